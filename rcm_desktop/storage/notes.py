"""Entries of the record read from their projections, all of a meeting at once and then only what changed."""

from collections.abc import Mapping

import msgspec
from sqlalchemy import Connection, bindparam, func, select

from rcm_desktop.domain.notes import Note, RecordOf
from rcm_desktop.domain.records import Id
from rcm_desktop.storage import news, records
from rcm_desktop.storage.bulk import chunks
from rcm_desktop.storage.news import Mark
from rcm_desktop.storage.statements import run
from rcm_desktop.storage.tables import PROJECTIONS

_note = PROJECTIONS["note"]
_MOST = 2000
"""Of more records than these, everything is read again."""
_last = select(func.max(_note.c.order)).where(
    _note.c.session == bindparam("session"), _note.c.section == bindparam("section"), _note.c.deleted.is_(False)
)


class Held(msgspec.Struct, frozen=True):
    """The entries that are not deleted, by id, and how far the journal was read for them."""

    mark: Mark
    notes: Mapping[Id, Note]


def notes(connection: Connection, session: str | None = None) -> list[Note]:
    """The entries of one session or of the whole meeting, in their order."""
    where = [] if session is None else [records.table(Note).session == session]
    return sorted(records.listed(connection, Note, *where), key=place)


def place(note: Note) -> tuple[str, str, str]:
    """Where an entry stands among the others of its section."""
    return note.order, note.at, note.id


def last_order(connection: Connection, session: Id, section: Id) -> str:
    """The order of the last entry of a section, or empty."""
    return run(connection, _last, session=session, section=section).scalar() or ""


def translations(connection: Connection, original: Id, *, hidden: bool = False) -> list[Note]:
    """The other half of an entry, and where laptops wrote several, all of them."""
    return records.listed(connection, Note, records.table(Note).translation_of == original, hidden=hidden)


def read(connection: Connection) -> Held:
    """All entries as they stand."""
    return Held(news.mark(connection), {note.id: note for note in records.listed(connection, Note)})


def renewed(connection: Connection, before: Held) -> Held:
    """The same as they stand now; whatever was written of a record, by whichever kind, its entry is read again."""
    came = news.since(connection, before.mark)
    if came == ():
        return before
    touched = sorted({one.rec for one in came or ()})
    if came is None or len(touched) > _MOST:
        return read(connection)
    fresh = dict(before.notes)
    for some in chunks(touched, 400):
        for ident in some:
            fresh.pop(ident, None)
        fresh |= {note.id: note for note in records.listed(connection, Note, records.table(Note).id.in_(some))}
    return Held(news.mark(connection), fresh)


def counts(connection: Connection) -> dict[Id, int]:
    """How many entries the main record of each session has, translations not counted."""
    wanted = (
        select(_note.c.session, func.count().label("count"))
        .where(_note.c.deleted.is_(False), _note.c.record == RecordOf.MAIN, _note.c.translation_of == "")
        .group_by(_note.c.session)
    )
    return {row[0]: row[1] for row in connection.execute(wanted)}
