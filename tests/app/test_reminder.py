"""The foot says since when work was not handed on, once it is older than half an hour."""

import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.ui.kit.places import Desk
from rcm_desktop.ui.kit.wording import Languages
from tests.clock import FixedClock
from tests.laptops import Pair, add_person, made_pair, pair

__all__ = ["made_pair", "pair"]


@pytest.fixture
def languages(app: QApplication) -> Iterator[Languages]:
    spoken = Languages(app, "en")
    yield spoken
    spoken.fall_silent()


@pytest.fixture
def window(pair: Pair, languages: Languages, tmp_path: Path) -> Iterator[MeetingWindow]:
    """The window of the first laptop, which has heard of the second."""
    pair.carry(back=True)
    hook = sys.excepthook
    shown = MeetingWindow(pair.first, languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook
    shown.open_at("setup")
    yield shown
    shown.close()


def a_minute_later(window: MeetingWindow) -> None:
    window._reminding.timeout.emit()


def test_half_an_hour_after_the_oldest_work_the_foot_reminds_until_it_is_handed_on(
    window: MeetingWindow, pair: Pair, clock: FixedClock, qtbot: QtBot, languages: Languages
) -> None:
    button = window.window.foot.waiting_button
    add_person(pair.first, "Zulma", "Inventada")
    clock.go(timedelta(minutes=29))
    a_minute_later(window)
    assert not button.isVisible(), "half an hour is not over"
    clock.go(timedelta(minutes=2))
    a_minute_later(window)
    assert button.isVisible()
    assert button.text() == "Not handed on since 12:40"
    languages.speak("es")
    qtbot.waitUntil(lambda: button.text() == "Sin entregar desde 12:40")
    clock.go(timedelta(days=1))
    a_minute_later(window)
    assert button.text() == "Sin entregar desde 14 nov, 12:40"
    button.click()
    assert window.window.page is not None
    assert window.window.page.desk is Desk.EXCHANGE
    Exchange(pair.first).write(pair.stick)
    qtbot.waitUntil(lambda: not button.isVisible())


def test_a_laptop_that_only_took_in_is_not_reminded(window: MeetingWindow, pair: Pair, clock: FixedClock) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    pair.carry(back=True)
    clock.go(timedelta(hours=5))
    a_minute_later(window)
    assert not window.window.foot.waiting_button.isVisible()
