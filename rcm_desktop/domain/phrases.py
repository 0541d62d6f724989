"""The phrases that these papers are written in: a verb, and slots for delegations, bodies, dates and the rest."""

import re
from collections.abc import Callable, Collection, Sequence
from enum import StrEnum
from typing import TypeGuard

import msgspec

from rcm_desktop.domain.finding import words
from rcm_desktop.domain.naming import Named, joined, joined_after, named
from rcm_desktop.domain.people import Category, Delegation
from rcm_desktop.domain.records import Id, NameForms, Record

_COUNTRIES = (Category.MEMBER, Category.INVITED)


class Phrase(Record, frozen=True, kw_only=True):
    """One phrase of the meeting's bank, in both languages."""

    text_es: str = msgspec.field(default="", name="text.es")
    text_en: str = msgspec.field(default="", name="text.en")
    order: str = ""

    def text(self, language: str) -> str:
        """The text in one language, or in the other where that one is missing."""
        return (self.text_es or self.text_en) if language == "es" else (self.text_en or self.text_es)


class Blank(StrEnum):
    """What a slot stands for; the value is what is written between braces."""

    DELEGATIONS = "del"
    BODY = "org"
    DOCUMENT = "doc"
    TOPIC = "topic"
    DATE = "date"
    PLACE = "place"
    EVENT = "event"
    ACTION = "action"
    NUMBER = "n"
    MEETING = "mtg"
    PERIOD = "period"


NAMES = frozenset({Blank.DELEGATIONS, Blank.BODY})
"""The slots that names of delegations and bodies go into."""


class Slot(msgspec.Struct, frozen=True):
    """A place in a phrase to be filled; `preposition` is "a", "de" or nothing, and melts with the article."""

    blank: Blank
    preposition: str = ""


Part = str | Slot
_FIGURES = frozenset({Blank.DATE, Blank.NUMBER, Blank.PERIOD})
_BEFORE = re.compile(r"\b(a|de) $")

_SLOT = re.compile(
    "|".join((
        rf"\{{(?P<plain>{'|'.join(Blank)})\}}",
        rf"\{{(?P<preposition>a|de):(?P<name>{'|'.join(sorted(NAMES))})\}}",
    ))
)  # fmt: skip


def parts(text: str) -> tuple[Part, ...]:
    """A phrase as texts and slots by turns; a slot that is none of ours, and a lone brace, stay as typed."""
    found: list[Part] = []
    end = 0
    for match in _SLOT.finditer(text):
        found += [text[end : match.start()]] if match.start() > end else []
        found.append(Slot(Blank(match["plain"] or match["name"]), match["preposition"] or ""))
        end = match.end()
    return (*found, text[end:]) if end < len(text) else tuple(found)


def melting(found: Sequence[Part]) -> tuple[Part, ...]:
    """The parts of a Spanish phrase in which a plain "a" or "de" before a slot melts with what is written there."""
    made: list[Part] = []
    for part in found:
        before = made[-1] if made else None
        match = _BEFORE.search(before) if isinstance(before, str) else None
        if match is not None and isinstance(before, str) and takes_article(part):
            made[-1:] = [before[: match.start(1)]] if match.start(1) else []
            part = Slot(part.blank, match[1])
        made.append(part)
    return tuple(made)


def takes_article(part: Part) -> TypeGuard[Slot]:
    """Whether it is a slot without a preposition of its own in which an article may stand first."""
    return isinstance(part, Slot) and not part.preposition and part.blank not in _FIGURES


def worded(text: str, word: Callable[[Slot], str]) -> str:
    """A phrase with each slot in other words, as whoever shows it says them."""
    return "".join(part if isinstance(part, str) else word(part) for part in parts(text))


def said(names: Sequence[Named], slot: Slot, language: str) -> str:
    """What stands in a slot that these names fill: with their articles, and in Spanish with its preposition.

    A word that somebody wrote with a small "el" of its own melts as an article on record does.
    """
    if slot.preposition and language == "es":
        return joined_after(slot.preposition, [_article_off(name) for name in names]) if names else slot.preposition
    return joined(names, language)


def called(delegation: Delegation, language: str) -> NameForms:
    """What a phrase calls a delegation: a country by its short name, a body by its acronym where it has one."""
    name = named(delegation, language)
    if delegation.category in _COUNTRIES or not name.acronym:
        return name
    return NameForms(name.acronym, name.formal, name.article, name.acronym)


def in_order(chosen: Collection[Id], delegations: Sequence[Delegation]) -> list[Delegation]:
    """Those chosen in the meeting's order, each once."""
    return [one for one in delegations if one.id in chosen]


def _article_off(name: Named) -> Named:
    if isinstance(name, str) and name.startswith("el "):
        return NameForms(name[3:], article="el")
    return name


def matching(phrases: Sequence[Phrase], text: str, shown: Callable[[Phrase], str]) -> list[Phrase]:
    """The phrases in which, as shown, each word of the text begins some word, blind to accents, in any order."""
    asked = words(text)
    return [one for one in phrases if not asked or _has(words(shown(one)), asked)]


def _has(known: Sequence[str], asked: Sequence[str]) -> bool:
    return all(any(one.startswith(word) for one in known) for word in asked)
