"""Finding people, and keeping their records right."""

from collections.abc import Mapping
from typing import Any

import msgspec

from rcm_desktop.domain.finding import Entry, Index
from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.domain.topics import Topic
from rcm_desktop.storage import people, records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.records import Sight


class Person(msgspec.Struct, frozen=True):
    """A delegate with the delegation as the lists show it; None where it has not been received."""

    delegate: Delegate
    delegation: Delegation | None


class Roster(msgspec.Struct, frozen=True):
    """Everyone at the meeting at one moment: people by id, delegations in the meeting's order."""

    people: Mapping[str, Person]
    delegations: tuple[Delegation, ...]
    index: Index


class People:
    """The people of a meeting: found at each key, added, corrected, deleted."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: tuple[int, Roster] | None = None
        self._changes = 0
        database.on_change(self._forget)

    def _forget(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.PEOPLE, Topic.MEETING}:
            self._changes += 1

    def roster(self) -> Roster:
        """Everyone, read once and kept until someone changes."""
        changes = self._changes  # before reading: a commit in between makes the next call read again
        if self._kept is None or self._kept[0] != changes:
            self._kept = (changes, self._read())
        return self._kept[1]

    def _read(self) -> Roster:
        with self._database.read() as connection:
            delegations = people.delegations(connection)
            delegates = people.delegates(connection)
        by_id = {d.id: d for d in delegations}
        everyone = {d.id: Person(d, by_id.get(d.delegation)) for d in delegates}
        return Roster(everyone, tuple(delegations), Index(_entry(p) for p in everyone.values()))

    def find(self, text: str, limit: int = 8) -> tuple[Person, ...]:
        """People whose name, delegation, institution or badge has words that begin like those of the text."""
        roster = self.roster()
        return tuple(roster.people[ident] for ident in roster.index.find(text, limit))

    def delegations(self) -> tuple[Delegation, ...]:
        """Delegations in the meeting's order."""
        return self.roster().delegations

    def open(self, ident: str) -> tuple[Delegate, Sight] | None:
        """A person as last written, with what an edit of it would stand on."""
        with self._database.read() as connection:
            found = records.one(connection, Delegate, ident)
            return None if found is None else (found, records.sight(connection, Delegate, ident))

    def add(self, person: Delegate) -> Delegate:
        """A new person, with the next badge code of this laptop unless one is given; the id is made here."""
        with self._database.write() as work:
            badge = person.badge or people.next_badges(work.connection, 1)[0]
            made = msgspec.structs.replace(person, id=work.new_id(), badge=badge)
            work.create(made)
        return made

    def correct(self, ident: str, sight: Sight, values: Mapping[str, Any]) -> Delegate:
        """Change fields of a person over what the editor saw."""
        with self._database.write() as work:
            work.change(Delegate, ident, sight, values)
        return self.roster().people[ident].delegate

    def delete(self, ident: str, sight: Sight) -> None:
        """Delete a person; scans keep, and an edit elsewhere brings the record back into sight."""
        with self._database.write() as work:
            work.delete(Delegate, ident, sight)


def _entry(person: Person) -> Entry:
    d, of = person.delegate, person.delegation
    also = [d.institution, d.badge, d.name.honorific]
    if of is not None:
        names = (of.name_es, of.name_en)
        also += [of.code, *of.aliases, *(text for n in names for text in (n.short, n.acronym))]
    return Entry(d.id, d.name.full, tuple(text for text in also if text))
