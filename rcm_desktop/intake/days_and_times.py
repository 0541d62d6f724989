"""Days, times of day and lengths as people write them in a programme, in Spanish and English."""

import re
from datetime import date, datetime, time, timedelta

import msgspec

from rcm_desktop.domain.finding import folded, words

_MONTHS = (
    "enero january", "febrero february", "marzo march", "abril april", "mayo may", "junio june", "julio july",
    "agosto august", "septiembre setiembre september", "octubre october", "noviembre november", "diciembre december",
)  # fmt: skip
_WEEKDAYS = (
    "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_SHORTEST = 3
_EPOCH = date(1899, 12, 30)
"""Day 0 of spreadsheets, for all days after February 1900."""
_SERIAL = range(36_526, 73_051)
"""The years 2000 to 2099 as spreadsheets count days."""
_YEARS = range(1900, 2200)
_DAY_MINUTES = 24 * 60

_NUMERIC = re.compile(r"(\d{1,4})[/.\-](\d{1,2})(?:[/.\-](\d{1,4}))?")
_STAMP = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?")
_DAY_THEN_TIME = re.compile(r"(.*\S)[\s,]+(\d{1,2}\s*[:.h]\s*\d{2}.*)")
_TIME = re.compile(
    r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?:h|hs|hrs?|horas?|hours?|o'?clock)?\.?"
    r"\s*([ap]\.?\s*m|m|md|m\.\s*d)?\.?"
)
_FOUR = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?:\s*(?:h|hs|hrs))?\.?")
_FRACTION = re.compile(r"0[.,]\d+")
_NAMED = {"mediodia": time(12), "noon": time(12), "midday": time(12), "medianoche": time(0), "midnight": time(0)}
_BETWEEN = re.compile(r"\s*(?:[-–—]|\ba\b(?!\s*\.?\s*m)|\bto\b|\bhasta\b|\buntil\b|\ba las\b)\s*(?:las?\b\s*)?")
_LENGTH = re.compile(
    r"(?:(\d+)\s*d(?:ays?|ias?)?(?![a-z]),?\s*)?"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|hs|hrs?|horas?|hours?)(?![a-z])\.?\s*(?:,|y|and)?\s*)?"
    r"(?:(\d+)\s*(?:m|min|mins|minutos?|minutes?)?['’´]?\.?)?"
)
_CLOCK_LENGTH = re.compile(r"(?:(\d+) days?, )?(\d{1,3}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:h|hs|hrs?)?\.?")


class DayRead(msgspec.Struct, frozen=True):
    """A day, and whether another order of its figures would have been one, too: the first was taken for the day."""

    day: date
    ambiguous: bool = False


class Stamp(msgspec.Struct, frozen=True):
    """A day with a time of day; `offset` from UTC where the text says one."""

    day: DayRead
    time: time
    offset: timedelta | None = None


def day_of(text: str, year: int | None = None) -> DayRead | None:
    """A day, of the given year where the text says none; None where it cannot be read."""
    text = text.strip()
    if text.isascii() and text.isdecimal():
        return _of_figures(text)
    found = _NUMERIC.fullmatch(text)
    return _numeric(found[1], found[2], found[3], year) if found is not None else _worded(text, year)


def stamp_of(text: str, year: int | None = None) -> Stamp | None:
    """A day and a time in one text, or None."""
    found = _STAMP.fullmatch(text.strip())
    if found is not None:
        offset = None
        if found[3] == "Z":
            offset = timedelta()
        elif found[3]:
            hours, minutes = int(found[3][1:3]), int(found[3][-2:])
            offset = timedelta(hours=hours, minutes=minutes) * (-1 if found[3][0] == "-" else 1)
        day, at = day_of(found[1]), time_of(found[2])
        return Stamp(day, at, offset) if day is not None and at is not None else None
    parts = _DAY_THEN_TIME.fullmatch(folded(text.strip()))
    if parts is None:
        return None
    day, at = day_of(parts[1], year), time_of(parts[2])
    return Stamp(day, at) if day is not None and at is not None else None


def time_of(text: str) -> time | None:
    """A time of day to the minute; None where it cannot be read."""
    text = folded(text.strip())
    if text in _NAMED:
        return _NAMED[text]
    if _FRACTION.fullmatch(text):
        minutes = round(float(text.replace(",", ".")) * _DAY_MINUTES)
        return time(*divmod(minutes % _DAY_MINUTES, 60))
    four = _FOUR.fullmatch(text)
    if four is not None:
        return time(int(four[1]), int(four[2]))
    found = _TIME.fullmatch(text)
    if found is None or not text.isascii():
        return None
    return _on_the_clock(int(found[1]), int(found[2] or 0), re.sub(r"[\s.]", "", found[3] or ""))


