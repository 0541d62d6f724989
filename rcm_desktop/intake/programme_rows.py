"""A row of a programme as what it says of a session, an agenda item or an objective."""

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import NoReturn, TypedDict, TypeVar
from zoneinfo import ZoneInfo

from rcm_desktop.domain.agenda import Access, Audience, ItemKind, Level, SessionKind
from rcm_desktop.domain.finding import words
from rcm_desktop.domain.records import MOST_MINUTES
from rcm_desktop.intake.days_and_times import DayRead, day_of, minutes_of, span_of, stamp_of, time_of
from rcm_desktop.intake.programme_columns import ProgrammeField, RowKind, named
from rcm_desktop.intake.programme_values import Hints, ObjectiveSaid, ProgrammeRow, Remark, Titles, Why
from rcm_desktop.intake.table_file import Row

MOST_LETTERS = 10_000
"""The longest cell that is taken: a few pages."""
EXAMPLES = {"ejemplo", "example"}
"""How the row type of an example begins, which is never taken in."""
_MOST_FIGURES = 4
"""Of an objective's number."""

F = ProgrammeField
E = TypeVar("E", bound=StrEnum)


class _Kinds(TypedDict):
    session_kind: SessionKind | None
    item_kind: ItemKind | None


class _RefusedRow(Exception):
    def __init__(self, why: Why, text: str = "") -> None:
        super().__init__(why)
        self.why, self.text = why, text


def read_programme_row(row: Row, mapping: Mapping[int, ProgrammeField], hints: Hints) -> ProgrammeRow:
    """What a row says by the mapping of its columns; one that cannot be taken says why."""
    number, cells = row
    said: dict[ProgrammeField, str] = {}
    for column, field in sorted(mapping.items()):
        text = cells[column] if column < len(cells) else ""
        if text and field is not F.IGNORE:
            said[field] = f"{said[field]} {text}" if field in said else text
    reader = _Reader(said, hints)
    try:
        return reader.read(number, cells)
    except _RefusedRow as refused:
        return ProgrammeRow(
            row=number, cells=cells, kind=reader.kind, title=reader.title, refused=refused.why,
            reason=refused.text[:80],
        )  # fmt: skip


