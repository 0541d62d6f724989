"""What every record and fact has in common, and how a field's name stands in the journal."""

from typing import Annotated

import msgspec

Id = str
Heads = tuple[str, ...]
"""The operations a value stood on when it was read: what an edit of it replaces."""


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Something edited field by field; each field is a register of the journal under its encoded name."""

    id: Id
    to_settle: tuple[str, ...] = ()
    """Names of the fields that stand in several versions."""
    deleted: bool = False
    """Deleted, and nothing written since: hidden from every list."""
    deleted_yet_edited: bool = False
    """Deleted at one place and edited at another: shown, and to settle."""


class Happening(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A fact: it happened, is never edited, and is known by its operation's id."""

    id: Id
    about: Id
    """The record the fact speaks of."""
    hlc: int
    actor: Id
    replica: Id


LOCAL_FIELDS = frozenset({"id", "to_settle", "deleted", "deleted_yet_edited", "about", "hlc", "actor", "replica"})


class NameForms(msgspec.Struct, frozen=True, gc=False):
    """A delegation's or body's name in one language; `article` is the one its sentences take, or empty."""

    short: str = ""
    formal: str = ""
    article: str = ""
    acronym: str = ""


class PersonName(msgspec.Struct, frozen=True, gc=False):
    """A person's name as the person writes it; never recased."""

    honorific: str = ""
    given: str = ""
    family: str = ""

    @property
    def full(self) -> str:
        """Given and family names."""
        return " ".join(part for part in (self.given, self.family) if part)

    @property
    def listed(self) -> str:
        """As lists sort it: family names first."""
        return ", ".join(part for part in (self.family, self.given) if part)


class Venue(msgspec.Struct, frozen=True):
    """Where a meeting is held."""

    city: str = ""
    venue: str = ""


_LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
_DAY = (
    "(?!000[01]|9999)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    f"|02-(?:0[1-9]|1[0-9]|2[0-8]))|{_LEAP_YEAR}-02-29)"
)
"""A day that the calendar has, so that what is projected can always be read as a date, and in any time zone."""
_TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
DayText = Annotated[str, msgspec.Meta(pattern=rf"\A(?:{_DAY})?\Z")]
"""An ISO date, or empty."""
MomentText = Annotated[str, msgspec.Meta(pattern=rf"\A(?:{_DAY}T{_TIME})?\Z")]
"""A local ISO date and time to the minute in the meeting's time zone, or empty."""
PATTERN_OF_UTC = rf"{_DAY}T{_TIME}:[0-5][0-9](?:\.[0-9]{{1,6}})?(?:\+00:00|Z)"
UtcText = Annotated[str, msgspec.Meta(pattern=rf"\A{PATTERN_OF_UTC}\Z")]
"""An ISO moment in UTC, with seconds."""

LanguageText = Annotated[str, msgspec.Meta(pattern=r"\A(?:es|en)\Z")]
"""A language that papers and screens speak, so that what is projected always has its sentences."""


class Days(msgspec.Struct, frozen=True):
    """The first and last day of a meeting."""

    start: DayText = ""
    end: DayText = ""


class Times(msgspec.Struct, frozen=True):
    """The planned start and end of a session, local to the meeting."""

    start: MomentText = ""
    end: MomentText = ""


MOST_MINUTES = 7 * 24 * 60
"""The longest an agenda item may last: a week."""


class Planned(msgspec.Struct, frozen=True):
    """An agenda item's planned start and length in minutes."""

    start: MomentText = ""
    minutes: Annotated[int, msgspec.Meta(ge=0, le=MOST_MINUTES)] = 0
