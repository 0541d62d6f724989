"""Items started and closed by keys, and what the line says of them while the clock moves."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.domain.agenda import Access, AgendaItem, MeetingSession
from rcm_desktop.domain.following import State
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.view import Way
from tests.sample import ident
from tests.ui.accessible import nameless
from tests.ui.screens.agenda.follow.conftest import CTRL, SHIFT, ChairTable

RETURN, F6 = Qt.Key.Key_Return, Qt.Key.Key_F6
PAINTED_MS = 80
"""What was updated is painted within this time."""
CHAMPIONS, PROSECUTORS = ident("champions"), ident("prosecutors")


def test_the_session_that_sits_is_chosen_at_first_and_never_changes_by_itself(table: ChairTable) -> None:
    assert table.view.items.choice.chosen == CHAMPIONS
    assert table.view.items.where.text() == "Sala 1 · 09:00–12:30 · Panamá"
    table.at("14:30")
    table.page.reload()
    assert table.view.items.choice.chosen == CHAMPIONS
    assert QApplication.focusWidget() is table.view.items.list


def test_before_anyone_follows_it_the_plan_is_shown_and_said_to_be_one(table: ChairTable) -> None:
    assert table.view.items.quiet.text().startswith("Not followed yet")
    assert [row.planned for row in table.view.items.list.rows.rows] == ["09:00", "09:30", "11:00", "11:30"]
    assert (table.row("Opening").state, table.row("Opening").clock) == (State.ON, "")
    assert not table.view.gestures.close_button.isEnabled()


def test_ctrl_enter_goes_from_item_to_item_and_the_rest_is_expected_later(table: ChairTable) -> None:
    table.at("09:12")
    table.press(RETURN, CTRL)
    table.at("09:15:05")
    row = table.row("Opening")
    assert (row.clock, row.beneath, row.notes) == ("3:05", "26:55 left", "since 09:12 · until 09:42")
    late = (table.view.items.late_word.text(), table.view.items.late_figure.text())
    assert late == ("running late", "+12 min")
    assert table.view.items.where.text() == "Sala 1 · 09:00–12:30 · expected until 12:42 · Panamá"
    assert table.row("Break").real == "expected 11:12"
    table.at("09:50")
    table.press(RETURN, CTRL)
    opening = table.row("Opening")
    assert (opening.state, opening.real, opening.beneath) == (State.PAST, "09:12–09:50", "38 min of 30")
    assert table.row("Progress reports").state is State.ON
    assert table.view.items.list.chosen() == ident("Presentación de avances")
    table.at("11:21:30")
    assert (table.row("Progress reports").beneath, table.row("Progress reports").over) == ("1:30 over", True)


def test_what_is_expected_as_planned_is_not_said_twice(table: ChairTable) -> None:
    table.at("09:00")
    table.press(RETURN, CTRL)
    assert [row.real for row in table.view.items.list.rows.rows] == ["", "", "", ""]
    assert table.view.items.late_word.text() == "on time"


def test_an_item_may_be_chosen_and_what_was_passed_over_is_said(table: ChairTable) -> None:
    table.at("09:00")
    table.press(RETURN, CTRL)
    table.press(Qt.Key.Key_Down)
    table.press(Qt.Key.Key_Down)
    assert table.view.items.list.chosen() == ident("Receso")
    table.at("09:20")
    table.press(F6)
    assert (table.row("Progress reports").real, table.row("Break").state) == ("passed over", State.ON)
    assert table.view.items.late_word.text() == "ahead of its plan"
    assert table.view.items.late_figure.text() == "−100 min"


def test_closing_chooses_the_next_item_without_starting_it(table: ChairTable) -> None:
    table.press(RETURN, CTRL)
    table.at("09:31")
    table.press(F6, SHIFT)
    assert table.row("Opening").state is State.PAST
    assert table.row("Progress reports").state is State.COMING
    assert table.view.items.list.chosen() == ident("Presentación de avances")


@pytest.mark.parametrize("key", [RETURN, Qt.Key.Key_Space])
def test_a_stray_key_on_the_items_starts_nothing(table: ChairTable, key: Qt.Key) -> None:
    table.press(key)
    assert table.steps() == []


def test_after_the_last_item_planned_stands_beside_real_with_the_sum(table: ChairTable) -> None:
    for time in ("09:10", "09:50", "11:30", "11:50", "12:55"):
        table.at(time)
        table.press(RETURN, CTRL)
    assert [row.beneath for row in table.view.items.list.rows.rows] == [
        "40 min of 30", "100 min of 90", "20 min of 30", "65 min of 60",
    ]  # fmt: skip
    assert table.view.items.quiet.text() == "The session is over: planned 210 min, really 225 min (+15 min)."
    assert not table.view.gestures.next_button.isEnabled()
    assert table.view.items.late_word.text() == ""


def test_a_session_is_closed_with_items_left_over_and_opened_by_undo(table: ChairTable) -> None:
    rise = table.view.items.rise_button
    assert not rise.isVisible()
    table.press(RETURN, CTRL)
    table.at("12:40")
    assert rise.isVisible()
    table.press(F6, CTRL)
    assert [row.real for row in table.view.items.list.rows.rows] == ["09:05–12:40", *["passed over"] * 3]
    assert table.view.items.quiet.text().startswith("The session is over: planned 210 min, really 215 min")
    assert not rise.isVisible()
    assert not table.view.gestures.next_button.isEnabled()
    assert table.undo.undo_words() == "Close of the session"
    table.press(Qt.Key.Key_Z, CTRL)
    assert table.row("Opening").state is State.ON


def test_the_second_day_begins_with_its_own_first_item(table: ChairTable) -> None:
    setup, rcgm = Setup(table.database), ident("rcgm")
    opened = setup.open(MeetingSession, rcgm)
    assert opened is not None
    setup.save(MeetingSession, rcgm, opened[1], {"period": Times("2023-11-16T09:00", "2023-11-17T13:00")})
    for n, (title, start) in enumerate((("First steps", "2023-11-16T09:00"), ("Declaration", "2023-11-17T10:00"))):
        planned = Planned(start, 60)
        setup.add(AgendaItem(id="", session=rcgm, title_en=title, planned=planned, order=f"a{n}"))
    QApplication.processEvents()
    table.window.go_to(Place(Desk.AGENDA, rcgm))
    table.at("09:00", day=16)
    table.press(RETURN, CTRL)
    table.at("10:10", day=16)
    table.press(RETURN, CTRL)
    assert (table.row("First steps").state, table.row("Declaration").state) == (State.PAST, State.COMING)
    assert table.view.items.quiet.text() == "The session is over: planned 60 min, really 70 min (+10 min)."
    table.at("10:05", day=17)
    table.press(RETURN, CTRL)
    assert table.row("Declaration").clock == "0:00"
    assert table.row("First steps").real == "09:00–10:10"


def test_every_step_is_taken_back_and_done_again_and_says_what_it_was(table: ChairTable) -> None:
    table.press(RETURN, CTRL)
    assert table.undo.undo_words() == "Start of “Opening”"
    table.at("09:30")
    table.press(F6, SHIFT)
    assert table.undo.undo_words() == "Close of “Opening”"
    table.press(Qt.Key.Key_Z, CTRL)
    assert (table.row("Opening").state, table.row("Opening").clock) == (State.ON, "25:00")
    table.press(Qt.Key.Key_Z, CTRL)
    assert table.view.items.quiet.text().startswith("Not followed yet")
    table.press(Qt.Key.Key_Y, CTRL)
    assert table.row("Opening").clock == "0:00"
    table.press(Qt.Key.Key_Z, CTRL)
    assert table.steps() == []


def test_the_words_of_undo_follow_the_language(table: ChairTable, languages: Languages) -> None:
    table.press(RETURN, CTRL)
    languages.speak("es")
    assert "Apertura" in table.undo.undo_words()


def test_members_only_by_its_key_with_a_band_and_back(table: ChairTable) -> None:
    view = table.view
    assert not view.band.isVisible()
    table.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert view.band.isVisible()
    assert view.band.accessibleName() == "Members-only session"
    assert view.gestures.reserve_button.text() == "Open again"
    table.press(Qt.Key.Key_Z, CTRL)
    assert not view.band.isVisible()
    table.press(Qt.Key.Key_Y, CTRL)
    table.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert not view.band.isVisible()
    assert table.steps() == ["ReservedBegun", "ReservedEnded"]


def test_a_session_that_is_for_members_anyway_always_has_the_band(table: ChairTable) -> None:
    table.window.go_to(Place(Desk.AGENDA, PROSECUTORS))
    assert table.view.band.isVisible()
    table.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert table.agenda.programme().by_id[PROSECUTORS].steps == ()
    assert table.agenda.programme().by_id[PROSECUTORS].session.access is Access.MEMBERS_ONLY


def test_a_session_without_items_says_where_they_are_prepared_and_keeps_its_speakers(table: ChairTable) -> None:
    table.window.go_to(Place(Desk.AGENDA, PROSECUTORS))
    assert "Ctrl+2" in table.view.items.quiet.text()
    assert QApplication.focusWidget() is table.view.speakers.field.line
    table.ask("ho")
    assert table.waiting() == ["Honduras"]
    assert not table.view.gestures.next_button.isEnabled()


def test_without_a_session_today_it_says_what_comes_and_when(closed_table: ChairTable) -> None:
    closed_table.clock.set(datetime(2023, 11, 15, 15, 0, tzinfo=UTC))
    closed_table.open()
    said = closed_table.view.items.quiet.text()
    assert said == "No session today. Next: Reunión del GRCM · Thursday 16 November, 09:00 · Sala 1"
    assert not closed_table.view.speakers.isVisible()
    assert not closed_table.view.items.choice.isVisible()  # there is none to choose
    closed_table.at("08:30", day=16)
    assert closed_table.view.items.choice.chosen == ident("rcgm")
    assert closed_table.view.speakers.isVisible()


def test_a_former_session_that_was_followed_can_be_looked_at(table: ChairTable) -> None:
    table.press(RETURN, CTRL)
    table.at("10:00", day=16)
    options = [table.view.items.choice.choice.itemText(n) for n in range(table.view.items.choice.choice.count())]
    assert options == ["09:00 · Reunión del GRCM", "14 Nov 09:00 · Meeting of the champion countries of the GCM"]
    assert table.view.items.choice.chosen == CHAMPIONS


class Paints(QObject):
    """Notes which widgets are painted, and how high a part of each."""

    def __init__(self, *widgets: QObject) -> None:
        super().__init__()
        QTest.qWait(PAINTED_MS)
        self.heights: list[int] = []
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.region().boundingRect().height())
        return False


def go_on_a_second(table: ChairTable) -> None:
    table.clock.go(timedelta(seconds=1))
    table.page.look_at_the_clock()
    QTest.qWait(PAINTED_MS)


def test_a_second_repaints_the_row_that_runs_and_moves_neither_choice_nor_focus(table: ChairTable) -> None:
    table.at("09:12")
    table.press(RETURN, CTRL)
    table.press(Qt.Key.Key_End)
    items = table.view.items.list
    paints = Paints(items.viewport())
    go_on_a_second(table)
    assert len(paints.heights) == 1
    assert paints.heights[0] < items.viewport().height() / 3
    assert items.chosen() == ident("Próximos pasos")
    assert QApplication.focusWidget() is items


def test_nothing_is_painted_while_nothing_runs(table: ChairTable) -> None:
    parts = [part for part in table.view.findChildren(QWidget) if part.isVisible() and not part.hasFocus()]
    paints = Paints(*parts)
    go_on_a_second(table)
    assert paints.heights == []


def test_hours_of_looking_at_the_clock_make_no_more_objects(table: ChairTable) -> None:
    table.press(RETURN, CTRL)
    table.ask("ho")
    table.press(Qt.Key.Key_J, CTRL)
    before = len(table.view.findChildren(QObject))
    for _ in range(300):
        table.clock.go(timedelta(seconds=30))
        table.page.look_at_the_clock()
    assert len(table.view.findChildren(QObject)) == before


def test_what_another_laptop_starts_is_seen_and_the_choice_stays(table: ChairTable) -> None:
    table.press(Qt.Key.Key_Down)
    chosen = table.view.items.list.chosen()
    table.following.start(ident("Apertura"))
    QApplication.processEvents()
    assert table.row("Opening").clock == "0:00"
    assert table.view.items.list.chosen() == chosen


def test_an_item_added_meanwhile_stands_in_its_place(table: ChairTable) -> None:
    table.press(RETURN, CTRL)
    Setup(table.database).add(AgendaItem(id="", session=CHAMPIONS, title_en="One more", order="zz"))
    QApplication.processEvents()
    assert [row.title for row in table.view.items.list.rows.rows][-1] == "One more"
    assert table.view.items.list.chosen() == ident("Apertura")


def test_a_session_deleted_while_followed_gives_way_to_another(table: ChairTable) -> None:
    Setup(table.database).delete(MeetingSession, CHAMPIONS)
    QApplication.processEvents()
    assert table.view.items.choice.chosen == PROSECUTORS


def test_the_message_is_hidden_until_there_is_somebody_to_take_it(closed_table: ChairTable) -> None:
    sent: list[str] = []
    closed_table.message = lambda: sent.append("asked")
    closed_table.open()
    QTest.mouseClick(closed_table.view.gestures.message_button, Qt.MouseButton.LeftButton)
    assert sent == ["asked"]


def test_without_a_wall_there_is_no_message(table: ChairTable) -> None:
    assert not table.view.gestures.message_button.isVisible()
    assert not table.view.gestures.wall_button.isVisible()


def test_no_key_of_the_window_or_page_is_taken_twice(table: ChairTable) -> None:
    keys = [command.key for command in table.window.commands() if command.key]
    assert len(keys) == len(set(keys))
    assert not any("Ctrl+Alt" in key for key in keys)


def test_a_held_key_does_not_run_through_the_agenda(table: ChairTable) -> None:
    assert [action for action in table.view.actions() if action.autoRepeat()] == []
    assert len(table.view.actions()) == 8


def test_two_quick_presses_start_one_item(table: ChairTable) -> None:
    for _ in range(2):  # before the page has read what the first one wrote
        QTest.keyClick(table.view.items.list, RETURN, CTRL)
    QApplication.processEvents()
    assert table.steps() == ["ItemStarted"]
    assert table.row("Opening").state is State.ON


def test_every_widget_has_a_name(table: ChairTable) -> None:
    table.ask("ho")
    assert nameless(table.view) == []


@pytest.mark.parametrize(("width", "height"), [(1366, 740), (1024, 740)])
def test_nothing_is_wider_than_the_window(table: ChairTable, languages: Languages, width: int, height: int) -> None:
    languages.speak("es")
    table.press(RETURN, CTRL)
    table.ask("ho")
    table.window.resize(width, height)
    QApplication.processEvents()
    assert table.view.width() == table.window.width() - table.window.rail.width()
    assert table.view.height() <= table.window.height()
    button = table.view.gestures.reserve_button
    assert button.mapTo(table.view, button.rect().bottomRight()).x() < table.view.width()


def test_the_clock_is_the_meetings_whatever_the_laptops(table: ChairTable) -> None:
    table.at("09:40")
    table.press(RETURN, CTRL)
    assert table.row("Opening").notes.startswith("since 09:40")
    assert table.view.look_ms == 1_000
    assert table.page.view(Way.FOLLOW) is table.view
