"""A filled-in workbook as the content of a description; nothing that was typed is left out in silence."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rcm_desktop.domain.errors import ListTooLarge, NotAList, WrongCell
from rcm_desktop.intake.mapping import phrase
from rcm_desktop.intake.meeting_workbook.cells import Ambiguous, content_of
from rcm_desktop.intake.meeting_workbook.columns import COLUMNS, LANGUAGES, LIKE, Column, Holds, Need, Part, head, title
from rcm_desktop.intake.meeting_workbook.places import Places
from rcm_desktop.intake.table_file import Row
from rcm_desktop.intake.toml_lines import Place
from rcm_desktop.intake.workbook import FAULTS_OF_FORMULAS, Book, read_book

_LISTS = {Part.DELEGATIONS: "delegation", Part.SESSIONS: "session"}
_WITHIN = {Part.OBJECTIVES: "objective", Part.AGENDA: "item"}


class WorkbookFile:
    """A workbook whose places can be told; raises WrongCell if it is none."""

    def __init__(self, path: Path) -> None:
        self._places = Places(path)
        self.content: dict[str, Any] = {"meeting": {}, "delegation": [], "session": [], "people": {}}
        book = self._opened(path)
        self.like = book.notes.get(LIKE, "")
        for part, rows in self._sheets(book).items():
            self._meeting(rows) if part is Part.MEETING else self._table(part, rows)
        codes = [one["code"] for one in self.content["delegation"] if "code" in one]
        self.content["meeting"]["delegation_order"] = codes

    def wrong(self, place: Place, expected: str, found: str, known: Iterable[str] = ()) -> WrongCell:
        """The error about a place; one that is not there is told by the cell where it would stand."""
        _, row, column = self._places.found(place)
        if expected == "one_of" and column is not None and column.offer is not None:
            known = column.offer.words(self._places.language)
        return self._places.wrong(row, self._places.name(place), expected, found, known)

    def name(self, place: Place) -> str:
        """The place as people of spreadsheets write it: "Sesiones!C5"."""
        return self._places.name(place)

    def _opened(self, path: Path) -> Book:
        try:
            return read_book(path)
        except NotAList as why:
            raise self._places.wrong(0, "", "damaged") from why
        except ListTooLarge as why:
            raise self._places.wrong(0, "", "too_large") from why

    def _sheets(self, book: Book) -> Mapping[Part, Sequence[Row]]:
        """The meeting's sheets in their order, all of which must be there; others are a person's own."""
        titles = {phrase(title(part, language)): part for part in Part for language in LANGUAGES}
        found: dict[Part, Sequence[Row]] = {}
        for name, rows in book.sheets:
            part = titles.get(phrase(name))
            if part is None:
                continue
            if part in found:
                raise self._places.wrong(1, name, "once", name, (self._places.titles[part],))
            found[part], self._places.titles[part] = rows, name
        here = self._places.titles[Part.MEETING]
        self._places.language = next(
            (one for one in LANGUAGES if phrase(title(Part.MEETING, one)) == phrase(here)), LANGUAGES[0]
        )
        own = {phrase(name): name for name, _ in book.sheets if phrase(name) not in titles}
        for part in Part:
            if part not in found:
                wanted = title(part, self._places.language)
                near = get_close_matches(phrase(wanted), own, 1)
                if near:
                    raise self._places.wrong(0, "", "near_sheet", own[near[0]], (wanted,))
                raise self._places.wrong(0, "", "no_sheet", "", (wanted,))
        return {part: found[part] for part in Part}

    def _meeting(self, rows: Sequence[Row]) -> None:
        """The lines of the meeting's sheet; further rooms may stand beside and below the first."""
        part, named, latest = Part.MEETING, self._named(Part.MEETING), None
        told: dict[Column, tuple[int, list[str]]] = {}
        for number, cells in rows:
            text, values = cells[0].strip(), _beside(cells)
            column = named.get(phrase(text)) if text else latest
            if column is not None and text:
                self._places.note(part, column, number, number, text)
            if column is None and text and values and phrase(text) not in self._heading:
                raise self._unknown(part, number, text, 1)
            first, *more = values or [(2, "")]
            odd = first if values and (column is None or (not text and column.holds is not Holds.TEXTS)) else None
            if column is not None and column.holds is not Holds.TEXTS:
                odd = odd or (first if first[0] != 2 else next(iter(more), None))
            if odd is not None:
                raise self._places.wrong(number, self._places.at(part, number, odd[0]), "unread", odd[1])
            if column is not None and values:
                told.setdefault(column, (number, []))[1].extend(value for _, value in values)
            latest = column
        for column, (number, values_of) in told.items():
            self._put(self.content["meeting"], column, "\n".join(values_of), number, self._places.at(part, number, 2))
        self._need(part)

    @property
    def _heading(self) -> set[str]:
        """How the first row of the meeting's sheet begins."""
        return {phrase(title(Part.MEETING, language)) for language in LANGUAGES}

    def _table(self, part: Part, rows: Sequence[Row]) -> None:
        if not rows:
            return
        (first, heads), *body = rows
        columns = self._heads(part, first, heads, body)
        if body:
            self._need(part)
        for number, cells in body:
            told = {c: cells[n].strip() for n, c in columns.items() if n < len(cells) and cells[n].strip()}
            if told:
                self._take(part, number, told)

    def _heads(self, part: Part, row: int, heads: Sequence[str], body: Sequence[Row]) -> Mapping[int, Column]:
        named, found = self._named(part), {}
        for number in range(max(len(cells) for _, cells in [(row, heads), *body])):
            text = heads[number].strip() if number < len(heads) else ""
            column = named.get(phrase(text)) if text else None
            if column is not None:
                found[number] = column
                self._places.note(part, column, number + 1, row, text)
                continue
            below = next(((n, c[number]) for n, c in body if number < len(c) and c[number].strip()), None)
            if below is not None and text:
                raise self._unknown(part, row, text, number + 1)
            if below is not None:
                raise self._places.wrong(below[0], self._places.at(part, below[0], number + 1), "unread", below[1])
        return found

    def _need(self, part: Part) -> None:
        """What every row needs has its column."""
        for column in COLUMNS[part]:
            if column.need is Need.YES and not self._places.has(part, column):
                known = (head(part, column, self._places.language),)
                raise self._places.wrong(1, self._places.titles[part], "no_column", "", known)

    def _take(self, part: Part, row: int, told: Mapping[Column, str]) -> None:
        """Put a row where the description has it."""
        table: dict[str, Any] = {}
        for column, text in told.items():
            self._put(table, column, text, row, self._places.of(part, row, column.key))
        if part in _LISTS:
            held = self.content[_LISTS[part]]
            place: Place = (_LISTS[part],)
        elif part is Part.PEOPLE:
            code = self._owner(part, row, table, "delegation")
            self._places.rows.setdefault(("people", code), (part, row))
            held = self.content["people"].setdefault(code, [])
            place = ("people", code)
        else:
            session = self._session(part, row, self._owner(part, row, table, "session"))
            held = self.content["session"][session].setdefault(_WITHIN[part], [])
            place = ("session", session, _WITHIN[part])
        self._places.rows[(*place, len(held))] = part, row
        held.append(table)

    def _put(self, table: dict[str, Any], column: Column, text: str, row: int, at: str) -> None:
        if text in FAULTS_OF_FORMULAS:
            raise self._places.wrong(row, at, "formula", text)
        try:
            value = content_of(column, text)
        except Ambiguous as both:
            raise self._places.wrong(row, at, "ambiguous", text, both.args) from both
        *around, last = column.key.split(".")
        for key in around:
            table = table.setdefault(key, {})
        table[last] = value

    def _owner(self, part: Part, row: int, table: dict[str, Any], key: str) -> str:
        """Whose row it is: the text of a column that the description does not have in the table."""
        owner = str(table.pop(key, ""))
        if not owner:
            raise self._places.wrong(row, self._places.of(part, row, key), "given")
        return owner

    def _session(self, part: Part, row: int, key: str) -> int:
        keys = [str(one.get("key", "")) for one in self.content["session"]]
        if key not in keys:
            given = [one for one in keys if one]
            known = get_close_matches(key, given, 3) or given[:40]
            expected = "known_session" if known else "unknown_session"
            raise self._places.wrong(row, self._places.of(part, row, "session"), expected, key, known)
        return keys.index(key)

    def _named(self, part: Part) -> Mapping[str, Column]:
        """The columns of a sheet by what their heads may say."""
        return {phrase(head(part, one, language)): one for one in COLUMNS[part] for language in LANGUAGES}

    def _unknown(self, part: Part, row: int, text: str, column: int) -> WrongCell:
        language = self._places.language
        heads = {phrase(head(part, one, language)): head(part, one, language) for one in COLUMNS[part]}
        near = get_close_matches(phrase(text), heads, 1)
        known = [heads[near[0]]] if near else list(heads.values())
        field = self._places.at(part, row, column)
        return self._places.wrong(row, field, "near_column" if near else "known_column", text, known)


def _beside(cells: Sequence[str]) -> list[tuple[int, str]]:
    """What stands beside the first cell of a row, by the number of its column."""
    return [(number, text.strip()) for number, text in enumerate(cells[1:], 2) if text.strip()]
