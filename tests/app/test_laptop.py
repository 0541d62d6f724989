"""A laptop's window is built undressed and looks as if it had been dressed all along."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFileOpenEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app.application import Application
from rcm_desktop.app.laptop import Laptop
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop import settings
from rcm_desktop.laptop.lock import leave_request, requests_folder
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


def test_a_start_whose_meeting_cannot_be_opened_says_why_on_screen(laptop: Laptop, meetings: Meetings) -> None:
    meetings.path_of(meetings.listed()[0].id).write_bytes(b"torn" * 5000)
    laptop.begin(sample=False, file=None)
    assert laptop.window is None
    assert laptop.welcome is not None
    told = laptop.welcome.start.trouble
    assert told.isVisible()
    laptop.welcome.close()


def test_a_second_start_with_an_invitation_asks_for_its_words(laptop: Laptop, tmp_path: Path, qtbot: QtBot) -> None:
    laptop.begin(sample=False, file=None)
    invitation = tmp_path / "mesa.rcminvite"
    invitation.write_bytes(b"sealed")
    leave_request(laptop.folder, invitation)
    qtbot.waitUntil(lambda: laptop.welcome is not None)
    assert laptop.welcome is not None
    assert laptop.welcome.joining.isVisible()
    assert laptop.window is not None, "the meeting stays open"
    leave_request(laptop.folder)
    qtbot.waitUntil(lambda: not list(requests_folder(laptop.folder).iterdir()))
    laptop.welcome.close()


def test_a_file_that_the_system_opens_with_the_running_program_is_looked_at(
    laptop: Laptop, app: QApplication
) -> None:
    laptop.begin(sample=False, file=None)
    assert isinstance(app, Application)
    app.file_opened.connect(laptop.open_file)
    invitation = laptop.folder / "mesa.rcminvite"
    invitation.write_bytes(b"sealed")
    QApplication.sendEvent(app, QFileOpenEvent(str(invitation)))
    assert laptop.welcome is not None
    assert laptop.welcome.joining.isVisible()
    laptop.welcome.close()


def test_a_folder_that_is_synchronised_is_told_in_the_window(
    app: QApplication, meetings: Meetings, tmp_path: Path
) -> None:
    synced = tmp_path / "Nextcloud" / "data"
    shutil.copytree(meetings.folder, synced)
    hook = sys.excepthook
    here = Laptop(app, synced)
    here.languages.speak("en")
    here.begin(sample=False, file=None)
    assert here.window is not None
    told = [bar.notice.text() for bar in here.window.window.notices.bars]
    assert any(text.startswith("The data folder lies on a share or is synchronised (Nextcloud).") for text in told)
    here.close()
    here.languages.fall_silent()
    sys.excepthook = hook
