"""Messages under the head of the window: they push the page down, cover nothing, and wait to be read."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Label, column, row
from rcm_desktop.ui.kit.wording import Living, Words, say

_INFO_MS = 8000
_MOST = 3
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
        if notice.run is not None:
            body.addWidget(Button(notice.action, self._act), alignment=Qt.AlignmentFlag.AlignVCenter)
        self.dismiss_button = Button(
            lambda: self.tr("Dismiss"), self.dismiss, look="flat", icon="close", icon_only=True
        )
        body.addWidget(self.dismiss_button, alignment=Qt.AlignmentFlag.AlignVCenter)
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


class NoticeStrip(QWidget):
    """At most three messages, the newest on top; information leaves after eight seconds, trouble stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[NoticeBar] = []
        self._column = column(gap=0)
        self.setLayout(self._column)
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
        self.show()
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
        return QSize(0, super().minimumSizeHint().height())

    def _drop(self, bar: NoticeBar) -> None:
        if bar not in self._bars:
            return
        self._bars.remove(bar)
        self._column.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(bool(self._bars))
