"""What is typed in one slot of a phrase, and what stands there once it is left."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.naming import Named, with_article
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.phrases import NAMES, Blank, Slot, called, in_order, said
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speaker_search import meant
from rcm_desktop.domain.typed_dates import read as read_day
from rcm_desktop.laptop.labels import Labels

_LEAST = 2
"""So many letters lead to a delegation."""
_LINK = re.compile(r"^(?:y|e|and)\s+")


class SlotText:
    """Follows a slot's text from its word in brackets to names in order, a date in words, or whatever was typed."""

    def __init__(self, slot: Slot, language: str, word: str) -> None:
        self.slot, self.language = slot, language
        self.prefix = f"{slot.preposition} " if slot.preposition and language == "es" else ""
        self.written = f"{self.prefix}[{word}]"
        """What was last written here; as long as it stands, nobody typed."""
        self._unfilled = self.written
        self._names: list[Id] = []
        self._words: list[str] = []
        self._anew = False

    @property
    def takes_names(self) -> bool:
        """Whether delegations and bodies are offered here."""
        return self.slot.blank in NAMES

    @property
    def chosen(self) -> Collection[Id]:
        """The delegations that stand here."""
        return self._names

    def unfilled(self, text: str) -> bool:
        """Whether the word in brackets stands as it was inserted."""
        return text == self._unfilled

    def typed_over(self, text: str) -> None:
        """Somebody typed over all that stood here."""
        if not text.startswith(self.written):
            self.written = self._unfilled
            self._names, self._words, self._anew = [], [], True

    def begun(self, text: str) -> str:
        """The letters of the name that is being typed, those of the last one in a list; empty where there are none."""
        rest = self._rest(text) if self.takes_names else None
        last = (rest or "").rpartition(",")[2].strip()
        return _LINK.sub("", last)

    def offered(
        self, text: str, delegations: Sequence[Delegation], spoken: Collection[Id], present: Collection[Id]
    ) -> tuple[Delegation, ...]:
        """Whom the letters may mean, without those that stand here already."""
        begun = self.begun(text)
        if len(begun) < _LEAST:
            return ()
        return tuple(one for one in meant(begun, delegations, spoken, present) if one.id not in self._names)

    def choose(self, text: str, delegation: Delegation, delegations: Sequence[Delegation]) -> str:
        """The slot's text once this delegation stands for the letters that were typed."""
        self._take((self._rest(text) or "").rpartition(",")[0], delegations)
        self._names.append(delegation.id)
        return self._say(delegations)

    def settled(self, text: str, delegations: Sequence[Delegation], today: date) -> str:
        """The slot's text once it is left: names in the meeting's order and joined, a date in words."""
        if text == self.written:
            return text
        if self.slot.blank is Blank.DATE:
            day = read_day(text, today).day
            self.written = Labels(self.language).date(day) if day is not None else text
            return self.written
        if not self.takes_names:
            if self.prefix and (self._anew or text.startswith(self.prefix)):
                self.written = said([text.removeprefix(self.prefix)], self.slot, self.language)
            else:
                self.written = text
            self._anew = False
            return self.written
        rest = self._rest(text)
        if rest is None or not (rest.strip(" ,") or self._names or self._words):
            return text
        self._take(rest, delegations)
        return self._say(delegations)

    def _rest(self, text: str) -> str | None:
        """What was typed beyond what is written; None where somebody worked on the text in another way."""
        if self._names or self._words:
            rest = text[len(self.written) :] if text.startswith(self.written) else ""
            return rest if rest.lstrip().startswith(",") else None
        if text == self.written or text.startswith((f"{self.slot.preposition}l ",) if self.prefix else ()):
            return None
        return text.removeprefix(self.prefix)

    def _take(self, typed: str, delegations: Sequence[Delegation]) -> None:
        """Take in the parts of a list: a delegation by its very name, else the words as they are."""
        for part in typed.split(","):
            words = _LINK.sub("", part.strip())
            known = next((one for one in delegations if words and _is_called(one, words, self.language)), None)
            if known is not None and known.id not in self._names:
                self._names.append(known.id)
            elif known is None and words:
                self._words.append(words)

    def _say(self, delegations: Sequence[Delegation]) -> str:
        names: list[Named] = [called(one, self.language) for one in in_order(self._names, delegations)]
        self.written = said([*names, *self._words], self.slot, self.language)
        return self.written


def _is_called(delegation: Delegation, words: str, language: str) -> bool:
    forms = (delegation.name_es, delegation.name_en)
    names = [delegation.code, *delegation.aliases, *(n for form in forms for n in (form.short, form.acronym))]
    names.append(with_article(called(delegation, language)))
    return folded(words) in [folded(name) for name in names if name]
