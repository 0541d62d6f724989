"""What is to be painted on a wall: lines of text and plain bars, each in its place."""

from math import ceil

import msgspec
from PySide6.QtCore import QRect, QRectF

from rcm_desktop.ui.screens.wall.lettering import Block

LEAST = 0.04
"""The smallest text, as a share of the height: what can be read at ten metres."""
MARGIN = 0.05


class Ground(msgspec.Struct, frozen=True):
    """The size of a wall in pixels, and what is measured by its height."""

    width: int
    height: int

    @property
    def least(self) -> int:
        """The smallest size of letters."""
        return ceil(self.height * LEAST)

    @property
    def margin(self) -> int:
        """The air around all."""
        return round(self.height * MARGIN)

    @property
    def inside(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.margin

    def px(self, share: float) -> int:
        """A share of the height."""
        return max(round(self.height * share), self.least) if share >= LEAST else round(self.height * share)


class Run(msgspec.Struct, frozen=True):
    """One line of text: where its box begins, its size, and the name of its colour."""

    text: str
    x: int
    y: int
    width: float
    height: float
    px: int
    weight: int
    colour: str
    fleeting: bool = False
    """A clock or a timer: another one the next second."""

    @property
    def air(self) -> int:
        """How far letters may reach beyond their line at either end."""
        return ceil(self.px * 0.12)

    def box(self) -> QRect:
        """All that its letters may touch."""
        return QRect(self.x - self.air, self.y, ceil(self.width) + 2 * self.air, ceil(self.height))


class Bar(msgspec.Struct, frozen=True):
    """A filled oblong."""

    x: float
    y: float
    width: float
    height: float
    colour: str

    def box(self) -> QRect:
        """What it covers."""
        return QRectF(self.x, self.y, self.width, self.height).toAlignedRect()


Mark = Run | Bar


class Sheet(msgspec.Struct, frozen=True):
    """Everything on a wall at one moment."""

    marks: tuple[Mark, ...] = ()

    @property
    def runs(self) -> tuple[Run, ...]:
        """Its lines of text."""
        return tuple(mark for mark in self.marks if isinstance(mark, Run))

    def texts(self) -> list[str]:
        """What can be read on it."""
        return [run.text for run in self.runs]


def set_lines(
    block: Block, x: float, y: float, width: float, colour: str, side: str = "left", *, fleeting: bool = False
) -> list[Mark]:
    """The lines of a block in a column that begins at (x, y); `side` is left, right or centre."""
    pull = {"left": 0.0, "right": 1.0, "centre": 0.5}[side]
    return [
        Run(
            line.text, round(x + (width - line.width) * pull), round(y + n * block.pitch), line.width, block.pitch,
            block.px, block.weight, colour, fleeting,
        )
        for n, line in enumerate(block.lines)
        if line.text
    ]  # fmt: skip


def changed(before: Sheet, after: Sheet) -> list[QRect]:
    """The places at which two sheets differ."""
    old, new = set(before.marks), set(after.marks)
    return [mark.box() for mark in old ^ new]
