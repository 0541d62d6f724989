"""The rows of a programme by the session each belongs to."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from typing import Any

import msgspec

from rcm_desktop.domain.agenda import MOST_DAYS, MeetingSession, days_of
from rcm_desktop.intake.programme_columns import RowKind
from rcm_desktop.intake.programme_values import ProgrammeRow, Titles, Why
from rcm_desktop.services.programme_lists.values import RefusedRow


class Block(msgspec.Struct):
    """A session as the file tells of it: its own row, if it has one, and the rows of what belongs to it."""

    titles: Titles
    head: ProgrammeRow | None
    parts: list[ProgrammeRow]
    day: date | None = None
    """The day of its own row, or of the rows above that say one; of a session made of items their first one."""
    session: MeetingSession | None = None
    """The session of the meeting that it means."""
    known: dict[Any, int] = {}
    """The rows of its parts by what no two may share."""

    @property
    def row(self) -> int:
        """The number of its first row."""
        return self.head.row if self.head is not None else min(part.row for part in self.parts)

    @property
    def start(self) -> time | None:
        """When it starts, as its own row says."""
        return self.head.start if self.head is not None else None

    def days(self) -> tuple[date, ...]:
        """The days on which it sits, as far as its own row says."""
        last = self.head.end_day if self.head is not None else None
        if self.day is None or last is None or not 0 < (last - self.day).days < MOST_DAYS:
            return () if self.day is None else (self.day,)
        return tuple(self.day + timedelta(days=n) for n in range((last - self.day).days + 1))


class Sorted(msgspec.Struct):
    """The blocks in the order of the file, and the rows that are in none."""

    blocks: list[Block]
    refused: list[RefusedRow]


def refuse(row: ProgrammeRow, why: Why, text: str = "") -> RefusedRow:
    """A row that is not taken."""
    return RefusedRow(row.row, why, text, row.cells)


def sort_rows(rows: Iterable[ProgrammeRow], known: Sequence[MeetingSession]) -> Sorted:
    """Put each row under its session: the one it names, else the one above it."""
    sorter = _Sorter(known)
    for row in rows:
        sorter.take(row)
    return Sorted([block for block in sorter.blocks if block.head or block.parts], sorter.refused)


class _Sorter:
    def __init__(self, known: Sequence[MeetingSession]) -> None:
        self.blocks: list[Block] = []
        self.refused: list[RefusedRow] = []
        self._known: dict[str, list[MeetingSession]] = {}
        for session in known:
            for key in Titles(session.title_es, session.title_en).keys:
                self._known.setdefault(key, []).append(session)
        self._found: dict[Any, Block] = {}
        """Blocks by a word of their title and a day; by the word alone; and, with True, those with a row of theirs."""
        self._twins: dict[Any, Block] = {}
        self._above: Block | None = None
        self._above_refused = False
        self._day: date | None = None

    def take(self, row: ProgrammeRow) -> None:
        if row.refused is not None:
            self.refused.append(refuse(row, row.refused, row.reason))
            if row.kind is RowKind.SESSION:
                self._above, self._above_refused = None, True
        elif row.kind is RowKind.SESSION:
            self._session(row)
        else:
            self._part(row)

    def _session(self, row: ProgrammeRow) -> None:
        self._day = row.day or self._day
        if not row.title.any:  # a row of its own for the day, as many programmes have
            return
        day = row.day or (self._day if row.start is not None else None)
        marks = [(key, day, row.start, row.room) for key in row.title.keys]
        twin = next((self._twins[mark] for mark in marks if mark in self._twins), None)
        if twin is not None:
            self.refused.append(refuse(row, Why.TWICE, f"{twin.row}"))
        block = twin or self._made(Block(row.title, row, [], day))
        self._twins |= dict.fromkeys(marks, block)
        self._above, self._above_refused = block, False

    def _part(self, row: ProgrammeRow) -> None:
        if row.session.any:
            self._above, self._above_refused = self._named_by(row), False
        if self._above is None:
            self.refused.append(refuse(row, Why.SESSION_REFUSED if self._above_refused else Why.NO_SESSION))
            return
        mark = _mark(row)
        if mark is not None and mark in self._above.known:
            self.refused.append(refuse(row, Why.TWICE, f"{self._above.known[mark]}"))
            return
        self._above.known[mark] = row.row
        self._above.parts.append(row)

    def _named_by(self, row: ProgrammeRow) -> Block:
        """The session an item names: above it, else elsewhere in the file, else in the meeting, else made of items."""
        keys, above = row.session.keys, self._above
        if above is not None and set(above.titles.keys) & set(keys) and (row.day is None or row.day in above.days()):
            return above
        marks = [*((key, row.day) for key in keys if row.day), *((key, True) for key in keys)]
        marks += [] if row.day else [(key, None) for key in keys]
        found = next((self._found[mark] for mark in marks if mark in self._found), None)
        if found is not None:
            return found
        sessions = [one for key in keys for one in self._known.get(key, ())]
        on_day = [one for one in sessions if row.day in days_of(one)]
        meant = next(iter(on_day or (sessions if row.day is None else [])), None)
        return self._made(Block(row.session, None, [], row.day, meant))

    def _made(self, block: Block) -> Block:
        self.blocks.append(block)
        for key in block.titles.keys:
            self._found[key, None] = block
            if block.head is not None:
                self._found[key, True] = block
            for day in block.days():
                self._found[key, day] = block
        return block


def _mark(row: ProgrammeRow) -> Any:
    """What two rows of a session may not share; None where they may, as two breaks without a time."""
    if row.kind is RowKind.OBJECTIVE:
        return row.objective and (row.objective.text.keys, row.objective.number)
    return None if row.start is None else (row.title.keys, row.day, row.start)
