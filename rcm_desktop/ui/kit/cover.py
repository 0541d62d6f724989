"""The cover over a screen that is left alone for a minute: the meeting's name, and the key that takes it away."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Heading, Label, Panel, column, row
from rcm_desktop.ui.kit.wording import Words, say

COVER_KEY = "Ctrl+L"


class Cover(Panel):
    """Fills the window in place of all else and holds the keyboard; Esc or Ctrl+L emits `lifted`."""

    lifted = Signal()

    def __init__(self) -> None:
        super().__init__("page")
        self._meeting = Heading("", size=32)
        self._meeting.setWordWrap(True)
        self._meeting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        how = Label(lambda: self.tr("Press Esc"), size=16, colour="muted")
        self.setLayout(column(None, self._meeting, row(None, how, None), None, gap=16, margin=48))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def show_meeting(self, words: Words) -> None:
        """The meeting's name."""
        self._meeting.say(words)
        self.setAccessibleName(say(words))

    def put_on(self) -> None:
        """Come to the front, and say so."""
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("The screen is covered. Press Esc"), urgent=True)

    def event(self, event: QEvent) -> bool:
        """Every key ends here: no shortcut of the window works under a cover."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        if event.key() == Qt.Key.Key_Escape or pressed == QKeySequence(COVER_KEY):
            self.lifted.emit()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 Qt's name
        return False


def hide_all_else(window: QWidget) -> list[QWidget]:
    """Hide whatever other windows belong to this one, and tell which stood open."""
    others = [child for child in window.findChildren(QWidget) if child.isWindow() and child.isVisible()]
    for other in others:
        other.hide()
    return others
