"""An entry and its translation as a pair: one paragraph number, and which half, if any, is behind the other."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from uuid import UUID, uuid5

import msgspec

from rcm_desktop.domain.notes import GENERAL, Matches, Note, text_sum
from rcm_desktop.domain.records import Id

_sum_of = lru_cache(maxsize=1 << 14)(text_sum)
"""Texts are compared again after each commit, and hardly any is another one."""
_NAMES = UUID("6f1f6b7e-93a5-5c0e-9d0b-0f5d4c1b7a52")


class Half(StrEnum):
    """One of the two texts of a pair."""

    ORIGINAL = "original"
    TRANSLATION = "translation"


class PairState(StrEnum):
    """How the two halves stand to each other; it follows from their texts and from nothing else."""

    PENDING = "pending"
    """There is no translation yet."""
    CURRENT = "current"
    TRANSLATION_BEHIND = "translation-behind"
    """The original was changed since they were last taken to say the same."""
    ORIGINAL_BEHIND = "original-behind"
    """The translation was."""
    BOTH_CHANGED = "both-changed"


_BEHIND = {
    PairState.TRANSLATION_BEHIND: frozenset({Half.TRANSLATION}),
    PairState.ORIGINAL_BEHIND: frozenset({Half.ORIGINAL}),
    PairState.BOTH_CHANGED: frozenset(Half),
}


class Pair(msgspec.Struct, frozen=True):
    """An entry, the other half of it where there is one, and the number of their paragraph.

    Kind, delegation, status, action and who may read it are the original's and belong to both.
    """

    number: int
    original: Note
    translation: Note | None
    state: PairState
    section: Id = GENERAL

    def half(self, which: Half) -> Note | None:
        """One of the halves."""
        return self.original if which is Half.ORIGINAL else self.translation

    def half_in(self, language: str) -> Half:
        """Which half is in a language: what an entry is written in decides."""
        return Half.ORIGINAL if self.original.language == language else Half.TRANSLATION

    def text(self, which: Half) -> str:
        """The text of a half, empty where there is none."""
        note = self.half(which)
        return "" if note is None else note.text

    def is_behind(self, which: Half) -> bool:
        """Whether a half says something older than the other."""
        return is_behind(self.state, which)


class Tally(msgspec.Struct, frozen=True):
    """How many paragraphs there are, wait for a translation, and have a half that is behind."""

    total: int = 0
    pending: int = 0
    behind: int = 0

    @property
    def translated(self) -> int:
        """How many have both halves."""
        return self.total - self.pending


def other_language(language: str) -> str:
    """The language of the other half."""
    return "es" if language == "en" else "en"


def translation_id(original: Id) -> Id:
    """The id of an original's translation, the same on every laptop.

    Two people who translate one entry without knowing of each other write two versions of one text, and a person
    chooses; with ids of their own one of the two would be out of sight.
    """
    return str(uuid5(_NAMES, original))


def state_of(original: Note, translation: Note | None) -> PairState:
    """How two halves stand to each other; a pair that nobody ever compared is taken to say the same."""
    if translation is None or not translation.text.strip():
        return PairState.PENDING if original.text.strip() else PairState.CURRENT
    matches = translation.matches
    original_changed = bool(matches.original) and matches.original != _sum_of(original.text)
    own_changed = bool(matches.own) and matches.own != _sum_of(translation.text)
    if translation.language == original.language:  # somebody corrected the original's language since
        original_changed = True
    if original_changed and own_changed:
        return PairState.BOTH_CHANGED
    if original_changed:
        return PairState.TRANSLATION_BEHIND
    return PairState.ORIGINAL_BEHIND if own_changed else PairState.CURRENT


def is_behind(state: PairState, which: Half) -> bool:
    """Whether a half says something older than the other; where both changed, each does."""
    return which in _BEHIND.get(state, frozenset())


def sums(original: str, translation: str) -> Matches:
    """What a translation holds once its text and the original's were taken to say the same."""
    return Matches(text_sum(original), text_sum(translation))


def matches_after(state: PairState, which: Half, before: Matches, now: Matches) -> Matches:
    """What a translation holds after one half was written, `state` being that of the pair when its editor opened.

    Whoever writes a first translation, or the one half that is behind, has the other half before their eyes. Any
    other change leaves the other half behind.
    """
    caught_up = _BEHIND.get(state) == frozenset({which}) or (state is PairState.PENDING and which is Half.TRANSLATION)
    return now if caught_up else before


def numbered(
    originals: Iterable[Note], sections: Sequence[Id], section_of: Callable[[Note], Id], others: Mapping[Id, Note]
) -> Iterator[Pair]:
    """The pairs of a session: section by section, in each as its entries stand, counted from 1."""
    by_section: dict[Id, list[Note]] = {section: [] for section in sections}
    for note in originals:
        by_section.setdefault(section_of(note), []).append(note)
    number = 0
    for section, found in by_section.items():
        for note in found:
            number += 1
            other = others.get(note.id)
            yield Pair(number, note, other, state_of(note, other), section)


def tally(pairs: Iterable[Pair]) -> Tally:
    """How far the translation of these is."""
    total = pending = behind = 0
    for pair in pairs:
        total += 1
        pending += pair.state is PairState.PENDING
        behind += pair.state in _BEHIND
    return Tally(total, pending, behind)


def is_open(pair: Pair) -> bool:
    """Whether something is left to do: a translation is pending, or a half is behind."""
    return pair.state is not PairState.CURRENT
