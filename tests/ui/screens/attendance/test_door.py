"""Doors, departures, badges and the views beside the desk, by real keys."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.badges import badge_code, scan_text
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.storage import records
from rcm_desktop.ui.kit.wording import Languages, say
from tests.clock import FixedClock
from tests.sample import MEETING, ident
from tests.ui.accessible import nameless
from tests.ui.keys import type_text
from tests.ui.screens.attendance.conftest import DOOR, DeskAtWork, Key, Modifier, open_desk, shut

OUR_BADGE = scan_text(MEETING, badge_code("A", 1))


def record_departures(desk: DeskAtWork, door: str = DOOR) -> None:
    """Have a door record who leaves, too."""
    with desk.database.write() as work:
        sight = records.sight(work.connection, MeetingSession, door)
        work.change(MeetingSession, door, sight, {"departures": True})
    QApplication.processEvents()


def at_open_door(desk: DeskAtWork, clock: FixedClock) -> None:
    """Go to the door of the second session, when it is open."""
    clock.go(timedelta(minutes=60))
    desk.go_to_door()


def command(desk: DeskAtWork, name: str) -> Callable[[], object]:
    """A gesture of the page by its name in the list of actions."""
    return next(c.run for c in desk.page.commands() if say(c.words) == name)


def write(text: str) -> None:
    """Type where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    type_text(widget, text)


def test_early_says_when_the_door_opens_and_a_reason_lets_in(desk: DeskAtWork) -> None:
    desk.go_to_door()
    desk.enter("izote")
    assert desk.said() == ("amber", "Early: opens 13:15", "Óscar Izote")
    assert desk.attendance.last(DOOR) == ()
    assert desk.page.verdict.strip.isVisible()
    desk.press(Key.Key_F5)
    desk.press(Key.Key_Return)
    assert desk.attendance.last(DOOR) == ()  # a reason is needed
    write("delegado de turno")
    desk.press(Key.Key_Return)
    assert len(desk.attendance.last(DOOR)) == 1
    history = desk.attendance.history(ident("Óscar Izote"))
    assert "delegado de turno" in [step.reason for step in history]


def test_the_strip_goes_with_the_next_key_and_stays_while_a_reason_is_written(
    desk: DeskAtWork, clock: FixedClock
) -> None:
    at_open_door(desk, clock)
    desk.enter("titular")
    assert desk.said() == ("red", "No access to this session", "Tomás Titular")
    desk.press(Key.Key_F5)
    write("apertura")
    desk.page.verdict.timer.timeout.emit()
    assert desk.page.verdict.strip.line.text() == "apertura"
    desk.press(Key.Key_Escape)
    assert not desk.page.verdict.strip.isVisible()
    desk.enter("titular")
    desk.type("x")
    assert not desk.page.verdict.strip.isVisible()


def test_what_else_holds_stands_in_the_band(desk: DeskAtWork, clock: FixedClock) -> None:
    at_open_door(desk, clock)
    desk.enter("altagracia")
    assert desk.said() == ("amber", "Attention: read before handing over", "Altagracia Caoba")
    assert "Arrival not registered yet; F6 registers it" in desk.page.verdict.band.accessibleName()
    assert desk.page.verdict.note.note.text().endswith("durante toda la reunión.")
    desk.press(Key.Key_F6)
    assert desk.registered() == 1


def test_f7_turns_to_the_way_out_only_where_departures_are_recorded(desk: DeskAtWork, clock: FixedClock) -> None:
    at_open_door(desk, clock)
    desk.press(Key.Key_F7)
    assert not desk.page.ways.isVisible()
    desk.enter("izote")
    record_departures(desk)
    assert desk.page.ways.word.text() == "Check in"
    desk.press(Key.Key_F7)
    assert desk.page.ways.word.text() == "Check out"
    assert desk.said() is None
    desk.enter("izote")
    assert desk.said() == ("blue", "Checked out, 13:40", "Óscar Izote")
    desk.enter("izote")
    assert desk.said() == ("blue", "No entry is recorded here", "Óscar Izote")
    desk.press(Key.Key_F7)
    clock.go(timedelta(minutes=2))
    desk.enter("izote")
    said = desk.said()
    assert said is not None
    assert said[:2] == ("green", "Back again")


