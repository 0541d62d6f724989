"""Delegations and bodies as a sentence names them: articles, contractions, and lists in Spanish and English."""

import re
from collections.abc import Sequence

from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import NameForms

Named = str | NameForms
"""A word that stands as it is, or a name whose article is on record."""

_NUMBER = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]?\d{3})*")


def named(delegation: Delegation, language: str) -> NameForms:
    """A delegation's name, or its code where nobody has written a name yet."""
    name = delegation.name(language)
    return name if name.short else NameForms(delegation.code or "—")


def with_article(name: Named) -> str:
    """A name as a sentence says it: "la República Dominicana", "El Salvador", "the United States"."""
    if isinstance(name, str):
        return name
    return f"{name.article} {name.short}".strip()


def to(name: Named) -> str:
    """Spanish "a" with a name: "al" only where the article on record is "el"."""
    return _after("a", name)


def of(name: Named) -> str:
    """Spanish "de" with a name: "del" only where the article on record is "el"."""
    return _after("de", name)


def joined(names: Sequence[Named], language: str, word: str = "and") -> str:
    """A list closed by "and" or "or"; no serial comma (UN style) unless a name holds the word itself."""
    return _joined([with_article(name) for name in names], language, word)


def joined_after(preposition: str, names: Sequence[Named]) -> str:
    """A Spanish list after "a" or "de".

    "A" stands before each name, since each is addressed; "de" once before the list, before each if all have an article.
    """
    every = preposition == "a" or all(isinstance(name, NameForms) and name.article for name in names)
    if len(names) > 1 and every:
        return _joined([_after(preposition, name) for name in names], "es", "and")
    first, rest = names[0], names[1:]
    return _joined([_after(preposition, first), *(with_article(name) for name in rest)], "es", "and")


def _after(preposition: str, name: Named) -> str:
    article = name.article if isinstance(name, NameForms) else ""
    if article.casefold() == "el" and isinstance(name, NameForms):
        return f"{preposition}l {name.short}"
    return f"{preposition} {with_article(name)}"


def _joined(parts: Sequence[str], language: str, word: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    *most, last = parts
    if language == "es":
        return f"{', '.join(most)} {_spanish_link(last, word)} {last}"
    comma = "," if any(f" {word} " in part for part in parts) else ""
    return f"{', '.join(most)}{comma} {word} {last}"


def _spanish_link(following: str, word: str) -> str:
    """RAE, Ortografía 2010: "e" before the sound i, not before a diphthong; "u" before the sound o."""
    head = following.lstrip("«“\"'([¿¡ ")
    return _or(head) if word == "or" else _and(head)


def _and(head: str) -> str:
    first = head.split(" ", 1)[0].strip(",.;:()»”")
    sounds = folded(head)
    if sounds[:1] == "i":
        # An acronym is spelled out: IICA and IOM begin with the letter's own sound.
        spelled = len(first) > 1 and first.isupper()
        return "e" if spelled or head[:1] in "Íí" or sounds[1:2] not in tuple("aeou") else "y"
    if sounds[:2] == "hi":
        return "e" if head[1:2] in "Íí" or sounds[2:3] not in tuple("aeou") else "y"
    if sounds[:1] == "y" and sounds[1:2] not in ("", " ", *"aeiou"):
        return "e"
    return "y"


def _or(head: str) -> str:
    sounds = folded(head)
    if figures := _NUMBER.match(head):
        digits = re.sub(r"\D", "", figures.group())
        # ocho, ochenta, ochocientos, ocho mil; once, once mil
        return "u" if digits[0] == "8" or (digits.startswith("11") and len(digits) % 3 == 2) else "o"
    return "u" if sounds.startswith(("o", "ho")) else "o"
