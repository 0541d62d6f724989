"""What a line of the record begins with: a delegation or a kind, written as a person would say it."""

from collections.abc import Sequence

import msgspec

from rcm_desktop.domain.finding import folded
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


class Lead(msgspec.Struct, frozen=True):
    """The beginning of a line that names a delegation or a kind; `typed` is that part, its sign included."""

    typed: str
    delegation: Id = ""
    kind: NoteKind | None = None


def lead(text: str, delegations: Sequence[Delegation]) -> Lead | None:
    """What a text begins with: "HON:", "Honduras:", an alias, or "Acuerdo:"; a Tab ends a delegation, too.

    Blind to accents and case. What names nothing known, or several, stays text: "24/7", "12:30", a mail address.
    """
    end = next((place for place, sign in enumerate(text[:_LONGEST]) if sign in ":\t\n"), -1)
    if end < 0 or text[end] == "\n":
        return None
    word, typed = folded(text[:end].strip()), text[: end + 1]
    if not word:
        return None
    kind = next((kind for kind, words in KIND_WORDS.items() if word in map(folded, words)), None)
    if kind is not None:
        return Lead(typed, kind=kind) if text[end] == ":" else None
    found = {d.id for d in delegations if word in map(folded, _names(d))}
    if not found and _is_abbreviation(text[:end].strip()):
        found = {d.id for d in delegations if any(folded(name).startswith(word) for name in _short_names(d))}
    return Lead(typed, delegation=found.pop()) if len(found) == 1 else None


def _is_abbreviation(word: str) -> bool:
    """Capitals only: whoever writes so means a code, be it ours or not (HON for Honduras)."""
    return len(word) >= _SHORTEST_BEGINNING and word.isalpha() and word.isupper()


def _short_names(delegation: Delegation) -> list[str]:
    return [name.short for name in (delegation.name_es, delegation.name_en) if name.short]


def _names(delegation: Delegation) -> list[str]:
    forms = (delegation.name_es, delegation.name_en)
    all_names = (delegation.code, *delegation.aliases, *(n for f in forms for n in (f.short, f.formal, f.acronym)))
    return [name for name in all_names if name]
