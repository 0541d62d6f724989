"""Fields of a form: labelled, speaking both languages, with their trouble written beneath."""

import datetime as dt
from typing import TypeVar

from PySide6.QtCore import QDate, QPoint, QRect, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.blocks import Label, column
from rcm_desktop.ui.kit.wording import Living, Words, say

V = TypeVar("V")


class TextField(Living, QLineEdit):
    """One line of text; `name` for screen readers, `hint` shown while it is empty."""

    def __init__(self, name: Words, *, hint: Words = "", text: str = "") -> None:
        super().__init__(text)
        self._name, self._hint = name, hint
        self.retranslate()

    def retranslate(self) -> None:
        """Name and hint in the language spoken now."""
        self.setAccessibleName(say(self._name))
        self.setPlaceholderText(say(self._hint))

    def mark(self, *, wrong: bool) -> None:
        """Draw the field's edge as wrong, or as usual."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)


class LongText(Living, QPlainTextEdit):
    """Several lines of plain text; Tab leaves it."""

    def __init__(self, name: Words, *, hint: Words = "", height: int = 96) -> None:
        super().__init__()
        self._name, self._hint = name, hint
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.px(height))
        self.retranslate()

    def text(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Another text, with undo emptied."""
        self.setPlainText(text)

    def retranslate(self) -> None:
        """Name and hint in the language spoken now."""
        self.setAccessibleName(say(self._name))
        self.setPlaceholderText(say(self._hint))


class DateField(Living, QDateEdit):
    """A day, its month written as a word; arrow keys step."""

    def __init__(self, name: Words, day: dt.date | None = None) -> None:
        super().__init__()
        self._name = name
        self.setDisplayFormat("d MMM yyyy")
        if day is not None:
            self.put(day)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Air before the text."""
        self.lineEdit().setTextMargins(theme.px(8), 0, theme.px(8), 0)

    def day(self) -> dt.date:
        """The day shown."""
        return dt.date(self.date().year(), self.date().month(), self.date().day())

    def put(self, day: dt.date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def retranslate(self) -> None:
        """The month in the language spoken now."""
        self.setAccessibleName(say(self._name))
        self.setLocale(type(self.locale())())


class TimeField(Living, QTimeEdit):
    """A time of day on the 24-hour clock; arrow keys step."""

    def __init__(self, name: Words, time: dt.time | None = None) -> None:
        super().__init__()
        self._name = name
        self.setDisplayFormat("HH:mm")
        if time is not None:
            self.put(time)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Air before the text."""
        self.lineEdit().setTextMargins(theme.px(8), 0, theme.px(8), 0)

    def hour(self) -> dt.time:
        """The time shown."""
        return dt.time(self.time().hour(), self.time().minute())

    def put(self, time: dt.time) -> None:
        """Show a time."""
        self.setTime(QTime(time.hour, time.minute))

    def retranslate(self) -> None:
        """The name in the language spoken now."""
        self.setAccessibleName(say(self._name))


_AIR = 5
"""Around a tick, in design pixels: room for the ring of the focus."""
_BOX = 18


class Tick(Living, QCheckBox):
    """Yes or no; the box has the palette's colours and grows with the text, which Qt's own does not."""

    def __init__(self, words: Words, *, on: bool = False) -> None:
        super().__init__()
        self._words = words
        self.setChecked(on)
        self.retranslate()

    def retranslate(self) -> None:
        """The words in the language spoken now."""
        self.setText(say(self._words))
        self.setAccessibleName(say(self._words))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        width = theme.px(_AIR) * 2 + self._left() + metrics.horizontalAdvance(self.text())
        return QSize(width, max(theme.px(_BOX), metrics.height()) + theme.px(_AIR) * 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos) and pos.x() < self.sizeHint().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_box(painter)
        painter.setPen(theme.colour("ink" if self.isEnabled() else "muted"))
        words = self.rect().adjusted(theme.px(_AIR) + self._left(), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            ring = QRectF(0, 0, self.sizeHint().width(), self.height()).adjusted(1, 1, -1, -1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(ring, 4, 4)
        painter.end()

    def _left(self) -> int:
        """From the box's left edge to the words."""
        return theme.px(_BOX) + (theme.px(8) if self.text() else 0)

    def _draw_box(self, painter: QPainter) -> None:
        size, on = theme.px(_BOX), self.isChecked() and self.isEnabled()
        place = QRect(theme.px(_AIR), (self.height() - size) // 2, size, size)
        # The quiet text's colour is seen on every ground; the edge of fields only around paper.
        painter.setPen(theme.colour("accent" if on else "muted"))
        painter.setBrush(theme.colour("accent" if on else "soft" if self.underMouse() else "paper"))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if self.isChecked():
            mark = theme.now().on_accent if on else theme.now().muted
            painter.drawPixmap(place.topLeft(), icons.pixmap("check", mark, size))


class Field(QWidget):
    """A label above an editor, and beneath it, when there is one, what is wrong."""

    def __init__(self, label: Words, editor: QWidget) -> None:
        super().__init__()
        self.editor = editor
        self.label = Label(label, colour="muted")
        self.label.setBuddy(editor)
        self._trouble = Label(colour="bad", wrap=True)
        self._trouble.hide()
        self.setLayout(column(self.label, editor, self._trouble, gap=4))
        if not editor.accessibleName():
            editor.setAccessibleName(self.label.text())

    def wrong(self, words: Words) -> None:
        """Say beneath the field what is wrong with it."""
        self._trouble.say(words)
        self._trouble.show()
        self.editor.setAccessibleDescription(say(words))
        if isinstance(self.editor, TextField):
            self.editor.mark(wrong=True)

    def fine(self) -> None:
        """Nothing is wrong with it any more."""
        self._trouble.hide()
        self.editor.setAccessibleDescription("")
        if isinstance(self.editor, TextField):
            self.editor.mark(wrong=False)


class Pair(QWidget):
    """The same text in Spanish and English; an empty one says that the translation is missing."""

    edited = Signal()

    def __init__(self, label: Words, *, long: bool = False) -> None:
        super().__init__()
        self._label = label
        self.es, self.en = self._editor("es", long), self._editor("en", long)
        layout: QVBoxLayout = column(
            Label(lambda: f"{say(label)} · español", colour="muted"),
            self.es,
            Label(lambda: f"{say(label)} · English", colour="muted"),
            self.en,
            gap=4,
        )
        self.setLayout(layout)

    def values(self) -> tuple[str, str]:
        """The Spanish and the English text."""
        return self.es.text(), self.en.text()

    def put(self, spanish: str, english: str) -> None:
        """Show both texts."""
        self.es.setText(spanish)
        self.en.setText(english)

    def _editor(self, language: str, long: bool) -> TextField | LongText:
        tongue = "español" if language == "es" else "English"
        made = (LongText if long else TextField)(
            lambda: f"{say(self._label)}, {tongue}", hint=lambda: self.tr("translation missing")
        )
        made.textChanged.connect(self.edited)
        return made
