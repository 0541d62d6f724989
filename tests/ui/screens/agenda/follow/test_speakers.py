"""The list of speakers by keys: two letters, the next one, the limit, and the time of each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.ui.kit import announce, theme
from rcm_desktop.ui.screens.agenda.follow import floor_clock
from rcm_desktop.ui.screens.agenda.follow.floor_clock import Pressure
from rcm_desktop.ui.screens.agenda.follow.limit_field import seconds_of
from tests.sample import ident
from tests.ui.contrast import contrast
from tests.ui.screens.agenda.follow.conftest import CTRL, SHIFT, ChairTable

J, K, E, Z, Y = (getattr(Qt.Key, f"Key_{letter}") for letter in "JKEZY")
ALT = Qt.KeyboardModifier.AltModifier


def test_two_letters_and_enter_put_a_delegation_on_the_list(table: ChairTable) -> None:
    table.ask("ho")
    table.ask("mé")
    assert table.waiting() == ["Honduras", "Mexico"]
    assert table.view.speakers.field.line.text() == ""
    assert QApplication.focusWidget() is table.view.speakers.field.line
    table.ask("hon")
    assert table.waiting() == ["Honduras", "Mexico"]


def test_those_who_spoke_and_those_present_are_offered_first(table: ChairTable) -> None:
    offered = table.view.speakers.field.offered
    table.press(K, CTRL)
    table.type("c")
    assert [one.code for one in offered.rows.rows][:2] == ["CAN", "CRI"]
    table.press(Qt.Key.Key_Escape)
    Attendance(table.database).check_in(ident("Sofía Peña Alta"), REGISTRATION)
    table.type("c")
    assert [one.code for one in offered.rows.rows][:2] == ["CRI", "CAN"]
    table.press(Qt.Key.Key_Escape)
    table.following.give_to(ident("champions"), ident("CAN"))
    QApplication.processEvents()
    table.type("c")
    assert [one.code for one in offered.rows.rows][:2] == ["CAN", "CRI"]
    table.press(Qt.Key.Key_Down)
    table.press(Qt.Key.Key_Return)
    assert table.waiting() == ["Costa Rica"]


def test_a_text_that_is_no_delegation_adds_a_person_by_name(table: ChairTable) -> None:
    table.ask("Ana  Inventada")
    assert table.waiting() == ["Ana Inventada"]
    table.press(K, CTRL)
    table.type("Pan")
    table.press(Qt.Key.Key_Up)
    for _ in range(5):
        table.press(Qt.Key.Key_Down)  # the last one offered is the text itself
    table.press(Qt.Key.Key_Return)
    assert table.waiting() == ["Ana Inventada", "Pan"]


def test_what_is_offered_moves_nothing_beside_it(table: ChairTable) -> None:
    table.ask("ho")
    QTest.qWait(20)  # the list makes room for its first line
    before = table.view.speakers.queue.geometry()
    table.press(K, CTRL)
    table.type("c")
    QApplication.processEvents()
    assert table.view.speakers.field.sheet.isVisible()
    assert table.view.speakers.queue.geometry() == before


def test_shift_enter_gives_the_floor_at_once(table: ChairTable) -> None:
    table.press(K, CTRL)
    table.type("pa")
    table.press(Qt.Key.Key_Return, SHIFT)
    assert table.view.speakers.clock.who.text() == "Panama"
    assert table.waiting() == []


def test_ctrl_j_gives_the_floor_to_the_next_and_the_times_add_up(table: ChairTable) -> None:
    for letters in ("ho", "pa", "ho"):
        table.ask(letters)
        table.press(J, CTRL)
        table.at(f"09:{10 + len(table.spoken()) * 2}:30")
    clock = table.view.speakers.clock
    assert clock.who.text() == "Honduras"
    table.at("09:20")
    assert [one[1] for one in table.spoken()] == ["Honduras", "Panama"]
    assert table.spoken()[0][0] == "2×"
    table.view.speakers.times.by_turn.click()
    assert [one[1] for one in table.spoken()] == ["Honduras", "Panama", "Honduras"]
    table.press(E, CTRL)
    assert clock.who.text() == "Nobody has the floor"
    assert table.undo.undo_words() == "End of the turn of Honduras"
    table.press(Z, CTRL)
    assert clock.who.text() == "Honduras"


def test_a_turn_knows_the_item_that_was_on_and_ends_with_it(table: ChairTable) -> None:
    table.press(Qt.Key.Key_Return, CTRL)
    table.ask("ho")
    table.press(J, CTRL)
    table.at("09:31")
    table.press(Qt.Key.Key_Return, CTRL)
    assert table.view.speakers.clock.who.text() == "Nobody has the floor"
    assert table.view.speakers.floor.spoken[0].speaker.item == ident("Apertura")


def test_the_list_is_ordered_and_left_by_keys_and_every_step_is_taken_back(table: ChairTable) -> None:
    for letters in ("ho", "pa", "me"):
        table.ask(letters)
    queue = table.view.speakers.queue
    queue.setFocus()
    queue.selectRow(2)
    table.press(Qt.Key.Key_Up, ALT)
    table.press(Qt.Key.Key_Up, ALT)
    assert table.waiting() == ["Mexico", "Honduras", "Panama"]
    chosen = queue.chosen_value()
    assert chosen is not None
    assert (chosen.name, chosen.place) == ("Mexico", 1)
    table.press(Qt.Key.Key_Down, ALT)
    table.press(Qt.Key.Key_Delete)
    assert table.waiting() == ["Honduras", "Panama"]
    assert table.undo.undo_words() == "Mexico off the list of speakers"
    table.press(Z, CTRL)
    table.press(Z, CTRL)
    assert table.waiting() == ["Mexico", "Honduras", "Panama"]
    table.press(Y, CTRL)
    assert table.waiting() == ["Honduras", "Mexico", "Panama"]
    queue.selectRow(2)
    table.press(Qt.Key.Key_Return)
    assert table.view.speakers.clock.who.text() == "Panama"


def test_the_limit_warns_by_word_icon_and_colour_and_is_told_once(
    table: ChairTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, bool]] = []
    monkeypatch.setattr(floor_clock, "announce", lambda _, text, *, urgent: told.append((text, urgent)))
    clock = table.view.speakers.clock
    clock.limit.line.setFocus()
    table.type("3")
    table.press(Qt.Key.Key_Return)
    assert clock.limit.line.text() == "3:00"
    table.at("09:10")
    table.ask("ho")
    table.press(J, CTRL)
    table.at("09:12:29")
    assert (clock.state, clock.figures.words) == (Pressure.FINE, "0:31 left")
    table.at("09:12:30")
    assert (clock.state, clock.figures.time, clock.figures.words) == (Pressure.SOON, "2:30", "0:30 left")
    table.at("09:12:31")
    table.at("09:13")
    assert (clock.state, clock.figures.words) == (Pressure.OVER, "time is up, +0:00")
    table.at("09:13:45")
    assert clock.figures.words == "time is up, +0:45"
    assert told == [("Honduras. 0:30 left", False), ("Honduras. time is up, +0:00", True)]
    assert announce is not None


@pytest.mark.parametrize("palette", list(theme.PALETTES.values()))
def test_the_colours_of_the_limit_are_read_on_paper(palette: theme.Palette) -> None:
    for name in ("warn", "bad", "muted"):
        assert contrast(getattr(palette, name), palette.paper) >= 4.5


def test_a_limit_that_is_being_typed_is_left_alone(table: ChairTable) -> None:
    line = table.view.speakers.clock.limit.line
    line.setFocus()
    table.type("4")
    table.following.give_to(ident("champions"), ident("HND"))
    QApplication.processEvents()
    assert table.view.speakers.clock.who.text() == "Honduras"
    assert line.text() == "4"
    table.press(Qt.Key.Key_Return)
    assert line.text() == "4:00"


def test_where_one_leaves_the_list_the_next_one_is_chosen(table: ChairTable) -> None:
    for letters in ("ho", "mé", "pan"):
        table.ask(letters)
    queue = table.view.speakers.queue
    queue.setFocus()
    queue.selectRow(1)
    for left in (["Honduras", "Panama"], ["Honduras"]):
        table.press(Qt.Key.Key_Delete)
        assert table.waiting() == left
        chosen = queue.chosen_value()
        assert chosen is not None
        assert chosen.name == left[-1]


def test_what_is_no_limit_stays_in_the_field_marked_and_esc_gives_up(table: ChairTable) -> None:
    line = table.view.speakers.clock.limit.line
    line.setFocus()
    table.type("soon")
    table.press(Qt.Key.Key_Return)
    assert (line.text(), line.property("wrong")) == ("soon", True)
    assert table.page.busy_editing()
    table.press(Qt.Key.Key_Escape)
    assert (line.text(), line.property("wrong")) == ("", False)
    assert not table.page.busy_editing()


def test_a_limit_is_taken_back(table: ChairTable) -> None:
    line = table.view.speakers.clock.limit.line
    line.setFocus()
    table.type("2:30")
    table.press(Qt.Key.Key_Return)
    table.press(K, CTRL)
    table.press(Z, CTRL)
    assert line.text() == ""
    assert table.agenda.programme().by_id[ident("champions")].session.speaking == 0


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("", 0), ("3", 180), ("3:00", 180), ("2.30", 150), ("0:45", 45), ("90 s", 90), ("5 min", 300), ("60", 3600),
     ("61", None), ("x", None), ("3:x", None), ("-1", None), ("1:2:3", None), ("²", None)],
)  # fmt: skip
def test_minutes_and_seconds_are_read_as_people_write_them(text: str, seconds: int | None) -> None:
    assert seconds_of(text) == seconds


def test_half_a_name_survives_what_comes_from_elsewhere(table: ChairTable) -> None:
    table.press(K, CTRL)
    table.type("gua")
    table.following.ask(ident("champions"), ident("HND"))
    QApplication.processEvents()
    assert table.view.speakers.field.line.text() == "gua"
    table.press(Qt.Key.Key_Return)
    assert table.waiting() == ["Honduras", "Guatemala"]
