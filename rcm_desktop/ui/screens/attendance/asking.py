"""A strip that asks for one line and goes: why someone is let in, or when they left."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Ground, Label, column, fill, row
from rcm_desktop.ui.kit.forms import TextField, TimeField
from rcm_desktop.ui.kit.wording import Words, say
from rcm_desktop.ui.screens.attendance.into_view import bring_into_view


class AskStrip(Ground):
    """Words, a field and a verb on a soft ground; Enter answers, Esc leaves."""

    closed = Signal()
    """It was answered or left: the keyboard may go back."""

    def __init__(self) -> None:
        super().__init__()
        self._then: Callable[[str], None] | None = None
        self._question: Words = ""
        self._timed = False
        self.words = Label(wrap=True, weight=600)
        self.line = TextField(lambda: say(self._question) or self.tr("Reason"), hint=lambda: self.tr("Reason"))
        self.hour = TimeField(lambda: say(self._question) or self.tr("Time"))
        self.verb_button = Button(lambda: self.tr("Done"), self.answer)
        self.leave_button = Button(lambda: self.tr("Leave"), self.leave, look="flat", icon="close", icon_only=True)
        self.line.returnPressed.connect(self.answer)
        self.hour.lineEdit().returnPressed.connect(self.answer)
        fields = row(self.line, self.hour, self.verb_button, self.leave_button)
        fields.setStretch(0, 100)
        fields.addStretch(1)  # of a time, the room is not the field's
        inside = column(self.words, fields, gap=4)
        inside.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        fill(self, inside)
        self.hide()

    def ask(self, question: Words, verb: Words, then: Callable[[str], None], *, key: str = "") -> None:
        """Ask for a reason; `key` is the one that brings the keyboard here, where it is not taken at once."""
        self._open(question, verb, then, timed=False)
        self.words.say(lambda: f"{say(question)} ({key})" if key else say(question))
        self.line.clear()
        self.line.mark(wrong=False)

    def ask_time(self, question: Words, verb: Words, then: Callable[[time], None], present: time) -> None:
        """Ask for a time of the day, the present one until it is changed."""
        self._open(question, verb, lambda _: then(self.hour.hour()), timed=True)
        self.hour.put(present)

    def take_keyboard(self) -> None:
        """The keyboard goes to the field, if something is asked."""
        if self._then is not None:
            (self.hour if self._timed else self.line).setFocus(Qt.FocusReason.ShortcutFocusReason)
            bring_into_view(self)

    def busy(self) -> bool:
        """Whether somebody is answering."""
        return self._then is not None and (self.line.hasFocus() or self.hour.hasFocus() or bool(self.line.text()))

    def answer(self) -> None:
        """Take the answer; a reason must not be empty."""
        text = self.line.text().strip()
        if not self._timed and not text:
            self.line.mark(wrong=True)
            self.line.setFocus()
            return
        then = self._then
        self.withdraw()
        self.closed.emit()
        if then is not None:
            then(text)

    def leave(self) -> None:
        """Ask no more; nothing is done."""
        self.withdraw()
        self.closed.emit()

    def withdraw(self) -> None:
        """Go, without a word about the keyboard."""
        self._then = None
        self.line.clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.text().isprintable() and event.text():
            event.accept()  # what is typed here is no search
        else:
            super().keyPressEvent(event)

    def _open(self, question: Words, verb: Words, then: Callable[[str], None], *, timed: bool) -> None:
        self._question, self._then, self._timed = question, then, timed
        self.words.say(question)
        self.verb_button.say(verb)
        self.line.setVisible(not timed)
        self.hour.setVisible(timed)
        for field in (self.line, self.hour):
            field.retranslate()
        self.show()
