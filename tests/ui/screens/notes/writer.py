"""The rapporteur's page as a program of its own, typing by itself until it is killed: see test_kills.py.

Argument: the meeting's file. Each line printed tells of a key that the page has taken: "typed <seconds>".
What is at rest is put on record sooner here than in the program, so that it happens many times.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.domain.topics import Topic
from rcm_desktop.laptop.clock import SystemClock
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.page import NotesPage
from rcm_desktop.ui.screens.notes.writing import amendment, fresh_entry
from tests.sample import ident
from tests.ui.screens.notes.opened import notes_page

STEP_MS = 15
REST_MS = 300
RESTS = ["⏸"] * (2 * REST_MS // STEP_MS)
SESSION, SECTIONS = ident("prosecutors"), (ident("objective 2"), ident("objective 3"))
SCRIPT = [
    *"La delegación propone, con el apoyo de Nicaragua, que el registro se revise cada año.",
    "\n",
    *"Ñandú: la señora pide que conste en actas; y/o 24/7 en A/RES/73/195.",
    *["←"] * 9,
    *"(sic) ",
    "\n",
    *"Una frase a medias",
    *RESTS,
    *" que sigue",
    "⇄",
    *"En el otro objetivo se recuerda el plazo.",
    "\n",
    "⇄",
    *", y entera.",
    "\n",
    "↑",
    *" Corregida en su lugar",
    *RESTS,
    *" y otra vez.",
    "\n",
    "✗",
    "↶",
    *"Después de borrar y deshacer.",
    "\n",
    "✗",
    *("Una intervención larga, sin pausa ni Intro, sobre el mismo asunto y sus efectos en la región. " * 6),
    *["←"] * 20,
]
"""The keys: letters, Enter as a line feed, arrows as themselves, ⇄ for the session's other section.

⏸ is no key but a moment of rest, ✗ deletes the last entry, ↶ takes that back. The last text is typed for many seconds.
"""


def main(path: str) -> None:
    """Type the script again and again, a key every few milliseconds."""
    fresh_entry._REST_MS = amendment._REST_MS = REST_MS
    app = QApplication([])
    Languages(app, "es")
    theme.apply(app)
    database = Database.open(Path(path), SystemClock(), "machine", lambda _meeting, _replica: None)
    undo = UndoStack()
    page = notes_page(database, undo=undo)
    page.resize(1274, 620)
    page.show()
    page.writing.go_to_section(SESSION, SECTIONS[0])
    page.focus_first()
    keys = iter(SCRIPT * 1000)
    timer = QTimer(page)
    timer.timeout.connect(lambda: _press(page, undo, next(keys)))
    timer.start(STEP_MS)
    app.exec()


def _press(page: NotesPage, undo: UndoStack, key: str) -> None:
    view = page.writing
    if key == "⇄":
        view.go_to_section(SESSION, SECTIONS[1 - SECTIONS.index(view.record.section_id)])
    elif key == "✗":
        view.entries.go_to(view.entries.last())
        _send(view.entries, Qt.Key.Key_Delete)
        page.focus_first()
    elif key == "↶":
        undo.undo()
        page.data_changed(frozenset({Topic.NOTES}))
    elif key != "⏸":
        codes = {"\n": Qt.Key.Key_Return, "←": Qt.Key.Key_Left, "↑": Qt.Key.Key_Up}
        text = "" if key in codes else key
        field = view.editor.field if view.amendment.note is not None else view.composer.field
        _send(field, codes.get(key, 0), text)
    sys.stdout.write(f"typed {time.monotonic():.6f}\n")
    sys.stdout.flush()


def _send(widget: QWidget, key: int, text: str = "") -> None:
    pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(widget, pressed)


if __name__ == "__main__":
    main(sys.argv[1])
