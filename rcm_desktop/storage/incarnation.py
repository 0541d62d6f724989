"""Which life of which file this is: a replica id of its own, renewed for a copy or a restored backup."""

import secrets
from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, insert, select, update

from rcm_desktop.storage import settings
from rcm_desktop.storage.statements import run
from rcm_desktop.storage.tables import replica, tx

_NOTHING_SIGNED = {"seq": 0, "tip": "", "signature": "", "key": "", "name": "", "at": "", "ahead": False}
_mine = select(replica.c.id, replica.c.seq, replica.c.tip).where(replica.c.mine)
_moved: dict[str, Any] = {"seq": bindparam("to"), "tip": bindparam("newest")}
_advance = update(replica).where(replica.c.id == bindparam("ident")).values(_moved)


class Incarnation(msgspec.Struct, frozen=True):
    """This file's replica id, the number and id of its newest transaction, and its last stamp."""

    id: str
    seq: int
    tip: str
    hlc: int


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


def is_renewed(connection: Connection, machine: str, remembered: str | None) -> bool:
    """Whether this file is a copy: another machine's, or older than what this one remembers of it."""
    if settings.value(connection, "machine") != machine:
        return True
    if not remembered:
        return False
    return connection.execute(select(tx.c.pos).where(tx.c.id == remembered)).first() is None
