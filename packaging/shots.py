"""Pictures of every page in both languages, two palettes and two sizes, on a meeting that was really held."""

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import product
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from practice import Clock, Held, hold
from PySide6.QtCore import QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.exchange.files import Files
from rcm_desktop.ui.screens.exchange.page import ExchangePage
from rcm_desktop.ui.screens.setup.sections import Part
from rcm_desktop.ui.screens.welcome.page import Welcome

SIZES = ((1366, 768), (1920, 1080))
QUIET_S, LONGEST_S = 0.35, 60.0
EXPECTED = "This plugin does not support propagateSizeHints"


class Stick(Files):
    """Answers the question for a folder as a person with one stick would."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def folder(self, _: QWidget) -> Path | None:
        return self._folder


class Studio:
    """Takes the pictures, and counts what goes wrong meanwhile."""

    def __init__(self, out: Path, *, quick: bool) -> None:
        self.out = out
        self.languages_wanted = ("es",) if quick else ("es", "en")
        self.palettes = ("light",) if quick else ("light", "dark")
        self.sizes = SIZES[:1] if quick else SIZES
        self.taken = 0
        self.troubles: list[str] = []
        self.app = QApplication(["shots"])
        theme.apply(self.app, theme.LIGHT)
        self.languages = Languages(self.app, "es")
        qInstallMessageHandler(self._heard)

    def listen(self) -> None:
        """Note every exception that nobody catches; a window that was made since would only show it."""
        sys.excepthook = self._caught

    def take(self, name: str, widget: QWidget, idle: Callable[[], bool]) -> None:
        """A picture of a widget in every language, palette and size asked for."""
        print(name, flush=True)
        for language, palette, size in product(self.languages_wanted, self.palettes, self.sizes):
            self.languages.speak(language)
            if theme.now().name != palette:
                theme.apply(self.app, theme.PALETTES[palette])
            widget.showNormal()
            widget.activateWindow()
            widget.resize(*size)
            self.settle(idle)
            file = self.out / f"{name}-{language}-{palette}-{size[0]}x{size[1]}.png"
            if widget.width() != size[0] or widget.height() != size[1]:
                self.troubles.append(f"{file.name}: the window is {widget.width()}×{widget.height()}, it does not fit")
            if not widget.grab().save(str(file)):
                self.troubles.append(f"{file.name}: could not be written")
            self.taken += 1

    def settle(self, idle: Callable[[], bool]) -> None:
        """Let the window work until its jobs are over and nothing is due for a while."""
        began = quiet = time.monotonic()
        while time.monotonic() - quiet < QUIET_S:
            self.app.processEvents()
            if not idle():
                quiet = time.monotonic()
            if quiet - began > LONGEST_S:
                self.troubles.append("a job did not end within a minute")
                return
            time.sleep(0.005)

    def _heard(self, _kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if EXPECTED not in text:
            self.troubles.append(f"Qt says: {text}")

    def _caught(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, problem, trace)
        self.troubles.append(f"{kind.__name__}: {problem}")


def type_text(text: str) -> None:
    """Type into whatever holds the keyboard, any letter of either language."""
    for letter in text:
        target = QApplication.focusWidget()
        assert target is not None, "nothing holds the keyboard"
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing holds the keyboard"
    QTest.keyClick(target, key, modifier)


def photograph(studio: Studio, held: Held) -> None:
    """The first start, then every page of the meeting's window with something going on in it."""
    _first_start(studio, held)
    meeting = MeetingWindow(held.database, studio.languages, Kept(held.database.path.with_name("settings.json")))
    studio.listen()
    window = meeting.window
    meeting.open_at(Desk.REGISTRATION)

    def idle() -> bool:
        return not window.jobs.running

    for desk in Desk:
        studio.languages.speak(studio.languages_wanted[0])  # pages made now begin in it
        window.go_to(Place(desk))
        if window.page is None or window.page.desk is not desk:
            print(f"{desk.value}: this version has no such page", flush=True)
            continue
        studio.take(desk.value, window, idle)
        for doing in _DOINGS[desk](meeting, held, lambda: studio.settle(idle)) if desk in _DOINGS else ():
            studio.take(f"{desk.value}-{doing}", window, idle)
    meeting.close()


def _first_start(studio: Studio, held: Held) -> None:
    for name, invitation in (("welcome", None), ("welcome-invited", held.invitation)):
        welcome = Welcome(held.meetings, studio.languages, invitation)
        studio.listen()
        welcome.show()
        studio.take(name, welcome, lambda: True)
        welcome.close()


Settle = Callable[[], None]


def _register(_: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """A search, and somebody who comes."""
    type_text("núñez")
    settle()
    yield "search"
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(held.late)
    settle()
    press(Qt.Key.Key_Return)
    settle()
    yield "verdict"


def _note(_: MeetingWindow, __: Held, settle: Settle) -> Iterator[str]:
    """An entry half typed, already on the disk."""
    type_text("Agradece la presentación y pregunta por los plazos")
    QTest.qWait(2500)
    settle()
    yield "typing"


def _exchange(meeting: MeetingWindow, held: Held, settle: Settle) -> Iterator[str]:
    """An invitation from its form to its words, and a bundle from its preview to its outcome."""
    page = meeting.window.page
    assert isinstance(page, ExchangePage)
    page._files = Stick(held.bundle.parent)
    page.invite()
    type_text("Mesa 4")
    yield "invitation"
    page.form.write_button.click()
    settle()
    yield "words"
    page.words_card.close_button.click()
    meeting.open_bundle(held.bundle)
    settle()
    yield "preview"
    page.preview.take_in_button.click()
    settle()
    yield "taken"


def _set_up(meeting: MeetingWindow, _: Held, settle: Settle) -> Iterator[str]:
    """Every section but the first, which the page opens with, its first record open."""
    for part in list(Part)[1:]:
        meeting.window.go_to(Place(Desk.SETUP, detail=part))
        settle()
        press(Qt.Key.Key_Down)
        yield part.value


_DOINGS: dict[Desk, Callable[[MeetingWindow, Held, Settle], Iterator[str]]] = {
    Desk.REGISTRATION: _register,
    Desk.NOTES: _note,
    Desk.EXCHANGE: _exchange,
    Desk.SETUP: _set_up,
}
"""What goes on at a desk: each state worth a picture is brought about as a person does it, and named."""


def main() -> int:
    """Take the pictures that were asked for; 1 when a page had trouble."""
    parser = argparse.ArgumentParser(prog="dev.py shots", description="Render every page to PNG.")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to put them (out/pages-…)")
    parser.add_argument("--quick", action="store_true", help="Spanish, light, 1366×768 only")
    given = parser.parse_args()
    stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")  # noqa: DTZ005 (a name to read)
    out = given.out or Path(__file__).resolve().parents[1] / "out" / f"pages-{stamp}"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        held = hold(Path(folder), Clock())
        studio = Studio(out, quick=given.quick)
        photograph(studio, held)
        gc.collect()
    print(f"{studio.taken} pictures are in {out}")
    for trouble in dict.fromkeys(studio.troubles):
        print(trouble, file=sys.stderr)
    return 1 if studio.troubles else 0


if __name__ == "__main__":
    sys.exit(main())
