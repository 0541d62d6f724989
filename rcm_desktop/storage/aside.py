"""Setting a bundle's transactions aside on this laptop, and letting them count again.

The effective set is the least set that holds everything not set aside and all that something in it rests on.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec
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

_AT_ONCE = 500
"""Transactions withdrawn or brought back together: few enough for a window that lives beside."""
_any_out = select(tables.set_aside.c.tx).where(tables.set_aside.c.kept.is_(False)).limit(1)


def positions(connection: Connection) -> set[int]:
    """The positions of what does not count now."""
    marks = tables.set_aside
    return set(connection.execute(select(marks.c.tx).where(marks.c.kept.is_(False))).scalars())


class Link(msgspec.Struct, frozen=True):
    """Why a transaction stays: the position of one that rests on it, and the record that it names, if not its work."""

    by: int
    record: str = ""


class Aftermath(msgspec.Struct, frozen=True):
    """What undoing a bundle would do: the positions that would no longer count, and those of it that would stay."""

    goes: tuple[int, ...]
    stays: dict[int, Link]


def aftermath(connection: Connection, bundle: int, progress: Callable[[int, int], None] | None = None) -> Aftermath:
    """What undoing a bundle would do, or has left where it is undone; nothing changes."""
    tx, marks = tables.tx, tables.set_aside
    theirs = _positions(connection, bundle)
    marked = {row.tx: row.kept for row in connection.execute(select(marks.c.tx, marks.c.kept))}
    undone = _Undone(connection)
    undone.add(bundle, [pos for pos in theirs if pos not in marked])
    others = connection.execute(select(tx.c.pos)).scalars().all()
    roots = [pos for pos in others if pos not in marked and pos not in undone]
    keep = _rested_on(roots, undone, progress)
    counting = {pos for pos, kept in marked.items() if kept} | {pos for pos in theirs if pos not in marked}
    return Aftermath(tuple(sorted(counting - keep.keys())), {pos: keep[pos] for pos in theirs if pos in keep})


def undo_bundle(connection: Connection, bundle: int) -> frozenset[Topic]:
    """Set the transactions of a bundle aside, except those that something effective rests on."""
    tx, marks = tables.tx, tables.set_aside
    marked = set(connection.execute(select(marks.c.tx)).scalars())
    _undo(connection, bundle, [pos for pos in _positions(connection, bundle) if pos not in marked])
    others = select(tx.c.pos).where(tx.c.pos.not_in(select(marks.c.tx)))
    keep = _rested_on(connection.execute(others).scalars().all(), _Undone(connection)).keys()
    now_kept = set(connection.execute(select(marks.c.tx).where(marks.c.kept)).scalars())
    return _withdraw(connection, sorted(now_kept - keep)) | _bring_back(connection, sorted(keep - now_kept))


def _positions(connection: Connection, bundle: int) -> Sequence[int]:
    """Where the transactions of a bundle stand; what this laptop wrote itself is of none."""
    tx = tables.tx
    wanted = select(tx.c.pos).where((tx.c.bundle == bundle) & (tx.c.bundle != tables.OWN)).order_by(tx.c.pos)
    return connection.execute(wanted).scalars().all()


def _undo(connection: Connection, bundle: int, positions: Sequence[int]) -> None:
    insert_many(connection, tables.set_aside, [(pos, bundle, True) for pos in positions])
    for some in chunks(positions, 500):
        wrote = [(rec, pos, bundle) for pos, _, recs in _written(connection, some) for rec in sorted(recs)]
        insert_many(connection, tables.undone_record, wrote)


def _written(connection: Connection, positions: Sequence[int]) -> Iterator[tuple[int, str, set[str]]]:
    """Each transaction's position, its id, and the records it wrote."""
    tx = tables.tx
    for pos, ident, payload in connection.execute(
        select(tx.c.pos, tx.c.id, tx.c.payload).where(tx.c.pos.in_(positions))
    ):
        yield pos, ident, {operation.rec for operation in decode_payload(bytes(payload))}


class _Undone:
    """What people undid, by what others may need of it; `add` has it that one more bundle were undone."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._ids: dict[str, int] = {}
        self._added: set[int] = set()
        self._writers: dict[str, list[tuple[str, int, int]]] = {}

    def __contains__(self, pos: int) -> bool:
        return pos in self._added

    def add(self, bundle: int, positions: Sequence[int]) -> None:
        """Count these transactions of a bundle as undone, here only."""
        self._added.update(positions)
        for some in chunks(positions, 500):
            for pos, ident, recs in _written(self.connection, some):
                self._ids[ident] = pos
                for rec in recs:
                    self._writers.setdefault(rec, []).append((rec, pos, bundle))

    def among(self, idents: Sequence[str]) -> Iterator[tuple[str, int]]:
        """Those of these transactions that are undone, with their positions."""
        tx, marks = tables.tx, tables.set_aside
        for some in chunks(idents, 500):
            wanted = select(tx.c.id, tx.c.pos).join(marks, marks.c.tx == tx.c.pos).where(tx.c.id.in_(some))
            yield from ((ident, pos) for ident, pos in self.connection.execute(wanted))
            yield from ((ident, self._ids[ident]) for ident in some if ident in self._ids)

    def writers(self, records: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """Who wrote to these records: each record, the undone transaction's position, and its bundle."""
        wrote = tables.undone_record
        for some in chunks(records, 500):
            wanted = select(wrote.c.rec, wrote.c.tx, wrote.c.bundle).where(wrote.c.rec.in_(some))
            yield from ((rec, pos, bundle) for rec, pos, bundle in self.connection.execute(wanted))
            for rec in some:
                yield from self._writers.get(rec, ())


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
    needed = _rested_on(arrived, _Undone(connection)).keys()
    if not needed:
        return frozenset()
    kept = set(connection.execute(select(marks.c.tx).where(marks.c.kept)).scalars())
    return _bring_back(connection, sorted(needed - kept))


