"""Which session, item or objective of the meeting a row of a list means."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.intake.programme_values import ProgrammeRow, Titles
from rcm_desktop.services.programme_lists.sorting import Block

T = TypeVar("T", MeetingSession, AgendaItem)


def match_sessions(blocks: Sequence[Block], sessions: Sequence[MeetingSession]) -> None:
    """Give each block the session it means: by title, day and hour, by title and day, then by a title that is unique.

    One title is enough, in either language.
    """
    taken = {block.session.id for block in blocks if block.session is not None}
    by_title = _by_title(sessions)
    times = Counter(key for block in blocks for key in block.titles.keys)

    def same_day(block: Block, one: MeetingSession) -> bool:
        day = block.day or min((part.day for part in block.parts if part.day), default=None)
        return day is not None and one.period.start[:10] == day.isoformat()

    def same_hour(block: Block, one: MeetingSession) -> bool:
        return same_day(block, one) and block.start is not None and one.period.start[11:] == f"{block.start:%H:%M}"

    def alone(block: Block, one: MeetingSession) -> bool:
        keys = block.titles.keys & _keys(one)
        return all(times[key] == 1 and len(by_title[key]) == 1 for key in keys)

    rules: tuple[Callable[[Block, MeetingSession], bool], ...] = (same_hour, same_day, alone)
    for rule in rules:
        for block in blocks:
            if block.session is not None:
                continue
            found = (one for key in block.titles.keys for one in by_title.get(key, ()) if one.id not in taken)
            block.session = next((one for one in found if rule(block, one)), None)
            if block.session is not None:
                taken.add(block.session.id)


def match_items(
    rows: Sequence[ProgrammeRow], items: Sequence[AgendaItem]
) -> list[tuple[ProgrammeRow, AgendaItem | None]]:
    """Each row with the item it means: of several with its title the one of its hour, else the first that is free."""
    by_title = _by_title(items)
    free = {item.id for item in items}
    found: dict[int, AgendaItem] = {}
    for exact in (True, False):
        for row in rows:
            if row.row in found:
                continue
            those = (one for key in row.title.keys for one in by_title.get(key, ()) if one.id in free)
            meant = next((one for one in those if not exact or _at_its_hour(row, one)), None)
            if meant is not None:
                found[row.row] = meant
                free.discard(meant.id)
    return [(row, found.get(row.row)) for row in rows]


def match_objectives(
    rows: Iterable[ProgrammeRow], objectives: Sequence[Objective]
) -> list[tuple[ProgrammeRow, Objective | None]]:
    """Each row with the objective it means: of its number, else of its text in either language."""
    found: list[tuple[ProgrammeRow, Objective | None]] = []
    free = list(objectives)
    for row in rows:
        said = row.objective
        meant = None
        if said is not None:
            by_number = (one for one in free if said.number and one.number == said.number)
            by_text = (one for one in free if said.text.keys & Titles(one.text_es, one.text_en).keys)
            meant = next(by_number, None) or next(by_text, None)
        if meant is not None:
            free.remove(meant)
        found.append((row, meant))
    return found


def _at_its_hour(row: ProgrammeRow, item: AgendaItem) -> bool:
    return row.start is not None and item.planned.start[11:] == f"{row.start:%H:%M}"


def _by_title(records: Iterable[T]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for one in records:
        for key in _keys(one):
            found.setdefault(key, []).append(one)
    return found


def _keys(one: MeetingSession | AgendaItem) -> frozenset[str]:
    return Titles(one.title_es, one.title_en).keys
