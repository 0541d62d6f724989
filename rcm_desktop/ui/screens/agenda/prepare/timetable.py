"""A day's rooms side by side: painted as one sheet, worked on by keys and by the mouse."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.programme import Programme
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button
from rcm_desktop.ui.screens.agenda.prepare import painting
from rcm_desktop.ui.screens.agenda.prepare.day_plan import Block, DayPlan, Step
from rcm_desktop.ui.screens.agenda.prepare.drag import Ghost
from rcm_desktop.ui.screens.agenda.prepare.grid import HEAD, PLUS, Grid, grid_of
from rcm_desktop.ui.screens.agenda.prepare.pointer import Pointer
from rcm_desktop.ui.screens.agenda.prepare.room_field import RoomField
from rcm_desktop.ui.screens.agenda.prepare.sheet import Sheet
from rcm_desktop.ui.screens.agenda.prepare.words import room_word, spoken

_STEPS = {
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
}
_EARLY = 8 * 60


class Timetable(Sheet):
    """Shows a day; what a person asks for is told by signals, and shown only once it is on disk.

    The keyboard stands on a block, or on a room's head where the room is empty or above its first block.
    """

    chosen = Signal(str)
    """The keyboard stands on another session: its id, or empty on a room's head."""
    opened = Signal(str)
    moved = Signal(str, str, str)
    """A session is to start at a local moment in a room."""
    ended = Signal(str, str)
    """A session is to end at a local moment."""
    drawn = Signal(str, str, str)
    """A new session is wanted: its room, from when, until when (empty: as long as is usual)."""
    deleted = Signal(str)
    room_named = Signal(str, str)
    """A room (empty: a new one) is to be called so."""

    def __init__(self, may_leave: Callable[[], bool]) -> None:
        """`may_leave` is asked before another session is chosen."""
        super().__init__()
        self.may_leave = may_leave
        self.plan: DayPlan | None = None
        self.programme: Programme | None = None
        self.current = ""
        self.room = 0
        self.ghost: Ghost | None = None
        self._marked: frozenset[str] = frozenset()
        self.add_button = Button(
            lambda: self.tr("Add a room"), lambda: self.name_room(new=True), look="flat", icon="plus", icon_only=True
        )
        self.add_button.setParent(self.viewport())
        self.field = RoomField(self.viewport())
        self.field.named.connect(self.room_named)
        self.field.left.connect(self.setFocus)
        self._named = 0
        """The column over which a name is written."""
        self.pointer = Pointer(self)
        self._tell_name()

    def show_day(self, plan: DayPlan, programme: Programme) -> None:
        """Show a day as it stands; the session the keyboard stands on keeps it."""
        other = self.plan is None or self.plan.day != plan.day
        self.plan, self.programme = plan, programme
        self.pointer.forget()
        self.room = min(self.room, len(plan.rooms) - 1)
        self._stand_on(plan.block(self.current))
        self.measure()
        if other:
            first = min((one.start for one in plan.blocks), default=_EARLY)
            self.verticalScrollBar().setValue(self.grid.y(first - 30) - self.grid.head)

    def mark(self, sessions: frozenset[str]) -> None:
        """The sessions that are in another one's way are shown with a sign."""
        if sessions != self._marked:
            self._marked = sessions
            self.viewport().update()

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Show where something would come to stand."""
        self.ghost = ghost
        self.viewport().update()

    def show_new(self, session: MeetingSession) -> None:
        """Show where a session that is only begun would come to stand."""
        plan = self.plan
        if plan is not None and session.room in plan.rooms and session.period.start[:10] == plan.day.isoformat():
            start, end = plan.minute(session.period.start), plan.minute(session.period.end)
            ghost = Ghost(plan.rooms.index(session.room), start, end)
            self.show_ghost(ghost)
            self.bring(self.grid.free_rect(ghost.room, start, end).translated(-self.offset()))

    def room_name(self) -> str:
        """The room the keyboard is in."""
        return self.plan.rooms[self.room] if self.plan is not None else ""

    def block(self) -> Block | None:
        """The block the keyboard stands on."""
        return self.plan.block(self.current) if self.plan is not None else None

    def choose(self, ident: str) -> None:
        """Stand on a session's block and bring it into view, without asking."""
        self._stand_on(self.plan.block(ident) if self.plan is not None else None)
        self._into_view()

    def go_to(self, block: Block | None, room: int | None = None) -> bool:
        """Stand on another block, or a room's head, if what is typed may be left."""
        former = self.current
        if (block.id if block is not None else "") != former and not self.may_leave():
            return False
        if room is not None:
            self.room = room
        self._stand_on(block)
        self._into_view()
        announce(self, self.accessibleName())
        if self.current != former:
            self.chosen.emit(self.current)
        return True

    def name_room(self, *, new: bool = False) -> None:
        """Write the name of a new room, or another one for the room the keyboard is in."""
        if self.plan is None:
            return
        self._named = len(self.plan.rooms) if new and self.plan.rooms != ("",) else self.room
        self._place()
        self.field.ask("" if new else self.plan.rooms[self.room])

    def block_at(self, at: QPoint) -> Block | None:
        """The block at a point of the sheet."""
        blocks = self.plan.blocks if self.plan is not None else ()
        return next((one for one in blocks if self.grid.rect(one).contains(at)), None)

    def visible_rect(self, ident: str) -> QRect:
        """Where a session's block stands in the window."""
        block = self.plan.block(ident) if self.plan is not None else None
        return self.grid.rect(block).translated(-self.offset()) if block is not None else QRect()

    def measured(self, width: int) -> Grid:
        """As wide as the window, and never narrower than the rooms need."""
        return grid_of(self.plan, width) if self.plan is not None else self.grid

    def measure(self) -> None:
        """The sheet, and what stands on its heads."""
        super().measure()
        self._place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place()

    def retranslate(self) -> None:
        """The words of blocks in the language spoken now."""
        self._tell_name()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or self.plan is None:
            event.ignore()
        elif key in _STEPS:
            self._walk(_STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        elif key == Qt.Key.Key_F2:
            self._edit()
        elif key == Qt.Key.Key_Delete and self.current:
            self.deleted.emit(self.current)
        elif key == Qt.Key.Key_Escape and self.pointer.dragging():
            self.pointer.forget()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.plan is None or self.programme is None:
            return
        painter = QPainter(self.viewport())
        offset, box = self.offset(), self.viewport().rect()
        painter.translate(-offset)
        seen = event.rect().translated(offset)
        painting.draw_lines(painter, self.grid, seen)
        for one in self.plan.blocks:
            rect = self.grid.rect(one)
            if rect.intersects(seen):
                painting.draw_block(painter, rect, one, self.programme, marked=one.id in self._marked)
                if one.id == self.current:
                    painting.draw_ring(painter, rect, focused=self.hasFocus())
        if not self.plan.blocks and self.ghost is None:
            painting.draw_hint(painter, box.translated(offset), self._hint())
        if (ghost := self.ghost) is not None:
            rect = self.grid.free_rect(ghost.room, ghost.start, ghost.end)
            painting.draw_ghost(painter, rect, ghost.start, ghost.end)
        painter.resetTransform()
        painting.draw_ruler(painter, self.grid, offset.y(), box.height())
        here = self.room if self.hasFocus() else -1
        painting.draw_heads(painter, self.grid, self.plan.rooms, offset.x(), box.width(), here)
        painter.end()

    def _walk(self, step: Step) -> None:
        if self.plan is not None:
            room, block = self.plan.neighbour(self.room, self.block(), step)
            self.go_to(block, room)

    def _edit(self) -> None:
        """Open the session the keyboard stands on; on a room's head, name the room."""
        if self.current:
            self.opened.emit(self.current)
        elif self.plan is not None:
            self.name_room(new=not self.plan.rooms[self.room])

    def _stand_on(self, block: Block | None) -> None:
        self.current = block.id if block is not None else ""
        if block is not None:
            self.room = block.room
        self._tell_name()
        self.viewport().update()

    def _tell_name(self) -> None:
        """What a screen reader says of where the keyboard stands."""
        block, plan = self.block(), self.plan
        self.setAccessibleDescription(
            self.tr("Arrows go to the next session, Enter opens it, Alt with arrows moves it.")
        )
        if block is not None and self.programme is not None:
            self.setAccessibleName(spoken(block.sitting, self.programme, painting.block_hours(block)))
        elif plan is not None and any(plan.rooms):
            told = self.tr("{room}: %n sessions", "", len(plan.in_room(self.room)))
            told = told.format(room=room_word(plan.rooms[self.room]))
            self.setAccessibleName(told if plan.blocks else f"{told}. {self._hint()}")
        else:
            self.setAccessibleName(self.tr("Timetable"))

    def _hint(self) -> str:
        return self.tr("Drag here or press Ctrl+N for the first session")

    def _place(self) -> None:
        """Put the button, and the field of a name, where the heads are now."""
        left = self.grid.x(self.grid.rooms) - self.offset().x() + theme.px(4)
        self.add_button.setGeometry(left, theme.px(2), theme.px(PLUS - 8), theme.px(HEAD - 4))
        wide = min(self.grid.column, theme.px(280))
        left = min(self.grid.x(self._named) - self.offset().x(), self.viewport().width() - wide)
        self.field.setGeometry(max(left, 0), 0, wide, self.grid.head)

    def _into_view(self) -> None:
        if not (rect := self.visible_rect(self.current)).isNull():
            self.bring(rect)
