"""One button: look at all that lies on a stick, show it, take it in after a person's yes, and leave ours."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.exchange import Exchange, Gone, Looked, Round
from rcm_desktop.ui.kit.jobs import Jobs, Progress
from rcm_desktop.ui.screens.exchange.outcomes import round_gone
from rcm_desktop.ui.screens.exchange.preview_card import PreviewCard
from rcm_desktop.ui.screens.exchange.stage import Stage
from rcm_desktop.ui.screens.exchange.verdicts import VerdictCard


class GoingRound(QObject):
    """From a stick to "you may remove it"; `preview` is decided with `verdicts` under it, `told` comes afterwards."""

    def __init__(self, exchange: Exchange, stage: Stage, jobs: Jobs, tell_error: Callable[[RcmError], None]) -> None:
        super().__init__(stage)
        self._exchange, self._stage, self._jobs, self._tell_error = exchange, stage, jobs, tell_error
        self.preview, self.verdicts, self.told = PreviewCard(), VerdictCard(), VerdictCard()
        self._found: Round | None = None
        stage.add(self.preview)
        for card in (self.verdicts, self.told):
            stage.changed.connect(card.hide)
        self.preview.taken.connect(self._yes)
        self.preview.refused.connect(stage.back)
        self.preview.recognised.connect(self._recognise)

    def begin(self, stick: Path) -> None:
        """Look at what lies on a stick; where nothing new does, ours is left at once."""
        self._look(lambda progress: self._exchange.look_around(stick, progress.step))

    def take_in(self, paths: Sequence[Path]) -> None:
        """Look at several files, wherever they lie."""
        self._look(lambda progress: self._exchange.look_at(paths, progress.step))

    def _look(self, look: Callable[[Progress], Round]) -> None:
        if not self._stage.is_kept:
            self._stage.outcome.hide()  # a stick that was free is written to again
            self._jobs.start(lambda: self.tr("Looking at the stick"), look, self._looked, self._tell_error)

    def _looked(self, found: Round) -> None:
        if found.preview is None:
            self._go(found)
            return
        self._found = found
        self._stage.put(self.preview)
        self.preview.show_preview(found.preview, self._exchange.now())
        if found.stick is not None:
            count = len(found.bringing)
            self.preview.take_in_button.say(lambda: self.tr("Take in %n bundles and leave ours", "", count))
        self.verdicts.show_files(found.files, self._exchange.now())

    def _recognise(self, one: Looked) -> None:
        """The words of its writer were compared: give this laptop's word, and look again with it."""
        found = self._found
        if found is None:
            return
        try:
            self._exchange.recognise(one.key, one.laptop)
        except RcmError as error:
            self._tell_error(error)
            return
        if found.stick is not None:
            self.begin(found.stick)
        else:
            self.take_in([one.path for one in found.files])

    def _yes(self) -> None:
        found = self._found
        if found is not None:
            self._stage.back()
            self._go(found)

    def _go(self, found: Round) -> None:
        self._found = None
        self._jobs.start(
            lambda: self.tr("Exchanging with the stick"),
            lambda progress: self._exchange.go_round(found, progress.step),
            self._gone,
            self._tell_error,
            lasting=True,
        )

    def _gone(self, gone: Gone) -> None:
        if gone.receipts or gone.problem is None:
            self._stage.tell(round_gone(gone, self._exchange.control_words()))
        if gone.problem is not None:
            self._tell_error(gone.problem)
        self.told.show_files(gone.found.files, self._exchange.now(), taken=gone.brought)
