"""Texts as the journal keeps them: composed, without characters that no file format carries."""

import unicodedata
from typing import Any


def clean(text: str) -> str:
    """The text in NFC (UAX #15), without NUL, and without halves of surrogate pairs."""
    if text.isascii():
        return text.replace("\0", "")
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", whole.replace("\0", ""))


def cleaned(value: Any) -> Any:
    """A tree of plain values with every text in it clean."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(name): cleaned(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(inner) for inner in value]
    return value
