"""The list of phrases: two lines each, its slots as words, what a filter found underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import MATCHES, Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Words

_LINES = 2
_MARGIN = 8


class PhraseList(RowTable[Phrase]):
    """Enter or a click chooses; the second click of two is none."""

    picked = Signal(object)
    """A Phrase was chosen to be inserted."""

    def __init__(self, columns: Sequence[Column[Phrase]], name: Words) -> None:
        super().__init__(RowModel(columns, key=lambda one: one.id), name, header=False)
        self._second = False
        self.setItemDelegate(_Lines(self))
        for place in range(len(columns)):
            self.setItemDelegateForColumn(place, _Lines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.disconnect(self._open)
        self.opened.connect(self.picked)
        self.clicked.connect(self._click)

    def restyle(self) -> None:
        """Rows of two lines, at the text scale in force."""
        super().restyle()
        height = _LINES * self.fontMetrics().lineSpacing() + theme.px(14)
        header = self.verticalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultSectionSize(height)
        for line in range(self.rows.rowCount()):
            self.setRowHeight(line, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._second = False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._second = True
        event.accept()

    def _click(self) -> None:
        chosen = self.chosen_value()
        if chosen is not None and not self._second:
            self.picked.emit(chosen)


class _Lines(QStyledItemDelegate):
    """Draws a text in at most two lines, its MATCHES underlined and semibold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        box = option.rect.adjusted(theme.px(_MARGIN), 0, -theme.px(_MARGIN), 0)
        lines = _laid_out(text, option, index.data(MATCHES) or (), box.width())
        painter.save()
        painter.setPen(theme.colour("ink"))
        painter.setClipRect(box)
        top = box.top() + (box.height() - lines.boundingRect().height()) / 2
        lines.draw(painter, QPointF(box.left(), top))
        painter.restore()


def _laid_out(text: str, option: QStyleOptionViewItem, spans: Sequence[tuple[int, int]], width: int) -> QTextLayout:
    """The text in two lines, the second one elided where there is more."""
    whole = _broken(text, option, spans, width)
    if whole.lineCount() <= _LINES:
        return whole
    first = whole.lineAt(0)
    rest = QFontMetrics(option.font).elidedText(text[first.textLength() :], Qt.TextElideMode.ElideRight, width)
    return _broken(text[: first.textLength()] + rest, option, spans, width)


def _broken(text: str, option: QStyleOptionViewItem, spans: Sequence[tuple[int, int]], width: int) -> QTextLayout:
    mark = QTextCharFormat()
    mark.setFontUnderline(True)
    mark.setFontWeight(600)
    ranges = []
    for start, length in spans:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, min(length, max(0, len(text) - start)), mark
        ranges.append(part)
    layout = QTextLayout(text, option.font)
    layout.setFormats([part for part in ranges if part.length])
    layout.beginLayout()
    height = 0.0
    while layout.lineCount() <= _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout
