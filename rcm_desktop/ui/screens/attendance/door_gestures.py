"""Departures that are not a scan: somebody leaves the meeting, or a session ends at its door."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QObject

from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.attendance import Attendance, Point
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.screens.attendance.asking import AskStrip
from rcm_desktop.ui.screens.attendance.check_ins import CheckIns
from rcm_desktop.ui.screens.attendance.points import point_name
from rcm_desktop.ui.screens.attendance.waiting import WaitingLine


class DoorGestures(QObject):
    """Asks when somebody left, and closes the door of a session."""

    def __init__(
        self,
        attendance: Attendance,
        check_ins: CheckIns,
        line: WaitingLine,
        tell: Callable[[Notice], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._attendance, self._check_ins, self._line, self._tell = attendance, check_ins, line, tell

    def ask_leaving(self, who: Delegate, asking: AskStrip) -> None:
        """Ask when a person leaves the meeting, today."""
        zone = self._attendance.zone()
        now = self._attendance.now().astimezone(zone)
        name = who.name.full

        def leave(hour: time) -> None:
            # The present minute is the present moment: a scan within it is not later.
            same = (hour.hour, hour.minute) == (now.hour, now.minute)
            at = self._attendance.now() if same else datetime.combine(now.date(), hour, zone)
            self._check_ins.leave(who.id, at)

        asking.ask_time(
            lambda: self.tr("When does {name} leave the meeting?").format(name=name),
            lambda: self.tr("Leaves the meeting"),
            leave,
            now.time(),
        )
        asking.take_keyboard()

    def close(self, point: Point) -> None:
        """The session at this door is over: nobody is inside any more."""
        session = point.session
        if session is None:
            self._tell(Notice("info", lambda: self.tr("Only a session's door is closed; this is the registration.")))
            return
        name, when = point_name(point), self._attendance.now()

        def gesture() -> None:
            self._attendance.close_point(session.id, when=when)
            self._tell(
                Notice(
                    "done",
                    lambda: self.tr("The door of “{session}” is closed.").format(session=name),
                    lambda: self.tr("Nobody counts as inside until the next check-in; all arrivals are kept."),
                )
            )

        self._line.run(gesture)
