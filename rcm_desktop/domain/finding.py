"""Finding people by the beginnings of any words in any order, blind to accents and case, and to a typing error."""

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import islice

import msgspec

from rcm_desktop.domain.vocabulary import Vocabulary, Wanted, has_figure, is_near, parts_of

Span = tuple[int, int]
_FEW = 3000
"""Up to so many records are looked at one by one; of more, whole sets are put together."""
_STEPS = 4000
"""So many records are looked at in the order of names before whole sets are put together."""


class Entry(msgspec.Struct, frozen=True, gc=False):
    """What is searched of one record: its id, its name as shown, and other texts that lead to it."""

    id: str
    name: str
    also: tuple[str, ...]


def fold(text: str) -> str:
    """The text without marks and case (NFKD, casefold), for comparing: of what is being typed, never the same twice."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """The same of names, which are compared again and again."""
    return fold(text)


def words(text: str) -> list[str]:
    """The folded words of a text: runs of letters and digits."""
    return "".join(c if c.isalnum() else " " for c in folded(text)).split()


class _Text(msgspec.Struct, frozen=True, gc=False):
    """A text that leads to records, often the same one to many: its words, plain and with figures, and their ids."""

    words: tuple[str, ...]
    parts: tuple[str, str]
    members: set[str]


class Index:
    """An inverted index over words, kept as records change and asked at each key.

    A word with a figure in it, as a badge's code, is found from its first figure on.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._order: list[tuple[str, str]] = []
        """Folded name and id of every record, sorted."""
        self._entries: dict[str, Entry] = {}
        self._lines: dict[str, str] = {}
        self._texts: dict[str, _Text] = {}
        self._words, self._codes = Vocabulary(), Vocabulary()
        for entry in entries:
            self._put(entry)
        self._order = sorted(_key(entry) for entry in self._entries.values())

    def update(self, entry: Entry) -> None:
        """Take a record in, in the place of what was known of it."""
        if self._entries.get(entry.id) == entry:
            return
        self.remove(entry.id)
        self._put(entry)
        self._order.insert(self._place(_key(entry)), _key(entry))

    def remove(self, ident: str) -> None:
        """Forget a record, if it is known."""
        entry = self._entries.pop(ident, None)
        if entry is None:
            return
        del self._order[self._place(_key(entry))]
        del self._lines[ident]
        for word in set(words(entry.name)):
            self._vocabulary(word).part(word, ident)
        for text in set(entry.also):
            known = self._texts[text]
            known.members.discard(ident)
            if not known.members:
                del self._texts[text]
                for word in known.words:
                    self._vocabulary(word).drop(word, text)

    def find(self, text: str, limit: int, *, nearly: bool = True) -> Sequence[str]:
        """Ids of the records in which each word of the text begins some word; names that begin so come first.

        Where there is room left, those follow in which a word is there but for one letter, unless told otherwise.
        """
        asked = words(text)
        if not asked or limit < 1:
            return ()
        found = self._exact(asked, limit)
        if nearly and len(found) < limit:
            found += self._nearly(asked, limit - len(found), set(found))
        return found

    def _exact(self, asked: Sequence[str], limit: int) -> list[str]:
        needles = [("\n" if has_figure(word) else " ") + word for word in asked]
        first = asked[0]
        start, end = self._place((first, "")), self._place((first + "\U0010ffff", ""))
        if end - start <= _STEPS or len(asked) == 1:
            found = self._walk(needles if len(asked) > 1 else [], start, end, limit)
            if len(found) == limit:
                return found
        wanted = [self._beginning(word) for word in asked]
        if min(one.count for one in wanted) > _FEW:
            # Many have each of the words, so that the first names in order soon yield enough.
            found = self._walk(needles, start, min(end, start + _STEPS), limit)
            if len(found) < limit and end - start <= _STEPS:
                found += self._walk(needles, 0, min(start, _STEPS), limit - len(found))
                found += self._walk(needles, end, end + max(0, _STEPS - start), limit - len(found))
            if len(found) == limit:
                return found
        found_so = self._having(wanted)
        if len(found_so) > _FEW:
            return self._first_of(found_so, limit, (start, end), (0, start), (end, len(self._order)))
        return self._best(found_so, limit, lambda ident: not self._order_of(ident)[0].startswith(first))

    def _nearly(self, asked: Sequence[str], limit: int, known: set[str]) -> list[str]:
        """Those who have each word but for a letter, then those where such a word is the beginning of one."""
        exact = [self._beginning(word) for word in asked]
        least = 3 if len(asked) == 1 else 2
        pairs = list(zip(exact, asked, strict=True))
        wanted = [self._with_near(one, word) if len(word) >= least else one for one, word in pairs]
        changed = any(one is not other for one, other in zip(wanted, exact, strict=True))
        found = self._nearest(wanted, limit, known) if changed else []
        last = self._with_starts(wanted[-1], asked[-1])
        if len(found) < limit and last is not wanted[-1]:
            found += self._nearest([*wanted[:-1], last], limit - len(found), known | set(found))
        return found

    def _nearest(self, wanted: Sequence[Wanted], limit: int, known: set[str]) -> list[str]:
        found = self._having(wanted) - known
        if len(found) > _FEW:
            return self._first_of(found, limit, (0, len(self._order)))
        return self._best(found, limit, lambda ident: sum(one.nearness(self._lines[ident]) for one in wanted))

    def _having(self, wanted: Sequence[Wanted]) -> set[str]:
        """Those who have each of the words."""
        rarest, *others = sorted(wanted, key=lambda one: one.count)
        found = set().union(*rarest.sets)
        if len(found) > _FEW:
            for other in others:
                found &= set().union(*other.sets)
            return found
        return {i for i in found if all(other.nearness(self._lines[i]) >= 0 for other in others)}

    def _best(self, found: Iterable[str], limit: int, rank: Callable[[str], int]) -> list[str]:
        return nsmallest(limit, found, key=lambda ident: (rank(ident), self._order_of(ident)))

    def _first_of(self, found: Collection[str], limit: int, *spans: Span) -> list[str]:
        """The first of many, span by span of the order of names."""
        keys = (key for start, end in spans for key in islice(self._order, start, end))
        return list(islice((ident for _, ident in keys if ident in found), limit))

    def _walk(self, needles: Sequence[str], start: int, end: int, limit: int) -> list[str]:
        """The first so many records in the order of names, between two places in it, whose lines show all needles."""
        found: list[str] = []
        for _, ident in self._order[start:end] if needles else self._order[start : min(end, start + limit)]:
            if len(found) == limit:
                break
            line = self._lines[ident]
            if all(needle in line for needle in needles):
                found.append(ident)
        return found

    def _beginning(self, word: str) -> Wanted:
        figure = has_figure(word)
        sets = list(self._sets(self._vocabulary(word), word))
        return Wanted(((0, ("\n" if figure else " ") + word),), sets, sum(map(len, sets)))

    def _with_near(self, exact: Wanted, word: str) -> Wanted:
        """The same, and words that differ from the one asked for by one letter."""
        near = () if has_figure(word) else self._words.near(word)
        if not near:
            return exact
        sets = [*exact.sets, *(found for one in near for found in self._sets_of(self._words, one))]
        return Wanted((*exact.needles, *((1, f" {one} ") for one in near)), sets, sum(map(len, sets)))

    def _with_starts(self, wanted: Wanted, word: str) -> Wanted:
        """The same, and words that begin with what differs from the one asked for by one letter."""
        starts = () if has_figure(word) else self._words.near_starts(word)
        if not starts:
            return wanted
        sets = [*wanted.sets, *(found for one in starts for found in self._sets(self._words, one))]
        return Wanted((*wanted.needles, *((2, f" {one}") for one in starts)), sets, sum(map(len, sets)))

    def _sets(self, vocabulary: Vocabulary, prefix: str) -> Iterator[set[str]]:
        for word in vocabulary.beginning(prefix):
            yield from self._sets_of(vocabulary, word)

    def _sets_of(self, vocabulary: Vocabulary, word: str) -> Iterator[set[str]]:
        """The ids of those who have the word in their name, and of those to whom texts with it lead."""
        own = vocabulary.records.get(word)
        if own:
            yield own
        for text in vocabulary.texts.get(word, ()):
            yield self._texts[text].members

    def _put(self, entry: Entry) -> None:
        self._entries[entry.id] = entry
        shown = words(entry.name)
        for word in shown:
            self._vocabulary(word).join(word, entry.id)
        parts = [parts_of(shown)]
        for text in entry.also:
            known = self._texts.get(text)
            if known is None:
                its = tuple(dict.fromkeys(words(text)))
                known = self._texts[text] = _Text(its, parts_of(its), set())
                for word in known.words:
                    self._vocabulary(word).add(word, text)
            known.members.add(entry.id)
            parts.append(known.parts)
        # Every word between spaces, those with a figure between line ends.
        self._lines[entry.id] = "".join(plain for plain, _ in parts) + " " + "".join(codes for _, codes in parts) + "\n"

    def _vocabulary(self, word: str) -> Vocabulary:
        return self._codes if has_figure(word) else self._words

    def _order_of(self, ident: str) -> tuple[str, str]:
        return _key(self._entries[ident])

    def _place(self, key: tuple[str, str]) -> int:
        return bisect_left(self._order, key)