def test_a_departure_is_undone_and_done_again(desk: DeskAtWork, clock: FixedClock) -> None:
    at_open_door(desk, clock)
    record_departures(desk)
    desk.enter("izote")
    clock.go(timedelta(minutes=5))
    desk.press(Key.Key_F7)
    desk.enter("izote")

    def inside() -> int:
        return sum(p.inside or 0 for p in desk.attendance.presence(DOOR))

    assert inside() == 0
    desk.press(Key.Key_Z, Modifier.ControlModifier)
    assert inside() == 1
    desk.press(Key.Key_Y, Modifier.ControlModifier)
    assert inside() == 0


@pytest.mark.parametrize("point", [REGISTRATION, ident("champions")])
def test_another_point_begins_with_the_way_in(desk: DeskAtWork, clock: FixedClock, point: str) -> None:
    at_open_door(desk, clock)
    record_departures(desk)
    record_departures(desk, ident("champions"))
    desk.press(Key.Key_F7)
    assert desk.page.ways.word.text() == "Check out"
    desk.page.change_point(next(p for p in desk.attendance.points() if p.id == point))
    assert desk.page.ways.word.text() == "Check in"
    desk.enter("volcan")
    assert len(desk.attendance.last(point)) == 1


def test_closing_the_door_leaves_nobody_inside_and_keeps_the_arrivals(desk: DeskAtWork, clock: FixedClock) -> None:
    at_open_door(desk, clock)
    record_departures(desk)
    desk.enter("izote")
    clock.go(timedelta(minutes=5))
    command(desk, "Close this session's door")()
    QApplication.processEvents()
    assert sum(p.inside or 0 for p in desk.attendance.presence(DOOR)) == 0
    assert sum(p.in_session for p in desk.attendance.presence(DOOR)) == 1
    assert "REDTRAM" in desk.window.notices.bars[0].notice.text()


def test_leaving_the_meeting_asks_when(desk: DeskAtWork, clock: FixedClock) -> None:
    desk.enter("izote")
    clock.go(timedelta(minutes=20))
    desk.type("izote")
    desk.press(Key.Key_F7, Modifier.ShiftModifier)
    assert desk.page.asking.hour.hour().strftime("%H:%M") == "13:00"
    desk.press(Key.Key_Return)
    assert desk.said() == ("blue", "Leaves the meeting, 13:00", "Óscar Izote")
    assert QApplication.focusWidget() is desk.page.search.field


def test_a_blank_badge_asks_whose_it_is_and_enter_gives_it(desk: DeskAtWork) -> None:
    (blank,) = desk.badges.issue_blanks(1)
    desk.page.scan(scan_text(MEETING, blank))
    assert desk.said() == ("amber", "Blank badge", blank)
    assert desk.page.errand.isVisible()
    former = desk.people.find("izote")[0].delegate.badge
    desk.enter("izote")
    assert desk.said() == ("blue", f"Badge {blank} given", "Óscar Izote")
    assert desk.people.find("izote")[0].delegate.badge == blank
    assert desk.registered() == 0
    desk.press(Key.Key_Return)
    assert desk.registered() == 1
    desk.enter(former)
    said = desk.said()
    assert said is not None
    assert said[:2] == ("amber", "Badge void")


def test_another_scan_or_esc_ends_the_question_whose_badge_it_is(desk: DeskAtWork) -> None:
    first, second = desk.badges.issue_blanks(2)
    desk.page.scan(first)
    desk.press(Key.Key_Escape)
    assert not desk.page.errand.isVisible()
    desk.page.scan(second)
    desk.page.scan(OUR_BADGE)
    assert not desk.page.errand.isVisible()
    assert desk.registered() == 1


def test_a_new_person_takes_the_blank_badge_that_was_asked_about(desk: DeskAtWork) -> None:
    (blank,) = desk.badges.issue_blanks(1)
    desk.page.scan(blank)
    desk.press(Key.Key_N, Modifier.ControlModifier)
    assert desk.page.person.form.fields.badge.text() == blank


def test_a_scan_counts_while_a_form_is_open_and_leaves_what_is_typed(desk: DeskAtWork) -> None:
    desk.press(Key.Key_N, Modifier.ControlModifier)
    write("Íngrid")
    outcome = desk.page.scan(OUR_BADGE)
    assert outcome is not None
    assert outcome.scan
    assert desk.registered() == 1
    assert desk.page.person.form.fields.given.text() == "Íngrid"


