"""Finding people by the beginnings of any words in any order, blind to accents and case."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

Span = tuple[int, int]


class Entry(msgspec.Struct, frozen=True):
    """What is searched of one record: its id, its name as shown, and other texts that lead to it."""

    id: str
    name: str
    also: tuple[str, ...]


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """The text without marks and case (NFKD, casefold), for comparing."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def words(text: str) -> list[str]:
    """The folded words of a text: runs of letters and digits."""
    return "".join(c if c.isalnum() else " " for c in folded(text)).split()


class Index:
    """An inverted index over words, built once and asked at each key."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._ids: list[str] = []
        self._names: list[str] = []
        postings: dict[str, set[int]] = {}
        for number, entry in enumerate(sorted(entries, key=lambda e: (folded(e.name), e.id))):
            self._ids.append(entry.id)
            self._names.append(folded(entry.name))
            for text in (entry.name, *entry.also):
                for word in words(text):
                    postings.setdefault(word, set()).add(number)
        self._vocabulary = sorted(postings)
        self._postings = [frozenset(postings[word]) for word in self._vocabulary]

    def find(self, text: str, limit: int) -> Sequence[str]:
        """Ids of the records in which each word of the text begins some word; names that begin so come first."""
        asked = words(text)
        if not asked:
            return ()
        found = self._beginning(asked[0])
        for word in asked[1:]:
            found = found & self._beginning(word)
        first = asked[0]
        best = sorted(found, key=lambda n: (not self._names[n].startswith(first), n))
        return [self._ids[n] for n in best[:limit]]

    def _beginning(self, prefix: str) -> set[int]:
        start = bisect_left(self._vocabulary, prefix)
        end = bisect_left(self._vocabulary, prefix + "\U0010ffff")
        return set().union(*self._postings[start:end])


def matched(text: str, asked: str) -> list[Span]:
    """The parts of a shown text that the asked words begin, as (start, end) in its own characters."""
    wanted = words(asked)
    spans: list[Span] = []
    start = 0
    while start < len(text):
        if not text[start].isalnum():
            start += 1
            continue
        end = start
        while end < len(text) and (text[end].isalnum() or unicodedata.combining(text[end])):
            end += 1
        hit = max((w for w in wanted if folded(text[start:end]).startswith(w)), key=len, default="")
        if hit:
            spans.append((start, _reach(text, start, end, len(hit))))
        start = end
    return spans


def _reach(text: str, start: int, end: int, letters: int) -> int:
    """Where the first so many folded letters of a word end in the text as written."""
    for stop in range(start + 1, end + 1):
        if len(folded(text[start:stop])) >= letters:
            return stop
    return end
