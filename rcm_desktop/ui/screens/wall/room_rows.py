"""One room of the foyer: its name, and a row for each session that is on or to come."""

from collections.abc import Iterator
from enum import IntEnum

import msgspec

from rcm_desktop.services.agenda.wall import Both, RoomToday, Spot
from rcm_desktop.ui.screens.wall.lettering import Block, figures, one_line
from rcm_desktop.ui.screens.wall.parts import GUTTER, Columns, columns, late_word, rule
from rcm_desktop.ui.screens.wall.sheet import Ground, Mark, set_lines
from rcm_desktop.ui.screens.wall.words import BOTH, spoken, word, words


class Detail(IntEnum):
    """How much of a room is told."""

    ONE = 0
    """What is on, else what comes next."""
    TITLES = 1
    """Both."""
    NEXT = 2
    """Both, and the item that is on."""
    ALL = 3
    """And what is later today."""


class Row(msgspec.Struct, frozen=True):
    """A session: when, its title, and below it what is on in it."""

    when: tuple[Block, ...]
    title: Columns
    item: Columns | None
    on: bool
    late: Block | None

    @property
    def height(self) -> float:
        """Of the taller side."""
        below = sum(part.height for part in (self.item, self.late) if part is not None)
        return max(sum(block.height for block in self.when), self.title.height + below)


class Rows(msgspec.Struct, frozen=True):
    """A room with its rows, ready to be placed."""

    ground: Ground
    name: Block | None
    rows: tuple[Row, ...]
    indent: int
    gap: int

    @property
    def height(self) -> float:
        """Of it all, with the air below its rule."""
        name = self.name.height if self.name is not None else 0.0
        return self.gap + name + sum(row.height for row in self.rows) + self.gap * (len(self.rows) - 1)

    @property
    def whole(self) -> bool:
        """Whether nothing was cut off."""
        return all(row.title.whole and (row.item is None or row.item.whole) for row in self.rows)

    def marks(self, y: float, *, first: bool) -> Iterator[Mark]:
        """From a height on the wall; the first one stands under the head's own rule."""
        if not first:
            yield rule(self.ground, y)
        y += self.gap
        left = self.ground.margin
        if self.name is not None:
            yield from set_lines(self.name, left, y, self.ground.inside, "accent")
            y += self.name.height
        for row in self.rows:
            yield from _row_marks(row, left, self.indent, y)
            y += row.height + self.gap


def _row_marks(row: Row, left: int, indent: int, y: float) -> Iterator[Mark]:
    beside = y
    for n, block in enumerate(row.when):
        yield from set_lines(block, left, beside, indent, "muted" if n or not row.on else "ink")
        beside += block.height
    yield from row.title.marks(left + indent, y, "ink")
    below = y + row.title.height
    if row.item is not None:
        yield from row.item.marks(left + indent, below, "muted")
        below += row.item.height
    if row.late is not None:
        yield from set_lines(row.late, left + indent, below, row.late.width, "amber")


def rows_of(room: RoomToday, ground: Ground, tongues: tuple[str, ...], px: int, detail: Detail, height: float) -> Rows:
    """A room in letters of a size, with so much detail."""
    later = room.later if detail is Detail.ALL else room.later[:1]
    spots = [(spot, True) for spot in room.now] + [(spot, False) for spot in later]
    if detail is Detail.ONE:
        spots = spots[:1]
    indent = _indent(px, ground)
    gap = ground.px(0.012)
    each = height if detail is not Detail.ONE else (height - px * 3)
    rows = tuple(_row(spot, on, ground, tongues, px, detail, indent, each) for spot, on in spots)
    name = one_line(room.room, ground.inside, px, ground.least, 600) if room.room else None
    return Rows(ground, name, rows, indent, gap)


def _indent(px: int, ground: Ground) -> int:
    """The width of the column of times."""
    widest = max(figures(text, px).width for text in (*(word(tongue, "now") for tongue in BOTH), "00:00"))
    return round(widest) + ground.px(GUTTER)


def _row(
    spot: Spot, on: bool, ground: Ground, tongues: tuple[str, ...], px: int, detail: Detail, indent: int, height: float
) -> Row:
    width, both = ground.inside - indent, len(tongues)
    told = spot.title or (words("reserved") if spot.reserved else Both())
    title = columns(ground, spoken(told, tongues), width, height, px, 600 if on else 400, of=both)
    named = spot.reserved and bool(spot.title)
    below = words("reserved") if named else spot.item
    item = None
    if named or (below and on and detail >= Detail.NEXT):
        item = columns(ground, spoken(below, tongues), width, height, ground.least, of=both)
    late = late_word(spot.late, tongues)
    return Row(
        when=_when(spot, on, tongues, px, ground),
        title=title,
        item=item,
        on=on,
        late=one_line(late, width, ground.least, ground.least, 600) if late else None,
    )


def _when(spot: Spot, on: bool, tongues: tuple[str, ...], px: int, ground: Ground) -> tuple[Block, ...]:
    if on:
        said = spoken(words("now"), tongues)
        return tuple(figures(text, ground.least if n else px, 400 if n else 600) for n, text in enumerate(said))
    return (figures(f"{spot.start:%H:%M}", px, 400),) if spot.start is not None else ()
