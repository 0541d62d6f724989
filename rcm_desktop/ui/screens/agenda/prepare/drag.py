"""What the mouse does in the timetable: a block moved, its end pulled, a new session drawn on empty ground."""

from enum import Enum

import msgspec
from PySide6.QtCore import QPoint

from rcm_desktop.ui.screens.agenda.prepare.day_plan import WHOLE_DAY, Block
from rcm_desktop.ui.screens.agenda.prepare.grid import SNAP, Grid, snapped


class Aim(Enum):
    """What is dragged."""

    MOVE = "move"
    END = "end"
    DRAW = "draw"


class Ghost(msgspec.Struct, frozen=True):
    """Where it would come to stand: a room and minutes of the day."""

    room: int
    start: int
    end: int


class Drag(msgspec.Struct, frozen=True):
    """A drag that began at a point of the sheet; of a block, or of nothing where one is drawn."""

    aim: Aim
    began: QPoint
    block: Block | None = None

    def ghost(self, at: QPoint, grid: Grid) -> Ghost:
        """Where it stands with the pointer at a point of the sheet."""
        gone = grid.minute_at(at.y()) - grid.minute_at(self.began.y())
        if self.block is None:
            return _drawn(self.began, at, grid)
        block = self.block
        if self.aim is Aim.END:
            end = min(max(snapped(block.end + gone), block.start + SNAP), WHOLE_DAY)
            return Ghost(block.room, block.start, end)
        by = snapped(block.start + gone) - block.start
        by = min(max(by, -block.start), WHOLE_DAY - SNAP - block.start)
        return Ghost(grid.room_at(at.x()), block.start + by, block.end + by)


def _drawn(began: QPoint, at: QPoint, grid: Grid) -> Ghost:
    """A span between two points, at least a step long."""
    first, last = sorted((grid.minute_at(began.y()), grid.minute_at(at.y())))
    start = snapped(first)
    return Ghost(grid.room_at(began.x()), start, max(snapped(last), start + SNAP))
