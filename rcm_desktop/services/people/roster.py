"""Everyone at the meeting at one moment, brought up to date by reading what changed."""

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from rcm_desktop.domain.finding import Entry, Index
from rcm_desktop.domain.joined import whole
from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.domain.transactions import Fact, Operation
from rcm_desktop.storage import news, people, records
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.news import Mark


class Person(msgspec.Struct, frozen=True, gc=False):
    """A delegate with the delegation as the lists show it; None where it has not been received."""

    delegate: Delegate
    delegation: Delegation | None
    records: tuple[str, ...] = ()
    """The ids of all records joined as this person, the one shown first."""


class Roster(msgspec.Struct, frozen=True):
    """Everyone at the meeting at one moment: people by id, delegations in the meeting's order.

    The index is shared with the rosters that come after this one.
    """

    people: Mapping[str, Person]
    delegations: tuple[Delegation, ...]
    index: Index
    joined: Mapping[str, str]
    """Of each record joined with others, the id under which the person is shown."""
    delegates: Mapping[str, Delegate]
    """Every record as it stands by itself."""
    mark: Mark

    def person(self, ident: str) -> Person | None:
        """The person to whom a record belongs, joined with others or not."""
        return self.people.get(self.joined.get(ident, ident))


def read(connection: Connection) -> Roster:
    """Everyone, read afresh."""
    delegations = tuple(people.delegations(connection))
    delegates = {d.id: d for d in people.delegates(connection)}
    joined = people.classes(connection)
    of = {d.id: d for d in delegations}
    members = _members(joined, delegates)
    shown = [ident for ident in delegates if joined.get(ident, ident) == ident]
    everyone = {ident: _person(members.get(ident, (ident,)), delegates, of) for ident in shown}
    texts = {d.id: _text(d) for d in delegations}
    index = Index(_entry(person, delegates, texts) for person in everyone.values())
    return Roster(everyone, delegations, index, joined, delegates, news.mark(connection))


def renewed(connection: Connection, before: Roster) -> Roster:
    """Everyone as they stand now: only what changed is read, or everything where that cannot be told."""
    came = news.since(connection, before.mark)
    if came is None:
        return read(connection)
    changed = _changed(came, before.delegates)
    delegations = before.delegations
    if any(one.kind in ("delegation", "meeting") for one in came):
        delegations = tuple(people.delegations(connection))
    mark = news.mark(connection)
    if not changed and delegations == before.delegations:
        return msgspec.structs.replace(before, mark=mark, delegations=delegations)
    delegates = {**before.delegates}
    for ident in changed:
        found = records.one(connection, Delegate, ident)
        if found is None or found.deleted:
            delegates.pop(ident, None)
        else:
            delegates[ident] = found
    joined = before.joined
    if any(_joins(one, joined) for one in came):
        joined = people.classes(connection)
    after = Roster({**before.people}, delegations, before.index, joined, delegates, mark)
    _bring_up_to_date(after, before, changed)
    return after


def _bring_up_to_date(after: Roster, before: Roster, changed: Collection[str]) -> None:
    """Make the people and the index of a roster what its records say; `people` is a copy of the former ones."""
    of = {d.id: d for d in after.delegations}
    known = {d.id: d for d in before.delegations}
    others = {ident for ident in of.keys() | known.keys() if of.get(ident) != known.get(ident)}
    touched = set(changed) | {ident for ident, p in before.people.items() if p.delegate.delegation in others}
    touched |= {i for i in {*before.joined, *after.joined} if before.joined.get(i) != after.joined.get(i)}
    for ident in [*touched]:
        touched |= {before.joined.get(ident, ident), after.joined.get(ident, ident)}
    members = _members(after.joined, after.delegates)
    texts = {d.id: _text(d) for d in after.delegations}
    assert isinstance(after.people, dict)
    for ident in touched:
        if ident in after.delegates and after.joined.get(ident, ident) == ident:
            person = _person(members.get(ident, (ident,)), after.delegates, of)
            after.people[ident] = person
            after.index.update(_entry(person, after.delegates, texts))
        else:
            after.people.pop(ident, None)
            after.index.remove(ident)


def _changed(came: Iterable[Operation], known: Collection[str]) -> set[str]:
    """The delegates to read again: those written to, and those out of sight whom a fact may have brought back."""
    return {
        one.rec for one in came
        if one.kind == "delegate" or (isinstance(one, Fact) and one.rec and one.rec not in known)
    }  # fmt: skip


def _joins(one: Operation, joined: Collection[str]) -> bool:
    """Whether an operation may change who is joined with whom."""
    return one.rec in joined or (one.kind == "delegate" and getattr(one, "field", "") == "same_as")


def _members(joined: Mapping[str, str], here: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The records of each person who has more than one, the one shown first."""
    members: dict[str, tuple[str, ...]] = {}
    for ident in sorted(joined):
        if ident in here:
            members[joined[ident]] = (*members.get(joined[ident], ()), ident)
    return members


def _person(members: Sequence[str], delegates: Mapping[str, Delegate], of: Mapping[str, Delegation]) -> Person:
    merged = whole([delegates[ident] for ident in members])
    return Person(merged, of.get(merged.delegation), tuple(members))


def _entry(person: Person, delegates: Mapping[str, Delegate], texts: Mapping[str, str]) -> Entry:
    d = person.delegate
    also = [d.institution, d.badge, d.name.honorific, texts.get(d.delegation, "")]
    for ident in person.records[1:] if len(person.records) > 1 else ():
        other = delegates[ident]
        also += [other.name.full, other.badge]
    return Entry(d.id, d.name.full, tuple(dict.fromkeys(text for text in also if text)))


def _text(of: Delegation) -> str:
    """Everything by which a delegation is known, in one text that leads to all its people."""
    names = (of.name_es, of.name_en)
    return " ".join([of.code, *of.aliases, *(text for n in names for text in (n.short, n.formal, n.acronym))])
