"""How long a key in the search takes among 10,000 people, until what it found is painted."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.crowd import gather
from benchmarks.figures import Figure, late, middle
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.people import People
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages

TYPED = (
    "zenón", "graciela caoba", "roble xio", "ñame", "guatemala", "institución inventada 7", "a1050", "ur va",
    "quebracho quirina", "maribel nance yuca", "panamá jac", "honduras", "nadie", "e", "dominicana sauce",
)  # fmt: skip


def measure(folder: Path) -> Iterator[Figure]:
    """Every key of some searches, in `People.find` alone and on the Registration page."""
    crowd = gather(folder)
    people = People(crowd.first)
    began = perf_counter()
    people.find("a")
    yield Figure("search: the first one, reading everyone", (perf_counter() - began) * 1000, "ms")
    found = [_timed_find(people, text[:n]) for text in TYPED * 3 for n in range(1, len(text) + 1)]
    yield Figure("search: People.find, p99", late(found), "ms", about=f"median {middle(found):.2f} of {len(found)}")
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    theme.apply(app)
    meeting = MeetingWindow(crowd.first, Languages(app), Kept(folder / "settings.json"))
    meeting.open_at("registration")
    app.processEvents()
    keys = [spent for text in TYPED * 3 for spent in _typed(app, text)]
    yield Figure("search: a key until painted, median", middle(keys), "ms", about=f"of {len(keys)}")
    yield Figure("search: a key until painted, p99", late(keys), "ms", 16, f"longest {max(keys):.1f}")
    meeting.close()
    crowd.second.close()


def _timed_find(people: People, text: str) -> float:
    began = perf_counter()
    people.find(text)
    return (perf_counter() - began) * 1000


def _typed(app: QApplication, text: str) -> list[float]:
    """Milliseconds of each key, from its event to the end of the painting it caused."""
    spent = []
    for letter in text:
        began = perf_counter()
        _press(app, 0, letter)
        app.processEvents()
        spent.append((perf_counter() - began) * 1000)
    _press(app, Qt.Key.Key_Escape, "")
    app.processEvents()
    return spent


def _press(app: QApplication, key: int, text: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None, "nothing holds the keyboard"
    app.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
