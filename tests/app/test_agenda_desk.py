"""The agenda's desk in a meeting's window: its views share one programme, one stack and what is known of presence."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rcm_desktop.app.agenda_desk import AgendaDesk
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.ui.kit.blocks import Button
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.follow.view import FollowView
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView
from rcm_desktop.ui.screens.agenda.reading import ReadView
from rcm_desktop.ui.screens.agenda.view import Way
from rcm_desktop.ui.screens.lists.taking import ListTaking
from rcm_desktop.ui.screens.notes.page import NotesPage
from tests.clock import FixedClock
from tests.ui.keys import type_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(app: QApplication, meetings: Meetings, clock: FixedClock, tmp_path: Path) -> Iterator[MeetingWindow]:
    """The sample meeting's window on its first morning, in English."""
    clock.set(datetime(2023, 11, 14, 14, 20, tzinfo=UTC))
    languages = Languages(app, "en")
    hook = sys.excepthook
    shown = MeetingWindow(meetings.open(), languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook  # a mistake must reach the test, not only the message strip
    shown.open_at(Desk.AGENDA)
    yield shown
    shown.close()
    languages.fall_silent()


def test_the_message_to_the_room_leads_to_the_control_of_the_walls(window: MeetingWindow) -> None:
    page = window.window.page
    assert isinstance(page, AgendaPage)
    page.turn_to(Way.FOLLOW)
    view = page.view()
    assert isinstance(view, FollowView)
    assert "walls" not in vars(window.desks.agenda)
    QTest.mouseClick(view.gestures.message_button, Qt.MouseButton.LeftButton)
    control = window.desks.agenda.walls.control
    assert control is not None
    assert control.isVisible()


@pytest.mark.parametrize("way", [Way.READ, Way.FOLLOW])
def test_a_button_opens_the_control_of_the_walls(window: MeetingWindow, way: Way) -> None:
    page = window.window.page
    assert isinstance(page, AgendaPage)
    page.turn_to(way)
    view = page.view()
    assert isinstance(view, ReadView | FollowView)
    button = view.wall_button if isinstance(view, ReadView) else view.gestures.wall_button
    assert button.isVisible()
    assert "walls" not in vars(window.desks.agenda)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    control = window.desks.agenda.walls.control
    assert control is not None
    assert control.isVisible()


def test_preparing_has_the_list_the_workbook_and_the_papers_in_its_menu(window: MeetingWindow) -> None:
    page = window.window.page
    assert isinstance(page, AgendaPage)
    page.turn_to(Way.PREPARE)
    prepare = page.view()
    assert isinstance(prepare, PrepareView)
    actions = {action.text().split("\t")[0]: action for action in prepare.centre.menu().actions()}
    assert list(actions)[-3:] == [
        "Take in the programme from a list…", "Save the programme as a workbook…", "Save or print…",
    ]  # fmt: skip
    actions["Take in the programme from a list…"].trigger()
    assert page.findChildren(ListTaking)
    QTest.keyClick(window.window, Qt.Key.Key_2, CTRL)
    actions["Save or print…"].trigger()
    read = page.view()
    assert isinstance(read, ReadView)
    assert read.papers is not None
    assert read.papers.isVisible()


@pytest.mark.parametrize("way", list(Way))
def test_no_view_has_more_than_one_filled_button(window: MeetingWindow, way: Way) -> None:
    page = window.window.page
    assert isinstance(page, AgendaPage)
    page.turn_to(way)
    shown = [one for one in page.view().findChildren(Button) if one.isVisible() and one.property("look") == "filled"]
    assert len(shown) <= 1


def test_one_desk_serves_the_agenda_and_the_notes(window: MeetingWindow) -> None:
    desk = window.desks.agenda
    assert isinstance(desk, AgendaDesk)
    page = window.window.page
    assert isinstance(page, AgendaPage)
    page.turn_to(Way.FOLLOW)
    view = page.view()
    assert isinstance(view, FollowView)
    QTest.keyClick(view.items.list, Qt.Key.Key_K, CTRL)
    type_text(view.speakers.field.line, "hond")
    QTest.keyClick(view.speakers.field.line, Qt.Key.Key_Return)
    QTest.keyClick(view.speakers.field.line, Qt.Key.Key_J, CTRL)
    assert window.window.undo.undo_words() == "Floor to Honduras"  # though the page has not read the list again yet
    window.turn_to(Desk.NOTES)
    notes = window.window.page
    assert isinstance(notes, NotesPage)
    notes.show_place(Place(Desk.NOTES, view.items.choice.chosen))
    assert notes.writing.speaking.words() == "Honduras has the floor, 0:00"
    window.window.undo_last()
    window.window.undo_last()
    QApplication.processEvents()
    assert notes.writing.speaking.words() == ""
    window.turn_to(Desk.AGENDA)
    assert view.speakers.floor.waiting == ()


def test_who_answered_the_roll_call_is_known_to_be_present(window: MeetingWindow) -> None:
    desk = window.desks.agenda
    session = desk.agenda.sittings()[0].session.id
    member = desk.roll_call.roll(session).lines[0].delegation.id
    assert member not in desk.present(session)
    desk.roll_call.mark(session, [member])
    assert member in desk.present(session)


def test_who_was_scanned_at_the_door_is_known_to_be_present(window: MeetingWindow) -> None:
    desk = window.desks.agenda
    session = desk.agenda.sittings()[0].session.id
    before = set(desk.present(session))
    people = window.desks.everyone().roster().people.values()
    person = next(one for one in people if one.delegation is not None and one.delegation.id not in before)
    assert person.delegation is not None
    Attendance(window._database).check_in(person.delegate.id, session)
    assert set(desk.present(session)) - before == {person.delegation.id}
