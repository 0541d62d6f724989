"""The programme as a list: items put in order, given minutes, dragged, and opened."""

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from rcm_desktop.domain.agenda import AgendaItem
from rcm_desktop.domain.records import Planned
from rcm_desktop.ui.screens.agenda.prepare.programme_rows import place_of_drop
from rcm_desktop.ui.screens.agenda.prepare.programme_table import ProgrammeTable
from tests.sample import ident
from tests.ui.accessible import nameless
from tests.ui.keys import type_text
from tests.ui.screens.agenda.prepare.conftest import ALT, CTRL, SHIFT, Preparing, chosen, keyboard, settle

KEY = Qt.Key


def listed(prepare: Preparing) -> ProgrammeTable:
    """The list in front, with the keyboard in it."""
    prepare.press(KEY.Key_T, CTRL)
    table = prepare.view.centre.list
    assert keyboard() is table
    return table


def texts(table: ProgrammeTable, column: int) -> list[str]:
    model = table.rows
    return [model.index(row, column).data().strip() for row in range(model.rowCount())]


def items_of(prepare: Preparing, name: str) -> list[str]:
    return [one.title_es for one in prepare.items(name)]


def test_each_session_stands_above_its_items_with_its_sum(prepare: Preparing) -> None:
    table = listed(prepare)
    QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    assert texts(table, 0) == ["09:00–12:30", "09:00", "09:30", "11:00", "11:30", "14:00–17:30"]
    assert texts(table, 1) == ["3\u00a0h\u00a030 of 3\u00a0h\u00a030", "30", "90", "30", "60", ""]
    assert texts(table, 2)[4] == "Próximos pasos"
    assert texts(table, 7) == ["", "", "", "", "translation missing", ""]
    assert nameless(prepare.view) == []


def test_too_long_a_session_says_so_in_words_and_colour(prepare: Preparing) -> None:
    table = listed(prepare)
    item = prepare.item("Receso")
    prepare.view.gestures.time_item(item, minutes=60)
    settle()
    index = table.rows.index(0, 1)
    assert index.data() == "30\u00a0min too long"
    assert index.data(Qt.ItemDataRole.ForegroundRole).name().upper() == "#A12622"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "4\u00a0h of 3\u00a0h\u00a030 · 30\u00a0min too long"


def test_alt_and_arrows_put_an_item_in_another_place_and_on_into_the_next_session(prepare: Preparing) -> None:
    table = listed(prepare)
    table.choose(ident("Receso"))
    prepare.press(KEY.Key_Up, ALT)
    assert items_of(prepare, "champions")[1:3] == ["Receso", "Presentación de avances"]
    assert prepare.item("Receso").planned == Planned("2023-11-14T09:30", 30)
    assert prepare.item("Presentación de avances").planned.start == "2023-11-14T10:00"
    assert chosen(table) == ident("Receso")
    for _ in range(3):
        prepare.press(KEY.Key_Down, ALT)
    assert items_of(prepare, "prosecutors") == ["Receso"]
    assert prepare.item("Receso").planned.start == "2023-11-14T14:00"
    prepare.press(KEY.Key_Up, ALT)
    assert items_of(prepare, "champions")[-1] == "Receso"
    for _ in range(5):
        prepare.press(KEY.Key_Z, CTRL)
    assert items_of(prepare, "champions") == ["Apertura", "Presentación de avances", "Receso", "Próximos pasos"]
    assert prepare.item("Receso").planned == Planned("2023-11-14T11:00", 30)


def test_digits_and_enter_give_an_item_its_minutes(prepare: Preparing) -> None:
    table = listed(prepare)
    table.choose(ident("Apertura"))
    type_text(table, "4")
    assert table.editing()
    assert prepare.view.busy_editing()
    prepare.write("5")
    prepare.press(KEY.Key_Return)
    assert prepare.item("Apertura").planned.minutes == 45
    assert not table.editing()
    assert prepare.offer() == "Move what follows, too: 3 items, 15\u00a0min later"
    assert prepare.undo.undo_words() == "New length of Opening"


