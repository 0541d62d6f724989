"""The code on a badge: the desk's letter, a counter, a check character, and nothing personal."""

import re

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SHAPE = re.compile(r"[A-Z]\d{4,7}[0-9A-Z]")
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


def _check(body: str) -> str:
    """The check character of ISO/IEC 7064, MOD 37,36: it tells every wrong character and all but few swaps."""
    product = 36
    for character in body:
        total = (product + _VALUES[character]) % 36 or 36
        product = total * 2 % 37
    return ALPHABET[(37 - product) % 36]


_VALUES = {character: value for value, character in enumerate(ALPHABET)}
