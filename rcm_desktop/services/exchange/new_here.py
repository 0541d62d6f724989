"""What a bundle brings that is new here, kept as the bytes it came in while a person looks at it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from rcm_desktop.domain.transactions import Transaction, transaction
from rcm_desktop.services.exchange.tally import Tally


class NewHere(Sequence[Transaction]):
    """New transactions in the order they came; each is decoded anew whenever it is asked for.

    Kept decoded, a million operations take 900 MB instead of 270; to decode them again is a tenth of taking them in.
    """

    def __init__(self, *found: Iterable[Transaction]) -> None:
        self._headers: list[bytes] = []
        self._payloads: list[bytes] = []  # apart: a pair each would be work for whoever collects garbage
        self.tally = Tally()
        """What they bring, in numbers."""
        for one in found:
            self.extend(one)

    def extend(self, found: Iterable[Transaction]) -> None:
        """Keep some more."""
        if isinstance(found, NewHere):
            self._headers += found._headers
            self._payloads += found._payloads
            self.tally.add(found.tally)
            return
        for t in found:
            self._headers.append(t.header_bytes)
            self._payloads.append(t.payload_bytes)
            self.tally.note(t)

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
