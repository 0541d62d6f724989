"""The effective set: the transactions whose operations count here, their index, their sum."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Select, func, select

from rcm_desktop.domain.transactions import Transaction, Write, operation_id
from rcm_desktop.storage import projection, settings, tables
from rcm_desktop.storage.bulk import insert_many
from rcm_desktop.storage.statements import Among, run

SUM = "sum"
MODULUS = 1 << 256
_last = select(func.max(tables.op.c.pos))
_decided = Among(
    lambda ids: select(tables.op.c.rec).where(tables.op.c.rec.in_(ids), tables.op.c.field == projection.DELETED)
)


def make_effective(connection: Connection, found: Sequence[Transaction], positions: dict[str, int]) -> None:
    """Let the operations of these stored transactions count: index, projections and sum."""
    position = run(connection, _last).scalar() or 0
    ops: list[tuple[object, ...]] = []
    replaces: list[tuple[object, ...]] = []
    facts: list[projection.FactRow] = []
    records: set[str] = set()
    deciding: set[str] = set()
    for t in found:
        at, hlc = positions[t.id], t.header.hlc
        for index, operation in enumerate(t.operations):
            position += 1
            ident = operation_id(t.id, index)
            kind, rec = operation.kind, operation.rec
            if isinstance(operation, Write):
                ops.append((position, ident, at, kind, rec, operation.field, operation.value, hlc))
                replaces += [(at, kind, rec, operation.field, target) for target in operation.replaces]
                records.add(rec)
            else:
                ops.append((position, ident, at, kind, rec, None, operation.value, hlc))
                actor, replica = t.header.actor, t.header.replica
                facts.append(projection.FactRow(ident, kind, rec, operation.value, hlc, actor, replica))
                deciding.add(rec)
    insert_many(connection, tables.op, ops)
    insert_many(connection, tables.replaced, replaces)
    projection.project_facts(connection, facts)
    projection.project_records(connection, records | _with_decisions(connection, deciding - records))
    add_to_sum(connection, [t.id for t in found], 1)


def _with_decisions(connection: Connection, records: set[str]) -> set[str]:
    """Those of the records that someone deleted: a new fact may bring them back into sight."""
    return {rec for (rec,) in _decided.rows(connection, sorted(records))}


def not_counting() -> Select[tuple[int]]:
    """The positions of the transactions that do not count."""
    return select(tables.set_aside.c.tx).where(tables.set_aside.c.kept.is_(False))


def total(connection: Connection) -> bytes:
    """The sum over the ids of the effective set, 32 bytes; equal sums mean equal data."""
    return int(settings.value(connection, SUM, "0")).to_bytes(32, "big")


def counted_total(connection: Connection) -> bytes:
    """The same sum, counted afresh from the transactions themselves."""
    ids = connection.execute(select(tables.tx.c.id).where(tables.tx.c.pos.not_in(not_counting()))).scalars()
    return (sum(int(i, 16) for i in ids) % MODULUS).to_bytes(32, "big")


def add_to_sum(connection: Connection, ids: Iterable[str], sign: int) -> None:
    """Count transactions in (sign 1) or out (-1)."""
    now = int(settings.value(connection, SUM, "0"))
    settings.keep(connection, SUM, str((now + sign * sum(int(i, 16) for i in ids)) % MODULUS))
