"""Badges: their code (the desk's letter, a counter, a check character, nothing personal) and what became of them."""

import hashlib
import re
from functools import lru_cache

import msgspec

from rcm_desktop.domain.records import Happening, UtcText

TAG = 3
"""How many characters of a scanned symbol tell the meeting."""
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SHAPE = re.compile(r"[A-Z][0-9]{4,7}[0-9A-Z]")
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""The letters a laptop may put before its numbers: without I and O, which read like digits."""


def badge_code(letter: str, number: int) -> str:
    """The code of a laptop's nth badge, as "A0017K"."""
    body = f"{letter}{number:04d}"
    return body + _check(body)


def is_badge(text: str) -> bool:
    """Whether a text is a code of ours, rightly typed or scanned."""
    code = tidy(text)
    return _SHAPE.fullmatch(code) is not None and _check(code[:-1]) == code[-1]


def tidy(text: str) -> str:
    """A typed code as it is printed: without spaces and hyphens, in capitals."""
    return re.sub(r"[\s\-]", "", text).upper()


def number_of(code: str) -> int:
    """The counter in a code of ours, as printed or as typed."""
    return int(tidy(code)[1:-1])


class BadgeIssued(Happening, frozen=True, kw_only=True):
    """A badge's code was given out, to a delegate (`about`), or to nobody yet: a blank badge."""

    code: str
    at: UtcText


class BadgePrinted(Happening, frozen=True, kw_only=True):
    """A badge was handed to the printer; `reason` says why once more, where it was printed before."""

    code: str
    at: UtcText
    reason: str = ""


class BadgeVoid(Happening, frozen=True, kw_only=True):
    """A badge's code lets nobody in any more."""

    code: str
    at: UtcText
    reason: str = ""


class Read(msgspec.Struct, frozen=True):
    """What a text says that was scanned from a badge of ours: the meeting's tag, empty where typed, and the code."""

    tag: str
    code: str


@lru_cache(maxsize=64)
def meeting_tag(meeting: str) -> str:
    """Three characters that tell one meeting's badges from another's, from the meeting's id."""
    number = int.from_bytes(hashlib.blake2b(meeting.encode(), digest_size=8).digest()) % 36**3
    return "".join(ALPHABET[number // place % 36] for place in (36 * 36, 36, 1))


def scan_text(meeting: str, code: str) -> str:
    """What stands in a badge's QR symbol: the meeting's tag and the code, letters and digits only."""
    return meeting_tag(meeting) + code


def read_badge(text: str) -> Read | None:
    """A typed code or a scanned symbol of ours, of whichever meeting; None where it is neither."""
    if is_badge(text):
        return Read("", tidy(text))
    code = tidy(text)
    if len(code) > TAG and code[:TAG].isalnum() and is_badge(code[TAG:]):
        return Read(code[:TAG], code[TAG:])
    return None


def _check(body: str) -> str:
    """The check character of ISO/IEC 7064, MOD 37,36: it tells every wrong character and all but few swaps."""
    product = 36
    for character in body:
        total = (product + _VALUES[character]) % 36 or 36
        product = total * 2 % 37
    return ALPHABET[(37 - product) % 36]


_VALUES = {character: value for value, character in enumerate(ALPHABET)}
