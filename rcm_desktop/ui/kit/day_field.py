"""A field for a day as people type it: 15/4, 15 de abril, en 30 días; a calendar is beside it."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from rcm_desktop.domain.typed_dates import Read, Trouble, read
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Label
from rcm_desktop.ui.kit.forms import TextField
from rcm_desktop.ui.kit.wording import Words, labels


class DayField(TextField):
    """On leaving, a day that is understood is shown with its month's name; what is not stays as it was typed.

    Down opens the calendar. `trouble`, to be laid below, says in words why a text is no day.
    """

    edited = Signal()
    """A person typed, or chose in the calendar."""

    def __init__(self, name: Words, *, hint: Words = "", today: Callable[[], dt.date] | None = None) -> None:
        super().__init__(name, hint=hint)
        self.today = today or _today
        """From which day on a step is counted, and a day without a year is sought."""
        self._read = Read()
        self.trouble = Label(self._trouble_words, colour="bad", wrap=True)
        self.trouble.hide()
        self._open = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._open.triggered.connect(lambda _: self.open_calendar())
        self.textEdited.connect(lambda _: self._type())
        self.restyle()
        self.retranslate()

    def day(self) -> dt.date | None:
        """The day that is meant, None where nothing is typed or it is not understood."""
        return self._read.day

    def unread(self) -> str:
        """What is typed and no day."""
        return self.text() if self._read.trouble is not None else ""

    def put(self, day: dt.date | None) -> None:
        """Show a day, or none."""
        self._read = Read(day)
        self._show()

    def put_unread(self, text: str) -> None:
        """Show what was typed before and was no day."""
        self.setText(text)
        self._read = read(text, self.today())
        self.judge()

    def judge(self) -> bool:
        """Write a day out, or say what is wrong with the text; whether nothing is."""
        if self._read.trouble is None:
            self._show()
            return True
        self.mark(wrong=True)
        self.trouble.retranslate()
        self.trouble.show()
        self.setAccessibleDescription(self.trouble.text())
        return False

    def insist(self) -> None:
        """Lead the keyboard here, where something is wrong, and have it said."""
        self.judge()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        announce(self, self.trouble.text(), urgent=True)

    def open_calendar(self) -> None:
        """Unfold a calendar below, on the day that is meant."""
        from rcm_desktop.ui.kit.calendar_sheet import CalendarSheet

        sheet = CalendarSheet(self._read.day or self.today(), self)
        sheet.picked.connect(self._pick)
        sheet.open_below(self)

    def retranslate(self) -> None:
        """Name, hint and the month in the language spoken now."""
        super().retranslate()
        if not hasattr(self, "_open"):  # the class above speaks before there is anything to say
            return
        self._open.setToolTip(self.tr("Open the calendar"))
        if self._read.day is not None and not self.hasFocus():
            self._show()

    def restyle(self) -> None:
        """The icon in the colour of quiet text."""
        self._open.setIcon(icons.icon("calendar", theme.now().muted, theme.px(16)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.judge()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._open.setVisible(self.isEnabled())

    def _type(self) -> None:
        self._read = read(self.text(), self.today())
        self._calm()
        self.edited.emit()

    def _pick(self, day: QDate) -> None:
        self.put(dt.date(day.year(), day.month(), day.day()))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _show(self) -> None:
        day = self._read.day
        shown = "" if day is None else labels().date(day)
        if shown != self.text():
            self.setText(shown)
            self.setCursorPosition(0)
        self._calm()

    def _calm(self) -> None:
        """Nothing is wrong as far as can be said."""
        if self.property("wrong"):
            self.mark(wrong=False)
        self.trouble.hide()
        self.setAccessibleDescription("")

    def _trouble_words(self) -> str:
        could = [labels().date(day) for day in self._read.could]
        if self._read.trouble is Trouble.AMBIGUOUS:
            words = self.tr("“{text}” can be {one} or {other}: write the month as a word.")
            return words.format(text=self.text(), one=could[0], other=could[-1])
        if self._read.trouble is Trouble.NO_SUCH_DAY:
            return self.tr("The calendar has no day “{text}”.").format(text=self.text())
        return self.tr("“{text}” is not understood as a date. Write it as “15/4”, “15 April” or “+30”.").format(
            text=self.text()
        )


def _today() -> dt.date:
    now = QDate.currentDate()
    return dt.date(now.year(), now.month(), now.day())
