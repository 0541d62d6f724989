"""What typing says of an entry: a delegation or a kind at the beginning of a line, and signs anywhere in it."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rcm_desktop.domain.finding import fold, folded
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id

KIND_WORDS = {
    NoteKind.INTERVENTION: ("Intervención", "Intervention"),
    NoteKind.INFORMATION: ("Información", "Information"),
    NoteKind.AGREEMENT: ("Acuerdo", "Agreement"),
    NoteKind.RECOMMENDATION: ("Recomendación", "Recommendation"),
    NoteKind.COMMITMENT: ("Compromiso", "Commitment"),
    NoteKind.RESERVATION: ("Reserva", "Reservation"),
}
"""The words that name a kind at the beginning of a line, whichever language the screen speaks."""

_LONGEST = 80
_SHORTEST_BEGINNING = 3
_SHORTEST_SIGN = 2
_LONGEST_NUMBER = 3
_SIGN = re.compile(r"(?<!\S)[@/#]\S*\Z")


class Lead(msgspec.Struct, frozen=True):
    """What was typed to say a delegation, a kind or a section; `typed` is that part, its sign included."""

    typed: str
    delegation: Id = ""
    kind: NoteKind | None = None
    section: Id = ""


def lead(text: str, delegations: Sequence[Delegation]) -> Lead | None:
    """What a text begins with: "HON:", "Honduras:", an alias, or "Acuerdo:"; a Tab ends a delegation, too.

    Blind to accents and case. What names nothing known, or several, stays text: "24/7", "12:30", a mail address.
    """
    end = next((place for place, sign in enumerate(text[:_LONGEST]) if sign in ":\t\n"), -1)
    if end < 0 or text[end] == "\n":
        return None
    word, typed = fold(text[:end].strip()), text[: end + 1]
    if not word:
        return None
    kind = next((kind for kind in KIND_WORDS if word in _words(kind)), None)
    if kind is not None:
        return Lead(typed, kind=kind) if text[end] == ":" else None
    found = {d.id for d in delegations if word in map(folded, _names(d))}
    if not found and _is_abbreviation(text[:end].strip()):
        found = {d.id for d in delegations if any(folded(name).startswith(word) for name in _short_names(d))}
    return Lead(typed, delegation=found.pop()) if len(found) == 1 else None


def sign_begun(line: str) -> str:
    """The word with "@", "/" or "#" before it that a line ends with, or nothing.

    A sign stands at the beginning of the line or after a space: "y/o", "24/7", a mail address have none.
    """
    found = _SIGN.search(line)
    return found.group() if found else ""


def sign(line: str, delegations: Sequence[Delegation], numbers: Mapping[int, Id]) -> Lead | None:
    """What the sign at the end of a line says: "@hon" a delegation, "/ag" a kind, "#3" a section by its number.

    It takes at least two letters, and they must leave no choice: what is not known, or several, stays text.
    """
    typed = sign_begun(line)
    mark, word = typed[:1], fold(typed[1:].removesuffix(":"))
    if mark == "#" and word.isascii() and word.isdecimal() and len(word) <= _LONGEST_NUMBER:
        section = numbers.get(int(word), "")
        return Lead(typed, section=section) if section else None
    if mark not in ("@", "/") or len(word) < _SHORTEST_SIGN or not word[0].isalnum():
        return None
    if mark == "/":
        kinds = kinds_begun(word)
        return Lead(typed, kind=kinds[0]) if len(kinds) == 1 else None
    names = [(d.id, [folded(name) for name in called(d)]) for d in delegations]
    found = {ident for ident, known in names if word in known}
    found = found or {ident for ident, known in names if any(name.startswith(word) for name in known)}
    return Lead(typed, delegation=found.pop()) if len(found) == 1 else None


def kinds_begun(word: str) -> tuple[NoteKind, ...]:
    """The kinds whose word begins so in one of the languages."""
    asked = folded(word)
    return tuple(kind for kind in KIND_WORDS if any(one.startswith(asked) for one in _words(kind)))


def goes_on(typed: str, following: str, delegation: Delegation) -> bool:
    """Whether a word only goes on with the name that a sign began: "Rica" after "@Costa"."""
    said = folded(" ".join((typed.removeprefix("@"), following.rstrip(",;:"))))
    return any(f"{folded(name)} ".startswith(f"{said} ") for name in called(delegation))


def called(delegation: Delegation) -> Iterator[str]:
    """All that a delegation is called for short: code, aliases, and the short names and acronyms of both languages."""
    for name in (delegation.code, *delegation.aliases):
        if name:
            yield name
    for form in (delegation.name_es, delegation.name_en):
        yield from (name for name in (form.short, form.acronym) if name)


def _words(kind: NoteKind) -> list[str]:
    return [folded(word) for word in KIND_WORDS[kind]]


def _is_abbreviation(word: str) -> bool:
    """Capitals only: whoever writes so means a code, be it ours or not (HON for Honduras)."""
    return len(word) >= _SHORTEST_BEGINNING and word.isalpha() and word.isupper()


def _short_names(delegation: Delegation) -> list[str]:
    return [name.short for name in (delegation.name_es, delegation.name_en) if name.short]


def _names(delegation: Delegation) -> list[str]:
    formal = [form.formal for form in (delegation.name_es, delegation.name_en) if form.formal]
    return [*called(delegation), *formal]
