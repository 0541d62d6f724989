"""Setting a bundle's transactions aside on this laptop, and letting them count again.

The effective set is the least set that holds everything not set aside and all that something in it rests on.
"""

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select, update

from rcm_desktop.domain.catalogue import topic_of
from rcm_desktop.domain.topics import Topic
from rcm_desktop.domain.transactions import (
    Fact,
    Transaction,
    Write,
    decode_header,
    decode_payload,
    operation_id,
    transaction,
)
from rcm_desktop.storage import projection, tables
from rcm_desktop.storage.bulk import chunks, insert_many
from rcm_desktop.storage.effective import add_to_sum, make_effective
from rcm_desktop.storage.statements import run

_any_out = select(tables.set_aside.c.tx).where(tables.set_aside.c.kept.is_(False)).limit(1)


def positions(connection: Connection) -> set[int]:
    """The positions of what does not count now."""
    marks = tables.set_aside
    return set(connection.execute(select(marks.c.tx).where(marks.c.kept.is_(False))).scalars())


def undo_bundle(connection: Connection, bundle: int) -> frozenset[Topic]:
    """Set the transactions of a bundle aside, except those that something effective rests on."""
    tx, marks = tables.tx, tables.set_aside
    theirs = (tx.c.bundle == bundle) & (tx.c.bundle != tables.OWN)
    wanted = select(tx.c.pos).where(theirs, tx.c.pos.not_in(select(marks.c.tx)))
    _undo(connection, bundle, connection.execute(wanted).scalars().all())
    others = select(tx.c.pos).where(tx.c.pos.not_in(select(marks.c.tx)))
    keep = _rested_on(connection, connection.execute(others).scalars().all())
    now_kept = set(connection.execute(select(marks.c.tx).where(marks.c.kept)).scalars())
    return _withdraw(connection, sorted(now_kept - keep)) | _bring_back(connection, sorted(keep - now_kept))


def _undo(connection: Connection, bundle: int, positions: Sequence[int]) -> None:
    insert_many(connection, tables.set_aside, [(pos, bundle, True) for pos in positions])
    tx = tables.tx
    for some in chunks(positions, 500):
        stored = connection.execute(select(tx.c.pos, tx.c.payload).where(tx.c.pos.in_(some))).all()
        wrote = [
            (rec, pos, bundle)
            for pos, payload in stored
            for rec in sorted({operation.rec for operation in decode_payload(bytes(payload))})
        ]
        insert_many(connection, tables.undone_record, wrote)


def restore_bundle(connection: Connection, bundle: int) -> frozenset[Topic]:
    """Let a bundle that was set aside count again, with all that it rests on."""
    marks, wrote = tables.set_aside, tables.undone_record
    back = connection.execute(select(marks.c.tx, marks.c.kept).where(marks.c.bundle == bundle)).all()
    topics = _bring_back(connection, [pos for pos, kept in back if not kept])
    connection.execute(delete(wrote).where(wrote.c.bundle == bundle))
    connection.execute(delete(marks).where(marks.c.bundle == bundle))
    return topics | keep_what_they_rest_on(connection, [pos for pos, _ in back])


def keep_what_they_rest_on(connection: Connection, arrived: Sequence[int]) -> frozenset[Topic]:
    """Bring back what the transactions that arrived at these positions need of what was set aside."""
    marks = tables.set_aside
    if run(connection, _any_out).first() is None:
        return frozenset()
    needed = _rested_on(connection, arrived)
    if not needed:
        return frozenset()
    kept = set(connection.execute(select(marks.c.tx).where(marks.c.kept)).scalars())
    return _bring_back(connection, sorted(needed - kept))


_OPERATION = re.compile(r'"([0-9a-f]{64})\.\d+"')
"""A fact that another one names by its operation, as a scan taken back."""
_NAMED = re.compile(rb'"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"')


