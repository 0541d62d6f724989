"""Sessions in the order they sit, with their objectives and items, read from their projections."""

from sqlalchemy import Connection

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.storage import records


def sessions(connection: Connection) -> list[MeetingSession]:
    """All sessions by planned start, then by their order in the meeting."""
    found = records.listed(connection, MeetingSession)
    return sorted(found, key=lambda s: (s.period.start or "9", s.order, s.id))


def objectives(connection: Connection, session: str | None = None) -> list[Objective]:
    """The objectives of one session or of the whole meeting, by number."""
    where = [] if session is None else [records.table(Objective).session == session]
    return sorted(records.listed(connection, Objective, *where), key=lambda o: (o.number, o.order, o.id))


def items(connection: Connection, session: str | None = None) -> list[AgendaItem]:
    """The agenda items of one session or of the whole meeting, in their order."""
    where = [] if session is None else [records.table(AgendaItem).session == session]
    return sorted(records.listed(connection, AgendaItem, *where), key=lambda i: (i.order, i.planned.start, i.id))
