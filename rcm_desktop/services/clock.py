"""Whether this laptop's clock is right: asked of a person once a day, and put on record."""

from datetime import datetime

import msgspec

from rcm_desktop.domain.meeting import ClockCheck
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.storage import incarnation
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import meeting, zone


class LocalTime(msgspec.Struct, frozen=True):
    """This laptop's time in the meeting's time zone, and the meeting's city, empty where none is given."""

    city: str
    at: datetime


class LaptopClock:
    """The clock of this laptop, as a person finds it right or wrong."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def local(self) -> LocalTime:
        """What the clock says now, at the meeting's place."""
        with self._database.read() as connection:
            return LocalTime(meeting(connection).place.city, self._database.now().astimezone(zone(connection)))

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
