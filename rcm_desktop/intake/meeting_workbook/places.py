"""Where in a workbook each place of the description stands, and the error about it."""

from collections.abc import Iterable
from pathlib import Path

from rcm_desktop.domain.errors import WrongCell
from rcm_desktop.intake.meeting_workbook.columns import COLUMNS, LANGUAGES, Column, Part, title
from rcm_desktop.intake.toml_lines import Place
from rcm_desktop.intake.workbook import letter


class Places:
    """Sheets by their titles in this file, rows by the description's places, columns by their keys."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.language = LANGUAGES[0]
        """That of the meeting's sheet."""
        self.titles = {part: title(part, LANGUAGES[0]) for part in Part}
        self.rows: dict[Place, tuple[Part, int]] = {(): (Part.MEETING, 1), ("meeting",): (Part.MEETING, 1)}
        self._columns: dict[tuple[Part, str], tuple[int, str]] = {}

    def note(self, part: Part, column: Column, number: int, row: int, text: str) -> None:
        """Remember where a column stands, or the row of one of the meeting; raises WrongCell for a second one."""
        at = self.at(part, row, 1 if part is Part.MEETING else number)
        _, first = self._columns.setdefault((part, column.key), (number, at))
        if first != at:
            raise self.wrong(row, at, "once", text, (first,))

    def has(self, part: Part, column: Column) -> bool:
        """Whether a column was found."""
        return (part, column.key) in self._columns

    def at(self, part: Part, row: int, column: int) -> str:
        """A cell as people of spreadsheets write it: "Sesiones!C5"."""
        return f"{self.titles[part]}!{letter(column)}{row}"

    def of(self, part: Part, row: int, key: str) -> str:
        """The cell of a row in the column of this key."""
        return self.at(part, row, self._columns.get((part, key), (1, ""))[0])

    def name(self, place: Place) -> str:
        """The cell of a place of the description."""
        part, row, column = self.found(place)
        return self.at(part, row, 2) if part is Part.MEETING else self.of(part, row, column.key if column else "")

    def found(self, place: Place) -> tuple[Part, int, Column | None]:
        """The sheet, the row and the column of a place; where it is none, those of the nearest row around it."""
        start = len(place)
        while place[:start] not in self.rows:
            start -= 1
        part, row = self.rows[place[:start]]
        key = ".".join(word for word in place[start:] if isinstance(word, str))
        fitting = [one for one in COLUMNS[part] if f"{one.key}.".startswith(f"{key}.")] if key else []
        if part is Part.MEETING:
            column = fitting[0] if fitting else None
            return part, self._columns.get((part, column.key), (row, ""))[0] if column else row, column
        return part, row, fitting[0] if fitting else COLUMNS[part][0]

    def wrong(self, row: int, field: str, expected: str, found: str = "", known: Iterable[str] = ()) -> WrongCell:
        """The error about a cell or a sheet."""
        return WrongCell(
            file=str(self._path), line=row, field=field, expected=expected, found=found, known=tuple(known)
        )
