"""Somebody of the secretariat at a laptop: its real window, its keyboard, and a clock in Panama City."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.intake.description import ItemDescription, SessionDescription
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.records.lines import Line
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.follow.view import FollowView
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.prepare.session_side import Tab
from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView
from rcm_desktop.ui.screens.agenda.reading import ReadView
from rcm_desktop.ui.screens.agenda.view import AgendaView, Way
from tests.clock import FixedClock
from tests.ui.keys import type_text

KEY = Qt.Key
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PANAMA = timedelta(hours=5)
"""What Panama City is behind UTC, all year."""
FURTHEST = 60
"""So many tab stops away is no field of a panel."""


class Secretariat:
    """Everything is done by the keys; what is asked of the window is only where the keyboard stands."""

    def __init__(self, database: Database, clock: FixedClock, languages: Languages, settings: Path) -> None:
        self.database, self.clock = database, clock
        self._closed = False
        hook = sys.excepthook
        self.meeting = MeetingWindow(database, languages, Kept(settings))
        sys.excepthook = hook  # a mistake must reach the test, not only the message strip
        self.meeting.open_at("agenda")
        self.window = self.meeting.window
        self.window.activateWindow()
        settle()

    @property
    def page(self) -> AgendaPage:
        page = self.window.page
        assert isinstance(page, AgendaPage)
        return page

    @property
    def prepare(self) -> PrepareView:
        view = self._view(Way.PREPARE, KEY.Key_2)
        assert isinstance(view, PrepareView)
        return view

    @property
    def follow(self) -> FollowView:
        view = self._view(Way.FOLLOW, KEY.Key_3)
        assert isinstance(view, FollowView)
        return view

    @property
    def read(self) -> ReadView:
        view = self._view(Way.READ, KEY.Key_1)
        assert isinstance(view, ReadView)
        return view

    def at(self, time: str, day: int = 14) -> None:
        """Let it be another moment of November 2023 in Panama City."""
        hour, minute, second = (int(part) for part in f"{time}:00".split(":")[:3])
        self.stand_at(datetime(2023, 11, day, hour, minute, second, tzinfo=UTC) + PANAMA)

    def stand_at(self, at: datetime) -> None:
        """Let it be an aware moment, and look at the clock."""
        self.clock.set(at)
        self.page.look_at_the_clock()
        settle()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the keyboard is, and let everything happen that follows from it."""
        for _ in range(times):
            QTest.keyClick(keyboard(), key, held)
            settle()

    def write(self, text: str) -> None:
        """Type letters where the keyboard is, each where it is by then."""
        for letter in text:
            type_text(keyboard(), letter)

    def go_to(self, field: QWidget, key: Qt.Key = KEY.Key_Tab) -> None:
        """Press Tab until the keyboard is in a field."""
        for _ in range(FURTHEST):
            if keyboard() is field:
                return
            self.press(key)
        raise AssertionError(f"no Tab leads to {field.accessibleName()}")

    def fill(self, line: Any, value: str) -> None:
        """Write a text over what a line holds."""
        self.go_to(line.editor)
        self.press(KEY.Key_A, CTRL)
        self.write(value)

    def pick(self, line: Any, value: object) -> None:
        """Walk a choice by its arrows until it holds a value."""
        choice = line.editor
        if choice.value() == value:
            return
        self.go_to(choice)
        self.press(KEY.Key_Home)
        for _ in range(choice.count()):
            if choice.value() == value:
                return
            self.press(KEY.Key_Down)
        raise AssertionError(f"{value} is not offered")

    def line(self, attribute: str, tab: Tab = Tab.DATA) -> Line:
        """A field of the chosen session, or of what belongs to it."""
        panel = self.prepare.side.parts.panels[tab]
        return next(one for one in panel.lines if one.attribute == attribute)

    def go_to_day(self, day: str) -> None:
        """Walk the list of days."""
        days = self.prepare.days
        self.go_to(days.days, KEY.Key_Backtab)
        keys = [row.key for row in days.rows()]
        now = days.day()
        by = keys.index(day) - (keys.index(now.key) if now is not None else -1)
        self.press(KEY.Key_Down if by > 0 else KEY.Key_Up, times=abs(by))

    def prepare_session(self, wanted: SessionDescription) -> None:
        """A session and its items, field by field, and back to the days."""
        self.press(KEY.Key_N, CTRL)
        self._write_titles(wanted, Tab.DATA)
        self.pick(self.line("kind"), wanted.kind)
        line: Any = self.line("period")
        for when, moment in ((line.start, wanted.period.start), (line.end, wanted.period.end)):
            self.go_to(when.time)
            self.write(moment[11:13])
            self.write(moment[14:16])
        self.fill(self.line("room"), wanted.room)
        self.pick(self.line("access"), wanted.access)
        for item in wanted.items:
            self._prepare_item(item)
        self.press(KEY.Key_S, CTRL)
        self.press(KEY.Key_Escape)

    def put_item_off(self, title: str, to: str) -> None:
        """Give an item of the chosen session another start, in its own field."""
        self.press(KEY.Key_PageDown, CTRL, times=2)
        table = self.prepare.side.parts.table
        assert keyboard() is table
        self.press(KEY.Key_Home)
        for _ in range(table.model().rowCount()):
            entry = table.chosen_value()
            if entry is not None and entry.item is not None and entry.item.title_es == title:
                break
            self.press(KEY.Key_Down)
        self.press(KEY.Key_Return)
        line: Any = self.line("planned", Tab.ITEMS)
        self.go_to(line.start.time)
        self.write(to[:2])
        self.write(to[3:])
        self.press(KEY.Key_Tab)

    def show_list(self) -> None:
        """Bring the list in front."""
        if self.prepare.centre.shows_timetable():
            self.press(KEY.Key_T, CTRL)
        assert not self.prepare.centre.shows_timetable()

    def close(self) -> None:
        """Close the window and with it the file, once."""
        if not self._closed:
            self._closed = True
            self.meeting.close()

    def _prepare_item(self, wanted: ItemDescription) -> None:
        self.press(KEY.Key_I, CTRL)
        self._write_titles(wanted, Tab.ITEMS)
        line: Any = self.line("planned", Tab.ITEMS)
        self.go_to(line.minutes)
        self.press(KEY.Key_A, CTRL)
        self.write(str(wanted.planned.minutes))
        self.pick(self.line("kind", Tab.ITEMS), wanted.kind)
        if wanted.speakers:
            self.fill(self.line("speakers", Tab.ITEMS), wanted.speakers)
        self.pick(self.line("visibility", Tab.ITEMS), wanted.visibility)

    def _write_titles(self, wanted: SessionDescription | ItemDescription, tab: Tab) -> None:
        self.fill(self.line("title_es", tab), wanted.title_es)
        self.fill(self.line("title_en", tab), wanted.title_en)

    def _view(self, way: Way, key: Qt.Key) -> AgendaView:
        if self.page.place.detail != way.value:
            self.press(key, CTRL)
        assert self.page.place.detail == way.value
        return self.page.view(way)


def keyboard() -> QWidget:
    """What holds the keyboard."""
    target: QWidget | None = QApplication.focusWidget()
    assert target is not None, "nothing holds the keyboard"
    return target


def settle() -> None:
    """Let what is queued happen, timers of no delay included."""
    for _ in range(4):
        QApplication.processEvents()
