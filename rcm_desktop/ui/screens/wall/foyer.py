"""The scene "foyer": every room, what is on there, what comes next, and later today."""

from collections.abc import Iterator
from functools import lru_cache

from rcm_desktop.services.agenda.wall import Foyer, Greeting, RoomToday
from rcm_desktop.ui.screens.wall.parts import HEAD, head
from rcm_desktop.ui.screens.wall.room_rows import Detail, Rows, rows_of
from rcm_desktop.ui.screens.wall.scene import Moment
from rcm_desktop.ui.screens.wall.sheet import Bar, Ground, Mark, Sheet
from rcm_desktop.ui.screens.wall.welcome import welcome_sheet
from rcm_desktop.ui.screens.wall.words import spoken

_SIZES = (0.06, 0.055, 0.05, 0.045, 0.04)
_GAP = 0.02


def foyer_sheet(value: Foyer, about: Greeting, ground: Ground, moment: Moment) -> Sheet:
    """All rooms, in pages where they are many; the meeting's welcome on a day without sessions."""
    rooms = tuple(room for room in value.rooms if room.now or room.later)
    if not rooms:
        return welcome_sheet(about, ground, moment)
    names = spoken(about.body, moment.tongues)
    first, second = (*names, "", "")[:2]
    marks = head(ground, value.local, first, second)
    pages = pages_of(rooms, ground, moment.tongues)
    number = moment.page % len(pages)
    return Sheet((*marks, *pages[number], *_dots(ground, number, len(pages))))


@lru_cache(maxsize=16)
def pages_of(rooms: tuple[RoomToday, ...], ground: Ground, tongues: tuple[str, ...]) -> tuple[tuple[Mark, ...], ...]:
    """One page where all rooms fit, with less and less of each; else as many as it takes, never in smaller letters."""
    room = _bottom(ground) - _top(ground)
    for detail in (Detail.ALL, Detail.NEXT, Detail.TITLES):
        for size in _SIZES:
            parts = [rows_of(one, ground, tongues, ground.px(size), detail, room) for one in rooms]
            if sum(part.height for part in parts) + _gap(ground) * (len(parts) - 1) <= room and _whole(parts):
                return (tuple(_placed(parts, ground)),)
    parts = [_alone(one, ground, tongues, room) for one in rooms]
    return tuple(tuple(_placed(page, ground)) for page in _paged(parts, room, _gap(ground)))


def _alone(one: RoomToday, ground: Ground, tongues: tuple[str, ...], room: float) -> Rows:
    """A room at the smallest size, with what fits on a page of its own."""
    part = rows_of(one, ground, tongues, ground.least, Detail.TITLES, room)
    return part if part.height <= room else rows_of(one, ground, tongues, ground.least, Detail.ONE, room)


def _paged(parts: list[Rows], room: float, gap: float) -> Iterator[list[Rows]]:
    page: list[Rows] = []
    used = 0.0
    for part in parts:
        if page and used + gap + part.height > room:
            yield page
            page, used = [], 0.0
        used += part.height + (gap if page else 0)
        page.append(part)
    yield page


def _placed(parts: list[Rows], ground: Ground) -> Iterator[Mark]:
    y = float(_top(ground))
    for part in parts:
        yield from part.marks(y, first=part is parts[0])
        y += part.height + _gap(ground)


def _whole(parts: list[Rows]) -> bool:
    return all(part.whole for part in parts)


def _dots(ground: Ground, number: int, many: int) -> Iterator[Mark]:
    """Which page of how many this is."""
    side, step = ground.px(0.012), ground.px(0.028)
    left = ground.width - ground.margin - (many - 1) * step - side
    for n in range(many) if many > 1 else ():
        yield Bar(left + n * step, ground.height - ground.px(0.026), side, side, "ink" if n == number else "line")


def _top(ground: Ground) -> int:
    return ground.px(HEAD) + ground.px(_GAP)


def _bottom(ground: Ground) -> int:
    return ground.height - ground.px(0.035)


def _gap(ground: Ground) -> int:
    return ground.px(_GAP)
