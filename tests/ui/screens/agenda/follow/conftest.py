"""The chair's table in a shown window, over a real file and a clock that a test moves."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.chair import Chair
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.follow.item_rows import ItemRow
from rcm_desktop.ui.screens.agenda.follow.view import FollowView
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.view import Way
from rcm_desktop.ui.window import MainWindow, PageEntry
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.keys import type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class ChairTable:
    """Somebody at the chair's table, with the keys and the clock."""

    def __init__(self, database: Database, clock: FixedClock, languages: Languages) -> None:
        self.database, self.clock, self.undo = database, clock, UndoStack()
        self.agenda = Agenda(database)
        self.following = Following(database, self.agenda)
        self.messages: list[str] = []
        self.message: Callable[[], object] | None = None
        self.window = MainWindow([PageEntry(Desk.AGENDA, self._page)], languages, Jobs(at_once=True), self.undo)
        relay = ChangeRelay(database.on_change, self.window)
        relay.changed.connect(self.window.data_changed)

    def open(self) -> None:
        self.window.show()
        self.window.activateWindow()
        self.window.go_to(Place(Desk.AGENDA))
        QApplication.processEvents()

    def _page(self) -> AgendaPage:
        chair = Chair(self.agenda, self.following, self.undo, self.window.failures.tell, self.window)
        attendance = Attendance(self.database)

        def present(session: str) -> set[str]:
            return {one.delegation.id for one in attendance.presence(session) if one.registered}

        makers = {Way.FOLLOW: lambda: FollowView(chair, present, self.message)}
        return AgendaPage(self.agenda, self.window.failures.tell, makers, Way.FOLLOW)

    @property
    def page(self) -> AgendaPage:
        page = self.window.page
        assert isinstance(page, AgendaPage)
        return page

    @property
    def view(self) -> FollowView:
        view = self.page.view(Way.FOLLOW)
        assert isinstance(view, FollowView)
        return view

    def at(self, time: str, day: int = 14) -> None:
        """Let it be another moment in Panama City, and look at the clock."""
        hour, minute, second = (int(part) for part in f"{time}:00".split(":")[:3])
        self.clock.set(datetime(2023, 11, day, hour, minute, second, tzinfo=UTC) + timedelta(hours=5))
        self.page.look_at_the_clock()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        type_text(widget, text)

    def ask(self, text: str) -> None:
        """Ctrl+K, letters, Enter."""
        self.press(Qt.Key.Key_K, CTRL)
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def row(self, title: str) -> ItemRow:
        return next(row for row in self.view.items.list.rows.rows if row.title == title)

    def waiting(self) -> list[str]:
        return [one.name for one in self.view.speakers.queue.rows.rows]

    def spoken(self) -> list[tuple[str, str, str]]:
        return [(one.first, one.name, one.time) for one in self.view.speakers.times.table.rows.rows]

    def steps(self) -> list[str]:
        return [type(step).__name__ for step in self.agenda.programme().by_id[ident("champions")].steps]


@pytest.fixture
def closed_table(tmp_path: Path, clock: FixedClock, languages: Languages, qtbot: QtBot) -> Iterator[ChairTable]:
    """The table before its window is shown."""
    database = small_meeting(tmp_path, clock)
    clock.set(datetime(2023, 11, 14, 14, 5, tzinfo=UTC))
    made = ChairTable(database, clock, languages)
    yield made
    made.window.close()
    shiboken6.delete(made.window)  # a window that lingers is restyled by every later test
    database.close()


@pytest.fixture
def table(closed_table: ChairTable) -> ChairTable:
    """The table at 09:05 of the first day: the session was to begin at nine and nobody follows it yet."""
    closed_table.open()
    return closed_table
