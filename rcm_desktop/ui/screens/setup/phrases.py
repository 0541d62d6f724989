"""The section of phrases, in the order in which the rapporteur's list shows them."""

from collections.abc import Sequence
from typing import Any, ClassVar

from rcm_desktop.domain.finding import Entry
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.phrases import shown
from rcm_desktop.ui.kit.records.wording import translate
from rcm_desktop.ui.kit.row_model import Column
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.setup.phrase_panel import PhrasePanel, name_of
from rcm_desktop.ui.screens.setup.sections import Part, Row, Section, mark_column


class Phrases(Section):
    """Phrases, their slots shown as words."""

    part: ClassVar[Part] = Part.PHRASES
    cls: ClassVar[type[Record]] = Phrase
    brings_usual: ClassVar[bool] = True

    def read(self) -> tuple[Row, ...]:
        """Phrases in their order."""
        return tuple(Row(phrase) for phrase in self.gestures.setup.listed(Phrase))

    def columns(self) -> Sequence[Column[Row]]:
        """The text."""
        return (
            Column(lambda: translate("setup", "Text"), _text, tip=_text, matches=lambda r: self.spans(_text(r))),
            mark_column(_lacks),
        )

    def entry(self, row: Row) -> Entry:
        """Texts in both languages."""
        texts = [shown(row.record, spoken) for spoken in ("es", "en")]
        return Entry(row.record.id, _text(row), tuple(dict.fromkeys(text for text in texts if text)))

    def name_of(self, row: Row) -> str:
        """The beginning of its text."""
        return name_of(row.record)

    def fresh(self, beside: Row | None) -> Phrase:
        """An empty phrase."""
        return Phrase(id="")

    def panel(self) -> PhrasePanel:
        """The panel of a phrase."""
        return PhrasePanel(self.gestures)

    def new_words(self) -> str:
        """New phrase."""
        return translate("setup", "New phrase")

    def count_words(self, count: int) -> str:
        """How many phrases."""
        return translate("setup", "Phrases: {count}").format(count=count)


def _text(row: Row) -> str:
    return " ".join(shown(row.record, language()).split())


def _lacks(record: Any) -> bool:
    return bool(record.text_es) != bool(record.text_en)
