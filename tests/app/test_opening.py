"""A double click on a file starts the program with its path: what is opened then, with a meeting and without."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app.laptop import Laptop
from rcm_desktop.laptop.lock import leave_request
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.ui.screens.exchange.page import ExchangePage
from rcm_desktop.ui.screens.welcome.page import Welcome
from tests.laptops import Pair, add_person, made_pair, pair

__all__ = ["made_pair", "pair"]


class Started:
    """The program on a data folder; what it starts with is up to the test."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self.here: list[Laptop] = []

    def on(self, folder: Path, file: Path | None) -> Laptop:
        """Start it there."""
        folder.mkdir(exist_ok=True)
        laptop = Laptop(self.app, folder)
        self.here.append(laptop)
        laptop.begin(sample=False, file=file)
        return laptop


@pytest.fixture
def started(app: QApplication) -> Iterator[Started]:
    hook = sys.excepthook
    found = Started(app)
    yield found
    for laptop in found.here:
        laptop.close()
        laptop.languages.fall_silent()
    sys.excepthook = hook


def bundle(pair: Pair) -> Path:
    """A bundle of the second laptop; the first is closed, for the program to open it."""
    add_person(pair.second, "Zulma", "Inventada")
    path = Exchange(pair.second).write(pair.stick)
    pair.first.close()
    return path


def page_of(laptop: Laptop) -> ExchangePage:
    assert laptop.window is not None
    page = laptop.window.window.page
    assert isinstance(page, ExchangePage)
    return page


def test_with_a_meeting_a_bundle_is_looked_at(started: Started, pair: Pair, qtbot: QtBot) -> None:
    path = bundle(pair)
    laptop = started.on(pair.first.path.parents[2], path)
    page = page_of(laptop)
    qtbot.waitUntil(page.preview.isVisible)


def test_a_second_double_click_reaches_the_running_window(started: Started, pair: Pair, qtbot: QtBot) -> None:
    path = bundle(pair)
    folder = pair.first.path.parents[2]
    laptop = started.on(folder, None)
    leave_request(folder, path)
    qtbot.waitUntil(
        lambda: (
            isinstance(laptop.window and laptop.window.window.page, ExchangePage)
            and page_of(laptop).preview.isVisible()
        )
    )


def test_without_a_meeting_a_bundle_is_told_to_be_of_no_use_yet(started: Started, pair: Pair) -> None:
    laptop = started.on(pair.stick.parent / "empty", bundle(pair))
    welcome = laptop.welcome
    assert isinstance(welcome, Welcome)
    assert welcome.start.isVisible()
    assert welcome.start.trouble.isVisible()
    welcome.close()


def test_without_a_meeting_an_invitation_asks_for_its_words(started: Started, pair: Pair) -> None:
    invited = Exchange(pair.first).invite(Place(name="Relatoría"), pair.stick)
    laptop = started.on(pair.stick.parent / "empty", invited.path)
    welcome = laptop.welcome
    assert isinstance(welcome, Welcome)
    assert welcome.joining.isVisible()
    welcome.close()
