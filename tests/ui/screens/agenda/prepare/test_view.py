"""Days, remarks, rooms, copies and the session at the right, as a person uses them."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.agenda import Access, MeetingSession, Objective
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.records import Days, Times
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.prepare.session_side import Tab
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.keys import type_text
from tests.ui.screens.agenda.prepare.conftest import ALT, CTRL, SHIFT, Preparing, chosen, in_view, keyboard, settle

KEY = Qt.Key


def remark_texts(prepare: Preparing) -> list[str]:
    prepare.view.look_for_remarks()
    return [row.words for row in prepare.view.days.remarks.rows.rows]


def test_the_days_of_the_meeting_are_listed_with_their_sessions(prepare: Preparing) -> None:
    days = prepare.view.days
    QAbstractItemModelTester(days.days.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, days)
    QAbstractItemModelTester(days.remarks.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, days)
    assert [(row.key, row.count) for row in days.rows()] == [
        ("2023-11-14", 2), ("2023-11-15", 0), ("2023-11-16", 1), ("all", 3),
    ]  # fmt: skip
    prepare.setup.add(MeetingSession(id="", title_en="Some day"))
    settle()
    assert [(row.key, row.count) for row in days.rows()][-2:] == [("none", 1), ("all", 4)]


def test_what_has_no_time_stands_in_the_list_and_gets_one_by_a_key(prepare: Preparing) -> None:
    made = prepare.setup.add(MeetingSession(id="", title_en="Some day"))
    settle()
    prepare.view.days.days.choose("none")
    settle()
    assert prepare.view.centre.list.isVisible()
    prepare.view.focus_first()
    prepare.press(KEY.Key_PageDown, ALT)
    assert prepare.session(made.id).period == Times("2023-11-14T09:00", "2023-11-14T10:30")
    assert prepare.day == "2023-11-14"


def test_remarks_are_counted_worded_and_lead_to_their_session(
    prepare: Preparing, languages: Languages, qtbot: QtBot
) -> None:
    days = prepare.view.days
    qtbot.waitUntil(lambda: days.head.text() == "3 remarks")
    assert remark_texts(prepare) == [
        "1 text without a translation: “Meeting of the champion countries of the GCM”",
        "1 text without a translation: “Meeting of Public Ministries and REDTRAM po…”",
        "1 text without a translation: “Reunión del GRCM”",
    ]
    days.remarks.setFocus()
    days.remarks.choose(days.remarks.rows.rows[2].key)
    prepare.press(KEY.Key_Return)
    assert prepare.table.current == ident("rcgm")
    assert prepare.day == "2023-11-16"
    languages.speak("es")
    settle()
    assert remark_texts(prepare)[2] == "1 texto sin traducción: «Reunión del GRCM»"
    assert days.head.text() == "3 avisos"


def test_a_room_taken_twice_is_remarked_and_both_blocks_are_marked(prepare: Preparing) -> None:
    prepare.view.gestures.move_session(prepare.session("prosecutors"), "2023-11-14T12:00", "Sala 1")
    settle()
    assert any(text.startswith("Sala 1 is taken twice") for text in remark_texts(prepare))
    assert prepare.table._marked == {ident("champions"), ident("prosecutors")}


def test_too_long_items_are_remarked(prepare: Preparing) -> None:
    prepare.view.gestures.time_item(prepare.item("Próximos pasos"), minutes=90)
    settle()
    assert "Items 30\u00a0min too long: “Meeting of the champion countries of the GCM”" in remark_texts(prepare)


def test_a_room_is_added_and_renamed_at_the_heads(prepare: Preparing) -> None:
    QTest.mouseClick(prepare.table.add_button, Qt.MouseButton.LeftButton)
    settle()
    assert keyboard() is prepare.table.field
    prepare.write("Sala 3")
    prepare.press(KEY.Key_Return)
    assert prepare.setup.meeting().rooms == ("Sala 1", "Sala 2", "Sala 3")
    assert prepare.plan.rooms == ("Sala 1", "Sala 2", "Sala 3")
    assert keyboard() is prepare.table
    assert prepare.undo.undo_words() == "New room: Sala 3"
    x = prepare.table.grid.x(0) + 40
    QTest.mouseDClick(prepare.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    settle()
    assert prepare.table.field.text() == "Sala 1"
    prepare.write("Aula")
    prepare.press(KEY.Key_Return)
    assert prepare.session("champions").room == "Aula"
    prepare.press(KEY.Key_Z, CTRL)
    prepare.press(KEY.Key_Z, CTRL)
    assert prepare.session("champions").room == "Sala 1"
    assert prepare.setup.meeting().rooms == ()


def test_f2_on_a_head_renames_and_esc_gives_it_up(prepare: Preparing) -> None:
    prepare.press(KEY.Key_Right)
    prepare.press(KEY.Key_F2)
    assert prepare.table.field.text() == "Sala 2"
    prepare.write("X")
    assert prepare.view.busy_editing()
    prepare.press(KEY.Key_Escape)
    assert prepare.session("prosecutors").room == "Sala 2"
    prepare.press(KEY.Key_F2)
    prepare.write("Sala Magna")
    prepare.view.leave()
    assert prepare.session("prosecutors").room == "Sala Magna"


def test_a_new_session_that_is_dropped_leaves_the_one_before(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    prepare.press(KEY.Key_N, CTRL)
    assert prepare.table.current == ""
    prepare.press(KEY.Key_Escape)
    assert prepare.table.current == ident("champions")
    assert keyboard() is prepare.table
    prepare.press(KEY.Key_Return)
    assert prepare.view.side.session == ident("champions")
    assert not prepare.table.field.isVisible()


def test_enter_names_no_room(prepare: Preparing) -> None:
    prepare.view.choose("")
    prepare.press(KEY.Key_Return)
    assert not prepare.table.field.isVisible()


def test_a_session_is_copied_to_the_next_day_at_the_same_time(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    prepare.press(KEY.Key_D, CTRL)
    strip = prepare.view.centre.copy
    assert strip.isVisible()
    assert keyboard() is strip.date
    prepare.press(KEY.Key_Return)
    copies = [one for one in prepare.all_sessions() if one.title_en.startswith("Meeting of the champion")]
    assert [one.period.start for one in copies] == ["2023-11-14T09:00", "2023-11-15T09:00"]
    assert prepare.day == "2023-11-15"
    assert prepare.table.current == copies[1].id
    assert keyboard() is prepare.table
    assert len(prepare.items(copies[1].id)) == 4
    prepare.press(KEY.Key_Z, CTRL)
    assert len(prepare.all_sessions()) == 3


def test_esc_copies_nothing(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    prepare.press(KEY.Key_D, CTRL)
    prepare.press(KEY.Key_Escape)
    assert not prepare.view.centre.copy.isVisible()
    assert len(prepare.all_sessions()) == 3
    assert keyboard() is prepare.table


def test_a_day_is_copied(prepare: Preparing) -> None:
    prepare.press(KEY.Key_D, CTRL | SHIFT)
    assert not prepare.view.centre.copy.time.isVisible()
    prepare.press(KEY.Key_Return)
    assert [one.period.start for one in prepare.all_sessions()][2:4] == ["2023-11-15T09:00", "2023-11-15T14:00"]
    assert prepare.day == "2023-11-15"
    assert prepare.undo.undo_words() == "Copy of Tuesday 14 November"


def test_tabs_are_turned_by_keys(prepare: Preparing) -> None:
    prepare.stand_on("prosecutors")
    side = prepare.view.side
    prepare.press(KEY.Key_PageDown, CTRL)
    assert side.heads.currentIndex() == Tab.OBJECTIVES
    assert keyboard() is side.parts.objectives.table
    assert side.parts.objectives.panel.record().id == ident("objective 2")
    prepare.press(KEY.Key_Down)
    assert side.parts.objectives.panel.record().id == ident("objective 3")
    prepare.press(KEY.Key_PageUp, CTRL)
    assert side.heads.currentIndex() == Tab.DATA
    prepare.press(KEY.Key_Escape)
    assert keyboard() is prepare.table


def test_a_new_objective_has_the_meetings_next_number(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    part = prepare.view.side.parts.objectives
    prepare.view.side.turn_to(Tab.OBJECTIVES)
    part.new()
    prepare.write("To agree")
    prepare.press(KEY.Key_Tab)
    made = next(one for one in prepare.setup.listed(Objective) if one.text_es == "To agree")
    assert (made.session, made.number) == (ident("champions"), 4)


def test_ctrl_i_begins_an_item_after_the_last_one(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    prepare.press(KEY.Key_I, CTRL)
    prepare.write("Cierre señalado")
    prepare.press(KEY.Key_Return)
    items = prepare.items("champions")
    assert [one.title_es for one in items][-1] == "Cierre señalado"
    assert items[-1].planned.start == "2023-11-14T12:30"
    assert chosen(prepare.view.side.parts.table) == items[-1].id
    prepare.press(KEY.Key_Delete, CTRL)
    assert len(prepare.items("champions")) in (4, 5)


def test_what_is_typed_is_saved_before_another_session_is_opened(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    prepare.press(KEY.Key_Return)
    prepare.write("Ñandú ")
    QTest.mouseClick(prepare.table.viewport(), Qt.MouseButton.LeftButton, pos=prepare.point(900, 1))
    settle()
    assert "Ñandú" in prepare.session("champions").title_es
    assert prepare.table.current == ident("prosecutors")


def test_what_is_wrong_keeps_its_session_in_front(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    line = prepare.line("period")
    line.end.tick.setFocus()
    prepare.press(KEY.Key_Space)
    assert prepare.view.busy_editing()
    QTest.mouseClick(prepare.table.viewport(), Qt.MouseButton.LeftButton, pos=prepare.point(900, 1))
    settle()
    assert prepare.table.current == ident("champions")
    prepare.view.days.days.choose("2023-11-16")
    settle()
    assert prepare.day == "2023-11-14"
    assert prepare.view.busy_editing()


def test_a_new_session_with_something_wrong_keeps_its_day_in_front(prepare: Preparing) -> None:
    prepare.press(KEY.Key_N, CTRL)
    prepare.line("period").end.tick.setFocus()
    prepare.press(KEY.Key_Space)
    assert prepare.view.busy_editing()
    prepare.view.days.days.choose("2023-11-16")
    settle()
    assert prepare.view.side.is_new()
    assert prepare.day == "2023-11-14"


def test_data_that_arrives_never_touches_what_is_typed(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    prepare.press(KEY.Key_Return)
    field = keyboard()
    assert isinstance(field, QLineEdit)
    type_text(field, "Half typed")
    found = prepare.setup.open(MeetingSession, ident("champions"))
    assert found is not None
    prepare.setup.save(MeetingSession, ident("champions"), found[1], {"access": Access.MEMBERS_ONLY})
    settle()
    assert "Half typed" in field.text()
    assert prepare.programme.by_id[ident("champions")].session.access is Access.MEMBERS_ONLY
    prepare.setup.delete(MeetingSession, ident("champions"))
    settle()
    assert "Half typed" in field.text()
    assert field.isVisible()
    assert prepare.view.busy_editing()


def test_a_half_typed_new_session_survives_what_arrives(prepare: Preparing) -> None:
    prepare.press(KEY.Key_N, CTRL)
    prepare.write("New one")
    prepare.setup.add(MeetingSession(id="", title_en="From elsewhere"))
    settle()
    assert prepare.view.side.is_new()
    prepare.view.leave()
    settle()
    assert {"New one", "From elsewhere"} <= set(prepare.titles())


def test_in_a_narrow_window_the_session_takes_the_place_of_the_days(prepare: Preparing) -> None:
    prepare.window.resize(1024, 700)
    settle()
    columns = prepare.view.columns
    assert (columns.left.isVisible(), columns.right.isVisible()) == (True, False)
    prepare.stand_on("champions")
    prepare.press(KEY.Key_Return)
    assert (columns.left.isVisible(), columns.right.isVisible()) == (False, True)
    prepare.press(KEY.Key_Escape)
    assert (columns.left.isVisible(), columns.right.isVisible()) == (True, False)
    assert keyboard() is prepare.table


def test_the_menu_offers_what_has_no_button(prepare: Preparing) -> None:
    texts = [action.text() for action in prepare.view.centre.menu().actions()]
    assert "Copy the session\tCtrl+D" in texts
    assert "Add a room" in texts


@pytest.mark.parametrize("period", [Days(), Days("2023-11-14", "2023-11-15")])
def test_a_meeting_without_days_says_what_to_do(
    languages: Languages, tmp_path: Path, clock: FixedClock, period: Days
) -> None:
    database = small_meeting(tmp_path, clock)
    seen = in_view(languages, database)
    for name in ("champions", "prosecutors", "rcgm"):
        seen.setup.delete(MeetingSession, ident(name))
    found = seen.setup.open(Meeting, seen.setup.meeting().id)
    assert found is not None
    seen.setup.save(Meeting, found[0].id, found[1], {"period": period})
    settle()
    told = seen.view.centre.empty.text()
    assert ("Say in Setup" in told) is not bool(period.start)
    assert seen.view.centre.new_button.isEnabled() is bool(period.start)
    seen.press(KEY.Key_N, CTRL)
    assert seen.view.side.is_new() is bool(period.start)
    seen.window.close()
    shiboken6.delete(seen.window)
    database.close()
