"""What was written about records, in the order it was done, read from the journal itself."""

from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, select

from rcm_desktop.domain import stamps
from rcm_desktop.domain.transactions import Operation, decode_header, decode_payload
from rcm_desktop.storage import projection, tables
from rcm_desktop.storage.bulk import chunks


class Line(msgspec.Struct, frozen=True):
    """One operation; `field` is empty for a fact, `before` holds the JSON texts that a write replaced.

    `wall` is when the laptop wrote it (ISO, UTC), `over` names all operations that it replaced, `gesture` what all
    operations of one gesture have in common.
    """

    id: str
    tx: int
    kind: str
    rec: str
    field: str
    value: str
    hlc: int
    wall: str
    actor: str
    replica: str
    before: tuple[str, ...]
    over: tuple[str, ...] = ()
    gesture: str = ""


def lines(connection: Connection, recs: Collection[str]) -> list[Line]:
    """Every operation on these records that counts here and that this version can read, oldest first."""
    op, tx, replaced = tables.op, tables.tx, tables.replaced
    rows = connection.execute(
        select(op.c.pos, op.c.id, op.c.tx, op.c.kind, op.c.rec, op.c.field, op.c.value, op.c.hlc, tx.c.header)
        .join(tx, tx.c.pos == op.c.tx)
        .where(op.c.rec.in_(recs))
        .order_by(op.c.hlc, op.c.pos)
    ).all()
    # A register without a name is no fact.
    rows = [row for row in rows if row.field != "" and projection.is_readable(row.kind, row.field or "", row.value)]
    values = {(row.id, row.kind, row.rec, row.field): row.value for row in rows}
    gone: dict[tuple[int, str, str, str], list[str]] = {}
    over: dict[tuple[int, str, str, str], list[str]] = {}
    r = replaced.c
    wanted = select(r.tx, r.kind, r.rec, r.field, r.op).where(r.rec.in_(recs))
    for at, kind, rec, field, target in connection.execute(wanted):
        over.setdefault((at, kind, rec, field), []).append(target)
        if (target, kind, rec, field) in values:  # only its own register is replaced by a write
            gone.setdefault((at, kind, rec, field), []).append(values[target, kind, rec, field])
    found = []
    for row in rows:
        header = decode_header(bytes(row.header))
        wall = stamps.utc_text(stamps.written_at(header.wall, header.hlc))
        place = (row.tx, row.kind, row.rec, row.field)
        found.append(
            Line(
                row.id, row.tx, row.kind, row.rec, row.field or "", row.value, row.hlc, wall, header.actor,
                header.replica, tuple(gone.get(place, ())), tuple(over.get(place, ())), header.gesture,
            )
        )  # fmt: skip
    return found


def written_with(connection: Connection, txs: Collection[int]) -> dict[int, tuple[Operation, ...]]:
    """All that some transactions wrote, whichever record it is about, by their places in the journal."""
    found: dict[int, tuple[Operation, ...]] = {}
    for some in chunks(sorted(txs), 400):
        wanted = select(tables.tx.c.pos, tables.tx.c.payload).where(tables.tx.c.pos.in_(some))
        for row in connection.execute(wanted):
            found[row.pos] = decode_payload(bytes(row.payload))
    return found
