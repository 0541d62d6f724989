"""What happens while one types, from elsewhere and by one's own keys: the text stays, and nothing of it goes astray."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.agenda import MeetingSession, Objective
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.records import Record
from rcm_desktop.services.notes import NewEntry, Notes, Pairs
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.page import NotesPage, Side
from rcm_desktop.ui.screens.notes.translating.view import TranslatingView
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.keys import type_text
from tests.ui.screens.notes.opened import notes_page

CHAMPIONS, PROSECUTORS = ident("champions"), ident("prosecutors")
FIRST, SECOND, THIRD = ident("objective 1"), ident("objective 2"), ident("objective 3")
TOPICS = frozenset({"notes", "agenda"})


class Desk:
    """The page in a shown window, in the first section of a session, and another laptop beside it."""

    def __init__(self, database: Database, qtbot: QtBot) -> None:
        self.database, self.qtbot = database, qtbot
        self.notes, self.undo = Notes(database), UndoStack()
        self.told: list[RcmError] = []
        self.page = self.opened()
        self.page.writing.go_to_section(PROSECUTORS, SECOND)
        self.page.focus_first()

    def opened(self) -> NotesPage:
        pairs = Pairs(self.notes, self.database)
        page = notes_page(self.database, self.told.append, undo=self.undo, notes=self.notes, pairs=pairs)
        page.resize(1274, 620)
        for other in QApplication.topLevelWidgets():
            other.hide()
        page.go_to.connect(page.show_place)
        self.qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        self.qtbot.waitUntil(page.isActiveWindow)
        page.focus_first()
        return page

    @property
    def field(self) -> str:
        return self.page.writing.composer.field.text()

    def types(self, text: str) -> None:
        type_text(self.page.writing.composer.field, text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)

    def record(self, text: str, section: str = SECOND) -> str:
        note = self.notes.record(NewEntry(session=PROSECUTORS, section=section, text=text))
        self.page.reload()
        return note.id

    def texts(self) -> list[str]:
        return [entry.note.text for one in self.notes.sessions() for entry in self.notes.entries(one.session.id)]

    def rows(self) -> list[str]:
        return [entry.note.text for entry in self.page.writing.entries.rows]

    def elsewhere_delete(self, cls: type[Record], known: str) -> None:
        """Delete a record as a bundle does."""
        with self.database.write() as work:
            work.delete(cls, known, records.sight(work.connection, cls, known))
        self.page.data_changed(TOPICS)

    def elsewhere_write(self, known: str, text: str) -> None:
        with self.database.write() as work:
            work.change(Note, known, records.sight(work.connection, Note, known), {"text": text})
        self.page.data_changed(TOPICS)

    def restarted(self) -> NotesPage:
        """What a page shows that is opened after the program died."""
        return self.opened()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock, languages: Languages, qtbot: QtBot) -> Iterator[Desk]:
    database = small_meeting(tmp_path, clock)
    yield Desk(database, qtbot)
    database.close()


def test_enter_records_what_is_begun_though_its_entry_was_deleted_meanwhile(desk: Desk) -> None:
    desk.types("a medias")
    desk.page.leave()
    (known,) = desk.notes.everything().notes
    desk.elsewhere_delete(Note, known)
    assert desk.field == "a medias"
    desk.press(Qt.Key.Key_Return)
    assert (desk.texts(), desk.rows(), desk.field) == (["a medias"], ["a medias"], "")


def test_enter_records_what_is_begun_though_its_recording_was_undone(desk: Desk) -> None:
    desk.types("a medias")
    desk.page.leave()
    desk.undo.undo()
    desk.page.data_changed(TOPICS)
    assert desk.field == "a medias"
    desk.press(Qt.Key.Key_Return)
    assert (desk.texts(), desk.rows(), desk.field) == (["a medias"], ["a medias"], "")


def test_what_is_begun_in_a_session_that_is_deleted_stays_in_front_and_is_recorded_in_sight(desk: Desk) -> None:
    desk.types("a medias")
    desk.elsewhere_delete(MeetingSession, PROSECUTORS)
    assert desk.field == "a medias"
    desk.press(Qt.Key.Key_Return)
    assert (desk.texts(), desk.rows()) == (["a medias"], ["a medias"])
    assert desk.notes.drafts() == []


def test_what_is_begun_in_a_section_that_is_deleted_stays_in_front_and_is_recorded_in_sight(desk: Desk) -> None:
    desk.types("a medias")
    desk.elsewhere_delete(Objective, SECOND)
    assert desk.field == "a medias"
    desk.press(Qt.Key.Key_Return)
    assert (desk.texts(), desk.rows()) == (["a medias"], ["a medias"])


def test_an_entry_being_changed_whose_section_is_deleted_keeps_its_text(desk: Desk) -> None:
    known = desk.record("uno")
    desk.page.writing.edit(known)
    type_text(desk.page.writing.editor.field, " y más")
    desk.elsewhere_delete(Objective, SECOND)
    assert desk.page.writing.editor.field.text() == "uno y más"
    desk.press(Qt.Key.Key_Return)
    assert desk.texts() == ["uno y más"]


def test_an_entry_deleted_elsewhere_while_it_is_changed_is_there_with_the_change(desk: Desk) -> None:
    known = desk.record("uno")
    desk.page.writing.edit(known)
    type_text(desk.page.writing.editor.field, " y más")
    desk.elsewhere_delete(Note, known)
    editor = desk.page.writing.editor
    assert (editor.field.text(), editor.field.caret(), editor.isVisible()) == ("uno y más", 9, True)
    desk.press(Qt.Key.Key_Return)
    assert (desk.texts(), desk.rows()) == (["uno y más"], ["uno y más"])


def test_a_split_taken_back_loses_nothing_when_the_first_part_was_changed_elsewhere(desk: Desk) -> None:
    known = desk.record("uno dos")
    desk.page.writing.edit(known)
    desk.page.writing.editor.field.put("uno dos", 4)
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.rows() == ["uno", "dos"]
    desk.elsewhere_write(known, "uno ajeno")
    desk.undo.undo()
    assert "dos" in " ".join(desk.texts())


def test_a_join_done_again_loses_nothing_when_the_first_part_was_changed_elsewhere(desk: Desk) -> None:
    known = desk.record("uno")
    desk.record("dos")
    desk.page.writing.entries.go_to(known)
    desk.press(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert desk.texts() == ["uno\ndos"]
    desk.undo.undo()
    desk.elsewhere_write(known, "uno ajeno")
    desk.undo.redo()
    assert "dos" in " ".join(desk.texts())


def test_undo_of_a_new_entry_leaves_what_somebody_else_made_of_it(desk: Desk) -> None:
    desk.types("uno")
    desk.press(Qt.Key.Key_Return)
    (known,) = desk.notes.everything().notes
    desk.elsewhere_write(known, "uno ajeno")
    desk.undo.undo()
    assert desk.texts() == ["uno ajeno"]


def test_deleting_done_again_leaves_what_somebody_else_made_of_it(desk: Desk) -> None:
    known = desk.record("uno")
    desk.page.writing.editing.delete(known)
    desk.undo.undo()
    desk.elsewhere_write(known, "uno ajeno")
    desk.undo.redo()
    assert desk.texts() == ["uno ajeno"]


def test_leaving_the_page_keeps_what_another_view_could_not_record(desk: Desk) -> None:
    known = desk.record("uno")
    desk.page.turn_to(Side.TRANSLATE)
    view = desk.page.view()
    assert isinstance(view, TranslatingView)
    view.show_record(known)
    type_text(view.field, "one")
    with desk.database.write():
        desk.page.turn_to(Side.WRITE)
    desk.page.leave()
    found = Pairs(desk.notes, desk.database)
    pair = found.pair(known)
    assert pair is not None
    assert pair.translation is not None
    assert pair.translation.text == "one"


@pytest.mark.parametrize("key", ["F8", "F11", "Ctrl+H", "Ctrl+T"])
def test_opening_and_closing_something_keeps_text_and_cursor(desk: Desk, key: str) -> None:
    desk.record("antes")
    desk.types("a medias")
    for _ in range(3):
        desk.press(Qt.Key.Key_Left)
    offers = {command.key: command.run for command in desk.page.commands()}
    offers[key]()
    QApplication.processEvents()
    if key in ("F8", "F11"):
        offers[key]()
    else:
        desk.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    field = desk.page.writing.composer.field
    assert (field.text(), field.caret(), field.hasFocus()) == ("a medias", 5, True)


@pytest.mark.parametrize("key", ["F8", "F11", "Ctrl+H", "Ctrl+T"])
def test_opening_and_closing_something_keeps_the_text_of_an_editor(desk: Desk, key: str) -> None:
    known = desk.record("antes")
    desk.page.writing.edit(known)
    type_text(desk.page.writing.editor.field, " y más")
    for _ in range(3):
        desk.press(Qt.Key.Key_Left)
    offers = {command.key: command.run for command in desk.page.commands()}
    offers[key]()
    QApplication.processEvents()
    if key in ("F8", "F11"):
        offers[key]()
    else:
        desk.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    if key == "Ctrl+T":  # another view: recorded
        assert desk.rows() == ["antes y más"]
        return
    field = desk.page.writing.editor.field
    assert (field.text(), field.caret(), field.hasFocus()) == ("antes y más", 8, True)


@pytest.mark.parametrize("where", ["composer", "editor", "translation"])
def test_the_language_switched_in_the_middle_keeps_text_and_cursor(
    desk: Desk, languages: Languages, where: str
) -> None:
    known = desk.record("antes")
    field = desk.page.writing.composer.field
    if where == "editor":
        desk.page.writing.edit(known)
        field = desk.page.writing.editor.field
    elif where == "translation":
        desk.page.turn_to(Side.TRANSLATE)
        view = desk.page.view()
        assert isinstance(view, TranslatingView)
        view.show_record(known)
        field = view.field
    type_text(field, " y más")
    desk.press(Qt.Key.Key_Left)
    before = (field.text(), field.caret())
    languages.speak("es")
    QApplication.processEvents()
    assert (field.text(), field.caret(), field.hasFocus()) == (*before, True)
    assert before[0].endswith("más")


def test_a_translation_whose_pair_is_deleted_stays(desk: Desk) -> None:
    known = desk.record("uno")
    desk.page.turn_to(Side.TRANSLATE)
    view = desk.page.view()
    assert isinstance(view, TranslatingView)
    view.show_record(known)
    type_text(view.field, "one")
    desk.elsewhere_delete(MeetingSession, PROSECUTORS)
    assert view.field.text() == "one" or "one" in [n.text for n in desk.notes.everything().notes.values()]
