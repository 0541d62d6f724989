"""The agenda: days, sessions, objectives and items, and what is on now by the meeting's clock."""

from datetime import date, datetime

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective, current_item, is_on, next_session
from rcm_desktop.storage import agenda
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import zone


class Sitting(msgspec.Struct, frozen=True):
    """A session with its objectives and its agenda items."""

    session: MeetingSession
    objectives: tuple[Objective, ...]
    items: tuple[AgendaItem, ...]


class Day(msgspec.Struct, frozen=True):
    """The sessions that start on one day; `date` is None for those without a planned time."""

    date: date | None
    sittings: tuple[Sitting, ...]


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
        """The programme by day, sessions without a time last."""
        by_day: dict[date | None, list[Sitting]] = {}
        for sitting in self.sittings():
            start = sitting.session.period.start
            by_day.setdefault(date.fromisoformat(start[:10]) if start else None, []).append(sitting)
        return tuple(Day(day, tuple(found)) for day, found in by_day.items())

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
