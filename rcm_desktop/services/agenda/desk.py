"""The programme of the meeting as it stands, and what is on now by the meeting's clock."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from threading import Lock
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, days_of
from rcm_desktop.domain.day_parts import day_of
from rcm_desktop.domain.following import Course
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.planning_checks import Known, Remark, remarks
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.topics import Topic
from rcm_desktop.storage import programme
from rcm_desktop.storage.database import Database


class Day(msgspec.Struct, frozen=True):
    """The sessions that sit on one day, each with that day's items; `date` is None for those without a time."""

    date: date | None
    sittings: tuple[Sitting, ...]

    def continues(self, sitting: Sitting) -> bool:
        """Whether a session of this day began on an earlier one."""
        return self.date is not None and sitting.session.period.start[:10] < self.date.isoformat()


class Now(msgspec.Struct, frozen=True):
    """What the clock says: the meeting's local time, what sits, the item on in each, and what comes next."""

    local: datetime
    on: tuple[Sitting, ...]
    items: dict[str, AgendaItem]
    """The current item of a session that sits, by session id, where one is planned for this time or was started."""
    next: Sitting | None
    courses: dict[str, Course] = {}
    """How each session goes, by its id."""
    at: datetime = datetime.min.replace(tzinfo=UTC)
    """The same moment as `local`, aware."""
    zone: ZoneInfo = ZoneInfo("UTC")

    def clock(self, at: datetime) -> datetime:
        """An aware moment by the clock of the meeting's place, without a zone."""
        return at.astimezone(self.zone).replace(tzinfo=None)


class Agenda:
    """The programme of the meeting; read once for all pages, and then only what a commit changed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._held: programme.Held | None = None
        self._commits, self._read = 0, 0
        self._lock = Lock()
        self._known: Known = {}
        self._looked_at = Programme(Meeting(id=""), ZoneInfo("UTC"), ())
        self._remarks: tuple[Remark, ...] = ()
        database.on_change(self._hear, first=True)

    def programme(self) -> Programme:
        """The whole programme as it stands; the file is asked only where something was committed since."""
        with self._lock:
            held, commits = self._held, self._commits
            if held is None or self._read != commits:
                with self._database.read() as connection:
                    held = programme.read(connection) if held is None else programme.renewed(connection, held)
                self._held, self._read = held, commits
            return held.programme

    def _hear(self, _: frozenset[Topic]) -> None:
        """Count a commit, also one of a job on another thread: what is read from now on holds it."""
        self._commits += 1

    def time(self) -> datetime:
        """The laptop's time, aware, in UTC."""
        return self._database.now()

    def sittings(self) -> tuple[Sitting, ...]:
        """All sessions in the order they sit."""
        return self.programme().sittings

    def days(self) -> tuple[Day, ...]:
        """The programme by day, sessions without a time last; one of several days stands on each of them."""
        return days_of_programme(self.programme())

    def now(self) -> Now:
        """What is on and what comes next, by the laptop's clock in the meeting's time zone."""
        found, now = self.programme(), self.time()
        courses = found.courses(now)
        on = tuple(one for one in found.sittings if courses[one.session.id].sits(now))
        items = {one.session.id: part.slot.item for one in on if (part := courses[one.session.id].on) is not None}
        return Now(found.local(now), on, items, _next(found, now, courses), courses, now, found.zone)

    def local_time(self) -> datetime:
        """The meeting's local time now, without a zone, as its agenda writes times."""
        return self.programme().local(self.time())

    def remarks(self) -> tuple[Remark, ...]:
        """What to look at again in the programme before people come."""
        found = self.programme()
        with self._lock:
            if found.meeting != self._looked_at.meeting:
                self._known.clear()
            if found is not self._looked_at:
                self._looked_at, self._remarks = found, remarks(found, self._known)
            return self._remarks


def days_of_programme(found: Programme) -> tuple[Day, ...]:
    """A programme by day, sessions without a time last."""
    by_day = [(day, found.on_day(day)) for day in found.days]
    days = [Day(day, tuple(_part(one, day, found) for one in here)) for day, here in by_day]
    undated = found.on_day(None)
    return (*days, Day(None, undated)) if undated else tuple(days)


def _next(found: Programme, now: datetime, courses: Mapping[Id, Course]) -> Sitting | None:
    """The session that is expected to start first after this moment, be it on another of its days."""
    coming = (item for item in courses.items() if not item[1].followed)
    starts = [(one.start, ident) for ident, one in coming if one.start is not None and one.start > now]
    first = min((start for start, _ in starts), default=None)
    nearest = [found.by_id[ident] for start, ident in starts if start == first]
    return min(nearest, key=lambda one: (one.session.order, one.session.id), default=None)


def _part(sitting: Sitting, day: date, found: Programme) -> Sitting:
    """One day of a session: what is planned for that day, and on the first one all that has no day of its own."""
    days = days_of(sitting.session)
    if len(days) == 1:
        return sitting
    first = day == days[0]
    items = tuple(slot.item for slot in found.slots(sitting) if day_of(slot, days, found.zone) == day)
    return msgspec.structs.replace(sitting, objectives=sitting.objectives if first else (), items=items)
