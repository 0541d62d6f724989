"""Messages push the page down, say three things, and leave or wait as they should."""

import logging
import sys
from collections.abc import Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import NewerFormat
from rcm_desktop.ui.kit import notices, theme
from rcm_desktop.ui.kit.blocks import Label, column, fill
from rcm_desktop.ui.kit.failures import Failures
from rcm_desktop.ui.kit.notices import Notice, NoticeStrip
from rcm_desktop.ui.kit.wording import Languages
from tests.ui.accessible import nameless
from tests.ui.keys import press


@pytest.fixture
def strip(languages: Languages, qtbot: QtBot) -> Iterator[NoticeStrip]:
    window, made = QWidget(), NoticeStrip()
    fill(window, column(made, None))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    yield made
    window.close()


def application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def shown(strip: NoticeStrip) -> list[str]:
    """The texts on the strip, from the top."""
    return [label.text() for bar in strip.bars for label in bar.findChildren(QLabel) if label.text()]


def test_trouble_says_three_things_and_stays(strip: NoticeStrip, qtbot: QtBot) -> None:
    strip.tell(Notice("error", "It went away.", "Nothing changed.", "Insert it again."))
    assert shown(strip) == ["It went away.", "Nothing changed.", "Insert it again."]
    assert strip.isVisible()
    strip.bars[0].dismiss_button.click()
    assert strip.bars == ()
    assert not strip.isVisible()


def test_information_leaves_by_itself(strip: NoticeStrip, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "_INFO_MS", 30)
    strip.tell(Notice("info", "Taken in."))
    strip.tell(Notice("warn", "Look at this."))
    qtbot.waitUntil(lambda: len(strip.bars) == 1)
    assert shown(strip) == ["Look at this."]


def test_the_newest_stands_on_top_and_three_are_the_most(strip: NoticeStrip) -> None:
    for number in range(5):
        strip.tell(Notice("warn", f"number {number}"))
    assert shown(strip) == ["number 4", "number 3", "number 2"]


def test_the_same_message_is_not_shown_twice(strip: NoticeStrip) -> None:
    for _ in range(2):
        strip.tell(Notice("warn", "the disk is full"))
    assert shown(strip) == ["the disk is full"]


def test_the_gesture_is_done_and_the_message_goes(strip: NoticeStrip, qtbot: QtBot) -> None:
    done: list[str] = []
    bar = strip.tell(Notice("error", "It went away.", action="Try again", run=lambda: done.append("again")))
    button = next(each for each in bar.findChildren(type(bar.dismiss_button)) if each.text() == "Try again")
    button.click()
    assert done == ["again"]
    assert strip.bars == ()


@pytest.mark.parametrize("many", [1, 2, 3])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_words_that_wrap_have_the_height_they_need_and_the_page_keeps_its_part(
    languages: Languages, qtbot: QtBot, many: int, scale: float
) -> None:
    theme.apply(application(), theme.LIGHT, scale)
    window, strip = QWidget(), NoticeStrip()
    fill(window, column(strip, None))
    qtbot.addWidget(window)
    window.resize(900, 600)
    with qtbot.waitActive(window):
        window.show()
    for number in range(many):
        strip.tell(Notice("warn", f"{number} {'long words ' * 12}", "safe words " * 12, "next words " * 12))

    def whole() -> None:
        for label in strip.findChildren(Label):
            assert label.height() == label.heightForWidth(label.width()), label.text()
        assert strip.height() == min(sum(bar.height() for bar in strip.bars), round(0.4 * window.height()))

    qtbot.waitUntil(whole)
    last = strip.bars[-1].dismiss_button
    strip.bars[0].dismiss_button.setFocus()
    for bar in strip.bars[:-1]:
        press(bar.dismiss_button, Qt.Key.Key_Tab)
    assert last.hasFocus()
    assert last.visibleRegion().boundingRect().height() > 0, "by keyboard all are reached"
    window.resize(900, 1600)
    qtbot.waitUntil(whole)
    theme.apply(application(), theme.LIGHT, 1.0)


def test_every_part_can_be_reached_and_named(strip: NoticeStrip) -> None:
    strip.tell(Notice("error", "It went away.", action="Try again", run=lambda: None))
    assert nameless(strip) == []


def test_an_error_of_the_world_is_told_in_the_language_spoken(
    strip: NoticeStrip, languages: Languages, qtbot: QtBot
) -> None:
    Failures(strip, languages).tell(NewerFormat(needs="2.0"))
    assert "2.0" in shown(strip)[2]
    english = shown(strip)
    languages.speak("es")
    qtbot.waitUntil(lambda: shown(strip) != english)
    assert "2.0" in shown(strip)[2]


def test_a_bug_is_logged_and_told_calmly_with_details_to_copy(
    strip: NoticeStrip, languages: Languages, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    failures = Failures(strip, languages)
    failures.install()
    try:
        with caplog.at_level(logging.ERROR, "rcm_desktop"):
            sys.excepthook(*_caught())
    finally:
        failures.uninstall()
    qtbot.waitUntil(lambda: len(strip.bars) == 1)
    assert "ZeroDivisionError" not in " ".join(shown(strip))
    assert "ZeroDivisionError" in caplog.text
    run = strip.bars[0].notice.run
    assert run is not None
    run()
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()


def test_an_uncaught_error_of_the_world_is_told_as_one(strip: NoticeStrip, languages: Languages) -> None:
    failures = Failures(strip, languages)
    failures.install()
    try:
        sys.excepthook(NewerFormat, NewerFormat(needs="3.1"), None)
    finally:
        failures.uninstall()
    assert "3.1" in " ".join(shown(strip))
    assert sys.excepthook is sys.__excepthook__


def _caught() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        raise ZeroDivisionError
    except ZeroDivisionError as problem:
        return type(problem), problem, problem.__traceback__
