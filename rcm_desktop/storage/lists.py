"""What lists from others wrote, read back from the journal: whom, which fields, and what stood there before."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from rcm_desktop.domain.people import ListTaken
from rcm_desktop.domain.records import Heads
from rcm_desktop.storage import projection, records, tables
from rcm_desktop.storage.bulk import chunks
from rcm_desktop.storage.records import Sight
from rcm_desktop.storage.tables import FIELDS

_STEP = 300


class _Gesture(msgspec.Struct, frozen=True):
    gesture: str


_gesture = msgspec.json.Decoder(_Gesture)


class Written(msgspec.Struct, frozen=True, gc=False):
    """A live or replaced write of a field: its operation, place in the journal, value as JSON text, and stamp."""

    id: str
    tx: int
    value: str
    hlc: int


class Past(msgspec.Struct, frozen=True, gc=False):
    """All that the journal says of one record: its writes by field, what they replaced, and the facts about it."""

    writes: Mapping[str, Sequence[Written]]
    replaced: Mapping[str, Mapping[str, frozenset[int]]]
    """By field, each operation that was replaced, with the transactions that did."""
    facts: Sequence[tuple[str, int]]
    """The operation of each fact and its transaction."""
    kind: str

    def heads(self, field: str) -> list[Written]:
        """The writes of a field that no other replaced, newest first."""
        gone = self.replaced.get(field, {})
        live = [one for one in self.writes.get(field, ()) if one.id not in gone]
        return sorted(live, key=lambda one: (one.hlc, one.id), reverse=True)

    def sight(self) -> Sight:
        """What an edit or a deletion decided now stands on."""
        heads: dict[str, Heads] = {
            field: tuple(one.id for one in self.heads(field)) for field in self.writes if field != projection.DELETED
        }
        seen = [ident for found in heads.values() for ident in found] + [ident for ident, _ in self.facts]
        attributes = {field.name: field.attribute for field in FIELDS[self.kind]}
        by_attribute = {attributes.get(field, field): found for field, found in heads.items()}
        deleted = tuple(one.id for one in self.heads(projection.DELETED))
        return Sight(by_attribute, deleted, tuple(sorted(seen)))


def taken(connection: Connection) -> list[ListTaken]:
    """Every list that was taken in or taken back, the newest first."""
    return sorted(records.happened(connection, ListTaken), key=lambda one: (one.hlc, one.id), reverse=True)


def positions(connection: Connection, gestures: Collection[str]) -> dict[int, str]:
    """The places in the journal of the transactions of these gestures, with the gesture of each."""
    found: dict[int, str] = {}
    if not gestures:
        return found
    tx = tables.tx
    wanted = select(tx.c.pos, tx.c.header).execution_options(yield_per=2000)
    for pos, header in connection.execute(wanted):
        gesture = _gesture.decode(header).gesture
        if gesture in gestures:
            found[pos] = gesture
    return found


def written(connection: Connection, places: Mapping[int, str], kind: str) -> dict[str, tuple[str, ...]]:
    """The records of a kind that the transactions at these places wrote, with the gestures that did."""
    found: dict[str, tuple[str, ...]] = {}
    op = tables.op
    for some in chunks(sorted(places), _STEP):
        wanted = select(op.c.rec, op.c.tx).where(op.c.tx.in_(some), op.c.kind == kind, op.c.field.is_not(None))
        for rec, pos in connection.execute(wanted.distinct()):
            if places[pos] not in found.get(rec, ()):
                found[rec] = (*found.get(rec, ()), places[pos])
    return found


def pasts(connection: Connection, kind: str, idents: Iterable[str]) -> Iterator[tuple[str, Past]]:
    """What the journal says of these records of a kind, some at a time: all of it would be much."""
    for some in chunks(sorted(set(idents)), _STEP):
        yield from _pasts(connection, kind, some).items()


def _pasts(connection: Connection, kind: str, idents: Sequence[str]) -> dict[str, Past]:
    op, replaced = tables.op, tables.replaced
    made: dict[str, tuple[dict[str, list[Written]], dict[str, dict[str, set[int]]], list[tuple[str, int]]]]
    made = {ident: ({}, {}, []) for ident in idents}
    columns = (op.c.rec, op.c.kind, op.c.field, op.c.id, op.c.tx, op.c.value, op.c.hlc)
    for rec, of, field, *told in connection.execute(select(*columns).where(op.c.rec.in_(idents))):
        if field is None:
            made[rec][2].append((told[0], told[1]))
        elif of == kind:
            made[rec][0].setdefault(field, []).append(Written(*told))
    pairs = select(replaced.c.rec, replaced.c.field, replaced.c.op, replaced.c.tx)
    for rec, field, ident, pos in connection.execute(pairs.where(replaced.c.rec.in_(idents), replaced.c.kind == kind)):
        made[rec][1].setdefault(field, {}).setdefault(ident, set()).add(pos)
    return {
        ident: Past(writes, {f: {o: frozenset(by) for o, by in ops.items()} for f, ops in gone.items()}, facts, kind)
        for ident, (writes, gone, facts) in made.items()
    }


def value_of(text: str) -> Any:
    """A written value as plain objects, to be written once more."""
    return msgspec.json.decode(text)
