"""Preparing a meeting: its own record, delegations, people, sessions, objectives and items, field by field."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.meeting import Laptop, Meeting, Operator
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Record
from rcm_desktop.storage import changes, journal, people, phrases, records
from rcm_desktop.storage.changes import Change
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import laptops, meeting, operators, sit, this_laptop, zone
from rcm_desktop.storage.records import Sight
from rcm_desktop.storage.tables import FIELDS

R = TypeVar("R", bound=Record)


class Seat(msgspec.Struct, frozen=True):
    """Which laptop this is and who sits at it."""

    laptop: Laptop
    operator: Operator | None


class Setup:
    """What a secretary does to the records of a meeting before and between its sessions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def meeting(self) -> Meeting:
        """The meeting's own record."""
        with self._database.read() as connection:
            return meeting(connection)

    def seat(self) -> Seat:
        """This laptop and the person at it."""
        with self._database.read() as connection:
            return Seat(this_laptop(connection), operators(connection).get(self._database.actor))

    def laptops(self) -> Mapping[str, Laptop]:
        """The laptops that serve the meeting, by replica id."""
        with self._database.read() as connection:
            return laptops(connection)

    def sit_down(self, name: str) -> Operator:
        """Let everything from now on carry this person's name; one name is one operator."""
        with self._database.write() as work:
            found = sit(work, name)
        self._database.actor = found.id
        return found

    def listed(self, cls: type[R]) -> list[R]:
        """All records of a kind that are not deleted, in their own order where they have one."""
        with self._database.read() as connection:
            if cls is Delegation:
                return people.delegations(connection)  # type: ignore[return-value]
            found = records.listed(connection, cls)
        return sorted(found, key=lambda record: (getattr(record, "order", ""), record.id))

    def open(self, cls: type[R], ident: str) -> tuple[R, Sight] | None:
        """A record as last written, with what an edit of it would stand on."""
        with self._database.read() as connection:
            found = records.one(connection, cls, ident)
            return None if found is None else (found, records.sight(connection, cls, ident))

    def versions(self, cls: type[Record], ident: str) -> Mapping[str, tuple[Any, ...]]:
        """The values of the fields that stand in several versions, by attribute, the newest first."""
        kind = kind_of(cls)
        with self._database.read() as connection:
            record, heads = records.one(connection, cls, ident), journal.heads(connection, kind, ident)
        found: dict[str, tuple[Any, ...]] = {}
        for field in FIELDS[kind]:
            if record is not None and field.name in record.to_settle:
                values = [value for head in heads[field.name] for value in _read(head.value, field.type)]
                found[field.attribute] = tuple(v for n, v in enumerate(values) if v not in values[:n])
        return found

    def now(self) -> datetime:
        """This moment in the meeting's time zone."""
        with self._database.read() as connection:
            return self._database.now().astimezone(zone(connection))

    def add(self, record: R) -> R:
        """A new record; its id is made here, and its place is the last where it has none."""
        with self._database.write() as work:
            values: dict[str, Any] = {"id": work.new_id()}
            if getattr(record, "order", None) == "":
                orders = [getattr(other, "order", "") for other in records.listed(work.connection, type(record))]
                values["order"] = between(max(orders, default=""), "")
            made = msgspec.structs.replace(record, **values)
            work.create(made)
        return made

    def save(self, cls: type[R], ident: str, sight: Sight, values: Mapping[str, Any]) -> None:
        """Change fields of a record over what the editor saw."""
        with self._database.write() as work:
            work.change(cls, ident, sight, values)

    def delete(self, cls: type[R], ident: str) -> None:
        """Delete a record as it stands now; what it held keeps, and an edit elsewhere brings it back."""
        with self._database.write() as work:
            work.delete(cls, ident, records.sight(work.connection, cls, ident))

    def restore(self, cls: type[R], ident: str) -> None:
        """Take a deletion back."""
        with self._database.write() as work:
            work.restore(cls, ident, records.sight(work.connection, cls, ident))

    def move(self, cls: type[R], ident: str, before: str, after: str) -> None:
        """Give a record the place between two others, by their ids; empty stands for the beginning or end."""
        with self._database.write() as work:
            orders = {r.id: getattr(r, "order", "") for r in records.listed(work.connection, cls)}
            place = between(orders.get(before, ""), orders.get(after, ""))
            work.set(cls, ident, "order", place, over=records.sight(work.connection, cls, ident).heads["order"])

    def order_delegations(self, order: Sequence[str]) -> None:
        """Give the delegations the meeting's own order, by their ids."""
        with self._database.write() as work:
            ident = self._database.meeting
            stood = records.sight(work.connection, Meeting, ident).heads["order"]
            work.set(Meeting, ident, "order", tuple(order), over=stood)

    def add_usual_phrases(self) -> Change:
        """Add those of the program's own phrases that the meeting has not."""
        with self._database.write() as work:
            return phrases.add_usual(work)

    def take_back(self, change: Change) -> None:
        """Write what stood before a change; what somebody worked on since stays as it is."""
        with self._database.write() as work:
            changes.take_back(work, change)

    def do_again(self, change: Change) -> None:
        """Write a change that was taken back once more."""
        with self._database.write() as work:
            changes.do_again(work, change)


def _read(text: str, hint: Any) -> Iterator[Any]:
    """The value of a head, or nothing where only a later version of the program can read it."""
    try:
        yield msgspec.json.decode(text, type=hint)
    except msgspec.MsgspecError:
        return
