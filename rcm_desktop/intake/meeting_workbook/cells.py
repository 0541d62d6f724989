"""What the text of a cell comes to, as people write it."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from rcm_desktop.intake.days_and_times import DayRead, day_of, stamp_of, time_of
from rcm_desktop.intake.meeting_workbook.columns import Column, Holds

_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 (spreadsheets count local days)
_SERIAL = re.compile(r"[34567][0-9]{4}\.[0-9]+")
"""A day of this century with a time of day, as spreadsheets count them."""
_SPACED = re.compile(r"[^\S\n]+")


class Ambiguous(ValueError):
    """A text could be two days; the words are both of them."""


def content_of(column: Column, text: str) -> object:
    """What a cell of this column holds; a text that cannot be read stays as it is. Raises Ambiguous."""
    return column.offer.code(text) if column.offer is not None else _READ[column.holds](text)


def _texts(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"[;\n]", text) if one.strip()]


def _number(text: str) -> int | str:
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else text


def _day(text: str) -> str:
    stamp = stamp_of(text)
    found = day_of(text) or (stamp.day if stamp is not None else None)
    return _certain(found).isoformat() if found is not None else text


def _moment(text: str) -> str:
    if _SERIAL.fullmatch(text):
        at = _EPOCH + timedelta(minutes=round(float(text) * 24 * 60))
        return f"{at:%Y-%m-%d %H:%M}"
    found = stamp_of(text)
    if found is None or found.offset is not None:
        return text
    return f"{_certain(found.day).isoformat()} {found.time:%H:%M}"


def _time(text: str) -> str:
    if stamp_of(text) is not None or _SERIAL.fullmatch(text):
        return _moment(text)
    found = time_of(text)
    return f"{found:%H:%M}" if found is not None else text


def _certain(found: DayRead) -> date:
    if found.ambiguous:
        raise Ambiguous(found.day.isoformat(), found.day.replace(day=found.day.month, month=found.day.day).isoformat())
    return found.day


_READ: Mapping[Holds, Callable[[str], object]] = {
    Holds.TEXT: lambda text: _SPACED.sub(" ", text), Holds.TEXTS: _texts, Holds.NUMBER: _number, Holds.DAY: _day,
    Holds.MOMENT: _moment, Holds.TIME: _time,
}  # fmt: skip
