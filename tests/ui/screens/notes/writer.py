"""The rapporteur's page as a program of its own, typing by itself until it is killed: see test_kills.py.

Argument: the meeting's file. Each line printed tells of a key that the page has taken: "typed <seconds>".
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from rcm_desktop.laptop.clock import SystemClock
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.page import NotesPage
from tests.sample import ident
from tests.ui.screens.notes.opened import notes_page

STEP_MS = 15
SESSION, SECTIONS = ident("prosecutors"), (ident("objective 2"), ident("objective 3"))
SCRIPT = [
    *"La delegación propone, con el apoyo de Nicaragua, que el registro se revise cada año.",
    "\n",
    *"Ñandú: la señora pide que conste en actas; y/o 24/7 en A/RES/73/195.",
    *["←"] * 9,
    *"(sic) ",
    "\n",
    *"Una frase a medias",
    "⇄",
    *"En el otro objetivo se recuerda el plazo.",
    "\n",
    "⇄",
    *", y entera.",
    "\n",
    "↑",
    *" Corregida en su lugar.",
    "\n",
    *("Una intervención larga, sin pausa ni Intro, sobre el mismo asunto y sus efectos en la región. " * 6),
    *["←"] * 20,
]
"""The keys: letters, Enter as a line feed, arrows as themselves, ⇄ for the session's other section.

The last text is typed for many seconds.
"""


def main(path: str) -> None:
    """Type the script again and again, a key every few milliseconds."""
    app = QApplication([])
    Languages(app, "es")
    theme.apply(app)
    database = Database.open(Path(path), SystemClock(), "machine", lambda _meeting, _replica: None)
    page = notes_page(database)
    page.resize(1274, 620)
    page.show()
    page.writing.go_to_section(SESSION, SECTIONS[0])
    page.focus_first()
    keys = iter(SCRIPT * 1000)
    timer = QTimer(page)
    timer.timeout.connect(lambda: _press(page, next(keys)))
    timer.start(STEP_MS)
    app.exec()


def _press(page: NotesPage, key: str) -> None:
    view = page.writing
    if key == "⇄":
        view.go_to_section(SESSION, SECTIONS[1 - SECTIONS.index(view.record.section_id)])
    else:
        codes = {"\n": Qt.Key.Key_Return, "←": Qt.Key.Key_Left, "↑": Qt.Key.Key_Up}
        text = "" if key in codes else key
        field = view.editor.field if view.amendment.note is not None else view.composer.field
        kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(field, QKeyEvent(kind, codes.get(key, 0), none, text))
    sys.stdout.write(f"typed {time.monotonic():.6f}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
