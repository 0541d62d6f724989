"""What a row of a programme may say, why it may not be taken, and what is to be known of one that is."""

from datetime import date, time
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import Access, Audience, ItemKind, Level, SessionKind
from rcm_desktop.domain.finding import words
from rcm_desktop.intake.programme_columns import RowKind


class Why(StrEnum):
    """Why a row is not taken."""

    NO_TITLE = "no-title"
    NO_SESSION = "no-session"
    """An item with no session above it."""
    SESSION_REFUSED = "session-refused"
    """The session it belongs to is not taken."""
    DAY = "day"
    NO_DAY = "no-day"
    START = "start"
    END = "end"
    MINUTES = "minutes"
    ENDS_EARLY = "ends-early"
    NUMBER = "number"
    TWICE = "twice"
    TOO_LONG = "too-long"
    EXAMPLE = "example"


class Remark(StrEnum):
    """What a person should know of a row that is taken."""

    AMBIGUOUS_DAY = "ambiguous-day"
    """The first figure was read as the day: the day, and what stands in the cell."""
    NEXT_DAY = "next-day"
    """The end is earlier than the start, and was read as the next day's."""
    NO_TIME = "no-time"
    END_ASSUMED = "end-assumed"
    OUTSIDE = "outside"
    """The day is none of the meeting's."""
    SESSION_MADE = "session-made"
    """No row is the session itself: it was made of its items."""
    UNKNOWN_TYPE = "unknown-type"
    UNKNOWN_KIND = "unknown-kind"
    UNKNOWN_ACCESS = "unknown-access"
    UNKNOWN_VISIBILITY = "unknown-visibility"
    UNKNOWN_LEVEL = "unknown-level"


class Titles(msgspec.Struct, frozen=True, gc=False):
    """A title in both languages, either may be empty."""

    es: str = ""
    en: str = ""

    @property
    def any(self) -> str:
        """One of them."""
        return self.es or self.en

    @property
    def keys(self) -> tuple[str, ...]:
        """Both as they are compared, blind to accents, case and signs."""
        return tuple(dict.fromkeys(key for text in (self.es, self.en) if (key := " ".join(words(text)) or text)))


class ObjectiveSaid(msgspec.Struct, frozen=True, gc=False):
    """What a row says of an objective."""

    text: Titles
    level: Level | None
    number: int | None


class ProgrammeRow(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a row says; None and empty texts: nothing. A row without a title says the day of those that follow."""

    row: int
    cells: tuple[str, ...]
    kind: RowKind
    title: Titles = Titles()
    session: Titles = Titles()
    """The session that an item or an objective names; empty: the one above."""
    day: date | None = None
    start: time | None = None
    end: time | None = None
    end_day: date | None = None
    minutes: int | None = None
    session_kind: SessionKind | None = None
    item_kind: ItemKind | None = None
    room: str = ""
    access: Access | None = None
    chair: str = ""
    rapporteur: str = ""
    speakers: str = ""
    visibility: Audience | None = None
    description: Titles = Titles()
    objective: ObjectiveSaid | None = None
    remarks: tuple[tuple[Remark, str], ...] = ()
    refused: Why | None = None
    reason: str = ""


class Hints(msgspec.Struct, frozen=True):
    """What the meeting tells a reader of its programme."""

    zone: ZoneInfo
    year: int | None = None
    """Where a day says none."""
    flat: bool = False
    """Every row is an item; one that names no session stands for itself."""
