"""The gestures on people's records, and finding whom they concern."""

import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import msgspec

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.people import (
    ActingHead,
    Credential,
    Delegate,
    Delegation,
    NamesVerified,
    Standing,
    ToldApart,
    Withdrawal,
)
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.domain.topics import Topic
from rcm_desktop.services.people import joining, likeness, roster
from rcm_desktop.services.people.joining import Links
from rcm_desktop.services.people.roster import Person, Roster
from rcm_desktop.storage import news, people, records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.records import Sight
from rcm_desktop.storage.work import Work

_WATCHED = {Topic.PEOPLE, Topic.MEETING, Topic.ATTENDANCE}
"""Attendance, too: a scan brings somebody deleted back into sight."""


class People:
    """The people of a meeting: found at each key, added, corrected, joined, replaced, deleted."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: tuple[int, Roster] | None = None
        self._in_order: tuple[Roster, tuple[Person, ...]] | None = None
        self._by_mark: tuple[Roster, dict[str, list[str]]] | None = None
        self._changes = 0
        self._lock, self._home = threading.Lock(), threading.get_ident()
        database.on_change(self._forget, first=True)

    def _forget(self, topics: frozenset[Topic]) -> None:
        if topics & _WATCHED:
            self._changes += 1
            if threading.get_ident() != self._home:
                # What cannot be read is told at the next asking: the commit stands.
                with suppress(RcmError):
                    self._read_ahead()

    def _read_ahead(self) -> None:
        """Read everyone anew where a job wrote very much, so that the window need not stand still for it."""
        with self._lock:
            if self._kept is None:
                return
            changes = self._changes
            with self._database.read() as connection:
                if news.since(connection, self._kept[1].mark) is None:
                    self._kept = (changes, roster.read(connection))

    @property
    def is_read(self) -> bool:
        """Whether everyone was read already, so that a search answers at once."""
        return self._kept is not None

    def read_early(self) -> None:
        """Read everyone before somebody is searched for, on any thread; nothing where they were read already."""
        with self._lock:
            if self._kept is None:
                changes = self._changes
                with self._database.read() as connection:
                    self._kept = (changes, roster.read(connection))

    def roster(self) -> Roster:
        """Everyone, read once; what changed since is read at the next asking."""
        with self._lock:
            changes = self._changes  # before reading: a commit in between makes the next call read again
            if self._kept is not None and self._kept[0] == changes:
                return self._kept[1]
            before, self._kept = self._kept, None
            with self._database.read() as connection:
                now = roster.read(connection) if before is None else roster.renewed(connection, before[1])
            self._kept = (changes, now)
            return now

    def find(self, text: str, limit: int = 8, *, nearly: bool = True) -> tuple[Person, ...]:
        """People whose name, delegation, institution or badge has words that begin like those of the text.

        Where there is room, those follow whose words differ by one letter, unless told otherwise.
        """
        now = self.roster()
        return tuple(now.people[ident] for ident in now.index.find(text, limit, nearly=nearly))

    def everyone(self) -> tuple[Person, ...]:
        """Everyone by delegation in the meeting's order, then by family name."""
        now = self.roster()
        if self._in_order is None or self._in_order[0] is not now:
            place = {of.id: n for n, of in enumerate(now.delegations)}

            def key(person: Person) -> tuple[int, str, str]:
                delegate = person.delegate
                return place.get(delegate.delegation, len(place)), folded(delegate.name.listed), delegate.id

            self._in_order = now, tuple(sorted(now.people.values(), key=key))
        return self._in_order[1]

    def person(self, ident: str) -> Person | None:
        """The person to whom a record belongs, joined with others or not."""
        return self.roster().person(ident)

    def delegations(self) -> tuple[Delegation, ...]:
        """Delegations in the meeting's order."""
        return self.roster().delegations

    def possibly_same(self, delegate: Delegate) -> tuple[Person, ...]:
        """Others who may be this person: by another system's number or ticket, the contact, or nearly the name."""
        now = self.roster()
        if self._by_mark is None or self._by_mark[0] is not now:
            self._by_mark = now, likeness.by_mark(now)
        with self._database.read() as connection:
            apart = people.told_apart(connection, now.joined)
        return likeness.possibly_same(now, self._by_mark[1], delegate, apart)

    def open(self, ident: str) -> tuple[Delegate, Sight] | None:
        """A person as last written, with what an edit of it would stand on."""
        with self._database.read() as connection:
            found = records.one(connection, Delegate, ident)
            return None if found is None else (found, records.sight(connection, Delegate, ident))

    def add(self, person: Delegate) -> Delegate:
        """A new person, with the next badge code of this laptop unless one is given; the id is made here."""
        with self._database.write() as work:
            return _add(work, person)

    def correct(self, ident: str, sight: Sight, values: Mapping[str, Any]) -> Delegate:
        """Change fields of a person over what the editor saw."""
        with self._database.write() as work:
            work.change(Delegate, ident, sight, values)
        return self._as_written(ident)

    def delete(self, ident: str, sight: Sight) -> None:
        """Delete a person; scans keep, and an edit elsewhere brings the record back into sight."""
        with self._database.write() as work:
            work.delete(Delegate, ident, sight)

    def withdraw(self, ident: str, sight: Sight, reason: str) -> Delegate:
        """Note that a person no longer comes; the record stays on the list."""
        return self.correct(ident, sight, {"withdrawal": Withdrawal(Standing.WITHDRAWN, reason)})

    def return_to_list(self, ident: str) -> Delegate:
        """Expect a person again, who was withdrawn or no longer listed."""
        with self._database.write() as work:
            work.change(Delegate, ident, records.sight(work.connection, Delegate, ident), {"withdrawal": Withdrawal()})
        return self._as_written(ident)

    def replace_by(self, ident: str, sight: Sight, other: Delegate, reason: str) -> Delegate:
        """Let somebody new come in a person's stead, in the same delegation and capacity; the new record."""
        with self._database.write() as work:
            former = records.one(work.connection, Delegate, ident)
            if former is None:
                raise LookupError(ident)
            of = other.delegation or former.delegation
            made = _add(work, msgspec.structs.replace(other, capacity=former.capacity, delegation=of))
            work.change(Delegate, ident, sight, {"withdrawal": Withdrawal(Standing.WITHDRAWN, reason, made.id)})
        return made

    def join(self, one: str, other: str) -> Links:
        """Hold two records for one person's; what `relink` takes back, empty where they were joined already."""
        with self._database.write() as work:
            return joining.join(work, one, other)

    def part(self, ident: str) -> Links:
        """Hold a record for somebody else's than those it is joined with; what `relink` takes back."""
        with self._database.write() as work:
            return joining.part(work, ident)

    def relink(self, links: Links) -> Links:
        """Take a `join` or `part` back by what it returned; what takes this back in its turn."""
        with self._database.write() as work:
            return joining.relink(work, links)

    def tell_apart(self, one: str, other: str) -> str:
        """Put on record that two people who look alike are two; what `look_again` takes back."""
        with self._database.write() as work:
            said = work.state(ToldApart, one, at=utc_text(work.now), other=other)
        return work.id_of(said)

    def look_again(self, one: str, said: str) -> None:
        """Take back that a person was told apart from another, by what `tell_apart` returned."""
        with self._database.write() as work:
            work.state(ToldApart, one, at=utc_text(work.now), undoes=said)

    def lead(self, delegation: str, acting: ActingHead) -> ActingHead:
        """Name who leads a delegation for a while, nobody with an empty one; who was named before."""
        with self._database.write() as work:
            former = records.one(work.connection, Delegation, delegation)
            sight = records.sight(work.connection, Delegation, delegation)
            work.change(Delegation, delegation, sight, {"acting_head": acting})
        return ActingHead() if former is None else former.acting_head

    def verify_names(self, delegation: str) -> None:
        """Put on record that a delegation signed the list of its names just now."""
        with self._database.write() as work:
            work.state(NamesVerified, delegation, at=utc_text(work.now))

    def see_credential(self, ident: str, seen: bool = True) -> Delegate:
        """Note that a person's credential was seen, or is pending after all; the remark on it stays."""
        with self._database.write() as work:
            found = records.one(work.connection, Delegate, ident) or Delegate(id=ident)
            credential = Credential("seen" if seen else "pending", found.credential.remark)
            sight = records.sight(work.connection, Delegate, ident)
            work.change(Delegate, ident, sight, {"credential": credential})
        return self._as_written(ident)

    def _as_written(self, ident: str) -> Delegate:
        return self.roster().delegates[ident]


def _add(work: Work, person: Delegate) -> Delegate:
    badge = person.badge or people.next_badges(work.connection, 1)[0]
    made = msgspec.structs.replace(person, id=work.new_id(), badge=badge)
    work.create(made)
    return made
