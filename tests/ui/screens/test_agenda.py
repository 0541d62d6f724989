"""The agenda as followed on a laptop whose clock may stand anywhere."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.agenda import AgendaItem, Audience, MeetingSession
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.reading import ReadView
from rcm_desktop.ui.screens.agenda.session_block import SessionBlock
from rcm_desktop.ui.screens.agenda.view import Way
from rcm_desktop.ui.window import MainWindow, PageEntry
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless


class AgendaInView(msgspec.Struct):
    """A window with the agenda over a real file."""

    window: MainWindow
    page: AgendaPage
    database: Database
    clock: FixedClock

    @property
    def reading(self) -> ReadView:
        view = self.page.view(Way.READ)
        assert isinstance(view, ReadView)
        return view

    def stand_at(self, day: int, time: str, year: int = 2023) -> None:
        hour, minute = map(int, time.split(":"))
        self.clock.set(datetime(year, 11, day, hour, minute, tzinfo=UTC) + timedelta(hours=5))
        self.page.look_at_the_clock()

    def blocks(self) -> dict[str, SessionBlock]:
        return {block.sitting.session.id: block for block in self.reading.programme.blocks}

    def block(self, name: str) -> SessionBlock:
        return self.blocks()[ident(name)]

    def texts(self, name: str) -> list[str]:
        return [label.text() for label in self.block(name).findChildren(QLabel)]


@pytest.fixture
def view(qtbot: QtBot, languages: Languages, tmp_path: Path, clock: FixedClock) -> Iterator[AgendaInView]:
    database = small_meeting(tmp_path, clock)
    agenda = Agenda(database)

    def make() -> AgendaPage:
        return AgendaPage(agenda, window.failures.tell)

    window = MainWindow([PageEntry(Desk.AGENDA, make)], languages, Jobs(at_once=True), UndoStack())
    relay = ChangeRelay(database.on_change, window)
    relay.changed.connect(window.data_changed)
    window.show()
    window.activateWindow()
    window.go_to(Place(Desk.AGENDA))
    QApplication.processEvents()
    page = window.page
    assert isinstance(page, AgendaPage)
    yield AgendaInView(window, page, database, clock)
    window.close()
    shiboken6.delete(window)  # a window that lingers is restyled by every later test
    database.close()


def test_the_page_opens_on_the_day_it_is(view: AgendaInView) -> None:
    assert view.reading.heading.text() == "Tuesday 14 November"
    assert list(view.blocks()) == [ident("champions"), ident("prosecutors")]


def test_a_session_shows_objectives_with_the_meetings_numbers_room_chair_and_access(view: AgendaInView) -> None:
    texts = view.texts("prosecutors")
    assert "Members-only session" in texts
    assert "Sala 2" in texts
    assert [text for text in texts if text.startswith("Objective")] == [
        "Objective 2 (general)",
        "Objective 3 (specific)",
    ]
    assert any("best practices between the Public Ministries" in text for text in texts)
    assert "Sala 1 · Chair: Panamá" in view.texts("champions")
    assert "Members-only session" not in view.texts("champions")


def test_a_session_without_objectives_shows_its_description(view: AgendaInView) -> None:
    view.window.go_to(Place(Desk.AGENDA, ident("rcgm")))
    assert view.reading.heading.text() == "Thursday 16 November"
    assert "The RCGM is the technical-policy coordination body of the RCM." in view.texts("rcgm")


def test_a_missing_translation_is_marked_and_the_other_language_shown(view: AgendaInView, languages: Languages) -> None:
    texts = view.texts("champions")
    assert texts[texts.index("Próximos pasos") + 1] == "OIM · translation missing"
    assert "translation missing" not in view.texts("prosecutors")
    languages.speak("es")
    QApplication.processEvents()
    assert "Objetivo 3 (específico) · falta traducción" in view.texts("prosecutors")
    assert view.texts("champions").count("OIM") == 1
    assert view.reading.heading.text() == "martes 14 de noviembre"


def test_what_is_on_now_and_next_follow_the_clock(view: AgendaInView) -> None:
    panel = view.reading.now_panel
    view.stand_at(14, "10:10")
    assert (view.block("champions").state, view.block("prosecutors").state) == ("now", "coming")
    assert panel.clock.text() == "10:10"
    assert panel.now_title.text() == "Meeting of the champion countries of the GCM"
    assert panel.now_lines.text() == "Progress reports\nSala 1 · until 12:30"
    assert (panel.next_title.text(), panel.next_lines.text()) == ("Break", "11:00")
    view.stand_at(14, "12:00")
    assert panel.next_title.text() == "Meeting of Public Ministries and REDTRAM points of contact"
    assert panel.next_lines.text() == "14:00 · Sala 2"
    view.stand_at(14, "13:00")
    assert (view.block("champions").state, view.block("prosecutors").state) == ("past", "coming")
    assert panel.now_title.text() == "No session at this moment."
    view.stand_at(14, "15:00")
    assert panel.next_lines.text() == "Thursday 16 November · 09:00 · Sala 1"


@pytest.mark.parametrize(
    ("year", "day", "sentence"),
    [
        (2023, 1, "The meeting begins on Tuesday 14 November at 09:00."),
        (1999, 1, "The meeting begins on 14 November 2023 at 09:00."),
        (2023, 17, "The meeting ended on Thursday 16 November."),
        (2031, 1, "The meeting ended on 16 November 2023."),
    ],
)
def test_far_from_its_days_the_meeting_is_spoken_of_calmly(
    view: AgendaInView, year: int, day: int, sentence: str
) -> None:
    view.stand_at(day, "12:00", year)
    assert view.reading.now_panel.now_title.text() == sentence
    assert view.reading.now_panel.show_button.isVisible() is ("begins" in sentence)


def test_the_clock_is_looked_at_only_while_the_page_is_in_front(view: AgendaInView) -> None:
    timer = view.page.findChild(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert timer is not None
    assert timer.isActive()
    assert 15_000 <= timer.interval() <= 30_000
    view.clock.set(datetime(2023, 11, 14, 15, 10, tzinfo=UTC))
    timer.timeout.emit()
    assert view.block("champions").state == "now"
    view.window.hide()
    assert not timer.isActive()


def test_days_are_walked_by_keys_and_sessions_by_tab(view: AgendaInView) -> None:
    assert QApplication.focusWidget() is view.reading.days
    QTest.keyClick(view.reading.days, Qt.Key.Key_Down)
    assert list(view.blocks()) == [ident("rcgm")]
    QTest.keyClick(view.reading.days, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view.block("rcgm")
    assert view.block("rcgm").accessibleName() == "09:00–13:00. Reunión del GRCM. Sala 1"


def test_f5_shows_what_is_on(view: AgendaInView) -> None:
    view.stand_at(14, "15:00")
    QTest.keyClick(view.reading.days, Qt.Key.Key_Down)
    assert view.reading.heading.text() == "Thursday 16 November"
    QTest.keyClick(view.reading.days, Qt.Key.Key_F5)
    assert view.reading.heading.text() == "Tuesday 14 November"
    assert QApplication.focusWidget() is view.block("prosecutors")


def test_a_change_elsewhere_shows_and_the_chosen_day_stays(view: AgendaInView) -> None:
    QTest.keyClick(view.reading.days, Qt.Key.Key_Down)
    Setup(view.database).add(
        AgendaItem(id="", session=ident("rcgm"), title_en="Protocol briefing", visibility=Audience.INTERNAL)
    )
    QApplication.processEvents()
    assert view.reading.heading.text() == "Thursday 16 November"
    texts = view.texts("rcgm")
    assert texts[texts.index("Protocol briefing") + 1] == "internal"


def test_a_change_that_leaves_the_day_alone_does_not_build_it_anew(view: AgendaInView) -> None:
    before = view.reading.programme.blocks
    Setup(view.database).add(MeetingSession(id="", title_en="Later"))
    QApplication.processEvents()
    assert view.reading.programme.blocks is before
    assert [day.date is None for day in view.reading.days.rows.rows] == [False, False, True]


def test_a_meeting_without_sessions_says_where_they_are_prepared(view: AgendaInView) -> None:
    setup = Setup(view.database)
    for name in ("champions", "prosecutors", "rcgm"):
        setup.delete(MeetingSession, ident(name))
    QApplication.processEvents()
    assert view.reading.empty.isVisible()
    assert view.reading.programme.blocks == ()
    assert view.reading.now_panel.now_title.text() == "The programme has no times yet."


def test_every_widget_has_a_name(view: AgendaInView) -> None:
    assert nameless(view.page) == []


def test_nothing_is_wider_than_the_usual_laptop(view: AgendaInView) -> None:
    view.window.resize(1366, 696)
    QApplication.processEvents()
    assert view.page.width() == view.window.width() - view.window.rail.width()
    for block in view.reading.programme.blocks:
        assert block.width() <= view.reading.programme.viewport().width()


def test_two_sessions_that_sit_at_once_are_told_apart(view: AgendaInView) -> None:
    setup = Setup(view.database)
    opened = setup.open(MeetingSession, ident("prosecutors"))
    assert opened is not None
    period = Times("2023-11-14T09:30", "2023-11-14T13:00")
    setup.save(MeetingSession, ident("prosecutors"), opened[1], {"period": period})
    QApplication.processEvents()
    view.stand_at(14, "10:10")
    shown = [label.text() for label in view.reading.now_panel.findChildren(QLabel) if label.isVisible()]
    first, second = (next(n for n, text in enumerate(shown) if until in text) for until in ("12:30", "13:00"))
    assert "champion" in shown[first - 1]
    assert "Public Ministries" in shown[second - 1]
    view.stand_at(14, "12:45")
    left = [label.text() for label in view.reading.now_panel.findChildren(QLabel) if label.isVisible()]
    assert not any("12:30" in text for text in left)


def test_a_session_of_two_days_is_marked_as_continued_with_that_days_hours(view: AgendaInView) -> None:
    setup, rcgm = Setup(view.database), ident("rcgm")
    opened = setup.open(MeetingSession, rcgm)
    assert opened is not None
    setup.save(MeetingSession, rcgm, opened[1], {"period": Times("2023-11-16T09:00", "2023-11-17T13:00")})
    for title, start in (("First steps", "2023-11-16T16:00"), ("Declaration", "2023-11-17T10:00")):
        setup.add(AgendaItem(id="", session=rcgm, title_en=title, planned=Planned(start, 60)))
    QApplication.processEvents()
    view.window.go_to(Place(Desk.AGENDA, rcgm))
    assert view.reading.heading.text() == "Thursday 16 November"
    assert view.texts("rcgm")[:2] == ["09:00", "17:00"]
    assert "Goes on until Friday 17 November" in view.texts("rcgm")
    view.stand_at(17, "11:00")
    assert view.block("rcgm").state == "past"
    QTest.keyClick(view.reading.days, Qt.Key.Key_F5)
    assert view.reading.heading.text() == "Friday 17 November"
    texts = view.texts("rcgm")
    assert texts[:2] == ["10:00", "13:00"]
    assert "Continued from Thursday 16 November" in texts
    assert ("Declaration" in texts, "First steps" in texts) == (True, False)
    assert view.block("rcgm").state == "now"
    assert view.block("rcgm").accessibleName().startswith("10:00–13:00. Reunión del GRCM. Continued from Thursday")
