"""Badges at the desk: a blank one given to a person, and one printed again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.people import Delegate
from rcm_desktop.ui.kit.marks import Verdict
from rcm_desktop.ui.screens.attendance import verdicts
from rcm_desktop.ui.screens.attendance.waiting import WaitingLine

if TYPE_CHECKING:
    from rcm_desktop.services.badges import Badges, Given


class BadgeGestures(QObject):
    """Neither can be undone: the former number is void at once, for its badge may be lost."""

    told = Signal(object, object)
    """What the band says, as a Verdict of the kit, and the Delegate."""
    given = Signal(object)
    """The Delegate who carries a blank badge now."""

    def __init__(self, badges: "Callable[[], Badges]", line: WaitingLine, parent: QObject) -> None:
        super().__init__(parent)
        self._badges, self._line = badges, line

    def give(self, who: Delegate, code: str) -> None:
        """Give a person a blank badge."""
        self._line.run(lambda: self._tell(who, self._badges().give(who.id, code)))

    def reprint(self, who: Delegate) -> None:
        """A new number for a badge whose name was corrected; it waits to be printed."""

        def gesture() -> None:
            code = self._badges().reprint(who.id, self.tr("Name corrected"))
            word = self.tr("Badge {code} waits to be printed").format(code=code)
            former = self.tr("The former badge is void.")
            self.told.emit(Verdict("blue", word, who.name.full, (former,)), who)

        self._line.run(gesture)

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
