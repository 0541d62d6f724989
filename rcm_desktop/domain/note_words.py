"""Which lines have which words: for lines that stay as they are, so that a rare word need not be looked for in all."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from rcm_desktop.domain.note_query import Term
from rcm_desktop.domain.note_volume import Line

_FEW = 8000
"""Up to so many places of a word it is rare: of more, lines that have it are met soon enough."""


class Block:
    """Lines, newest first; `words` where it is worth knowing them by their words."""

    def __init__(self, lines: Sequence[Line] = (), *, by_words: bool = False) -> None:
        self.lines = lines
        self._places: dict[str, array[int]] = {}
        if by_words:
            for place, line in enumerate(lines):
                for word in set(line.text.split()):
                    known = self._places.get(word)
                    if known is None:
                        known = self._places[word] = array("I")
                    known.append(place)
        self._words = list(self._places)
        self._all = f" {' '.join(self._words)} "
        starts = array("I", [1])
        for word in self._words:
            starts.append(starts[-1] + len(word) + 1)
        self._starts = starts

    def narrowed(self, terms: Iterable[Term]) -> Sequence[Line]:
        """The lines that may have all of some terms; all of them where no term is rare."""
        if not self._places:
            return self.lines
        rarest: list[array[int]] | None = None
        least = _FEW
        for term in terms:
            found = list(self._places_of(term))
            count = sum(map(len, found))
            if count <= least:
                rarest, least = found, count
        if rarest is None:
            return self.lines
        lines = self.lines
        return [lines[place] for place in sorted({place for places in rarest for place in places})]

    def _places_of(self, term: Term) -> Iterator["array[int]"]:
        """Where a term is met, or of a phrase the rarest of its words that are typed to their ends."""
        words = term.text.split()
        ended = words if term.whole else words[:-1]
        if ended:
            known = [self._places.get(word, array("I")) for word in ended]
            yield min(known, key=len)
            return
        needle, at = term.within, -1
        last = -1
        while (at := self._all.find(needle, at + 1)) >= 0:
            number = self._number_at(at + (needle[0] == " "))
            if number != last:
                last = number
                yield self._places[self._words[number]]

    def _number_at(self, at: int) -> int:
        """Which word stands at a place of the row of all words."""
        return bisect_right(self._starts, at) - 1
