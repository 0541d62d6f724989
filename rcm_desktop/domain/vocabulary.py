"""The single words of many records in their order, and those that differ by one letter from a word asked for."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

import msgspec

_LEAST_START = 4
"""A word still being typed is compared with beginnings of at least so many letters."""
_MOST_KEPT = 512


def has_figure(word: str) -> bool:
    """Whether a word has a digit in it, as codes have."""
    return not word.isalpha() and any(c.isdigit() for c in word)


class Wanted(msgspec.Struct, frozen=True):
    """What one asked word allows: how a record's line shows it, by how nearly, and the ids of those who have it."""

    needles: tuple[tuple[int, str], ...]
    sets: list[set[str]]
    count: int

    def nearness(self, line: str) -> int:
        """0 where the word is there, more where it is nearly there, -1 where it is not."""
        return next((distance for distance, needle in self.needles if needle in line), -1)


class Vocabulary:
    """Words with the records whose names have them, and the texts in which they stand."""

    def __init__(self) -> None:
        self.records: dict[str, set[str]] = {}
        """By word, the ids of records that have it in their name."""
        self.texts: dict[str, set[str]] = {}
        """By word, the other texts that have it."""
        self._sorted: list[str] | None = None
        self._cut: dict[tuple[int, bool], dict[str, None]] = {}
        """By length, the words of just so many letters, or what longer ones begin with; some may have gone since."""
        self._kept: dict[tuple[str, bool], tuple[str, ...]] = {}

    def join(self, word: str, record: str) -> None:
        """A record's name has the word."""
        self._learn(word)
        self.records.setdefault(word, set()).add(record)

    def part(self, word: str, record: str) -> None:
        """The record is gone, or its name has the word no more."""
        _discard(self.records, word, record)
        self._unlearn(word)

    def add(self, word: str, text: str) -> None:
        """A text that leads to records has the word."""
        self._learn(word)
        self.texts.setdefault(word, set()).add(text)

    def drop(self, word: str, text: str) -> None:
        """The text leads nowhere any more."""
        _discard(self.texts, word, text)
        self._unlearn(word)

    def beginning(self, prefix: str) -> Sequence[str]:
        """The words that begin so."""
        known = self._words()
        return known[bisect_left(known, prefix) : bisect_left(known, prefix + "\U0010ffff")]

    def near(self, word: str) -> tuple[str, ...]:
        """The words that differ from this one by a letter: wrong, missing, too many, or two of them swapped."""
        return self._compared(word, whole=True)

    def near_starts(self, word: str) -> tuple[str, ...]:
        """Beginnings of words that differ so from this one, which is still being typed."""
        return self._compared(word, whole=False) if len(word) >= _LEAST_START else ()

    def _compared(self, word: str, *, whole: bool) -> tuple[str, ...]:
        found = self._kept.get((word, whole))
        if found is None:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            found = self._kept[word, whole] = tuple(self._compare(word, whole))
        return found

    def _compare(self, word: str, whole: bool) -> Iterable[str]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        least = 1 if whole else _LEAST_START
        for length in range(max(least, len(word) - 1), len(word) + 2):
            known = self._cut_to(length, whole).keys()
            for near, _, _ in extract(word, known, scorer=OSA.distance, score_cutoff=1, limit=None):
                if near != word:
                    yield near

    def _cut_to(self, length: int, whole: bool) -> dict[str, None]:
        found = self._cut.get((length, whole))
        if found is None:
            long = (word for word in self._words() if len(word) >= length)
            cut = (word for word in long if len(word) == length) if whole else (word[:length] for word in long)
            found = self._cut[length, whole] = dict.fromkeys(cut)
        return found

    def _words(self) -> list[str]:
        if self._sorted is None:
            self._sorted = sorted(self.records.keys() | self.texts.keys())
        return self._sorted

    def _learn(self, word: str) -> None:
        if self._sorted is not None and word not in self.records and word not in self.texts:
            insort(self._sorted, word)
            self._kept.clear()
            for (length, whole), cut in self._cut.items():
                if len(word) == length or (len(word) > length and not whole):
                    cut[word[:length]] = None

    def _unlearn(self, word: str) -> None:
        if self._sorted is not None and word not in self.records and word not in self.texts:
            del self._sorted[bisect_left(self._sorted, word)]
            self._kept.clear()


def parts_of(shown: Iterable[str]) -> tuple[str, str]:
    """Words as a record's line holds them: each after a space, those with a figure after a line end."""
    found = {False: "", True: ""}
    for word in shown:
        figure = has_figure(word)
        found[figure] += ("\n" if figure else " ") + word
    return found[False], found[True]


def is_near(asked: str, word: str, *, start: bool) -> bool:
    """Whether a word differs by one letter from one asked for, or begins so where that is still being typed."""
    if has_figure(asked) or len(asked) < 3:
        return False
    from rapidfuzz.distance import OSA

    if OSA.distance(asked, word, score_cutoff=1) <= 1:
        return True
    lengths = range(max(_LEAST_START, len(asked) - 1), len(asked) + 2) if start and len(asked) >= _LEAST_START else ()
    return any(OSA.distance(asked, word[:n], score_cutoff=1) <= 1 for n in lengths if n < len(word))


def _discard(held: dict[str, set[str]], word: str, one: str) -> None:
    members = held.get(word)
    if members is not None:
        members.discard(one)
        if not members:
            del held[word]
