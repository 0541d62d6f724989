"""The head of the window: the meeting, the page's own selector, and the way to search or do."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, column, row
from rcm_desktop.ui.kit.places import key_shown
from rcm_desktop.ui.kit.wording import Words

FIND_KEY = "Ctrl+Shift+P"


class Head(Panel):
    """48 px across the window."""

    find_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("page")
        self.meeting: Words = ""
        """The meeting's short name."""
        self._meeting = ElidedLabel()
        self._place = QWidget()
        self._selectors: QHBoxLayout = row()
        self._known: list[QWidget] = []
        self._place.setLayout(self._selectors)
        self.find_button = Button(
            lambda: self.tr("Search or do…"), self.find_wanted.emit, look="flat", icon="search", key=FIND_KEY
        )
        key = Label(key_shown(FIND_KEY), colour="muted", size=12)
        line = row(16, self._meeting, self._place, self.find_button, key, 16, gap=8)
        line.setStretch(1, 1)
        line.setAlignment(self._place, Qt.AlignmentFlag.AlignCenter)
        self.setLayout(column(line))
        self.setFixedHeight(theme.px(48))

    def show_meeting(self, words: Words) -> None:
        """The meeting's short name."""
        self.meeting = words
        self._meeting.say(words)

    def show_selector(self, selector: QWidget | None) -> None:
        """The selector of the page in front; those of other pages wait hidden."""
        if selector is not None and selector.parentWidget() is not self._place:
            self._selectors.addWidget(selector)
            self._known.append(selector)
        for known in self._known:
            known.setVisible(known is selector)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        painter.end()


class ElidedLabel(Label):
    """One line that gives way: it ends in … when the room is short."""

    def __init__(self) -> None:
        super().__init__(weight=600)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()
