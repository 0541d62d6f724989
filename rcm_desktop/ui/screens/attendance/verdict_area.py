"""Where a verdict is shown, and from where it goes again by itself."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from rcm_desktop.domain.attendance import Verdict
from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.attendance import Outcome
from rcm_desktop.ui.kit.announce import Sounds
from rcm_desktop.ui.kit.blocks import column, fill
from rcm_desktop.ui.kit.marks import VerdictBand
from rcm_desktop.ui.screens.attendance.attention import AttentionNote
from rcm_desktop.ui.screens.attendance.verdicts import SOUNDS, Clocked, taken_back, verdict

REST_MS = 10_000
"""How long a verdict stands, so that nobody reads the last person's name."""


class VerdictArea(QWidget):
    """The band, the attention note below it, and the sound: all of a verdict at once."""

    undo_wanted = Signal(object)
    """The Outcome to take back."""

    def __init__(self, sounds: Sounds) -> None:
        super().__init__()
        self._sounds = sounds
        self.muted = False
        self.outcome: Outcome | None = None
        """What is shown of a person, None at rest."""
        self.band = VerdictBand(
            lambda: self.tr("Undo"),
            lambda: self.tr("Type or scan. The list is not shown, to protect people's data."),
        )
        self.note = AttentionNote()
        self.timer = QTimer(self, singleShot=True, interval=REST_MS)
        self.timer.timeout.connect(self.rest)
        self.band.undone.connect(self._undo)
        fill(self, column(self.band, self.note, gap=4))

    def show_outcome(self, outcome: Outcome, clocked: Clocked) -> None:
        """Show, sound and announce what the service said."""
        self.outcome = outcome
        shown = verdict(outcome, clocked)
        self.band.show_verdict(shown, can_undo=bool(outcome.scan))
        note = outcome.delegate.attention if outcome.delegate is not None else ""
        self.note.show_note(note if outcome.verdict is Verdict.ATTENTION else "")
        self._come_into_view()
        if not self.muted:
            self._sounds.play(SOUNDS[shown.kind])
        self.timer.start()

    def show_taken_back(self, who: Delegate) -> None:
        """Say that a check-in was undone."""
        self.outcome = None
        self.note.show_note("")
        self.band.show_verdict(taken_back(who), can_undo=False)
        self.timer.start()

    def rest(self) -> None:
        """Show nobody."""
        self.timer.stop()
        self.outcome = None
        self.note.show_note("")
        if self.band.verdict is not None:
            self.band.clear()

    def _come_into_view(self) -> None:
        """Where large text makes the page scroll, the verdict is what must be seen."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            layout = self.layout()
            if layout is not None:
                layout.activate()
            above.ensureWidgetVisible(self.band, 0, 0)

    def _undo(self) -> None:
        if self.outcome is not None:
            self.undo_wanted.emit(self.outcome)
