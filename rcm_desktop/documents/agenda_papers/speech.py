"""A paper of the agenda in Spanish, in English, or in both: which words it says, and where a translation is missing."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.laptop.labels import Labels


class Tongue(StrEnum):
    """The language of a paper, or both side by side."""

    ES = "es"
    EN = "en"
    BOTH = "both"


class Speech:
    """The fixed words of a paper; where it is in both languages, Spanish stands first."""

    def __init__(self, tongue: Tongue) -> None:
        self.tongue = tongue
        self.all = tuple(Labels(one) for one in (("es", "en") if tongue is Tongue.BOTH else (tongue.value,)))
        self.first = self.all[0]

    @property
    def both(self) -> bool:
        """Whether the paper is in both languages."""
        return self.tongue is Tongue.BOTH

    def text(self, section: str, name: str, between: str = " · ", **slots: object) -> str:
        """A sentence of the labels."""
        return self.joined((labels.text(section, name, **slots) for labels in self.all), between)

    def day(self, day: date, between: str = " · ") -> str:
        """Martes 14 de noviembre · Tuesday 14 November."""
        return self.joined(map(capital, (labels.day(day) for labels in self.all)), between)

    def titles(self, record: MeetingSession | AgendaItem) -> tuple[str, ...]:
        """The title in each language of the paper; see `texts`."""
        return self.texts(record.title_es, record.title_en)

    def texts(self, spanish: str, english: str) -> tuple[str, ...]:
        """A text in each language of the paper.

        Where it is in both, a missing translation is told; where in one, the other language stands in for it.
        """
        return tuple(self._told(labels, spanish.strip(), english.strip()) for labels in self.all)

    def known(self, spanish: str, english: str) -> tuple[str, ...]:
        """A text as far as it is known, each wording once: for names, which need no translation to be understood."""
        mine = (spanish, english) if self.first.language == "es" else (english, spanish)
        found = [text.strip() for text in mine if text.strip()]
        return tuple(dict.fromkeys(found[: len(self.all)]))

    def joined(self, texts: Iterable[str], between: str = " · ") -> str:
        """Texts beside each other, those that are alike once."""
        return between.join(dict.fromkeys(text for text in texts if text))

    def _told(self, labels: Labels, spanish: str, english: str) -> str:
        mine, other = (spanish, english) if labels.language == "es" else (english, spanish)
        if mine or not (other or self.both):
            return mine or labels.text("paper", "unnamed")
        if not other:
            return labels.text("paper", "unnamed")
        return labels.text("agenda_papers", "missing") if self.both else other


def capital(text: str) -> str:
    """The same with a capital at its beginning."""
    return text[:1].upper() + text[1:]
