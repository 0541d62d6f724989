"""Carrying over by real keys: which meetings are offered, what is ticked, and what undo does."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.errors import NotAMeeting, RcmError
from rcm_desktop.services.notes import Notes
from rcm_desktop.services.notes.carrying import CarryOver
from rcm_desktop.services.notes.follow_up import FollowUp
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.follow_up.carry_page import CarryPage
from rcm_desktop.ui.screens.notes.follow_up.view import FollowUpView
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.services.test_carrying import EARLIER, Earlier
from tests.ui.accessible import nameless


class Bench:
    """The view of the follow-up on a laptop that holds the given other meetings."""

    def __init__(self, database: Database, qtbot: QtBot, others: Sequence[Elsewhere]) -> None:
        self.notes, self.undo, self.others = Notes(database), UndoStack(), others
        self.follow_up = FollowUp(database, self.notes)
        self.told: list[RcmError] = []

        def carrying() -> CarryPage:
            return CarryPage(
                CarryOver(database, self.notes), lambda: self.others,
                lambda: self.notes.everything().programme, Jobs(at_once=True), self.told.append,
            )  # fmt: skip

        self.view = FollowUpView(
            self.follow_up, lambda: self.notes.everything().programme.delegations, self.undo, self.told.append, carrying
        )
        self.view.resize(1274, 620)
        qtbot.addWidget(self.view)
        self.view.show()
        self.view.activateWindow()
        qtbot.waitUntil(self.view.isActiveWindow)
        self.view.reload()
        self.view.carry_button.click()

    @property
    def page(self) -> CarryPage:
        assert self.view.carry_page is not None
        return self.view.carry_page

    def texts(self) -> list[str]:
        return [one.note.text for one in self.follow_up.commitments()]

    def press(self, key: Qt.Key) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def earlier(tmp_path: Path, clock: FixedClock) -> Elsewhere:
    path = Earlier(tmp_path / "earlier", clock).path
    return Elsewhere(EARLIER, "Reunión anterior", "Earlier meeting", "RCM 27", "2022-11-14", path)


@pytest.fixture
def bench(database: Database, languages: Languages, qtbot: QtBot, earlier: Elsewhere) -> Bench:
    return Bench(database, qtbot, [earlier])


def test_the_newest_meeting_is_read_and_all_that_is_open_is_ticked(bench: Bench) -> None:
    page = bench.page
    assert page.meeting.currentText() == "RCM 27 · Earlier meeting · 14 November 2022"
    assert page.session.value() == ident("rcgm")
    assert [one.note.text for one in page.table.rows.rows] == ["Enviar la lista", "Informe", "Visita"]
    assert len(page.table.chosen_ids()) == 3
    assert page.table.hasFocus()
    assert page.table.rows.index(0, 0).data() == "Ticked"
    assert nameless(bench.view) == []


def test_space_takes_a_tick_away_and_enter_carries_the_others_over(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Space)
    assert bench.page.table.rows.index(0, 0).data() == "Not ticked"
    bench.press(Qt.Key.Key_Return)
    assert sorted(bench.texts()) == ["Informe", "Visita"]
    assert bench.view.parts.currentWidget() is bench.view.list
    shown = [line.commitment.note.text for line in bench.view.table.rows.rows if line.commitment]
    assert sorted(shown) == ["Informe", "Visita"]
    bench.undo.undo()
    assert bench.texts() == []
    bench.undo.redo()
    assert len(bench.texts()) == 2


def test_what_was_carried_over_is_shown_so_and_has_no_box(bench: Bench) -> None:
    bench.page.carry_button.click()
    bench.view.carry_button.click()
    page = bench.page
    assert page.table.chosen_ids() == frozenset()
    assert {page.table.rows.index(row, 0).data() for row in range(3)} == {"Carried over already"}
    page.table.selectRow(0)
    bench.press(Qt.Key.Key_Space)
    assert page.table.chosen_ids() == frozenset()
    assert not page.carry_button.isEnabled()


def test_escape_leads_back_to_the_list(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Escape)
    assert bench.view.parts.currentWidget() is bench.view.list
    assert bench.texts() == []


def test_a_laptop_without_another_meeting_says_so(database: Database, languages: Languages, qtbot: QtBot) -> None:
    bench = Bench(database, qtbot, [])
    assert bench.page._said.text() == "There is no other meeting on this laptop."
    assert not bench.page.carry_button.isEnabled()


def test_a_meeting_that_cannot_be_read_is_told(
    database: Database, languages: Languages, qtbot: QtBot, tmp_path: Path
) -> None:
    bench = Bench(database, qtbot, [Elsewhere("x", "", "", "", "", tmp_path / "gone" / "meeting.rcm")])
    assert [type(error) for error in bench.told] == [NotAMeeting]
    assert bench.page.meeting.currentText() == "gone"
