"""What follows a change of somebody's time is offered, taken, declined, and forgotten with the next gesture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.ui.screens.agenda.prepare.session_side import Tab
from tests.sample import ident
from tests.ui.screens.agenda.prepare.conftest import ALT, CTRL, SHIFT, Preparing, keyboard, settle

KEY = Qt.Key


@pytest.fixture
def crowded(prepare: Preparing) -> Preparing:
    """Two more sessions in the room of the first one, after it."""
    for title, start, end in (("Afternoon", "14:00", "15:00"), ("Evening", "16:00", "17:00")):
        period = Times(f"2023-11-14T{start}", f"2023-11-14T{end}")
        prepare.setup.add(MeetingSession(id="", title_en=title, room="Sala 1", period=period))
    settle()
    prepare.stand_on("champions")
    return prepare


def starts(prepare: Preparing) -> list[str]:
    """When the sessions of the first day and room start."""
    here = [one.period.start for one in prepare.all_sessions() if one.room == "Sala 1"]
    return sorted(start[11:] for start in here if start.startswith("2023-11-14"))


def test_a_moved_session_offers_to_move_those_after_it_and_the_steps_add_up(crowded: Preparing) -> None:
    crowded.press(KEY.Key_Down, ALT)
    assert crowded.offer() == "Move what follows, too: 2 sessions, 5\u00a0min later"
    assert keyboard() is crowded.table
    crowded.press(KEY.Key_Down, ALT)
    crowded.press(KEY.Key_Down, ALT | SHIFT)
    assert crowded.offer() == "Move what follows, too: 2 sessions, 15\u00a0min later"
    crowded.press(KEY.Key_Down, CTRL | SHIFT)
    assert starts(crowded) == ["09:10", "14:15", "16:15"]
    assert crowded.offer() == ""
    assert crowded.undo.undo_words() == "Move of what follows Meeting of the champion countries of the GCM"
    crowded.press(KEY.Key_Z, CTRL)
    assert starts(crowded) == ["09:10", "14:00", "16:00"]


def test_the_offer_goes_with_esc_with_the_next_gesture_and_with_undo(crowded: Preparing) -> None:
    crowded.press(KEY.Key_Down, ALT)
    crowded.press(KEY.Key_Escape)
    assert crowded.offer() == ""
    crowded.press(KEY.Key_Down, CTRL | SHIFT)
    assert starts(crowded) == ["09:05", "14:00", "16:00"]
    crowded.press(KEY.Key_Down, ALT)
    assert crowded.offer().endswith("5\u00a0min later")
    crowded.press(KEY.Key_Right, ALT)
    assert crowded.offer() == ""
    crowded.press(KEY.Key_Left, ALT)
    crowded.press(KEY.Key_Down, ALT)
    crowded.press(KEY.Key_Z, CTRL)
    assert crowded.offer() == ""


def test_there_and_back_offers_nothing(crowded: Preparing) -> None:
    crowded.press(KEY.Key_Down, ALT)
    crowded.press(KEY.Key_Up, ALT)
    assert crowded.offer() == ""
    crowded.press(KEY.Key_Up, ALT)
    assert crowded.offer().endswith("5\u00a0min earlier")


def test_the_offers_button_takes_it(crowded: Preparing) -> None:
    crowded.press(KEY.Key_Up, ALT | SHIFT)
    QTest.mouseClick(crowded.view.centre.offer.follow_button, Qt.MouseButton.LeftButton)
    settle()
    assert starts(crowded) == ["09:00", "13:55", "15:55"]


def test_minutes_typed_into_the_panel_lead_to_the_same_offer(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    prepare.view.side.show_item(ident("Apertura"))
    line = prepare.line("planned", Tab.ITEMS)
    line.minutes.setFocus()
    line.minutes.selectAll()
    prepare.write("45")
    prepare.press(KEY.Key_Return)
    assert prepare.item("Apertura").planned == Planned("2023-11-14T09:00", 45)
    assert prepare.offer() == "Move what follows, too: 3 items, 15\u00a0min later"
    prepare.press(KEY.Key_Down, CTRL | SHIFT)
    assert [prepare.item(name).planned.start[11:] for name in ("Presentación de avances", "Receso")] == [
        "09:45",
        "11:15",
    ]
    assert prepare.offer() == ""


def test_a_session_that_starts_later_by_its_panel_offers_its_items(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    line = prepare.line("period")
    line.start.time.setFocus()
    line.start.time.put(line.start.time.hour().replace(hour=10))
    prepare.press(KEY.Key_Tab)
    prepare.press(KEY.Key_Tab)
    assert prepare.session("champions").period.start == "2023-11-14T10:00"
    assert prepare.offer() == "Move what follows, too: 4 items, 1\u00a0h later"
    prepare.press(KEY.Key_Down, CTRL | SHIFT)
    assert prepare.item("Receso").planned.start == "2023-11-14T12:00"


def test_an_item_with_another_start_takes_its_place_and_what_follows_gets_it_back(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    prepare.view.gestures.time_item(prepare.item("Apertura"), start="2023-11-14T10:00")
    settle()
    items = prepare.items("champions")
    assert [one.title_es for one in items][:2] == ["Presentación de avances", "Apertura"]
    prepare.press(KEY.Key_Down, CTRL | SHIFT)
    items = prepare.items("champions")
    assert [one.title_es for one in items][:2] == ["Apertura", "Presentación de avances"]


def test_a_start_in_the_panel_gives_another_place_too_and_what_follows_gets_it_back(prepare: Preparing) -> None:
    prepare.stand_on("champions")
    prepare.view.side.show_item(ident("Apertura"))
    line = prepare.line("planned", Tab.ITEMS)
    line.start.time.setFocus()
    line.start.time.put(line.start.time.hour().replace(hour=10))
    prepare.press(KEY.Key_Tab)
    prepare.press(KEY.Key_Tab)
    names = [one.title_es for one in prepare.items("champions")]
    assert names[:2] == ["Presentación de avances", "Apertura"]
    prepare.press(KEY.Key_Down, CTRL | SHIFT)
    assert [one.title_es for one in prepare.items("champions")][:2] == names[1::-1]


def test_a_time_that_is_as_it_was_again_has_nothing_to_follow_it(prepare: Preparing) -> None:
    opening, gestures = ident("Apertura"), prepare.view.gestures
    for start in ("2023-11-14T11:00", prepare.item("Apertura").planned.start):
        gestures.time_item(prepare.item("Apertura"), start=start)
        settle()
    assert prepare.offer() == ""
    before = prepare.undo.undo_words()
    prepare.press(KEY.Key_Down, CTRL | SHIFT)
    assert prepare.undo.undo_words() == before
    assert prepare.items("champions")[0].id == opening