class _Reader:
    """Reads one row, cell by cell."""

    def __init__(self, said: Mapping[ProgrammeField, str], hints: Hints) -> None:
        self._said, self._hints = said, hints
        self._remarks: list[tuple[Remark, str]] = []
        self.kind, self.title = RowKind.ITEM, Titles()

    def read(self, number: int, cells: tuple[str, ...]) -> ProgrammeRow:
        type_text = self._text(F.TYPE)
        if EXAMPLES & set(words(type_text)[:1]):
            self._refuse(Why.EXAMPLE)
        if self._said.keys() == {F.DAY} and (alone := day_of(self._text(F.DAY), self._hints.year)) is not None:
            return ProgrammeRow(row=number, cells=cells, kind=RowKind.SESSION, day=alone.day)
        own, session, item = self._titles(F.TITLE_ES), self._titles(F.SESSION_ES), self._titles(F.ITEM_ES)
        objective = self._titles(F.OBJECTIVE_ES)
        self.kind = self._row_kind(type_text, own, session, item, objective)
        is_session, is_item = self.kind is RowKind.SESSION, self.kind is RowKind.ITEM
        told = (session, own, item) if is_session else (item, own)
        self.title = next((title for title in told if title.any), Titles())
        long = next((text for text in self._said.values() if len(text) > MOST_LETTERS), "")
        if long:
            self._refuse(Why.TOO_LONG, long)
        if not (self.title.any if is_session or is_item else objective.any or own.any):
            self._refuse(Why.NO_TITLE)
        day, start, end, end_day = self._times()
        return ProgrammeRow(
            row=number, cells=cells, kind=self.kind, title=self.title, session=Titles() if is_session else session,
            day=day, start=start, end=end, end_day=end_day, minutes=self._minutes(), room=self._text(F.ROOM),
            **self._kinds(type_text), access=self._named(Access, F.ACCESS, Remark.UNKNOWN_ACCESS, Access.MEMBERS_ONLY),
            chair=self._text(F.CHAIR), rapporteur=self._text(F.RAPPORTEUR), speakers=self._text(F.SPEAKERS),
            visibility=self._named(Audience, F.VISIBILITY, Remark.UNKNOWN_VISIBILITY, Audience.INTERNAL),
            description=self._titles(F.DESCRIPTION_ES), objective=self._objective(objective, own),
            remarks=tuple(self._remarks),
        )  # fmt: skip

    def _text(self, field: ProgrammeField) -> str:
        return self._said.get(field, "")

    def _titles(self, spanish: ProgrammeField) -> Titles:
        return Titles(self._text(spanish), self._text(F(spanish.value.replace("_es", "_en"))))

    def _refuse(self, why: Why, text: str = "") -> NoReturn:
        raise _RefusedRow(why, text)

    def _row_kind(self, text: str, own: Titles, session: Titles, item: Titles, objective: Titles) -> RowKind:
        found = named(RowKind, text)
        if found is not None:
            return found
        if text and named(SessionKind, text) is not None:
            return RowKind.SESSION
        if text and named(ItemKind, text) is not None:
            return RowKind.ITEM
        if text:
            self._remarks.append((Remark.UNKNOWN_TYPE, text))
        if item.any:
            return RowKind.SESSION if self._hints.flat and not session.any else RowKind.ITEM
        if session.any:
            return RowKind.ITEM if own.any else RowKind.SESSION
        if own.any:
            whose = named(SessionKind, self._text(F.KIND)) is not None
            return RowKind.SESSION if whose or self._text(F.ROOM) or self._text(F.END) else RowKind.ITEM
        return RowKind.OBJECTIVE if objective.any else RowKind.SESSION

    def _kinds(self, type_text: str) -> _Kinds:
        text = self._text(F.KIND)
        session, item = named(SessionKind, text), named(ItemKind, text)
        if text and session is None and item is None and self.kind is not RowKind.OBJECTIVE:
            self._remarks.append((Remark.UNKNOWN_KIND, text))
        session = session or named(SessionKind, type_text)
        if item is None and named(RowKind, type_text) is None:
            item = named(ItemKind, type_text)
        return {"session_kind": session, "item_kind": item}

    def _named(self, kind: type[E], field: ProgrammeField, remark: Remark, safe: E) -> E | None:
        """What a cell names; where nobody knows the word, the side that shows less."""
        text = self._text(field)
        if not text:
            return None
        found = named(kind, text)
        if found is None:
            self._remarks.append((remark, text))
        return found or safe

    def _times(self) -> tuple[date | None, time | None, time | None, date | None]:
        day, start = self._moment(F.DAY, Why.DAY) if self._text(F.DAY) else (None, None)
        end, end_day = None, None
        if self._text(F.START):
            span = span_of(self._text(F.START))
            if span is not None:
                start, end = span
            else:
                own_day, start = self._moment(F.START, Why.START)
                day = own_day or day
        if self._text(F.END):
            end_day, end = self._moment(F.END, Why.END)
        return day, start, end, end_day

    def _moment(self, field: ProgrammeField, why: Why) -> tuple[date | None, time | None]:
        """The day, the time or both that a cell says; refused where it is none of them."""
        text = self._text(field)
        stamp = stamp_of(text, self._hints.year)
        if stamp is not None:
            if stamp.offset is None:
                return self._day(stamp.day, text), stamp.time
            try:
                local = self._local(datetime.combine(stamp.day.day, stamp.time) - stamp.offset)
            except OverflowError:
                self._refuse(why, text)
            return local.date(), local.time()
        if why is not Why.DAY and (at := time_of(text)) is not None:
            return None, at
        day = day_of(text, self._hints.year)
        if day is None or why is not Why.DAY:
            self._refuse(why, text)
        return self._day(day, text), None

    def _local(self, utc: datetime) -> datetime:
        return utc.replace(tzinfo=ZoneInfo("UTC")).astimezone(self._hints.zone).replace(tzinfo=None)

    def _day(self, found: DayRead, text: str) -> date:
        if found.ambiguous:
            self._remarks.append((Remark.AMBIGUOUS_DAY, f"{found.day.isoformat()} {text}"))
        return found.day

    def _minutes(self) -> int | None:
        text = self._text(F.MINUTES)
        found = minutes_of(text) if text else None
        if text and (found is None or found > MOST_MINUTES):
            self._refuse(Why.MINUTES, text)
        return found

    def _objective(self, text: Titles, own: Titles) -> ObjectiveSaid | None:
        if not text.any and self.kind is RowKind.OBJECTIVE:
            text = own
        if not text.any:
            return None
        number = self._text(F.NUMBER).rstrip(".")
        if number and not (number.isascii() and number.isdecimal() and len(number) <= _MOST_FIGURES):
            self._refuse(Why.NUMBER, number)
        level = named(Level, self._text(F.LEVEL))
        if level is None and self._text(F.LEVEL):
            self._remarks.append((Remark.UNKNOWN_LEVEL, self._text(F.LEVEL)))
        return ObjectiveSaid(text, level, int(number) if number else None)
