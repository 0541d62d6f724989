"""The small list at the cursor that shows what may be meant by the word under way."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.notes.writing.offers import Offered

_ROW, _EDGE, _AIR, _WIDEST, _GAP = 28, 4, 10, 440, 4


class OfferList(Living, QWidget):
    """Rows over the page, never over the line being typed; it holds no keyboard, and one row at most is entered."""

    picked = Signal(int)
    """A row was clicked."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._offers: Sequence[Offered] = ()
        self._entered = -1
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_at(self, line: QRect, offers: Sequence[Offered]) -> None:
        """Show these below a line, given in the ground's own places, or above it where there is no room below."""
        self._offers, self._entered = offers, -1
        ground = self.parentWidget()
        assert ground is not None
        size = self.sizeHint()
        gap = theme.px(_GAP)
        top = line.bottom() + gap
        if top + size.height() > ground.height():
            top = line.top() - gap - size.height()
        left = max(0, min(line.left() - self._words_at(), ground.width() - size.width()))
        self.setGeometry(QRect(QPoint(left, top), size))
        self.show()
        self.raise_()
        self.update()

    def enter(self, row: int) -> None:
        """Mark the row that Enter takes; -1 for none."""
        self._entered = row
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(14))
        widest = max((metrics.horizontalAdvance(one.word) for one in self._offers), default=0)
        key = metrics.horizontalAdvance("Tab") + theme.px(2 * _AIR)
        width = min(self._words_at() + widest + theme.px(_AIR) + key, theme.px(_WIDEST))
        return QSize(width, len(self._offers) * theme.px(_ROW) + 2 * theme.px(_EDGE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = (round(event.position().y()) - theme.px(_EDGE)) // theme.px(_ROW)
        if 0 <= row < len(self._offers):
            self.picked.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(theme.colour("paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        for row, one in enumerate(self._offers):
            self._paint_row(painter, row, one)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, one: Offered) -> None:
        height, edge, air = theme.px(_ROW), theme.px(_EDGE), theme.px(_AIR)
        box = QRect(edge, edge + row * height, self.width() - 2 * edge, height)
        if row == self._entered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft"))
            painter.drawRoundedRect(QRectF(box), 3, 3)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("muted"))
        painter.drawText(box.adjusted(air - edge, 0, 0, 0), middle | left, one.aside)
        words = box.adjusted(self._words_at() - edge, 0, -air, 0)
        key = "Tab" if row == max(self._entered, 0) else ""
        if key:
            painter.drawText(words, middle | right, key)
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance("Tab") - air)
        painter.setPen(theme.colour("ink"))
        shown = painter.fontMetrics().elidedText(one.word, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle | left, shown)

    def _words_at(self) -> int:
        """Where the words begin, behind the longest code or number."""
        metrics = QFontMetrics(theme.font(14))
        aside = max((metrics.horizontalAdvance(one.aside) for one in self._offers), default=0)
        return theme.px(_AIR) + (aside + theme.px(_AIR) if aside else 0)
