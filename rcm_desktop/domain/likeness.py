"""Which people may be one and the same, by names that differ in one letter, and by numbers from other lists."""

from collections.abc import Iterable, Iterator

from rcm_desktop.domain.finding import words
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import Id

Pair = tuple[Delegate, Delegate]
Apart = frozenset[frozenset[Id]]
"""Pairs of people of whom somebody said that they are two."""


def possibly_same(everyone: Iterable[Delegate]) -> list[Pair]:
    """Pairs that a person should look at, the earlier record first; in time that grows with the people, not the pairs.

    Within a delegation: names alike but for one letter of one word, or the name of somebody written
    at the desk that holds, or is held by, another one. Anywhere: the same number or ticket of another system.
    """
    people = sorted(everyone, key=lambda one: one.id)
    seen: dict[object, Delegate] = {}
    found: dict[tuple[str, str], Pair] = {}
    for one in people:
        for key in _keys(one):
            other = seen.setdefault(key, one)
            if other is not one:
                found[other.id, one.id] = (other, one)
    for pair in _walked_in(people):
        found[pair[0].id, pair[1].id] = pair
    return list(found.values())


def _keys(one: Delegate) -> Iterator[object]:
    """What two people share who may be one; a word with each letter left out stands for those one letter away."""
    for mark in (one.external_id, one.ticket):
        if mark:
            yield mark
    name = sorted(set(words(one.name.full)))
    if len(name) < 2:
        return
    for word in name:
        others = (one.delegation, *(other for other in name if other != word))
        yield others, word
        if len(word) > 3:
            for place in range(len(word)):
                yield others, word[:place] + word[place + 1 :]


def _walked_in(people: Iterable[Delegate]) -> Iterator[Pair]:
    by_delegation: dict[str, list[tuple[Delegate, set[str]]]] = {}
    for one in people:
        by_delegation.setdefault(one.delegation, []).append((one, set(words(one.name.full))))
    for members in by_delegation.values():
        for one, name in members:
            if not one.walk_in or len(name) < 2:
                continue
            for other, full in members:
                if other is not one and len(full) > 1 and (name <= full or full <= name):
                    yield (other, one) if other.id < one.id else (one, other)
