"""How a phrase reads on screen: its slots as words, in the language of the phrase."""

from rcm_desktop.domain.phrases import Phrase, Slot, worded
from rcm_desktop.laptop.labels import Labels


def shown(phrase: Phrase, language: str) -> str:
    """A phrase with its slots as ‹words›."""
    return worded(phrase.text(language), lambda slot: in_angles(slot, spoken(phrase, language)))


def spoken(phrase: Phrase, language: str) -> str:
    """The language in which a phrase stands in for one: the other one where its translation is missing."""
    own = phrase.text_es if language == "es" else phrase.text_en
    return language if own else {"es": "en", "en": "es"}[language]


def slot_word(slot: Slot, language: str) -> str:
    """What a slot stands for, in one word."""
    return Labels(language).text("phrases.slots", slot.blank)


def in_angles(slot: Slot, language: str) -> str:
    """A slot as a list of phrases shows it: "a ‹delegación›"."""
    return " ".join(part for part in (slot.preposition, f"‹{slot_word(slot, language)}›") if part)
