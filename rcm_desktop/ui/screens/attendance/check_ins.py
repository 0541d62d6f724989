"""Check-ins and check-outs as gestures: each is told, can be taken back, and can be done again."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.attendance import REGISTRATION, How, Way
from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.attendance import Attendance, Outcome
from rcm_desktop.ui.kit.undo import Gesture, UndoStack
from rcm_desktop.ui.screens.attendance.waiting import WaitingLine

Judge = Callable[[datetime], Outcome]
"""A gesture of the service, by the moment of the gesture: one that waits is recorded as of then."""
_REMEMBERED = 90
"""Of how many scans the gesture is known, so that their links take exactly it back; the stack holds more."""


class CheckIns(QObject):
    """Sends the desk's gestures to the service and leaves the inverse of each on the undo stack."""

    judged = Signal(object, bool)
    """An Outcome of the service, and whether it is shown in silence."""
    queued = Signal(bool)
    """The file is busy: the gesture waits, and its verdict comes later; whether that is shown in silence."""
    served = Signal(object, bool)
    """The Outcome of a gesture that had to wait, after `judged`, and whether that was shown in silence."""
    taken_back = Signal(object)
    """The Delegate whose check-in was just undone."""

    def __init__(self, attendance: Attendance, undo: UndoStack, line: WaitingLine, parent: QObject) -> None:
        super().__init__(parent)
        self._attendance, self._undo, self._line = attendance, undo, line
        self._gestures: dict[str, Gesture] = {}

    def person(self, delegate: str, point: str, *, way: Way = Way.IN, reason: str = "") -> None:
        """Let a person pass a point."""
        desk = self._attendance
        if way is Way.OUT:
            self._tell(lambda when: desk.check_out(delegate, point, when=when))
        else:
            self._tell(lambda when: desk.check_in(delegate, point, How.SEARCH, reason=reason, when=when))

    def badge(
        self, code: str, point: str, *, way: Way = Way.IN, reason: str = "", silent: bool = False
    ) -> Outcome | None:
        """Let whoever carries the badge pass; None while the gesture waits in line."""
        desk = self._attendance
        if way is Way.OUT:
            return self._tell(lambda when: desk.check_out_badge(code, point, when=when), silent=silent)
        return self._tell(lambda when: desk.check_in_badge(code, point, reason=reason, when=when), silent=silent)

    def allow(self, shown: Outcome, reason: str) -> None:
        """Let in whom a verdict kept out, with a reason that stays on record."""
        if shown.delegate is not None:
            self.person(shown.delegate.id, shown.point, reason=reason)
        else:
            self.badge(shown.code, shown.point, reason=reason)

    def arrival(self, delegate: str) -> None:
        """Register the arrival at the meeting of someone who is at a session's door."""
        self.person(delegate, REGISTRATION)

    def leave(self, delegate: str, at: datetime) -> None:
        """Record that a person left the meeting, and when."""
        self._tell(lambda when: self._attendance.check_out(delegate, REGISTRATION, at=at, when=when))

    def take_back(self, scan: str, who: Delegate) -> None:
        """Undo a scan by its link; where this window made it, Ctrl+Z does not wait for it any more."""
        gesture = self._gestures.pop(scan, None)
        if gesture is not None:
            self._undo.take_back(gesture)
        self._send_away(lambda: scan, who)

    def _tell(self, judge: Judge, *, silent: bool = False) -> Outcome | None:
        said: list[Outcome] = []
        waits, when = False, self._attendance.now()

        def gesture() -> None:
            outcome = judge(when)
            said.append(outcome)
            self._remember(outcome, judge)
            self.judged.emit(outcome, silent)
            if waits:
                self.served.emit(outcome, silent)

        waits = self._line.run(gesture)
        if waits:
            self.queued.emit(silent)
        return said[0] if said else None

    def _remember(self, outcome: Outcome, judge: Judge) -> None:
        who = outcome.delegate
        if not outcome.scan or who is None:
            return
        scans = [outcome.scan]

        def back() -> None:
            self._send_away(lambda: scans[-1], who)

        def again() -> None:
            when = self._attendance.now()
            self._line.run(lambda: once_more(when))

        def once_more(when: datetime) -> None:
            made = judge(when)
            if made.scan:
                scans.append(made.scan)
                self._gestures[made.scan] = done
            self.judged.emit(made, False)

        done = self._undo.did(lambda: self.tr("Check-in of {name}").format(name=who.name.full), back, again)
        self._gestures[outcome.scan] = done
        if len(self._gestures) > _REMEMBERED:
            del self._gestures[next(iter(self._gestures))]

    def _send_away(self, scan: Callable[[], str], who: Delegate) -> None:
        when = self._attendance.now()

        def gesture() -> None:
            if self._attendance.undo(scan(), when=when) is not None:
                self.taken_back.emit(who)

        self._line.run(gesture)
