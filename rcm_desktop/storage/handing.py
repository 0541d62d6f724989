"""What was handed on from here, what no bundle holds yet, and what the other laptops had when they last wrote."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, func, insert, select, update

from rcm_desktop.domain.transactions import Transaction, transaction
from rcm_desktop.storage import incarnation, tables

_SEQUENCES = msgspec.json.Decoder(dict[str, int])


class HandedOn(msgspec.Struct, frozen=True):
    """A file written here for other laptops: when, its name, the newest position it holds, and its sum."""

    at: str
    name: str
    pos: int
    file_sum: str


class Had(msgspec.Struct, frozen=True):
    """What a laptop had when it wrote the newest of its bundles that came here, and when that was."""

    last: dict[str, int]
    """The number of the newest transaction it had of each laptop."""
    at: str
    signed_at: str
    """When it signed the newest tip of its own that is known here, by whatever way it came."""


def newest(connection: Connection) -> int:
    """The position of the newest transaction here; 0 while there is none."""
    return connection.execute(select(func.max(tables.tx.c.pos))).scalar() or 0


def note_handed_on(connection: Connection, file: HandedOn) -> None:
    """Note a file that was written whole."""
    connection.execute(insert(tables.handed_on).values(**msgspec.structs.asdict(file)))


def handed_on(connection: Connection) -> list[HandedOn]:
    """The files written here, newest first."""
    t = tables.handed_on
    wanted = select(*(t.c[name] for name in HandedOn.__struct_fields__)).order_by(t.c.id.desc())
    return [HandedOn(*line) for line in connection.execute(wanted)]


def handed_up_to(connection: Connection) -> int:
    """The newest position that any file written here holds; 0 where none was written."""
    return connection.execute(select(func.max(tables.handed_on.c.pos))).scalar() or 0


def own_after(connection: Connection, pos: int) -> Iterator[tuple[int, Transaction]]:
    """What this laptop wrote itself after a position, oldest first."""
    tx = tables.tx
    wanted = (
        select(tx.c.pos, tx.c.header, tx.c.payload).where(tx.c.bundle == tables.OWN, tx.c.pos > pos).order_by(tx.c.pos)
    )
    for at, header, payload in connection.execute(wanted):
        yield at, transaction(bytes(header), bytes(payload))


def note_had(connection: Connection, replica: str, last: dict[str, int], written: str) -> None:
    """Note what a laptop had when it wrote a bundle, unless a newer one of it came before.

    Its own number says which is newer, then how much it had in all, since its clock may be set right in between.
    """
    incarnation.known(connection, replica)
    before = had(connection)[replica]
    was, now = ((of.get(replica, 0), sum(of.values()), at) for of, at in ((before.last, before.at), (last, written)))
    if was <= now:
        values = {"has": msgspec.json.encode(last).decode(), "has_at": written}
        connection.execute(update(tables.replica).where(tables.replica.c.id == replica).values(values))


def had(connection: Connection) -> dict[str, Had]:
    """What each laptop had, as far as its bundles told."""
    r = tables.replica
    return {
        ident: Had(_SEQUENCES.decode(last) if last else {}, at, signed_at)
        for ident, last, at, signed_at in connection.execute(select(r.c.id, r.c.has, r.c.has_at, r.c.at))
    }
