"""The registration page in a window, over a meeting's real file."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.badges import Badges
from rcm_desktop.services.half_typed import HalfTypedPeople
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.badge_printing import BadgePrinting
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.attendance.page import RegistrationPage
from rcm_desktop.ui.window import MainWindow, PageEntry
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.keys import type_text

Key, Modifier = Qt.Key, Qt.KeyboardModifier
DOOR = ident("prosecutors")


class HeardSounds:
    """Sounds that are written down rather than played."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def play(self, kind: str) -> None:
        self.heard.append(kind)


class DeskAtWork(msgspec.Struct):
    """A window with the registration page over a real file."""

    qtbot: QtBot
    window: MainWindow
    page: RegistrationPage
    attendance: Attendance
    people: People
    sounds: HeardSounds
    database: Database
    badges: Badges
    kept: Kept
    undo: UndoStack

    def type(self, text: str) -> None:
        type_text(self.page.search.field, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page.search.field, key, modifier)
        QApplication.processEvents()

    def enter(self, text: str) -> None:
        self.type(text)
        self.press(Key.Key_Return)

    def arrivals(self) -> list[str]:
        """The family names of who came last, once the counts have come to rest."""
        QApplication.processEvents()  # the page hears of it
        while self.page.counts.waits:
            QApplication.processEvents()
        return [line.passage.delegate.name.family for line in self.page.last.rows.rows]

    def names(self) -> list[str]:
        return [result.name for result in self.page.search.results.rows.rows]

    def said(self) -> tuple[str, str, str] | None:
        shown = self.page.verdict.band.verdict
        return (shown.kind, shown.word, shown.name) if shown is not None else None

    def registered(self) -> int:
        return sum(p.registered for p in self.attendance.presence())

    def go_to_door(self) -> None:
        self.window.go_to(Place(Desk.REGISTRATION, DOOR))


def open_desk(qtbot: QtBot, languages: Languages, database: Database, folder: Path) -> DeskAtWork:
    """A window with the registration page in front."""
    attendance, people, undo, sounds = Attendance(database), People(database), UndoStack(), HeardSounds()
    badges, kept = Badges(database), Kept(folder / "settings.json")
    jobs = Jobs(at_once=True)

    def make() -> RegistrationPage:
        return RegistrationPage(
            attendance, people, undo, window.failures.tell, printing=lambda: printing, kept=kept,
            drafts=HalfTypedPeople(database), tell=window.tell, sounds=sounds,
        )  # fmt: skip

    window = MainWindow([PageEntry(Desk.REGISTRATION, make)], languages, jobs, undo)
    printing = BadgePrinting(badges, jobs, kept, window.failures.tell, window.tell, window)
    relay = ChangeRelay(database.on_change, window)
    relay.changed.connect(window.data_changed)
    window.show()
    window.activateWindow()
    window.go_to(Place(Desk.REGISTRATION))
    QApplication.processEvents()
    page = window.page
    assert isinstance(page, RegistrationPage)
    return DeskAtWork(qtbot, window, page, attendance, people, sounds, database, badges, kept, undo)


def shut(desk: DeskAtWork) -> None:
    """Close the window as a person does, unless the test did."""
    if not shiboken6.isValid(desk.window):
        return
    desk.window.close()
    shiboken6.delete(desk.window)  # a window that lingers is restyled by every later test


@pytest.fixture
def desk(qtbot: QtBot, languages: Languages, tmp_path: Path, clock: FixedClock) -> Iterator[DeskAtWork]:
    database = small_meeting(tmp_path, clock)
    found = open_desk(qtbot, languages, database, tmp_path)
    yield found
    shut(found)
    database.close()
