"""A workbook before it is a file: sheets of rows, in which a number is a number and a day a day."""

from datetime import date, datetime

import msgspec

Value = str | int | float | date | datetime | None
"""What a cell holds; None: nothing. A moment is local, since no cell knows a time zone."""


class Sheet(msgspec.Struct, frozen=True):
    """Rows under a head that stays in sight."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    widths: tuple[int, ...] = ()
    """How many letters wide each column is; the program that opens it decides about the others."""
    choices: tuple[tuple[int, str], ...] = ()
    """Columns, from 1, whose cells offer what stands in a range of the workbook, such as "Lists!$A$2:$A$9"."""
    formats: tuple[str, ...] = ()
    """How each column shows what is typed, as spreadsheets say it; "@": as text, whatever it looks like."""
    hidden: bool = False
