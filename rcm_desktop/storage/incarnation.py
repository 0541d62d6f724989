"""Which life of which file this is: a replica id of its own, renewed for a copy or a restored backup."""

import secrets
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, insert, select, update

from rcm_desktop.storage import settings
from rcm_desktop.storage.statements import run
from rcm_desktop.storage.tables import OWN, replica, tx

_NOTHING_SIGNED = {"seq": 0, "tip": "", "signature": "", "key": "", "name": "", "at": "", "ahead": False}
_RENEWED, _TOLD = "renewed", "renewed-told"
_mine = select(replica.c.id, replica.c.seq, replica.c.tip).where(replica.c.mine)
_moved: dict[str, Any] = {"seq": bindparam("to"), "tip": bindparam("newest")}
_advance = update(replica).where(replica.c.id == bindparam("ident")).values(_moved)


class Incarnation(msgspec.Struct, frozen=True):
    """This file's replica id, the number and id of its newest transaction, and its last stamp."""

    id: str
    seq: int
    tip: str
    hlc: int


class Why(StrEnum):
    """How it showed that this file is not the only one that writes under its name."""

    COPIED = "copied"
    """It lies on another machine than the one it was written on."""
    PUT_BACK = "put-back"
    """It lacks what this machine remembers to have written in it."""
    TWO_LINES = "two-lines"
    """A bundle brought work under this file's name that this file never wrote."""


class Renewed(msgspec.Struct, frozen=True):
    """A life that began because of an earlier one: the new replica id, the old one, its newest transaction, and why."""

    new: str
    old: str
    tip: str
    why: Why
    at: str


def mine(connection: Connection) -> Incarnation:
    """The incarnation that writes here."""
    row = run(connection, _mine).one()
    return Incarnation(row[0], row[1], row[2], int(settings.value(connection, "hlc", "0")))


def advance(connection: Connection, now: Incarnation) -> None:
    """Note the newest transaction of our own."""
    run(connection, _advance, ident=now.id, to=now.seq, newest=now.tip)
    settings.keep(connection, "hlc", str(now.hlc))


def adopt(connection: Connection, hlc: int) -> None:
    """Note a stamp seen elsewhere, so that ours come after it."""
    settings.keep(connection, "hlc", str(hlc))


def known(connection: Connection, ident: str) -> None:
    """Have a row for a laptop that was heard of."""
    if connection.execute(select(replica.c.id).where(replica.c.id == ident)).first() is None:
        connection.execute(insert(replica).values(id=ident, mine=False, **_NOTHING_SIGNED))


def mark_ahead(connection: Connection, idents: Iterable[str]) -> None:
    """Mark laptops whose clocks run ahead of ours."""
    for ident in idents:
        known(connection, ident)
        connection.execute(update(replica).where(replica.c.id == ident).values(ahead=True))


def begin(connection: Connection, machine: str) -> str:
    """Start a new incarnation on this machine; returns its replica id."""
    ident = secrets.token_hex(16)
    connection.execute(update(replica).where(replica.c.mine).values(mine=False))
    connection.execute(insert(replica).values(id=ident, mine=True, **_NOTHING_SIGNED))
    settings.keep(connection, "machine", machine)
    return ident


def renew(connection: Connection, machine: str, why: Why, at: str) -> Renewed:
    """Start a new incarnation in place of the one that wrote here, and note why, to be told."""
    before = mine(connection)
    found = Renewed(begin(connection, machine), before.id, before.tip, why, at)
    settings.keep(connection, _RENEWED, msgspec.json.encode(found).decode())
    return found


def renewed(connection: Connection) -> Renewed | None:
    """How the incarnation that writes here began, where it took the place of another."""
    kept = settings.value(connection, _RENEWED)
    found = msgspec.json.decode(kept, type=Renewed) if kept else None
    return found if found is not None and found.new == mine(connection).id else None


def is_told(connection: Connection) -> bool:
    """Whether a person has read how the present incarnation began."""
    return settings.value(connection, _TOLD) == mine(connection).id


def note_told(connection: Connection) -> None:
    """Note that a person has read it."""
    settings.keep(connection, _TOLD, mine(connection).id)


def why_anew(connection: Connection, machine: str, remembered: str | None) -> Why | None:
    """Whether this file is a copy: another machine's, or older than what this one remembers of it."""
    if settings.value(connection, "machine") != machine:
        return Why.COPIED
    if not remembered:
        return None
    return None if connection.execute(select(tx.c.pos).where(tx.c.id == remembered)).first() else Why.PUT_BACK


def is_written_elsewhere(connection: Connection, after: int) -> bool:
    """Whether what was taken in behind a position brought work under this file's own name: then a copy writes, too."""
    foreign = select(tx.c.pos).where(tx.c.pos > after, tx.c.replica == mine(connection).id, tx.c.bundle != OWN)
    return connection.execute(foreign.limit(1)).first() is not None
