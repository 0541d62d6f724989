"""Entries of the record and how many each section has, read from their projections."""

from sqlalchemy import Connection, func, select

from rcm_desktop.domain.notes import Note
from rcm_desktop.storage import records
from rcm_desktop.storage.tables import PROJECTIONS

_note = PROJECTIONS["note"]


def notes(connection: Connection, session: str | None = None) -> list[Note]:
    """The entries of one session or of the whole meeting, in their order."""
    where = [] if session is None else [records.table(Note).session == session]
    return sorted(records.listed(connection, Note, *where), key=lambda n: (n.order, n.at, n.id))


def counts(connection: Connection) -> dict[tuple[str, str, str], int]:
    """How many entries there are by (session, section, kind)."""
    wanted = (
        select(_note.c.session, _note.c.section, _note.c.kind, func.count())
        .where(_note.c.deleted.is_(False))
        .group_by(_note.c.session, _note.c.section, _note.c.kind)
    )
    return {(session, section, kind): n for session, section, kind, n in connection.execute(wanted)}
