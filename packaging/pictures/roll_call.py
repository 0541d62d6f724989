"""The roll call: letters that lead to a delegation, most of them called, the observers too."""

from collections.abc import Iterator

from PySide6.QtCore import Qt

from pictures.studio import Settle, press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


def call_roll(settle: Settle) -> Iterator[str]:
    """Opened by F7 on the notes' page, and closed again."""
    press(Qt.Key.Key_F7)
    for letters in ("be", "ca", "co"):
        type_text(letters)
        press(Qt.Key.Key_Return)
    type_text("e")
    settle()
    yield "roll-call-letters"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_A, CTRL)
    for letters in ("ni", "be"):
        type_text(letters)
        press(Qt.Key.Key_Return)
    settle()
    yield "roll-call-missing-two"
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space):
        press(key)
    settle()
    yield "roll-call-others"
    press(Qt.Key.Key_F7)
