"""What parts of a description ask of each other: names used once, codes that exist, times that fit."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.records import Days, Planned, Times
from rcm_desktop.intake.toml_tables import Table


class Taken:
    """Names that may stand once in a file, blind to case and accents."""

    def __init__(self) -> None:
        self._fields: dict[str, str] = {}
        self._owners: dict[str, tuple[str | int, ...]] = {}

    def take(self, table: Table, key: str, name: str) -> None:
        """Claim a name for a table, which may claim it twice itself; an error tells where it stood first."""
        known = folded(name)
        if self._owners.setdefault(known, table.place) != table.place:
            raise table.wrong(key, "once", name, (self._fields[known],))
        self._fields.setdefault(known, table.field(key))


def codes_known(table: Table, key: str, codes: Sequence[str]) -> tuple[str, ...]:
    """A list of delegation codes, each there and none twice."""
    listed = table.texts(key)
    for number, code in enumerate(listed):
        if code not in codes:
            likely = near(code, codes)
            raise table.wrong_at(key, number, unknown(likely), code, likely)
        if code in listed[:number]:
            first = f"{table.field(key)}[{listed.index(code) + 1}]"
            raise table.wrong_at(key, number, "once", code, (first,))
    return listed


def time_zone(table: Table, key: str) -> str:
    """A time zone's name in the IANA data base."""
    name = table.text(key)
    if name not in _time_zones():
        raise table.wrong(key, "time_zone", name)
    return name


def near(word: str, words: Sequence[str]) -> list[str]:
    """The words that were perhaps meant, else all of a short list."""
    likely = get_close_matches(word, words, 3)
    return likely or (list(words) if len(words) <= 40 else [])


def unknown(likely: Sequence[str]) -> str:
    """What is said of a code that no delegation has, with or without likely ones."""
    return "known_delegation" if likely else "unknown_delegation"


def check_session(table: Table, period: Times, days: Days) -> None:
    """A session has both its times or none, ends after it starts, and lies in the meeting's days."""
    if bool(period.start) != bool(period.end):
        table.need("start", "end")
    for key, moment in (("start", period.start), ("end", period.end)):
        if moment and not days.start <= moment[:10] <= days.end:
            raise table.wrong(key, "in_period", known=(days.start, days.end))
    if period.start and period.end <= period.start:
        raise table.wrong("end", "after_start")


def check_item(table: Table, planned: Planned, period: Times) -> None:
    """An agenda item lies in its session's times where both are known."""
    if not (planned.start and period.start):
        return
    known = (period.start.replace("T", " "), period.end.replace("T", " "))
    if not period.start <= planned.start < period.end:
        raise table.wrong("start", "in_session", known=known)
    left = datetime.fromisoformat(period.end) - datetime.fromisoformat(planned.start)
    if timedelta(minutes=planned.minutes) > left:
        raise table.wrong("minutes", "in_session", known=known)


@cache
def _time_zones() -> set[str]:
    """All names, from the system or the tzdata package; walking their files takes some 10 ms."""
    return available_timezones()
