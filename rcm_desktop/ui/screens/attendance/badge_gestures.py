"""Badges at the desk: a blank one given to a person, and one printed, or printed again for a reason."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.people import Delegate
from rcm_desktop.ui.kit.marks import Verdict
from rcm_desktop.ui.screens.attendance import verdicts
from rcm_desktop.ui.screens.attendance.asking import AskStrip
from rcm_desktop.ui.screens.attendance.waiting import WaitingLine

if TYPE_CHECKING:
    from rcm_desktop.services.badges import Given
    from rcm_desktop.ui.kit.badge_printing import BadgePrinting


class BadgeGestures(QObject):
    """None can be undone: the former number is void at once, for its badge may be lost."""

    told = Signal(object, object)
    """What the band says, as a Verdict of the kit, and the Delegate."""
    sent = Signal(object, object)
    """The same, of a badge that goes to the printer or waits for one."""
    given = Signal(object)
    """The Delegate who carries a blank badge now."""

    def __init__(self, printing: "Callable[[], BadgePrinting]", line: WaitingLine, parent: QObject) -> None:
        super().__init__(parent)
        self._printing, self._line = printing, line

    def give(self, who: Delegate, code: str) -> None:
        """Give a person a blank badge."""
        self._line.run(lambda: self._tell(who, self._printing().badges.give(who.id, code)))

    def print(self, who: Delegate, asking: AskStrip) -> None:
        """Print somebody's badge: at once the first time, for a reason once more."""
        if self._printing().is_under_way(who.badge):
            return  # the band says so already
        if not self._printing().badges.is_printed(who.id):
            self._line.run(lambda: self._send(who, ""))
            return
        asking.ask(
            lambda: self.tr("Why is the badge of {name} printed again? Its number becomes void.").format(
                name=who.name.full
            ),
            lambda: self.tr("Print again"),
            lambda reason: self._again(who, reason),
        )
        asking.take_keyboard()

    def reprint(self, who: Delegate) -> None:
        """A new number and a new badge for somebody whose name was corrected."""
        self._again(who, self.tr("Name corrected"))

    def _again(self, who: Delegate, reason: str) -> None:
        def gesture() -> None:
            self._printing().badges.reprint(who.id, reason)
            # A gesture of its own: tried again on a busy file, it must not void a second number.
            self._line.run(lambda: self._send(who, reason))

        self._line.run(gesture)

    def _send(self, who: Delegate, reason: str) -> None:
        """Hand the badge to the printer, or let it wait where there is none."""
        printing = self._printing()
        printing.badges.number((who.id,))
        faces = printing.badges.faces((who.id,))
        code = faces[0].code if faces else ""
        lines: tuple[str, ...] = (self.tr("The former badge is void."),) if reason else ()
        if printing.setting().printer:
            printing.print(faces, reason)
            word = self.tr("Badge {code} goes to the printer").format(code=code)
        else:
            word = self.tr("Badge {code} waits to be printed").format(code=code)
            lines += (self.tr("This laptop knows no printer: see Setup, Badges."),)
        self.sent.emit(Verdict("blue", word, who.name.full, lines), who)

    def _tell(self, who: Delegate, done: "Given") -> None:
        from rcm_desktop.services.badges import Gift

        if done.gift is Gift.GIVEN:
            self.told.emit(verdicts.given(who, done.code), who)
            self.given.emit(who)
            return
        word = {
            Gift.TAKEN: self.tr("Somebody else carries this badge"),
            Gift.VOID: self.tr("Badge void"),
            Gift.NOT_OURS: self.tr("Badge of another meeting"),
        }[done.gift]
        carrier = done.holder.name.full if done.holder is not None else ""
        self.told.emit(Verdict("amber", word, carrier or done.code), who)
