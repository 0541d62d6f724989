"""Whether the clock is right is asked once a day, by the meeting's time and in the language spoken."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app.clock_question import ClockQuestion
from rcm_desktop.domain.meeting import ClockCheck
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.clock_strip import ClockStrip
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.window import MainWindow
from tests.clock import FixedClock
from tests.sample import small_meeting
from tests.ui.accessible import nameless
from tests.ui.keys import press


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    """The small meeting at 07:12 of its first day."""
    clock.set(datetime(2023, 11, 14, 12, 12, tzinfo=UTC))
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "settings.json")


@pytest.fixture
def window(app: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    spoken = Languages(app, "es")
    made = MainWindow((), spoken, Jobs(at_once=True), UndoStack())
    qtbot.addWidget(made)
    made.show()
    yield made
    spoken.fall_silent()


def asked(window: MainWindow) -> ClockStrip | None:
    """The strip that stands, if one does."""
    return next((strip for strip in window.findChildren(ClockStrip) if strip.isVisible()), None)


def strip_of(window: MainWindow) -> ClockStrip:
    found = asked(window)
    assert found is not None
    return found


def said(database: Database) -> list[str]:
    with database.read() as connection:
        return [check.said for check in records.happened(connection, ClockCheck)]


def test_yes_is_recorded_and_nobody_is_asked_again_that_day(
    database: Database, window: MainWindow, kept: Kept, clock: FixedClock, qtbot: QtBot
) -> None:
    ClockQuestion(database, window, kept).ask()
    strip = strip_of(window)
    assert strip.question.text() == "Ciudad de Panamá, martes 14 de noviembre, 07:12. ¿Correcto?"
    assert nameless(strip) == []
    window.languages.speak("en")
    in_english = "Ciudad de Panamá, Tuesday 14 November, 07:12. Is this right?"
    qtbot.waitUntil(lambda: strip.question.text() == in_english)
    strip.yes_button.click()
    assert (said(database), asked(window), window.notices.bars) == ([""], None, ())
    clock.go(timedelta(hours=15))
    ClockQuestion(database, window, kept).ask()
    assert asked(window) is None
    clock.go(timedelta(hours=3))  # past midnight at the meeting's place
    ClockQuestion(database, window, kept).ask()
    assert "Wednesday 15 November, 01:12" in strip_of(window).question.text()


def test_the_time_goes_on_while_nobody_answers(
    database: Database, window: MainWindow, kept: Kept, clock: FixedClock
) -> None:
    ClockQuestion(database, window, kept).ask()
    clock.go(timedelta(minutes=8))
    strip_of(window).look()
    assert "07:20" in strip_of(window).question.text()


def test_another_time_is_recorded_and_how_the_clock_is_set_is_told(
    database: Database, window: MainWindow, kept: Kept
) -> None:
    ClockQuestion(database, window, kept).ask()
    strip = strip_of(window)
    strip.no_button.click()
    assert strip.time.hour().isoformat("minutes") == "07:12"
    press(strip.time, Qt.Key.Key_Up)
    press(strip.time, Qt.Key.Key_Return)
    assert said(database) == ["2023-11-14T08:12"]
    (bar,) = window.notices.bars
    assert bar.notice.text().startswith("El reloj de esta computadora dice 07:12; es 08:12.")
    assert "Ajústelo en" in bar.notice.text()
    assert kept.now.clock_asked == "2023-11-14"


def test_the_time_it_shows_anyway_is_a_yes(database: Database, window: MainWindow, kept: Kept) -> None:
    ClockQuestion(database, window, kept).ask()
    strip_of(window).ask()
    strip_of(window).record_button.click()
    assert (said(database), window.notices.bars) == ([""], ())


def test_who_does_not_answer_is_asked_at_the_next_start(database: Database, window: MainWindow, kept: Kept) -> None:
    ClockQuestion(database, window, kept).ask()
    strip_of(window).later_button.click()
    assert (said(database), kept.now.clock_asked, asked(window)) == ([], "", None)


def test_a_wrong_day_is_told_with_the_day(database: Database, window: MainWindow, kept: Kept) -> None:
    ClockQuestion(database, window, kept).ask()
    strip = strip_of(window)
    strip.no_button.click()
    strip.day.put(strip.day.day() + timedelta(days=1))
    strip.record_button.click()
    assert said(database) == ["2023-11-15T07:12"]
    assert "es 15 de noviembre de 2023, 07:12." in window.notices.bars[0].notice.text()
