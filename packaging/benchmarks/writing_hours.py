"""The rapporteur's window with 2,000 entries, typed into for eight simulated hours; prints what it took as JSON."""

import gc
import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from practice import Clock
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.figures import late, middle
from benchmarks.painted import resident_mb
from benchmarks.quiet import quieten
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.ordering import places
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.page import NotesPage

ENTRIES, WORDS = 2000, 25
HOURS, KEYS_A_SECOND, LETTERS = 8, 4, 120
_SPEECH = (
    "la delegación propone que el registro de las personas migrantes se revise cada año con el apoyo de los puntos "
    "focales y agradece la información presentada sobre la cooperación regional en materia de protección"
)
SPOKEN = _SPEECH.split()
RETURN = Qt.Key.Key_Return


class Desk2000:
    """The window of the sample meeting with one session full of entries."""

    def __init__(self, folder: Path, app: QApplication) -> None:
        self.random = random.Random(1)
        description = read_description(resource("meetings", "rcm-2023.toml"))
        self.database = Meetings(folder, Clock()).create(description, "Inés", "Secretaría")
        self.meeting = MeetingWindow(self.database, Languages(app), Kept(folder / "settings.json"))
        self.meeting.open_at(Desk.REGISTRATION)
        page = self.meeting.window.page_of(Desk.NOTES)
        assert isinstance(page, NotesPage)
        self.page, self.view = page, page.writing
        sessions = self.view.record
        sessions.read()
        first, second = sessions.sessions[0], sessions.sessions[1]
        self.full, self.other = first.session.id, second.session.id
        self.section = first.sections[0].id
        self._fill(self.database)

    def _fill(self, database: Database) -> None:
        with database.write() as work:
            for order in places(ENTRIES):
                text = " ".join(self.random.choice(SPOKEN) for _ in range(WORDS))
                at = "2023-11-14T09:00:00"
                work.create(
                    Note(id=work.new_id(), session=self.full, section=self.section, text=text, at=at, order=order)
                )

    def key(self, text: str, code: int = 0) -> float:
        """Milliseconds that a key takes until what it does is painted."""
        began = perf_counter()
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.view.composer.field, QKeyEvent(QEvent.Type.KeyPress, code, none, text))
        QApplication.processEvents()
        return (perf_counter() - began) * 1000

    def enter(self) -> float:
        """Milliseconds until an entry is recorded and everything that follows from it is painted."""
        return timed(lambda: self.key("\r", RETURN))

    def sentence(self) -> str:
        """Something to type."""
        return " ".join(self.random.choice(SPOKEN) for _ in range(LETTERS // 6))


def timed(act: Callable[[], object]) -> float:
    """Milliseconds until a gesture is done and painted."""
    began = perf_counter()
    act()
    for _ in range(3):
        QApplication.processEvents()
    return (perf_counter() - began) * 1000


def main(folder: Path) -> dict[str, float]:
    """Open, write, record, and go on for hours."""
    app = QApplication(["bench"])
    quieten()
    theme.apply(app)
    desk = Desk2000(folder, app)
    window = desk.meeting.window
    window.go_to(Place(Desk.NOTES, desk.other))
    QApplication.processEvents()
    opened = timed(lambda: window.go_to(Place(Desk.NOTES, desk.full, desk.section)))
    again = []
    for _ in range(10):
        window.go_to(Place(Desk.NOTES, desk.other))
        QApplication.processEvents()
        again.append(timed(lambda: window.go_to(Place(Desk.NOTES, desk.full, desk.section))))
    desk.view.focus_first()
    keys, enters = [], []
    for _ in range(40):
        keys += [desk.key(letter) for letter in desk.sentence()]
        enters.append(desk.enter())
    notes, entries = Notes(desk.database), []
    for _ in range(300):
        entry = NewEntry(session=desk.full, section=desk.section, text=desk.sentence())
        began = perf_counter()
        notes.record(entry)
        entries.append((perf_counter() - began) * 1000)
    grown = _hours(desk)
    desk.meeting.close()  # what is open when the interpreter ends is destroyed in no order
    QApplication.processEvents()
    return {
        "entries": ENTRIES, "words": ENTRIES * WORDS, "opened": opened, "again": middle(again), "key": late(keys),
        "enter": late(enters), "record": late(entries), **grown,
    }  # fmt: skip


def _hours(desk: Desk2000) -> dict[str, float]:
    """A draft every second of the story, an entry every 120 letters, another section now and then."""
    gc.collect()
    before, typed, made, longest = resident_mb(), 0, 0, 0.0
    while typed < HOURS * 3600 * KEYS_A_SECOND:
        for letter in desk.sentence():
            longest = max(longest, desk.key(letter))
            typed += 1
            if typed % KEYS_A_SECOND == 0:
                desk.view.fresh.keeper.flush()
        desk.enter()
        made += 1
    gc.collect()
    return {"grown": resident_mb() - before, "keys": typed, "made": made, "longest": longest}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))) + "\n")
