"""Names of delegations completed while they are typed, in the correct form of the entry's language."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

import msgspec

from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.noting import called
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speaker_search import meant

_SHORTEST = 3
_MOST_WORDS = 4
_OPENING = frozenset("([{«“‘¿¡\"'—–")


class Begun(msgspec.Struct, frozen=True):
    """The end of a line that begins names of delegations: that part of it, and whose names, the likeliest first."""

    typed: str
    delegations: tuple[Delegation, ...]


def begun(
    line: str,
    delegations: Sequence[Delegation],
    language: str,
    spoken: Collection[Id] = (),
    present: Collection[Id] = (),
) -> Begun | None:
    """The names that the end of a line begins, with a capital and three letters; its longest run of words counts.

    A name that stands there as it should is not offered again.
    """
    for run in _runs(line):
        found = [one for one in delegations if _begins(run, one)]
        if found:
            ranked = [one for one in meant(run, found, spoken, present) if one.short_name(language) != run]
            return Begun(run, tuple(ranked)) if ranked else None
    return None


def ranked(
    word: str, delegations: Sequence[Delegation], spoken: Collection[Id] = (), present: Collection[Id] = ()
) -> tuple[Delegation, ...]:
    """The delegations that a word after "@" may mean: those that spoke, those known present, the meeting's order."""
    if word:
        return meant(word, delegations, spoken, present)
    return tuple(sorted(delegations, key=lambda one: 0 if one.id in spoken else 1 if one.id in present else 2))


def _runs(line: str) -> Iterator[str]:
    """What the line ends with, of so many words at most, the longest first, each with a capital before it."""
    if not line or line[-1].isspace():
        return
    places: list[int] = []
    place = len(line)
    while place > 0 and len(places) < _MOST_WORDS:
        place = max(line.rfind(sign, 0, place) for sign in (" ", "\t", "\xa0"))
        start = place + 1
        while start < len(line) and line[start] in _OPENING:
            start += 1
        places.append(start)
    for start in reversed(places):
        run = line[start:]
        if run[:1].isupper() and sum(map(str.isalnum, run)) >= _SHORTEST:
            yield run


def _begins(run: str, delegation: Delegation) -> bool:
    dotted = run.endswith(".")
    asked = _plain(run)
    for name in called(delegation):
        if dotted and not folded(name).startswith(folded(run)):
            continue  # the full stop behind a name that has none ends a sentence
        if any(form.startswith(asked) for form in _forms(name)):
            return True
    return False


@lru_cache(maxsize=4096)
def _forms(name: str) -> tuple[str, ...]:
    """A name without marks, and an abbreviation without its spaces, too: "EE. UU." is also written "EEUU"."""
    plain = _plain(name)
    return (plain, plain.replace(" ", "")) if "." in name else (plain,)


def _plain(name: str) -> str:
    return folded(name).replace(".", "")
