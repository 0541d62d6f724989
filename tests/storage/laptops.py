"""Laptops with real files, each beside a shelf of the causal model that is told only what people meant."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, select

from rcm_desktop.bundle import records as lines
from rcm_desktop.bundle.hands import Hand
from rcm_desktop.bundle.seal import public_key, tip_holds
from rcm_desktop.domain.agenda import Objective
from rcm_desktop.domain.attendance import FailedScan, Scan, ScanVoid
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import Happening, Record
from rcm_desktop.domain.transactions import (
    Transaction,
    Write,
    decode_header,
    decode_payload,
    operation_id,
    transaction,
)
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.storage import aside, exchange, incarnation, journal, projection, records, tables
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.effective import counted_total, total
from rcm_desktop.storage.records import Sight
from rcm_desktop.storage.work import Work
from tests.clock import FixedClock
from tests.storage.oracle import Op, Shelf, Tip, View
from tests.storage.versions import NEWEST

KINDS: dict[str, type[Record]] = {"delegate": Delegate, "note": Note, "objective": Objective}
FACT_KINDS: dict[str, type[Happening]] = {"scan": Scan, "scan-void": ScanVoid, "failed-scan": FailedScan}
FIELDS: dict[str, dict[str, str]] = {
    "delegate": {"name": "name", "post": "post", "walk_in": "walk_in"},
    "note": {"text": "text", "session": "session", "status": "status"},
    "objective": {"text_es": "text.es", "number": "number"},
}
"""Attribute → name in the journal, written out here rather than asked of the program."""


class Intent(msgspec.Struct, frozen=True):
    """What a person means to write; `field` None is a fact."""

    kind: str
    rec: str
    attribute: str | None
    value: Any
    over: tuple[str, ...] = ()

    @property
    def field(self) -> str | None:
        if self.attribute is None or self.attribute == "deleted":
            return self.attribute
        return FIELDS[self.kind][self.attribute]


class Cut(Exception):
    """Something stopped the work in its middle."""


_first: list[Engine] = []
_held: set[lines.Tip] = set()
"""Signed tips whose signatures were found to hold: looking once is enough."""


def sharing_statements(database: Database) -> Database:
    """The database, with SQLAlchemy's compiled statements shared by all: compiling was a third of the time."""
    for engine in (database._writer, database._reader):
        _first.append(engine)
        engine.dialect, engine._compiled_cache = _first[0].dialect, _first[0]._compiled_cache
    del _first[1:]
    return database


