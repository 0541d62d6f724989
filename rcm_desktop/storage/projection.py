"""From the journal to the tables that screens read: a pure function of the effective set, in pieces or whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, select

from rcm_desktop.domain.catalogue import FACTS, RECORDS
from rcm_desktop.domain.merging import Deleting, Entry, deletion, live, shown, unsettled
from rcm_desktop.domain.transactions import decode_header
from rcm_desktop.storage import settings, tables
from rcm_desktop.storage.bulk import chunks, insert_many
from rcm_desktop.storage.tables import FIELDS, PROJECTIONS, Projected

DELETED = "deleted"
_MOST = 2**63 - 1
"""The largest number that a column holds."""


class FactRow(msgspec.Struct, frozen=True, gc=False):
    """A fact with what its transaction says of it."""

    id: str
    kind: str
    rec: str
    value: str
    hlc: int
    actor: str
    replica: str


@cache
def _decoder(hint: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(hint)


def _readable(text: str, hint: Any) -> tuple[bool, Any]:
    """Whether the text is a value of the type that a column holds, and the value."""
    try:
        value = _decoder(hint).decode(text)
    except msgspec.DecodeError:
        return False, None
    return not (isinstance(value, int) and abs(value) > _MOST), value


def is_readable(kind: str, field: str, text: str) -> bool:
    """Whether this version knows what a write of a record's field says, or (`field` is empty) a fact of a kind."""
    if not field:
        return kind in FACTS and _fact_values(kind, text) is not None
    if field == DELETED:
        return kind in RECORDS and _readable(text, Deleting)[0]
    known = next((one for one in FIELDS.get(kind, ()) if one.name == field), None)
    return kind in RECORDS and (known is None or _readable(text, known.type)[0])


def _fact_values(kind: str, text: str) -> list[Any] | None:
    """The columns of a fact, or None for a value of another shape; what has no default has to be said."""
    ok, given = _readable(text, dict[str, msgspec.Raw])
    if not ok:
        return None
    row: list[Any] = []
    for field in FIELDS[kind]:
        raw = given.get(field.name)
        said = msgspec.json.encode(field.default) if raw is None else bytes(raw)
        ok, value = _readable(said.decode(), field.type)
        if not ok:
            return None
        row.append(_stored(field, value))
    return row


def _stored(field: Projected, value: Any) -> Any:
    return msgspec.json.encode(value).decode() if field.json else value


def _default(field: Projected) -> Any:
    return _stored(field, field.default)


def project_facts(connection: Connection, facts: Iterable[FactRow]) -> None:
    """Write the rows of new facts; a value of another shape is left to a later version."""
    rows: dict[str, list[tuple[Any, ...]]] = {}
    for fact in facts:
        if fact.kind not in FACTS:
            continue
        row = _fact_values(fact.kind, fact.value)
        if row is not None:
            rows.setdefault(fact.kind, []).append((fact.id, fact.rec, fact.hlc, fact.actor, fact.replica, *row))
    for kind, found in rows.items():
        insert_many(connection, PROJECTIONS[kind], found)


def project_records(connection: Connection, records: Iterable[str]) -> None:
    """Make the rows of these records what the journal says of them now."""
    for chunk in chunks(sorted(set(records)), 400):
        entries, replaced = _journal_of(connection, chunk)
        rows: dict[str, list[tuple[Any, ...]]] = {}
        for kind, rec, fields, facts in _by_record(entries):
            if kind in RECORDS:
                rows.setdefault(kind, []).append(_row(kind, rec, fields, facts, replaced))
        for kind, found in rows.items():
            table = PROJECTIONS[kind]
            for ids in chunks([row[0] for row in found], 400):
                connection.execute(delete(table).where(table.c.id.in_(ids)))
            insert_many(connection, table, found)


def forget_records(connection: Connection, records: Iterable[str]) -> None:
    """Take away the rows of these records, before they are made again or because nothing tells of them."""
    for chunk in chunks(sorted(set(records)), 400):
        for kind in RECORDS:
            table = PROJECTIONS[kind]
            connection.execute(delete(table).where(table.c.id.in_(chunk)))


def forget_facts(connection: Connection, facts: Mapping[str, Sequence[str]]) -> None:
    """Take away the rows of these facts: the ids of their operations, by kind."""
    for kind in facts.keys() & FACTS.keys():
        table = PROJECTIONS[kind]
        for chunk in chunks(facts[kind], 400):
            connection.execute(delete(table).where(table.c.id.in_(chunk)))


