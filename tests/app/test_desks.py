"""The pages of a meeting's window, each put together once, over what several of them share."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from rcm_desktop.app.desks import Desks
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.wording import Languages
from tests.clock import FixedClock

PAGES = [desk for desk in Desk if desk is not Desk.DRAFTING]


@pytest.fixture
def window(app: QApplication, meetings: Meetings, clock: FixedClock, tmp_path: Path) -> Iterator[MeetingWindow]:
    """The sample meeting's window on its first morning, in English."""
    clock.set(datetime(2023, 11, 14, 14, 20, tzinfo=UTC))
    languages = Languages(app, "en")
    hook = sys.excepthook
    shown = MeetingWindow(meetings.open(), languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook  # a mistake must reach the test, not only the message strip
    yield shown
    shown.close()
    languages.fall_silent()


@pytest.mark.parametrize("desk", PAGES)
def test_each_desk_has_a_page_that_is_its_own(window: MeetingWindow, desk: Desk) -> None:
    page = window.window.page_of(desk)
    assert page.desk is desk
    assert window.window.page_of(desk) is page


def test_a_desk_that_has_no_page_yet_is_a_mistake(window: MeetingWindow) -> None:
    with pytest.raises(KeyError):
        window.desks.page(Desk.DRAFTING)


def test_people_and_agenda_are_read_once_for_all_pages(window: MeetingWindow) -> None:
    desks = window.desks
    assert isinstance(desks, Desks)
    assert desks.everyone() is desks.everyone()
    assert desks.agenda is desks.agenda
    assert desks.agenda.planning is desks.agenda.planning
