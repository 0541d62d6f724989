"""What transactions bring, counted once while they pass, so that nothing has to be decoded again to be told."""

from collections import Counter
from collections.abc import Iterable, Set
from typing import Self

import msgspec

from rcm_desktop.domain.transactions import Transaction, Write


class First(msgspec.Struct, frozen=True, gc=False):
    """The transaction that wrote first to a record: its stamp, its laptop, the record's kind, how many writes."""

    stamp: int
    who: str
    kind: str
    writes: int


class Tally:
    """What some transactions hold, by the laptops that wrote them."""

    def __init__(self) -> None:
        self.first: dict[str, First] = {}
        """Who wrote first to each record."""
        self.newest: dict[str, int] = {}
        """The highest stamp of each laptop."""
        self.earliest: dict[str, int] = {}
        """The lowest stamp of each laptop."""
        self.kinds: Counter[tuple[str, str, str]] = Counter()
        """How many operations there are by the program's version, the kind, and the field; a fact has none."""
        self.numbers: dict[str, list[int]] = {}
        """The numbers of each laptop's transactions."""
        self.writes: Counter[str] = Counter()
        """How many fields each laptop wrote."""
        self.facts: Counter[tuple[str, str]] = Counter()
        """How many facts there are by laptop and kind."""

    @classmethod
    def of(cls, found: Iterable[Transaction]) -> Self:
        """What these transactions hold."""
        made = cls()
        for t in found:
            made.note(t)
        return made

    @property
    def written(self) -> Set[str]:
        """The records that are written to."""
        return self.first.keys()

    def note(self, t: Transaction) -> None:
        """Count one more transaction."""
        who, app, stamp = t.header.replica, t.header.app, t.header.hlc
        self._span(who, stamp, stamp)
        self.numbers.setdefault(who, []).append(t.header.seq)
        wrote: dict[str, tuple[str, int]] = {}
        for o in t.operations:
            if isinstance(o, Write):
                self.kinds[app, o.kind, o.field] += 1
                wrote[o.rec] = o.kind, wrote[o.rec][1] + 1 if o.rec in wrote else 1
            else:
                self.kinds[app, o.kind, ""] += 1
                self.facts[who, o.kind] += 1
        for rec, (kind, writes) in wrote.items():
            self.writes[who] += writes
            if rec not in self.first or stamp < self.first[rec].stamp:
                self.first[rec] = First(stamp, who, kind, writes)

    def add(self, other: "Tally") -> None:
        """Count what another tally counted."""
        for rec, first in other.first.items():
            if rec not in self.first or first.stamp < self.first[rec].stamp:
                self.first[rec] = first
        for who, numbers in other.numbers.items():
            self._span(who, other.earliest[who], other.newest[who])
            self.numbers.setdefault(who, []).extend(numbers)
        self.kinds += other.kinds
        self.writes += other.writes
        self.facts += other.facts

    def authors(self) -> list[str]:
        """The laptops, in the order in which they began."""
        return sorted(self.earliest, key=self.earliest.__getitem__)

    def _span(self, who: str, earliest: int, newest: int) -> None:
        if newest > self.newest.get(who, -1):
            self.newest[who] = newest
        if who not in self.earliest or earliest < self.earliest[who]:
            self.earliest[who] = earliest
