"""Small signs on a page: chips, counts, tiles, the verdict band, the practice band, the time of the last save."""

import datetime as dt

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Label, column, fill, row
from rcm_desktop.ui.kit.wording import Living, Words, say


class Chip(Living, QLabel):
    """A short word on a soft ground, such as a kind or a delegation's code."""

    def __init__(self, words: Words = "", *, colour: str = "ink") -> None:
        super().__init__()
        self._words, self._colour = words, colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(theme.px(8), theme.px(2), theme.px(8), theme.px(2))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.retranslate()

    def say(self, words: Words) -> None:
        """Show another word."""
        self._words = words
        self.retranslate()

    def retranslate(self) -> None:
        """The word in the language spoken now."""
        self.setText(say(self._words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("soft"))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.colour(self._colour))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class BigNumber(QWidget):
    """A count that is read from afar with its word below; `limit` shows as "3 / 5"."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._number, self._words = Label(size=32, weight=600), Label(words, colour="muted")
        fill(self, column(self._number, self._words, gap=0))
        self.count(0)

    def count(self, number: int, limit: int | None = None) -> None:
        """Show the number, and the one it is measured against."""
        self._number.say(f"{number:d}" if limit is None else f"{number:d} / {limit:d}")


class Tile(QAbstractButton):
    """A delegation at a glance: its code, a count such as 3/5, and a mark when its head is here."""

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__()
        self.code, self._name = code, name or code
        self._here, self._announced, self._head = 0, 0, False
        self.setMinimumSize(theme.px(120), theme.px(44))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.tell(0, 0)

    def tell(self, here: int, announced: int, *, head: bool = False) -> None:
        """Show how many of how many, and whether the head of delegation is among them."""
        self._here, self._announced, self._head = here, announced, head
        self.setAccessibleName(f"{self._name}, {here}/{announced}")
        self.setToolTip(self._name)
        self.update()

    def sizeHint(self) -> QSize:
        """120 × 44 at 100 %."""
        return QSize(theme.px(184), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if focus else "line"), 2 if focus else 1))
        painter.setBrush(theme.colour("soft" if self._here else "paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        inside = self.rect().adjusted(theme.px(12), 0, -theme.px(12), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(14, 600))
        painter.setPen(theme.colour("ink"))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, self.code)
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("ink" if self._here else "muted"))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, f"{self._here}/{self._announced}")
        if self._head:
            size = theme.px(16)
            mark = icons.pixmap("check", theme.now().good, size)
            painter.drawPixmap(inside.left() + theme.px(48), (self.height() - size) // 2, mark)
        painter.end()


class Verdict(msgspec.Struct, frozen=True):
    """What the desk says after a scan: kind green, blue, amber or red, its word, the name, two lines."""

    kind: str
    word: str
    name: str = ""
    lines: tuple[str, ...] = ()


_VERDICT_ICONS = {"green": "check", "blue": "info", "amber": "warning", "red": "stop"}


class VerdictBand(Living, QWidget):
    """The band of 140 px that shows a verdict by colour, icon, word and announcement together."""

    undone = Signal()

    def __init__(self, undo_words: Words, idle_words: Words = "") -> None:
        super().__init__()
        self._verdict: Verdict | None = None
        self._idle = Label(idle_words, colour="muted", wrap=True)
        self._icon, self._word = QLabel(), Label(size=16, weight=600)
        self._name, self._lines = Label(size=32, weight=600, wrap=True), Label(wrap=True)
        self.undo_button = Button(undo_words, self.undone.emit, icon="undo", key="Ctrl+Z")
        self._text = QWidget()
        self._text.setLayout(column(None, self._word, self._name, self._lines, None, gap=0))
        layout: QHBoxLayout = row(self._icon, self._text, self._idle, self.undo_button, gap=16, margin=16)
        layout.setStretch(1, 1)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.setMinimumHeight(theme.px(140))
        self.clear()

    @property
    def verdict(self) -> Verdict | None:
        """What is shown, None when the band is at rest."""
        return self._verdict

    def show_verdict(self, verdict: Verdict, *, can_undo: bool = True) -> None:
        """Show and announce a verdict; red and amber interrupt what a screen reader says."""
        self._verdict = verdict
        texts = ((self._word, verdict.word), (self._name, verdict.name), (self._lines, "\n".join(verdict.lines)))
        for label, words in texts:
            label.say(words)
            label.tint("on_amber" if verdict.kind == "amber" else "on_verdict")
            label.setVisible(bool(words))
        self.restyle()
        self._icon.show()
        self._text.show()
        self._idle.hide()
        self.undo_button.setVisible(can_undo)
        spoken = ". ".join(part for part in (verdict.word, verdict.name, *verdict.lines) if part)
        self.setAccessibleName(spoken)
        announce(self, spoken, urgent=verdict.kind in ("red", "amber"))
        self.update()

    def clear(self) -> None:
        """Come to rest, so that nobody reads the last person's name."""
        self._verdict = None
        self.setAccessibleName("")
        for label in (self._word, self._name, self._lines):
            label.say("")
        for part in (self._icon, self._text, self.undo_button):
            part.hide()
        self._idle.show()
        self.update()

    def restyle(self) -> None:
        """The icon of the verdict in the colour of its text."""
        if self._verdict is not None:
            text = theme.now().on_amber if self._verdict.kind == "amber" else theme.now().on_verdict
            self._icon.setPixmap(icons.pixmap(_VERDICT_ICONS[self._verdict.kind], text, theme.px(56)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._verdict is None:
            painter.setPen(theme.colour("line"))
            painter.setBrush(theme.colour("paper"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(self._verdict.kind))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()


class StripedBand(Living, QWidget):
    """The band of 28 px that says nothing here counts."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setFixedHeight(theme.px(28))
        self.retranslate()

    def retranslate(self) -> None:
        """The sentence, for screen readers too."""
        self.setAccessibleName(say(self._words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self.height()
        painter.drawTiledPixmap(self.rect(), _stripe(theme.px(28), height, self.devicePixelRatioF()))
        font = theme.font(14, 600)
        text = say(self._words)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(text) + theme.px(32)
        painter.fillRect(QRectF((self.width() - width) / 2, 0, width, height), theme.colour("amber"))
        painter.setPen(theme.colour("on_amber"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


def _stripe(step: int, height: int, ratio: float) -> QPixmap:
    """One stripe of the practice band, laid side by side: a wide band of drawn lines takes ten times as long."""
    picture = QPixmap(round(step * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.colour("amber"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(27, 36, 48, 30), theme.px(8)))
    for left in range(-height - step, 2 * step + height, step):
        painter.drawLine(left, height + 4, left + height + 8, -4)
    painter.end()
    return picture


class SavedMark(Label):
    """ "Saved 14:32:07", or in red why it is not saved yet."""

    def __init__(self) -> None:
        super().__init__(colour="muted")

    def saved(self, at: dt.datetime) -> None:
        """Everything is on disk since this moment (local time)."""
        self.tint("muted")
        self.setToolTip("")
        self.say(lambda: self.tr("Saved {time}").format(time=f"{at:%H:%M:%S}"))

    def undone(self, what: str, *, again: bool = False) -> None:
        """A gesture was taken back, or done again; the tip and a screen reader say all of it."""
        self.tint("muted")
        self.say(lambda: self.tr("Done again") if again else self.tr("Undone"))
        self.setToolTip(what)
        announce(self, f"{self.text()}: {what}")

    def not_saved(self, words: Words) -> None:
        """Not saved yet, and why, in a few words."""
        self.tint("bad")
        self.say(words)
