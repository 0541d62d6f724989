"""Where a verdict is shown, and from where it goes again by itself."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.attendance import Outcome
from rcm_desktop.ui.kit.announce import Sounds
from rcm_desktop.ui.kit.blocks import Label, column, fill
from rcm_desktop.ui.kit.marks import Verdict, VerdictBand
from rcm_desktop.ui.screens.attendance.asking import AskStrip
from rcm_desktop.ui.screens.attendance.attention import AttentionNote
from rcm_desktop.ui.screens.attendance.into_view import bring_into_view
from rcm_desktop.ui.screens.attendance.verdicts import Clocked, attention, sound, taken_back, verdict

ALLOW_KEY = "F5"
REST_MS = 10_000
"""How long a verdict stands, so that nobody reads the last person's name."""


class VerdictArea(QWidget):
    """The band, the attention note below it, and the sound: all of a verdict at once."""

    undo_wanted = Signal(object)
    """The Outcome to take back."""
    turned = Signal(bool)
    """Somebody is shown now, or nobody any more."""
    allowed = Signal(object, str)
    """An Outcome that kept somebody out, and the reason why they come in all the same."""

    def __init__(self, sounds: Sounds) -> None:
        super().__init__()
        self._sounds = sounds
        self.muted = False
        self.open_list = False
        """Whether the list of everyone stands below."""
        self.outcome: Outcome | None = None
        """What is shown of a person, None at rest."""
        self._person: Delegate | None = None
        self.band = VerdictBand(
            lambda: self.tr("Undo"),
            self._idle,
        )
        self.note, self.strip = AttentionNote(), AskStrip()
        self.timer = QTimer(self, singleShot=True, interval=REST_MS)
        self.timer.timeout.connect(self._time_is_over)
        self.band.undone.connect(self._undo)
        fill(self, column(self.band, self.note, self.strip, gap=4))

    def show_outcome(self, outcome: Outcome, clocked: Clocked, *, silent: bool = False) -> None:
        """Show, sound unless `silent`, and announce what the service said."""
        self.outcome = outcome
        shown = verdict(outcome, clocked)
        self.band.show_verdict(shown, can_undo=bool(outcome.scan))
        self.note.show_note(attention(outcome))
        self._ask(outcome)
        bring_into_view(self.band)
        if not (silent or self.muted):
            self._sounds.play(sound(outcome))
        self.timer.start()
        self.turned.emit(True)

    def show_taken_back(self, who: Delegate) -> None:
        """Say that a check-in was undone."""
        self.tell(taken_back(who), who)

    def tell(self, shown: Verdict, who: Delegate) -> None:
        """Say something of a person that is no verdict of a point."""
        self.outcome, self._person = None, who
        self.note.show_note("")
        self.strip.withdraw()
        self.band.show_verdict(shown, can_undo=False)
        self.timer.start()
        self.turned.emit(True)

    def person(self) -> Delegate | None:
        """Whom the band speaks of."""
        return self.outcome.delegate if self.outcome is not None else self._person

    def say_again(self, clocked: Clocked) -> None:
        """The same verdict in the language spoken now; nothing is asked or sounded again."""
        if self.outcome is not None:
            self.band.show_verdict(verdict(self.outcome, clocked), can_undo=bool(self.outcome.scan))

    def say_open_list(self, on: bool) -> None:
        """At rest, say whether the list is shown."""
        self.open_list = on
        for label in self.band.findChildren(Label):
            label.retranslate()

    def rest(self) -> None:
        """Show nobody."""
        self.timer.stop()
        self.outcome = self._person = None
        self.strip.withdraw()
        self.note.show_note("")
        if self.band.verdict is not None:
            self.band.clear()
        self.turned.emit(False)

    def _idle(self) -> str:
        if self.open_list:
            return self.tr("Type or scan. The whole list is shown: close it when strangers can see the screen.")
        return self.tr("Type or scan. The list is not shown, to protect people's data.")

    def _time_is_over(self) -> None:
        if self.strip.busy():  # somebody is writing why this person comes in
            self.timer.start()
        else:
            self.rest()

    def _ask(self, outcome: Outcome) -> None:
        self.strip.withdraw()
        if outcome.may_allow:
            self.strip.ask(
                lambda: self.tr("Allow, with reason"),
                lambda: self.tr("Allow"),
                lambda reason: self.allowed.emit(outcome, reason),
                key=ALLOW_KEY,
            )

    def _undo(self) -> None:
        if self.outcome is not None:
            self.undo_wanted.emit(self.outcome)
