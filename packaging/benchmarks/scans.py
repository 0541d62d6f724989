"""How long a scanner's last key takes until its verdict is on disk and painted, at a crowded desk with its board."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.crowd import Crowd, gather
from benchmarks.figures import Figure, late, middle
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.badges import Badges
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.attendance.page import RegistrationPage

SCANS = 300
GAP_MS = 5
"""Between two keys of the scanner."""
PAUSE_MS = 1500
"""Between two people."""
LONGEST_S = 5.0


class Scanner:
    """Types codes into whatever has the keyboard, in the time of its own events."""

    def __init__(self) -> None:
        self._time = 1000

    def type(self, code: str) -> None:
        """All signs of a code; the ending is still to come."""
        self._time += PAUSE_MS
        for sign in code:
            self._press(ord(sign), sign)

    def end(self) -> None:
        """The Enter after the code."""
        self._press(Qt.Key.Key_Return.value, "\r")

    def _press(self, key: int, sign: str) -> None:
        window = QGuiApplication.focusWindow()
        assert window is not None, "nothing holds the keyboard"
        self._time += GAP_MS
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
            event.setTimestamp(self._time)
            QApplication.sendEvent(window, event)


class Paints(QObject):
    """Counts how often widgets were painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.count = 0
        for widget in widgets:
            for each in (widget, *widget.findChildren(QWidget)):
                each.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() == QEvent.Type.Paint
        return False


def measure(folder: Path) -> Iterator[Figure]:
    """Scans at the desk, then with the board of delegations below the verdict, among 10,000 people and 20,000 scans."""
    crowd = gather(folder)
    crowd.second.close()
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    theme.apply(app)
    window = MeetingWindow(crowd.first, Languages(app), Kept(folder / "settings.json"))
    window.open_at("registration")
    window.window.activateWindow()
    page = window.window.page_of(Desk.REGISTRATION)
    assert isinstance(page, RegistrationPage)
    _until(app, lambda: QGuiApplication.focusWindow() is window.window.windowHandle())
    _rest(app, 1.0)
    waiting = (face.scan_text for face in Badges(crowd.first).faces(crowd.waiting))
    yield _timed(app, crowd, page, waiting, "desk", (page.verdict.band,))
    page.turn_board()
    _rest(app, 0.2)
    board = page.parts.board
    assert board is not None
    assert board.isVisible()
    yield _timed(app, crowd, page, waiting, "board", (page.verdict.band,))
    window.close()


def _timed(
    app: QApplication,
    crowd: Crowd,
    page: RegistrationPage,
    waiting: Iterator[str],
    where: str,
    watched: tuple[QWidget, ...],
) -> Figure:
    """From the sending of the last key to the end of the turn in which the answer was painted; the commit is within."""
    scanner, paints, spent = Scanner(), Paints(*watched), []
    for _ in range(SCANS):
        crowd.clock.go(2)
        page.verdict.outcome = None
        scanner.type(next(waiting))
        before = paints.count
        began = perf_counter()
        scanner.end()
        _until(app, lambda before=before: paints.count > before)  # type: ignore[misc]
        spent.append((perf_counter() - began) * 1000)
        outcome = page.verdict.outcome
        if outcome is None or not outcome.scan:
            raise RuntimeError(f"nothing was recorded: {outcome}")
        _rest(app, 0.02)
    about = f"median {middle(spent):.1f}, longest {max(spent):.1f} of {len(spent)}"
    return Figure(f"scanned key to painted and on disk, {where}", late(spent), "ms", 50, about)


def _until(app: QApplication, so: Callable[[], bool]) -> None:
    end = perf_counter() + LONGEST_S
    while not so():
        if perf_counter() > end:
            raise RuntimeError("nothing was painted")
        app.processEvents()


def _rest(app: QApplication, seconds: float) -> None:
    """Let the window come to rest, so that each scan pays for itself only."""
    end = perf_counter() + seconds
    while perf_counter() < end:
        app.processEvents()
