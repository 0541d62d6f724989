"""Sentences, dates and lists in Spanish and English, for the screen and the command line alike."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal

import msgspec

from rcm_desktop.domain.errors import RcmError, WrongCell
from rcm_desktop.laptop.resources import resource

Language = Literal["es", "en"]


class Sentence(msgspec.Struct, frozen=True):
    """An error told in three short sentences: what happened, what is safe, what to do next."""

    what: str
    safe: str
    next: str

    @property
    def one_line(self) -> str:
        """The same in a line, for the command line."""
        return " ".join(part for part in (self.what, self.safe, self.next) if part)


class Labels:
    """The words of resources/labels in one language ("es" or "en"), read when first asked for."""

    def __init__(self, language: str) -> None:
        self.language = language

    def error(self, error: RcmError) -> Sentence:
        """What to tell a person about an error, with its facts in place."""
        told = _read(self.language)["errors"][type(error).__name__]
        slots = _Slots({name: self._fact(value) for name, value in error.facts.items()})
        if "expected" in slots:  # a code, worded by the section of that name
            section = "expected_in_cells" if isinstance(error, WrongCell) else "expected"
            slots["expected"] = _read(self.language)[section][slots["expected"]].format_map(slots)
        return Sentence(*(told[part].format_map(slots) for part in ("what", "safe", "next")))

    def text(self, section: str, name: str, /, **slots: object) -> str:
        """A sentence of a section of the file, its slots filled; an unknown one is a KeyError."""
        found = _read(self.language)
        for part in section.split("."):
            found = found[part]
        return str(found[name]).format(**slots)

    def date(self, day: dt.date) -> str:
        """14 de noviembre de 2023; 14 November 2023."""
        return self._pattern("date", day)

    def day(self, day: dt.date) -> str:
        """martes 14 de noviembre; Tuesday 14 November."""
        return self._pattern("day", day)

    def short_day(self, day: dt.date) -> str:
        """14 nov; 14 Nov."""
        return self._pattern("short_day", day)

    def period(self, first: dt.date, last: dt.date) -> str:
        """14 al 16 de noviembre de 2023; 14 to 16 November 2023."""
        if first == last:
            return self.date(first)
        if first.year != last.year:
            kind = "years"
        elif first.month != last.month:
            kind = "months"
        else:
            kind = "days"
        return str(_read(self.language)["dates"][f"period_{kind}"]).format(
            first=first.day, last=last.day, month=self._month(last), first_date=self.date(first),
            first_month=self._month(first), year=last.year, last_date=self.date(last),
        )  # fmt: skip

    def time(self, moment: dt.datetime | dt.time) -> str:
        """14:32, on the 24-hour clock."""
        return f"{moment:%H:%M}"

    def clock(self, moment: dt.datetime | dt.time) -> str:
        """14:32:07."""
        return f"{moment:%H:%M:%S}"

    def moment(self, moment: dt.datetime) -> str:
        """14 de noviembre de 2023, 14:32."""
        return f"{self.date(moment.date())}, {self.time(moment)}"

    def listing(self, items: Sequence[str]) -> str:
        """a, b y c; a, b and c; in Spanish "e" stands before the sound i."""
        if len(items) < 2:
            return "".join(items)
        dates = _read(self.language)["lists"]
        last = items[-1]
        joint = dates["and_before_i"] if _sounds_i(last) else dates["and"]
        return f"{', '.join(items[:-1])} {joint} {last}"

    def _month(self, day: dt.date) -> str:
        return str(_read(self.language)["dates"]["months"][day.month - 1])

    def _pattern(self, name: str, day: dt.date) -> str:
        words = _read(self.language)["dates"]
        return str(words[name]).format(
            day=day.day, month=self._month(day), year=day.year,
            short=words["short_months"][day.month - 1], weekday=words["weekdays"][day.weekday()],
        )  # fmt: skip

    def _fact(self, value: object) -> str:
        if isinstance(value, dt.datetime):
            return self.moment(value)
        if isinstance(value, dt.date):
            return self.date(value)
        if isinstance(value, (list, tuple, set, frozenset)):
            return self.listing([str(item) for item in value])
        return str(value) or "—"


class _Slots(dict[str, Any]):
    """A fact that was not known when the error was raised reads as a dash."""

    def __missing__(self, name: str) -> str:
        return "—"


@cache
def _read(language: str) -> Mapping[str, Any]:
    import tomllib  # not needed to show the window

    with resource("labels", f"{language}.toml").open("rb") as file:
        return tomllib.load(file)


def _sounds_i(word: str) -> bool:
    start = word.casefold().lstrip("«\"'(").replace("í", "i")
    return start.startswith("i") or (start.startswith("hi") and start[2:3] not in ("a", "e", "o"))
