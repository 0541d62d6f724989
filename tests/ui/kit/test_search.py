"""The search field answers every key at once, and what matched is underlined."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.blocks import column
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.search import SearchField, laid_out
from rcm_desktop.ui.kit.wording import Languages
from tests.ui.keys import press, type_text


@pytest.fixture
def field(languages: Languages, qtbot: QtBot) -> SearchField:
    made = SearchField(lambda: "Find a person", hint="Name, country or badge", large=True)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_letter_is_searched_at_once_accents_too(field: SearchField) -> None:
    heard: list[str] = []
    field.searched.connect(heard.append)
    type_text(field, "Núñ")
    assert heard == ["N", "Nú", "Núñ"]


@pytest.mark.parametrize("sign", list("@#\\[]{}|~"))
def test_signs_typed_with_altgr_are_text(field: SearchField, sign: str) -> None:
    type_text(field, sign)
    assert field.text() == sign


def test_a_dead_key_alone_is_nothing(field: SearchField) -> None:
    heard: list[str] = []
    field.searched.connect(heard.append)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, Qt.Key.Key_Dead_Acute, Qt.KeyboardModifier.NoModifier, ""))
    assert (heard, field.text()) == ([], "")


def test_enter_and_arrows_are_told_without_leaving_the_field(field: SearchField, qtbot: QtBot) -> None:
    steps: list[int] = []
    field.walked.connect(steps.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        press(field, key)
    assert steps == [1, -1, 8, -8]
    type_text(field, "ana")
    with qtbot.waitSignal(field.entered) as entered:
        press(field, Qt.Key.Key_Return)
    assert entered.args == ["ana"]


def test_escape_empties_it(field: SearchField, qtbot: QtBot) -> None:
    type_text(field, "ana")
    press(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_large_is_56_and_small_36_pixels_high(field: SearchField, qtbot: QtBot) -> None:
    small = SearchField("Filter")
    qtbot.addWidget(small)
    small.ensurePolished()
    assert (field.sizeHint().height(), small.sizeHint().height()) == (56, 36)


def test_undo_belongs_to_the_window_while_the_field_is_empty(languages: Languages, qtbot: QtBot) -> None:
    window, field, undone = QWidget(), SearchField("Find"), []
    qtbot.addWidget(window)
    window.setLayout(column(field))
    QShortcut(QKeySequence("Ctrl+Z"), window).activated.connect(lambda: undone.append("window"))
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    press(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["window"]
    type_text(field, "ana")
    press(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["window"]
    assert field.text() == ""


def test_what_matched_is_underlined(languages: Languages) -> None:
    formats = laid_out("José Muestra", QStyleOptionViewItem(), [(5, 3)]).formats()
    assert [(part.start, part.length, part.format.fontUnderline()) for part in formats] == [(5, 3, True)]


def test_a_result_with_matches_is_drawn_otherwise_than_without(languages: Languages, qtbot: QtBot) -> None:
    pictures = []
    for spans in ([(0, 3)], []):
        columns = (Column[str]("Name", str, matches={"Ana Muestra": spans}.__getitem__),)
        table = RowTable(RowModel(columns, key=str), "Results")
        qtbot.addWidget(table)
        table.replace(["Ana Muestra"])
        table.resize(300, 120)
        table.show()
        pictures.append(table.grab().toImage())
    assert pictures[0] != pictures[1]
