"""What a person types to find what was noted: words in any order, phrases, words to leave out, and filters.

A filter is a name and a value, in either language whatever the screen speaks: de:honduras, kind:agreement.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum

import msgspec

_APART = re.compile(r"[\W_]+")
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+")
_INSIDE = 3
"""A word of so many letters is looked for inside of others, too."""
_QUOTES = '"“”«»„'
_TOKEN = re.compile(
    rf"(?P<without>(?<!\S)-)?(?:(?P<name>[^\W\d_]+):(?:[ \t]+(?=[^\s{_QUOTES}:-]+(?:\s|$)))?)?"
    rf"(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?P<closed>[{_QUOTES}])?|(?P<plain>[^\s{_QUOTES}]*))"
)


def line_of(text: str) -> str:
    """A text as it is searched: its words without marks and case, each between spaces."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return f" {_APART.sub(' ', text.casefold()).strip()} "


class Filter(StrEnum):
    """What else than its words an entry is chosen by."""

    DELEGATION = "delegation"
    KIND = "kind"
    OBJECTIVE = "objective"
    SESSION = "session"
    STATUS = "status"
    MEETING = "meeting"
    DUE = "due"


NAMES: dict[Filter, tuple[str, str]] = {
    Filter.DELEGATION: ("de", "by"),
    Filter.KIND: ("tipo", "kind"),
    Filter.OBJECTIVE: ("objetivo", "objective"),
    Filter.SESSION: ("sesión", "session"),
    Filter.STATUS: ("estado", "status"),
    Filter.MEETING: ("reunión", "meeting"),
    Filter.DUE: ("plazo", "due"),
}
"""What each filter is called in Spanish and in English."""
_ALSO = {"from": Filter.DELEGATION, "delegacion": Filter.DELEGATION, "delegation": Filter.DELEGATION}
_BY_NAME = {line_of(name).strip(): one for one, names in NAMES.items() for name in names} | _ALSO


class Term(msgspec.Struct, frozen=True):
    """A word, or the words of a phrase in their order; `whole` where the last of them is typed to its end."""

    text: str
    """Folded, with single spaces."""
    whole: bool = False

    @property
    def beginning(self) -> str:
        """What a searched line holds where the words of the term begin words of it."""
        return f" {self.text} " if self.whole else f" {self.text}"

    @property
    def within(self) -> str:
        """What it holds where the term stands inside of words, too; the same for what is too short for that."""
        inside = not self.whole and len(self.text) >= _INSIDE and " " not in self.text
        return self.text if inside else self.beginning


class Asked(msgspec.Struct, frozen=True):
    """A filter with its value as typed and folded, and where it stands in the query."""

    filter: Filter
    value: str
    folded: str
    start: int
    end: int
    without: bool = False


class Query(msgspec.Struct, frozen=True):
    """What was typed, understood."""

    text: str = ""
    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    asked: tuple[Asked, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for: what only leaves out asks for nothing."""
        return not self.terms and not any(not one.without for one in self.asked)

    def of(self, wanted: Filter) -> tuple[Asked, ...]:
        """The values of a filter that are asked for; any of them will do."""
        return tuple(one for one in self.asked if one.filter is wanted and not one.without)


def parse(text: str) -> Query:
    """Understand what was typed; a filter without a value yet is left alone."""
    terms: list[Term] = []
    without: list[Term] = []
    asked: list[Asked] = []
    for match in _tokens(text):
        known = _BY_NAME.get(line_of(match["name"] or "").strip())
        quoted = match["quoted"] is not None
        value = match["quoted"] if quoted else match["plain"]
        if known is not None:
            folded = line_of(value).strip()
            if folded:
                place = (match.start() + len(match["without"] or ""), match.end())
                asked.append(Asked(known, value.strip(), folded, *place, bool(match["without"])))
            continue
        found = line_of(f"{match['name'] or ''} {value}" if match["name"] else value).split()
        some = [Term(" ".join(found), bool(match["closed"]))] if quoted and found else [Term(one) for one in found]
        (without if match["without"] else terms).extend(some)
    return Query(text, tuple(dict.fromkeys(terms)), tuple(dict.fromkeys(without)), tuple(asked))


def _tokens(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.end() == at:
            at += 1
            continue
        yield match
        at = match.end()


def with_filter(text: str, wanted: Filter, value: str, language: str) -> str:
    """The query with another value of a filter, or (empty) without it; its name in a language."""
    query = parse(text)
    name = NAMES[wanted][1 if language == "en" else 0]
    said = f'{name}:"{value}"' if _APART.search(value) else f"{name}:{value}"
    for one in reversed(query.of(wanted)):
        text = text[: one.start] + text[one.end :]
    parts = [part for part in (" ".join(_half_typed_away(text, wanted).split()), said if value else "") if part]
    return " ".join(parts)


def _half_typed_away(text: str, wanted: Filter) -> str:
    """The query without a name of the filter that got no value."""
    kept = text
    for match in reversed(list(_tokens(text))):
        if _BY_NAME.get(line_of(match["name"] or "").strip()) is wanted and not (match["plain"] or match["quoted"]):
            kept = kept[: match.start()] + kept[match.end() :]
    return kept


def marks(text: str, query: Query) -> list[tuple[int, int]]:
    """The parts of a shown text that a query's words hit, as (start, end), in order and apart from each other.

    A word is marked inside of others only where it begins none.
    """
    line, places = _mapped(text)
    found: list[tuple[int, int]] = []
    for term in query.terms:
        spans = list(_hits(line, term.beginning, term.text)) or list(_hits(line, term.within, term.text))
        found += [(places[start], places[end - 1] + 1) for start, end in spans]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return [(start, _with_marks(text, end)) for start, end in joined]


def _hits(line: str, needle: str, text: str) -> Iterator[tuple[int, int]]:
    at = line.find(needle)
    while at >= 0:
        start = at + needle.index(text)
        yield start, start + len(text)
        at = line.find(needle, at + 1)


def _mapped(text: str) -> tuple[str, list[int]]:
    """The searched line of a text, and where each of its characters stands as written."""
    letters, places = [" "], [0]
    for place, char in enumerate(text):
        for letter in line_of(char).strip() or (() if _MARKS.fullmatch(char) else " "):
            if letter != " " or letters[-1] != " ":
                letters.append(letter)
                places.append(place)
    if letters[-1] != " ":
        letters.append(" ")
        places.append(len(text))
    return "".join(letters), places


def _with_marks(text: str, end: int) -> int:
    """Where a part ends with the marks that belong to its last letter."""
    while end < len(text) and _MARKS.fullmatch(text[end]):
        end += 1
    return end
