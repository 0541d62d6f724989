"""The mouse over the timetable: what is pressed, pulled and let go, told as what a person wants."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.timetable import shifted
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.screens.agenda.prepare.day_plan import Block
from rcm_desktop.ui.screens.agenda.prepare.drag import Aim, Drag, Ghost
from rcm_desktop.ui.screens.agenda.prepare.grid import snapped

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.agenda.prepare.timetable import Timetable

_HANDLE = 7
"""How near to its lower edge a block is taken by its end."""


class Pointer(QObject):
    """Drags blocks and draws new ones; a press that hardly moves only chooses."""

    def __init__(self, timetable: "Timetable") -> None:
        super().__init__(timetable)
        self._table = timetable
        self._drag: Drag | None = None
        self._ghost: Ghost | None = None
        timetable.viewport().installEventFilter(self)

    def dragging(self) -> bool:
        """Whether something is being dragged at this moment."""
        return self._ghost is not None

    def forget(self) -> None:
        """Give the drag up; nothing changes."""
        if self._ghost is not None:
            self._table.show_ghost(None)
        self._drag = self._ghost = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and self._table.plan is not None:
            kinds = {
                QEvent.Type.MouseButtonPress: self._press,
                QEvent.Type.MouseMove: self._move,
                QEvent.Type.MouseButtonRelease: self._release,
                QEvent.Type.MouseButtonDblClick: self._open,
            }
            if (act := kinds.get(event.type())) is not None:
                act(event)
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> None:
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() != Qt.MouseButton.LeftButton or not self._on_sheet(event):
            return
        at = self._table.sheet_point(event.position().toPoint())
        block = self._table.block_at(at)
        room = block.room if block is not None else self._table.grid.room_at(at.x())
        if not self._table.go_to(block, room):
            return
        self._drag = Drag(self._aim(block, at), at, block)

    def _move(self, event: QMouseEvent) -> None:
        at = self._table.sheet_point(event.position().toPoint())
        if self._drag is None:
            on_sheet = self._on_sheet(event)
            pulls = on_sheet and self._aim(self._table.block_at(at), at) is Aim.END
            self._table.viewport().setCursor(Qt.CursorShape.SizeVerCursor if pulls else Qt.CursorShape.ArrowCursor)
            return
        far = (at - self._drag.began).manhattanLength() >= QApplication.startDragDistance()
        if far or self._ghost is not None:
            self._table.scroll_along(event.position().toPoint())
            self._ghost = self._drag.ghost(at, self._table.grid)
            self._table.show_ghost(self._ghost)

    def _release(self, event: QMouseEvent) -> None:
        drag, ghost, plan = self._drag, self._ghost, self._table.plan
        self.forget()
        if drag is None or ghost is None or plan is None or event.button() != Qt.MouseButton.LeftButton:
            return
        room = plan.rooms[ghost.room]
        if drag.block is None:
            self._table.drawn.emit(room, plan.text(ghost.start), plan.text(ghost.end))
        elif drag.aim is Aim.END:
            self._table.ended.emit(drag.block.id, plan.text(ghost.end))
        elif (ghost.room, ghost.start) != (drag.block.room, drag.block.start):
            by = timedelta(minutes=ghost.start - drag.block.start)  # of one that goes on from the day before, too
            self._table.moved.emit(drag.block.id, shifted(drag.block.sitting.session.period.start, by), room)

    def _open(self, event: QMouseEvent) -> None:
        self.forget()
        table, plan = self._table, self._table.plan
        at = table.sheet_point(event.position().toPoint())
        if plan is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.position().y() < table.grid.head:
            if table.grid.ruler <= event.position().x() and at.x() < table.grid.x(table.grid.rooms):
                table.go_to(None, table.grid.room_at(at.x()))
                table.name_room()
        elif (block := table.block_at(at)) is not None:
            table.opened.emit(block.id)
        elif self._on_sheet(event):
            start = snapped(table.grid.minute_at(at.y()) // 15 * 15)
            table.drawn.emit(plan.rooms[table.grid.room_at(at.x())], plan.text(start), "")

    def _on_sheet(self, event: QMouseEvent) -> bool:
        at, grid = event.position().toPoint(), self._table.grid
        inside = at.x() >= grid.ruler and at.y() >= grid.head
        return inside and self._table.sheet_point(at).x() < grid.x(grid.rooms)

    def _aim(self, block: Block | None, at: QPoint) -> Aim:
        if block is None:
            return Aim.DRAW
        near = self._table.grid.rect(block).bottom() - at.y() < theme.px(_HANDLE)
        return Aim.END if near and block.ends else Aim.MOVE
