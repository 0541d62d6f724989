"""What is pictured of typing: names, signs and objectives offered, words underlined, and Enter that breaks the line."""

from collections.abc import Iterator

from practice import Held
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from pictures.studio import Settle, press, type_text
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.ui.screens.notes.page import NotesPage

SHIFT = Qt.KeyboardModifier.ShiftModifier


def help_typing(meeting: MeetingWindow, _: Held, settle: Settle) -> Iterator[str]:
    """A rapporteur with a few letters typed, who at last leaves the field empty."""
    page = meeting.window.page
    assert isinstance(page, NotesPage)
    writing, field = page.writing, page.writing.composer.field
    type_text("Agradece la propuesta de Rep")
    settle()
    yield "name-offered"
    press(Qt.Key.Key_Tab)
    type_text(" @")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    settle()
    yield "delegations-offered"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Backspace)
    type_text("#")
    settle()
    yield "objectives-offered"
    press(Qt.Key.Key_Backspace)
    type_text("y pide que se envie el calendario propuezto a la REDTRAM")
    press(Qt.Key.Key_Return, SHIFT)
    writing.typing.turn_enter()
    settle()
    yield "spelling"
    field.setTextCursor(field.document().find("propuezto"))
    QApplication.sendEvent(field.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    settle()
    yield "suggestions"
    for menu in field.findChildren(QMenu):
        menu.close()
    writing.typing.turn_enter()
    field.selectAll()
    press(Qt.Key.Key_Delete)
