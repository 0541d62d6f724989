"""Whether what comes in a laptop's name is by its own hand: judged, told, and never a reason to refuse."""

from collections.abc import Mapping, Set
from enum import StrEnum

import msgspec

from rcm_desktop.bundle.contents import Line
from rcm_desktop.bundle.records import Tip


class Hand(StrEnum):
    """What speaks for a laptop's work: its signature, or what is wrong with it."""

    OWN = "own"
    """Signed, all of it, by the key that is known for this laptop or that somebody gave a word for."""
    FIRST = "first"
    """Signed, all of it, by a key seen for the first time, and nobody gave a word for it."""
    UNSIGNED = "unsigned"
    """More than the laptop's signature covers, or no signature at all."""
    OTHER_KEY = "other-key"
    """Signed by another key than this laptop's."""
    TWO_LINES = "two-lines"
    """Two histories under one name: a copied or restored file, or somebody else wrote; both are kept."""


LASTING = frozenset({Hand.OTHER_KEY, Hand.TWO_LINES})
"""What no later signature puts right."""


class Before(msgspec.Struct, frozen=True):
    """What is known here of a laptop: its key, how much of its work is here, and what speaks for that."""

    key: str = ""
    last: int = 0
    hand: Hand = Hand.OWN


class Fresh(msgspec.Struct, frozen=True):
    """What is new here of a laptop: the lowest number, 0 for nothing, and whether a number is here with other work."""

    lowest: int = 0
    twice: bool = False


class Keys(msgspec.Struct, frozen=True):
    """The keys somebody here trusts gave a word for, and the names of the laptops whose keys are known here."""

    trusted: Set[str] = frozenset()
    names: Mapping[str, str] = {}


def judge(line: Line, tip: Tip | None, before: Before, fresh: Fresh, keys: Keys, known: Set[str]) -> Hand:
    """What speaks for a laptop's work in a bundle; `known` are those of the line's missing links that are here."""
    if line.twins or fresh.twice:
        return Hand.TWO_LINES
    if not fresh.lowest and before.hand is not Hand.UNSIGNED:
        return before.hand
    if tip is not None and is_foreign(tip, before, keys):
        return Hand.OTHER_KEY
    # What came unsigned before is covered by a signature over all there is.
    start, last = (1, max(line.last, before.last)) if before.hand is Hand.UNSIGNED else (fresh.lowest, line.last)
    holes = any(number > start and link not in known for number, link in line.roots)
    if tip is None or tip.seq < last or holes:
        return Hand.UNSIGNED
    return Hand.OWN if before.key or tip.key in keys.trusted else Hand.FIRST


def is_foreign(tip: Tip, before: Before, keys: Keys) -> bool:
    """Whether a tip is signed by another key than its laptop's; the first seen is its key.

    A key that somebody gave a word for takes the place of one that nobody did. A key of another laptop signs for a
    laptop not heard of before only under its own name: that is a file that goes on as a copy.
    """
    if before.key:
        is_better = tip.key in keys.trusted and before.key not in keys.trusted and tip.key not in keys.names
        return tip.key != before.key and not is_better
    return keys.names.get(tip.key, tip.name) != tip.name
