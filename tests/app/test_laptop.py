"""A laptop's window is built undressed and looks as if it had been dressed all along."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from rcm_desktop.app.laptop import Laptop
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop import settings
from rcm_desktop.laptop.paths import settings_file
from rcm_desktop.services.meetings import Meetings


@pytest.fixture
def laptop(app: QApplication, meetings: Meetings) -> Iterator[Laptop]:
    """The program on a data folder with the sample meeting."""
    hook = sys.excepthook
    here = Laptop(app, meetings.folder)
    yield here
    here.close()
    here.languages.fall_silent()
    sys.excepthook = hook


def picture(app: QApplication, shown: MeetingWindow) -> QImage:
    """What the window looks like at 1366×768."""
    shown.window.showNormal()
    shown.window.resize(1366, 768)
    app.processEvents()
    return shown.window.grab().toImage()


@pytest.mark.parametrize("page", ["registration", "agenda", "setup"])
def test_a_page_built_undressed_looks_like_one_built_dressed(
    laptop: Laptop, app: QApplication, meetings: Meetings, page: str
) -> None:
    laptop.kept.keep(last_page=page)
    sheet = app.styleSheet()
    laptop.show_meeting(meetings.open())
    assert app.styleSheet() == sheet != ""
    assert laptop.window is not None
    undressed = picture(app, laptop.window)
    dressed = MeetingWindow(meetings.open(), laptop.languages, laptop.kept)
    dressed.open_at(page)
    assert picture(app, dressed) == undressed
    dressed.close()


def test_the_page_in_front_and_the_meeting_are_kept(laptop: Laptop, meetings: Meetings) -> None:
    laptop.show_meeting(meetings.open())
    assert laptop.window is not None
    laptop.window.turn_to("setup")
    kept = settings.load(settings_file(meetings.folder))
    assert (kept.last_page, kept.last_meeting) == ("setup", meetings.listed()[0].id)
