"""The view of commitments by real keys on a real file."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import Action, NoteKind, Origin, Visibility
from rcm_desktop.domain.people import Delegation
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.notes.follow_up import Commitment, FollowUp
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.follow_up.lines import Group, Line
from rcm_desktop.ui.screens.notes.follow_up.view import FollowUpView
from rcm_desktop.ui.screens.notes.follow_up.wording import below_session, nearness
from rcm_desktop.ui.screens.notes.wording import origin_words
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless
from tests.ui.keys import type_text

PROSECUTORS, RCGM, SECOND, HONDURAS = ident("prosecutors"), ident("rcgm"), ident("objective 2"), ident("HND")
LATE, SOON, NAMELESS = "Enviar la lista", "Revisar el plan", "Compartir prácticas"


class Bench:
    """The view in a shown window over three commitments: one overdue, one due soon, one without a date."""

    def __init__(self, database: Database, qtbot: QtBot) -> None:
        self.notes, self.undo = Notes(database), UndoStack()
        self.told: list[RcmError] = []
        self.went: list[Place] = []
        self.ids = {
            LATE: self.record(LATE, Action(due="2023-11-02", delegation=HONDURAS)),
            SOON: self.record(SOON, Action("Comité de redacción", "2023-11-17"), session=RCGM, section=""),
            NAMELESS: self.record(NAMELESS, Action(), visibility=Visibility.MEMBERS_ONLY),
        }
        self.follow_up = FollowUp(database, self.notes)
        self.view = FollowUpView(self.follow_up, self.delegations, self.undo, self.told.append)
        self.view.go_to.connect(self.went.append)
        self.view.resize(1274, 620)
        qtbot.addWidget(self.view)
        self.view.show()
        self.view.activateWindow()
        qtbot.waitUntil(self.view.isActiveWindow)
        self.view.reload()
        self.view.focus_first()

    def delegations(self) -> tuple[Delegation, ...]:
        return self.notes.everything().programme.delegations

    def record(
        self, text: str, action: Action, *, session: str = PROSECUTORS, section: str = SECOND,
        visibility: Visibility = Visibility.FULL,
    ) -> str:  # fmt: skip
        entry = NewEntry(
            session=session, section=section, kind=NoteKind.COMMITMENT, text=text, action=action, visibility=visibility
        )
        return self.notes.record(entry).id

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)

    def shown(self) -> list[str]:
        """Headings by their names, commitments by their texts."""
        return [_told(line) for line in self.view.table.rows.rows]

    def one(self, text: str) -> Commitment:
        return next(one for one in self.follow_up.commitments() if one.note.text == text)

    def state(self, text: str) -> State:
        return self.one(text).state

    def choose(self, text: str) -> None:
        self.view.table.choose(self.ids[text])


def _told(line: Line) -> str:
    return line.group.value if line.commitment is None else line.commitment.note.text


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def bench(database: Database, languages: Languages, qtbot: QtBot) -> Bench:
    return Bench(database, qtbot)


def test_the_list_stands_under_headings_with_the_overdue_first(bench: Bench) -> None:
    assert bench.shown() == ["overdue", LATE, "soon", SOON, "undated", NAMELESS]
    assert [one.note.text for one in bench.view.table.commitments()] == [LATE]
    model = bench.view.table.rows
    cells = [model.index(1, column).data() for column in range(5)]
    assert cells[0] == "Open\n"
    assert cells[1].startswith("2 Nov 2023\n")
    assert cells[2:4] == ["Honduras", LATE]
    assert cells[4] == "Meeting of Public Ministries and REDTRAM points of contact\nObjective 2"


def test_how_overdue_it_is_stands_in_words(bench: Bench) -> None:
    assert "12" in nearness(bench.one(LATE), dt.date(2023, 11, 14))
    assert nearness(bench.one(SOON), dt.date(2023, 11, 17)) == "today"
    assert nearness(bench.one(NAMELESS), dt.date(2023, 11, 14)) == ""


def test_enter_opens_the_entry(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Return)
    assert bench.went == [Place(Desk.NOTES, record=bench.ids[LATE])]


def test_escape_leads_back_to_writing(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Escape)
    assert bench.went == [Place(Desk.NOTES, detail="write")]


def test_figures_set_a_state_and_undo_takes_it_back(bench: Bench) -> None:
    bench.press(Qt.Key.Key_2)
    assert bench.state(LATE) is State.UNDER_WAY
    bench.press(Qt.Key.Key_3)
    assert bench.state(LATE) is State.DONE
    bench.undo.undo()
    assert bench.state(LATE) is State.UNDER_WAY
    bench.undo.redo()
    assert bench.state(LATE) is State.DONE
    bench.undo.undo()
    bench.undo.undo()
    assert bench.state(LATE) is State.OPEN


def test_what_is_done_is_folded_away_and_the_keyboard_goes_on(bench: Bench) -> None:
    bench.press(Qt.Key.Key_3)
    assert bench.shown() == ["soon", SOON, "undated", NAMELESS, "done"]
    assert [one.note.text for one in bench.view.table.commitments()] == [SOON]
    bench.view.table.choose(Group.DONE.value)
    bench.press(Qt.Key.Key_Return)
    assert bench.shown()[-2:] == ["done", LATE]
    bench.press(Qt.Key.Key_Space)
    assert bench.shown()[-1] == "done"


def test_several_chosen_are_one_gesture(bench: Bench) -> None:
    for _ in range(4):
        bench.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(bench.view.table.commitments()) == 3
    bench.press(Qt.Key.Key_2)
    assert {bench.state(text) for text in bench.ids} == {State.UNDER_WAY}
    bench.undo.undo()
    assert {bench.state(text) for text in bench.ids} == {State.OPEN}


def test_space_asks_for_a_state_with_a_remark(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Space)
    panel = bench.view.panel
    assert panel.state.hasFocus()
    QTest.keyClick(panel.state, Qt.Key.Key_Down)
    type_text(panel.remark, "se pidió por nota")
    QTest.keyClick(panel.remark, Qt.Key.Key_Return)
    last = bench.one(LATE).last
    assert last is not None
    assert (last.state, last.remark) == (State.UNDER_WAY, "se pidió por nota")
    assert not bench.view.busy_editing()


def test_the_panel_changes_due_and_responsible_and_undo_brings_them_back(bench: Bench) -> None:
    bench.view.edit()
    panel = bench.view.panel
    assert panel.due.hasFocus()
    assert panel.due.text() == "2 November 2023"
    type_text(panel.due, "+30")  # what is there is selected
    panel.responsible.selectAll()
    type_text(panel.responsible, "pan")
    QTest.keyClick(panel.responsible, Qt.Key.Key_Return)
    QTest.keyClick(panel.responsible, Qt.Key.Key_Return)
    assert bench.one(LATE).note.action == Action(due="2023-12-14", delegation=ident("PAN"))
    assert bench.one(LATE).last is None
    bench.undo.undo()
    assert bench.one(LATE).note.action == Action(due="2023-11-02", delegation=HONDURAS)


def test_of_several_only_what_is_touched_is_written(bench: Bench) -> None:
    bench.view.table.selectAll()
    bench.view.edit()
    panel = bench.view.panel
    assert (panel.due.text(), panel.responsible.text()) == ("", "")
    type_text(panel.due, "15/4")
    panel.record()
    assert {bench.one(text).note.action.due for text in bench.ids} == {"2024-04-15"}
    assert bench.one(LATE).responsible("en") == "Honduras"
    assert bench.one(SOON).responsible("en") == "Comité de redacción"


def test_a_date_that_cannot_be_read_is_not_recorded_and_stays(bench: Bench) -> None:
    bench.view.edit()
    panel = bench.view.panel
    type_text(panel.due, "4/5")
    QTest.keyClick(panel.due, Qt.Key.Key_Return)
    assert bench.one(LATE).note.action.due == "2023-11-02"
    assert panel.due.text() == "4/5"
    assert panel.due.trouble.isVisible()
    bench.choose(SOON)
    assert panel.ids() == (bench.ids[LATE],)


def test_leaving_records_what_is_typed_in_the_panel(bench: Bench) -> None:
    bench.view.edit()
    type_text(bench.view.panel.due, "15/4")
    assert bench.view.busy_editing()
    bench.view.leave()
    assert bench.one(LATE).note.action.due == "2024-04-15"


def test_the_panel_follows_what_is_chosen_and_tells_its_history(bench: Bench) -> None:
    bench.follow_up.set_state([bench.ids[SOON]], State.UNDER_WAY, "en curso")
    bench.view.edit()
    bench.choose(SOON)
    assert bench.view.panel.responsible.text() == "Comité de redacción"
    assert "Under way · 14 November 2023, 12:40 · en curso" in bench.view.panel._history.text()
    bench.view.panel.due.setFocus()
    bench.press(Qt.Key.Key_Escape)
    assert not bench.view.panel_open
    assert bench.view.table.hasFocus()


def test_filters_leave_what_is_wanted(bench: Bench) -> None:
    filters = bench.view.filters
    type_text(filters.text, "practicas comp")
    assert bench.shown() == ["undated", NAMELESS]
    filters.clear()
    filters.responsible.choose(HONDURAS)
    filters.changed.emit()
    assert bench.shown() == ["overdue", LATE]
    filters.clear()
    filters.session.choose(RCGM)
    filters.changed.emit()
    assert bench.shown() == ["soon", SOON]
    filters.clear()
    filters.state.choose(State.DONE)
    filters.changed.emit()
    assert bench.shown() == []
    bench.view.list.clear_button.click()
    assert len(bench.shown()) == 6


def test_who_may_read_it_and_where_it_came_from_stand_beside_it(bench: Bench) -> None:
    assert below_session(bench.one(NAMELESS)) == "Objective 2 · Members only"
    assert origin_words(Origin("m", "n", "RCM 27", "RCGM")) == "From RCM 27, RCGM"
    assert origin_words(Origin()) == ""


def test_another_language_shows_the_other_names(bench: Bench, languages: Languages) -> None:
    languages.speak("es")
    QApplication.processEvents()
    assert "2 nov 2023" in bench.view.table.rows.index(1, 1).data()


def test_every_part_has_a_name(bench: Bench) -> None:
    bench.view.edit()
    assert nameless(bench.view) == []
