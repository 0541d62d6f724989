"""Who may be the same person, entered twice."""

from collections.abc import Mapping

from rcm_desktop.domain.finding import words
from rcm_desktop.domain.likeness import Apart
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.vocabulary import is_near
from rcm_desktop.services.people.roster import Person, Roster

_MOST = 8


def by_mark(roster: Roster) -> dict[str, list[str]]:
    """Who has which number in another system, ticket or contact: ids by each of them."""
    found: dict[str, list[str]] = {}
    for ident, person in roster.people.items():
        for mark in _marks(person.delegate):
            found.setdefault(mark, []).append(ident)
    return found


def possibly_same(
    roster: Roster, marks: Mapping[str, list[str]], delegate: Delegate, apart: Apart = frozenset()
) -> tuple[Person, ...]:
    """Those who share a number, ticket or contact first, then those whose name is nearly this one."""
    mine = roster.joined.get(delegate.id, delegate.id)
    found = [roster.people[ident] for mark in sorted(_marks(delegate)) for ident in marks.get(mark, ())]
    name = words(delegate.name.full)
    asked = {delegate.name.full: None, " ".join(words(delegate.name.given)[:1] + words(delegate.name.family)[:1]): None}
    for text in asked:
        candidates = [roster.people[ident] for ident in roster.index.find(text, _MOST)]
        found += [p for p in candidates if _alike(name, words(p.delegate.name.full))]
    others = {p.delegate.id: p for p in found if p.delegate.id != mine}
    return tuple(p for ident, p in others.items() if frozenset((ident, mine)) not in apart)


def _marks(delegate: Delegate) -> set[str]:
    return {mark for mark in (delegate.external_id, delegate.ticket, delegate.contact.casefold()) if mark}


def _alike(one: list[str], other: list[str]) -> bool:
    """Whether all words of the shorter name stand in the longer one, each but for one letter."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2 <= len(long):
        return False
    return all(any(a == b or is_near(a, b, start=False) for b in long) for a in short)
