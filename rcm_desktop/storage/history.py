"""What was written about records, in the order it was done, read from the journal itself."""

from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, select

from rcm_desktop.domain.transactions import decode_header
from rcm_desktop.storage import projection, tables


class Line(msgspec.Struct, frozen=True):
    """One operation; `field` is empty for a fact, `before` holds the JSON texts that a write replaced."""

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


def lines(connection: Connection, recs: Collection[str]) -> list[Line]:
    """Every operation on these records that counts here and that this version can read, oldest first."""
    op, tx, replaced = tables.op, tables.tx, tables.replaced
    rows = connection.execute(
        select(op.c.pos, op.c.id, op.c.tx, op.c.kind, op.c.rec, op.c.field, op.c.value, op.c.hlc, tx.c.header)
        .join(tx, tx.c.pos == op.c.tx)
        .where(op.c.rec.in_(recs))
        .order_by(op.c.hlc, op.c.pos)
    ).all()
    rows = [row for row in rows if projection.is_readable(row.kind, row.field or "", row.value)]
    values = {row.id: row.value for row in rows}
    gone: dict[tuple[int, str, str], list[str]] = {}
    for at, rec, field, target in connection.execute(
        select(replaced.c.tx, replaced.c.rec, replaced.c.field, replaced.c.op).where(replaced.c.rec.in_(recs))
    ):
        if target in values:
            gone.setdefault((at, rec, field), []).append(values[target])
    found = []
    for row in rows:
        header = decode_header(bytes(row.header))
        before = tuple(gone.get((row.tx, row.rec, row.field), ())) if row.field is not None else ()
        found.append(
            Line(
                row.id, row.tx, row.kind, row.rec, row.field or "", row.value, row.hlc, header.wall, header.actor,
                header.replica, before,
            )
        )  # fmt: skip
    return found
