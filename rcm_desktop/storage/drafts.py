"""Drafts: what is being typed, kept on this laptop until it is an entry; they never travel."""

import msgspec
from sqlalchemy import Connection, delete, insert, select

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


def all_drafts(connection: Connection) -> tuple[Draft, ...]:
    """Every draft on this laptop, the oldest first."""
    rows = connection.execute(select(draft).order_by(draft.c.at, draft.c.rec, draft.c.field))
    return tuple(
        Draft(r.rec, r.field, r.text, r.cursor, _heads.decode(r.heads), _about.decode(r.about), r.at)
        for r in rows
    )
