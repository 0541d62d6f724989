"""The agenda: days, sessions, objectives and items, and what is on now by the meeting's clock."""

from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from rcm_desktop.domain.agenda import (
    AgendaItem,
    MeetingSession,
    Objective,
    current_item,
    days_of,
    is_on,
    moment,
    next_session,
)
from rcm_desktop.storage import agenda
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import zone


class Sitting(msgspec.Struct, frozen=True):
    """A session with its objectives and its agenda items."""

    session: MeetingSession
    objectives: tuple[Objective, ...]
    items: tuple[AgendaItem, ...]


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
    """The current item of a session that sits, by session id, where one is planned for this time."""
    next: Sitting | None


class Agenda:
    """The programme of the meeting, read as it stands."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sittings(self) -> tuple[Sitting, ...]:
        """All sessions in the order they sit."""
        with self._database.read() as connection:
            sessions = agenda.sessions(connection)
            objectives = agenda.objectives(connection)
            items = agenda.items(connection)
        return tuple(
            Sitting(
                session,
                tuple(o for o in objectives if o.session == session.id),
                tuple(i for i in items if i.session == session.id),
            )
            for session in sessions
        )

    def days(self) -> tuple[Day, ...]:
        """The programme by day, sessions without a time last; one of several days stands on each of them."""
        by_day: dict[date, list[Sitting]] = {}
        undated: list[Sitting] = []
        for sitting in self.sittings():
            days = days_of(sitting.session)
            for day in days:
                by_day.setdefault(day, []).append(_part(sitting, day, days))
            if not days:
                undated.append(sitting)
        found = tuple(Day(day, tuple(by_day[day])) for day in sorted(by_day))
        return (*found, Day(None, tuple(undated))) if undated else found

    def now(self) -> Now:
        """What is on and what comes next, by the laptop's clock in the meeting's time zone."""
        local = self.local_time()
        found = {sitting.session.id: sitting for sitting in self.sittings()}
        on = tuple(sitting for sitting in found.values() if is_on(sitting.session, local))
        items = {s.session.id: item for s in on if (item := current_item(s.items, local)) is not None}
        coming = next_session([sitting.session for sitting in found.values()], local)
        return Now(local, on, items, found[coming.id] if coming else None)

    def local_time(self) -> datetime:
        """The meeting's local time now, without a zone, as its agenda writes times."""
        with self._database.read() as connection:
            return self._database.now().astimezone(zone(connection)).replace(tzinfo=None)


def _part(sitting: Sitting, day: date, days: Sequence[date]) -> Sitting:
    """One day of a session: what is planned for that day, and on the first one all that has no day of its own."""
    if len(days) == 1:
        return sitting
    first = day == days[0]
    own = {item.id: found.date() for item in sitting.items if (found := moment(item.planned.start)) is not None}
    items = tuple(i for i in sitting.items if own.get(i.id) == day or (first and own.get(i.id) not in days))
    return Sitting(sitting.session, sitting.objectives if first else (), items)
