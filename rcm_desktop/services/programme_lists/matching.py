"""Which session, item or objective of the meeting a row of a list means."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.intake.programme_values import ProgrammeRow, Titles
from rcm_desktop.services.programme_lists.sorting import Block

T = TypeVar("T", MeetingSession, AgendaItem)


def match_sessions(blocks: Sequence[Block], sessions: Sequence[MeetingSession]) -> None:
    """Give each block the session it means: by title, day and hour, by title and day, then by a title that is unique.

    One title is enough, in either language.
    """
    free = {one.id for one in sessions} - {block.session.id for block in blocks if block.session is not None}
    told = Counter(key for block in blocks for key in block.titles.keys)
    known = Counter(key for one in sessions for key in _keys(one))

    def by_hour(one: MeetingSession) -> list[Any]:
        return [(key, one.period.start) for key in _keys(one)]

    def by_day(one: MeetingSession) -> list[Any]:
        return [(key, one.period.start[:10]) for key in _keys(one)]

    def alone(one: MeetingSession) -> list[Any]:
        return [key for key in _keys(one) if known[key] == 1]

    def hour_of(block: Block) -> list[Any]:
        start = "" if block.start is None else f"{_day(block)}T{block.start:%H:%M}"
        return [(key, start) for key in block.titles.keys if start]

    def day_of(block: Block) -> list[Any]:
        return [(key, _day(block)) for key in block.titles.keys if _day(block)]

    def title_of(block: Block) -> list[Any]:
        return [key for key in block.titles.keys if told[key] == 1]

    for marks, wanted in ((by_hour, hour_of), (by_day, day_of), (alone, title_of)):
        pool = _Pool(sessions, marks, free)
        for block in blocks:
            if block.session is None:
                block.session = pool.take(wanted(block))


def match_items(
    rows: Sequence[ProgrammeRow], items: Sequence[AgendaItem]
) -> list[tuple[ProgrammeRow, AgendaItem | None]]:
    """Each row with the item it means: of several with its title the one of its hour, else the first that is free."""
    free = {item.id for item in items}
    found: dict[int, AgendaItem | None] = {}
    pool = _Pool(items, lambda item: [(key, item.planned.start[11:]) for key in _keys(item)], free)
    for row in rows:
        hour = "" if row.start is None else f"{row.start:%H:%M}"
        found[row.row] = pool.take([(key, hour) for key in row.title.keys]) if hour else None
    pool = _Pool(items, _keys, free)
    return [(row, found[row.row] or pool.take(row.title.keys)) for row in rows]


def match_objectives(
    rows: Iterable[ProgrammeRow], objectives: Sequence[Objective]
) -> list[tuple[ProgrammeRow, Objective | None]]:
    """Each row with the objective it means: of its number, else of its text in either language."""
    found: list[tuple[ProgrammeRow, Objective | None]] = []
    free = list(objectives)
    for row in rows:
        said = row.objective
        meant = None
        if said is not None and free:
            by_number = (one for one in free if said.number and one.number == said.number)
            keys = set(said.text.keys)
            by_text = (one for one in free if keys & set(Titles(one.text_es, one.text_en).keys))
            meant = next(by_number, None) or next(by_text, None)
        if meant is not None:
            free.remove(meant)
        found.append((row, meant))
    return found


class _Pool(Generic[T]):
    """Records by what they are known by; each is given once, and the first in their order first."""

    def __init__(self, records: Sequence[T], marks: Callable[[T], Iterable[Any]], free: set[str]) -> None:
        self._free = free
        self._by_mark: dict[Any, list[T]] = {}
        for one in reversed(records):
            for mark in marks(one):
                self._by_mark.setdefault(mark, []).append(one)

    def take(self, marks: Iterable[Any]) -> T | None:
        """The first free record that is known by one of the marks; it is free no more."""
        for mark in marks:
            those = self._by_mark.get(mark, [])
            while those:
                one = those.pop()
                if one.id in self._free:
                    self._free.discard(one.id)
                    return one
        return None


def _day(block: Block) -> str:
    day = block.day or min((part.day for part in block.parts if part.day), default=None)
    return day.isoformat() if day is not None else ""


def _keys(one: MeetingSession | AgendaItem) -> tuple[str, ...]:
    return Titles(one.title_es, one.title_en).keys
