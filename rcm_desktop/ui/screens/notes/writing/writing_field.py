"""The field an entry is typed in: two lines that grow to eight; Enter records or breaks the line, as is wished."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living, Words, say

_LEAST, _MOST = 2, 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WritingField(Living, QPlainTextEdit):
    """Plain text at 16 px; what a line begins with is judged by whoever listens to `began`."""

    entered = Signal()
    """Enter, or Ctrl+Enter where Enter breaks the line: record."""
    backed = Signal()
    """Backspace before the first character."""
    raised = Signal()
    """Up in an empty field."""
    escaped = Signal()
    began = Signal()
    """A colon came into the text, or a Tab behind its first words, which `take_tab` then holds."""
    replaced = Signal()
    """Another text was put in the place of the one that stood here."""
    restyled = Signal()
    menu_opened = Signal(object, object)
    """The context menu is about to show: the QMenu, to be added to, and a QTextCursor at the place it is for."""

    def __init__(self, name: Words, hint: Words = "") -> None:
        super().__init__()
        self._name, self._hint = name, hint
        self.enter_breaks = False
        """Enter breaks the line and Ctrl+Enter records, instead of Shift+Enter and Enter."""
        self._tab_taken = False
        self._colon = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().contentsChange.connect(self._look_for_colon)
        self.textChanged.connect(self._tell_colon)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())
        self.restyle()
        self.retranslate()

    def text(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def caret(self) -> int:
        """Where the cursor stands, in characters."""
        return len(_first(self.text(), self.textCursor().position()))

    def line_before(self) -> str:
        """The line the cursor stands in, up to the cursor."""
        place = self.textCursor()
        return _first(place.block().text(), place.positionInBlock())

    def line_behind(self) -> str:
        """The line the cursor stands in, from the cursor on."""
        place = self.textCursor()
        return place.block().text()[len(self.line_before()) :]

    def put_for(self, typed: str, text: str) -> None:
        """Put a text where something typed stands before the cursor; undo takes it back."""
        place = self.textCursor()
        place.clearSelection()
        place.setPosition(place.position() - units(typed), QTextCursor.MoveMode.KeepAnchor)
        place.insertText(text)
        self.setTextCursor(place)

    def put(self, text: str, cursor: int) -> None:
        """Show another text with the cursor in it; undo starts anew."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._colon = False
        place = self.textCursor()
        place.setPosition(units(text[:cursor]))
        self.setTextCursor(place)
        self.updateGeometry()
        self.replaced.emit()

    def hint(self, words: Words) -> None:
        """Show other words while the field is empty."""
        self._hint = words
        self.retranslate()

    def retranslate(self) -> None:
        """Name and hint in the language spoken now."""
        self.setAccessibleName(say(self._name))
        self.setPlaceholderText(say(self._hint))

    def restyle(self) -> None:
        """The size of notes at the text scale in force."""
        self.setFont(QFont(theme.font(16)))
        self.updateGeometry()
        self.restyled.emit()

    def sizeHint(self) -> QSize:
        """As tall as its lines, between two and eight."""
        lines = min(_MOST, max(_LEAST, round(self.document().size().height())))
        frame = 2 * (theme.px(4) + 5) + 2 * round(self.document().documentMargin())
        return QSize(theme.px(320), lines * self.fontMetrics().lineSpacing() + frame)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent):
            # An empty field has nothing of its own to undo: Ctrl+Z is the window's.
            keys = QKeySequence.StandardKey
            if kind == QEvent.Type.ShortcutOverride and not self.text():
                if event.matches(keys.Undo) or event.matches(keys.Redo):
                    event.ignore()
                    return False
            elif kind == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab and self._tab_ends_a_name():
                return True
        return super().event(event)

    def take_tab(self) -> None:
        """The Tab just typed ended a delegation's name: it does not leave the field."""
        self._tab_taken = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier
        if key in _ENTER and self.records(event):
            self.entered.emit()
        elif key in _ENTER and (plain or held == Qt.KeyboardModifier.ShiftModifier):
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        elif key == Qt.Key.Key_Backspace and plain and self._at_start():
            self.backed.emit()
        elif key == Qt.Key.Key_Up and plain and not self.text():
            self.raised.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.text() == " " and not self.text():
            event.accept()  # the space behind "Honduras:" when that became a choice
        else:
            super().keyPressEvent(event)

    def records(self, event: QKeyEvent) -> bool:
        """Whether a key is the Enter that records, as it is wished now."""
        wanted = Qt.KeyboardModifier.ControlModifier if self.enter_breaks else Qt.KeyboardModifier.NoModifier
        return event.key() in _ENTER and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == wanted

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_opened.emit(menu, place)
        where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos()
        menu.popup(where + QPoint(0, 1))

    def _at_start(self) -> bool:
        place: QTextCursor = self.textCursor()
        return place.position() == 0 and not place.hasSelection()

    def _tab_ends_a_name(self) -> bool:
        before = self.text()[: self.caret()]
        if not before.strip() or "\n" in before:
            return False
        self._tab_taken = False
        self.began.emit()
        return self._tab_taken

    def _look_for_colon(self, position: int, _removed: int, added: int) -> None:
        place = QTextCursor(self.document())
        end = max(0, self.document().characterCount() - 1)
        place.setPosition(min(position, end))
        place.setPosition(min(position + added, end), QTextCursor.MoveMode.KeepAnchor)
        self._colon = ":" in place.selectedText()

    def _tell_colon(self) -> None:
        if self._colon:
            self._colon = False
            self.began.emit()


def units(text: str) -> int:
    """The length of a text as Qt counts it, in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _first(text: str, count: int) -> str:
    """So many UTF-16 units of a text."""
    return text[:count] if text.isascii() else text.encode("utf-16-le")[: count * 2].decode("utf-16-le", "ignore")
