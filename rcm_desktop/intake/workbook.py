"""Workbooks in the XLSX format: the rows of a sheet as plain texts, and rows written as a workbook."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile
from zlib import error

import msgspec

from rcm_desktop.domain.errors import ListTooLarge, NotAList
from rcm_desktop.domain.sheets import Sheet, Value
from rcm_desktop.intake.table_file import MOST_COLUMNS, MOST_ROWS, Progress, Row, told_row
from rcm_desktop.laptop.trouble import told

MOST_UNPACKED = 400_000_000
"""Bytes of all parts together, unpacked: a workbook is a ZIP file, and a small one may unpack to anything."""
MOST_PARTS = 2_000
_LAST_ROW = 1_048_576
"""Where every sheet ends."""
OFFERED_ROWS = 2_000
"""How far down a column offers what may stand in it."""
_STEP = 1 << 16
_FAULTS = (
    BadZipFile, error, KeyError, IndexError, AttributeError, TypeError, ValueError, SyntaxError, EOFError, RuntimeError,
    OverflowError,
)  # fmt: skip
"""What the reader raises over a workbook that is damaged, behind a password or written otherwise than it expects."""
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file carries (XML 1.0, 2.2)."""
_NOT_IN_TITLES = re.compile(r"[\\/*?:\[\]]")
"""What no sheet may be called by."""
FAULTS_OF_FORMULAS = {"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"}


def read_sheet(path: Path, sheet: str, progress: Progress | None) -> tuple[tuple[str, ...], str, tuple[Row, ...]]:
    """The names of all sheets, the one that was read (the first with two rows unless named), and its rows.

    Formulas give the value that was stored with them. Raises NotAList or ListTooLarge.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with told(path):
            _weigh(path, progress)
            book = load_workbook(path, read_only=True, data_only=True)
            try:
                names = tuple(one.title for one in book.worksheets)
                if sheet:
                    return names, sheet, tuple(_rows(book[sheet], path.name, progress))
                return names, *_first_with_rows(book, path.name, progress)
            finally:
                book.close()
    except (InvalidFileException, *_FAULTS) as why:
        raise NotAList(name=path.name, found="XLSX") from why


class Book(msgspec.Struct, frozen=True):
    """A workbook read whole: its sheets with their rows, in their order, and its own properties by their names."""

    sheets: tuple[tuple[str, tuple[Row, ...]], ...]
    notes: Mapping[str, str]


def read_book(path: Path) -> Book:
    """Every sheet with its rows that are not empty; line breaks, midnights and faults of formulas stay.

    Raises NotAList or ListTooLarge, and what reading a file raises.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with told(path):
            _weigh(path, None)
            book: Any = load_workbook(path, read_only=True, data_only=True)
            try:
                sheets = tuple((one.title, tuple(_rows(one, path.name, None, _whole))) for one in book.worksheets)
                return Book(sheets, {one.name: str(one.value) for one in book.custom_doc_props})
            finally:
                book.close()
    except (InvalidFileException, *_FAULTS) as why:
        raise NotAList(name=path.name, found="XLSX") from why


def _first_with_rows(book: Any, name: str, progress: Progress | None) -> tuple[str, tuple[Row, ...]]:
    found: tuple[str, tuple[Row, ...]] = ("", ())
    for one in book.worksheets:
        rows = tuple(_rows(one, name, progress)) if one.sheet_state == "visible" else ()
        if len(rows) > len(found[1]):
            found = one.title, rows
        if len(rows) > 1:
            break
    return found


def _weigh(path: Path, progress: Progress | None) -> None:
    """Unpack every part once, in small steps, and stop at the limit: what a part declares may be untrue."""
    with ZipFile(path) as archive:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise ListTooLarge(name=path.name, what="unpacked", limit=MOST_UNPACKED)
        if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
            raise NotAList(name=path.name, found="XLSX")
        real = 0
        for part in parts:
            before = b""
            with archive.open(part) as stream:
                while piece := stream.read(_STEP):
                    real += len(piece)
                    if real > MOST_UNPACKED:
                        raise ListTooLarge(name=path.name, what="unpacked", limit=MOST_UNPACKED)
                    if b"<!DOCTYPE" in before + piece:
                        raise NotAList(name=path.name, found="XLSX")
                    before = piece[-16:]
            if progress:
                progress(0, 0)


