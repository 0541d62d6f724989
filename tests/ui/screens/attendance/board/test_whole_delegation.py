"""A whole delegation checked in by real keys, on a meeting's real file."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.attendance import REGISTRATION, Verdict
from rcm_desktop.services.attendance import Outcome
from rcm_desktop.ui.screens.attendance.board.whole_delegation import WholeDelegation
from tests.sample import ident
from tests.ui.accessible import nameless
from tests.ui.keys import type_text
from tests.ui.screens.attendance.board.conftest import Desk, settle

Key = Qt.Key


@pytest.fixture
def panel(desk: Desk) -> Iterator[WholeDelegation]:
    made = WholeDelegation(desk.attendance, desk.undo, desk.told.append)
    desk.show(made, 410, 620)
    yield made
    shiboken6.delete(made)  # a window that lingers is restyled by every later test


@pytest.fixture
def finished(panel: WholeDelegation) -> list[tuple[Outcome, ...] | None]:
    found: list[tuple[Outcome, ...] | None] = []
    panel.finished.connect(found.append)
    return found


def registered(desk: Desk, code: str) -> int:
    return next(p.registered for p in desk.attendance.presence() if p.delegation.code == code)


def ticked(panel: WholeDelegation) -> list[str]:
    return [line.delegate.name.full for line in panel.roll.ticked()]


def scans(desk: Desk) -> int:
    return sum(p.registered for p in desk.attendance.presence(REGISTRATION))


def test_everything_that_takes_the_keyboard_has_a_name(desk: Desk, panel: WholeDelegation) -> None:
    panel.open(desk.point(), ident("HND"))
    assert nameless(panel) == []


def test_one_enter_checks_in_the_whole_delegation_and_one_undo_takes_it_back(
    desk: Desk, panel: WholeDelegation, finished: list[tuple[Outcome, ...] | None]
) -> None:
    panel.open(desk.point(), ident("HND"))
    assert len(ticked(panel)) == 3
    desk.press(Key.Key_Return)
    assert registered(desk, "HND") == 3
    (outcomes,) = finished
    assert outcomes is not None
    assert [bool(outcome.scan) for outcome in outcomes] == [True, True, True]
    assert desk.undo.undo_words() == "Check-in of the delegation Honduras"
    desk.undo.undo()
    assert registered(desk, "HND") == 0
    desk.undo.redo()
    assert registered(desk, "HND") == 3
    desk.undo.undo()
    assert registered(desk, "HND") == 0


def test_space_leaves_a_person_out_and_it_is_said_who_and_why(
    desk: Desk, panel: WholeDelegation, finished: list[tuple[Outcome, ...] | None]
) -> None:
    panel.open(desk.point(), ident("HND"))
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Space)
    left = panel.roll.unticked()[0].delegate.name.full
    assert panel.enter_button.text() == "Check in 2 people"
    desk.press(Key.Key_Return)
    assert registered(desk, "HND") == 2
    assert finished == [], "what was left out is read first"
    assert panel.result.heading.text() == "2 people checked in"
    assert f"{left}: was not ticked" in panel.result.lines.text()
    desk.press(Key.Key_Return)
    assert len(finished) == 1


def test_a_note_is_shown_in_full_and_its_person_is_not_ticked(desk: Desk, panel: WholeDelegation) -> None:
    panel.open(desk.point(), ident("DOM"))
    assert ticked(panel) == []
    assert not panel.enter_button.isEnabled()
    note = panel.roll.lines[0].delegate.attention
    index = panel.roll.index(0)
    height = panel.list.visualRect(index).height()
    assert height > 100, "four lines of note beneath name and capacity"
    assert note in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    desk.press(Key.Key_Return)
    assert registered(desk, "DOM") == 0
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Return)
    assert registered(desk, "DOM") == 1


def test_a_person_with_a_note_is_told_of_among_those_left_out(desk: Desk, panel: WholeDelegation) -> None:
    with_note = desk.people.open(ident("Ana López Pino"))
    assert with_note is not None
    desk.people.correct(ident("Ana López Pino"), with_note[1], {"attention": "Llamar a la Secretaría."})
    panel.open(desk.point(), ident("HND"))
    desk.press(Key.Key_Return)
    assert registered(desk, "HND") == 2
    told = "Ana López Pino: a note is to be read first\nLlamar a la Secretaría."
    assert told in panel.result.lines.text()


def test_who_came_already_has_a_time_and_no_tick(desk: Desk, panel: WholeDelegation) -> None:
    desk.come("Xiomara Guacamaya")
    panel.open(desk.point(), ident("HND"))
    place = next(n for n, line in enumerate(panel.roll.lines) if line.arrival is not None)
    index = panel.roll.index(place)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Xiomara Guacamaya. Delegate · already in, 12:40"
    assert index.data(Qt.ItemDataRole.CheckStateRole) is None
    panel.list.setCurrentIndex(index)
    desk.press(Key.Key_Space)
    assert ticked(panel) == ["Ana López Pino", "Ana López Roble"]
    assert panel.count.text().startswith("1 of 3 have come")


def test_a_screen_reader_hears_whether_a_line_is_ticked(desk: Desk, panel: WholeDelegation) -> None:
    panel.open(desk.point(), ident("HND"))
    line = QAccessible.queryAccessibleInterface(panel.list).child(0)
    assert line.text(QAccessible.Text.Name).startswith("Xiomara") or line.text(QAccessible.Text.Name)
    assert line.state().checkable
    assert line.state().checked
    desk.press(Key.Key_Space)
    assert not line.state().checked


def test_whom_the_door_does_not_let_in_is_told_with_the_reason(desk: Desk, panel: WholeDelegation) -> None:
    panel.open(desk.point("prosecutors"), ident("PRE"))
    desk.press(Key.Key_Return)
    outcomes = panel._outcomes
    assert [(o.verdict, o.scan) for o in outcomes] == [(Verdict.NO_ACCESS, "")]
    assert panel.result.heading.text() == "0 people checked in"
    assert "Tomás Titular: No access to this session" in panel.result.lines.text()
    assert not panel.result.undo_button.isVisible()
    assert desk.undo.undo_words() == ""


def test_the_undo_beside_the_result_takes_all_back_and_returns_to_the_list(
    desk: Desk, panel: WholeDelegation, finished: list[tuple[Outcome, ...] | None]
) -> None:
    panel.open(desk.point(), ident("HND"))
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Return)
    assert registered(desk, "HND") == 2
    panel.result.undo_button.setFocus()
    desk.press(Key.Key_Return)
    assert registered(desk, "HND") == 0
    assert panel.list.isVisible()
    assert desk.undo.undo_words() == ""
    desk.press(Key.Key_Escape)
    assert finished == [None]


def test_undo_from_elsewhere_takes_the_result_away_too(desk: Desk, panel: WholeDelegation) -> None:
    panel.open(desk.point(), ident("HND"))
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Return)
    assert panel.result.isVisible()
    desk.undo.undo()
    assert registered(desk, "HND") == 0
    assert panel.list.isVisible()
    assert not panel.result.isVisible()


def test_without_a_delegation_the_choice_comes_first_and_enter_checks_nobody_in(
    desk: Desk, panel: WholeDelegation
) -> None:
    panel.open(desk.point())
    assert QApplication.focusWidget() is panel.delegation
    type_text(panel.delegation, "Hon")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Up)
    assert panel.delegation.currentText() == "Honduras"
    desk.press(Key.Key_Return)
    assert scans(desk) == 0
    assert QApplication.focusWidget() is panel.list
    desk.press(Key.Key_Return)
    assert registered(desk, "HND") == 3


def test_esc_records_nothing(desk: Desk, panel: WholeDelegation, finished: list[tuple[Outcome, ...] | None]) -> None:
    panel.open(desk.point(), ident("HND"))
    desk.press(Key.Key_Escape)
    assert finished == [None]
    assert scans(desk) == 0


def test_enter_on_the_button_that_leaves_checks_nobody_in(
    desk: Desk, panel: WholeDelegation, finished: list[tuple[Outcome, ...] | None]
) -> None:
    panel.open(desk.point(), ident("HND"))
    panel.leave_button.setFocus()
    desk.press(Key.Key_Return)
    assert finished == [None]
    assert scans(desk) == 0


def test_someone_who_comes_meanwhile_is_shown_and_the_ticks_stay(desk: Desk, panel: WholeDelegation) -> None:
    panel.open(desk.point(), ident("HND"))
    left = panel.roll.lines[0].delegate.name.full
    desk.press(Key.Key_Space)
    desk.come("Ana López Roble")
    panel.refresh()
    assert left not in ticked(panel)
    assert "Ana López Roble" not in ticked(panel)
    assert len(ticked(panel)) == 1


def test_another_language_renames_the_delegations_and_keeps_the_ticks(desk: Desk, panel: WholeDelegation) -> None:
    panel.open(desk.point(), ident("USA"))
    desk.press(Key.Key_Space)
    desk.languages.speak("es")
    settle()
    assert panel.delegation.currentText() == "Estados Unidos"
    assert panel.enter_button.text() == "Registrar a 1 persona"
    assert panel.where.text() == "Registro general"
