"""What is done to recorded entries, by real keys and the mouse, and taken back by the window's undo."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.notes import NoteKind, NoteStatus, RecordOf, Visibility
from rcm_desktop.services.notes import NewEntry, Notes, Rewriting
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.writing.entry_face import quiet_line
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.keys import type_text
from tests.ui.screens.notes.opened import notes_page

PROSECUTORS, CHAMPIONS = ident("prosecutors"), ident("champions")
FIRST, SECOND, THIRD = ident("objective 1"), ident("objective 2"), ident("objective 3")
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


class Bench:
    """The page at a section with three entries."""

    def __init__(self, database: Database, qtbot: QtBot) -> None:
        self.database, self.notes, self.undo = database, Notes(database), UndoStack()
        for text in ("uno", "dos", "tres"):
            self.notes.record(NewEntry(session=PROSECUTORS, section=SECOND, text=text))
        self.page = notes_page(database, undo=self.undo, notes=self.notes)
        self.page.resize(1274, 620)
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        self.view = self.page.writing
        self.view.go_to_section(PROSECUTORS, SECOND)
        self.page.focus_first()

    @property
    def ids(self) -> list[str]:
        return [entry.note.id for entry in self.view.entries.rows]

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)

    def texts(self, session: str = PROSECUTORS, section: str = SECOND) -> list[str]:
        return [entry.note.text for entry in self.notes.entries(session, section)]

    def menu(self, at: int) -> dict[str, QAction]:
        """The lines of an entry's menu, those of its parts under their names."""
        self.view.menu.show_for(self.ids[at], QPoint(0, 0))
        found: dict[str, QAction] = {}
        for action in self.view.menu.actions():
            inside = cast("QMenu | None", action.menu())
            lines = inside.actions() if inside is not None else [action]
            for line in lines:
                found[line.text().split("\t")[0]] = line
        return found


@pytest.fixture
def bench(tmp_path: Path, clock: FixedClock, languages: Languages, qtbot: QtBot) -> Iterator[Bench]:
    database = small_meeting(tmp_path, clock)
    yield Bench(database, qtbot)
    database.close()


def test_alt_and_arrows_move_the_entry_under_the_keyboard(bench: Bench) -> None:
    entries = bench.view.entries
    third = bench.ids[2]
    entries.go_to(third)
    bench.press(Qt.Key.Key_Up, ALT)
    assert bench.texts() == ["uno", "tres", "dos"]
    assert (entries.hasFocus(), entries.current()) == (True, third)
    bench.press(Qt.Key.Key_Up, ALT)
    bench.press(Qt.Key.Key_Up, ALT)
    assert bench.texts() == ["tres", "uno", "dos"]
    for _ in range(3):
        bench.press(Qt.Key.Key_Down, ALT)
    assert bench.texts() == ["uno", "dos", "tres"]
    bench.undo.undo()
    assert bench.texts() == ["uno", "tres", "dos"]


def test_an_entry_dragged_stands_where_it_is_dropped(bench: Bench) -> None:
    entries = bench.view.entries
    third = bench.ids[2]
    entries.go_to(third)
    top = entries.visualRect(entries.model().index(0, 0)).center()
    data = entries.model().mimeData([entries.currentIndex()])
    copy, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    entries.dropEvent(QDropEvent(QPointF(top), copy, data, left, NONE))
    assert bench.texts() == ["tres", "uno", "dos"]


def test_the_entry_being_edited_is_split_at_the_cursor_with_what_was_typed(bench: Bench) -> None:
    bench.view.edit(bench.ids[1])
    type_text(bench.view.editor.field, " y más")
    for _ in range(5):
        bench.press(Qt.Key.Key_Left)
    bench.press(Qt.Key.Key_D, CTRL)
    assert bench.texts() == ["uno", "dos", "y más", "tres"]
    assert bench.view.amendment.note is None
    bench.undo.undo()
    assert bench.texts() == ["uno", "dos y más", "tres"]
    bench.undo.redo()
    assert bench.texts() == ["uno", "dos", "y más", "tres"]


def test_without_an_editor_a_split_says_what_to_do(bench: Bench) -> None:
    bench.press(Qt.Key.Key_D, CTRL)
    assert bench.texts() == ["uno", "dos", "tres"]
    assert "cursor" in bench.view.composer.saved_mark.text()


def test_an_entry_is_joined_with_the_one_below(bench: Bench) -> None:
    bench.view.entries.go_to(bench.ids[0])
    bench.press(Qt.Key.Key_U, CTRL)
    assert bench.texts() == ["uno\ndos", "tres"]
    bench.press(Qt.Key.Key_End)
    bench.press(Qt.Key.Key_U, CTRL)
    assert bench.texts() == ["uno\ndos", "tres"]
    assert "below" in bench.view.composer.saved_mark.text()
    bench.undo.undo()
    assert bench.texts() == ["uno", "dos", "tres"]


def test_one_key_makes_information_a_commitment_in_its_place(bench: Bench) -> None:
    bench.view.entries.go_to(bench.ids[1])
    bench.press(Qt.Key.Key_F6)
    assert bench.texts() == ["uno", "dos", "tres"]
    assert quiet_line(bench.view.entries.rows[1]).startswith("Commitment")
    assert bench.view.entries.hasFocus()
    bench.page.focus_first()
    bench.press(Qt.Key.Key_F6)  # with an empty field: the last entry
    assert quiet_line(bench.view.entries.rows[2]).startswith("Commitment")
    assert quiet_line(bench.view.entries.rows[0]).startswith("Information")


