"""Whether a meeting's file is what it says: the command `check` asks here, and nothing is changed by it."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, select

from rcm_desktop.domain.errors import DamagedTransaction, NewerFormat
from rcm_desktop.domain.transactions import Transaction, Write, digest, operation_id, transaction
from rcm_desktop.storage import projection, settings, tables
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.effective import counted_total, not_counting, total


class Fault(StrEnum):
    """What can be wrong with a file."""

    FILE = "file"
    """SQLite finds the file damaged."""
    IDENTITY = "identity"
    """A transaction's id is not the hash of its header."""
    PAYLOAD = "payload"
    """A payload is not the one its header names."""
    UNREADABLE = "unreadable"
    """A transaction cannot be decoded."""
    COLUMNS = "columns"
    """What is kept beside a header differs from what it says."""
    OPERATIONS = "operations"
    """The index of operations differs from what the effective transactions say."""
    REPLACED = "replaced"
    """The index of replaced operations differs from what the effective transactions say."""
    SUM = "sum"
    """The sum behind the control words is not that of the effective transactions."""
    PROJECTION = "projection"
    """What screens read differs from what the journal says."""
    SHAPE = "shape"
    """The projections have another version's shape."""


class Finding(msgspec.Struct, frozen=True):
    """One thing that is wrong; `about` is a transaction's id or a table's name, or empty."""

    fault: Fault
    about: str = ""
    found: str = ""
    expected: str = ""


def check(database: Database) -> tuple[Finding, ...]:
    """All that is wrong with the file, empty when it is whole; raises DamagedFile where it cannot be read."""
    with database.read() as connection:
        found = [*_file(connection), *_shape(connection), *_sum(connection), *_journal(connection)]
    # A journal that is itself damaged cannot say what the projections should be.
    if not found:
        found = list(_projection(database))
    return tuple(found)


def digest_of(database: Database) -> str:
    """The digest of what screens read: equal on two laptops of one version that hold the same data."""
    with database.read() as connection:
        return projection.digest(connection)


def _file(connection: Connection) -> Iterator[Finding]:
    if connection.dialect.name == "sqlite":
        for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
            if line != "ok":
                yield Finding(Fault.FILE, found=str(line))


def _shape(connection: Connection) -> Iterator[Finding]:
    shape = settings.value(connection, "shape")
    if shape != tables.SHAPE_HERE:
        yield Finding(Fault.SHAPE, found=shape, expected=tables.SHAPE_HERE)


def _sum(connection: Connection) -> Iterator[Finding]:
    kept, counted = total(connection).hex(), counted_total(connection).hex()
    if kept != counted:
        yield Finding(Fault.SUM, found=kept, expected=counted)


class _Tally:
    """How many rows and a sum over them, whatever their order: equal tallies, equal rows."""

    def __init__(self) -> None:
        self.rows = 0
        self._sum = 0

    def add(self, row: tuple[Any, ...]) -> None:
        self.rows += 1
        self._sum += hash(row)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Tally) and (self.rows, self._sum) == (other.rows, other._sum)

    __hash__ = None  # type: ignore[assignment]


def _journal(connection: Connection) -> Iterator[Finding]:
    aside = set(connection.execute(not_counting()).scalars())
    ops, replaced = _Tally(), _Tally()
    for row in connection.execute(
        select(tables.tx).order_by(tables.tx.c.pos).execution_options(yield_per=1000)
    ):
        decoded = _decoded(row)
        if isinstance(decoded, Finding):
            yield decoded
            continue
        yield from _beside(row, decoded)
        if row.pos not in aside:
            _say(row.pos, decoded, ops, replaced)
    op = tables.op.c
    indexed = (op.tx, op.id, op.kind, op.rec, op.field, op.value, op.hlc)
    yield from _compared(connection, Fault.OPERATIONS, indexed, ops)
    yield from _compared(connection, Fault.REPLACED, tuple(tables.replaced.c), replaced)


def _decoded(row: Any) -> Transaction | Finding:
    try:
        found = transaction(bytes(row.header), bytes(row.payload))
    except (DamagedTransaction, NewerFormat) as problem:
        return Finding(Fault.UNREADABLE, row.id, found=str(problem))
    return found


def _beside(row: Any, found: Transaction) -> Iterator[Finding]:
    if found.id != row.id:
        yield Finding(Fault.IDENTITY, row.id, found=found.id, expected=row.id)
    if digest(found.payload_bytes) != found.header.payload:
        yield Finding(Fault.PAYLOAD, row.id, found=digest(found.payload_bytes), expected=found.header.payload)
    said = (found.header.replica, found.header.seq, found.header.prev, found.header.hlc)
    kept = (row.replica, row.seq, row.prev, row.hlc)
    if said != kept:
        yield Finding(Fault.COLUMNS, row.id, found=str(kept), expected=str(said))


def _say(pos: int, found: Transaction, ops: _Tally, replaced: _Tally) -> None:
    for index, operation in enumerate(found.operations):
        ident, kind, rec = operation_id(found.id, index), operation.kind, operation.rec
        field = operation.field if isinstance(operation, Write) else None
        ops.add((pos, ident, kind, rec, field, operation.value, found.header.hlc))
        for target in operation.replaces if isinstance(operation, Write) else ():
            replaced.add((pos, kind, rec, field, target))


def _compared(
    connection: Connection, fault: Fault, columns: tuple[Column[Any], ...], said: _Tally
) -> Iterator[Finding]:
    kept = _Tally()
    for row in connection.execute(select(*columns).execution_options(yield_per=5000)):
        kept.add(tuple(row))
    if kept != said:
        yield Finding(fault, columns[0].table.name, found=f"{kept.rows} rows", expected=f"{said.rows} rows")


def _projection(database: Database) -> Iterator[Finding]:
    with database.rehearse() as connection:
        kept = projection.digest(connection)
        projection.rebuild(connection)
        made = projection.digest(connection)
    if made != kept:
        yield Finding(Fault.PROJECTION, found=kept, expected=made)
