"""Preparing in a window, on a meeting's real file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Record
from rcm_desktop.services.agenda import Agenda, Planning
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.prepare.day_plan import DayPlan
from rcm_desktop.ui.screens.agenda.prepare.planning_gestures import PlanningGestures
from rcm_desktop.ui.screens.agenda.prepare.programme_rows import Entry
from rcm_desktop.ui.screens.agenda.prepare.session_side import Tab
from rcm_desktop.ui.screens.agenda.prepare.timetable import Timetable
from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView
from rcm_desktop.ui.screens.agenda.view import Way
from rcm_desktop.ui.window import MainWindow, PageEntry
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.keys import type_text

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Preparing(msgspec.Struct):
    """A window with the timetable in front, what it undoes, and the errors it told."""

    window: MainWindow
    view: PrepareView
    database: Database
    setup: Setup
    undo: UndoStack
    told: list[RcmError]

    @property
    def table(self) -> Timetable:
        return self.view.centre.timetable

    @property
    def plan(self) -> DayPlan:
        assert self.table.plan is not None
        return self.table.plan

    @property
    def day(self) -> str:
        """The day in front, by its key."""
        row = self.view.days.day()
        return row.key if row is not None else ""

    @property
    def programme(self) -> Programme:
        assert self.view.programme is not None
        return self.view.programme

    def items(self, session: str) -> tuple[AgendaItem, ...]:
        """The items of a session as the view knows them, by its name in the sample or its id."""
        return self.programme.by_id[ident(session) if session in _NAMES else session].items

    def line(self, attribute: str, tab: Tab = Tab.DATA) -> Any:
        """A field of a panel at the right, by its attribute."""
        panel = self.view.side.parts.panels[tab]
        return next(one for one in panel.lines if one.attribute == attribute)

    def session(self, name: str) -> MeetingSession:
        """A session as it is on disk, by its name in the sample or its id."""
        found = self.stands(MeetingSession, ident(name) if name in _NAMES else name)
        assert isinstance(found, MeetingSession)
        return found

    def item(self, name: str) -> AgendaItem:
        """An item as it is on disk."""
        found = self.stands(AgendaItem, ident(name))
        assert isinstance(found, AgendaItem)
        return found

    def stands(self, cls: type[Record], record: str) -> Any:
        found = self.setup.open(cls, record)
        assert found is not None
        return found[0]

    def all_sessions(self) -> list[MeetingSession]:
        return sorted(self.setup.listed(MeetingSession), key=lambda one: one.period.start)

    def titles(self) -> list[str]:
        return [session.title_en or session.title_es for session in self.all_sessions()]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is, and let everything happen that follows from it."""
        QTest.keyClick(keyboard(), key, modifier)
        settle()

    def write(self, text: str) -> None:
        """Type letters where the keyboard is, each where it is by then."""
        for letter in text:
            type_text(keyboard(), letter)

    def stand_on(self, name: str) -> None:
        """Put the keyboard on a session of the sample."""
        self.view.bring(ident(name))
        settle()
        assert QApplication.focusWidget() is self.table
        assert self.table.current == ident(name)

    def point(self, minute: int, room: int, right: int = 60) -> QPoint:
        """A point of the timetable's window."""
        grid = self.table.grid
        return QPoint(grid.x(room) + right, grid.y(minute)) - self.table.offset()

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press at one point and let go at another."""
        sheet = self.table.viewport()
        QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=start)
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(sheet, start + (end - start) * share)
        QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=end)
        settle()

    def offer(self) -> str:
        """What the strip offers, empty where it is not shown."""
        return self.view.centre.offer.words() if self.view.centre.offer.isVisible() else ""


_NAMES = ("champions", "prosecutors", "rcgm")


def keyboard() -> QWidget:
    """What holds the keyboard."""
    target: QWidget | None = QApplication.focusWidget()
    assert target is not None, "nothing holds the keyboard"
    return target


def chosen(table: RowTable[Entry]) -> str:
    """The id of the record whose row is chosen."""
    entry = table.chosen_value()
    return entry.key if entry is not None else ""


def settle() -> None:
    """Let what is queued happen, timers of no delay included."""
    for _ in range(4):
        QApplication.processEvents()


def in_view(languages: Languages, database: Database) -> Preparing:
    """Preparing over a database in a window of the common size."""
    told: list[RcmError] = []
    setup, undo, people = Setup(database), UndoStack(), People(database)
    agenda = Agenda(database)
    planning = Planning(database, agenda)

    def make() -> PrepareView:
        return PrepareView(PlanningGestures(planning, setup, people, undo, told.append))

    page = AgendaPage(agenda, told.append, {Way.PREPARE: make}, Way.PREPARE)
    window = MainWindow([PageEntry(Desk.AGENDA, lambda: page)], languages, Jobs(at_once=True), undo)
    relay = ChangeRelay(database.on_change, window)
    relay.changed.connect(window.data_changed)
    window.resize(1366, 696)
    window.show()
    window.activateWindow()
    window.go_to(Place(Desk.AGENDA))
    settle()
    view = page.view(Way.PREPARE)
    assert isinstance(view, PrepareView)
    return Preparing(window, view, database, setup, undo, told)


@pytest.fixture
def prepare(languages: Languages, tmp_path: Path, clock: FixedClock) -> Iterator[Preparing]:
    """The small meeting, its first day in front."""
    database = small_meeting(tmp_path, clock)
    seen = in_view(languages, database)
    yield seen
    assert seen.told == []
    seen.window.close()
    shiboken6.delete(seen.window)  # a window that lingers is restyled by every later test
    database.close()
