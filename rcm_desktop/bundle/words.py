"""Invitation and control words: one list for Spanish and English, 1,024 words of ten bits, fixed for ever.

Six invitation words carry 54 random bits and 6 bits of checksum, most significant first.
"""

import re
import secrets
import unicodedata
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b

from rcm_desktop.domain.errors import UnknownWord, WrongWords
from rcm_desktop.laptop.resources import resource

COUNT = 1024
WORDS = 6
SECRET_BITS = 54
_CHECK_BITS = 6
_NOT_LETTERS = re.compile("[^a-z]+")


@cache
def word_list() -> tuple[str, ...]:
    """All words, in alphabetical order; a word's place is its value."""
    return tuple(resource("words", "words.txt").read_text(encoding="ascii").split())


@cache
def _places() -> dict[str, int]:
    return {word: place for place, word in enumerate(word_list())}


def new_invitation_words() -> tuple[str, ...]:
    """Six words that nobody can guess."""
    return encode_invitation(secrets.randbits(SECRET_BITS))


def encode_invitation(secret: int) -> tuple[str, ...]:
    """The six words of a number below 2^54."""
    if not 0 <= secret < 1 << SECRET_BITS:
        raise ValueError("an invitation's secret has 54 bits")
    bits = secret << _CHECK_BITS | _check(secret)
    return tuple(word_list()[bits >> 10 * place & 1023] for place in reversed(range(WORDS)))


def decode_invitation(words: Iterable[str]) -> int:
    """The number of six words, typed in any case, with accents, or several in one text.

    Raises UnknownWord for the first word not in the list, WrongWords if all are known and yet wrong.
    """
    bits = 0
    typed = [part for text in words for part in _NOT_LETTERS.split(plain(text)) if part]
    for word in typed:
        if word not in _places():
            raise UnknownWord(word=word, near=", ".join(near(word)))
    if len(typed) != WORDS:
        raise WrongWords
    for word in typed:
        bits = bits << 10 | _places()[word]
    secret = bits >> _CHECK_BITS
    if bits & (1 << _CHECK_BITS) - 1 != _check(secret):
        raise WrongWords
    return secret


def canonical_words(words: Iterable[str]) -> tuple[str, ...]:
    """The words as the list spells them; raises WrongWords as decode_invitation does."""
    return encode_invitation(decode_invitation(words))


def control_words(total: bytes) -> tuple[str, str, str, str]:
    """The four words of a sum over the journal: the same words mean the same data."""
    return words_of(total, b"RCM control v1")


def words_of(data: bytes, purpose: bytes) -> tuple[str, str, str, str]:
    """Four words (40 bits) of a BLAKE2b hash of the data; `purpose` (16 bytes at most) keeps uses apart."""
    bits = int.from_bytes(blake2b(data, digest_size=5, person=purpose).digest())
    first, second, third, fourth = (word_list()[bits >> shift & 1023] for shift in (30, 20, 10, 0))
    return first, second, third, fourth


def complete(prefix: str) -> list[str]:
    """The words that begin with what was typed, once that is two letters; a whole word stands first."""
    typed = plain(prefix).strip()
    return [word for word in word_list() if word.startswith(typed)] if len(typed) > 1 else []


def near(word: str) -> list[str]:
    """At most three words of the list that a mistyped one was perhaps meant to be."""
    from difflib import get_close_matches

    return get_close_matches(plain(word), word_list(), n=3, cutoff=0.7)


def plain(text: str) -> str:
    """Text in lower case and without accents, as the list is spelled."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def _check(secret: int) -> int:
    digest = blake2b(secret.to_bytes(8), digest_size=1, person=b"RCM invite v1").digest()
    return digest[0] >> 8 - _CHECK_BITS