def _key(entry: Entry) -> tuple[str, str]:
    return folded(entry.name), entry.id


def matched(text: str, asked: str) -> list[Span]:
    """The parts of a shown text that the asked words begin, as (start, end) in its own characters.

    A word that differs by one letter from one asked for, which begins none of the text's words, is marked whole.
    """
    wanted = words(asked)
    shown = [(start, end, folded(text[start:end])) for start, end in _runs(text)]
    missed = [w for w in wanted if not any(word.startswith(w) for _, _, word in shown)]
    spans: list[Span] = []
    for start, end, word in shown:
        hit = max((w for w in wanted if word.startswith(w)), key=len, default="")
        if hit:
            spans.append((start, _reach(text, start, end, len(hit))))
        elif any(is_near(w, word, start=w == wanted[-1]) for w in missed):
            spans.append((start, end))
    return spans


def _runs(text: str) -> Iterator[Span]:
    """Where the words of a text stand as written."""
    start = 0
    while start < len(text):
        if not text[start].isalnum():
            start += 1
            continue
        end = start
        while end < len(text) and (text[end].isalnum() or unicodedata.combining(text[end])):
            end += 1
        yield start, end
        start = end


def _reach(text: str, start: int, end: int, letters: int) -> int:
    """Where the first so many folded letters of a word end in the text as written."""
    for stop in range(start + 1, end + 1):
        if len(folded(text[start:stop])) >= letters:
            return stop
    return end
