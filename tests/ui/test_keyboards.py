"""AltGr, which Windows sends as Ctrl+Alt, types text; dead keys record nothing until they make a letter."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.writing.writing_field import WritingField

SOURCES = Path(__file__).resolve().parents[2] / "rcm_desktop"
ALTGR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
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


def strike(field: QWidget, key: int, sign: str) -> None:
    """A key with AltGr, asked first as a shortcut, as the system sends it."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, ALTGR, sign))


@pytest.mark.parametrize(("layout", "sign", "key"), SIGNS)
def test_a_sign_typed_with_altgr_is_text(field: QWidget, layout: str, sign: str, key: Qt.Key) -> None:
    strike(field, key, sign)
    assert text_of(field) == sign, layout


def test_a_dead_key_that_makes_no_letter_records_nothing(field: QWidget) -> None:
    QApplication.sendEvent(field, QInputMethodEvent("´", []))
    assert text_of(field) == ""
    composed = QInputMethodEvent("", [])
    composed.setCommitString("ń")
    QApplication.sendEvent(field, composed)
    assert text_of(field) == "ń"


def test_no_shortcut_of_the_program_holds_ctrl_and_alt() -> None:
    keys = re.compile(r'"((?:(?:Ctrl|Alt|Shift|Meta)\+)+[^"]*)"')
    found = {key for path in SOURCES.rglob("*.py") for key in keys.findall(path.read_text(encoding="utf-8"))}
    assert {"Ctrl+Z", "Ctrl+L", "Ctrl+Shift+P"} <= found
    assert [key for key in found if "Ctrl+" in key and "Alt+" in key] == []
