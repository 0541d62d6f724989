"""A phrase's record: its text in both languages, with slots in braces."""

from typing import Any, ClassVar

from rcm_desktop.domain.phrases import Blank, Phrase, Slot
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.blocks import Muted
from rcm_desktop.ui.kit.phrases import shown, slot_word
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.text_lines import tongues
from rcm_desktop.ui.kit.wording import language

_LONGEST = 60


class PhrasePanel(RecordPanel):
    """Edits a phrase."""

    cls: ClassVar[type[Record]] = Phrase

    def __init__(self, gestures: Gestures) -> None:
        super().__init__(gestures)
        self.texts = tongues(
            "text",
            lambda: self.tr("Text"),
            height=112,
            needed=lambda: self.tr("A text in one language is needed."),
        )
        self.hint = Muted(self._slots)
        self.lay_out(*self.texts, self.hint)

    def name_of(self, record: Any) -> str:
        """The beginning of its text."""
        return name_of(record)

    def new_words(self) -> str:
        """The heading of a new phrase."""
        return self.tr("New phrase")

    def _slots(self) -> str:
        slots = ", ".join(f"{{{blank}}} {slot_word(Slot(blank), language())}" for blank in Blank)
        said = self.tr("Slots: {slots}. In Spanish {a} and {de} take the article: “al ACNUR”, “de la OIM”.")
        return said.format(slots=slots, a="{a:org}", de="{de:org}")


def name_of(phrase: Phrase) -> str:
    """The beginning of a phrase, its slots as words."""
    text = " ".join(shown(phrase, language()).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(maxsplit=1)[0]}…"
