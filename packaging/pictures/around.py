"""What is pictured around the pages: the cover, the question about the clock, and a scanner that is set up."""

from practice import Held
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from pictures.studio import Settle, Studio
from rcm_desktop.app.clock_question import ClockQuestion
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.codes import TEST_CODES
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.screens.scanner.dialog import ScannerDialog

KEY_MS = 9
"""Between two keys of the scanner."""


def around(studio: Studio, meeting: MeetingWindow, held: Held, settle: Settle) -> None:
    """Take them."""
    window = meeting.window

    def idle() -> bool:
        return not window.jobs.running

    window.go_to(Place(Desk.REGISTRATION))
    question = ClockQuestion(held.database, window, Kept(held.database.path.with_name("clock.json")))
    question.ask()
    studio.take("clock", window, idle)
    question.strip.ask()
    settle()
    studio.take("clock-time", window, idle)
    question.strip.put_off.emit()
    window.cover()
    studio.take("cover", window, idle)
    window.uncover()
    dialog = ScannerDialog(window, window.failures.tell)
    studio.take_question("scanner", dialog)
    _scan(dialog)
    studio.take_question("scanner-measured", dialog)
    dialog.reject()
    dialog.deleteLater()


def _scan(dialog: ScannerDialog) -> None:
    keys = [(0, letter) for letter in TEST_CODES[1]] + [(Qt.Key.Key_Return.value, "\r")]
    for n, (key, letter) in enumerate(keys):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(1000 + n * KEY_MS)
        dialog.field.event(event)
