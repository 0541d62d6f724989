"""One gesture on its way to the journal: what it writes is gathered, and lands on leaving the block."""

import secrets
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection

from rcm_desktop import __version__
from rcm_desktop.domain import stamps
from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.errors import TooLong
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import Happening, Heads, Record
from rcm_desktop.domain.texts import cleaned
from rcm_desktop.domain.topics import Topic
from rcm_desktop.domain.transactions import (
    FORMAT,
    MOST_BYTES,
    MOST_OPERATIONS,
    Fact,
    Header,
    Operation,
    Transaction,
    Write,
    digest,
    encode_header,
    encode_payload,
    operation_id,
    transaction_id,
    value_text,
)
from rcm_desktop.storage import incarnation, journal
from rcm_desktop.storage.incarnation import Incarnation
from rcm_desktop.storage.records import Sight
from rcm_desktop.storage.tables import FIELDS, OWN

_PERSON = kind_of(Delegate)
_Slot = tuple[str, str, str] | int
_AT_ONCE = 200
"""Transactions that are taken in together: enough for speed, few enough for a window that lives beside."""


class Work:
    """The unit of work of one gesture: reads through `connection`, writes all or nothing when the block ends."""

    def __init__(self, connection: Connection, meeting: str, actor: str, now: datetime) -> None:
        self.connection = connection
        self.now = now
        self.tip: Incarnation | None = None
        """The newest transaction of this laptop, once the block has ended and wrote something."""
        self.meeting = meeting
        self.actor = actor
        self.gesture = self.new_id()
        """What all transactions of this gesture carry."""
        self.progress: Callable[[int, int], None] | None = None
        """Told, where a gesture is large, how many operations have landed and how many will; it may raise to stop."""
        self._gathered: dict[_Slot, Operation] = {}
        self._ids: dict[_Slot, str] = {}

    def new_id(self) -> str:
        """A fresh record id."""
        return stamps.new_id(stamps.milliseconds(self.now), secrets.token_bytes)

    def create(self, record: Record) -> None:
        """Write a new record: every field that differs from its default, and one at least, so that it exists."""
        cls = type(record)
        fields = FIELDS[kind_of(cls)]
        plain = cls(id=record.id)
        told = [f for f in fields if getattr(record, f.attribute) != getattr(plain, f.attribute)]
        for field in told or fields[:1]:
            self.set(cls, record.id, field.attribute, getattr(record, field.attribute), over=())

    def set(self, cls: type[Record], rec: str, attribute: str, value: Any, *, over: Heads) -> None:
        """Write one field over exactly the heads its editor saw; the last write to a field in a gesture wins."""
        kind = kind_of(cls)
        name = next(field.name for field in FIELDS[kind] if field.attribute == attribute)
        self._write(kind, rec, name, value, over)

    def set_beside(self, cls: type[Record], rec: str, name: str, value: Any, *, over: Heads) -> None:
        """Write one more version of a field, by its name in the journal, that stands beside the others written here."""
        self._gathered[len(self._gathered)] = Write(
            kind_of(cls), rec, name, _encoded(f"{kind_of(cls)}.{name}", value), tuple(sorted(over))
        )

    def change(self, cls: type[Record], rec: str, sight: Sight, values: Mapping[str, Any]) -> None:
        """Write several fields over what their editor saw."""
        for attribute, value in values.items():
            self.set(cls, rec, attribute, value, over=sight.heads.get(attribute, ()))

    def delete(self, cls: type[Record], rec: str, sight: Sight) -> None:
        """Delete a record as its reader saw it: an edit not seen keeps it in sight."""
        self._write(kind_of(cls), rec, "deleted", {"deleted": True, "seen": sight.seen}, sight.deleted)

    def restore(self, cls: type[Record], rec: str, sight: Sight) -> None:
        """Take a deletion back."""
        self._write(kind_of(cls), rec, "deleted", {"deleted": False, "seen": ()}, sight.deleted)

    def state(self, cls: type[Happening], about: str, **values: Any) -> int:
        """Put a fact on record; returns the slot under which `id_of` knows it after the block."""
        kind = kind_of(cls)
        unknown = values.keys() - {field.attribute for field in FIELDS[kind]}
        if unknown:
            raise TypeError(f"{kind} has no {sorted(unknown)}")
        slot = len(self._gathered)
        named = {f.name: values[f.attribute] for f in FIELDS[kind] if f.attribute in values}
        self._gathered[slot] = Fact(kind, about, _encoded(kind, named))
        return slot

    def id_of(self, slot: _Slot) -> str:
        """The id of a fact stated or (kind, record, field) written in this gesture, once the block has ended."""
        return self._ids[slot]

    def _write(self, kind: str, rec: str, name: str, value: Any, over: Heads) -> None:
        slot = (kind, rec, name)
        before = self._gathered.pop(slot, None)
        replaces = {*over, *(before.replaces if isinstance(before, Write) else ())}
        self._gathered[slot] = Write(kind, rec, name, _encoded(f"{kind}.{name}", value), tuple(sorted(replaces)))

    def land(self) -> frozenset[Topic]:
        """Make transactions of what was gathered and take them in; the topics that changed."""
        if not self._gathered:
            return frozenset()
        mine = incarnation.mine(self.connection)
        now_ms = stamps.milliseconds(self.now)
        topics: frozenset[Topic] = frozenset()
        made: list[Transaction] = []
        landed = 0
        seq, tip, hlc = mine.seq, mine.tip, mine.hlc
        for slots in _portions(self._gathered):
            seq, hlc = seq + 1, stamps.next_hlc(hlc, now_ms)
            made.append(self._transaction(slots, Incarnation(mine.id, seq, tip, hlc)))
            tip = made[-1].id
            landed += len(slots)
            if len(made) >= _AT_ONCE:
                topics |= self._land(made, landed)
                made = []
        topics |= self._land(made, landed)
        self.tip = Incarnation(mine.id, seq, tip, hlc)
        incarnation.advance(self.connection, self.tip)
        return topics

    def _transaction(self, slots: list[_Slot], place: Incarnation) -> Transaction:
        """The transaction of these operations at a place in the laptop's chain: number, the one before, stamp."""
        operations = tuple(self._gathered[slot] for slot in slots)
        payload = encode_payload(operations, secrets.token_bytes(16))
        wall = stamps.utc_text(self.now)
        header = Header(
            self.meeting, place.id, place.seq, place.tip, place.hlc, wall, self.actor, self.gesture, __version__,
            FORMAT, digest(payload),
        )  # fmt: skip
        as_bytes = encode_header(header)
        made = Transaction(transaction_id(as_bytes), header, operations, as_bytes, payload)
        self._ids |= {slot: operation_id(made.id, index) for index, slot in enumerate(slots)}
        return made

    def _land(self, made: list[Transaction], landed: int) -> frozenset[Topic]:
        if self.progress is not None:
            self.progress(landed, len(self._gathered))
        return journal.append(self.connection, made, OWN)


