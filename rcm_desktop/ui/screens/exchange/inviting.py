"""Inviting a laptop: for which place, where to, and the words that open the file."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.exchange import Exchange, Invited, Place
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.screens.exchange.files import Files
from rcm_desktop.ui.screens.exchange.invitation import InvitationForm, WordsCard
from rcm_desktop.ui.screens.exchange.stage import Stage


class Inviting(QObject):
    """From a place's name to six words read out; `form` and `words_card` are its cards."""

    def __init__(
        self,
        exchange: Exchange,
        stage: Stage,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        files: Callable[[], Files],
    ) -> None:
        super().__init__(stage)
        self._exchange, self._stage, self._jobs = exchange, stage, jobs
        self._tell_error, self._files = tell_error, files
        self.form, self.words_card = InvitationForm(), WordsCard()
        stage.add(self.form, self.words_card, keeps=self.words_card)
        self.form.written.connect(self._write)
        self.form.left.connect(stage.back)
        self.words_card.closed.connect(stage.back)

    def begin(self) -> None:
        """Ask for which place the invitation is."""
        if not self._stage.is_kept:
            self._stage.put(self.form)
            self.form.begin()

    def is_open(self) -> bool:
        """Whether an invitation is being prepared or its words are on screen."""
        return self.form.isVisible() or self.words_card.isVisible()

    def _write(self, place: Place) -> None:
        folder = self._files().folder(self.form)
        if folder is None:
            return
        self.form.write_button.setEnabled(False)
        self._jobs.start(
            lambda: self.tr("Writing the invitation"),
            lambda progress: self._exchange.invite(place, folder, progress.step),
            lambda invited: self._show_words(invited, place.name),
            self._failed,
            owner=self,
        )

    def _show_words(self, invited: Invited, place: str) -> None:
        self.form.write_button.setEnabled(True)
        self._stage.put(self.words_card)
        self.words_card.show_words(invited, place)

    def _failed(self, error: RcmError) -> None:
        self.form.write_button.setEnabled(True)
        self._tell_error(error)