def test_while_typing_the_same_key_chooses_the_kind_of_what_is_typed(bench: Bench) -> None:
    type_text(bench.view.composer.field, "Enviará el informe")
    bench.press(Qt.Key.Key_F6)
    assert bench.view.composer.summary() == "Commitment"
    assert quiet_line(bench.view.entries.rows[2]).startswith("Information")
    bench.press(Qt.Key.Key_Return)
    assert quiet_line(bench.view.entries.rows[3]).startswith("Commitment")


def test_the_menu_moves_an_entry_to_another_section_of_any_session(bench: Bench) -> None:
    (line,) = (text for text in bench.menu(0) if text.startswith("&2  Objective 3"))
    bench.menu(0)[line].trigger()
    assert (bench.texts(), bench.texts(section=THIRD)) == (["dos", "tres"], ["uno"])
    bench.view.gestures.move(bench.ids[0], CHAMPIONS, FIRST)
    assert bench.texts(CHAMPIONS, FIRST) == ["dos"]
    bench.undo.undo()
    bench.undo.undo()
    assert bench.texts() == ["uno", "dos", "tres"]


def test_a_digit_chooses_the_section_that_an_entry_goes_to(bench: Bench) -> None:
    bench.view.entries.go_to(bench.ids[0])
    bench.press(Qt.Key.Key_M, CTRL)
    assert bench.view.menu.isVisible()
    QTest.keyClick(bench.view.menu, Qt.Key.Key_2)
    assert bench.texts(section=THIRD) == ["uno"]


def test_the_menu_says_and_changes_kind_status_and_readers(bench: Bench) -> None:
    bench.menu(0)["Agreement"].trigger()
    lines = bench.menu(0)
    assert [lines[name].isChecked() for name in ("Agreement", "Draft", "Full record")] == [True] * 3
    lines["Bracketed"].trigger()
    bench.menu(0)["Chatham House Rule"].trigger()
    note = bench.view.entries.rows[0].note
    assert (note.kind, note.status, note.visibility) == (
        NoteKind.AGREEMENT, NoteStatus.BRACKETED, Visibility.CHATHAM_HOUSE,
    )  # fmt: skip
    assert "Chatham House Rule" in quiet_line(bench.view.entries.rows[0])


def test_who_may_read_it_is_chosen_while_typing_and_is_as_usual_for_the_next_entry(bench: Bench) -> None:
    composer = bench.view.composer
    assert composer.visibility.value() is Visibility.MEMBERS_ONLY  # the session is for members
    QTest.keyClick(composer.visibility, Qt.Key.Key_C)
    type_text(composer.field, "cuatro")
    QTest.keyClick(composer.field, Qt.Key.Key_Return)
    assert bench.view.entries.rows[3].note.visibility is Visibility.CHATHAM_HOUSE
    assert composer.visibility.value() is Visibility.MEMBERS_ONLY


def test_f8_opens_and_closes_the_side_and_remembers_its_part(bench: Bench) -> None:
    side = bench.view.side
    told: list[str] = []
    side.turned.connect(told.append)
    assert not side.isVisible()
    bench.press(Qt.Key.Key_F8)
    assert side.isVisible()
    side.open_at("record")
    bench.press(Qt.Key.Key_F8)
    assert not side.isVisible()
    bench.press(Qt.Key.Key_F8)
    assert (side.isVisible(), side.part) == (True, "record")
    assert told == ["speakers", "record", "", "record"]


def test_a_support_record_stands_beside_and_is_copied_in_by_a_key(bench: Bench) -> None:
    support = NewEntry(session=PROSECUTORS, section=SECOND, text="apoyo", record=RecordOf.SUPPORT)
    bench.notes.record(support)
    bench.view.side.open_at("record")
    bench.view.reload()
    other = bench.view.beside.other
    assert bench.texts() == ["uno", "dos", "tres"]
    other.list.setFocus()
    other.list.setCurrentIndex(other.rows.index(0, 0))
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["uno", "dos", "tres", "apoyo"]
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["uno", "dos", "tres", "apoyo"]
    bench.undo.undo()
    assert bench.texts() == ["uno", "dos", "tres"]


def test_a_laptop_that_keeps_the_support_record_writes_there_and_sees_the_main_one_beside(bench: Bench) -> None:
    bench.view.beside.other.turn_button.click()
    assert bench.view.entries.rows == ()
    type_text(bench.view.composer.field, "apoyo")
    QTest.keyClick(bench.view.composer.field, Qt.Key.Key_Return)
    found = Notes(bench.database)  # as after a start
    assert [entry.note.text for entry in found.entries(PROSECUTORS, SECOND)] == ["apoyo"]
    assert [e.note.text for e in found.entries(PROSECUTORS, SECOND, RecordOf.MAIN)] == ["uno", "dos", "tres"]
    assert Rewriting(bench.database, found).copied(PROSECUTORS) == frozenset()
    assert [entry.note.text for entry in bench.view.beside.other.rows.rows] == ["uno", "dos", "tres"]


def test_f11_leaves_the_text_alone_and_brings_everything_back(bench: Bench) -> None:
    told: list[bool] = []
    bench.view.alone.connect(told.append)
    type_text(bench.view.composer.field, "a medias")
    bench.press(Qt.Key.Key_F11)
    assert not bench.view.outline.isVisible()
    assert bench.view.composer.field.hasFocus()
    bench.press(Qt.Key.Key_F11)
    assert bench.view.outline.isVisible()
    assert bench.view.composer.field.text() == "a medias"
    assert told == [True, False]


def test_letters_typed_on_an_entry_go_where_one_writes(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Up, ALT)
    assert bench.view.entries.hasFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    type_text(focused, "ñ")
    assert bench.view.composer.field.hasFocus()
    assert bench.view.composer.field.text() == "ñ"


def test_escape_leads_from_an_entry_to_where_one_writes(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Up, ALT)
    bench.press(Qt.Key.Key_Escape)
    assert bench.view.composer.field.hasFocus()
