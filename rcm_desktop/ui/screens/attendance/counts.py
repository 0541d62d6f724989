"""How many are present and who came last at the point, read one after the other where both at once would be felt."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from rcm_desktop.services.attendance import Attendance, Point
from rcm_desktop.ui.screens.attendance.desk_layout import DeskLayout
from rcm_desktop.ui.screens.attendance.verdicts import Clocked


class Counts(QObject):
    """Shows both at once, or soon, with the window alive between them."""

    def __init__(
        self,
        attendance: Attendance,
        parts: DeskLayout,
        point: Callable[[], Point],
        clocked: Callable[[], Clocked],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._attendance, self._parts, self._point, self._clocked = attendance, parts, point, clocked
        self._waiting: list[Callable[[], None]] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._show_next)

    @property
    def waits(self) -> bool:
        """Whether one of them is still to be shown."""
        return bool(self._waiting)

    def show(self) -> None:
        """Show both now."""
        self.stop()
        self._show_presence()
        self._show_last()

    def show_soon(self) -> None:
        """Show one, and then the other, as soon as the window has done what waits."""
        self._waiting = [self._show_presence, self._show_last]
        self._next.start()

    def stop(self) -> None:
        """Read nothing more."""
        self._waiting = []
        self._next.stop()

    def _show_next(self) -> None:
        self._waiting.pop(0)()
        if self._waiting:
            self._next.start()

    def _show_presence(self) -> None:
        point = self._point()
        self._parts.presence.show_presence(
            self._attendance.presence(point.id), at_session=point.session is not None
        )

    def _show_last(self) -> None:
        self._parts.last.show_last(self._attendance.last(self._point().id), self._clocked())
