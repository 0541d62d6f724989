"""Beside what is written: the other half of the entry in focus, and the way to translate it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.pairs import Half, Pair, PairState
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Pairs
from rcm_desktop.ui.kit.blocks import Button, Label, Muted, column
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.notes.translating.wording import TONGUES, behind_words, changed_words, pending_words


class PairPanel(Living, QWidget):
    """Shows what is recorded; whoever places it calls `show_note` when another entry is in focus or was changed."""

    wanted = Signal(str)
    """Asks to translate the entry of this id."""

    def __init__(self, pairs: Pairs) -> None:
        super().__init__()
        self._pairs = pairs
        self._ident: Id = ""
        self._pair: Pair | None = None
        self.number = Muted(self._where)
        self.text = Label(self._text, wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = Label(self._state, colour="warn", weight=600, wrap=True)
        self.button = Button(self._doing, self.translate_it, icon="language")
        self.setLayout(column(self.number, self.text, self.state, self.button, None))
        self._say()

    def show_note(self, ident: Id) -> None:
        """Show the other half of an entry; an empty id stands for none."""
        self._ident = ident
        self._pair = self._pairs.pair(ident) if ident else None
        self._say()

    def show_again(self) -> None:
        """Read the same entry again: something was changed."""
        self.show_note(self._ident)

    def translate_it(self) -> None:
        """Ask to translate the entry shown."""
        if self._pair is not None:
            self.wanted.emit(self._pair.original.id)

    def retranslate(self) -> None:
        """All words in the language spoken now."""
        self._say()

    def _say(self) -> None:
        pair = self._pair
        for label in (self.number, self.text, self.state):
            label.retranslate()
        self.button.retranslate()
        missing = pair is None or pair.state is PairState.PENDING
        self.text.tint("muted" if missing else "ink")
        self.number.setVisible(pair is not None)
        self.button.setVisible(pair is not None)
        self.state.setVisible(bool(self._state()))

    def _where(self) -> str:
        if self._pair is None:
            return ""
        tongue = next(name for code, name in TONGUES.items() if self._pair.half_in(code) is Half.TRANSLATION)
        words = self.tr("Paragraph {number}, {language}")
        return words.format(number=self._pair.number, language=tongue)

    def _text(self) -> str:
        if self._pair is None:
            return self.tr("Go to an entry to see its translation here.")
        return self._pair.text(Half.TRANSLATION) or pending_words()

    def _state(self) -> str:
        pair = self._pair
        if pair is None:
            return ""
        return behind_words(pair, Half.TRANSLATION) or behind_words(pair, Half.ORIGINAL) or changed_words(
            pair, Half.TRANSLATION
        )

    def _doing(self) -> str:
        pending = self._pair is not None and self._pair.state is PairState.PENDING
        return self.tr("Translate") if pending else self.tr("Show side by side")