_Replaced = dict[tuple[str, str, str], set[str]]


def _journal_of(connection: Connection, records: Sequence[str]) -> tuple[list[Any], _Replaced]:
    op, replaced = tables.op, tables.replaced
    entries = connection.execute(
        select(op.c.kind, op.c.rec, op.c.field, op.c.id, op.c.value, op.c.hlc)
        .where(op.c.rec.in_(records))
        .order_by(op.c.rec, op.c.kind)
    ).all()
    gone: _Replaced = {}
    for kind, rec, field, target in connection.execute(
        select(replaced.c.kind, replaced.c.rec, replaced.c.field, replaced.c.op).where(replaced.c.rec.in_(records))
    ):
        gone.setdefault((kind, rec, field), set()).add(target)
    return list(entries), gone


def _by_record(entries: Sequence[Any]) -> Iterator[tuple[str, str, dict[str, list[Entry]], list[str]]]:
    """Each (kind, record) with its register writes by field, and the ids of all facts about the record."""
    facts: dict[str, list[str]] = {}
    fields: dict[tuple[str, str], dict[str, list[Entry]]] = {}
    for kind, rec, field, ident, value, hlc in entries:
        if field is None:
            facts.setdefault(rec, []).append(ident)
        else:
            fields.setdefault((kind, rec), {}).setdefault(field, []).append(Entry(ident, value, hlc))
    for (kind, rec), found in fields.items():
        yield kind, rec, found, facts.get(rec, [])


def _row(
    kind: str, rec: str, fields: dict[str, list[Entry]], facts: list[str], replaced: _Replaced
) -> tuple[Any, ...]:
    heads = {
        name: live(entries, replaced.get((kind, rec, name), frozenset())) for name, entries in fields.items()
    }
    known = {field.name: field for field in FIELDS[kind]}
    others = [entry.id for name, entries in heads.items() if name != DELETED for entry in entries]
    hidden, edited = deletion(heads.get(DELETED, []), [*others, *facts])
    settle = sorted(name for name, entries in heads.items() if name in known and unsettled(entries))
    row: list[Any] = [rec, msgspec.json.encode(settle).decode() if settle else "", hidden, edited]
    row += [_shown(field, heads.get(field.name, [])) for field in FIELDS[kind]]
    return tuple(row)


def _shown(field: Projected, heads: list[Entry]) -> Any:
    for entry in shown(heads):
        ok, value = _readable(entry.value, field.type)
        if ok:
            return _stored(field, value)
    return _default(field)


def rebuild(connection: Connection) -> None:
    """Make every projection anew from the journal."""
    for table in PROJECTIONS.values():
        connection.execute(delete(table))
    for facts in _all_facts(connection):
        project_facts(connection, facts)
    op = tables.op
    records = connection.execute(select(op.c.rec).where(op.c.field.is_not(None)).distinct()).scalars().all()
    project_records(connection, records)
    save_shape(connection)


def save_shape(connection: Connection) -> None:
    """Note that the projections have this version's shape."""
    settings.keep(connection, "shape", tables.SHAPE_HERE)


def _all_facts(connection: Connection) -> Iterator[list[FactRow]]:
    op, tx = tables.op, tables.tx
    wanted = (
        select(op.c.pos, op.c.id, op.c.kind, op.c.rec, op.c.value, op.c.hlc, tx.c.header)
        .join(tx, tx.c.pos == op.c.tx)
        .where(op.c.field.is_(None))
        .order_by(op.c.pos)
    )
    last = -1
    while rows := connection.execute(wanted.where(op.c.pos > last).limit(5000)).all():
        last = rows[-1].pos
        yield [
            FactRow(r.id, r.kind, r.rec, r.value, r.hlc, header.actor, header.replica)
            for r in rows
            for header in (decode_header(r.header),)
        ]


def digest(connection: Connection) -> str:
    """One sum over all projected rows, independent of the order in which they were written."""
    total = blake2b(digest_size=16)
    for kind in sorted(PROJECTIONS):
        table = PROJECTIONS[kind]
        for row in connection.execute(select(table).order_by(table.c.id)):
            total.update(repr((kind, *row)).encode())
    return total.hexdigest()