def test_the_whole_list_is_a_setting_and_enter_takes_only_whom_the_arrows_chose(desk: DeskAtWork) -> None:
    desk.enter("volcan")
    command(desk, "Show the whole list, or only what is searched")()
    assert len(desk.names()) == 24
    desk.press(Key.Key_Return)
    assert desk.registered() == 1
    desk.type("izote")
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Return)
    assert desk.registered() == 1
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert desk.registered() == 2
    assert Kept(desk.kept._path).now.open_list
    command(desk, "Show the whole list, or only what is searched")()
    assert desk.names() == []


def test_the_laptop_remembers_that_it_is_mute(desk: DeskAtWork) -> None:
    desk.press(Key.Key_F10)
    assert Kept(desk.kept._path).now.muted


def test_f3_shows_the_board_and_back(desk: DeskAtWork) -> None:
    desk.press(Key.Key_F3)
    board = desk.page.parts.board
    assert board is not None
    assert board.isVisible()
    desk.attendance.check_in(ident("Peter Maple"), REGISTRATION)
    QApplication.processEvents()
    desk.press(Key.Key_F3)
    assert not board.isVisible()
    assert QApplication.focusWidget() is desk.page.search.field


def test_ctrl_d_checks_in_the_delegation_of_the_person_shown(desk: DeskAtWork) -> None:
    desk.enter("izote")
    desk.press(Key.Key_D, Modifier.ControlModifier)
    whole = desk.page.parts.whole
    assert whole is not None
    assert whole.isVisible()
    desk.press(Key.Key_Return)
    assert desk.registered() == 2
    assert not whole.isVisible()
    assert QApplication.focusWidget() is desk.page.search.field


def test_the_check_list_follows_what_another_desk_does(desk: DeskAtWork) -> None:
    desk.enter("izote")
    desk.press(Key.Key_D, Modifier.ControlModifier)
    whole = desk.page.parts.whole
    assert whole is not None
    assert len(whole.roll.ticked()) == 1
    desk.attendance.check_in(ident("María de los Ángeles Volcán de San Miguel"), REGISTRATION)
    QApplication.processEvents()
    assert len(whole.roll.ticked()) == 0


@pytest.mark.parametrize("size", [(1366, 696), (1024, 696)])
def test_all_strips_together_fit_the_usual_laptop_and_a_small_one(
    desk: DeskAtWork, clock: FixedClock, languages: Languages, size: tuple[int, int]
) -> None:
    languages.speak("es")
    desk.window.resize(*size)
    at_open_door(desk, clock)
    record_departures(desk)
    desk.enter("titular")
    QApplication.processEvents()
    assert desk.window.width() == size[0]
    page = desk.page
    assert page.mapTo(desk.window, QPoint(page.width(), 0)).x() <= size[0]
    assert nameless(page) == []


def test_a_scan_is_answered_above_the_board(desk: DeskAtWork) -> None:
    desk.press(Key.Key_F3)
    assert not desk.page.verdict.isVisible()
    desk.page.scan(desk.people.roster().people[ident("Xiomara Guacamaya")].delegate.badge)
    assert desk.page.parts.board_shown()
    assert desk.page.verdict.band.isVisible()
    assert desk.said() == ("green", "Welcome", "Xiomara Guacamaya")
    desk.page.verdict.rest()
    assert not desk.page.verdict.isVisible()
    desk.press(Key.Key_F3)
    assert desk.page.verdict.isVisibleTo(desk.page.search)
    desk.page.scan(desk.people.roster().people[ident("Ana López Pino")].delegate.badge)
    assert desk.page.verdict.parent() is desk.page.search
    assert desk.page.verdict.band.isVisible()


def test_the_desk_opens_at_the_point_where_it_was_last(
    desk: DeskAtWork, qtbot: QtBot, languages: Languages, tmp_path: Path
) -> None:
    desk.go_to_door()
    shut(desk)
    again = open_desk(qtbot, languages, desk.database, tmp_path)
    assert again.page.point.id == DOOR
    assert again.page.point.session is not None
    shut(again)


def test_a_point_that_is_gone_gives_way_to_registration(
    desk: DeskAtWork, qtbot: QtBot, languages: Languages, tmp_path: Path
) -> None:
    desk.kept.keep(last_point="gone")
    shut(desk)
    again = open_desk(qtbot, languages, desk.database, tmp_path)
    assert again.page.point.id == REGISTRATION
    shut(again)
