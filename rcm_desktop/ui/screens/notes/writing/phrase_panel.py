"""The phrases beside the text: a filter, and the list from which Enter or a click inserts one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.finding import matched
from rcm_desktop.domain.phrases import Phrase, matching
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Muted, column, fill
from rcm_desktop.ui.kit.phrases import shown
from rcm_desktop.ui.kit.row_model import Column
from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.notes.writing.phrase_list import PhraseList


class PhrasePanel(Living, QWidget):
    """Shows the phrases in the language of the entry that is written."""

    chosen = Signal(object)
    """Enter or a click: this Phrase is to be inserted."""
    left = Signal()
    """Esc in the empty filter: back to the text."""

    wanted = Signal()
    """Somebody looks at the phrases: they are to be offered as they are now."""

    def __init__(self) -> None:
        super().__init__()
        self._phrases: tuple[Phrase, ...] = ()
        self._language = "es"
        self.field = SearchField(lambda: self.tr("Phrase"), hint=lambda: self.tr("Words of a phrase"))
        words = Column[Phrase](lambda: self.tr("Phrase"), self._text, tip=self._text, matches=self._matches)
        self.list = PhraseList([words], lambda: self.tr("Phrases"))
        self.empty = Muted(self._why_empty)
        self.setFocusProxy(self.field)
        body = column(self.field, self.empty, self.list, gap=8)
        body.setStretch(2, 1)
        fill(self, body)
        self.field.searched.connect(lambda _: self._show())
        self.field.walked.connect(self._walk)
        self.field.entered.connect(lambda _: self._take())
        self.list.picked.connect(self.chosen)
        for part in (self.field, self.list):
            part.installEventFilter(self)
        self._show()

    def offer(self, phrases: Sequence[Phrase], language: str) -> None:
        """Offer these phrases, in this language."""
        if (tuple(phrases), language) != (self._phrases, self._language):
            self._phrases, self._language = tuple(phrases), language
            self._show()

    def begin(self) -> None:
        """Put the keyboard into the filter, ready for other words."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def retranslate(self) -> None:
        """Why the list is empty, in the language spoken now."""
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        self.wanted.emit()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.wanted.emit()
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.KeyPress and escape and not (watched is self.field and self.field.text()):
            self.left.emit()
            return True
        return False

    def _show(self) -> None:
        found = matching(self._phrases, self.field.text(), self._text)
        self.list.replace(found)
        self.list.viewport().update()  # other words may be underlined in the same rows
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.retranslate()
        if found and (self.field.text().strip() or self.list.chosen_value() is None):
            self.list.choose(found[0].id)

    def _walk(self, step: int) -> None:
        found = self.list.rows.rows
        if found:
            at = min(max(self.list.currentIndex().row() + step, 0), len(found) - 1)
            self.list.choose(found[at].id)
            announce(self.field, self._text(found[at]))

    def _take(self) -> None:
        one = self.list.chosen_value()
        if one is not None:
            self.chosen.emit(one)

    def _text(self, phrase: Phrase) -> str:
        return " ".join(shown(phrase, self._language).split())

    def _matches(self, phrase: Phrase) -> list[tuple[int, int]]:
        asked = self.field.text()
        return [(start, end - start) for start, end in matched(self._text(phrase), asked)] if asked.strip() else []

    def _why_empty(self) -> str:
        if self._phrases:
            return self.tr("No phrase has these words.")
        return self.tr("No phrases yet. The secretariat adds them in Setup.")
