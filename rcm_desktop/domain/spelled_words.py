"""The words of a text that a dictionary is asked about: never numbers, codes in capitals, addresses or signs."""

import re
from collections.abc import Iterator

from rcm_desktop.domain.finding import folded

_PIECE = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(r"[@/#\\]|\w\.\w|\d")
"""What a piece between spaces has that is no plain word: a sign, a full stop within, a figure."""


def spelled_words(text: str) -> Iterator[tuple[int, int, str]]:
    """The words to ask about: from where to where each stands in the text, and the word with a plain apostrophe."""
    for piece in _PIECE.finditer(text):
        if _ADDRESS.search(piece.group()):
            continue
        for found in _WORD.finditer(text, *piece.span()):
            word = found.group()
            if len(word) > 1 and not word.isupper():
                yield found.start(), found.end(), word.replace("’", "'")


def words_of_names(*names: str) -> Iterator[str]:
    """The folded words of names, as `spelled_words` cuts them: these are right in any text."""
    for name in names:
        for found in _WORD.finditer(name):
            yield folded(found.group().replace("’", "'"))
