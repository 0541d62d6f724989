"""A search through the lines of notes: what begins words first, what stands inside of words or names after it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def search(query: Query, wanted: Wanted, blocks: Sequence[Block], volumes: Sequence[Volume], most: int) -> Hits:
    """Search through blocks of lines, each newest first.

    A word also hits inside of words, and what a delegation of that name said; but only where the texts in which each
    word begins one leave room.
    """
    if query.is_empty or wanted.nothing:
        return Hits((), 0)
    # What is longer is rarer, as a rule: few lines are then left for the others.
    terms = sorted(query.terms, key=lambda term: -len(term.text))
    firm = [_firm(query, wanted, terms, block, most) for block in blocks]
    found = sum(map(len, firm))
    shown = list(_first(firm, most))
    if found >= most or not terms:
        return Hits(tuple(shown), found, more=any(len(one) >= max(ENOUGH, most) for one in firm))
    called = {term: _called(term, volumes) for term in terms}
    known = {id(line) for some in firm for line in some}
    loose = [_loose(query, wanted, called, block, known, most) for block in blocks]
    shown += _first(loose, most - len(shown))
    more = any(len(one) >= max(ENOUGH, most) for one in loose)
    return Hits(tuple(shown), found + sum(map(len, loose)), more)


def _firm(query: Query, wanted: Wanted, terms: Sequence[Term], block: Block, most: int) -> list[Line]:
    """The lines in which each term begins a word."""
    needles = [term.beginning for term in terms]
    found: list[Line] = []
    for some in _portions(block.narrowed(needles)):
        here = some
        for sieve in wanted.sieves:
            here = sieve(here)
        for needle in needles:
            here = [line for line in here if needle in line.text]
        found += _without(query, here)
        if len(found) >= max(ENOUGH, most):
            break
    return found


def _loose(
    query: Query, wanted: Wanted, called: Mapping[Term, frozenset[Id]], block: Block, known: set[int], most: int
) -> list[Line]:
    """The other lines in which each term stands inside of a word, or is the name of who spoke."""
    if not any(called.values()) and all(term.within == term.beginning for term in called):
        return []
    found: list[Line] = []
    # The words of a text do not tell who spoke.
    for some in _portions(block.narrowed(term.within for term, of in called.items() if not of)):
        here = some
        for sieve in wanted.sieves:
            here = sieve(here)
        for term, of in called.items():
            needle = term.within
            if of:
                here = [line for line in here if needle in line.text or line.note.delegation in of]
            else:
                here = [line for line in here if needle in line.text]
        found += [line for line in _without(query, here) if id(line) not in known]
        if len(found) >= max(ENOUGH, most):
            break
    return found


def _without(query: Query, lines: Sequence[Line]) -> Sequence[Line]:
    for term in query.without:
        needle = term.beginning
        lines = [line for line in lines if needle not in line.text]
    return lines


def _portions(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    for start in range(0, len(lines), _AT_ONCE):
        yield lines[start : start + _AT_ONCE]


def _called(term: Term, volumes: Sequence[Volume]) -> frozenset[Id]:
    """The delegations whose names have a word that begins so."""
    return frozenset(one for volume in volumes for one, names in volume.names.items() if term.beginning in names)


def _first(blocks: Sequence[Sequence[Line]], most: int) -> Iterable[Line]:
    """The newest of several blocks."""
    return islice(merge(*blocks, key=lambda line: (line.note.at, line.note.id), reverse=True), most)
