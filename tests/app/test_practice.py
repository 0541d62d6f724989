"""The evening before, the real list is practised with in a copy that opens, and goes again when it is not wanted."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app.laptop import Laptop
from rcm_desktop.laptop.paths import settings_file
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.ui.kit.ask import Question
from tests.clock import FixedClock
from tests.sample import MEETING, small_meeting


@pytest.fixture
def laptop(app: QApplication, tmp_path: Path, clock: FixedClock) -> Iterator[Laptop]:
    """The program on a data folder with one real meeting, at its setup page."""
    folder = tmp_path / "data"
    meetings = Meetings(folder, clock)
    small_meeting(meetings.path_of(MEETING).parent, clock).close()
    Kept(settings_file(folder)).keep(language="en", last_page="setup")
    hook = sys.excepthook
    here = Laptop(app, folder)
    here.show_meeting(here.meetings.open_file(meetings.path_of(MEETING)))
    sys.excepthook = hook
    yield here
    here.close()
    here.languages.fall_silent()


def run(laptop: Laptop, words: str) -> None:
    """Choose an action by its words, as Ctrl+Shift+P offers it."""
    assert laptop.window is not None
    (command,) = [c for c in laptop.window.window.commands() if callable(c.words) and c.words() == words]
    command.run()


def practising(laptop: Laptop) -> bool:
    """Whether the band stands that says nothing counts."""
    return laptop.window is not None and not laptop.window.window.practice_band.isHidden()


def answer(*, throw: bool) -> None:
    """Answer the question that is about to be asked, by its buttons."""

    def look() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        QTest.mouseClick(question.verb_button if throw else question.refuse_button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(50, look)


def test_a_copy_is_made_opened_kept_and_thrown_away(laptop: Laptop, qtbot: QtBot) -> None:
    assert not practising(laptop)
    run(laptop, "Practise with this meeting")
    qtbot.waitUntil(lambda: practising(laptop))
    assert len(laptop.meetings.listed()) == 2
    assert laptop.kept.now.last_meeting != MEETING

    answer(throw=False)
    run(laptop, "Throw this practice meeting away")
    qtbot.wait(20)
    assert practising(laptop)

    answer(throw=True)
    run(laptop, "Throw this practice meeting away")
    qtbot.waitUntil(lambda: not practising(laptop))
    qtbot.waitUntil(lambda: [one.id for one in laptop.meetings.listed()] == [MEETING])
    assert laptop.kept.now.last_meeting == MEETING


def test_practising_with_the_sample_never_opens_a_copy_of_a_real_meeting(laptop: Laptop, qtbot: QtBot) -> None:
    run(laptop, "Practise with this meeting")
    qtbot.waitUntil(lambda: practising(laptop))
    laptop.practise(None)
    assert laptop.window is not None
    assert laptop.window.window.head.meeting == "CRM/RCM 2023"


def test_throwing_the_last_meeting_away_leads_to_the_first_start(
    app: QApplication, tmp_path: Path, clock: FixedClock, qtbot: QtBot
) -> None:
    hook = sys.excepthook
    here = Laptop(app, tmp_path / "other")
    here.practise(None)
    sys.excepthook = hook
    here.throw_away(here.meetings.listed()[0].id)
    qtbot.waitUntil(lambda: here.meetings.listed() == ())
    assert here.welcome is not None
    assert here.welcome.isVisible()
    here.welcome.close()
    here.welcome.deleteLater()
    here.languages.fall_silent()
