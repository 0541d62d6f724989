"""Which lines have which words: for lines that stay as they are, so that a rare word need not be looked for in all."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from rcm_desktop.domain.note_volume import Line

_FEW = 20_000
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

    def narrowed(self, needles: Iterable[str]) -> Sequence[Line]:
        """The lines that may hold all of some needles, in their order; all lines where no needle is rare."""
        if not self._places:
            return self.lines
        rarest: list[array[int]] | None = None
        least = _FEW
        for needle in needles:
            for found in self._each(needle):
                count = sum(map(len, found))
                if count <= least:
                    rarest, least = found, count
        if rarest is None:
            return self.lines
        lines = self.lines
        return [lines[place] for place in sorted({place for places in rarest for place in places})]

    def _each(self, needle: str) -> Iterator[list["array[int]"]]:
        """For each word of a needle, where words are that are it, or that begin with or hold what is no whole word."""
        words = needle.split(" ")
        for place, word in enumerate(words):
            begins, ends = place > 0, place < len(words) - 1
            if begins and ends:
                yield [self._places[word]] if word in self._places else []
            elif word:
                yield list(self._holding(f" {word}" if begins else word))

    def _holding(self, needle: str) -> Iterator["array[int]"]:
        at = last = -1
        while (at := self._all.find(needle, at + 1)) >= 0:
            number = bisect_right(self._starts, at + (needle[0] == " ")) - 1
            if number != last:
                last = number
                yield self._places[self._words[number]]
