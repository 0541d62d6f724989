"""The programme as it stands: every session with what belongs to it, and how each one goes at a moment."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective, days_of
from rcm_desktop.domain.following import Course, course
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speakers import Floor, Speaker, floor
from rcm_desktop.domain.steps import ItemClosed, ItemStarted, Step
from rcm_desktop.domain.timetable import Slot, bounds, slots


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
        return tuple(sorted({day for one in self.sittings for day in days_of(one.session)}))

    def on_day(self, day: date | None) -> tuple[Sitting, ...]:
        """The sittings of a day, or (None) those without a time."""
        return tuple(one for one in self.sittings if (day in days_of(one.session) if day else not days_of(one.session)))

    def slots(self, sitting: Sitting) -> tuple[Slot, ...]:
        """The planned time of each item of a sitting."""
        return slots(sitting.session, sitting.items, self.zone)

    def local(self, at: datetime) -> datetime:
        """An aware moment by the clock of the meeting's place, without a zone."""
        return at.astimezone(self.zone).replace(tzinfo=None)

    def course(self, ident: Id, now: datetime) -> Course | None:
        """How one session goes at an aware moment; None where there is none of that id."""
        return self.courses(now).get(ident)

    def courses(self, now: datetime) -> dict[Id, Course]:
        """How every session goes at an aware moment, by id."""
        free: dict[str, datetime] = {}
        found: dict[Id, Course] = {}
        for sitting in self.sittings:
            session, room = sitting.session, sitting.session.room
            one = course(
                session, self._planned(sitting), sitting.steps, now,
                bounds=bounds(session, self.zone), free_from=free.get(room), taken_at=self._taken_at.get(session.id),
            )  # fmt: skip
            found[session.id] = one
            if room and one.end is not None and one.late > 0 and not one.over:
                free[room] = max(one.end, free.get(room, one.end))
        return found

    def _planned(self, sitting: Sitting) -> tuple[Slot, ...]:
        kept = self._kept_slots
        ident = sitting.session.id
        if ident not in kept:
            kept[ident] = self.slots(sitting)
        return kept[ident]

    @cached_property
    def _kept_slots(self) -> dict[Id, tuple[Slot, ...]]:
        """What the clock asks for each second; the plan itself does not change with it."""
        return {}

    @cached_property
    def _taken_at(self) -> dict[Id, datetime]:
        """By session, when another one was started in its room after all that is on record of it."""
        by_room: dict[str, list[tuple[str, str, Id]]] = {}
        for one in self.sittings:
            moments = sorted(step.at for step in one.steps if isinstance(step, ItemStarted | ItemClosed))
            if moments and one.session.room:
                by_room.setdefault(one.session.room, []).append((moments[0], moments[-1], one.session.id))
        return {
            ident: datetime.fromisoformat(min(later))
            for here in by_room.values()
            for _, last, ident in here
            if (later := [first for first, _, other in here if other != ident and first > last])
        }
