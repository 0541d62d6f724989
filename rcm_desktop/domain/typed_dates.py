"""Dates as people type them in Spanish and English: 15/4, 15 de abril, April 15, en 30 días, +30."""

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

import msgspec

from rcm_desktop.domain.finding import folded

_MONTHS = (
    ("enero", "january"), ("febrero", "february"), ("marzo", "march"), ("abril", "april"), ("mayo", "may"),
    ("junio", "june"), ("julio", "july"), ("agosto", "august"), ("septiembre", "september", "setiembre"),
    ("octubre", "october"), ("noviembre", "november"), ("diciembre", "december"),
)  # fmt: skip
_DAYS = {"hoy": 0, "today": 0, "manana": 1, "tomorrow": 1}
_UNITS = {
    "d": 1, "dia": 1, "dias": 1, "day": 1, "days": 1,
    "semana": 7, "semanas": 7, "week": 7, "weeks": 7, "mes": 0, "meses": 0, "month": 0, "months": 0,
}  # fmt: skip
_LETTERS = 3
"""So many letters of a month's name are enough."""
_FARTHEST = 9999
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})(?:\2(\d{2}|\d{4}))?")
_STEP = re.compile(r"(?:\+|(?:en|in|dentro de|within)\s)\s*(\d{1,4})\s*([a-z]*)")
_LIST_WORDS = {"de", "del", "of", "the", "el", "th", "st", "nd", "rd"}


class Trouble(StrEnum):
    """Why a text is no date."""

    UNREADABLE = "unreadable"
    AMBIGUOUS = "ambiguous"
    NO_SUCH_DAY = "no-such-day"


class Read(msgspec.Struct, frozen=True):
    """What a text means: a day, or nothing where it is empty, or why not; `could` are the days it may mean."""

    day: date | None = None
    trouble: Trouble | None = None
    could: tuple[date, ...] = ()


def read(text: str, today: date) -> Read:
    """The day that a text means; one without a year is the next there is, today included.

    Figures that may be a day and a month either way are not guessed: both orders are in use in the region.
    """
    words = " ".join(folded(text).replace(",", " ").split())
    if not words:
        return Read()
    if words in _DAYS:
        return _moved(today, _DAYS[words])
    if found := _STEP.fullmatch(words):
        return _stepped(today, int(found[1]), found[2])
    if found := _ISO.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.fullmatch(words):
        return _figures(int(found[1]), int(found[3]), found[4], today)
    return _worded(words, today)


def _stepped(today: date, count: int, unit: str) -> Read:
    days = _UNITS.get(unit or "d")
    if days is None:
        return Read(trouble=Trouble.UNREADABLE)
    if days:
        return _moved(today, count * days)
    months = today.year * 12 + today.month - 1 + count
    year, month = divmod(months, 12)
    if year > _FARTHEST - 1:
        return Read(trouble=Trouble.NO_SUCH_DAY)
    return _day(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _moved(today: date, days: int) -> Read:
    try:
        return Read(today + timedelta(days=days))
    except OverflowError:
        return Read(trouble=Trouble.NO_SUCH_DAY)


def _figures(first: int, second: int, year: str | None, today: date) -> Read:
    """Day and month in either order: the only one that there is, else none."""
    read_so = [_in_year(first, second, year, today), _in_year(second, first, year, today)]
    could = tuple(dict.fromkeys(one.day for one in read_so if one.day is not None))
    if len(could) == 1:
        return Read(could[0])
    return Read(trouble=Trouble.AMBIGUOUS if could else Trouble.NO_SUCH_DAY, could=could)


def _worded(words: str, today: date) -> Read:
    """A day, a month in letters, perhaps a year, in either language's order."""
    parts = [part for part in re.findall(r"\d+|[a-z]+|[^\s\w]", words.rstrip(".")) if part not in _LIST_WORDS | {"."}]
    months = [(n, month) for n, part in enumerate(parts) if (month := _month(part))]
    numbers = [part for part in parts if part.isdigit()]
    if len(months) != 1 or len(parts) != len(numbers) + 1 or len(numbers) not in (1, 2) or len(numbers[0]) > 2:
        return Read(trouble=Trouble.UNREADABLE)
    year = numbers[1] if len(numbers) == 2 else None
    if year is not None and len(year) not in (2, 4):
        return Read(trouble=Trouble.UNREADABLE)
    return _in_year(int(numbers[0]), months[0][1], year, today)


def _month(word: str) -> int:
    """The number of a month by the first letters of its name, 0 for another word."""
    if len(word) < _LETTERS:
        return 0
    return next((n for n, names in enumerate(_MONTHS, 1) if any(name.startswith(word) for name in names)), 0)


def _in_year(day: int, month: int, year: str | None, today: date) -> Read:
    if year is not None:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for ahead in range(9):  # a 29 February may be eight years away
        found = _day(today.year + ahead, month, day)
        if found.day is not None and found.day >= today:
            return found
    return Read(trouble=Trouble.NO_SUCH_DAY)


def _day(year: int, month: int, day: int) -> Read:
    """A day of the calendar that the record can hold."""
    if not MINYEAR + 1 < year < MAXYEAR:
        return Read(trouble=Trouble.NO_SUCH_DAY)
    try:
        return Read(date(year, month, day))
    except ValueError:
        return Read(trouble=Trouble.NO_SUCH_DAY)