def _rows(
    sheet: Any, name: str, progress: Progress | None, text: Callable[[Any], str] | None = None
) -> Iterator[Row]:
    sheet.reset_dimensions()
    taken = 0
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        if progress and number % 500 == 0:
            progress(number, 0)
        if number > _LAST_ROW:
            raise ListTooLarge(name=name, what="rows", limit=MOST_ROWS)
        if not any(value is not None for value in values):
            continue
        cells = [(text or text_of)(value) for value in values]
        if found := told_row(cells, name):
            yield number, tuple(cells[: len(found)]) if text else found
            taken += 1
            if taken > MOST_ROWS:
                raise ListTooLarge(name=name, what="rows", limit=MOST_ROWS)


def text_of(value: Any) -> str:
    """A cell's value as a person would type it: 12 and not 12.0, days as 2023-11-14."""
    match value:
        case None:
            return ""
        case str():
            return "" if value in FAULTS_OF_FORMULAS else value
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes")
        case date() | time():
            return value.isoformat()
    return str(value)


def _whole(value: Any) -> str:
    """A cell's value with all that `text_of` leaves out; Excel keeps what Word pasted as signs of its own."""
    if isinstance(value, str):
        return value.replace("_x000D_", "")
    return value.isoformat(sep=" ", timespec="minutes") if isinstance(value, datetime) else text_of(value)


def written(title: str, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A workbook of one sheet; every cell is a text, so that nothing in it is taken for a formula."""
    return book((Sheet(title, tuple(headers[:MOST_COLUMNS]), tuple(map(tuple, rows))),))


def book(sheets: Iterable[Sheet], notes: Mapping[str, str] | None = None) -> bytes:
    """A workbook of several sheets; a text is never taken for a formula, a number or a day.

    `notes` become properties of the file by their names.
    """
    from openpyxl import Workbook
    from openpyxl.packaging.custom import StringProperty

    listed = tuple(sheets)
    streamed = not any(one.choices for one in listed)  # which is lighter, and knows no lists to choose from
    made: Any = Workbook(write_only=streamed)
    if made.active is not None:
        made.remove(made.active)
    for one in listed:
        sheet = made.create_sheet(_NOT_IN_TITLES.sub(" ", one.title)[:31])
        sheet.sheet_state = "hidden" if one.hidden else "visible"
        for column, choice in one.choices:
            sheet.add_data_validation(_offered(letter(column), choice))
        sheet.freeze_panes = "A2"
        for place, width in enumerate(one.widths, 1):
            sheet.column_dimensions[letter(place)].width = width
        for place, pattern in enumerate(one.formats, 1):
            sheet.column_dimensions[letter(place)].number_format = pattern
        wraps = bool(one.widths)
        sheet.append([_cell(sheet, text, bold=True, wraps=wraps) for text in one.heads])
        for row in one.rows:
            patterns = one.formats or ("General",) * len(row)
            sheet.append([_cell(sheet, value, p, wraps=wraps) for value, p in zip(row, patterns, strict=True)])
    for name, value in (notes or {}).items():
        made.custom_doc_props.append(StringProperty(name=name, value=value))
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def letter(column: int) -> str:
    """By which letters spreadsheets know a column, counted from 1."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column))


def _offered(column: str, choice: str) -> Any:
    from openpyxl.worksheet.datavalidation import DataValidation

    made = DataValidation(type="list", formula1=choice, allow_blank=True, showErrorMessage=False)
    made.add(f"{column}2:{column}{OFFERED_ROWS}")
    return made


def _cell(sheet: Any, value: Value, pattern: str = "General", *, bold: bool = False, wraps: bool = False) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    if isinstance(value, str):
        made = WriteOnlyCell(sheet, _NO_XML.sub("", value)[:32_767])
        made.data_type = "s"
        made.number_format = pattern
    else:
        made = WriteOnlyCell(sheet)
        made.value = value
        made.number_format = pattern
        if isinstance(value, datetime):
            made.number_format = "yyyy-mm-dd hh:mm"
        elif isinstance(value, date):
            made.number_format = "yyyy-mm-dd"
    if bold:
        made.font = Font(bold=True)
    if wraps:
        made.alignment = Alignment(vertical="top", wrap_text=True)
    return made
