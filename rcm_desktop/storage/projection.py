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
from rcm_desktop.storage.statements import Among
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
    known = _known(kind).get(field) if kind in RECORDS else None
    return kind in RECORDS and (known is None or _readable(text, known.type)[0])


def _fact_values(kind: str, text: str) -> list[Any] | None:
    """The columns of a fact, or None for a value of another shape; what has no default has to be said."""
    ok, said = _readable(text, _fact(kind))
    row = [_stored(field, getattr(said, field.attribute)) for field in FIELDS[kind]] if ok else []
    return row if ok and not any(isinstance(value, int) and abs(value) > _MOST for value in row) else None


@cache
def _fact(kind: str) -> type[msgspec.Struct]:
    """The shape of a fact's value, of the fields that have columns."""
    fields = FIELDS[kind]
    made = [
        (field.attribute, field.type, field.default)
        if _readable(msgspec.json.encode(field.default).decode(), field.type)[0]
        else (field.attribute, field.type)
        for field in fields
    ]
    names = {field.attribute: field.name for field in fields}
    return msgspec.defstruct(f"{kind}-value", made, rename=names, kw_only=True, gc=False)


@cache
def _known(kind: str) -> Mapping[str, Projected]:
    """The fields of a record that have columns, by their names in the journal."""
    return {field.name: field for field in FIELDS[kind]}


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
            _rows_of(kind).run(connection, [row[0] for row in found])
            insert_many(connection, PROJECTIONS[kind], found)


def forget_records(connection: Connection, records: Iterable[str]) -> None:
    """Take away the rows of these records, before they are made again or because nothing tells of them."""
    idents = sorted(set(records))
    for kind in RECORDS:
        _rows_of(kind).run(connection, idents)


def forget_facts(connection: Connection, facts: Mapping[str, Sequence[str]]) -> None:
    """Take away the rows of these facts: the ids of their operations, by kind."""
    for kind in facts.keys() & FACTS.keys():
        _rows_of(kind).run(connection, facts[kind])


@cache
def _rows_of(kind: str) -> Among:
    """Takes away rows of a kind by their ids."""
    table = PROJECTIONS[kind]
    return Among(lambda ids: delete(table).where(table.c.id.in_(ids)))


_Replaced = dict[tuple[str, str, str], set[str]]
_op, _over = tables.op.c, tables.replaced.c
_written = Among(
    lambda ids: select(_op.kind, _op.rec, _op.field, _op.id, _op.value, _op.hlc)
    .where(_op.rec.in_(ids))
    .order_by(_op.rec, _op.kind)
)
_gone = Among(lambda ids: select(_over.kind, _over.rec, _over.field, _over.op).where(_over.rec.in_(ids)))


def _journal_of(connection: Connection, records: Sequence[str]) -> tuple[list[Any], _Replaced]:
    gone: _Replaced = {}
    for kind, rec, field, target in _gone.rows(connection, records):
        gone.setdefault((kind, rec, field), set()).add(target)
    return list(_written.rows(connection, records)), gone


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
    known = _known(kind)
    others = [entry.id for name, entries in heads.items() if name != DELETED for entry in entries]
    hidden, edited = deletion(heads.get(DELETED, []), [*others, *facts])
    settle = sorted(name for name, entries in heads.items() if name in known and unsettled(entries))
    row: list[Any] = [rec, msgspec.json.encode(settle).decode() if settle else "", hidden, edited]
    row += [_shown(field, heads.get(field.name, [])) for field in FIELDS[kind]]
    return tuple(row)


def _shown(field: Projected, heads: list[Entry]) -> Any:
    for entry in shown(heads) if len(heads) > 1 else heads:
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
