"""Phrases in the writing view: chosen in the panel, inserted where one writes."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt

from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.phrase_panel import PhrasePanel
from rcm_desktop.ui.screens.notes.writing.slots import Company, Slots


class Phrasing(QObject):
    """Ties the panel to the fields one writes in; `active` is the one that is written in now."""

    def __init__(
        self,
        composers: Sequence[Composer],
        active: Callable[[], Composer],
        phrases: Callable[[], Sequence[Phrase]],
        company: Callable[[], Company],
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._active, self._phrases = active, phrases
        self.panel = PhrasePanel()
        self.slots = {one: Slots(one.field, company, today) for one in composers}
        for one in composers:
            one.helpers.append(self.panel)
            one.language.picked.connect(lambda _: self.refresh())
        self.panel.chosen.connect(self._insert)
        self.panel.wanted.connect(self.refresh)
        self.panel.left.connect(self._back)

    def refresh(self) -> None:
        """Show the phrases as they are now, in the language of the entry."""
        self.panel.offer(self._phrases(), self._language())

    def begin(self) -> None:
        """Look for a phrase: the keyboard goes into the panel, which is in sight already."""
        self.panel.begin()

    def _back(self) -> None:
        self._active().field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _insert(self, phrase: Phrase) -> None:
        composer = self._active()
        self.slots[composer].insert(phrase, self._language())
        self.panel.field.clear()

    def _language(self) -> str:
        return self._active().language.value() or "es"
