"""The measures of the timetable: from minutes and rooms to points on its sheet, and back."""

import msgspec
from PySide6.QtCore import QPoint, QRect

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.screens.agenda.prepare.day_plan import WHOLE_DAY, Block, DayPlan

SNAP = 5
RULER, HEAD, COLUMN, HOUR, PLUS = 48, 40, 240, 72, 44
_GAP = 4
_LEAST = 14
"""A block is never drawn lower than this."""


class Grid(msgspec.Struct, frozen=True):
    """A sheet of a day in pixels: columns of rooms beside a ruler of hours, beneath a head."""

    rooms: int
    first: int
    last: int
    column: int

    @property
    def ruler(self) -> int:
        """The width of the ruler of hours."""
        return theme.px(RULER)

    @property
    def head(self) -> int:
        """The height of the rooms' heads."""
        return theme.px(HEAD)

    @property
    def width(self) -> int:
        """Of the whole sheet, the button after the last head included."""
        return self.ruler + self.rooms * self.column + theme.px(PLUS)

    @property
    def height(self) -> int:
        """Of the whole sheet."""
        return self.y(self.last * 60) + theme.px(8)

    def x(self, room: int) -> int:
        """The left edge of a room's column."""
        return self.ruler + room * self.column

    def y(self, minute: int) -> int:
        """Where a minute of the day stands."""
        return self.head + round((minute - self.first * 60) * theme.px(HOUR) / 60)

    def room_at(self, x: int) -> int:
        """The column at a point, the nearest one beyond the edges."""
        return min(max((x - self.ruler) // self.column, 0), self.rooms - 1)

    def minute_at(self, y: int) -> float:
        """The minute of the day at a point, within the hours shown."""
        minute = self.first * 60 + (y - self.head) * 60 / theme.px(HOUR)
        return min(max(minute, self.first * 60), self.last * 60)

    def rect(self, block: Block) -> QRect:
        """Where a block stands on the sheet."""
        gap = theme.px(_GAP)
        room = self.column - 2 * gap
        left = self.x(block.room) + gap + room * block.lane // block.lanes
        right = self.x(block.room) + gap + room * (block.lane + 1) // block.lanes
        return self.span(left, right - (gap // 2 if block.lane < block.lanes - 1 else 0), block.start, block.end)

    def free_rect(self, room: int, start: int, end: int) -> QRect:
        """Where a span of a whole column stands."""
        gap = theme.px(_GAP)
        return self.span(self.x(room) + gap, self.x(room) + self.column - gap, start, end)

    def span(self, left: int, right: int, start: int, end: int) -> QRect:
        """A rectangle between two edges and two minutes."""
        top, bottom = self.y(max(start, 0)) + 1, self.y(min(end, WHOLE_DAY)) - 1
        return QRect(QPoint(left, top), QPoint(right, max(bottom, top + theme.px(_LEAST))))


def grid_of(plan: DayPlan, width: int) -> Grid:
    """The measures for a day in so wide a window: columns as wide as there is room, and never narrower than 240."""
    count = len(plan.rooms)
    free = (width - theme.px(RULER) - theme.px(PLUS)) // count
    return Grid(count, plan.first, plan.last, max(theme.px(COLUMN), free))


def snapped(minute: float) -> int:
    """The nearest minute on the grid of five."""
    return round(minute / SNAP) * SNAP
