"""The field in which a room's name is written, over the head of its column."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.forms import TextField


class RoomField(TextField):
    """Enter or leaving it takes the name, Esc gives it up."""

    named = Signal(str, str)
    """A room (empty: a new one) is to be called so."""
    left = Signal()
    """The keyboard may go back."""

    def __init__(self, above: QWidget) -> None:
        super().__init__(lambda: self.tr("Name of the room"), hint=lambda: self.tr("Name of the room"))
        self.setParent(above)
        self._old = ""
        self.hide()
        self.returnPressed.connect(self._take)

    def ask(self, old: str) -> None:
        """Ask for another name of a room, or (empty) for that of a new one."""
        self._old = old
        self.setText(old)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def typing(self) -> bool:
        """Whether a name is typed that is not taken yet."""
        return not self.isHidden() and bool(self.text().strip()) and self.text().strip() != self._old

    def take(self) -> None:
        """Take the name, if there is one."""
        typed, new = self.typing(), self.text().strip()
        self.hide()
        if typed:
            self.named.emit(self._old, new)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._old)
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()  # a field leaves it to what stands behind it, which would ask for the name again

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.take()

    def _take(self) -> None:
        self.take()
        self.left.emit()
