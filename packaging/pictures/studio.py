"""Takes the pictures, and counts what goes wrong meanwhile."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages

SIZES = ((1366, 768), (1920, 1080))
QUIET_S, LONGEST_S = 0.35, 60.0
EXPECTED = "This plugin does not support"


Settle = Callable[[], None]
"""Waits until the window has nothing left to do."""


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
        """A picture of a window in every language, palette and size asked for."""
        for stem, size in self._looks(name, self.sizes):
            widget.showNormal()
            widget.activateWindow()
            widget.resize(*size)
            self.settle(idle)
            if widget.width() != size[0] or widget.height() != size[1]:
                self.troubles.append(f"{stem}: the window is {widget.width()}×{widget.height()}, it does not fit")
            self._save(widget, f"{stem}-{size[0]}x{size[1]}.png")

    def take_question(self, name: str, question: QWidget) -> None:
        """A picture of a question in every language and palette; it has one size, its own."""
        for stem, _ in self._looks(name, self.sizes[:1]):
            question.show()
            self.settle(lambda: True)
            self._save(question, f"{stem}.png")

    def keep(self, picture: QImage, name: str) -> None:
        """A picture that was painted without a window."""
        if not picture.save(str(self.out / name)):
            self.troubles.append(f"{name}: could not be written")
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

    def _looks(self, name: str, sizes: Sequence[tuple[int, int]]) -> Iterator[tuple[str, tuple[int, int]]]:
        print(name, flush=True)
        for language, palette, size in product(self.languages_wanted, self.palettes, sizes):
            self.languages.speak(language)
            if theme.now().name != palette:
                theme.apply(self.app, theme.PALETTES[palette], theme.scale())
            yield f"{name}-{language}-{palette}", size

    def _save(self, widget: QWidget, name: str) -> None:
        self.keep(widget.grab().toImage(), name)

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