def _encoded(what: str, value: Any) -> str:
    text = value_text(cleaned(msgspec.to_builtins(value)))
    if len(text.encode()) > MOST_BYTES // 2:
        raise TooLong(field=what, bytes=len(text.encode()), most=MOST_BYTES // 2)
    return text


def _portions(gathered: Mapping[_Slot, Operation]) -> Iterator[list[_Slot]]:
    """Runs of at most 500 operations, one write a field and one person's data each, small enough for a bundle."""
    run: list[_Slot] = []
    size, person = 0, ""
    registers: set[tuple[str, str, str]] = set()
    for slot, operation in gathered.items():
        bytes_here = 4 * len(operation.value) + 70 * len(getattr(operation, "replaces", ())) + 200
        of = _person(operation)
        other_person = "" not in (of, person) and of != person
        register = _register(operation)
        again = register in registers
        if run and (len(run) >= MOST_OPERATIONS or size + bytes_here > MOST_BYTES or other_person or again):
            yield run
            run, size, person = [], 0, ""
            registers.clear()
        registers |= {register} if register else set()
        run.append(slot)
        size += bytes_here
        person = of or person
    yield run


def _register(operation: Operation) -> tuple[str, str, str] | None:
    return (operation.kind, operation.rec, operation.field) if isinstance(operation, Write) else None


def _person(operation: Operation) -> str:
    """Whose data an operation is, as far as it can be told: a fact, such as a scan, counts as its record's."""
    return operation.rec if operation.kind == _PERSON or isinstance(operation, Fact) else ""
