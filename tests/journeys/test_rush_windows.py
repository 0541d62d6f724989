"""A rush at two desks in their real windows: every key of a scanner, from whatever page is in front."""

import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.app.scanning import Scanning
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.laptop.settings import Kept, Scanner
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.badges import Badges
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.attendance.page import RegistrationPage
from tests.clock import FixedClock
from tests.journeys.test_two_desks import EVERYBODY, crowd, exchange, told
from tests.laptops import Pair
from tests.matters import doubled
from tests.ui.keys import press

GAP_MS = 5
"""Between two keys of a scanner."""
AT_BOTH = 12
NOTE = "Propone una visita de intercambio"


class Laptop:
    """A desk as people have it: its window, its keyboard, and the scanner that types there."""

    time = 1000
    """The time of the system's key events, in milliseconds."""

    def __init__(self, database: Database, languages: Languages, settings: Path, qtbot: QtBot) -> None:
        self.database, self._qtbot = database, qtbot
        self.meeting = MeetingWindow(database, languages, Kept(settings))
        self.meeting.open_at("registration")
        qtbot.waitUntil(lambda: bool(self.meeting.findChildren(Scanning)))
        self.leave()

    @property
    def page(self) -> RegistrationPage:
        """The registration desk, in front or not."""
        page = self.meeting.window.page_of(Desk.REGISTRATION)
        assert isinstance(page, RegistrationPage)
        return page

    def sit_down(self) -> None:
        """This laptop's keys are pressed from now on: of two in one process, only this one's listener may hear."""
        window = self.meeting.window
        window.activateWindow()
        self._qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())
        self.meeting.findChildren(Scanning)[0].listener.use(Scanner())

    def leave(self) -> None:
        """The keys of the other laptop are pressed."""
        self.meeting.findChildren(Scanning)[0].listener.stop()

    def scan(self, *codes: str) -> None:
        """Scan one code after the other; only then the program comes to its turn."""
        for code in codes:
            Laptop.time += 300
            for sign in code:
                self._key(ord(sign), sign, GAP_MS)
            self._key(Qt.Key.Key_Return.value, "\r", GAP_MS)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """A person types."""
        for letter in text:
            self._key(0, letter, 140)

    def _key(self, key: int, text: str, after: int) -> None:
        Laptop.time += after
        window = QGuiApplication.focusWindow()
        assert window is self.meeting.window.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(Laptop.time)
            QApplication.sendEvent(window, event)


@pytest.fixture
def laptops(pair: Pair, clock: FixedClock, qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[list[Laptop]]:
    """Both desks open, with two hundred people who are expected at either."""
    crowd(pair.first, EVERYBODY)
    exchange(pair, clock)
    theme.apply(qapp, theme.LIGHT, 1.0)
    languages, hook = Languages(qapp, "es"), sys.excepthook
    opened = [
        Laptop(database, languages, tmp_path / f"{name}.json", qtbot)
        for name, database in (("first", pair.first), ("second", pair.second))
    ]
    sys.excepthook = hook  # a mistake must reach the test, not only the message strip
    yield opened
    for one in opened:
        one.meeting.close()
    languages.fall_silent()


def focused() -> QWidget:
    """What has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def came(database: Database) -> list[str]:
    """Who arrived, by every arrival that stands."""
    return [passage.delegate.id for passage in Attendance(database).last(REGISTRATION, EVERYBODY * 2)]


def rush(desk: Laptop, codes: list[str], clock: FixedClock) -> None:
    """Twenty by twenty: at the desk, while somebody writes a note, under the cover, and two people at once."""
    window = desk.meeting.window
    for start in range(0, len(codes), 20):
        clock.go(timedelta(seconds=30))
        at_desk, writing, covered, together = (codes[start + n : start + n + 5] for n in range(0, 20, 5))
        for code in at_desk:
            desk.scan(code)
            assert desk.page.verdict.outcome is not None
        desk.meeting.turn_to("notes")
        field = focused()
        assert isinstance(field, QPlainTextEdit)
        field.clear()
        for part, code in zip(("Propone ", "una ", "visita ", "de ", "intercambio"), writing, strict=False):
            desk.type(part)
            desk.scan(code)
        assert field.toPlainText() == NOTE[: len(field.toPlainText())]
        assert len(writing) < 5 or field.toPlainText() == NOTE
        field.clear()
        desk.meeting.turn_to("registration")
        window.cover()
        for code in covered:
            desk.scan(code)
        assert window.covered
        press(focused(), Qt.Key.Key_Escape)
        assert not window.covered
        desk.scan(*together)
        assert desk.page.search.field.text() == ""


def test_a_rush_of_two_hundred_through_two_windows_loses_nobody(
    laptops: list[Laptop], clock: FixedClock, pair: Pair
) -> None:
    faces = [face for face in Badges(pair.first).faces() if face.scan_text]
    whose = {face.scan_text: face.delegate for face in faces}
    codes = list(whose)
    assert len(codes) >= EVERYBODY
    both = codes[:AT_BOTH]
    shares = [*both[1::2], *codes[0::2]], [*both[0::2], *codes[1::2]]
    for desk, share in zip(laptops, shares, strict=True):
        desk.sit_down()
        rush(desk, share, clock)
        assert sorted(came(desk.database)) == sorted(whose[code] for code in share)
        desk.leave()
    taken_back = [who for desk in laptops for who in take_back(desk, 3)]
    exchange(pair, clock)
    QApplication.processEvents()
    boards = [Attendance(desk.database).board(REGISTRATION) for desk in laptops]
    assert told(boards[0]) == told(boards[1])
    assert sum(tile.registered for tile in boards[0].tiles) == len(codes) - len(taken_back)
    assert Exchange(pair.first).control_words() == Exchange(pair.second).control_words()
    doubles = [{matter.record for matter in doubled(Checks(desk.database))} for desk in laptops]
    assert doubles == [{whose[code] for code in both}] * 2
    for desk in laptops:
        # What each window shows is what its file says.
        desk.page.turn_board()
        board = desk.page.parts.board
        assert board is not None
        shown = [tile.presence.registered for tile in board.tiles.tiles.values()]
        assert sum(shown) == len(codes) - len(taken_back)


def take_back(desk: Laptop, count: int) -> list[str]:
    """Take so many of the last check-ins back by key; whose they were."""
    desk.sit_down()
    whose = []
    for _ in range(count):
        last = Attendance(desk.database).last(REGISTRATION)[0]
        press(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
        assert last.delegate.id not in came(desk.database)
        whose.append(last.delegate.id)
    desk.leave()
    return whose
