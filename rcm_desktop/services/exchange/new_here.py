"""What a bundle brings that is new here, kept as the bytes it came in while a person looks at it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from rcm_desktop.domain.transactions import Transaction, Write, transaction


class NewHere(Sequence[Transaction]):
    """New transactions in the order they came; each is decoded anew whenever it is asked for.

    Kept decoded, a million operations take 900 MB instead of 270; to decode them again is a tenth of taking them in.
    """

    def __init__(self, *found: Iterable[Transaction]) -> None:
        self._headers: list[bytes] = []
        self._payloads: list[bytes] = []  # apart: a pair each would be work for whoever collects garbage
        self._stamps: list[int] = []
        self.written: set[str] = set()
        """The records that they write to."""
        self.newest: dict[str, int] = {}
        """The highest stamp of each laptop."""
        self.kinds: Counter[tuple[str, str, str]] = Counter()
        """How many operations there are by the program's version, the kind, and the field; a fact has none."""
        self.numbers: dict[str, list[int]] = {}
        """The numbers of each laptop's transactions."""
        for one in found:
            self.extend(one)

    def extend(self, found: Iterable[Transaction]) -> None:
        """Keep some more."""
        if isinstance(found, NewHere):
            self._headers += found._headers
            self._payloads += found._payloads
            self._stamps += found._stamps
            self.written |= found.written
            self.kinds += found.kinds
            for who, stamp in found.newest.items():
                self.newest[who] = max(stamp, self.newest.get(who, 0))
            for who, numbers in found.numbers.items():
                self.numbers.setdefault(who, []).extend(numbers)
            return
        for t in found:
            self._headers.append(t.header_bytes)
            self._payloads.append(t.payload_bytes)
            self._stamps.append(t.header.hlc)
            self._note(t)

    def _note(self, t: Transaction) -> None:
        """Gather, while it is decoded, what would else take one more pass over everything."""
        who, app, stamp = t.header.replica, t.header.app, t.header.hlc
        if stamp > self.newest.get(who, 0):
            self.newest[who] = stamp
        self.numbers.setdefault(who, []).append(t.header.seq)
        for o in t.operations:
            if isinstance(o, Write):
                self.written.add(o.rec)
                self.kinds[app, o.kind, o.field] += 1
            else:
                self.kinds[app, o.kind, ""] += 1

    def in_order(self) -> Iterator[Transaction]:
        """Them in the order in which they were written, one at a time."""
        return (self[place] for place in sorted(range(len(self)), key=self._stamps.__getitem__))

    def __len__(self) -> int:
        return len(self._headers)

    @overload
    def __getitem__(self, place: int) -> Transaction: ...
    @overload
    def __getitem__(self, place: slice) -> list[Transaction]: ...
    def __getitem__(self, place: int | slice) -> Transaction | list[Transaction]:
        if isinstance(place, slice):
            return list(map(transaction, self._headers[place], self._payloads[place]))
        return transaction(self._headers[place], self._payloads[place])

    def __iter__(self) -> Iterator[Transaction]:
        return map(transaction, self._headers, self._payloads)
