"""Check-ins as gestures: each is told, can be taken back, and can be done again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.attendance import Attendance, Outcome
from rcm_desktop.ui.kit.undo import UndoStack

TellError = Callable[[RcmError], None]


class CheckIns(QObject):
    """Sends the desk's gestures to the service and leaves the inverse of each on the undo stack."""

    judged = Signal(object)
    """An Outcome of the service."""
    taken_back = Signal(object)
    """The Delegate whose check-in was just undone."""

    def __init__(self, attendance: Attendance, undo: UndoStack, tell_error: TellError, parent: QObject) -> None:
        super().__init__(parent)
        self._attendance, self._undo, self._tell_error = attendance, undo, tell_error

    def person(self, delegate: str, point: str) -> None:
        """Check in a person at a point."""
        self._tell(lambda: self._attendance.check_in(delegate, point))

    def badge(self, code: str, point: str) -> None:
        """Check in whoever carries the badge."""
        self._tell(lambda: self._attendance.check_in_badge(code, point))

    def arrival(self, delegate: str) -> None:
        """Register the arrival at the meeting of someone who is at a session's door."""
        self.person(delegate, REGISTRATION)

    def take_back(self, scan: str, who: Delegate, point: str) -> None:
        """Undo a check-in; that, too, can be undone."""
        passing = _Passing(self._attendance, who, point, scan)
        try:
            found = self._away(passing)
        except RcmError as error:
            self._tell_error(error)
        else:
            if found:
                self._undo.did(
                    lambda: self.tr("Undoing the check-in of {name}").format(name=who.name.full),
                    lambda: self._again(passing),
                    lambda: self._away(passing),
                )

    def _tell(self, gesture: Callable[[], Outcome]) -> None:
        try:
            outcome = gesture()
        except RcmError as error:
            self._tell_error(error)
            return
        who = outcome.delegate
        if outcome.scan and who is not None:
            passing = _Passing(self._attendance, who, outcome.point, outcome.scan)
            self._undo.did(
                lambda: self.tr("Check-in of {name}").format(name=passing.who.name.full),
                lambda: self._away(passing),
                lambda: self._again(passing),
            )
        self.judged.emit(outcome)

    def _away(self, passing: "_Passing") -> bool:
        if not passing.away():
            return False
        self.taken_back.emit(passing.who)
        return True

    def _again(self, passing: "_Passing") -> None:
        self.judged.emit(passing.again())


class _Passing:
    """One person's passing of a point, taken back and done again under ever new scans."""

    def __init__(self, attendance: Attendance, who: Delegate, point: str, scan: str) -> None:
        self._attendance, self.who, self._point, self._scan = attendance, who, point, scan

    def away(self) -> bool:
        return self._attendance.undo(self._scan) is not None

    def again(self) -> Outcome:
        outcome = self._attendance.check_in(self.who.id, self._point)
        self._scan = outcome.scan
        return outcome
