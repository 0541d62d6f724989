"""The journal: transactions taken in by one path, and the heads of what they wrote.

A local write and a bundle go through `append` alike; nothing is refused here, order and repetition do not matter.
"""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, bindparam, func, select

from rcm_desktop.domain.catalogue import topic_of
from rcm_desktop.domain.merging import Entry, live
from rcm_desktop.domain.records import Heads
from rcm_desktop.domain.topics import Topic
from rcm_desktop.domain.transactions import Header, Transaction
from rcm_desktop.storage import aside, projection, tables
from rcm_desktop.storage.bulk import chunks, insert_many
from rcm_desktop.storage.effective import make_effective, not_counting
from rcm_desktop.storage.statements import Among, run

_last = select(func.max(tables.tx.c.pos))
_here = Among(lambda ids: select(tables.tx.c.id).where(tables.tx.c.id.in_(ids)))
_written = select(tables.op.c.field, tables.op.c.id, tables.op.c.value, tables.op.c.hlc).where(
    tables.op.c.rec == bindparam("about"), tables.op.c.kind == bindparam("of"), tables.op.c.field.is_not(None)
)
_gone = select(tables.replaced.c.field, tables.replaced.c.op).where(
    tables.replaced.c.rec == bindparam("about"), tables.replaced.c.kind == bindparam("of")
)
_facts = select(tables.op.c.id).where(tables.op.c.rec == bindparam("about"), tables.op.c.field.is_(None))


def append(connection: Connection, found: Sequence[Transaction], bundle: int) -> frozenset[Topic]:
    """Take in the transactions not yet known, project what they touch, and name the topics that changed."""
    new = _unknown(connection, found)
    if not new:
        return frozenset()
    start = last_position(connection) + 1
    positions = {t.id: start + i for i, t in enumerate(new)}
    insert_many(
        connection,
        tables.tx,
        [
            (positions[t.id], t.id, *_place(t.header), *_quick(t.header_bytes, t.payload_bytes), bundle)
            for t in new
        ],
    )
    make_effective(connection, new, positions)
    returned = aside.keep_what_they_rest_on(connection, list(positions.values()))
    return returned | frozenset(map(topic_of, {operation.kind for t in new for operation in t.operations}))


def last_position(connection: Connection) -> int:
    """The position of the newest transaction here, 0 where there is none."""
    return run(connection, _last).scalar() or 0


def those_here(connection: Connection, idents: Collection[str]) -> set[str]:
    """Those of these transactions that ever came here."""
    return {ident for (ident,) in _here.rows(connection, sorted(idents))}


def _place(header: Header) -> tuple[str, int, str, int]:
    return header.replica, header.seq, header.prev, header.hlc


def _quick(*parts: bytes) -> tuple[bytearray, ...]:
    """Bytes in the shape that the driver binds at once: of `bytes` it asks each time whether they can be adapted."""
    return tuple(bytearray(part) for part in parts)


def _unknown(connection: Connection, found: Sequence[Transaction]) -> list[Transaction]:
    by_id = {t.id: t for t in found}
    for known in those_here(connection, by_id):
        del by_id[known]
    return list(by_id.values())


def heads(connection: Connection, kind: str, rec: str) -> dict[str, list[Entry]]:
    """The live writes of each field of a record, newest first."""
    entries: dict[str, list[Entry]] = {}
    for field, ident, value, hlc in run(connection, _written, about=rec, of=kind):
        entries.setdefault(field, []).append(Entry(ident, value, hlc))
    gone: dict[str, set[str]] = {}
    for field, target in run(connection, _gone, about=rec, of=kind):
        gone.setdefault(field, set()).add(target)
    return {
        field: sorted(live(found, gone.get(field, ())), key=lambda e: (e.hlc, e.id), reverse=True)
        for field, found in entries.items()
    }


def stood_on(connection: Connection, kind: str, rec: str) -> dict[str, Heads]:
    """The ids of the heads of each field: what an edit made now would replace."""
    return {field: tuple(e.id for e in entries) for field, entries in heads(connection, kind, rec).items()}


def heads_of(connection: Connection, kind: str, recs: Sequence[str], field: str) -> dict[str, Heads]:
    """The ids of the heads of one field of many records."""
    op, replaced = tables.op, tables.replaced
    entries: dict[str, list[str]] = {}
    gone: set[str] = set()
    for some in chunks(recs, 400):
        written = select(op.c.rec, op.c.id).where(op.c.rec.in_(some), op.c.kind == kind, op.c.field == field)
        for rec, ident in connection.execute(written):
            entries.setdefault(rec, []).append(ident)
        over = (replaced.c.rec.in_(some), replaced.c.kind == kind, replaced.c.field == field)
        gone.update(connection.execute(select(replaced.c.op).where(*over)).scalars())
    return {rec: tuple(ident for ident in found if ident not in gone) for rec, found in entries.items()}


def seen_of(connection: Connection, kind: str, rec: str) -> tuple[str, ...]:
    """Every head and fact of a record, which a deletion has to have seen."""
    found = [e.id for field, es in heads(connection, kind, rec).items() if field != projection.DELETED for e in es]
    found += run(connection, _facts, about=rec).scalars()
    return tuple(sorted(found))


def known_bytes(connection: Connection) -> Iterator[tuple[bytes, bytes]]:
    """Header and payload of every effective transaction, each laptop's in the order it wrote them."""
    tx = tables.tx
    wanted = (
        select(tx.c.header, tx.c.payload)
        .where(tx.c.pos.not_in(not_counting()))
        .order_by(tx.c.replica, tx.c.seq, tx.c.id)
        .execution_options(yield_per=2000)
    )
    for header, payload in connection.execute(wanted):
        yield bytes(header), bytes(payload)
