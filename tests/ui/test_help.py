"""The help: every page has its text in both languages, and every key named there does something."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.help_window import HelpWindow, page_of
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import LANGUAGES, Languages
from tests.clock import FixedClock
from tests.ui.accessible import nameless
from tests.ui.keys import press

PLACES = [
    *(Place(desk) for desk in Desk if desk is not Desk.DRAFTING),
    Place(Desk.AGENDA, detail="prepare"),
    Place(Desk.AGENDA, detail="follow"),
    Place(Desk.NOTES, detail="translate"),
    Place(Desk.NOTES, detail="coverage"),
    Place(Desk.NOTES, detail="follow-up"),
    Place(Desk.NOTES, detail="find"),
    Place(Desk.EXCHANGE, detail="trust"),
    Place(Desk.EXCHANGE, detail="settle"),
]
PAGES = [page_of(place) for place in PLACES]
_KEY = re.compile(r"\*\*((?:Ctrl|Alt|Meta)\+[^*]+|F\d+)\*\*")
_PRINTED = {
    "Supr": "Del", "↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "Re Pág": "PgUp", "Av Pág": "PgDown",
    "Enter": "Return", "Retroceso": "Backspace",
}  # fmt: skip
"""How some keys are printed in a text, by the name Qt knows them by."""
_OF_A_LIST = {("notes", "F2"), ("agenda-prepare", "F2"), ("notes-find", "Ctrl+C"), ("exchange-settle", "Ctrl+Return")}
"""Keys that a list or a view answers itself, without a shortcut; the page's own tests press them."""


def keys_named(language: str, page: str) -> set[str]:
    text = resource("help", language, f"{page}.md").read_text(encoding="utf-8")
    return {_plain(key) for key in _KEY.findall(text)}


def _plain(key: str) -> str:
    for printed, name in _PRINTED.items():
        key = key.replace(printed, name)
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


@pytest.fixture
def window(tmp_path: Path, clock: FixedClock, languages: Languages, qtbot: QtBot) -> Iterator[MeetingWindow]:
    """A meeting's window, as the program opens it."""
    database = Meetings(tmp_path, clock).create(read_description(resource("meetings", "rcm-2023.toml")))
    made = MeetingWindow(database, languages, Kept(tmp_path / "settings.json"))
    qtbot.addWidget(made.window)
    yield made
    made.close()
    made.window.failures.uninstall()


@pytest.mark.parametrize("place", PLACES, ids=PAGES)
def test_every_key_that_a_help_page_names_is_bound_on_its_page(window: MeetingWindow, place: Place) -> None:
    page = page_of(place)
    window.window.go_to(place)
    shown = window.window.page
    assert shown is not None
    bound = {shortcut.key() for shortcut in window.window.findChildren(QShortcut)}
    bound |= {action.shortcut() for action in (*shown.actions(), *shown.findChildren(QAction))}
    known = {key.toString(QKeySequence.SequenceFormat.PortableText) for key in bound}
    known |= {key for where, key in _OF_A_LIST if where == page}
    for language in LANGUAGES:
        assert keys_named(language, page), "a help page names at least one key"
        assert keys_named(language, page) <= known


@pytest.mark.parametrize("page", [*PAGES, "welcome"])
def test_both_languages_name_the_same_keys_and_stay_short(page: str) -> None:
    assert keys_named("es", page) == keys_named("en", page)
    for language in LANGUAGES:
        lines = resource("help", language, f"{page}.md").read_text(encoding="utf-8").splitlines()
        assert 15 <= len(lines) <= 40


@pytest.mark.parametrize(
    ("place", "page"),
    [
        (Place(Desk.AGENDA), "agenda"),
        (Place(Desk.AGENDA, detail="read"), "agenda"),
        (Place(Desk.AGENDA, "018bc7a0", "follow"), "agenda-follow"),
        (Place(Desk.EXCHANGE, detail="/tmp/a.rcmbundle"), "exchange"),
        (Place(Desk.EXCHANGE, "018bc7a0", "settle"), "exchange-settle"),
        (Place(Desk.SETUP, detail="people"), "setup"),
    ],
)
def test_a_view_may_have_a_help_of_its_own(place: Place, page: str) -> None:
    assert page_of(place) == page


def test_the_help_follows_the_language_and_the_look_and_closes_by_escape(
    languages: Languages, qtbot: QtBot, qapp: QApplication
) -> None:
    shown = HelpWindow(languages, "exchange", None)
    qtbot.addWidget(shown)
    shown.show()
    assert shown.text.toPlainText().startswith("Exchange")
    assert nameless(shown) == []
    languages.speak("es")
    qtbot.waitUntil(lambda: shown.text.toPlainText().startswith("Intercambio"))
    theme.apply(qapp, theme.DARK, 1.5)
    assert shown.text.document().defaultFont().pixelSize() == theme.px(15)
    with qtbot.waitSignal(shown.destroyed):
        press(shown.text, Qt.Key.Key_Escape)
