"""Inviting a laptop: for which place, where to, and the words that open the file."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.exchange import Exchange, Invited, Place
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.screens.exchange.files import Files
from rcm_desktop.ui.screens.exchange.invitation import InvitationForm
from rcm_desktop.ui.screens.exchange.stage import Stage
from rcm_desktop.ui.screens.exchange.words_card import WordsCard


class Inviting(QObject):
    """From a place's name to six words read out; `form` and `words_card` are its cards."""

    def __init__(
        self,
        exchange: Exchange,
        stage: Stage,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        files: Callable[[], Files],
        printing: PaperPrinting | None = None,
    ) -> None:
        super().__init__(stage)
        self._exchange, self._stage, self._jobs = exchange, stage, jobs
        self._tell_error, self._files, self._printing = tell_error, files, printing
        self.form, self.words_card = InvitationForm(), WordsCard(printing.printers() if printing else ())
        stage.add(self.form, self.words_card, keeps=self.words_card)
        self.form.written.connect(self._write)
        self.form.left.connect(stage.back)
        self.words_card.closed.connect(stage.back)
        self.words_card.save_wanted.connect(self._save_cards)
        self.words_card.print_wanted.connect(self._print_cards)

    def begin(self) -> None:
        """Ask for which place the invitation is."""
        if not self._stage.is_kept:
            self._stage.put(self.form)
            self.form.begin(self._exchange.points())

    def is_open(self) -> bool:
        """Whether an invitation is being prepared or its words are on screen."""
        return self.form.isVisible() or self.words_card.isVisible()

    def _write(self, places: Sequence[Place]) -> None:
        folder = self._files().folder(self.form)
        if folder is None:
            return
        self.form.write_button.setEnabled(False)
        self._jobs.start(
            lambda: self.tr("Writing the invitation"),
            lambda progress: self._exchange.invite_all(places, folder, progress.step),
            self._show_words,
            self._failed,
            owner=self,
        )

    def _show_words(self, invited: Sequence[Invited]) -> None:
        self.form.write_button.setEnabled(True)
        self.form.ended()
        self._stage.put(self.words_card)
        self.words_card.show_words(invited)

    def _save_cards(self) -> None:
        target, invited = self._files().cards(self.words_card), self.words_card.invited
        if target is None or not invited:
            return
        self._jobs.start(
            lambda: self.tr("Writing the cards"),
            lambda _: self._exchange.save_cards(invited, target),
            self.words_card.tell_saved,
            self._tell_error,
            owner=self,
        )

    def _print_cards(self, printer: str) -> None:
        invited = self.words_card.invited
        if self._printing is not None and invited:
            self._printing.print(lambda: self._exchange.cards_pdf(invited), self.tr("Invitation cards"), printer)
            self.words_card.tell_printed()

    def _failed(self, error: RcmError) -> None:
        self.form.write_button.setEnabled(True)
        self._tell_error(error)
