"""The rapporteur's page by real keys on a real file."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import NoteKind, Visibility
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.page import NotesPage
from rcm_desktop.ui.screens.notes.writing import amendment, fresh_entry
from rcm_desktop.ui.screens.notes.writing.entry_face import quiet_line
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless
from tests.ui.keys import type_text
from tests.ui.screens.notes.opened import notes_page

CHAMPIONS, PROSECUTORS, RCGM = ident("champions"), ident("prosecutors"), ident("rcgm")
FIRST, SECOND, THIRD = ident("objective 1"), ident("objective 2"), ident("objective 3")


class Bench:
    """A page in a shown window, with what it stands on."""

    def __init__(self, database: Database, qtbot: QtBot) -> None:
        self.database, self.qtbot = database, qtbot
        self.notes, self.undo = Notes(database), UndoStack()
        self.agenda = Agenda(database)
        self.following = Following(database, self.agenda)
        self.told: list[RcmError] = []
        self.page = self.opened()

    def opened(self) -> NotesPage:
        page = notes_page(
            self.database, self.told.append, undo=self.undo, notes=self.notes, agenda=self.agenda,
            following=self.following,
        )  # fmt: skip
        page.resize(1274, 620)
        for other in QApplication.topLevelWidgets():
            other.hide()
        self.qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        self.qtbot.waitUntil(page.isActiveWindow)
        page.focus_first()
        return page

    def type(self, text: str) -> None:
        type_text(self.page.writing.composer.field, text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)

    def record(self, text: str, section: str = SECOND) -> str:
        note = self.notes.record(NewEntry(session=PROSECUTORS, section=section, text=text))
        self.page.reload()
        return note.id

    def texts(self, session: str = PROSECUTORS, section: str = SECOND) -> list[str]:
        return [entry.note.text for entry in self.notes.entries(session, section)]

    def kept(self) -> list[str]:
        return [draft.text for draft in self.notes.drafts()]


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def bench(database: Database, languages: Languages, qtbot: QtBot) -> Bench:
    made = Bench(database, qtbot)
    made.page.writing.go_to_section(PROSECUTORS, SECOND)
    return made


def test_the_page_opens_at_the_next_session_and_its_first_section(
    database: Database, languages: Languages, qtbot: QtBot
) -> None:
    page = Bench(database, qtbot).page  # 12:40: the morning's session is over, the next begins at 14:00
    assert page.place == Place(Desk.NOTES, PROSECUTORS, SECOND)


def test_enter_records_what_was_typed_and_empties_the_field(bench: Bench) -> None:
    bench.type("Núñez pide la palabra")
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["Núñez pide la palabra"]
    assert bench.page.writing.composer.field.text() == ""
    assert [entry.note.text for entry in bench.page.writing.entries.rows] == ["Núñez pide la palabra"]
    assert bench.page.writing.composer.saved_mark.text() == "Saved 12:40:00"


def test_enter_on_an_empty_field_records_nothing(bench: Bench) -> None:
    bench.type("   ")
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == []


def test_shift_enter_breaks_the_line(bench: Bench) -> None:
    bench.type("uno")
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    bench.type("dos")
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["uno\ndos"]


def test_a_name_and_a_kind_at_the_beginning_become_choices(bench: Bench) -> None:
    bench.type("HON: propone seguir")
    composer = bench.page.writing.composer
    assert composer.field.text() == "propone seguir"
    assert composer.summary() == "Intervention · Honduras"
    bench.press(Qt.Key.Key_Return)
    bench.type("acuerdo: panamá: seguir")
    bench.press(Qt.Key.Key_Return)
    first, second = (entry.note for entry in bench.notes.entries(PROSECUTORS, SECOND))
    assert (first.text, first.kind, first.delegation) == ("propone seguir", NoteKind.INTERVENTION, ident("HND"))
    assert (second.text, second.kind, second.delegation) == ("seguir", NoteKind.AGREEMENT, ident("PAN"))
    assert composer.summary() == "Information"


def test_a_second_name_stays_text_and_does_not_take_the_first_ones_place(bench: Bench) -> None:
    bench.type("HND: PAN: lo mismo")
    assert bench.page.writing.composer.summary() == "Intervention · Honduras"
    assert bench.page.writing.composer.field.text() == "PAN: lo mismo"


def test_a_tab_after_a_name_makes_a_choice_and_else_leaves_the_field(bench: Bench) -> None:
    bench.type("Belice")
    bench.press(Qt.Key.Key_Tab)
    assert bench.page.writing.composer.summary() == "Intervention · Belize"
    assert bench.page.writing.composer.field.hasFocus()
    bench.type("uno")
    bench.press(Qt.Key.Key_Tab)
    assert not bench.page.writing.composer.field.hasFocus()


def test_backspace_before_the_text_makes_the_choice_text_again(bench: Bench) -> None:
    bench.type("HND: Acuerdo: uno")
    for _ in range(3):
        bench.press(Qt.Key.Key_Left)
    bench.press(Qt.Key.Key_Backspace)
    assert bench.page.writing.composer.field.text() == "Acuerdo:uno"
    assert bench.page.writing.composer.summary() == "Intervention · Honduras"
    bench.type(" ")
    bench.press(Qt.Key.Key_Home)
    bench.press(Qt.Key.Key_Backspace)
    bench.press(Qt.Key.Key_Return)
    (entry,) = bench.notes.entries(PROSECUTORS, SECOND)
    assert (entry.note.text, entry.note.kind, entry.note.delegation) == (
        "HND:Acuerdo: uno",
        NoteKind.INFORMATION,
        "",
    )


@pytest.mark.parametrize(
    "text", ["y/o", "abierto 24/7", "A/RES/73/195: la resolución", "escriba a ana@example.org: gracias", "12:30 receso"]
)
def test_what_only_looks_like_a_sign_stays_as_typed(bench: Bench, text: str) -> None:
    bench.type(text)
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == [text]


def test_a_kind_chosen_by_key_stays_when_a_delegation_comes(bench: Bench) -> None:
    QTest.keyClick(bench.page.writing.composer.kind, Qt.Key.Key_R)
    assert bench.page.writing.composer.summary() == "Recommendation"
    bench.page.focus_first()
    bench.type("HND: uno")
    assert bench.page.writing.composer.summary() == "Recommendation · Honduras"


def test_a_commitment_asks_who_and_by_when(bench: Bench) -> None:
    settlement = bench.page.writing.composer.settlement
    assert not settlement.isVisible()
    bench.type("Compromiso: enviar")
    assert settlement.responsible.isVisible()
    type_text(settlement.responsible, "Secretaría")
    type_text(settlement.due, "15/4")
    bench.page.focus_first()
    bench.press(Qt.Key.Key_Return)
    (entry,) = bench.notes.entries(PROSECUTORS, SECOND)
    assert (entry.note.action.responsible, entry.note.action.due) == ("Secretaría", "2024-04-15")
    assert not settlement.isVisible()


def test_a_commitment_is_written_without_leaving_the_keys(bench: Bench) -> None:
    bench.type("Compromiso: enviar el informe")
    bench.press(Qt.Key.Key_Tab)
    type_text(bench.page.writing.composer.settlement.responsible, "hon")
    bench.press(Qt.Key.Key_Tab)
    assert bench.page.writing.composer.settlement.due.hasFocus()
    type_text(bench.page.writing.composer.settlement.due, "15/12")
    bench.press(Qt.Key.Key_Return)
    (entry,) = bench.notes.entries(PROSECUTORS, SECOND)
    assert (entry.note.action.delegation, entry.note.action.due[5:]) == (ident("HND"), "12-15")
    assert bench.page.writing.composer.field.text() == ""
    assert bench.page.writing.composer.field.hasFocus()


def test_who_commits_itself_is_responsible_until_somebody_else_is_named(bench: Bench) -> None:
    bench.type("Compromiso: @hon enviar")
    responsible = bench.page.writing.composer.settlement.responsible
    assert responsible.value() == ("", ident("HND"))
    bench.type(" ahora @pan hoy")
    assert responsible.value() == ("", ident("PAN"))
    bench.press(Qt.Key.Key_Return)
    (entry,) = bench.notes.entries(PROSECUTORS, SECOND)
    assert entry.note.action.delegation == ident("PAN")
    bench.type("HND: Compromiso: otro")
    assert responsible.value() == ("", ident("HND"))
    responsible.clear()
    type_text(responsible, "Comité")
    bench.page.focus_first()
    bench.type(" @pan fin")
    assert responsible.value() == ("Comité", "")


def test_entries_of_a_members_only_session_are_for_members(bench: Bench) -> None:
    assert bench.page.writing.heading.band.isVisible()
    bench.type("uno")
    bench.press(Qt.Key.Key_Return)
    bench.page.writing.go_to_section(CHAMPIONS, FIRST)
    assert not bench.page.writing.heading.band.isVisible()
    bench.type("dos")
    bench.press(Qt.Key.Key_Return)
    (reserved,) = bench.notes.entries(PROSECUTORS)
    (public,) = bench.notes.entries(CHAMPIONS)
    assert (reserved.note.visibility, public.note.visibility) == (Visibility.MEMBERS_ONLY, Visibility.FULL)


def test_typing_is_on_disk_within_two_seconds_without_any_gesture(bench: Bench) -> None:
    bench.type("a medias")
    assert bench.kept() == []
    bench.qtbot.waitUntil(lambda: bench.kept() == ["a medias"], timeout=2000)
    bench.type(" y más")
    bench.qtbot.waitUntil(lambda: bench.kept() == ["a medias y más"], timeout=2000)
    assert bench.texts() == []


def test_leaving_the_page_makes_what_is_begun_an_entry_that_goes_on_being_written(bench: Bench) -> None:
    bench.type("a medias")
    bench.page.leave()
    assert (bench.kept(), bench.texts()) == (["a medias"], ["a medias"])
    assert bench.page.writing.composer.field.text() == "a medias"
    assert bench.page.writing.entries.rows == ()
    bench.type(" y entera")
    bench.press(Qt.Key.Key_Return)
    assert (bench.kept(), bench.texts()) == ([], ["a medias y entera"])
    assert bench.page.writing.composer.field.text() == ""
    bench.undo.undo()
    assert bench.texts() == ["a medias"]
    bench.undo.undo()
    assert bench.texts() == []
    bench.undo.redo()
    bench.undo.redo()
    assert bench.texts() == ["a medias y entera"]


def test_an_entry_begun_is_on_record_after_some_rest_and_one_gesture_takes_it_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fresh_entry, "_REST_MS", 100)
    bench.type("HND: a medias")
    bench.qtbot.waitUntil(lambda: bench.texts() == ["a medias"], timeout=2000)
    bench.type(" y más")
    bench.qtbot.waitUntil(lambda: bench.texts() == ["a medias y más"], timeout=2000)
    assert bench.page.writing.composer.field.hasFocus()
    assert bench.undo.undo_words() == ""
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["a medias y más"]
    bench.undo.undo()
    assert bench.texts() == []


def test_what_is_on_record_and_emptied_again_goes_and_can_be_brought_back(bench: Bench) -> None:
    bench.type("uno")
    bench.page.leave()
    for _ in range(3):
        bench.press(Qt.Key.Key_Backspace)
    bench.press(Qt.Key.Key_Return)
    assert (bench.kept(), bench.texts()) == ([], [])
    bench.undo.undo()
    assert bench.texts() == ["uno"]
    bench.page.reload()
    assert [entry.note.text for entry in bench.page.writing.entries.rows] == ["uno"]


def test_an_entry_begun_on_record_comes_back_in_the_field_and_over_what_it_saw(bench: Bench) -> None:
    bench.type("uno")
    bench.page.leave()
    (known,) = bench.notes.everything().notes
    bench.type(" mío")
    bench.page.writing.fresh.keeper.flush()
    opened = bench.notes.open(known)
    assert opened is not None
    with bench.database.write() as work:  # as if a bundle had brought another version meanwhile
        work.change(type(opened[0]), known, opened[1], {"text": "uno ajeno"})
    found = bench.opened()
    assert (found.writing.composer.field.text(), found.writing.composer.field.caret()) == ("uno mío", 7)
    QTest.keyClick(found.writing.composer.field, Qt.Key.Key_Return)
    again = bench.notes.open(known)
    assert again is not None
    assert (again[0].text, again[0].to_settle) == ("uno mío", ("text",))


def test_an_entry_begun_whose_record_was_deleted_meanwhile_is_a_new_one(bench: Bench) -> None:
    bench.type("uno")
    bench.page.leave()
    (known,) = bench.notes.everything().notes
    opened = bench.notes.open(known)
    assert opened is not None
    bench.notes.delete(known, opened[1])
    found = bench.opened()
    assert found.writing.composer.field.text() == "uno"
    QTest.keyClick(found.writing.composer.field, Qt.Key.Key_Return)
    assert bench.texts() == ["uno"]


def test_a_kill_between_record_and_draft_leaves_one_entry_that_goes_on(bench: Bench) -> None:
    bench.type("a medias")
    bench.page.writing.fresh.keeper.flush()
    (draft,) = bench.notes.drafts()
    entry = NewEntry(session=PROSECUTORS, section=SECOND, text="a medias")
    bench.notes.record(entry, draft=draft.rec, keep_draft=True)  # and there the program ends
    found = bench.opened()
    assert found.writing.composer.field.text() == "a medias"
    assert found.writing.entries.rows == ()
    type_text(found.writing.composer.field, " y entera")
    QTest.keyClick(found.writing.composer.field, Qt.Key.Key_Return)
    (one,) = bench.notes.entries(PROSECUTORS, SECOND)
    assert (one.note.text, one.note.to_settle) == ("a medias y entera", ())


def test_a_name_alone_is_no_entry_when_one_leaves(bench: Bench) -> None:
    bench.type("Honduras")
    bench.page.leave()
    assert (bench.kept(), bench.texts()) == (["Honduras"], [])


def test_each_section_has_its_own_unfinished_entry(bench: Bench) -> None:
    bench.type("uno")
    bench.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert bench.page.place.detail == THIRD
    assert bench.page.writing.composer.field.text() == ""
    bench.type("dos")
    bench.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert bench.page.writing.composer.field.text() == "uno"
    assert "begun" in " ".join(placed.recorded for placed in bench.page.writing.outline.rows.rows if placed.section)
    bench.press(Qt.Key.Key_Return)
    assert (bench.texts(), bench.texts(section=THIRD)) == (["uno"], ["dos"])
    assert bench.kept() == ["dos"]


def test_emptying_the_field_lets_go_of_the_draft(bench: Bench) -> None:
    bench.type("uno")
    bench.page.writing.fresh.keeper.flush()
    assert bench.kept() == ["uno"]
    for _ in range(3):
        bench.press(Qt.Key.Key_Backspace)
    bench.page.leave()
    assert (bench.kept(), bench.texts()) == ([], [])


def test_another_page_finds_text_cursor_and_choices_again(bench: Bench) -> None:
    bench.type("Acuerdo: HND: Ñandú, el 🦤 vuela")
    for _ in range(4):
        bench.press(Qt.Key.Key_Left)
    bench.page.leave()
    found = bench.opened()
    field = found.writing.composer.field
    assert found.place == Place(Desk.NOTES, PROSECUTORS, SECOND)
    assert (field.text(), field.caret()) == ("Ñandú, el 🦤 vuela", len("Ñandú, el 🦤 v"))
    assert found.writing.composer.summary() == "Agreement · Honduras"
    assert found.writing.composer.field.hasFocus()


def test_up_in_an_empty_field_edits_the_last_entry_and_enter_records_the_change(bench: Bench) -> None:
    bench.record("uno")
    ident_of_last = bench.record("dos")
    bench.page.focus_first()
    bench.press(Qt.Key.Key_Up)
    assert bench.page.writing.editor.field.hasFocus()
    type_text(bench.page.writing.editor.field, " y medio")
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["uno", "dos y medio"]
    assert bench.page.writing.composer.field.hasFocus()
    assert bench.page.writing.amendment.note is None
    bench.undo.undo()
    assert bench.texts() == ["uno", "dos"]
    bench.undo.redo()
    assert bench.texts() == ["uno", "dos y medio"]
    opened = bench.notes.open(ident_of_last)
    assert opened is not None
    assert opened[0].to_settle == ()


def test_leaving_the_editor_records_the_change(bench: Bench) -> None:
    bench.page.writing.edit(bench.record("uno"))
    type_text(bench.page.writing.editor.field, "!")
    bench.page.writing.outline.setFocus()
    assert bench.texts() == ["uno!"]
    assert bench.page.writing.amendment.note is None
    assert bench.kept() == []


def test_escape_leaves_an_entry_as_it_was_and_undo_brings_the_change_back(bench: Bench) -> None:
    bench.page.writing.edit(bench.record("uno"))
    type_text(bench.page.writing.editor.field, "!")
    bench.press(Qt.Key.Key_Escape)
    assert bench.texts() == ["uno"]
    assert bench.kept() == []
    bench.undo.undo()
    assert bench.page.writing.editor.field.text() == "uno!"


def test_an_entry_at_rest_is_recorded_while_its_editor_stays_open(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(amendment, "_REST_MS", 200)
    bench.page.writing.edit(bench.record("uno"))
    type_text(bench.page.writing.editor.field, "!")
    bench.qtbot.waitUntil(lambda: bench.texts() == ["uno!"], timeout=2000)
    type_text(bench.page.writing.editor.field, "!")
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["uno!!"]


def test_opening_and_leaving_an_entry_writes_nothing(bench: Bench) -> None:
    known = bench.record("uno")
    before = bench.notes.open(known)
    bench.page.writing.edit(known)
    bench.press(Qt.Key.Key_Return)
    assert bench.notes.open(known) == before
    assert bench.undo.undo_words() == ""


def test_an_edit_broken_off_comes_back_over_what_it_saw(bench: Bench) -> None:
    known = bench.record("uno")
    bench.page.writing.edit(known)
    type_text(bench.page.writing.editor.field, " mío")
    bench.press(Qt.Key.Key_Left)
    bench.page.writing.amendment.keeper.flush()
    opened = bench.notes.open(known)
    assert opened is not None
    with bench.database.write() as work:  # as if a bundle had brought another version meanwhile
        work.change(type(opened[0]), known, opened[1], {"text": "uno ajeno"})
    found = bench.opened()
    assert (found.writing.editor.field.text(), found.writing.editor.field.caret()) == ("uno mío", len("uno mí"))
    QTest.keyClick(found.writing.editor.field, Qt.Key.Key_Return)
    again = bench.notes.open(known)
    assert again is not None
    assert again[0].to_settle == ("text",)


def test_an_edit_of_an_entry_that_was_deleted_meanwhile_comes_back_as_a_new_one(bench: Bench) -> None:
    known = bench.record("uno")
    bench.page.writing.edit(known)
    type_text(bench.page.writing.editor.field, " mío")
    bench.page.writing.amendment.keeper.flush()
    opened = bench.notes.open(known)
    assert opened is not None
    bench.notes.delete(known, opened[1])
    found = bench.opened()
    assert found.writing.composer.field.text() == "uno mío"
    QTest.keyClick(found.writing.composer.field, Qt.Key.Key_Return)
    assert bench.texts() == ["uno mío"]


def test_what_arrives_while_one_types_changes_the_lists_and_not_the_text(bench: Bench) -> None:
    known = bench.record("uno")
    bench.page.writing.edit(known)
    type_text(bench.page.writing.editor.field, " mío")
    bench.notes.record(NewEntry(session=PROSECUTORS, section=SECOND, text="ajeno"))
    bench.page.data_changed(frozenset({"notes", "agenda", "people", "meeting"}))
    assert bench.page.writing.editor.field.text() == "uno mío"
    assert bench.page.writing.editor.field.hasFocus()
    assert bench.page.writing.editor.field.caret() == len("uno mío")
    assert [entry.note.text for entry in bench.page.writing.entries.rows] == ["uno", "ajeno"]
    bench.press(Qt.Key.Key_Escape)
    bench.type("empezado")
    bench.page.data_changed(frozenset({"notes", "agenda", "people", "meeting"}))
    assert bench.page.writing.composer.field.text() == "empezado"


def test_while_the_file_is_busy_the_text_stays_and_is_saved_as_soon_as_it_can_be(bench: Bench) -> None:
    with bench.database.write():
        bench.type("uno")
        bench.press(Qt.Key.Key_Return)
        assert bench.page.writing.composer.field.text() == "uno"
        assert bench.page.writing.composer.saved_mark.text() == "Not yet saved: other work is under way"
        bench.qtbot.wait(1200)
        assert bench.page.writing.composer.saved_mark.text() == "Not yet saved: other work is under way"
    bench.qtbot.waitUntil(lambda: bench.kept() == ["uno"], timeout=3000)
    assert bench.page.writing.composer.saved_mark.text() == "Saved 12:40:00"
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["uno"]


def most_pages(database: Database, count: str) -> None:
    """Let SQLite hold the file to so many pages: what a full disk does."""
    with database.local() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={count}")


def test_while_the_disk_is_full_a_section_is_not_left_with_text_that_is_nowhere_else(bench: Bench) -> None:
    most_pages(bench.database, "1")
    bench.page.writing.composer.field.insertPlainText("ñandú " * 3000)
    bench.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert bench.page.place.detail == SECOND
    assert len(bench.page.writing.composer.field.text()) == 18000
    most_pages(bench.database, "1000000")
    bench.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert bench.page.place.detail == THIRD
    assert [len(text) for text in bench.texts()] == [17999]


def test_on_a_full_disk_the_text_stays_and_is_saved_when_there_is_room_again(bench: Bench) -> None:
    most_pages(bench.database, "1")  # SQLite takes the pages it has as the least
    long = "ñandú " * 3000
    bench.page.writing.composer.field.insertPlainText(long)
    mark = bench.page.writing.composer.saved_mark
    bench.qtbot.waitUntil(lambda: mark.text() == "Not yet saved: disk full", timeout=3000)
    assert bench.kept() == []
    bench.page.focus_first()
    bench.press(Qt.Key.Key_Return)
    assert bench.page.writing.composer.field.text() == long
    assert bench.texts() == []
    most_pages(bench.database, "1000000")
    bench.qtbot.waitUntil(lambda: bench.kept() == [long], timeout=3000)
    assert mark.text() == "Saved 12:40:00"
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == [long.strip()]
    assert bench.told == []


def test_an_editor_left_while_the_file_is_busy_stays_open_and_records_later(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(amendment, "_RETRY_MS", 100)
    bench.page.writing.edit(bench.record("uno"))
    type_text(bench.page.writing.editor.field, "!")
    with bench.database.write():
        bench.page.writing.outline.setFocus()
        assert bench.page.writing.editor.isVisible()
        assert bench.page.writing.editor.field.text() == "uno!"
    bench.qtbot.waitUntil(lambda: bench.texts() == ["uno!"], timeout=2000)


def test_delete_removes_an_entry_and_undo_brings_it_back(bench: Bench) -> None:
    bench.record("uno")
    bench.page.writing.entries.go_to(bench.page.writing.entries.last())
    bench.press(Qt.Key.Key_Delete)
    assert bench.texts() == []
    assert bench.page.writing.entries.rows == ()
    bench.undo.undo()
    assert bench.texts() == ["uno"]


def test_arrows_walk_the_entries_and_lead_back_to_the_field(bench: Bench) -> None:
    for text in ("uno", "dos", "tres"):
        bench.record(text)
    entries = bench.page.writing.entries
    first, second, third = (entry.note.id for entry in entries.rows)
    entries.go_to(third)
    bench.press(Qt.Key.Key_Up)
    assert entries.current() == second
    bench.press(Qt.Key.Key_Home)
    assert entries.current() == first
    bench.press(Qt.Key.Key_Return)
    assert bench.page.writing.editor.field.text() == "uno"
    bench.press(Qt.Key.Key_Escape)
    entries.go_to(third)
    bench.press(Qt.Key.Key_Down)
    assert bench.page.writing.composer.field.hasFocus()


def test_the_entries_stand_one_under_the_other_and_the_editor_in_their_midst(bench: Bench) -> None:
    for _ in range(4):
        bench.record("una entrada larga que ocupa más de una línea en la ventana de siempre " * 3)
    entries, editor = bench.page.writing.entries, bench.page.writing.editor

    def boxes() -> list[QRect]:
        QApplication.processEvents()
        return [entries.visualRect(entries.model().index(row, 0)) for row in range(4)]

    def stacked(found: list[QRect]) -> bool:
        return all(below.top() == above.bottom() + 1 for above, below in pairwise(found))

    before = boxes()
    assert stacked(before)
    assert len({box.height() for box in before}) == 1
    bench.page.writing.edit(entries.rows[1].note.id)
    during = boxes()
    assert stacked(during)
    assert (editor.geometry().topLeft(), editor.height()) == (during[1].topLeft(), during[1].height())
    assert during[1].height() > before[1].height()
    for _ in range(5):
        bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    grown = boxes()
    assert grown[1].height() > during[1].height()
    assert (editor.geometry().topLeft(), editor.height()) == (grown[1].topLeft(), grown[1].height())
    bench.press(Qt.Key.Key_Escape)
    assert [box.height() for box in boxes()] == [box.height() for box in before]


def test_the_newest_entry_stays_in_sight_when_the_field_grows(bench: Bench) -> None:
    for _ in range(8):
        bench.record("una entrada larga que ocupa más de una línea en la ventana de siempre " * 3)
    bar = bench.page.writing.entries.verticalScrollBar()
    bench.qtbot.waitUntil(lambda: 0 < bar.maximum() == bar.value())
    before = bar.maximum()
    for _ in range(5):
        bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    bench.qtbot.waitUntil(lambda: before < bar.maximum() == bar.value())


def test_ctrl_s_says_that_all_is_saved(bench: Bench) -> None:
    bench.type("uno")
    bench.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert bench.page.writing.composer.saved_mark.text() == "Already saved"
    assert bench.kept() == ["uno"]


def test_sections_show_what_was_recorded_and_the_rcgm_opens_on_general(bench: Bench) -> None:
    bench.record("uno")
    bench.record("dos")
    rows = [(p.mark, p.recorded) for p in bench.page.writing.outline.rows.rows if p.section]
    assert rows == [("2", "2 pieces of information"), ("3", "no notes"), ("·", "no notes")]
    bench.page.writing.go_to_section(RCGM, "")
    assert [p.text for p in bench.page.writing.outline.rows.rows if p.section] == ["General"]


def test_up_past_the_first_section_leads_to_the_session_above(bench: Bench) -> None:
    bench.page.writing.outline.setFocus()
    bench.press(Qt.Key.Key_Up)
    assert bench.page.place == Place(Desk.NOTES, CHAMPIONS, FIRST)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Down)
    assert bench.page.place == Place(Desk.NOTES, PROSECUTORS, SECOND)


def test_a_place_shows_an_entry(bench: Bench) -> None:
    known = bench.record("uno", THIRD)
    bench.page.writing.go_to_section(CHAMPIONS, FIRST)
    bench.page.show_place(Place(Desk.NOTES, known))
    assert bench.page.place.detail == THIRD
    assert bench.page.writing.entries.hasFocus()
    assert bench.page.writing.entries.current() == known


def test_the_page_speaks_spanish_at_once_and_keeps_the_text(bench: Bench, languages: Languages) -> None:
    bench.record("uno")
    bench.type("HND: a medias")
    languages.speak("es")
    assert bench.page.writing.composer.summary() == "Intervención · Honduras"
    assert bench.page.writing.composer.field.text() == "a medias"
    assert quiet_line(bench.page.writing.entries.rows[0]) == "Información"
    languages.speak("en")


@pytest.mark.parametrize("begun", ["a medias", "HND:", "acuerdo:"])
def test_an_entry_begun_keeps_its_language_when_the_screens_changes(
    bench: Bench, languages: Languages, begun: str
) -> None:
    assert bench.page.writing.composer.typed().language == "en"
    languages.speak("es")
    QApplication.processEvents()
    assert bench.page.writing.composer.typed().language == "es"
    bench.type(begun)
    languages.speak("en")
    QApplication.processEvents()
    assert bench.page.writing.composer.typed().language == "es"


def test_a_sections_counts_stand_on_lines_of_their_own_rather_than_cut(bench: Bench) -> None:
    outline = bench.page.writing.outline

    def height() -> int:
        return outline.visualRect(outline.currentIndex()).height()

    bench.record("uno")
    before = height()
    for kind in (NoteKind.AGREEMENT, NoteKind.COMMITMENT, NoteKind.RECOMMENDATION):
        bench.notes.record(NewEntry(session=PROSECUTORS, section=SECOND, text="dos", kind=kind))
    bench.page.reload()
    QApplication.processEvents()
    assert height() > before


def test_every_focusable_part_has_a_name(bench: Bench) -> None:
    bench.record("uno")
    assert nameless(bench.page) == []