def span_of(text: str) -> tuple[time, time] | None:
    """A start and an end in one text, such as "9:00–10:30", or None."""
    text = re.sub(r"^(?:de|from)\s+(?:las?\s+)?", "", folded(text.strip()))
    parts = _BETWEEN.split(text)
    if len(parts) != 2:
        return None
    start, end = time_of(parts[0]), time_of(parts[1])
    if start is None or end is None:
        return None
    half = re.search(r"([ap])\.?\s*m\.?$", parts[1])
    if half is not None and not re.search("[a-z]", parts[0]):  # "2:00–3:30 p. m." says it of both
        of_same = time_of(f"{parts[0]} {half[1]}m")
        start = of_same if of_same is not None and of_same < end else start
    return start, end


def minutes_of(text: str) -> int | None:
    """A length in minutes; None where it cannot be read."""
    text = folded(text.strip())
    if not text.isascii() and not text.endswith(("’", "´")):
        return None
    clock = _CLOCK_LENGTH.fullmatch(text)
    if clock is not None:
        return int(clock[1] or 0) * _DAY_MINUTES + int(clock[2]) * 60 + int(clock[3])
    if _FRACTION.fullmatch(text):
        return round(float(text.replace(",", ".")) * _DAY_MINUTES)
    found = _LENGTH.fullmatch(text)
    if found is None or not any(found.groups()) or len(text) > 40:
        return None
    hours = round(float((found[2] or "0").replace(",", ".")) * 60)
    return int(found[1] or 0) * _DAY_MINUTES + hours + int(found[3] or 0)


def _on_the_clock(hour: int, minute: int, half: str) -> time | None:
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif half and hour != 12:  # "12 m." and "12 md" are midday in the region
        return None
    if hour == 24 and minute == 0:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _of_figures(text: str) -> DayRead | None:
    if len(text) == 8:
        return _day(text[:4], text[4:6], text[6:])
    if len(text) == 5 and int(text) in _SERIAL:
        return DayRead(_EPOCH + timedelta(days=int(text)))
    return None


def _numeric(first: str, second: str, third: str | None, year: int | None) -> DayRead | None:
    if third is None:
        if year is None or len(first) > 2:
            return None
        third = str(year)
    if len(first) > 2:
        return _day(first, second, third)
    if len(third) == 3:
        return None
    third = f"20{third:0>2}" if len(third) <= 2 else third
    usual, other = _day(third, second, first), _day(third, first, second)
    if usual is None or other is None or usual == other:
        return usual or other
    return DayRead(usual.day, ambiguous=True)


def _worded(text: str, year: int | None) -> DayRead | None:
    said = words(text.replace(".º", "º").replace(".ª", "ª"))
    figures = [re.sub(r"^(\d{1,2})(?:st|nd|rd|th|o|a)$", r"\1", word) for word in said if word[0].isdigit()]
    months = [(word, month) for word in said if (month := _month(word)) is not None]
    if len(months) > 1:  # "mar 14 nov": a Tuesday, not March
        months = [one for one in months if not any(day.startswith(one[0]) for day in _WEEKDAYS)]
    others = [word for word in said if not word[0].isdigit() and _month(word) is None]
    is_plain = all(word in ("de", "del", "of", "the", "el") or _is_weekday(word) for word in others)
    if len(months) != 1 or not is_plain or not all(one.isascii() and one.isdecimal() for one in figures):
        return None
    years = [one for one in figures if len(one) == 4]
    days = [one for one in figures if len(one) <= 2]
    if len(days) == 2 and not years and len(figures) == 2:  # "14 nov 23"
        days, years = days[:1], [f"20{days[1]:0>2}"]
    if len(days) != 1 or len(years) > 1 or len(days) + len(years) != len(figures):
        return None
    wanted = years[0] if years else str(year or "")
    return _day(wanted, str(months[0][1]), days[0]) if wanted else None


def _month(word: str) -> int | None:
    if len(word) < _SHORTEST:
        return None
    known = (n for n, names in enumerate(_MONTHS, 1) if any(name.startswith(word) for name in names.split()))
    return next(known, None)


def _is_weekday(word: str) -> bool:
    return len(word) >= _SHORTEST and any(day.startswith(word) for day in _WEEKDAYS)


def _day(year: str, month: str, day: str) -> DayRead | None:
    try:
        found = datetime(int(year), int(month), int(day)).date()  # noqa: DTZ001 (the calendar's check)
    except ValueError:
        return None
    return DayRead(found) if found.year in _YEARS else None
