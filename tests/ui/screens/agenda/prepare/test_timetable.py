"""The timetable worked on by keys and by the mouse, on the real services."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.records import Times
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.prepare.day_plan import day_plan
from tests.sample import ident
from tests.ui.accessible import nameless
from tests.ui.screens.agenda.prepare.conftest import ALT, CTRL, SHIFT, Preparing, keyboard, settle

KEY = Qt.Key
RIGHT_THERE = QPoint(0, 2)
"""A little below a line of the grid, within a block that begins there."""


def test_the_page_opens_on_today_with_the_keyboard_in_the_timetable(prepare: Preparing) -> None:
    assert prepare.view.centre.heading.text() == "Tuesday 14 November"
    assert keyboard() is prepare.table
    plan = prepare.plan
    assert plan.rooms == ("Sala 1", "Sala 2")
    assert [(one.id, one.start, one.end) for one in plan.blocks] == [
        (ident("champions"), 540, 750),
        (ident("prosecutors"), 840, 1050),
    ]
    assert (plan.first, plan.last) == (8, 19)


def test_arrows_go_to_the_neighbour_and_tell_it(prepare: Preparing) -> None:
    prepare.press(KEY.Key_Down)
    assert prepare.table.current == ident("champions")
    assert prepare.table.accessibleName() == (
        "Meeting of the champion countries of the GCM. 09:00–12:30. Sala 1. Working group. "
        "3\u00a0h\u00a030 of 3\u00a0h\u00a030"
    )
    prepare.press(KEY.Key_Right)
    assert prepare.table.current == ident("prosecutors")
    assert prepare.table.accessibleName().endswith("Sala 2. Working group. Members-only session")
    prepare.press(KEY.Key_Up)
    assert (prepare.table.current, prepare.table.accessibleName()) == ("", "Sala 2: 1 session")
    prepare.press(KEY.Key_Left)
    assert prepare.table.accessibleName() == "Sala 1: 1 session"
    prepare.press(KEY.Key_Down)
    assert prepare.table.current == ident("champions")


@pytest.mark.parametrize(
    ("key", "held", "period", "room"),
    [
        (KEY.Key_Up, ALT, ("2023-11-14T08:55", "2023-11-14T12:25"), "Sala 1"),
        (KEY.Key_Down, ALT, ("2023-11-14T09:05", "2023-11-14T12:35"), "Sala 1"),
        (KEY.Key_Up, ALT | SHIFT, ("2023-11-14T09:00", "2023-11-14T12:25"), "Sala 1"),
        (KEY.Key_Down, ALT | SHIFT, ("2023-11-14T09:00", "2023-11-14T12:35"), "Sala 1"),
        (KEY.Key_Right, ALT, ("2023-11-14T09:00", "2023-11-14T12:30"), "Sala 2"),
        (KEY.Key_Left, ALT, ("2023-11-14T09:00", "2023-11-14T12:30"), "Sala 1"),
        (KEY.Key_PageDown, ALT, ("2023-11-15T09:00", "2023-11-15T12:30"), "Sala 1"),
        (KEY.Key_PageUp, ALT, ("2023-11-13T09:00", "2023-11-13T12:30"), "Sala 1"),
    ],
)
def test_a_session_is_moved_by_keys_and_back_by_undo(
    prepare: Preparing, key: Qt.Key, held: Qt.KeyboardModifier, period: tuple[str, str], room: str
) -> None:
    prepare.stand_on("champions")
    before = prepare.session("champions")
    prepare.press(key, held)
    after = prepare.session("champions")
    assert ((after.period.start, after.period.end), after.room) == (period, room)
    assert prepare.table.current == ident("champions")
    assert prepare.day == period[0][:10]
    opening = prepare.item("Apertura").planned.start
    assert opening == (period[0] if key not in (KEY.Key_Left, KEY.Key_Right) else before.period.start)
    prepare.press(KEY.Key_Z, CTRL)
    assert prepare.session("champions") == before
    assert prepare.day == "2023-11-14"
    assert prepare.table.current == ident("champions")
    prepare.press(KEY.Key_Y, CTRL)
    assert prepare.session("champions") == after


def test_what_can_be_undone_is_called_by_its_name(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    prepare.press(KEY.Key_Down, ALT)
    assert prepare.undo.undo_words() == "Move of Meeting of the champion countries of the GCM"
    prepare.press(KEY.Key_Down, ALT | SHIFT)
    assert prepare.undo.undo_words() == "New length of Meeting of the champion countries of the GCM"


def test_a_block_is_dragged_to_another_time_and_room_on_a_grid_of_five_minutes(prepare: Preparing) -> None:
    prepare.drag(prepare.point(570, 0), prepare.point(612, 1))
    session = prepare.session("champions")
    assert (session.period, session.room) == (Times("2023-11-14T09:40", "2023-11-14T13:10"), "Sala 2")
    assert prepare.item("Apertura").planned.start == "2023-11-14T09:40"
    assert prepare.table.ghost is None
    assert prepare.table.current == ident("champions")


def test_while_it_is_dragged_the_new_time_is_shown_and_esc_gives_it_up(prepare: Preparing) -> None:
    sheet = prepare.table.viewport()
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=prepare.point(570, 0))
    QTest.mouseMove(sheet, prepare.point(590, 0))
    QTest.mouseMove(sheet, prepare.point(600, 0))
    ghost = prepare.table.ghost
    assert ghost is not None
    assert (ghost.room, ghost.start, ghost.end) == (0, 570, 780)
    prepare.press(KEY.Key_Escape)
    assert prepare.table.ghost is None
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=prepare.point(600, 0))
    settle()
    assert prepare.session("champions").period.start == "2023-11-14T09:00"
    assert not prepare.undo.undo_words()


def test_the_lower_edge_is_pulled_for_another_length(prepare: Preparing) -> None:
    prepare.drag(prepare.point(750, 0) - QPoint(0, 4), prepare.point(782, 0))
    assert prepare.session("champions").period == Times("2023-11-14T09:00", "2023-11-14T13:05")
    prepare.drag(prepare.point(785, 0) - QPoint(0, 4), prepare.point(500, 0))
    assert prepare.session("champions").period == Times("2023-11-14T09:00", "2023-11-14T09:05")


def test_a_click_that_hardly_moves_only_chooses(prepare: Preparing) -> None:
    prepare.drag(prepare.point(570, 0), prepare.point(570, 0) + QPoint(1, 1))
    assert prepare.table.current == ident("champions")
    assert not prepare.undo.undo_words()


def test_a_session_is_drawn_on_empty_ground(prepare: Preparing) -> None:
    prepare.drag(prepare.point(900, 0), prepare.point(962, 0))
    panel = prepare.view.side.parts.data
    assert panel.is_new()
    assert panel.record().period == Times("2023-11-14T15:00", "2023-11-14T16:00")
    ghost = prepare.table.ghost
    assert ghost is not None
    assert (ghost.start, ghost.end) == (900, 960)
    prepare.write("Talleres")
    prepare.press(KEY.Key_Return)
    made = next(one for one in prepare.all_sessions() if one.title_es == "Talleres")
    assert (made.room, made.period) == ("Sala 1", Times("2023-11-14T15:00", "2023-11-14T16:00"))
    assert prepare.table.current == made.id
    assert prepare.table.ghost is None


def test_a_double_click_opens_a_block_and_begins_one_on_empty_ground(prepare: Preparing) -> None:
    sheet = prepare.table.viewport()
    QTest.mouseDClick(sheet, Qt.MouseButton.LeftButton, pos=prepare.point(570, 0))
    settle()
    assert prepare.view.side.parts.data.record().id == ident("champions")
    assert prepare.view.side.isAncestorOf(keyboard())
    QTest.mouseDClick(sheet, Qt.MouseButton.LeftButton, pos=prepare.point(843, 0))
    settle()
    assert prepare.view.side.parts.data.record().period == Times("2023-11-14T14:00", "2023-11-14T15:30")


def test_sessions_at_one_time_in_one_room_stand_side_by_side(prepare: Preparing) -> None:
    prepare.stand_on("prosecutors")
    prepare.press(KEY.Key_Left, ALT)
    for _ in range(24):
        prepare.press(KEY.Key_Up, ALT)
    plan = prepare.plan
    assert [(one.lane, one.lanes) for one in plan.blocks] == [(0, 2), (1, 2)]
    first, second = (prepare.table.grid.rect(one) for one in plan.blocks)
    assert first.right() < second.left()
    prepare.press(KEY.Key_Left)
    assert prepare.table.current == ident("champions")
    prepare.press(KEY.Key_Right)
    assert prepare.table.current == ident("prosecutors")


def test_a_session_across_midnight_is_cut_at_the_days_end(prepare: Preparing) -> None:
    prepare.view.gestures.move_session(prepare.session("prosecutors"), "2023-11-14T22:00")
    settle()
    plan = prepare.plan
    block = plan.block(ident("prosecutors"))
    assert block is not None
    assert (block.start, block.end, block.begins, block.ends) == (1320, 1440, True, False)
    assert plan.last == 24
    sittings = [one for one in prepare.programme.sittings if one.session.id == ident("prosecutors")]
    rest = day_plan(date(2023, 11, 15), sittings, plan.rooms).blocks[0]
    assert (rest.start, rest.end, rest.begins, rest.ends) == (0, 90, False, True)
    prepare.view.days.days.choose("2023-11-15")
    settle()
    prepare.press(KEY.Key_Right)
    prepare.press(KEY.Key_Down)
    prepare.press(KEY.Key_Down, ALT)
    assert prepare.session("prosecutors").period == Times("2023-11-14T22:05", "2023-11-15T01:35")


def test_ctrl_n_begins_a_session_in_the_room_the_keyboard_is_in(prepare: Preparing) -> None:
    prepare.press(KEY.Key_Right)
    prepare.press(KEY.Key_N, CTRL)
    record = prepare.view.side.parts.data.record()
    assert (record.room, record.period) == ("Sala 2", Times("2023-11-14T17:30", "2023-11-14T19:00"))
    prepare.press(KEY.Key_Escape)
    assert not prepare.view.side.is_new()
    assert keyboard() is prepare.table
    assert len(prepare.all_sessions()) == 3


@pytest.mark.parametrize(("key", "held"), [(KEY.Key_Delete, None), (KEY.Key_Delete, CTRL)])
def test_a_session_is_deleted_and_brought_back(
    prepare: Preparing, key: Qt.Key, held: Qt.KeyboardModifier | None
) -> None:
    prepare.stand_on("champions")
    prepare.press(key, held or Qt.KeyboardModifier.NoModifier)
    assert ident("champions") not in [one.id for one in prepare.all_sessions()]
    assert prepare.table.current == ""
    assert prepare.undo.undo_words() == "Deletion of Meeting of the champion countries of the GCM"
    prepare.press(KEY.Key_Z, CTRL)
    assert ident("champions") in [one.id for one in prepare.all_sessions()]


def test_an_empty_day_says_what_to_do(prepare: Preparing, languages: Languages) -> None:
    prepare.view.days.days.choose("2023-11-15")
    settle()
    assert prepare.table.accessibleName().endswith("Drag here or press Ctrl+N for the first session")
    languages.speak("es")
    settle()
    assert prepare.view.centre.heading.text() == "miércoles 15 de noviembre"


def test_it_is_painted_in_every_look_and_size(prepare: Preparing, qapp: QApplication) -> None:
    prepare.stand_on("champions")
    for palette in theme.PALETTES.values():
        for scale in (0.8, 1.0, 2.0):
            theme.apply(qapp, palette, scale)
            prepare.window.resize(1024, 720)
            settle()
            assert not prepare.window.grab().isNull()
            view, centre = prepare.view, prepare.view.centre
            assert centre.geometry().right() <= view.width()
            for part in centre.choice.buttons.values():
                assert part.width() >= part.sizeHint().width() - 1
    theme.apply(qapp, theme.LIGHT, 1.0)


def test_every_widget_has_a_name(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    assert nameless(prepare.view) == []
