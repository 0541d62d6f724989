"""The search field, and how a found text shows what matched."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.row_model import MATCHES
from rcm_desktop.ui.kit.wording import Living, Words, say

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class SearchField(Living, QLineEdit):
    """A field to search as you type: 56 px when `large`, else 36; results are walked without leaving it."""

    searched = Signal(str)
    """The text is another one; at once, without delay."""
    entered = Signal(str)
    """Enter, with the text as it stands."""
    walked = Signal(int)
    """Up, Down, Page Up or Page Down: by how many results."""

    def __init__(self, name: Words, *, hint: Words = "", large: bool = False) -> None:
        super().__init__()
        self._name, self._hint, self._large = name, hint, large
        if large:
            self.setProperty("large", True)
        self._empty = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._empty.triggered.connect(self.clear)
        self._empty.setVisible(False)
        self.textChanged.connect(self._typed)
        self.returnPressed.connect(lambda: self.entered.emit(self.text()))
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Name and hint in the language spoken now."""
        self.setAccessibleName(say(self._name))
        self.setPlaceholderText(say(self._hint) or say(self._name))
        self._empty.setToolTip(self.tr("Clear"))

    def restyle(self) -> None:
        """The icons in the colour of quiet text, and room for the glass."""
        if self._large:
            self.setFont(theme.font(20))
        self._empty.setIcon(icons.icon("close", theme.now().muted, theme.px(16)))
        self.setTextMargins(self._glass() + theme.px(8), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self._glass()
        painter = QPainter(self)
        picture = icons.pixmap("search", theme.now().muted, size)
        painter.drawPixmap(theme.px(12), (self.height() - size) // 2, picture)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.walked.emit(step)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # An empty field has nothing of its own to undo: Ctrl+Z is the window's.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.text():
            undo = QKeySequence.StandardKey
            if event.matches(undo.Undo) or event.matches(undo.Redo):
                event.ignore()
                return False
        return super().event(event)

    def _glass(self) -> int:
        return theme.px(24 if self._large else 18)

    def _typed(self, text: str) -> None:
        self._empty.setVisible(bool(text))
        self.searched.emit(text)


class MatchDelegate(QStyledItemDelegate):
    """Draws a cell's text with its matched parts, those of the MATCHES role, underlined and semibold."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        spans = index.data(MATCHES)
        if not spans:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        painter.save()
        painter.setPen(theme.colour("ink"))
        box = option.rect.adjusted(theme.px(8) + 3, 0, -theme.px(8), 0)
        layout = laid_out(option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width()), option, spans)
        painter.setClipRect(box)
        layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - layout.boundingRect().height()) / 2))
        painter.restore()


def laid_out(text: str, option: QStyleOptionViewItem, spans: Sequence[tuple[int, int]]) -> QTextLayout:
    """A line of text with the spans underlined."""
    mark = QTextCharFormat()
    mark.setFontUnderline(True)
    mark.setFontWeight(600)
    ranges = []
    for start, length in spans:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, length, mark
        ranges.append(part)
    layout = QTextLayout(text, option.font)
    layout.setFormats(ranges)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout
