"""The amber band across a page that says in a word, an icon and a colour what is not as usual."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.blocks import tall
from rcm_desktop.ui.kit.wording import Living, Words, say


class AmberBand(Living, QWidget):
    """24 px high; its words are its name for screen readers."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        tall(self, 24)
        self.retranslate()

    def say(self, words: Words) -> None:
        """Show other words."""
        self._words = words
        self.retranslate()

    def retranslate(self) -> None:
        """The words in the language spoken now."""
        self.setAccessibleName(say(self._words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("amber"))
        size, left = theme.px(16), theme.px(16)
        mark = icons.pixmap("lock", theme.now().on_amber, size)
        painter.drawPixmap(left, (self.height() - size) // 2, mark)
        painter.setFont(theme.font(13, 600))
        painter.setPen(theme.colour("on_amber"))
        inside = QRect(left + size + theme.px(8), 0, self.width() - left * 2 - size - theme.px(8), self.height())
        text = painter.fontMetrics().elidedText(self.accessibleName(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()
