"""Rows of values in a table: replaced without losing what a person selected."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import MATCHES, ROW, Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Languages
from tests.ui.accessible import nameless
from tests.ui.keys import press


class Person(msgspec.Struct, frozen=True):
    """Somebody invented."""

    id: str
    name: str
    scans: int = 0


ANA, LUIS, ZOE = Person("1", "Ana Muestra"), Person("2", "Luis Ejemplo", 3), Person("3", "Zoé Prueba")


@pytest.fixture
def model(languages: Languages) -> RowModel[Person]:
    columns = (
        Column[Person](
            lambda: "Name",
            lambda person: person.name,
            tip=lambda person: f"id {person.id}",
            matches=lambda person: [(0, 3)] if person.name.startswith("Ana") else [],
        ),
        Column[Person](
            "Scans", lambda person: str(person.scans), figures=True, strong=True, colour=lambda _: "bad", width=80
        ),
    )
    return RowModel(columns, key=lambda person: person.id)


@pytest.fixture
def table(model: RowModel[Person], qtbot: QtBot) -> RowTable[Person]:
    made = RowTable(model, lambda: "People")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def test_the_model_keeps_qts_rules_through_every_change(model: RowModel[Person]) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in ([ANA, LUIS], [LUIS, ZOE, ANA], [], [ZOE], [Person("3", "Zoé Otra")], [ANA, LUIS, ZOE]):
        model.replace(rows)
        assert model.rows == tuple(rows)
        assert model.rowCount() == len(rows)


def test_a_cell_answers_text_figures_colour_tip_and_value(model: RowModel[Person]) -> None:
    model.replace([ANA, LUIS])
    name, scans = model.index(0, 0), model.index(1, 1)
    assert (name.data(), scans.data()) == ("Ana Muestra", "3")
    assert name.data(Qt.ItemDataRole.ToolTipRole) == "id 1"
    assert name.data(ROW) == ANA
    assert name.data(MATCHES) == ((0, 3),)
    assert scans.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert scans.data(Qt.ItemDataRole.ForegroundRole) == theme.colour("bad")
    assert scans.data(Qt.ItemDataRole.FontRole).weight() == 600
    assert scans.data(Qt.ItemDataRole.AccessibleTextRole) == "Scans: 3"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"
    assert model.row_of("2") == 1
    assert model.row_of("9") == -1


def test_the_selection_follows_its_person(table: RowTable[Person]) -> None:
    table.replace([ANA, LUIS])
    assert table.choose("2")
    table.replace([ZOE, LUIS, ANA])
    assert table.chosen_value() == LUIS
    assert table.currentIndex().row() == 1
    table.replace([ZOE, Person("2", "Luis Cambiado"), ANA])
    assert table.chosen_value() == Person("2", "Luis Cambiado")
    table.replace([ZOE])
    assert table.chosen_value() is None
    assert not table.choose("2")


def test_the_same_rows_with_other_values_only_redraw(model: RowModel[Person], qtbot: QtBot) -> None:
    model.replace([ANA, LUIS])
    with qtbot.assertNotEmitted(model.layoutChanged), qtbot.waitSignal(model.dataChanged) as changed:
        model.replace([ANA, Person("2", "Luis Ejemplo", 4)])
    assert (changed.args[0].row(), changed.args[1].row()) == (1, 1)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.replace([ANA, Person("2", "Luis Ejemplo", 4)])


def test_arrows_choose_and_enter_opens(table: RowTable[Person], qtbot: QtBot) -> None:
    table.replace([ANA, LUIS])
    table.choose("1")
    with qtbot.waitSignal(table.chosen) as chosen:
        press(table, Qt.Key.Key_Down)
    assert chosen.args == [LUIS]
    with qtbot.waitSignal(table.opened) as opened:
        press(table, Qt.Key.Key_Return)
    assert opened.args == [LUIS]


def test_tab_leaves_the_table_and_it_has_a_name(table: RowTable[Person]) -> None:
    assert not table.tabKeyNavigation()
    assert nameless(table) == []


def test_rows_are_36_high_or_30_when_dense_and_follow_the_scale(model: RowModel[Person], qtbot: QtBot) -> None:
    model.replace([ANA])
    for dense, height in ((False, 36), (True, 30)):
        made = RowTable(model, "People", dense=dense)
        qtbot.addWidget(made)
        assert made.rowHeight(0) == height


def test_among_ten_thousand_rows_the_selection_is_found_again(table: RowTable[Person]) -> None:
    people = [Person(str(number), f"Persona {number}") for number in range(10_000)]
    table.replace(people)
    table.choose("5000")
    table.replace(people[1:])
    assert table.currentIndex().row() == 4999


def test_rows_that_are_shown_follow_another_text_size(table: RowTable[Person]) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    table.replace([ANA, LUIS])
    theme.apply(app, theme.LIGHT, 2.0)
    QApplication.processEvents()
    assert [table.rowHeight(line) for line in (0, 1)] == [72, 72]
    theme.apply(app, theme.LIGHT, 1.0)
    QApplication.processEvents()
    assert [table.rowHeight(line) for line in (0, 1)] == [36, 36]
