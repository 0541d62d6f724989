"""That a file goes on as a laptop of its own is told in the window, in both languages, until it was read."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.wording import Languages
from tests.clock import FixedClock


@pytest.fixture
def languages(app: QApplication) -> Iterator[Languages]:
    """The program in English."""
    spoken = Languages(app, "en")
    yield spoken
    spoken.fall_silent()


def shown(database: Database, languages: Languages) -> MeetingWindow:
    hook = sys.excepthook
    window = MeetingWindow(database, languages, Kept(database.path.with_name("settings.json")))
    sys.excepthook = hook  # a mistake must reach the test, not only the message strip
    window.open_at("agenda")
    return window


def told(window: MeetingWindow) -> list[str]:
    return [bar.notice.text() for bar in window.window.notices.bars]


def test_a_folder_copied_from_another_laptop_is_told_at_each_start_until_it_was_read(
    meetings: Meetings, clock: FixedClock, tmp_path: Path, languages: Languages, qtbot: QtBot
) -> None:
    shutil.copytree(meetings.folder, tmp_path / "copy")
    copies = Meetings(tmp_path / "copy", clock, machine="another machine")
    first = shown(copies.open(), languages)
    qtbot.waitUntil(lambda: told(first) != [])
    expected = (
        "This meeting came from another laptop, “Secretaría”: here it goes on as “Secretaría (B)”, with badge "
        "letter B. Nothing that is in it is lost, and both can exchange their work."
    )
    assert told(first)[0].startswith(expected)
    languages.speak("es")
    assert told(first)[0].startswith("Esta reunión viene de otra computadora, «Secretaría»: aquí sigue como")
    assert "Secretaría (B) · Inés" in first.window.foot.person_button.text()
    first.close()
    again = shown(copies.open(), languages)
    qtbot.waitUntil(lambda: told(again) != [])
    run = again.window.notices.bars[0].notice.run
    assert run is not None
    run()
    again.close()
    last = shown(copies.open(), languages)
    last._going_on.tell()
    assert told(last) == []
    last.close()


def test_a_second_line_under_our_name_is_told_when_its_bundle_was_taken_in(
    meetings: Meetings, clock: FixedClock, tmp_path: Path, languages: Languages, qtbot: QtBot
) -> None:
    shutil.copytree(meetings.folder, tmp_path / "copy")
    clone = Meetings(tmp_path / "copy", clock).open()
    person = next(iter(People(clone).roster().people.values()))
    found = People(clone).open(person.delegate.id)
    assert found is not None
    People(clone).correct(person.delegate.id, found[1], {"post": "Cargo de la copia"})
    bundle = Exchange(clone).write(tmp_path)
    clone.close()
    original = meetings.open()
    window = shown(original, languages)
    Exchange(original).take_in(bundle)
    qtbot.waitUntil(lambda: told(window) != [])
    assert told(window)[0].startswith("A copy of “Secretaría” is also at work: from now on this laptop is “Secretaría")
    window.close()