def _rested_on(connection: Connection, roots: Sequence[int]) -> set[int]:
    """Those of the undone transactions that the roots need, followed through to the end.

    One rests on another if it replaces one of its operations, states a fact about one, or did not come before it
    and names a record that it wrote.
    """
    kept: set[int] = set()
    waiting = set(roots)
    while waiting:
        found: set[int] = set()
        for some in chunks(sorted(waiting), 300):
            found |= _needed_by(connection, some)
        waiting = found - kept
        kept |= found
    return kept


def _needed_by(connection: Connection, positions: Sequence[int]) -> set[int]:
    """The undone transactions that those at these positions need at the first step."""
    tx, marks, wrote = tables.tx, tables.set_aside, tables.undone_record
    targets: set[str] = set()
    namers: dict[str, list[tuple[int, int]]] = {}
    wanted = select(tx.c.pos, tx.c.bundle, tx.c.header, tx.c.payload).where(tx.c.pos.in_(positions))
    for pos, bundle, header, payload in connection.execute(wanted):
        operations = decode_payload(bytes(payload))
        targets |= {t.split(".")[0] for o in operations if isinstance(o, Write) for t in o.replaces}
        targets |= {t for o in operations if isinstance(o, Fact) for t in _OPERATION.findall(o.value)}
        names = {o.rec for o in operations} | {name.decode() for name in _NAMED.findall(bytes(payload))}
        for name in names | {decode_header(bytes(header)).actor}:
            namers.setdefault(name, []).append((pos, bundle))
    found: set[int] = set()
    for ids in chunks(sorted(targets), 500):
        replaced = select(tx.c.pos).join(marks, marks.c.tx == tx.c.pos).where(tx.c.id.in_(ids))
        found.update(connection.execute(replaced).scalars())
    for names_here in chunks(sorted(namers), 500):
        writers = select(wrote.c.rec, wrote.c.tx, wrote.c.bundle).where(wrote.c.rec.in_(names_here))
        for rec, writer, bundle in connection.execute(writers):
            # Within a bundle the order tells of laptops, not of what was known: all of it came at once.
            if any(writer < pos or bundle == of for pos, of in namers[rec]):
                found.add(writer)
    return found


def stored(connection: Connection, positions: Sequence[int]) -> dict[int, Transaction]:
    """The transactions at these positions."""
    found: dict[int, Transaction] = {}
    tx = tables.tx
    for some in chunks(positions, 500):
        for pos, header, payload in connection.execute(
            select(tx.c.pos, tx.c.header, tx.c.payload).where(tx.c.pos.in_(some))
        ):
            found[pos] = transaction(bytes(header), bytes(payload))
    return found


def _mark(connection: Connection, positions: Sequence[int], kept: bool) -> None:
    marks = tables.set_aside
    for some in chunks(positions, 500):
        connection.execute(update(marks).where(marks.c.tx.in_(some)).values(kept=kept))


def _withdraw(connection: Connection, positions: Sequence[int]) -> frozenset[Topic]:
    found = stored(connection, positions).values()
    operations = [operation for t in found for operation in t.operations]
    facts = [operation_id(t.id, i) for t in found for i in range(len(t.operations))]
    projection.forget_facts(connection, facts)
    for some in chunks(positions, 500):
        connection.execute(delete(tables.op).where(tables.op.c.tx.in_(some)))
        connection.execute(delete(tables.replaced).where(tables.replaced.c.tx.in_(some)))
    records = {operation.rec for operation in operations}
    projection.forget_records(connection, records)
    projection.project_records(connection, records)
    add_to_sum(connection, [t.id for t in found], -1)
    _mark(connection, positions, kept=False)
    return _topics(found)


def _bring_back(connection: Connection, positions: Sequence[int]) -> frozenset[Topic]:
    found = stored(connection, positions)
    make_effective(connection, list(found.values()), {t.id: pos for pos, t in found.items()})
    _mark(connection, positions, kept=True)
    return _topics(found.values())


def _topics(found: Iterable[Transaction]) -> frozenset[Topic]:
    return frozenset(topic_of(operation.kind) for t in found for operation in t.operations)
