"""A covered screen shows the meeting's name alone, holds the keyboard, and gives all back on Esc."""

from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.blocks import column
from rcm_desktop.ui.kit.forms import TextField
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.window import MainWindow, PageEntry
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desks(Page):
    """A page with something that not everybody may read."""

    desk: ClassVar[Desk] = Desk.REGISTRATION

    def __init__(self) -> None:
        super().__init__()
        self.field = TextField("Field")
        self.ran: list[str] = []
        self.setLayout(column(QLabel("Xiomara Guacamaya"), self.field))
        self.add_command("Whole delegation", lambda: self.ran.append("page"), "Ctrl+D")


class Others(Desks):
    desk: ClassVar[Desk] = Desk.NOTES


@pytest.fixture
def window(languages: Languages, qtbot: QtBot) -> MainWindow:
    pages = (PageEntry(Desk.REGISTRATION, Desks), PageEntry(Desk.NOTES, Others))
    made = MainWindow(pages, languages, Jobs(at_once=True), UndoStack())
    qtbot.addWidget(made)
    made.head.show_meeting("RCM 2023")
    made.show()
    made.activateWindow()
    made.go_to(Place(Desk.REGISTRATION))
    qtbot.waitUntil(made.isActiveWindow)
    return made


def page(window: MainWindow) -> Desks:
    """The page in front."""
    assert isinstance(window.page, Desks)
    return window.page


def focus() -> QWidget:
    """Where the keyboard is."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def cover(window: MainWindow) -> None:
    """Press Ctrl+L where the keyboard is."""
    press(focus(), Qt.Key.Key_L, CTRL)


def read(window: MainWindow) -> list[str]:
    """All the texts that can be read."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()]


def test_a_cover_leaves_only_the_meetings_name_and_the_way_back(window: MainWindow) -> None:
    cover(window)
    assert read(window) == ["RCM 2023", "Press Esc"]
    assert window.windowTitle() == "RCM Desktop"
    assert not [one for one in window.findChildren(TextField) if one.isVisible()]
    assert (focus().accessibleName(), nameless(window)) == ("RCM 2023", [])


def test_the_way_back_is_told_in_spanish(window: MainWindow, languages: Languages) -> None:
    languages.speak("es")
    cover(window)
    assert read(window) == ["RCM 2023", "Pulse Esc"]


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Escape, ()), (Qt.Key.Key_L, (CTRL,))])
def test_esc_or_the_same_key_gives_all_back_with_the_keyboard_where_it_was(
    window: MainWindow, key: Qt.Key, held: tuple[Qt.KeyboardModifier, ...]
) -> None:
    type_text(focus(), "gua")
    cover(window)
    press(focus(), key, *held)
    assert not window.covered
    assert page(window).field.text() == "gua"
    assert page(window).field.hasFocus()
    assert window.windowTitle() == "Registration · RCM Desktop"


def test_no_key_works_under_a_cover(window: MainWindow) -> None:
    here = ["Ana"]
    window.undo.did("check-in of Ana", lambda: here.remove("Ana"))
    cover(window)
    on = focus()
    for key, held in ((Qt.Key.Key_Z, (CTRL,)), (Qt.Key.Key_D, (CTRL,)), (Qt.Key.Key_3, (ALT,)), (Qt.Key.Key_Tab, ()),
                      (Qt.Key.Key_P, (CTRL, SHIFT)), (Qt.Key.Key_F1, ()), (Qt.Key.Key_Return, ())):  # fmt: skip
        press(focus(), key, *held)
    type_text(focus(), "gua")
    assert (focus(), window.covered, here, page(window).ran) == (on, True, ["Ana"], [])
    assert page(window).desk is Desk.REGISTRATION
    window.uncover()
    assert page(window).field.text() == ""


def test_a_window_that_stood_open_goes_under_the_cover_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    person = QDialog(window)
    person.show()
    window.cover()
    assert not person.isVisible()
    window.uncover()
    assert person.isVisible()
    person.close()
