"""Where each session of a day stands: its room, its minutes of that day, its lane among those at the same time."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import groupby

import msgspec

from rcm_desktop.domain.agenda import moment
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.timetable import rooms

WHOLE_DAY = 24 * 60
FIRST, LAST = 8, 18
"""The hours that are always shown."""
OPEN_MINUTES = 30
"""How tall a session is drawn that says no end."""


class Block(msgspec.Struct, frozen=True):
    """A session on one of its days; `start` and `end` are minutes of that day."""

    sitting: Sitting
    room: int
    """Its column."""
    start: int
    end: int
    begins: bool = True
    """Whether it begins on this day, or goes on from the one before."""
    ends: bool = True
    lane: int = 0
    lanes: int = 1

    @property
    def id(self) -> Id:
        """The session's id."""
        return self.sitting.session.id


class Step(Enum):
    """To which neighbour."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


class DayPlan(msgspec.Struct, frozen=True):
    """A day's blocks, room by room, and the hours that are shown."""

    day: date
    rooms: tuple[str, ...]
    blocks: tuple[Block, ...]
    first: int
    last: int

    def block(self, ident: Id) -> Block | None:
        """The block of a session, None where it does not sit on this day."""
        return next((one for one in self.blocks if one.id == ident), None)

    def in_room(self, room: int) -> tuple[Block, ...]:
        """The blocks of a room, the first one first."""
        return tuple(one for one in self.blocks if one.room == room)

    def text(self, minute: int) -> str:
        """A minute of the day as the programme writes moments; those after midnight are the next day's."""
        at = datetime(self.day.year, self.day.month, self.day.day) + timedelta(minutes=minute)  # noqa: DTZ001 (local)
        return at.isoformat(timespec="minutes")

    def minute(self, text: str) -> int:
        """A local moment as a minute of the day; of another day as one before or after it."""
        at = moment(text)
        midnight = datetime(self.day.year, self.day.month, self.day.day)  # noqa: DTZ001 (local)
        return 0 if at is None else int((at - midnight) / timedelta(minutes=1))

    def neighbour(self, room: int, block: Block | None, step: Step) -> tuple[int, Block | None]:
        """Where a step leads from a block, or (None) a room's head: in the room, or at about that time beside it."""
        if step is Step.DOWN:
            return room, self._in_turn(block, 1) or block or next(iter(self.in_room(room)), None)
        if step is Step.UP:
            return room, self._in_turn(block, -1)
        by = 1 if step is Step.RIGHT else -1
        if block is not None and (other := self._in_lane(block, block.lane + by)) is not None:
            return room, other
        if not 0 <= room + by < len(self.rooms):
            return room, block
        return room + by, self.beside(room + by, block.start) if block is not None else None

    def beside(self, room: int, minute: int) -> Block | None:
        """The block of a room that is nearest to a minute of the day."""
        return min(self.in_room(room), key=lambda one: _distance(one, minute), default=None)

    def _in_turn(self, block: Block | None, step: int) -> Block | None:
        """The block below (1) or above (-1) another one of its room."""
        if block is None:
            return None
        here = self.in_room(block.room)
        place = here.index(block) + step
        return here[place] if 0 <= place < len(here) else None

    def _in_lane(self, block: Block, lane: int) -> Block | None:
        """The block of the same room and time that stands beside another one."""
        here = (one for one in self.in_room(block.room) if one.lane == lane)
        return next((one for one in here if one.start < block.end and block.start < one.end), None)


def day_plan(day: date, sittings: Iterable[Sitting], columns: Sequence[str]) -> DayPlan:
    """The plan of a day, of the sittings that sit on it; where nothing says a room there is one column all the same."""
    named = tuple(columns) or ("",)
    found = [one for s in sittings if (one := _block(s, day, named)) is not None]
    found.sort(key=lambda one: (one.room, one.start, one.end, one.sitting.session.order, one.id))
    laid = [one for _, some in groupby(found, key=lambda one: one.room) for one in _in_lanes(list(some))]
    first = min([FIRST, *(max(0, one.start // 60 - 1) for one in laid)])
    last = max([LAST, *(min(24, -(-one.end // 60) + 1) for one in laid)])
    return DayPlan(day, named, tuple(laid), first, last)


def columns_of(programme: Programme) -> tuple[str, ...]:
    """The rooms of the whole programme, so that the columns stay from day to day."""
    return rooms(programme.meeting.rooms, (one.session for one in programme.sittings))


def _block(sitting: Sitting, day: date, columns: Sequence[str]) -> Block | None:
    session = sitting.session
    start, end = moment(session.period.start), moment(session.period.end)
    if start is None:
        return None
    begins = start.date() == day
    from_minute = _minute(start) if begins else 0
    if end is None or end <= start:
        return Block(sitting, columns.index(session.room), from_minute, min(WHOLE_DAY, from_minute + OPEN_MINUTES))
    # What ends at midnight ends with the day, not at the first minute of the next one.
    ends = (end - timedelta(minutes=1)).date() == day
    until = (_minute(end) or WHOLE_DAY) if ends else WHOLE_DAY
    return Block(sitting, columns.index(session.room), from_minute, until, begins, ends)


def _minute(at: datetime) -> int:
    return at.hour * 60 + at.minute


def _in_lanes(blocks: Sequence[Block]) -> list[Block]:
    """Those of one room at the same time side by side, each cluster as narrow as it must be."""
    found: list[Block] = []
    cluster: list[Block] = []
    ends = 0
    for one in blocks:
        if cluster and one.start >= ends:
            found += _spread(cluster)
            cluster = []
        cluster.append(one)
        ends = max(one.end, ends) if len(cluster) > 1 else one.end
    return found + _spread(cluster)


def _spread(cluster: Sequence[Block]) -> list[Block]:
    free: list[int] = []
    placed: list[tuple[Block, int]] = []
    for one in cluster:
        lane = next((n for n, until in enumerate(free) if until <= one.start), len(free))
        free[lane : lane + 1] = [one.end]
        placed.append((one, lane))
    return [msgspec.structs.replace(one, lane=lane, lanes=len(free)) for one, lane in placed]


def _distance(block: Block, minute: int) -> int:
    return max(0, block.start - minute, minute - block.end + 1)
