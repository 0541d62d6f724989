"""Whether this laptop's clock is right: asked of a person once a day, and put on record."""

from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

import msgspec

from rcm_desktop.domain.meeting import ClockCheck, Laptop
from rcm_desktop.domain.records import Days
from rcm_desktop.domain.stamps import COUNTER_BITS, is_ahead, milliseconds, moment_of, utc_text
from rcm_desktop.storage import exchange, incarnation, records, settings
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.meeting import meeting, zone

_KNOWN = "clock-known"
"""The setting with the newest stamp that was here when a person last spoke about the clock."""
_YEAR = timedelta(days=366)
_SLACK_MS = 60_000
"""So that what the answer itself writes is known, too."""


class LocalTime(msgspec.Struct, frozen=True):
    """This laptop's time in the meeting's time zone, and the meeting's city, empty where none is given."""

    city: str
    at: datetime


class Doubt(StrEnum):
    """Why this laptop's clock may be wrong."""

    WENT_BACK = "went-back"
    """It says an earlier time than what was recorded on this laptop already."""
    BEHIND = "behind"
    """Most of the other laptops recorded their work later than it is now by this clock."""
    FAR = "far"
    """The meeting's days are more than a year away."""


class Doubted(msgspec.Struct, frozen=True):
    """A doubt about the clock: what it says, what speaks against it, and the laptop that says so, if another does."""

    why: Doubt
    shown: datetime
    against: datetime
    laptop: str = ""


class LaptopClock:
    """The clock of this laptop, as a person finds it right or wrong."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def local(self) -> LocalTime:
        """What the clock says now, at the meeting's place."""
        with self._database.read() as connection:
            return LocalTime(meeting(connection).place.city, self._database.now().astimezone(zone(connection)))

    def doubted(self) -> Doubted | None:
        """What speaks against the clock, but for what was here when a person spoke of it; in practice nothing does."""
        now = self._database.now()
        with self._database.read() as connection:
            about = meeting(connection)
            if about.practice:
                return None
            here, known = zone(connection), int(settings.value(connection, _KNOWN, "0"))
            heard = [line for line in exchange.newest_stamps(connection) if line.hlc > known]
            own = incarnation.mine(connection).hlc
            if own > known and is_ahead(own, milliseconds(now)):
                return Doubted(Doubt.WENT_BACK, now.astimezone(here), _moment(own, here))
            later = [line for line in heard if is_ahead(line.hlc, milliseconds(now))]
            if later and 2 * len(later) > len(heard):
                name = (records.one(connection, Laptop, later[0].replica) or Laptop(id="")).name
                return Doubted(Doubt.BEHIND, now.astimezone(here), _moment(later[0].hlc, here), name)
            day = _far(about.period, now.astimezone(here).date())
        if day is None:
            return None
        shown = now.astimezone(here)
        return Doubted(Doubt.FAR, shown, datetime(day.year, day.month, day.day, tzinfo=here))

    def is_right(self) -> None:
        """A person looked at it and found it right."""
        self._record("")

    def is_wrong(self, said: datetime) -> None:
        """A person looked at it and gave another time instead, without a zone: that of the meeting's place."""
        self._record(said.replace(tzinfo=None).isoformat(timespec="minutes"))

    def _record(self, said: str) -> None:
        with self._database.write() as work:
            at = utc_text(self._database.now())
            work.state(ClockCheck, incarnation.mine(work.connection).id, at=at, said=said)
            settings.keep(work.connection, _KNOWN, str(_newest(work.connection)))


def _newest(connection: Connection) -> int:
    """The newest stamp here, with what a clock may run ahead and the writing of the answer itself."""
    stamps = [incarnation.mine(connection).hlc, *(line.hlc for line in exchange.newest_stamps(connection))]
    return max(stamps) + (_SLACK_MS << COUNTER_BITS)


def _moment(hlc: int, here: tzinfo) -> datetime:
    try:
        return moment_of(hlc).astimezone(here)
    except OverflowError:  # the calendar's end is past it elsewhere
        return moment_of(hlc)


def _far(period: Days, today: date) -> date | None:
    """The meeting's first or last day, where it is more than a year away."""
    try:
        first, last = date.fromisoformat(period.start), date.fromisoformat(period.end or period.start)
    except ValueError:
        return None
    if first - today > _YEAR:
        return first
    return last if today - last > _YEAR else None
