"""Sessions in the order they sit, with their objectives and items, read from their projections."""

from collections.abc import Iterable

from sqlalchemy import Connection

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.storage import records


def sessions(connection: Connection) -> list[MeetingSession]:
    """All sessions by planned start, then by their order in the meeting."""
    return sorted(records.listed(connection, MeetingSession), key=place)


def objectives(connection: Connection, session: str | None = None) -> list[Objective]:
    """The objectives of one session or of the whole meeting, by number."""
    where = [] if session is None else [records.table(Objective).session == session]
    return in_number(records.listed(connection, Objective, *where))


def items(connection: Connection, session: str | None = None) -> list[AgendaItem]:
    """The agenda items of one session or of the whole meeting, in their order."""
    where = [] if session is None else [records.table(AgendaItem).session == session]
    return in_order(records.listed(connection, AgendaItem, *where))


def place(session: MeetingSession) -> tuple[str, str, str]:
    """Where a session stands among the others; those without a time come last."""
    return session.period.start or "9", session.order, session.id


def in_number(found: Iterable[Objective]) -> list[Objective]:
    """Objectives by the meeting's own number."""
    return sorted(found, key=lambda o: (o.number, o.order, o.id))


def in_order(found: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Items in the order they are taken."""
    return sorted(found, key=lambda i: (i.order, i.planned.start, i.id))
