"""Setup as a program of its own, typing a session's texts by itself until it is killed: see test_half_typed.py.

Arguments: the meeting's file, and "new" to type into a session that is not on record yet. Each line printed tells of
a key that the panel has taken: "typed <seconds>".
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop.clock import SystemClock
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.session_panel import SessionPanel
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from tests.sample import ident

STEP_MS = 15
TEXT = "La señora Ñandú pide, con el apoyo de Nicaragua, que se revise cada año (A/RES/73/195). " * 30
NEW = "new"


def panel_on(database: Database, record: str) -> SessionPanel:
    """The panel of a session on a meeting's file; of a new one where that is asked for."""
    panel = SessionPanel(Gestures(Setup(database), People(database), UndoStack(), _fail))
    if record == NEW:
        panel.begin(MeetingSession(id=""))
    else:
        panel.show_record(ident(record))
    panel.resize(380, 620)
    panel.show()
    return panel


def main(path: str, record: str) -> None:
    """Type the text, a key every few milliseconds."""
    app = QApplication([])
    Languages(app, "es")
    theme.apply(app)
    panel = panel_on(Database.open(Path(path), SystemClock(), "machine", lambda _meeting, _replica: None), record)
    field = next(line for line in panel.lines if line.attribute == "description_es").first
    field.setFocus()
    keys = iter(TEXT)
    timer = QTimer(panel)

    def press() -> None:
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, none, next(keys)))
        sys.stdout.write(f"typed {time.monotonic():.6f}\n")
        sys.stdout.flush()

    timer.timeout.connect(press)
    timer.start(STEP_MS)
    app.exec()


def _fail(error: RcmError) -> None:
    raise error


if __name__ == "__main__":
    main(*sys.argv[1:])
