"""Who does it and by when, while an entry is written: by real keys on a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.notes import Action
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.writing import entry_face
from rcm_desktop.ui.screens.notes.writing.settlement import Settlement
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless
from tests.ui.keys import type_text
from tests.ui.screens.notes.test_notes_page import PROSECUTORS, SECOND, Bench


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def bench(database: Database, languages: Languages, qtbot: QtBot) -> Bench:
    made = Bench(database, qtbot)
    made.page.writing.go_to_section(PROSECUTORS, SECOND)
    made.type("Compromiso: enviar la lista")
    return made


@pytest.fixture
def row(bench: Bench) -> Settlement:
    found = bench.page.writing.composer.settlement
    found.responsible.setFocus()
    return found


def recorded(bench: Bench) -> Action:
    bench.page.focus_first()
    bench.press(Qt.Key.Key_Return)
    (entry,) = bench.notes.entries(PROSECUTORS, SECOND)
    return entry.note.action


def quiet_line(bench: Bench) -> str:
    return entry_face.quiet_line(bench.page.writing.entries.rows[-1])


def test_two_letters_and_tab_make_a_delegation_responsible(bench: Bench, row: Settlement) -> None:
    type_text(row.responsible, "ho")
    assert row.responsible.unfolded
    bench.press(Qt.Key.Key_Tab)
    assert row.responsible.text() == "Honduras"
    assert QApplication.focusWidget() is row.due
    assert not row.responsible.unfolded
    assert recorded(bench) == Action(delegation=ident("HND"))
    assert "Responsible: Honduras" in quiet_line(bench)


def test_arrows_choose_among_those_offered(bench: Bench, row: Settlement) -> None:
    type_text(row.responsible, "pa")
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Up)
    bench.press(Qt.Key.Key_Return)
    assert row.responsible.value() == ("", ident("PAN"))


def test_a_name_typed_in_the_other_language_is_that_delegation(
    bench: Bench, row: Settlement, languages: Languages
) -> None:
    type_text(row.responsible, "republica dominicana")
    bench.press(Qt.Key.Key_Escape)
    assert recorded(bench) == Action(delegation=ident("DOM"))
    assert "Responsible: Dominican Republic" in quiet_line(bench)
    languages.speak("es")
    assert "República Dominicana" in quiet_line(bench)


def test_a_body_is_free_text_though_it_begins_like_a_delegation(bench: Bench, row: Settlement) -> None:
    type_text(row.responsible, "Comité de redacción")
    bench.press(Qt.Key.Key_Tab)
    assert recorded(bench) == Action("Comité de redacción")


def test_escape_leaves_the_letters_as_they_are_written(bench: Bench, row: Settlement) -> None:
    type_text(row.responsible, "ho")
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_Tab)
    assert row.responsible.value() == ("ho", "")


def test_a_typed_date_is_recorded(bench: Bench, row: Settlement) -> None:
    type_text(row.due, "en 30 días")
    assert recorded(bench).due == "2023-12-14"  # the meeting's day, not the laptop's


def test_enter_does_not_record_a_date_that_cannot_be_read(bench: Bench, row: Settlement) -> None:
    type_text(row.due, "4/5")
    bench.page.focus_first()
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == []
    assert row.due.hasFocus()
    assert row.due.text() == "4/5"
    assert row.due.trouble.isVisible()
    assert bench.page.writing.composer.field.text() == "enviar la lista"


def test_what_is_half_settled_comes_back_with_the_draft(bench: Bench, row: Settlement, qtbot: QtBot) -> None:
    type_text(row.responsible, "hnd")
    bench.press(Qt.Key.Key_Return)
    type_text(row.due, "4/5")
    bench.page.leave()
    page = bench.opened()
    again = page.writing.composer.settlement
    assert again.responsible.value() == ("", ident("HND"))
    assert (again.due.text(), again.unread_due()) == ("4/5", "4/5")


def test_an_unreadable_date_keeps_an_entry_open_that_is_being_changed(bench: Bench, row: Settlement) -> None:
    recorded(bench)
    writing = bench.page.writing
    writing.edit(writing.entries.last())
    type_text(writing.editor.settlement.due, "4/5")
    writing.go_to_section(PROSECUTORS, ident("objective 3"))
    assert writing.record.section_id == SECOND
    assert writing.amendment.note is not None
    assert writing.editor.settlement.due.text() == "4/5"
    bench.page.leave()
    assert [draft.about["unread_due"] for draft in bench.notes.drafts()] == ["4/5"]


def test_every_part_has_a_name(bench: Bench, row: Settlement) -> None:
    type_text(row.responsible, "ho")
    assert nameless(bench.page) == []
