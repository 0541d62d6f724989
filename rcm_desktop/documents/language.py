"""Spanish and English grammar for papers: articles, contractions, lists, dates and the slots of phrases."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from rcm_desktop.domain.records import NameForms
from rcm_desktop.laptop.labels import Labels

Named = str | NameForms
"""A word that stands as it is, or a name whose article is on record."""
Slot = Named | Sequence[Named]

_SLOT = re.compile(r"\{(?:(a|de):)?(\w+)\}")
_NUMBER = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]?\d{3})*")


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
    """A Spanish list after "a" or "de": once before the list, before each name if all take an article."""
    if len(names) > 1 and all(isinstance(name, NameForms) and name.article for name in names):
        return _joined([_after(preposition, name) for name in names], "es", "and")
    first, rest = names[0], names[1:]
    return _joined([_after(preposition, first), *(with_article(name) for name in rest)], "es", "and")


def fill(phrase: str, slots: Mapping[str, Slot], language: str) -> str:
    """A stored phrase with its slots {x}, {a:x}, {de:x} filled; one without a value shows as [x]."""

    def value(match: re.Match[str]) -> str:
        preposition, slot = match.group(1), match.group(2)
        given = slots.get(slot, "")
        names = [given] if isinstance(given, str | NameForms) else list(given)
        names = [name for name in names if with_article(name)]
        if not names:
            return f"{preposition} [{slot}]" if preposition else f"[{slot}]"
        return joined_after(preposition, names) if preposition else joined(names, language)

    return _SLOT.sub(value, phrase)


def day(text: str, language: str) -> str:
    """An ISO date or moment in words: "14 de noviembre de 2023"; what is no date stays as it is."""
    when = _date(text)
    return Labels(language).date(when) if when else text


def moment(text: str, language: str) -> str:
    """An ISO moment as a day and a time: "14 de noviembre de 2023, 21:40"."""
    time = text[11:16]
    return f"{day(text, language)}, {time}" if time and _date(text) else day(text, language)


def days(start: str, end: str, language: str) -> str:
    """A period as it stands in a title: "14 al 16 de noviembre de 2023", "14 to 16 November 2023"."""
    known = sorted(when for when in (_date(start), _date(end)) if when)
    return Labels(language).period(known[0], known[-1]) if known else start or end


def on_days(start: str, end: str, language: str) -> str:
    """A period as a sentence says it: "el 14 de…", "del 14 al 16 de…"; "on 14…", "from 14 to 16…"."""
    single = len({when for when in (_date(start), _date(end)) if when}) < 2
    opening = {"es": ("del", "el"), "en": ("from", "on")}[language][single]
    return f"{opening} {days(start, end, language)}"


def times(start: str, end: str) -> str:
    """The hours of a sitting, "09:00–12:30", or what is known of them."""
    return "–".join(part for part in (start[11:16], end[11:16]) if part)


def sorting(text: str) -> str:
    """A key that sorts names blind to case and accents."""
    bare = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in bare if not unicodedata.combining(sign)).casefold()


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
    sounds = sorting(head)
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
    sounds = sorting(head)
    if figures := _NUMBER.match(head):
        digits = re.sub(r"\D", "", figures.group())
        # ocho, ochenta, ochocientos, ocho mil; once, once mil
        return "u" if digits[0] == "8" or (digits.startswith("11") and len(digits) % 3 == 2) else "o"
    return "u" if sounds.startswith(("o", "ho")) else "o"


def _date(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date() if text else None
    except ValueError:
        return None
