"""What came to count since a reader last looked, so that it need not read everything again."""

import msgspec
from sqlalchemy import Connection, bindparam, func, select

from rcm_desktop.domain.transactions import Operation, decode_payload
from rcm_desktop.storage import effective, tables
from rcm_desktop.storage.statements import run

_MOST = 200
"""Of more transactions than these, whoever asks had better read everything."""
_tx = tables.tx.c
_last = select(func.max(_tx.pos))
_newer = select(_tx.id, _tx.payload).where(_tx.pos > bindparam("pos")).order_by(_tx.pos).limit(_MOST + 1)


class Mark(msgspec.Struct, frozen=True):
    """How far a reader has read: the last transaction's place, and the sum over all that counted then."""

    pos: int = 0
    total: bytes = b""


def mark(connection: Connection) -> Mark:
    """Where the snapshot of this connection stands."""
    return Mark(run(connection, _last).scalar() or 0, effective.total(connection))


def since(connection: Connection, seen: Mark) -> tuple[Operation, ...] | None:
    """The operations that came to count since, in their order; None where that cannot be told.

    That is so where bundles were set aside or restored meanwhile, and where very much came.
    """
    rows = run(connection, _newer, pos=seen.pos).all()
    if len(rows) > _MOST:
        return None
    came = sum(int(row[0], 16) for row in rows)
    # The sum tells whether all that came counts, and nothing else came to count or ceased to.
    if effective.total(connection) != ((int.from_bytes(seen.total) + came) % effective.MODULUS).to_bytes(32, "big"):
        return None
    return tuple(operation for row in rows for operation in decode_payload(bytes(row[1])))