def test_minutes_being_typed_are_saved_when_the_page_is_left(prepare: Preparing) -> None:
    table = listed(prepare)
    table.choose(ident("Apertura"))
    type_text(table, "7")
    prepare.view.leave()
    settle()
    assert prepare.item("Apertura").planned.minutes == 7


def test_data_that_arrives_leaves_minutes_being_typed_alone(prepare: Preparing) -> None:
    table = listed(prepare)
    table.choose(ident("Apertura"))
    type_text(table, "2")
    prepare.setup.add(AgendaItem(id="", session=ident("prosecutors"), title_en="From elsewhere"))
    settle()
    assert "From elsewhere" in texts(table, 2)
    assert table.editing()
    prepare.press(KEY.Key_Return)
    assert prepare.item("Apertura").planned.minutes == 2


def test_enter_and_f2_open_the_item_in_its_panel(prepare: Preparing) -> None:
    table = listed(prepare)
    for key in (KEY.Key_Return, KEY.Key_F2):
        table.setFocus()
        table.choose(ident("Receso"))
        prepare.press(key)
        panel = prepare.view.side.parts.items.panel
        assert panel.record().id == ident("Receso")
        assert panel.isAncestorOf(keyboard())


def test_the_length_of_an_item_changes_by_keys_and_delete_takes_it_out(prepare: Preparing) -> None:
    table = listed(prepare)
    table.choose(ident("Receso"))
    prepare.press(KEY.Key_Down, ALT | SHIFT)
    assert prepare.item("Receso").planned.minutes == 35
    prepare.press(KEY.Key_Delete)
    assert "Receso" not in items_of(prepare, "champions")
    prepare.press(KEY.Key_Z, CTRL)
    assert "Receso" in items_of(prepare, "champions")


def test_an_item_is_dragged_to_another_place_and_session(prepare: Preparing) -> None:
    table = listed(prepare)
    data = table.rows.mimeData([table.rows.index(table.rows.row_of(ident("Apertura")), 2)])
    assert table.rows.canDropMimeData(data, Qt.DropAction.MoveAction, 4, 0, QModelIndex())
    assert not table.rows.canDropMimeData(QMimeData(), Qt.DropAction.MoveAction, 4, 0, QModelIndex())
    table.rows.dropMimeData(data, Qt.DropAction.MoveAction, 4, 0, QModelIndex())
    settle()
    assert items_of(prepare, "champions") == ["Presentación de avances", "Receso", "Apertura", "Próximos pasos"]
    table.rows.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    settle()
    assert items_of(prepare, "prosecutors") == ["Apertura"]


def test_where_an_item_lands_between_the_rows(prepare: Preparing) -> None:
    rows = listed(prepare).rows.rows
    champions, prosecutors = ident("champions"), ident("prosecutors")
    assert place_of_drop(rows, ident("Receso"), 0) == (champions, 0)
    assert place_of_drop(rows, ident("Receso"), 1) == (champions, 0)
    assert place_of_drop(rows, ident("Receso"), 3) == (champions, 2)
    assert place_of_drop(rows, ident("Receso"), 4) == (champions, 2)
    assert place_of_drop(rows, ident("Receso"), 5) == (champions, 3)
    assert place_of_drop(rows, ident("Receso"), 6) == (prosecutors, 0)
    assert place_of_drop((), ident("Receso"), 0) is None


def test_all_days_stand_in_one_list(prepare: Preparing) -> None:
    prepare.view.days.days.choose("all")
    settle()
    table = prepare.view.centre.list
    assert table.isVisible()
    sessions = [row.sitting.session.id for row in table.rows.rows if row.item is None]
    assert sessions == [ident("champions"), ident("prosecutors"), ident("rcgm")]
    assert texts(table, 0)[0] == "Tue 14 Nov 09:00–12:30"
