"""A list from others as rows of plain texts, whichever way its file was written."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import StringIO
from pathlib import Path

import msgspec

from rcm_desktop.domain.errors import ListTooLarge, NotAList, OpenQuote
from rcm_desktop.laptop.trouble import told

MOST_BYTES = 100_000_000
MOST_ROWS = 200_000
MOST_COLUMNS = 200
SEPARATORS = (";", ",", "\t", "|")
ENCODINGS = ("utf-8", "cp1252", "utf-16")
_STEP = 1 << 18
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_OTHERS = ((b"\xd0\xcf\x11\xe0", "XLS"), (b"%PDF", "PDF"), (b"\x1f\x8b", "GZIP"), (b"{\\rtf", "RTF"))
_END = "\x1e"
_SAID = re.compile(r"sep=(.)\s*", re.IGNORECASE)

Progress = Callable[[int, int], None]
Row = tuple[int, tuple[str, ...]]
"""A row's number in the file, from 1, and its cells."""


class Table(msgspec.Struct, frozen=True):
    """The rows of a file that are not empty, and how they were read; a workbook has no encoding or separator."""

    name: str
    sha256: str
    rows: tuple[Row, ...]
    encoding: str = ""
    separator: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""


def read_table(
    path: Path, *, encoding: str = "", separator: str = "", sheet: str = "", progress: Progress | None = None
) -> Table:
    """The rows of a CSV or XLSX file; what is not said is found.

    Raises NotAList, OpenQuote, ListTooLarge, or what reading a file raises.
    """
    with told(path):
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise ListTooLarge(name=path.name, what="bytes", limit=MOST_BYTES)
        with path.open("rb") as file:
            data = b"".join(iter(lambda: file.read(_STEP), b""))
    digest = sha256()
    for start in range(0, len(data), _STEP):
        digest.update(data[start : start + _STEP])
    if data.startswith(b"PK"):
        from rcm_desktop.intake.workbook import read_sheet

        sheets, chosen, rows = read_sheet(path, sheet, progress)
        return Table(path.name, digest.hexdigest(), rows, sheets=sheets, sheet=chosen)
    for mark, kind in _OTHERS:
        if data.startswith(mark):
            raise NotAList(name=path.name, found=kind)
    text, used = _decoded(data, encoding, path.name)
    return _from_text(text, used, separator, Table(path.name, digest.hexdigest(), ()), progress)


def cleaned_cell(text: str) -> str:
    """A cell without outer spaces, and with one space where there was a run of them."""
    return " ".join(text.split())


def told_row(cells: list[str], name: str) -> tuple[str, ...]:
    """A row's cells, clean, without the empty ones at its end; raises ListTooLarge."""
    found = [cleaned_cell(cell) if cell else "" for cell in cells]
    while found and not found[-1]:
        found.pop()
    if len(found) > MOST_COLUMNS:
        raise ListTooLarge(name=name, what="columns", limit=MOST_COLUMNS)
    return tuple(found)


def _decoded(data: bytes, encoding: str, name: str) -> tuple[str, str]:
    """The text and the encoding it is in: by its mark, else strict UTF-8, else Windows' own for our languages."""
    marked = next((found for mark, found in _MARKS if data.startswith(mark)), "")
    tried = (marked or encoding,) if marked or encoding else ("utf-8", "cp1252")
    for one in tried:
        try:
            return _decode(data, one, name), "utf-8" if one == "utf-8-sig" else one
        except UnicodeDecodeError:
            continue
    raise NotAList(name=name, found=" / ".join(tried))


def _decode(data: bytes, encoding: str, name: str) -> str:
    if encoding == "utf-16" and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16-be" if data.startswith(b"\0") else "utf-16-le"
    decoder = codecs.getincrementaldecoder(encoding)()
    steps = range(0, len(data), _STEP)
    parts = [decoder.decode(data[start : start + _STEP]) for start in steps]
    parts.append(decoder.decode(b"", final=True))
    line = 1
    for part in parts:
        if "\0" in part:
            raise NotAList(name=name, found=f"NUL, {line + part[: part.index(chr(0))].count(chr(10))}")
        line += part.count("\n")
    return "".join(parts)


def _from_text(text: str, encoding: str, separator: str, bare: Table, progress: Progress | None) -> Table:
    said = _SAID.fullmatch(text[:16].splitlines()[0]) if text[:4].lower() == "sep=" else None
    separator = separator or (said[1] if said else _separator(text))
    rows: list[Row] = []
    for number, cells, place in _records(text, separator, bare.name):
        if said and number == 1:
            continue
        if found := told_row(cells, bare.name):
            rows.append((number, found))
            if len(rows) > MOST_ROWS:
                raise ListTooLarge(name=bare.name, what="rows", limit=MOST_ROWS)
        if progress and number % 500 == 0:
            progress(place, max(len(text), place))
    return msgspec.structs.replace(bare, rows=tuple(rows), encoding=encoding, separator=separator)


def _records(text: str, separator: str, name: str) -> Iterator[tuple[int, list[str], int]]:
    """Each record's number, cells and end in the text; an extra line at the end tells whether a quote stays open."""
    place, begun, number = 0, 0, 0

    def lines() -> Iterator[str]:
        nonlocal place
        for line in StringIO(text, newline=""):
            place += len(line)
            yield line
        yield _END

    # "\r" alone ends a line for old Macs: as lines they reach the reader, which takes each for one.
    reader = csv.reader(lines(), delimiter=separator, skipinitialspace=True)
    try:
        for number, cells in enumerate(reader, 1):
            if cells == [_END]:
                return
            begun = number
            yield number, cells, place
    except csv.Error as problem:
        raise OpenQuote(name=name, row=number + 1) from problem
    raise OpenQuote(name=name, row=begun)


def _separator(text: str) -> str:
    """The separator by which most rows have the same number of columns, two at least."""
    sample = text[:_STEP]
    if len(sample) < len(text):
        sample = sample[: sample.rfind("\n") + 1] or sample
    best, most = ",", (0.0, 0)
    for separator in SEPARATORS:
        widths = Counter(_widths(sample, separator))
        width, count = max(widths.items(), key=lambda one: (one[0] > 1, one[1]), default=(1, 0))
        share = count / max(1, widths.total())
        if width > 1 and (share, width) > most:
            best, most = separator, (share, width)
    return best


def _widths(sample: str, separator: str) -> Iterator[int]:
    reader = csv.reader(StringIO(sample, newline=""), delimiter=separator, skipinitialspace=True)
    try:
        for number, cells in enumerate(reader):
            if any(cells):
                yield len(cells)
            if number > 400:
                return
    except csv.Error:
        return
