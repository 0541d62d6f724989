"""What was typed in Setup before a crash is told at the start, and the notice leads to it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.agenda import MeetingSession, Objective
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.drafts import Draft, field_name, new_record
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.setup.page import SetupPage
from rcm_desktop.ui.screens.setup.sections import Part
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

CHAMPIONS = ident("champions")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Database:
    return small_meeting(tmp_path, clock)


@pytest.fixture
def window(app: QApplication, database: Database, tmp_path: Path) -> Iterator[MeetingWindow]:
    languages = Languages(app, "en")
    hook = sys.excepthook
    meeting = MeetingWindow(database, languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook  # a mistake must reach the test, not only the message strip
    meeting.open_at(Desk.AGENDA)
    yield meeting
    meeting.close()
    languages.fall_silent()


def told(window: MeetingWindow) -> list[str]:
    return [bar.notice.text() for bar in window.window.notices.bars]


def follow(window: MeetingWindow) -> SetupPage:
    run = window.window.notices.bars[0].notice.run
    assert run is not None
    run()
    page = window.window.page
    assert isinstance(page, SetupPage)
    return page


def test_without_anything_typed_nothing_is_said(window: MeetingWindow) -> None:
    window.tell_typed()
    assert told(window) == []


def test_it_leads_to_the_record_with_what_was_typed_in_it(window: MeetingWindow, database: Database) -> None:
    heads = Setup(database).open(MeetingSession, CHAMPIONS)
    assert heads is not None
    stood = heads[1].heads["room"]
    Setup(database).keep_draft(Draft(CHAMPIONS, field_name("session", "room"), "Sala 9", 6, stood, {"place": "0"}))
    window.tell_typed()
    assert told(window) == ["What was typed in Setup → Sessions was kept. It is not recorded yet."]
    page = follow(window)
    assert (page.place.record, page.place.detail) == (CHAMPIONS, Part.SESSIONS)
    panel = page.view().panel
    assert panel is not None
    assert next(line for line in panel.lines if line.attribute == "room").half_typed().text == "Sala 9"
    assert panel.leave()
    assert [one.room for one in Setup(database).listed(MeetingSession) if one.id == CHAMPIONS] == ["Sala 9"]


def test_it_leads_to_a_new_record_that_was_begun(window: MeetingWindow, database: Database) -> None:
    begun = new_record("objective", CHAMPIONS)
    about = {"place": "0", "record": msgspec.json.encode(Objective(id="", session=CHAMPIONS, number=7)).decode()}
    Setup(database).keep_draft(Draft(begun, field_name("objective", "text_en"), "To agree", about=about))
    window.tell_typed()
    assert told(window) == ["What was typed in Setup → Objectives was kept. It is not recorded yet."]
    panel = follow(window).view().panel
    assert panel is not None
    assert panel.is_new()
    assert panel.leave()
    made = [one for one in Setup(database).listed(Objective) if one.text_en == "To agree"]
    assert [(one.session, one.number) for one in made] == [(CHAMPIONS, 7)]
    assert Setup(database).half_typed() == ()


def test_the_keyboard_stands_where_somebody_was_typing(window: MeetingWindow, database: Database) -> None:
    found = Setup(database).open(MeetingSession, CHAMPIONS)
    assert found is not None
    stood = found[1].heads["room"]
    Setup(database).keep_draft(Draft(CHAMPIONS, field_name("session", "room"), "Sala 9", 4, stood, {"place": "0"}))
    window.tell_typed()
    page = follow(window)
    panel = page.view().panel
    assert panel is not None
    field = next(line for line in panel.lines if line.attribute == "room").first
    assert isinstance(field, QLineEdit)
    assert window.window.focusWidget() is field
    assert field.cursorPosition() == 4
