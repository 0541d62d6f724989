"""A scan counts from any page, and is told where the person looks."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.app.scanning import Scanning
from rcm_desktop.domain.badges import scan_text
from rcm_desktop.domain.codes import TEST_CODES
from rcm_desktop.domain.people import Delegate
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.notices import NoticeBar
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.attendance.page import RegistrationPage
from rcm_desktop.ui.screens.scanner.dialog import ScannerDialog


class Heard:
    """Sounds, written down instead of played."""

    def __init__(self) -> None:
        self.kinds: list[str] = []

    def play(self, kind: str) -> None:
        """Write it down."""
        self.kinds.append(kind)


@pytest.fixture
def database(meetings: Meetings) -> Database:
    """The sample meeting."""
    return meetings.open()


@pytest.fixture
def window(database: Database, app: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[MeetingWindow]:
    """The sample meeting's window at its first page, listening."""
    languages = Languages(app, "en")
    hook = sys.excepthook
    shown = MeetingWindow(database, languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook  # a mistake must reach the test, not only the message strip
    shown.open_at("registration")
    shown.window.activateWindow()
    qtbot.waitUntil(lambda: bool(shown.findChildren(Scanning)))
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is shown.window.windowHandle())
    yield shown
    shown.close()
    languages.fall_silent()


@pytest.fixture
def heard(window: MeetingWindow, monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What the desk sounds."""
    heard = Heard()
    monkeypatch.setattr(desk(window).verdict, "_sounds", heard)
    return heard


@pytest.fixture
def somebody(database: Database) -> Delegate:
    """A person with a badge."""
    return next(p.delegate for p in People(database).find("núñez aguacero") if p.delegate.badge)


def desk(window: MeetingWindow) -> RegistrationPage:
    """The page of the desk, which the window opened first."""
    page = window.window.page_of(Desk.REGISTRATION)
    assert isinstance(page, RegistrationPage)
    return page


def scan(code: str) -> None:
    """Type a code as a scanner does, into whatever has the keyboard, and let the desk judge it."""
    window = QGuiApplication.focusWindow()
    assert window is not None
    keys = [(0, sign) for sign in code] + [(Qt.Key.Key_Return.value, "\r")]
    for number, (key, sign) in enumerate(keys):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
            event.setTimestamp(90_000 + 6 * number)
            QApplication.sendEvent(window, event)
    QApplication.processEvents()


def arrived(database: Database) -> list[str]:
    """Who arrived at registration, newest first."""
    return [passage.delegate.id for passage in Attendance(database).last("registration")]


def told(window: MeetingWindow) -> str:
    """The messages under the head."""
    return "\n".join(bar.notice.text() for bar in window.window.notices.findChildren(NoticeBar))


def test_at_the_desk_the_verdict_is_shown_and_heard(
    window: MeetingWindow, database: Database, somebody: Delegate, heard: Heard
) -> None:
    desk(window).search.field.setText("")
    scan(scan_text(database.meeting, somebody.badge))
    assert arrived(database) == [somebody.id]
    assert desk(window).verdict.outcome is not None
    assert desk(window).search.field.text() == ""
    assert len(heard.kinds) == 1
    assert somebody.name.full not in told(window)


def test_from_another_page_the_verdict_is_told_in_silence(
    window: MeetingWindow, database: Database, somebody: Delegate, heard: Heard
) -> None:
    window.turn_to("notes")
    scan(scan_text(database.meeting, somebody.badge))
    assert arrived(database) == [somebody.id]
    assert window.window.page is not desk(window)
    assert somebody.name.full in told(window)
    assert heard.kinds == []
    window.turn_to("registration")
    scan(scan_text(database.meeting, somebody.badge))
    assert len(heard.kinds) == 1


def test_under_the_cover_a_scan_counts_with_its_sound(
    window: MeetingWindow, database: Database, somebody: Delegate, heard: Heard
) -> None:
    window.window.cover()
    scan(scan_text(database.meeting, somebody.badge))
    assert arrived(database) == [somebody.id]
    assert len(heard.kinds) == 1
    assert window.window.covered


def test_while_a_scanner_is_set_up_its_scans_count_for_nobody(
    window: MeetingWindow, database: Database, somebody: Delegate, qtbot: QtBot
) -> None:
    code = scan_text(database.meeting, somebody.badge)

    def use() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ScannerDialog)
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
        scan(code)
        scan("~" + TEST_CODES[0])
        dialog.verb_button.click()

    command = next(c for c in window.window.commands() if callable(c.words) and c.words() == "Set up a scanner")
    QTimer.singleShot(0, use)
    command.run()
    window.window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.window.windowHandle())
    assert arrived(database) == []
    assert "The scanner is set up" in told(window)
    desk(window).search.field.clearFocus()
    scan("~" + code)
    assert arrived(database) == [somebody.id]


def test_a_closed_window_listens_no_more(window: MeetingWindow) -> None:
    scanning = window.findChildren(Scanning)[0]
    window.close()
    assert not scanning.listener.is_on