class Laptop:
    """A file, its clock, and what the model says it must hold."""

    def __init__(self, database: Database, clock: FixedClock, machine: str, shelf: Shelf) -> None:
        self.version = NEWEST
        self.database = database
        self.clock = clock
        self.machine = machine
        self.shelf = shelf
        self.sights: list[tuple[str, str, Sight]] = []

    @property
    def database(self) -> Database:
        """The file, in the hands of the version of the program that this laptop has."""
        self.version.runs()
        return self._database

    @database.setter
    def database(self, found: Database) -> None:
        self._database = found

    def fields(self, kind: str) -> dict[str, str]:
        """Attribute → name in the journal, as far as this laptop's version knows them."""
        return {name: field for name, field in FIELDS[kind].items() if self.version.knows(kind, field)}

    def kinds(self) -> list[str]:
        """The kinds of records that this laptop's version knows."""
        return [kind for kind in KINDS if self.version.knows(kind)]

    def gesture(self, intents: Sequence[Intent], *, cut: bool = False) -> None:
        """Write in one block; with `cut` the block ends in an exception."""
        before = self.newest()
        with self.database.write() as work:
            for intent in intents:
                _mean(work, intent)
            if cut:
                work.land()
                raise Cut
        self._acknowledge(intents, before)

    def newest(self) -> int:
        """The position of the newest transaction."""
        with self.database.read() as connection:
            return connection.execute(select(tables.tx.c.pos).order_by(tables.tx.c.pos.desc())).scalar() or 0

    def _acknowledge(self, intents: Sequence[Intent], before: int) -> None:
        meant = _meant(intents)
        ops: list[Op] = []
        with self.database.read() as connection:
            rows = connection.execute(select(tables.tx).where(tables.tx.c.pos > before).order_by(tables.tx.c.pos)).all()
            now = incarnation.mine(connection)
        for row in rows:
            header = decode_header(row.header)
            hlc = header.hlc
            assert header.actor == self.database.actor
            assert hlc == self.next_stamp()
            self.shelf.stamp = hlc
            for index, written in enumerate(decode_payload(row.payload)):
                field = written.field if isinstance(written, Write) else None
                intent = next(m for m in meant if (m.kind, m.rec, m.field) == (written.kind, written.rec, field))
                meant.remove(intent)
                value = msgspec.to_builtins(intent.value)
                assert msgspec.json.decode(written.value) == value
                over = frozenset(intent.over)
                ident = operation_id(row.id, index)
                ops.append(Op(ident, row.id, intent.kind, intent.rec, intent.field, value, over, hlc))
        assert meant == []
        assert rows[-1].id == now.tip
        self.shelf.world.acknowledge(ops, self.database.actor, now.id, {row.id: row.seq for row in rows})
        self.shelf.wrote([row.id for row in rows])

    def wrote_by_itself(self) -> None:
        """Acknowledge what a service wrote here beside the gestures of a history: who sits here, which laptop it is."""
        tx = tables.tx
        with self.database.read() as connection:
            mine = select(tx).where(tx.c.replica == self.shelf.mine).order_by(tx.c.seq)
            rows = [row for row in connection.execute(mine) if row.id not in self.shelf.came]
        for row in rows:
            header = decode_header(row.header)
            assert header.hlc == self.next_stamp()
            ops = []
            for index, written in enumerate(decode_payload(row.payload)):
                assert isinstance(written, Write)
                value, over = msgspec.json.decode(written.value), frozenset(written.replaces)
                ident = operation_id(row.id, index)
                ops.append(Op(ident, row.id, written.kind, written.rec, written.field, value, over, header.hlc))
            self.shelf.world.acknowledge(ops, header.actor, header.replica, {row.id: row.seq})
            self.shelf.stamp = header.hlc
        self.shelf.wrote([row.id for row in rows])

    def next_stamp(self) -> int:
        """What the next transaction of this laptop has to be stamped with."""
        return max(self.shelf.stamp + 1, int(self.clock.now().timestamp() * 1000) << 16)

    def goes_on(self, *, anew: bool) -> None:
        """Go on after an opening or a bundle: under the same name, or, where a copy is at work, under a new one."""
        with self.database.read() as connection:
            mine = incarnation.mine(connection).id
            key = public_key(exchange.key(connection, exchange.SIGNING_KEY))
        assert (mine != self.shelf.mine) is (key != self.shelf.key) is anew
        if anew:
            self.shelf.goes_on(mine, key)
            self.wrote_by_itself()

    def look(self, kind: str, rec: str) -> Sight:
        """What a person sees of a record now, compared with the model."""
        with self.database.read() as connection:
            sight = records.sight(connection, KINDS[kind], rec)
        view = self.view()
        for attribute, field in self.fields(kind).items():
            assert frozenset(sight.heads[attribute]) == view.heads(kind, rec, field)
        assert frozenset(sight.deleted) == view.heads(kind, rec, "deleted")
        return sight

    def view(self) -> View:
        """What the model says this laptop shows."""
        return self.shelf.view()

    def hands_on(self) -> list[Transaction]:
        """What this laptop puts into a bundle: the effective set, and nothing else."""
        with self.database.read() as connection:
            found = [transaction(header, payload) for header, payload in journal.known_bytes(connection)]
        assert {t.id for t in found} == self.shelf.effective()
        assert len(found) == len({t.id for t in found})
        return found

    def take_in(self, found: Sequence[Transaction], batch: int, cut_at: int | None = None) -> int:
        """Take a bundle in by batches; with `cut_at` the file breaks off there."""

        def batches() -> Iterator[Sequence[Transaction]]:
            for number, start in enumerate(range(0, len(found), batch)):
                if number == cut_at:
                    raise Cut
                yield found[start : start + batch]
            if cut_at is not None:
                raise Cut

        receipt = self.database.take_in(batches(), "file", "Desk 2", "replica")
        anew = self.shelf.is_written_elsewhere([t.id for t in found])
        assert receipt.new == self.shelf.took_in(receipt.id, [t.id for t in found])
        self.saw([t.header.hlc for t in found])
        self.goes_on(anew=anew)
        return receipt.id

    def saw(self, stamps: Iterable[int]) -> None:
        """Stamps came from elsewhere; those too far ahead of this clock count for nothing."""
        soon = (int(self.clock.now().timestamp() * 1000) + 600_001) << 16
        self.shelf.stamp = max([self.shelf.stamp, *(hlc for hlc in stamps if hlc < soon)])

    def undo(self, number: int) -> None:
        """Undo a bundle; what was told of it beforehand is what the model says comes of it."""
        before = self.shelf.effective()
        with self.database.read() as connection:
            told = aside.aftermath(connection, number)
            ids = {row.pos: row.id for row in connection.execute(select(tables.tx.c.pos, tables.tx.c.id))}
        Exchange(self.database).undo(number)
        self.shelf.undo(number)
        after = self.shelf.effective()
        assert {ids[pos] for pos in told.goes} == before - after
        assert {ids[pos] for pos in told.stays} == self.shelf.bundles[number] & after

    def print(self) -> tuple[Any, ...]:
        """A mark of all that is in the file, to see that nothing changed."""
        with self.database.read() as connection:
            rows = [_rows(connection, table.name) for table in tables.journal.sorted_tables]
            return _projected(connection), rows

    def sums(self) -> tuple[bytes, str]:
        """The total behind the control words and a mark of all that screens read."""
        with self.database.read() as connection:
            return total(connection), repr(_projected(connection))

    def papers_agree(self) -> None:
        """The signed tips and the words given are those that must have come here, each tip as its laptop signed it."""
        with self.database.read() as connection:
            tips = exchange.tips(connection)
            hands = {ident: one.hand for ident, one in exchange.signers(connection).items()}
            words = {(word.key, word.by) for word in exchange.given_words(connection)}
        assert words == self.shelf.words
        assert Hand.OTHER_KEY not in hands.values()
        assert {ident for ident, hand in hands.items() if hand == Hand.TWO_LINES} <= self.shelf.world.parted()
        found = {t.replica: Tip(t.replica, t.seq, t.hash, t.key or self.shelf.key, bool(t.signature)) for t in tips}
        assert found == self.shelf.tips
        for tip in [lines.Tip(*msgspec.structs.astuple(t)) for t in tips if t.signature]:
            assert tip in _held or tip_holds(self.database.meeting, tip)
            _held.add(tip)

    def agrees(self) -> None:
        """The sums and what screens read are what the model says."""
        effective = self.shelf.effective()
        expected = sum(int(tx, 16) for tx in effective) % 2**256
        with self.database.read() as connection:
            assert int.from_bytes(total(connection)) == expected
            assert total(connection) == counted_total(connection)
            indexed = connection.execute(select(tables.op.c.id)).scalars().all()
            assert sorted(indexed) == sorted(op.id for op in self.shelf.ops())
            self._reads_as(self.view(), connection)

    def _reads_as(self, view: View, connection: Any) -> None:
        for kind in self.kinds():
            cls, fields = KINDS[kind], self.fields(kind)
            found = {r.id: r for r in records.listed(connection, cls, hidden=True)}
            assert found.keys() == view.records(kind)
            for rec, record in found.items():
                settle = view.to_settle(kind, rec) & set(fields.values())
                assert set(record.to_settle) == settle
                assert (record.deleted, record.deleted_yet_edited) == view.deletion(kind, rec)
                for attribute, field in fields.items():
                    head = view.shown(kind, rec, field)
                    expected = getattr(cls(id=rec), attribute) if head is None else head.value
                    assert msgspec.to_builtins(getattr(record, attribute)) == msgspec.to_builtins(expected)
        for kind, fact in FACT_KINDS.items():
            if not self.version.knows(kind):
                continue
            found_facts = {f.id for f in records.happened(connection, fact)}
            assert found_facts == {op.id for op in view.facts if op.kind == kind and op.readable}

    def rebuilds_alike(self) -> None:
        """Projections made anew are those kept up step by step; nothing is changed by the question."""
        with self.database.rehearse() as connection:
            before = _projected(connection)
            projection.rebuild(connection)
            assert _projected(connection) == before

    def holds_all_acknowledged(self) -> None:
        """Every value this laptop was told of stands in its journal as it was written."""
        with self.database.read() as connection:
            kept = {
                row.id: decode_payload(row.payload)
                for row in connection.execute(select(tables.tx.c.id, tables.tx.c.payload))
            }
        assert kept.keys() == self.shelf.came.keys()
        for tx in self.shelf.came:
            for op in self.shelf.world.txs[tx]:
                assert msgspec.json.decode(kept[tx][int(op.id.split(".")[1])].value) == op.value

    def tip(self) -> str:
        """The newest transaction of this laptop's own, as a sidecar would remember it."""
        with self.database.read() as connection:
            return incarnation.mine(connection).tip


