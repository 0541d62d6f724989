"""A scan counts from any page, and is told where the person looks."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.app.scanning import Scanning
from rcm_desktop.domain.attendance import Verdict
from rcm_desktop.domain.badges import badge_code, scan_text
from rcm_desktop.domain.codes import TEST_CODES
from rcm_desktop.domain.people import Delegate
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.jobs import Progress
from rcm_desktop.ui.kit.notices import NoticeBar
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.attendance.page import RegistrationPage
from rcm_desktop.ui.screens.scanner.dialog import ScannerDialog
from tests.clock import START, FixedClock


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


@contextmanager
def merging(window: MeetingWindow, database: Database, qtbot: QtBot) -> Iterator[threading.Event]:
    """A job of this window that writes to the file until the event is set, at the latest when the block ends."""
    holds, enough = threading.Event(), threading.Event()

    def work(_: Progress) -> None:
        with database.write(wait=True):
            holds.set()
            enough.wait(20)

    window.window.jobs.start("Taking the bundle in", work, lambda _: None)
    qtbot.waitUntil(holds.is_set)
    try:
        yield enough
    finally:
        enough.set()


def badges(database: Database) -> list[tuple[str, str]]:
    """People's ids and what stands on their badges, in the order of the badges."""
    found = sorted((p.delegate.badge, p.delegate.id) for p in People(database).roster().people.values())
    return [(ident, scan_text(database.meeting, badge)) for badge, ident in found if badge]


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


def test_scans_during_a_merge_wait_and_count_in_their_order_with_their_own_time(
    window: MeetingWindow, database: Database, heard: Heard, clock: FixedClock, qtbot: QtBot
) -> None:
    first, second = badges(database)[:2]
    page, attendance = desk(window), Attendance(database)
    with merging(window, database, qtbot) as enough:
        for _, code in (first, second, first):
            scan(code)
            clock.go(timedelta(minutes=1))
        assert len(page.line) == 3
        assert page.parts.waiting.isVisible()
        assert page.parts.waiting.text().startswith("3 waiting")
        assert arrived(database) == []
        assert heard.kinds == []
        clock.go(timedelta(minutes=30))
        enough.set()
        qtbot.waitUntil(lambda: not page.line)
    assert [(one.delegate.id, one.at - START) for one in attendance.last("registration")] == [
        (second[0], timedelta(minutes=1)),
        (first[0], timedelta(0)),
    ]
    assert len(heard.kinds) == 3
    assert heard.kinds[2] == "known"  # the first person was in already
    assert not page.parts.waiting.isVisible()


def test_what_waited_and_wants_a_look_stays_to_be_read(
    window: MeetingWindow, database: Database, heard: Heard, clock: FixedClock, qtbot: QtBot
) -> None:
    with merging(window, database, qtbot) as enough:
        scan(scan_text(database.meeting, badge_code("Z", 77)))
        scan(badges(database)[0][1])
        clock.go(timedelta(minutes=5))
        enough.set()
        qtbot.waitUntil(lambda: not desk(window).line)
    assert "Unknown code" in told(window)
    (failure,) = Attendance(database).failed()
    assert failure.at == START
    assert len(heard.kinds) == 2


def test_a_scan_that_waits_while_another_page_is_in_front_is_told_there(
    window: MeetingWindow, database: Database, somebody: Delegate, heard: Heard, qtbot: QtBot
) -> None:
    window.turn_to("notes")
    with merging(window, database, qtbot) as enough:
        scan(scan_text(database.meeting, somebody.badge))
        assert "The scan waits for other work to end." in told(window)
        assert somebody.name.full not in told(window)
        enough.set()
        qtbot.waitUntil(lambda: somebody.name.full in told(window))
    assert arrived(database) == [somebody.id]
    assert heard.kinds == []


def test_a_window_that_closes_waits_for_the_scans_that_wait(
    window: MeetingWindow, database: Database, somebody: Delegate, meetings: Meetings, qtbot: QtBot
) -> None:
    page = desk(window)
    with merging(window, database, qtbot) as enough:
        scan(scan_text(database.meeting, somebody.badge))
        assert len(page.line) == 1
        threading.Timer(0.3, enough.set).start()
        window.close()
    again = meetings.open()
    try:
        assert arrived(again) == [somebody.id]
    finally:
        again.close()


def test_a_door_closed_during_a_merge_is_closed_between_the_scans_around_it(
    window: MeetingWindow, database: Database, somebody: Delegate, clock: FixedClock, qtbot: QtBot
) -> None:
    page, attendance = desk(window), Attendance(database)
    page.change_point(next(point for point in attendance.points() if point.session is not None))
    other = next(ident for ident, _ in badges(database) if ident != somebody.id)
    with merging(window, database, qtbot) as enough:
        page.check_ins.person(somebody.id, page.point.id, reason="early")
        clock.go(timedelta(minutes=1))
        page.door.close(page.point)
        clock.go(timedelta(minutes=1))
        page.check_ins.person(other, page.point.id, reason="early")
        clock.go(timedelta(minutes=1))
        enough.set()
        qtbot.waitUntil(lambda: not page.line)
    verdicts = [attendance.check_in(who, page.point.id, reason="again").verdict for who in (somebody.id, other)]
    assert verdicts == [Verdict.BACK_AGAIN, Verdict.ALREADY_IN]
