"""Setting a bundle's transactions aside on this laptop, and letting them count again.

The effective set is the least set that holds everything not set aside and all that something in it rests on.
"""

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select, update

from rcm_desktop.domain.catalogue import topic_of
from rcm_desktop.domain.topics import Topic
from rcm_desktop.domain.transactions import Transaction, Write, decode_payload, operation_id, transaction
from rcm_desktop.storage import projection, tables
from rcm_desktop.storage.bulk import chunks, insert_many
from rcm_desktop.storage.effective import add_to_sum, make_effective


def undo_bundle(connection: Connection, bundle: int) -> frozenset[Topic]:
    """Set the transactions of a bundle aside, except those that something effective rests on."""
    tx, marks = tables.tx, tables.set_aside
    wanted = select(tx.c.pos).where(tx.c.bundle == bundle, tx.c.pos.not_in(select(marks.c.tx)))
    insert_many(connection, marks, [(pos, bundle, True) for pos in connection.execute(wanted).scalars()])
    asked = set(connection.execute(select(marks.c.tx)).scalars())
    everything = connection.execute(select(tx.c.pos)).scalars()
    keep = _rested_on(connection, asked, [pos for pos in everything if pos not in asked])
    now_kept = set(connection.execute(select(marks.c.tx).where(marks.c.kept)).scalars())
    return _withdraw(connection, sorted(now_kept - keep)) | _bring_back(connection, sorted(keep - now_kept))


def restore_bundle(connection: Connection, bundle: int) -> frozenset[Topic]:
    """Let a bundle that was set aside count again, with all that it rests on."""
    marks = tables.set_aside
    wanted = select(marks.c.tx).where(marks.c.bundle == bundle, marks.c.kept.is_(False))
    topics = _bring_back(connection, connection.execute(wanted).scalars().all())
    back = connection.execute(select(marks.c.tx).where(marks.c.bundle == bundle)).scalars().all()
    connection.execute(delete(marks).where(marks.c.bundle == bundle))
    return topics | keep_what_they_rest_on(connection, back)


def keep_what_they_rest_on(connection: Connection, arrived: Sequence[int]) -> frozenset[Topic]:
    """Bring back what the transactions that arrived at these positions need of what was set aside."""
    marks = tables.set_aside
    aside = set(connection.execute(select(marks.c.tx).where(marks.c.kept.is_(False))).scalars())
    if not aside:
        return frozenset()
    return _bring_back(connection, sorted(_rested_on(connection, aside, arrived)))


_NAMED = re.compile(rb'"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"')
_Needs = dict[int, tuple[set[str], set[str]]]


def _rested_on(connection: Connection, aside: set[int], roots: Sequence[int]) -> set[int]:
    """Those of the set-aside transactions that the roots need, followed through to the end.

    One rests on another if it replaces one of its operations, or came here after it and names a record it wrote.
    """
    writers: dict[str, list[int]] = {}
    by_id: dict[str, int] = {}
    needs: _Needs = {}
    tx = tables.tx
    for positions in chunks(sorted({*aside, *roots}), 500):
        wanted = select(tx.c.pos, tx.c.id, tx.c.payload).where(tx.c.pos.in_(positions))
        for pos, ident, payload in connection.execute(wanted):
            operations = decode_payload(bytes(payload))
            if pos in aside:
                by_id[ident] = pos
                for rec in {operation.rec for operation in operations}:
                    writers.setdefault(rec, []).append(pos)
            targets = {t.split(".")[0] for o in operations if isinstance(o, Write) for t in o.replaces}
            needs[pos] = (targets, {o.rec for o in operations} | _named(bytes(payload)))
    return _followed(needs, list(roots), by_id, writers)


def _named(payload: bytes) -> set[str]:
    return {name.decode() for name in _NAMED.findall(payload)}


def _followed(
    needs: _Needs, waiting: list[int], by_id: dict[str, int], writers: dict[str, list[int]]
) -> set[int]:
    kept: set[int] = set()
    while waiting:
        pos = waiting.pop()
        targets, names = needs[pos]
        found = {by_id[target] for target in targets if target in by_id}
        found.update(writer for name in names for writer in writers.get(name, ()) if writer < pos)
        waiting += found - kept
        kept |= found
    return kept


def _stored(connection: Connection, positions: Sequence[int]) -> dict[int, Transaction]:
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
    found = _stored(connection, positions).values()
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
    found = _stored(connection, positions)
    make_effective(connection, list(found.values()), {t.id: pos for pos, t in found.items()})
    _mark(connection, positions, kept=True)
    return _topics(found.values())


def _topics(found: Iterable[Transaction]) -> frozenset[Topic]:
    return frozenset(topic_of(operation.kind) for t in found for operation in t.operations)
