"""A search through the lines of notes: what begins words first, what stands inside of words or names after it."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import islice

import msgspec

from rcm_desktop.domain.note_filters import Wanted
from rcm_desktop.domain.note_query import Query, Term
from rcm_desktop.domain.note_volume import Line, Volume
from rcm_desktop.domain.note_words import Block
from rcm_desktop.domain.records import Id

_AT_ONCE = 4096
ENOUGH = 2000
"""Of so many hits in a block no more are counted: nobody reads them, and a key must not wait for the count."""


class Hits(msgspec.Struct, frozen=True):
    """The first hits, newest first within each rank, and how many there are in all, or (`more`) at least."""

    lines: tuple[Line, ...]
    total: int
    more: bool = False


class _Looked(msgspec.Struct, frozen=True):
    """A term, what a line holds that it hits, and the delegations that are called so."""

    term: Term
    needle: str
    called: frozenset[Id]

    @property
    def is_firm(self) -> bool:
        """Whether all that it hits has it at the beginning of a word."""
        return not self.called and self.needle == self.term.beginning


def search(
    query: Query, wanted: Wanted, blocks: Iterable[Block], volumes: Sequence[Volume], most: int
) -> Hits:
    """Search through blocks of lines, each newest first.

    A word also hits what a delegation of that name said, after all that has the words in its text.
    """
    if query.is_empty or wanted.nothing:
        return Hits((), 0)
    # What is longer is rarer, as a rule: few lines are then left for the others.
    terms = sorted(query.terms, key=lambda term: -len(term.text))
    looked = [_Looked(term, term.within, _called(term, volumes)) for term in terms]
    firm: list[list[Line]] = []
    loose: list[list[Line]] = []
    more = False
    for block in blocks:
        first: list[Line] = []
        rest: list[Line] = []
        # What a delegation said counts for its name: there the words of a text do not narrow down.
        for some in _portions(block.narrowed(one.term for one in looked if not one.called)):
            here, other = _through(query, wanted, looked, some)
            first += here
            rest += other
            if len(first) >= max(ENOUGH, most):
                more = True
                break
        firm.append(first)
        loose.append(rest)
    shown = [*_first(firm, most)]
    if len(shown) < most:
        shown += _first(loose, most - len(shown))
    return Hits(tuple(shown), sum(map(len, (*firm, *loose))), more)


def _portions(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    for start in range(0, len(lines), _AT_ONCE):
        yield lines[start : start + _AT_ONCE]


def _through(
    query: Query, wanted: Wanted, looked: Sequence[_Looked], lines: Sequence[Line]
) -> tuple[Sequence[Line], Sequence[Line]]:
    """Of some lines those that are hit at the beginnings of words, and the others that are hit."""
    found = lines
    for sieve in wanted.sieves:
        found = sieve(found)
    for one in looked:
        needle, called = one.needle, one.called
        if called:
            found = [line for line in found if needle in line.text or line.note.delegation in called]
        else:
            found = [line for line in found if needle in line.text]
    for term in query.without:
        needle = term.beginning
        found = [line for line in found if needle not in line.text]
    first = found
    for one in looked:
        if not one.is_firm:
            needle = one.term.beginning
            first = [line for line in first if needle in line.text]
    if len(first) == len(found):
        return first, ()
    known = {id(line) for line in first}
    return first, [line for line in found if id(line) not in known]


def _called(term: Term, volumes: Sequence[Volume]) -> frozenset[Id]:
    """The delegations whose names have a word that begins so."""
    return frozenset(one for volume in volumes for one, names in volume.names.items() if term.beginning in names)


def _first(blocks: Sequence[Sequence[Line]], most: int) -> Iterable[Line]:
    """The newest of several blocks."""
    return islice(merge(*blocks, key=lambda line: (line.note.at, line.note.id), reverse=True), most)
