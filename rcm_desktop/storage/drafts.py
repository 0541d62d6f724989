"""Drafts: what is being typed, kept on this laptop until it is an entry; they never travel."""

from typing import Any

import msgspec
from sqlalchemy import Connection, Select, delete, insert, select

from rcm_desktop.domain.records import Heads, Id
from rcm_desktop.storage.tables import draft


class Draft(msgspec.Struct, frozen=True):
    """A text not yet finished: the field it is for, the cursor in characters, and the heads its editor saw.

    `about` is what a new entry needs to be opened again (session, section …), `at` an ISO moment in UTC.
    """

    rec: Id
    field: str
    text: str
    cursor: int = 0
    heads: Heads = ()
    about: dict[str, str] = {}
    at: str = ""


NEW = "new:"
"""What the place of a record begins with that is not on record yet."""


def field_name(kind: str, attribute: str) -> str:
    """How a draft names the field of a record."""
    return f"{kind}.{attribute}"


def new_record(kind: str, session: Id = "") -> Id:
    """Where the drafts of a new record are kept: there is one of a kind, or of a kind in a session."""
    return f"{NEW}{kind}:{session}"


_heads = msgspec.json.Decoder(Heads)
_about = msgspec.json.Decoder(dict[str, str])


def keep(connection: Connection, typed: Draft) -> None:
    """Keep a draft in the place of the one that the field had."""
    drop(connection, typed.rec, typed.field)
    heads, about = (msgspec.json.encode(part).decode() for part in (typed.heads, typed.about))
    connection.execute(
        insert(draft).values(
            rec=typed.rec,
            field=typed.field,
            text=typed.text,
            cursor=typed.cursor,
            heads=heads,
            about=about,
            at=typed.at,
        )
    )


def drop(connection: Connection, rec: Id, field: str) -> None:
    """Let go of a draft: it became an entry, or was thrown away."""
    connection.execute(delete(draft).where(draft.c.rec == rec, draft.c.field == field))


def drafts_of(connection: Connection, rec: Id) -> tuple[Draft, ...]:
    """The drafts of one record, the oldest first."""
    return _read(connection, _oldest_first.where(draft.c.rec == rec))


def all_drafts(connection: Connection) -> tuple[Draft, ...]:
    """Every draft on this laptop, the oldest first."""
    return _read(connection, _oldest_first)


_oldest_first = select(draft).order_by(draft.c.at, draft.c.rec, draft.c.field)


def _read(connection: Connection, wanted: Select[Any]) -> tuple[Draft, ...]:
    rows = connection.execute(wanted)
    return tuple(
        Draft(r.rec, r.field, r.text, r.cursor, _heads.decode(r.heads), _about.decode(r.about), r.at)
        for r in rows
    )
