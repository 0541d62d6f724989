"""Phrases: sought in the panel, inserted, a name offered in a slot, and the list as it ends up."""

from collections.abc import Iterator

from practice import Held
from PySide6.QtCore import Qt

from pictures.studio import Settle, press, type_text
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.ui.kit.places import Desk, Place


def phrases(meeting: MeetingWindow, _: Held, settle: Settle) -> Iterator[str]:
    """The panel as it opens, narrowed by words, and a phrase with a name offered."""
    meeting.window.go_to(Place(Desk.NOTES, detail="write"))
    press(Qt.Key.Key_F5)
    settle()
    yield "phrases"
    type_text("a")
    settle()
    yield "phrases-sought"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    type_text("co")
    settle()
    yield "phrase-name-offered"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    settle()
    yield "phrase-next-slot"
    press(Qt.Key.Key_F5)
    press(Qt.Key.Key_Escape)
