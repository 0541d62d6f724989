"""AltGr, which Windows sends as Ctrl+Alt, types text; dead keys record nothing until they make a letter."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import NameForms
from rcm_desktop.ui.kit.blocks import column, fill
from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.writing_field import WritingField
from tests.ui.keys import type_text

SOURCES = Path(__file__).resolve().parents[2] / "rcm_desktop"
ALTGR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
SHORTCUTS = re.compile(r'"((?:(?:Ctrl|Alt|Shift|Meta)\+)+[^"]*)"')
K = Qt.Key
# sign: the key that gives it with AltGr on each layout
LAYOUTS = {
    "es": {"@": K.Key_2, "#": K.Key_3, "\\": K.Key_masculine, "[": K.Key_BracketLeft, "]": K.Key_Plus,
           "{": K.Key_Apostrophe, "}": K.Key_Ccedilla},
    "latam": {"@": K.Key_Q, "\\": K.Key_Apostrophe, "[": K.Key_BraceLeft, "]": K.Key_BraceRight},
    "us-intl": {"@": K.Key_2, "#": K.Key_3, "[": K.Key_5, "]": K.Key_6, "{": K.Key_7, "}": K.Key_8},
}  # fmt: skip
SIGNS = [(layout, sign, key) for layout, signs in LAYOUTS.items() for sign, key in signs.items()]


@pytest.fixture(params=[SearchField, WritingField])
def field(request: pytest.FixtureRequest, languages: Languages, qtbot: QtBot) -> QWidget:
    """A field where people type: the search of the desk, and the notes' writing field."""
    made: QWidget = SearchField("Search") if request.param is SearchField else WritingField("Entry")
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def text_of(field: QWidget) -> str:
    """What stands in it."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]


def strike(field: QWidget, key: int, sign: str, held: Qt.KeyboardModifier = ALTGR) -> None:
    """A key with AltGr, asked first as a shortcut, as the system sends it."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, held, sign))


@pytest.mark.parametrize(("layout", "sign", "key"), SIGNS)
def test_a_sign_typed_with_altgr_is_text(field: QWidget, layout: str, sign: str, key: Qt.Key) -> None:
    strike(field, key, sign)
    assert text_of(field) == sign, layout


class Notepad(QWidget):
    """A page with the writing fields of the notes on it, each of whose shortcuts tells that it was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.composer = Composer("New entry")
        fill(self, column(self.composer))
        self.fired: list[str] = []
        self.recorded: list[str] = []
        self.composer.entered.connect(lambda: self.recorded.append(self.composer.field.text()))
        found = {key for path in SOURCES.rglob("*.py") for key in SHORTCUTS.findall(path.read_text(encoding="utf-8"))}
        for key in sorted(found):
            action = QAction(key, self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _, key=key: self.fired.append(key))
            self.addAction(action)


@pytest.fixture
def notepad(languages: Languages, qtbot: QtBot) -> Notepad:
    """The new entry, in a window that has all shortcuts of the program."""
    made = Notepad()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.composer.field.setFocus()
    return made


@pytest.mark.parametrize("held", [ALTGR, Qt.KeyboardModifier.GroupSwitchModifier], ids=["Ctrl+Alt", "AltGr"])
@pytest.mark.parametrize(("layout", "sign", "key"), SIGNS)
def test_a_sign_typed_with_altgr_fires_no_shortcut_and_records_nothing(
    notepad: Notepad, layout: str, sign: str, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    field = notepad.composer.field
    type_text(field, "uno ")
    strike(field, key, sign, held)
    assert (field.text(), notepad.fired, notepad.recorded) == (f"uno {sign}", [], []), layout
    assert field.hasFocus()


@pytest.mark.parametrize(("layout", "key"), [("es", K.Key_2), ("latam", K.Key_Q), ("us-intl", K.Key_2)])
def test_the_sign_of_a_delegation_works_by_altgr(notepad: Notepad, layout: str, key: Qt.Key) -> None:
    honduras = Delegation(id="HND", code="HND", name_es=NameForms("Honduras"), name_en=NameForms("Honduras"))
    notepad.composer.offer([honduras])
    strike(notepad.composer.field, key, "@")
    type_text(notepad.composer.field, "hon ")
    assert (notepad.composer.summary(), notepad.composer.field.text()) == ("Intervention · Honduras", ""), layout


def test_a_dead_key_in_an_entry_records_nothing_and_makes_no_choice(notepad: Notepad) -> None:
    field = notepad.composer.field
    type_text(field, "@ho")
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, K.Key_Dead_Acute, Qt.KeyboardModifier.NoModifier, ""))
    QApplication.sendEvent(field, QInputMethodEvent("´", []))
    QApplication.sendEvent(field, QInputMethodEvent("", []))
    assert (field.text(), notepad.recorded, notepad.fired) == ("@ho", [], [])


def test_a_dead_key_that_makes_no_letter_records_nothing(field: QWidget) -> None:
    QApplication.sendEvent(field, QInputMethodEvent("´", []))
    assert text_of(field) == ""
    composed = QInputMethodEvent("", [])
    composed.setCommitString("ń")
    QApplication.sendEvent(field, composed)
    assert text_of(field) == "ń"


def test_no_shortcut_of_the_program_holds_ctrl_and_alt() -> None:
    found = {key for path in SOURCES.rglob("*.py") for key in SHORTCUTS.findall(path.read_text(encoding="utf-8"))}
    assert {"Ctrl+Z", "Ctrl+L", "Ctrl+Shift+P"} <= found
    assert [key for key in found if "Ctrl+" in key and "Alt+" in key] == []