_OPERATION = re.compile(r'"([0-9a-f]{64})\.\d+"')
"""A fact that another one names by its operation, as a scan taken back."""
_NAMED = re.compile(rb'"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"')


def _rested_on(
    roots: Sequence[int], undone: _Undone, progress: Callable[[int, int], None] | None = None
) -> dict[int, Link]:
    """Those of the undone transactions that the roots need, followed through to the end, and why each is needed.

    One rests on another if it replaces one of its operations, states a fact about one, or did not come before it
    and names a record that it wrote.
    """
    kept: dict[int, Link] = {}
    waiting = sorted(roots)
    while waiting:
        found: dict[int, Link] = {}
        for some in chunks(waiting, 300):
            for pos, link in _needed_by(some, undone):
                found.setdefault(pos, link)
            if progress is not None:
                progress(0, 0)
        waiting = sorted(found.keys() - kept.keys())
        kept = found | kept
    return kept


def _needed_by(positions: Sequence[int], undone: _Undone) -> Iterator[tuple[int, Link]]:
    """The undone transactions that those at these positions need at the first step."""
    tx = tables.tx
    targets: dict[str, int] = {}
    namers: dict[str, list[tuple[int, int]]] = {}
    wanted = select(tx.c.pos, tx.c.bundle, tx.c.header, tx.c.payload).where(tx.c.pos.in_(positions))
    for pos, bundle, header, payload in undone.connection.execute(wanted.order_by(tx.c.pos)):
        operations = decode_payload(bytes(payload))
        over = {t.split(".")[0] for o in operations if isinstance(o, Write) for t in o.replaces}
        over |= {t for o in operations if isinstance(o, Fact) for t in _OPERATION.findall(o.value)}
        for target in over:
            targets.setdefault(target, pos)
        names = {o.rec for o in operations} | {name.decode() for name in _NAMED.findall(bytes(payload))}
        for name in names | {decode_header(bytes(header)).actor}:
            namers.setdefault(name, []).append((pos, bundle))
    for ident, pos in undone.among(sorted(targets)):
        yield pos, Link(targets[ident])
    for rec, writer, bundle in undone.writers(sorted(namers)):
        # Within a bundle the order tells of laptops, not of what was known: all of it came at once.
        by = next((pos for pos, of in namers[rec] if writer < pos or bundle == of), None)
        if by is not None:
            yield writer, Link(by, rec)


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
    topics: frozenset[Topic] = frozenset()
    records: set[str] = set()
    for some in chunks(positions, _AT_ONCE):
        found = stored(connection, some).values()
        facts: dict[str, list[str]] = {}
        wrote: set[str] = set()
        for t in found:
            for index, operation in enumerate(t.operations):
                wrote.add(operation.rec)
                if isinstance(operation, Fact):
                    facts.setdefault(operation.kind, []).append(operation_id(t.id, index))
        projection.forget_facts(connection, facts)
        _forget_operations(connection, some, wrote)
        add_to_sum(connection, [t.id for t in found], -1)
        topics |= _topics(found)
        records |= wrote
    projection.forget_records(connection, records)
    projection.project_records(connection, records)
    _mark(connection, positions, kept=False)
    return topics


def _forget_operations(connection: Connection, positions: Sequence[int], records: set[str]) -> None:
    """Take away what these transactions wrote; by their records, since the index stands by records."""
    for table in (tables.op, tables.replaced):
        for recs in chunks(sorted(records), 400):
            connection.execute(delete(table).where(table.c.rec.in_(recs), table.c.tx.in_(positions)))


def _bring_back(connection: Connection, positions: Sequence[int]) -> frozenset[Topic]:
    topics: frozenset[Topic] = frozenset()
    for some in chunks(positions, _AT_ONCE):
        found = stored(connection, some)
        make_effective(connection, list(found.values()), {t.id: pos for pos, t in found.items()})
        topics |= _topics(found.values())
    _mark(connection, positions, kept=True)
    return topics


def _topics(found: Iterable[Transaction]) -> frozenset[Topic]:
    return frozenset(topic_of(operation.kind) for t in found for operation in t.operations)
