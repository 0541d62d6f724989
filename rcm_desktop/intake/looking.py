"""A file looked at before anything of it is decided: which sheet, which header row, what its columns hold."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Generic

import msgspec

from rcm_desktop.intake.mapping import F, Head, apart
from rcm_desktop.intake.table_file import Progress, Row, Table, read_table


class Choices(msgspec.Struct, frozen=True):
    """How a file is to be read, where a person knows better; empty or None: found by itself."""

    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    header_row: int | None = None
    """The header's row number in the file; 0: the file has no headers."""


class Look(msgspec.Struct, Generic[F], frozen=True):
    """A file as it was read: nothing is decided yet."""

    name: str
    sha256: str
    encoding: str
    separator: str
    sheets: tuple[str, ...]
    sheet: str
    header_row: int
    headers: tuple[str, ...]
    body: tuple[Row, ...]
    """Every row below the headers that is not empty: its number in the file and its cells."""
    preset: str
    mapping: Mapping[int, F]
    """What each column holds, as remembered, known or proposed; every column has an entry."""
    remembered: bool

    @property
    def rows(self) -> int:
        """How many rows there are to take."""
        return len(self.body)

    @property
    def sample(self) -> tuple[Row, ...]:
        """The first rows."""
        return self.body[:20]


class Steps:
    """Tells progress now and then, so that telling it costs nothing."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._total = total

    def at(self, done: int) -> None:
        """So much is done; the progress may raise to stop."""
        if self._progress is not None and done % 100 == 0:
            self._progress(min(done, self._total), self._total)


def read_list(
    path: Path, chosen: Choices, progress: Progress | None,
    head_of: Callable[[Sequence[Row]], Head], preset_of: Callable[[Head, Sequence[Row]], str],
) -> tuple[Table, Head, str]:  # fmt: skip
    """The table, its headers and the export it is; of several sheets the one that is a known export, if any.

    Raises NotAList, OpenQuote or ListTooLarge.
    """
    table = read_table(
        path, encoding=chosen.encoding, separator=chosen.separator, sheet=chosen.sheet, progress=progress
    )
    head = _head(table, chosen.header_row, head_of)
    found = table, head, preset_of(head, table.rows)
    for sheet in table.sheets if not chosen.sheet and not found[2] else ():
        other = read_table(path, sheet=sheet, progress=progress) if sheet != table.sheet else table
        head = _head(other, chosen.header_row, head_of)
        if preset := preset_of(head, other.rows):
            return other, head, preset
    return found


def _head(table: Table, chosen: int | None, head_of: Callable[[Sequence[Row]], Head]) -> Head:
    if chosen is None:
        return head_of(table.rows)
    cells = next((cells for number, cells in table.rows if number == chosen), ())
    width = max((len(cells) for _, cells in table.rows), default=0)
    return Head(chosen, apart(cells or ("",) * width))
