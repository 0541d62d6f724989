"""A meeting's window has the pages of its laptop's role, and its foot follows what is written."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.meeting import Role
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.kit.clock_strip import ClockStrip
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.wording import Languages
from tests.clock import FixedClock
from tests.sample import small_meeting
from tests.ui.keys import press


@pytest.fixture
def languages(app: QApplication) -> Iterator[Languages]:
    """The program in English."""
    spoken = Languages(app, "en")
    yield spoken
    spoken.fall_silent()


@pytest.fixture
def window(meetings: Meetings, languages: Languages, tmp_path: Path) -> Iterator[MeetingWindow]:
    """The sample meeting's window at its first page."""
    shown = opened(meetings, languages, tmp_path)
    yield shown
    shown.close()


def opened(meetings: Meetings, languages: Languages, tmp_path: Path) -> MeetingWindow:
    """The window as it is before its loop has run."""
    hook = sys.excepthook
    shown = MeetingWindow(meetings.open(), languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook  # a mistake must reach the test, not only the message strip
    shown.open_at("")
    return shown


def in_front(window: MeetingWindow) -> Desk:
    """The desk whose page is in front."""
    assert window.window.page is not None
    return window.window.page.desk


@pytest.mark.parametrize("desk", [desk for desk in Desk if desk is not Desk.DRAFTING])
def test_every_page_can_be_turned_to_by_its_name(window: MeetingWindow, desk: Desk) -> None:
    window.turn_to(desk.value)
    assert in_front(window) is desk


def test_an_unknown_page_gives_the_first_of_the_role(window: MeetingWindow) -> None:
    window.turn_to("notes")
    window.turn_to("no such page")
    assert in_front(window) is Desk.REGISTRATION


def test_a_rapporteurs_laptop_opens_at_the_notes(
    meetings: Meetings, languages: Languages, tmp_path: Path, clock: FixedClock
) -> None:
    database = meetings.open()
    invited = Exchange(database).invite(Place(name="Sala 1", role=Role.RAPPORTEUR), tmp_path)
    database.close()
    hook = sys.excepthook
    joined = Meetings(tmp_path / "other", clock).join(invited.path, invited.words, "Ana").database
    shown = MeetingWindow(joined, languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook
    shown.turn_to("")
    assert in_front(shown) is Desk.NOTES
    shown.close()


def test_a_shift_changes_in_the_foot_by_click_name_and_enter(window: MeetingWindow) -> None:
    foot = window.window.foot
    foot.person_button.click()
    foot.person_field.setText("Sol")
    press(foot.person_field, Qt.Key.Key_Return)
    assert foot.person_button.text() == "Secretaría · Sol"


def test_another_role_is_a_view_that_the_rail_follows_at_once(window: MeetingWindow, meetings: Meetings) -> None:
    window.turn_to("setup")
    (command,) = [c for c in window.window.commands() if callable(c.words) and c.words() == "Work as Rapporteur"]
    command.run()
    assert list(window.window.rail.buttons) == [Desk.NOTES, Desk.AGENDA, Desk.DOCUMENTS, Desk.EXCHANGE]
    assert (in_front(window), window.window.rail.more_button.isChecked()) == (Desk.SETUP, True)
    window.work_as(Role.SECRETARIAT)
    assert window.window.rail.buttons[Desk.SETUP].isChecked()
    window.work_as(Role.REGISTRATION)
    other = meetings.open()
    assert Setup(other).seat().laptop.role == "registration"
    other.close()


def test_the_keyboard_goes_back_to_the_page_when_the_clock_was_looked_at(
    app: QApplication, languages: Languages, tmp_path: Path, clock: FixedClock, qtbot: QtBot
) -> None:
    hook = sys.excepthook
    shown = MeetingWindow(small_meeting(tmp_path, clock), languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook
    shown.open_at("setup")
    qtbot.waitUntil(lambda: shown.window.findChild(ClockStrip) is not None)
    strip = shown.window.findChild(ClockStrip)
    assert strip is not None
    strip.yes_button.setFocus()
    strip.yes_button.click()
    focus, page = app.focusWidget(), shown.window.page
    assert focus is not None
    assert page is not None
    assert page.isAncestorOf(focus)
    shown.close()


def test_a_bundle_is_shown_on_the_exchange_page(window: MeetingWindow, meetings: Meetings, tmp_path: Path) -> None:
    other = meetings.open()
    Exchange(other).write(tmp_path / "a.rcmbundle")
    other.close()
    window.open_bundle(tmp_path / "a.rcmbundle")
    assert in_front(window) is Desk.EXCHANGE


def test_the_foot_tells_who_sits_here_and_the_head_which_meeting(window: MeetingWindow) -> None:
    texts = [child.text() for child in window.window.findChildren(QWidget) if hasattr(child, "text")]
    assert any("Secretaría · Inés" in text for text in texts if isinstance(text, str))
    assert any(text == "CRM/RCM 2023" for text in texts if isinstance(text, str))
    assert not window.window.practice_band.isHidden()


def test_closing_lets_go_of_the_file(window: MeetingWindow, meetings: Meetings, qtbot: QtBot) -> None:
    window.close()
    database = meetings.open()
    assert People(database).find("núñez aguacero")
    database.close()


def test_what_changed_last_is_not_counted_in_a_closed_window(window: MeetingWindow) -> None:
    QApplication.processEvents()
    window.sit_down("Luz")
    window.close()
    QApplication.processEvents()
    assert not window._counts.waits


def test_everyone_is_read_beside_the_window_before_somebody_is_searched_for(
    meetings: Meetings, languages: Languages, tmp_path: Path, qtbot: QtBot
) -> None:
    window = opened(meetings, languages, tmp_path)  # here: on a slow machine the loop has run between two fixtures
    people = window.desks.everyone()
    assert not people.is_read, "the start does not wait for it"
    qtbot.waitUntil(lambda: people.is_read)
    assert people.find("cocobolo")
    window.close()
