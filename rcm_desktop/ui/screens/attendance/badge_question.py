"""The question after a correction, whether the badge is printed again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.people import Delegate
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Label, column, fill, row


class BadgeQuestion(QWidget):
    """Asked in the form, not over it; Enter prints again, Esc keeps the badge."""

    answered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.words = Label(weight=600, wrap=True)
        self.again_button = Button(
            lambda: self.tr("Print again"), lambda: self._answer(again=True), icon="print", key="Return"
        )
        self.keep_button = Button(lambda: self.tr("Keep the badge"), lambda: self._answer(again=False), key="Esc")
        fill(self, column(self.words, row(self.keep_button, self.again_button, None), gap=8))
        self.hide()

    def ask(self, who: Delegate) -> None:
        """Ask about this person's badge, with the keyboard on the answer."""
        self.words.say(lambda: self.tr("Print the badge again? The number {code} becomes void.").format(code=who.badge))
        self.show()
        self.again_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words.text(), urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer(again=not self.keep_button.hasFocus())
        elif event.key() == Qt.Key.Key_Escape:
            self._answer(again=False)
        else:
            super().keyPressEvent(event)

    def _answer(self, *, again: bool) -> None:
        self.hide()
        self.answered.emit(again)
