"""What taking a list in would do: whom its rows mean, what would change, who is missing."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import msgspec

from rcm_desktop.domain.finding import words
from rcm_desktop.domain.joined import by_person
from rcm_desktop.domain.people import Delegate, Delegation, Standing
from rcm_desktop.domain.records import NameForms
from rcm_desktop.services.lists.reading import Candidate, Delegations, delegation_key, name_key, usual_capacity
from rcm_desktop.services.lists.values import (
    NEW,
    NewPerson,
    Noted,
    RefusedRow,
    Remark,
    UnknownDelegation,
    Why,
)

Step = Callable[[int], None]
K = TypeVar("K")


class Sorted(msgspec.Struct):
    """The rows of a list by what becomes of them."""

    matched: dict[str, Candidate]
    """By the id of the person they mean."""
    new: list[NewPerson]
    refused: list[RefusedRow]
    noted: list[Noted]
    new_delegations: dict[str, Delegation]
    unknown: dict[str, UnknownDelegation]


class Sorter:
    """Finds out whom each row means."""

    def __init__(
        self, records: Sequence[Delegate], shown: Mapping[str, str], delegations: Delegations,
        decided: Mapping[str, str], default: str, new_id: Callable[[], str],
    ) -> None:  # fmt: skip
        self._people = by_person(records, shown)
        self._delegations = delegations
        self._decided = {delegation_key(text): ident for text, ident in decided.items()}
        self._default = default
        self._new_id = new_id
        self._done = Sorted({}, [], [], [], {}, {})
        self._by_number: dict[str, tuple[str, ...]] = {}
        self._by_mail: dict[tuple[str, str], tuple[str, ...]] = {}
        self._by_name: dict[tuple[str, str], tuple[str, ...]] = {}
        self._anywhere: dict[str, tuple[str, ...]] = {}
        self._numbers: set[str] = set()
        self._badges = {one.badge: shown.get(one.id, one.id) for one in records if one.badge}
        self._begun: dict[tuple[str, ...], Candidate] = {}
        for one in records:
            self._know(one, shown.get(one.id, one.id))

    def _know(self, one: Delegate, ident: str) -> None:
        """Let a record be found by what it says, as the person it is joined with."""
        key = name_key(one.name)
        for number in {one.external_id, one.ticket} - {""}:
            _add(self._by_number, number, ident)
        for address in one.contact.casefold().split(","):
            if "@" in address:
                _add(self._by_mail, (address.strip(), key), ident)
        _add(self._by_name, (one.delegation, key), ident)
        _add(self._anywhere, key, ident)

    def sort(self, candidates: Sequence[Candidate], step: Step) -> Sorted:
        """Sort the rows: those known by a number first, so that a name alone never takes their place."""
        wanted = [self._placed(one) for one in candidates]
        self._numbers = {number for one, _ in wanted for number in _numbers(one)}
        todo = []
        for n, (one, delegation) in enumerate(wanted):
            if n % 500 == 0:
                step(n)
            if one.refused is not None:
                self._refuse(one, one.refused, one.reason)
            elif delegation is None:
                self._refuse(one, Why.UNKNOWN_DELEGATION, one.delegation)
            elif not self._by_its_number(one, delegation):
                todo.append((one, delegation))
        for n, (one, delegation) in enumerate(todo):
            if n % 500 == 0:
                step(len(wanted) + n)
            self._by_its_name(one, delegation)
        self._done.refused.sort(key=lambda one: one.row)
        self._done.noted.sort(key=lambda one: one.row)
        return self._done

    def _placed(self, one: Candidate) -> tuple[Candidate, str | None]:
        """The row with the id of its delegation: empty where it names none, None where it names an unknown one."""
        text = one.delegation
        if not text:
            return one, self._default
        found = self._delegations.find(text)
        if found or one.refused is not None:
            return one, found
        key = delegation_key(text)
        before = self._done.unknown.get(key)
        self._done.unknown[key] = UnknownDelegation(before.text if before else text, before.rows + 1 if before else 1)
        choice = self._decided.get(key)
        if choice != NEW:
            return one, choice
        if key not in self._done.new_delegations:
            name = NameForms(text)
            made = Delegation(id=self._new_id(), code=_code(text), name_es=name, name_en=name)
            self._done.new_delegations[key] = made
        return one, self._done.new_delegations[key].id

    def _by_its_number(self, one: Candidate, delegation: str) -> bool:
        """Whether the row's number or ticket settled it."""
        found = {ident for number in _numbers(one) for ident in self._by_number.get(number, ())}
        if not found:
            return False
        if len(found) > 1:
            self._refuse(one, Why.SEVERAL, ", ".join(sorted(self._people[ident].name.full for ident in found)))
            return True
        person = self._people[next(iter(found))]
        if not set(words(person.name.full)) & set(words(one.name.full)):
            self._refuse(one, Why.OTHER_PERSON, person.name.full)
        else:
            self._match(one, person.id, delegation)
        return True

    def _by_its_name(self, one: Candidate, delegation: str) -> None:
        places = [delegation] if delegation else []
        found = self._free(self._by_mail.get((one.email, one.key), ()), one) if one.email else set()
        for place in places:
            found = found or self._free(self._by_name.get((place, one.key), ()), one)
        if not delegation:
            found = found or self._free(self._anywhere.get(one.key, ()), one)
        if len(found) > 1:
            self._refuse(one, Why.SEVERAL, one.name.full)
        elif found:
            self._match(one, next(iter(found)), delegation)
        else:
            self._begin(one, delegation)

    def _free(self, found: tuple[str, ...], one: Candidate) -> set[str]:
        """Those the row may mean: not somebody whose own number stands in another row, where this one has one, too."""
        if not _numbers(one):
            return set(found)
        return {i for i in found if not {self._people[i].external_id, self._people[i].ticket} & self._numbers}

    def _match(self, one: Candidate, person: str, delegation: str) -> None:
        if person in self._done.matched:
            self._refuse(one, Why.TWICE, str(self._done.matched[person].row))
            return
        badge = one.said.badge
        if badge and self._badges.get(badge, person) != person:
            self._refuse(one, Why.BADGE_TAKEN, badge)
            return
        said = msgspec.structs.replace(one.said, delegation=delegation or None)
        self._done.matched[person] = msgspec.structs.replace(one, said=said)
        here = self._people[person]
        if here.withdrawal.standing is Standing.WITHDRAWN:
            self._done.noted.append(Noted(one.row, Remark.STAYS_WITHDRAWN, here.name.full, person))
        self._note(one, delegation or self._people[person].delegation)

    def _begin(self, one: Candidate, delegation: str) -> None:
        """A person who is not at the meeting yet, unless an earlier row began the same one."""
        numbers = _numbers(one)
        keys: list[tuple[str, ...]] = [("number", number) for number in numbers]
        by_name = [("name", delegation, one.key)] + ([("mail", one.email, one.key)] if one.email else [])
        known = next((self._begun[key] for key in keys if key in self._begun), None)
        if known is None:
            alike = next((self._begun[key] for key in by_name if key in self._begun), None)
            known = None if alike is not None and numbers and _numbers(alike) else alike
        if known is not None:
            self._refuse(one, Why.TWICE, str(known.row))
            return
        badge = one.said.badge
        if badge and badge in self._badges:
            self._refuse(one, Why.BADGE_TAKEN, badge)
            return
        for key in (*keys, *by_name):
            self._begun.setdefault(key, one)
        values = {"capacity": usual_capacity(self._delegations.by_id.get(delegation)), **one.said.values()}
        ident = self._new_id()
        if badge:
            self._badges[badge] = ident
        self._done.new.append(NewPerson(one.row, Delegate(id=ident, delegation=delegation, **values)))
        self._note(one, delegation)
        for other in sorted(self._anywhere.get(one.key, ())):
            self._done.noted.append(Noted(one.row, Remark.POSSIBLY_SAME, one.name.full, other))

    def _note(self, one: Candidate, delegation: str) -> None:
        self._done.noted += [Noted(one.row, remark, text) for remark, text in one.remarks]
        if not delegation:
            self._done.noted.append(Noted(one.row, Remark.NO_DELEGATION, one.name.full))

    def _refuse(self, one: Candidate, why: Why, text: str) -> None:
        self._done.refused.append(RefusedRow(one.row, why, text, one.cells))


def _add(known: dict[K, tuple[str, ...]], key: K, ident: str) -> None:
    if ident not in known.get(key, ()):
        known[key] = (*known.get(key, ()), ident)


def _numbers(one: Candidate) -> set[str]:
    return {number for number in (one.said.external_id, one.said.ticket) if number}


def _code(text: str) -> str:
    """A code for a new delegation: its acronym where it is written in capitals, else none."""
    plain = text.strip()
    return plain if plain.isascii() and plain.isalpha() and plain.isupper() and len(plain) <= 12 else ""