def _projected(connection: Connection) -> list[tuple[str, list[Any]]]:
    """All rows that screens read."""
    return [(kind, sorted(_rows(connection, table.name))) for kind, table in sorted(tables.PROJECTIONS.items())]


def _rows(connection: Connection, table: str) -> list[Any]:
    """A whole table, by the driver itself: a history asks for all of them dozens of times."""
    driver: Any = connection.connection.driver_connection
    found: list[Any] = driver.execute(f'SELECT * FROM "{table}"').fetchall()
    return found


def _mean(work: Work, intent: Intent) -> None:
    if intent.attribute is None:
        work.state(FACT_KINDS[intent.kind], intent.rec, **intent.value)
    elif intent.attribute == "deleted":
        sight = Sight({}, intent.over, tuple(intent.value["seen"]))
        (work.delete if intent.value["deleted"] else work.restore)(KINDS[intent.kind], intent.rec, sight)
    else:
        work.set(KINDS[intent.kind], intent.rec, intent.attribute, intent.value, over=intent.over)


def _meant(intents: Sequence[Intent]) -> list[Intent]:
    """What a gesture comes to: of several writes to one register the last, over all that any of them saw."""
    last: dict[Any, Intent] = {}
    for number, intent in enumerate(intents):
        key = number if intent.attribute is None else (intent.kind, intent.rec, intent.attribute)
        over = {*intent.over, *(last[key].over if key in last else ())}
        last[key] = msgspec.structs.replace(intent, over=tuple(sorted(over)))
    return list(last.values())
