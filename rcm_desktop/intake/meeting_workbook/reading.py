"""A filled-in workbook as the content of a description; what is wrong is told by its sheet and cell."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rcm_desktop.domain.errors import WrongDescription
from rcm_desktop.intake.days_and_times import day_of, stamp_of, time_of
from rcm_desktop.intake.mapping import phrase
from rcm_desktop.intake.meeting_workbook.columns import COLUMNS, LANGUAGES, Column, Holds, Part, head, title
from rcm_desktop.intake.table_file import Row
from rcm_desktop.intake.toml_lines import Place
from rcm_desktop.intake.workbook import letter, read_book

_LISTS = {Part.DELEGATIONS: "delegation", Part.SESSIONS: "session"}
_WITHIN = {Part.OBJECTIVES: "objective", Part.AGENDA: "item"}
_SPACED = re.compile(r"[^\S\n]+")


class WorkbookFile:
    """A workbook whose places can be told; raises WrongDescription, NotAList or ListTooLarge if it is none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.content: dict[str, Any] = {"meeting": {}, "delegation": [], "session": [], "people": {}}
        self._rows: dict[Place, tuple[Part, int]] = {(): (Part.MEETING, 1), ("meeting",): (Part.MEETING, 1)}
        self._columns: dict[Part, dict[str, int]] = {part: {} for part in Part}
        self._named_at: dict[tuple[Part, str], str] = {}
        self._titles = {part: title(part, LANGUAGES[0]) for part in Part}
        self._language = LANGUAGES[0]
        sheets = self._sheets()
        for part in Part:
            rows = sheets.get(part, ())
            self._meeting(rows) if part is Part.MEETING else self._table(part, rows)
        codes = [one["code"] for one in self.content["delegation"] if "code" in one]
        self.content["meeting"]["delegation_order"] = codes

    def wrong(self, place: Place, expected: str, found: str, known: Iterable[str] = ()) -> WrongDescription:
        """The error about a place; one that is not there is told by the cell where it would stand."""
        _, row, column = self._cell(place)
        if expected == "one_of" and column is not None and column.offer is not None:
            known = column.offer.words(self._language)
        return self._wrong(row, self.name(place), expected, found, known)

    def name(self, place: Place) -> str:
        """The place as people of spreadsheets write it: "Sesiones!C5"."""
        part, row, column = self._cell(place)
        if part is Part.MEETING:
            return f"{self._titles[part]}!B{row}"
        number = self._columns[part].get(column.key, 1) if column is not None else 1
        return f"{self._titles[part]}!{letter(number)}{row}"

    def _wrong(self, row: int, field: str, expected: str, found: str, known: Iterable[str] = ()) -> WrongDescription:
        return WrongDescription(
            file=str(self._path), line=row, field=field, expected=expected, found=found, known=tuple(known)
        )

    def _cell(self, place: Place) -> tuple[Part, int, Column | None]:
        """The sheet, the row, and the column of a place, or of the nearest row around it."""
        start = len(place)
        while place[:start] not in self._rows:
            start -= 1
        part, row = self._rows[place[:start]]
        key = ".".join(str(word) for word in place[start:] if isinstance(word, str))
        fitting = [one for one in COLUMNS[part] if f"{one.key}.".startswith(f"{key}.")] if key else []
        column = fitting[0] if fitting else None
        if part is Part.MEETING and column is not None:
            row = self._columns[part].get(column.key, row)
        return part, row, column

    def _sheets(self) -> Mapping[Part, Sequence[Row]]:
        """The sheets of the meeting by what they are; others are a person's own, unless one is meant for ours."""
        titles = {phrase(title(part, language)): part for part in Part for language in LANGUAGES}
        found: dict[Part, Sequence[Row]] = {}
        for name, rows in read_book(self._path):
            part = titles.get(phrase(name))
            if part is None:
                near = get_close_matches(phrase(name), titles, 1, 0.8)
                if near:
                    raise self._wrong(0, name, "near_sheet", name, (title(titles[near[0]], self._language),))
                continue
            if part in found:
                raise self._wrong(1, name, "once", name, (self._titles[part],))
            found[part], self._titles[part] = rows, name
            if part is Part.MEETING:
                self._language = next(lang for lang in LANGUAGES if phrase(title(part, lang)) == phrase(name))
        if Part.MEETING not in found:
            raise self._wrong(0, "", "no_meeting_sheet", "", (title(Part.MEETING, self._language),))
        return found

    def _meeting(self, rows: Sequence[Row]) -> None:
        named = self._named(Part.MEETING)
        for number, cells in rows:
            column = named.get(phrase(cells[0]))
            text = cells[1].strip() if len(cells) > 1 else ""
            if column is None:
                if text and cells[0].strip() and phrase(cells[0]) not in self._heading:
                    raise self._unknown(Part.MEETING, number, cells[0], 1)
                continue
            self._note(Part.MEETING, column, number, cells[0], f"A{number}", number)
            if text:
                _put(self.content["meeting"], column, text)

    @property
    def _heading(self) -> set[str]:
        """How the first row of the meeting's sheet begins."""
        return {phrase(title(Part.MEETING, language)) for language in LANGUAGES}

    def _table(self, part: Part, rows: Sequence[Row]) -> None:
        if not rows:
            return
        (first, heads), *body = rows
        columns = self._heads(part, first, heads, body)
        for number, cells in body:
            told = {c: cells[n].strip() for n, c in columns.items() if n < len(cells) and cells[n].strip()}
            if told:
                self._take(part, number, told)

    def _heads(self, part: Part, row: int, heads: Sequence[str], body: Sequence[Row]) -> Mapping[int, Column]:
        named, found = self._named(part), {}
        for number, text in enumerate(heads):
            column = named.get(phrase(text))
            if column is not None:
                found[number] = column
                self._note(part, column, number + 1, text, f"{letter(number + 1)}{row}", row)
            elif any(number < len(cells) and cells[number].strip() for _, cells in body):
                raise self._unknown(part, row, text, number + 1)
        return found

    def _note(self, part: Part, column: Column, number: int, text: str, cell: str, row: int) -> None:
        """Remember where a column stands; raises WrongDescription where it stands for the second time."""
        at = f"{self._titles[part]}!{cell}"
        first = self._named_at.setdefault((part, column.key), at)
        if first != at:
            raise self._wrong(row, at, "once", text, (first,))
        self._columns[part][column.key] = number

    def _take(self, part: Part, row: int, told: Mapping[Column, str]) -> None:
        """Put a row where the description has it."""
        table: dict[str, Any] = {}
        for column, text in told.items():
            _put(table, column, text)
        if part in _LISTS:
            place: Place = (_LISTS[part], len(self.content[_LISTS[part]]))
            self.content[_LISTS[part]].append(table)
        elif part is Part.PEOPLE:
            code = self._owner(part, row, table, "delegation")
            people = self.content["people"].setdefault(code, [])
            self._rows.setdefault(("people", code), (part, row))
            place = ("people", code, len(people))
            people.append(table)
        else:
            session = self._session(part, row, self._owner(part, row, table, "session"))
            held = self.content["session"][session].setdefault(_WITHIN[part], [])
            place = ("session", session, _WITHIN[part], len(held))
            held.append(table)
        self._rows[place] = part, row

    def _owner(self, part: Part, row: int, table: dict[str, Any], key: str) -> str:
        """Whose row it is: the text of its first column, which the description does not have in the table."""
        owner = str(table.pop(key, ""))
        if not owner:
            raise self._wrong(row, self._at(part, row, key), "given", "")
        return owner

    def _session(self, part: Part, row: int, key: str) -> int:
        keys = [str(one.get("key", "")) for one in self.content["session"]]
        if key not in keys:
            known = get_close_matches(key, keys, 3) or keys[:40]
            raise self._wrong(row, self._at(part, row, "session"), "known_session", key, known)
        return keys.index(key)

    def _at(self, part: Part, row: int, key: str) -> str:
        return f"{self._titles[part]}!{letter(self._columns[part].get(key, 1))}{row}"

    def _named(self, part: Part) -> Mapping[str, Column]:
        """The columns of a sheet by what their heads may say."""
        return {phrase(head(part, one, language)): one for one in COLUMNS[part] for language in LANGUAGES}

    def _unknown(self, part: Part, row: int, text: str, column: int) -> WrongDescription:
        heads = {phrase(head(part, one, self._language)): head(part, one, self._language) for one in COLUMNS[part]}
        near = get_close_matches(phrase(text), heads, 1)
        field = f"{self._titles[part]}!{letter(column)}{row}"
        known = [heads[near[0]]] if near else list(heads.values())
        return self._wrong(row, field, "near_column" if near else "known_column", text, known)


def _put(table: dict[str, Any], column: Column, text: str) -> None:
    *around, last = column.key.split(".")
    for key in around:
        table = table.setdefault(key, {})
    table[last] = column.offer.code(text) if column.offer is not None else _READ[column.holds](text)


def _texts(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"[;\n]", text) if one.strip()]


def _number(text: str) -> int | str:
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else text


def _day(text: str) -> str:
    found = day_of(text)
    return found.day.isoformat() if found is not None else text


def _moment(text: str) -> str:
    found = stamp_of(text)
    return f"{found.day.day.isoformat()} {found.time:%H:%M}" if found is not None and found.offset is None else text


def _time(text: str) -> str:
    if stamp_of(text) is not None:
        return _moment(text)
    found = time_of(text)
    return f"{found:%H:%M}" if found is not None else text


_READ: Mapping[Holds, Callable[[str], object]] = {
    Holds.TEXT: lambda text: _SPACED.sub(" ", text), Holds.TEXTS: _texts, Holds.NUMBER: _number, Holds.DAY: _day,
    Holds.MOMENT: _moment, Holds.TIME: _time,
}  # fmt: skip


