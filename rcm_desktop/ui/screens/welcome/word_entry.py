"""Six fields for the words of an invitation, completed from two letters."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from rcm_desktop.bundle.words import WORDS, complete, near, plain, word_list
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Label, column, fill, row
from rcm_desktop.ui.kit.forms import TextField

_OFFERED = 5


class WordField(TextField):
    """One word; Enter and Tab take the first that is offered, a space the only one."""

    taken = Signal(bool)
    """The word is to be taken: true by Enter or Tab, false by a space."""
    emptied = Signal()
    """Backspace in an empty field."""

    def __init__(self, number: int) -> None:
        super().__init__(lambda: self.tr("Word {number}").format(number=number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(True)
        elif event.text() == " ":
            self.taken.emit(False)
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class WordEntry(QWidget):
    """The six words: each is completed, and a wrong one is named as soon as it is left."""

    completed = Signal()
    """The sixth word is there."""

    def __init__(self) -> None:
        super().__init__()
        self.fields = [WordField(number) for number in range(1, WORDS + 1)]
        self.offers = [Button("", look="flat") for _ in range(_OFFERED)]
        self.trouble = Label(colour="bad", wrap=True)
        self._hint = Label(
            lambda: self.tr("Two letters show the words that begin so; Tab or Enter takes the first."),
            colour="muted", size=12,
        )  # fmt: skip
        self._at = 0
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        for place, field in enumerate(self.fields):
            number = Label(str(place + 1), colour="muted")
            line = row(number, field, gap=6)
            line.setStretch(1, 1)
            grid.addLayout(line, place // 3, place % 3)
            self._connect(place, field)
        for offer in self.offers:
            offer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            offer.clicked.connect(lambda _, offer=offer: self._take(self._at, offer.text()))
        self._offers = QWidget()
        fill(self._offers, row(*self.offers, None, gap=0))
        fill(self, column(grid, self._offers, self._hint, self.trouble, gap=6))
        self._offer(())
        self.trouble.hide()

    def words(self) -> tuple[str, ...]:
        """The words as typed, empty ones included."""
        return tuple(plain(field.text()).strip() for field in self.fields)

    def complete(self) -> bool:
        """Whether all six are words of the list; if not, the first that is wrong is named and gets the keyboard."""
        for place, word in enumerate(self.words()):
            if not self._known(word):
                self._name_wrong(place)
                self.fields[place].setFocus()
                return False
        return True

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if event.type() == QEvent.Type.FocusIn and watched in self.fields:
            self._at = self.fields.index(watched)
            self._offer(complete(watched.text()) if not self._known(plain(watched.text())) else ())
        tab = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
        if tab and isinstance(watched, WordField) and self._takes(self.fields.index(watched)):
            return True
        return super().eventFilter(watched, event)

    def _takes(self, place: int) -> bool:
        """Tab takes the first word offered; where there is none to take it goes on as everywhere."""
        typed = plain(self.fields[place].text()).strip()
        found = complete(typed)
        if not found or typed in found:
            return False
        self._take(place, found[0])
        return True

    def _connect(self, place: int, field: WordField) -> None:
        field.installEventFilter(self)
        field.textEdited.connect(lambda text: self._typed(place, text))
        field.taken.connect(lambda first: self._end(place, first=first))
        field.emptied.connect(self.fields[max(0, place - 1)].setFocus)
        field.editingFinished.connect(lambda: self._left(place))

    def _typed(self, place: int, text: str) -> None:
        parts = text.split()
        if len(parts) > 1:
            self._spread(place, parts)
            return
        self.fields[place].mark(wrong=False)
        self.trouble.hide()
        self._offer(complete(text))

    def _spread(self, place: int, parts: list[str]) -> None:
        """Several words were pasted: each goes to a field of its own."""
        for field, word in zip(self.fields[place:], parts, strict=False):
            field.setText(plain(word))
        self._at = min(place + len(parts), WORDS) - 1
        if self.complete():
            self._go_on(self._at)

    def _end(self, place: int, *, first: bool) -> None:
        """Take what is typed if it is a word, or the one word it can be; by Enter the first one offered."""
        typed = plain(self.fields[place].text()).strip()
        found = complete(typed)
        if self._known(typed):
            self._take(place, typed)
        elif found and (first or len(found) == 1):
            self._take(place, found[0])
        elif typed and not found:
            self._name_wrong(place)

    def _left(self, place: int) -> None:
        typed = plain(self.fields[place].text()).strip()
        found = complete(typed)
        if len(found) == 1:
            self.fields[place].setText(found[0])
        elif typed and not self._known(typed):
            self._name_wrong(place)

    def _take(self, place: int, word: str) -> None:
        self.fields[place].setText(word)
        self.fields[place].mark(wrong=False)
        self.trouble.hide()
        self._go_on(place)

    def _go_on(self, place: int) -> None:
        self._offer(())
        if place + 1 < WORDS:
            self.fields[place + 1].setFocus()
        else:
            self.completed.emit()

    def _name_wrong(self, place: int) -> None:
        field = self.fields[place]
        word, like = field.text().strip(), ", ".join(near(field.text()))
        field.mark(wrong=True)
        if not word:
            self.trouble.say(lambda: self.tr("Word {number} is missing.").format(number=place + 1))
        elif like:
            self.trouble.say(
                lambda: self.tr("“{word}” is not one of the words. Perhaps: {like}?").format(word=word, like=like)
            )
        else:
            self.trouble.say(lambda: self.tr("“{word}” is not one of the words.").format(word=word))
        self.trouble.show()
        field.setAccessibleDescription(self.trouble.text())
        announce(self, self.trouble.text(), urgent=True)

    def _offer(self, words: list[str] | tuple[str, ...]) -> None:
        for place, offer in enumerate(self.offers):
            offer.setVisible(place < len(words))
            offer.say(words[place] if place < len(words) else "")
        self._offers.setVisible(bool(words))
        self._hint.setVisible(not words)
        self.fields[self._at].setAccessibleDescription(", ".join(words[:_OFFERED]))

    def _known(self, word: str) -> bool:
        return word in _known_words()


def _known_words() -> frozenset[str]:
    return frozenset(word_list())
