"""Messages under the head of the window: they push the page down, cover nothing, and wait to be read."""

from collections.abc import Callable
from itertools import pairwise

import msgspec
from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Label, column, row
from rcm_desktop.ui.kit.wording import Living, Words, say

_INFO_MS = 8000
_MOST = 3
_SHARE = 0.4
"""How much of the window's height the messages may take."""
_ICONS = {
    "info": ("info", "accent"),
    "done": ("check", "good"),
    "warn": ("warning", "warn"),
    "error": ("stop", "bad"),
}


class Notice(msgspec.Struct, frozen=True):
    """A message of kind info, done, warn or error: what happened, what is safe, what to do; one gesture."""

    kind: str
    what: Words
    safe: Words = ""
    next: Words = ""
    action: Words = ""
    run: Callable[[], object] | None = None

    def text(self) -> str:
        """All that it says, in one piece."""
        return " ".join(part for part in (say(self.what), say(self.safe), say(self.next)) if part)


class NoticeBar(Living, QWidget):
    """One message with its gesture and a way to dismiss it."""

    def __init__(self, notice: Notice, dismissed: Callable[["NoticeBar"], None]) -> None:
        super().__init__()
        self.notice = notice
        self._dismissed = dismissed
        self._icon = QLabel()
        lines = column(Label(notice.what, weight=600, wrap=True), gap=2)
        for words in (notice.safe, notice.next):
            if say(words):
                lines.addWidget(Label(words, wrap=True))
        body = row(self._icon, lines, gap=12)
        body.setStretch(1, 1)
        self.buttons: list[Button] = []
        """What the keyboard reaches, from the left."""
        if notice.run is not None:
            self.buttons.append(Button(notice.action, self._act))
        self.dismiss_button = Button(
            lambda: self.tr("Dismiss"), self.dismiss, look="flat", icon="close", icon_only=True
        )
        self.buttons.append(self.dismiss_button)
        for button in self.buttons:
            body.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
        body.setContentsMargins(theme.px(16), theme.px(10), theme.px(12), theme.px(10))
        self.setLayout(body)
        self.restyle()

    def dismiss(self) -> None:
        """Take the message away."""
        self._dismissed(self)

    def restyle(self) -> None:
        """The icon in the colour of its kind."""
        name, colour = _ICONS[self.notice.kind]
        self._icon.setPixmap(icons.pixmap(name, getattr(theme.now(), colour), theme.px(20)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = _ICONS[self.notice.kind][1]
        painter.fillRect(self.rect(), theme.colour("paper"))
        painter.fillRect(QRectF(0, 0, theme.px(4), self.height()), theme.colour(colour))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.colour("line"))
        painter.end()

    def _act(self) -> None:
        self.dismiss()
        if self.notice.run is not None:
            self.notice.run()


class NoticeStrip(QScrollArea):
    """At most three messages, the newest on top; information leaves after eight seconds, trouble stays.

    They are as high as their words need, up to a share of the window; beyond that they scroll.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[NoticeBar] = []
        self._inside, self._column = QWidget(), column(gap=0)
        self._inside.setLayout(self._column)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewport(QWidget())
        self.setWidget(self._inside)
        self._inside.installEventFilter(self)
        self.hide()

    @property
    def bars(self) -> tuple[NoticeBar, ...]:
        """The messages shown, the newest first."""
        return tuple(self._bars)

    def tell(self, notice: Notice) -> NoticeBar:
        """Show a message and announce it; the same message is not shown twice."""
        for bar in self.bars:
            if bar.notice.kind == notice.kind and bar.notice.text() == notice.text():
                self._drop(bar)
        for bar in self.bars[_MOST - 1 :]:
            self._drop(bar)
        bar = NoticeBar(notice, self._drop)
        self._bars.insert(0, bar)
        self._column.insertWidget(0, bar)
        for before, after in pairwise(button for one in self._bars for button in one.buttons):
            self.setTabOrder(before, after)
        self.show()
        self._fit()
        self.verticalScrollBar().setValue(0)
        announce(self, notice.text(), urgent=notice.kind in ("warn", "error"))
        if notice.kind in ("info", "done"):
            timer = QTimer(bar, singleShot=True, interval=_INFO_MS)
            timer.timeout.connect(bar.dismiss)
            timer.start()
        return bar

    def clear(self) -> None:
        """Take every message away."""
        for bar in self.bars:
            self._drop(bar)

    def minimumSizeHint(self) -> QSize:
        """Never wider than the window."""
        return QSize(0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asked = QEvent.Type.LayoutRequest if watched is self._inside else QEvent.Type.Resize
        if event.type() == asked:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        width = self.viewport().width()
        wraps = self._column.hasHeightForWidth()
        height = self._column.totalHeightForWidth(width) if wraps else self._column.totalSizeHint().height()
        self._inside.resize(width, height)
        self.setFixedHeight(min(height, round(self.window().height() * _SHARE)))

    def _drop(self, bar: NoticeBar) -> None:
        if bar not in self._bars:
            return
        self._bars.remove(bar)
        self._column.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(bool(self._bars))
