"""How one text became another, word by word, for people to read."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

import msgspec

_WORDS = re.compile(r"\w+|[^\w\s]|\s+")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_MOST = 2_000
"""Of more words and signs than these in either text, only the lines that differ are compared word by word."""


class Fate(StrEnum):
    """What became of a part of a text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Piece(msgspec.Struct, frozen=True):
    """A part of both texts, of the one before, or of the one after."""

    fate: Fate
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """Both texts in one row of pieces: without those added it is the one before, without those removed the other."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) <= _MOST:
        return tuple(_joined(_by_words(old, new)))
    return tuple(_joined(_by_lines(_LINES.findall(before), _LINES.findall(after))))


def _by_words(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    # Spaces are no landmarks: two sentences without a word in common would be said to share them.
    matcher = SequenceMatcher(str.isspace, old, new, autojunk=False)
    for tag, left, right, start, end in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Fate.KEPT, "".join(old[left:right]))
        else:
            yield Piece(Fate.REMOVED, "".join(old[left:right]))
            yield Piece(Fate.ADDED, "".join(new[start:end]))


def _by_lines(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for tag, left, right, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        was, now = "".join(old[left:right]), "".join(new[start:end])
        words = _WORDS.findall(was), _WORDS.findall(now)
        if tag == "equal":
            yield Piece(Fate.KEPT, was)
        elif max(map(len, words)) <= _MOST:
            yield from _by_words(*words)
        else:
            yield Piece(Fate.REMOVED, was)
            yield Piece(Fate.ADDED, now)


def _joined(found: Iterator[Piece]) -> Iterator[Piece]:
    """Runs of change as one removal and one addition, also over a bare space that both have between two words."""
    removed = added = kept = ""
    for piece in found:
        if piece.fate is Fate.KEPT:
            kept += piece.text
            if kept.strip() or not (removed or added):
                yield from _change(removed, added)
                yield Piece(Fate.KEPT, kept)
                removed = added = kept = ""
        elif piece.text:
            # A space before this change and after the one before it is part of both.
            removed, added, kept = removed + kept, added + kept, ""
            if piece.fate is Fate.REMOVED:
                removed += piece.text
            else:
                added += piece.text
    yield from _change(removed, added)
    if kept:
        yield Piece(Fate.KEPT, kept)


def _change(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(Fate.REMOVED, removed)
    if added:
        yield Piece(Fate.ADDED, added)
