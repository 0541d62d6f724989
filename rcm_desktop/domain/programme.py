"""The programme as it stands: every session with what belongs to it, and how each one goes at a moment."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective, days_of
from rcm_desktop.domain.following import FORGOTTEN, Course, Room, course, last_heard, quiet_since
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speakers import Floor, Speaker, floor
from rcm_desktop.domain.steps import ItemStarted, Step
from rcm_desktop.domain.timetable import Part, Slot, parts, slots


class Sitting(msgspec.Struct, frozen=True):
    """A session with its objectives and its agenda items, and what went on in it."""

    session: MeetingSession
    objectives: tuple[Objective, ...]
    items: tuple[AgendaItem, ...]
    steps: tuple[Step, ...] = ()
    """What was put on record of it, without what was taken back."""
    speakers: tuple[Speaker, ...] = ()

    def floor(self) -> Floor:
        """Its list of speakers."""
        return floor(self.speakers)

    def item(self, ident: Id) -> AgendaItem | None:
        """An item of it by its id."""
        return next((item for item in self.items if item.id == ident), None)


class Plan(msgspec.Struct, frozen=True):
    """When a sitting is planned: its items, and its days where a night lies between them."""

    slots: tuple[Slot, ...]
    days: tuple[Part, ...]


class Kept(msgspec.Struct, frozen=True):
    """A course, and from when until when it stays as it is."""

    course: Course
    since: datetime
    until: datetime


class Together(msgspec.Struct, frozen=True):
    """The courses of all sessions, from when until when those that nobody follows stay as they are."""

    courses: Mapping[Id, Course]
    going: tuple[Sitting, ...]
    """Those that go on, which change with the clock."""
    since: datetime
    until: datetime


END = datetime.max.replace(tzinfo=UTC)


def plan_of(sitting: Sitting, zone: ZoneInfo) -> Plan:
    """When a sitting is planned by the clock of a zone."""
    planned = slots(sitting.session, sitting.items, zone)
    return Plan(planned, parts(sitting.session, planned, zone))


class Programme(msgspec.Struct, frozen=True, dict=True):
    """All sittings in the order they sit, in the time zone of the meeting's place."""

    meeting: Meeting
    zone: ZoneInfo
    sittings: tuple[Sitting, ...]
    delegations: tuple[Delegation, ...] = ()
    """In the meeting's order."""

    @cached_property
    def by_id(self) -> Mapping[Id, Sitting]:
        """Each sitting by its session's id."""
        return {one.session.id: one for one in self.sittings}

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days on which something sits, the first one first."""
        return tuple(sorted(day for day in self._on_days if day is not None))

    def on_day(self, day: date | None) -> tuple[Sitting, ...]:
        """The sittings of a day, or (None) those without a time."""
        return self._on_days.get(day, ())

    def with_item(self, ident: Id) -> Sitting | None:
        """The sitting to which an item belongs."""
        of = self._session_of.get(ident)
        return None if of is None else self.by_id[of]

    def slots(self, sitting: Sitting) -> tuple[Slot, ...]:
        """The planned time of each item of a sitting."""
        return self.plan(sitting).slots

    def plan(self, sitting: Sitting) -> Plan:
        """When a sitting and its items are planned; of another day's part of one, its own."""
        ident = sitting.session.id
        if self.by_id.get(ident) is not sitting:
            return plan_of(sitting, self.zone)
        if ident not in self._plans:
            self._plans[ident] = plan_of(sitting, self.zone)
        return self._plans[ident]

    def followed_by(self, sittings: tuple[Sitting, ...]) -> "Programme":
        """The same meeting with other sittings; what is known of those that are the same is kept."""
        after = msgspec.structs.replace(self, sittings=sittings)
        same = {ident: one.session.room for ident, one in self.by_id.items() if after.by_id.get(ident) is one}
        quiet = {room for room in same.values() if after._started_in(room) == self._started_in(room)}
        after._plans.update((ident, plan) for ident, plan in self._plans.items() if ident in same)
        after._courses.update((ident, one) for ident, one in self._courses.items() if same.get(ident) in quiet)
        return after

    def local(self, at: datetime) -> datetime:
        """An aware moment by the clock of the meeting's place, without a zone."""
        return at.astimezone(self.zone).replace(tzinfo=None)

    def course(self, ident: Id, now: datetime) -> Course | None:
        """How one session goes at an aware moment; None where there is none of that id."""
        return self.courses(now).get(ident)

    def courses(self, now: datetime) -> dict[Id, Course]:
        """How every session goes at an aware moment, by id; only those that go on are looked at each time."""
        kept = self._together
        if kept is None or not kept.since <= now < kept.until:
            alone = {one.session.id: self._kept_course(one, now) for one in self.sittings}
            going = tuple(one for one in self.sittings if alone[one.session.id].lasts)
            still = (self._courses[ident].until for ident, one in alone.items() if not one.lasts)
            kept = Together(alone, going, now, min(still, default=END))
            self.__dict__["_together"] = kept
        found = dict(kept.courses)
        for sitting in kept.going:
            found[sitting.session.id] = self._course(sitting, now)
        for room in {one.session.room for one in kept.going if one.session.room and found[one.session.id].late > 0}:
            self._push(room, found, now)
        return found

    def _push(self, room: str, found: dict[Id, Course], now: datetime) -> None:
        """Let the sessions of a room wait for those that run late there."""
        held: list[tuple[datetime, datetime]] = []
        here = [one for one in self._in_room[room] if found[one.session.id].part.start is not None]
        for sitting in sorted(here, key=lambda one: found[one.session.id].part.start or now):
            one = found[sitting.session.id]
            if not one.followed and Room(tuple(held)).free_from(one.part.start) is not None:
                one = found[sitting.session.id] = self._course(sitting, now, tuple(held))
            until = one.holds_until(now)
            if until is not None and one.part.end is not None:
                held.append((one.part.end, until))

    def _kept_course(self, sitting: Sitting, now: datetime) -> Course:
        """How a session goes by itself: made again only once the clock has passed what it depends on."""
        ident = sitting.session.id
        kept = self._courses.get(ident)
        if kept is None or not kept.since <= now < kept.until:
            one = self._course(sitting, now)
            if one.lasts:
                self._courses.pop(ident, None)
                return one
            kept = self._courses[ident] = Kept(one, now, min((e for e in self._edges(sitting) if e > now), default=END))
        return kept.course

    def _course(self, sitting: Sitting, now: datetime, held: tuple[tuple[datetime, datetime], ...] = ()) -> Course:
        plan = self.plan(sitting)
        room = Room(held, self._started_in(sitting.session.room))
        return course(sitting.session, plan.slots, plan.days, sitting.steps, now, room)

    def _edges(self, sitting: Sitting) -> Iterator[datetime]:
        """The moments at which the course of a session that nobody is following changes."""
        plan = self.plan(sitting)
        planned = [(one.start, one.end) for one in plan.slots] + [(one.start, one.end) for one in plan.days]
        yield from (at for some in planned for at in some if at is not None)
        last = last_heard(sitting.steps)
        if last is not None:
            ends = [part.end for part in plan.days if part.end is not None]
            for at in (last, quiet_since(plan.days, last), *ends):
                yield at + FORGOTTEN + timedelta(microseconds=1)
                yield at + FORGOTTEN
            yield from self._started_in(sitting.session.room)

    def _started_in(self, room: str) -> tuple[datetime, ...]:
        return self._started.get(room, ()) if room else ()

    @cached_property
    def _started(self) -> Mapping[str, tuple[datetime, ...]]:
        """By room, when items were started there, the first one first."""
        found: dict[str, list[datetime]] = {}
        for one in self.sittings:
            starts = [datetime.fromisoformat(step.at) for step in one.steps if isinstance(step, ItemStarted)]
            if starts:
                found.setdefault(one.session.room, []).extend(starts)
        return {room: tuple(sorted(some)) for room, some in found.items()}

    @cached_property
    def _in_room(self) -> Mapping[str, Sequence[Sitting]]:
        found: dict[str, list[Sitting]] = {}
        for one in self.sittings:
            found.setdefault(one.session.room, []).append(one)
        return found

    @cached_property
    def _on_days(self) -> Mapping[date | None, tuple[Sitting, ...]]:
        found: dict[date | None, list[Sitting]] = {}
        for one in self.sittings:
            for day in days_of(one.session) or (None,):
                found.setdefault(day, []).append(one)
        return {day: tuple(some) for day, some in found.items()}

    @cached_property
    def _session_of(self) -> Mapping[Id, Id]:
        return {item.id: one.session.id for one in self.sittings for item in one.items}

    @cached_property
    def _plans(self) -> dict[Id, Plan]:
        """What the clock asks for each second; the plan itself does not change with it."""
        return {}

    @cached_property
    def _together(self) -> Together | None:
        return None

    @cached_property
    def _courses(self) -> dict[Id, Kept]:
        return {}
