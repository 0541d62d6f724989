"""What happens while one types, from elsewhere and by one's own keys: the text stays, and nothing of it goes astray."""

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.agenda import MeetingSession, Objective
from rcm_desktop.domain.errors import Busy, RcmError
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.records import Record
from rcm_desktop.domain.transactions import Transaction, transaction
from rcm_desktop.services.notes import NewEntry, Notes, Pairs
from rcm_desktop.storage import journal, records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.integrity import check
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.page import NotesPage, Side
from rcm_desktop.ui.screens.notes.translating import half_editing
from rcm_desktop.ui.screens.notes.translating.view import TranslatingView
from rcm_desktop.ui.screens.notes.writing import amendment, fresh_entry
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

    def translating(self, original: str) -> TranslatingView:
        """The view of two languages, with the translation of an entry open."""
        self.page.turn_to(Side.TRANSLATE)
        view = self.page.view()
        assert isinstance(view, TranslatingView)
        view.show_record(original)
        return view

    def elsewhere_delete(self, cls: type[Record], known: str) -> None:
        """Delete a record as a bundle does."""
        with self.database.write() as work:
            work.delete(cls, known, records.sight(work.connection, cls, known))
        self.page.data_changed(TOPICS)

    def elsewhere_write(self, known: str, text: str) -> None:
        with self.database.write() as work:
            work.change(Note, known, records.sight(work.connection, Note, known), {"text": text})
        self.page.data_changed(TOPICS)


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
    assert desk.notes.drafts() == []


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


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of three million bytes, where one may be mounted."""
    folder = Path(tempfile.mkdtemp())
    asked = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(asked, capture_output=True, check=False).returncode:
        folder.rmdir()
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def test_a_disk_that_fills_up_while_one_types_loses_nothing(
    small_disk: Path, clock: FixedClock, languages: Languages, qtbot: QtBot
) -> None:
    database = small_meeting(small_disk, clock)
    desk = Desk(database, qtbot)
    mark, editor = desk.page.writing.composer.saved_mark, desk.page.writing.editor
    recorded: list[str] = []
    filler = os.open(small_disk / "filler", os.O_WRONLY | os.O_CREAT)
    with contextlib.suppress(OSError):
        while len(recorded) < 100:
            os.write(filler, b"x" * 4096 * 20)
            desk.types(f"entrada {len(recorded)} " + "ñandú " * 30)
            desk.press(Qt.Key.Key_Return)
            if desk.field:
                break
            recorded.append(f"entrada {len(recorded)} " + "ñandú " * 29 + "ñandú")
    with contextlib.suppress(OSError):
        while True:
            os.write(filler, b"x" * 4096)
    os.close(filler)
    assert desk.texts() == recorded
    desk.types(" y " + "más " * 500)
    typed = desk.field
    qtbot.waitUntil(lambda: mark.text() == "Not yet saved: disk full", timeout=4000)
    desk.press(Qt.Key.Key_Return)
    assert (desk.field, desk.texts(), desk.told) == (typed, recorded, [])
    desk.page.writing.edit(desk.page.writing.entries.rows[0].note.id)
    type_text(editor.field, " cambiada" + " otra vez" * 500)
    desk.press(Qt.Key.Key_Return)
    assert editor.saved_mark.text() == "Not yet saved: disk full"
    changed = editor.field.text()
    (small_disk / "filler").unlink()
    qtbot.waitUntil(lambda: {draft.text for draft in desk.notes.drafts()} >= {typed, changed}, timeout=6000)
    for text in (changed, typed):
        assert text.strip() not in desk.texts()
        desk.press(Qt.Key.Key_Return)
        assert text.strip() in desk.texts()
    assert desk.texts() == [changed, *recorded[1:], typed.strip()]
    assert (desk.told, check(database)) == ([], ())
    database.close()


def test_leaving_the_page_keeps_what_another_view_could_not_record(desk: Desk) -> None:
    known = desk.record("uno")
    view = desk.translating(known)
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
    view = desk.translating(known)
    type_text(view.field, "one")
    desk.elsewhere_delete(MeetingSession, PROSECUTORS)
    assert view.field.text() == "one" or "one" in [n.text for n in desk.notes.everything().notes.values()]


def test_where_the_cursor_went_is_kept_though_no_letter_came(desk: Desk) -> None:
    desk.types("a medias")
    desk.page.writing.fresh.keeper.flush()
    for _ in range(4):
        desk.press(Qt.Key.Key_Left)
    desk.qtbot.waitUntil(lambda: [draft.cursor for draft in desk.notes.drafts()] == [4], timeout=2000)
    desk.page.writing.edit(desk.record("uno dos"))
    field = desk.page.writing.editor.field
    type_text(field, " tres")
    desk.page.writing.amendment.keeper.flush()
    for _ in range(4):
        desk.press(Qt.Key.Key_Left)
    desk.qtbot.waitUntil(lambda: {draft.cursor for draft in desk.notes.drafts()} == {4, 8}, timeout=2000)


def test_what_is_begun_and_on_record_is_known_as_such_after_a_kill(desk: Desk) -> None:
    desk.types("a medias")
    desk.page.leave()
    (draft,) = desk.notes.drafts()
    assert {"base", "heads", "below"} <= draft.about.keys()
    found = desk.opened()
    assert (found.writing.composer.field.text(), found.writing.entries.rows) == ("a medias", ())
    type_text(found.writing.composer.field, " y más")
    QTest.keyClick(found.writing.composer.field, Qt.Key.Key_Return)
    assert desk.texts() == ["a medias y más"]


def test_what_rested_and_what_was_moved_is_kept_as_such_at_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.types("a medias")
    desk.page.writing.fresh.keeper.flush()
    desk.page.writing.composer.moved.emit(THIRD)
    assert [draft.about["section"] for draft in desk.notes.drafts()] == [THIRD]
    monkeypatch.setattr(fresh_entry, "_REST_MS", 100)
    desk.types(" y más")
    desk.qtbot.waitUntil(lambda: desk.texts() == ["a medias y más"], timeout=2000)
    assert [{"base", "below"} <= draft.about.keys() for draft in desk.notes.drafts()] == [True]
    desk.page.writing.composer.moved.emit(FIRST)
    assert [note.section for note in desk.notes.everything().notes.values()] == [FIRST]


def test_what_enter_could_not_record_is_kept_though_all_of_it_was_on_disk(desk: Desk) -> None:
    desk.types("uno")
    desk.page.writing.fresh.keeper.flush()
    with desk.database.write():
        desk.press(Qt.Key.Key_Return)
        assert "Not yet saved" in desk.page.writing.composer.saved_mark.text()
    mark = desk.page.writing.composer.saved_mark
    desk.qtbot.waitUntil(lambda: mark.text().startswith("Saved"), timeout=4000)
    assert desk.field == "uno"


def test_whoever_leaves_the_page_hears_that_something_is_not_on_disk(desk: Desk) -> None:
    desk.types("a medias")
    with desk.database.write(), pytest.raises(Busy):
        desk.page.leave()
    desk.page.leave()
    assert [draft.text for draft in desk.notes.drafts()] == ["a medias"]


def test_an_editor_left_in_a_hurry_is_tried_at_once_and_told(desk: Desk) -> None:
    desk.page.writing.edit(desk.record("uno"))
    type_text(desk.page.writing.editor.field, "!")
    with desk.database.write(), pytest.raises(Busy):
        desk.page.leave()
    desk.page.leave()
    assert (desk.texts(), desk.notes.drafts()) == (["uno!"], [])


def test_where_the_file_cannot_be_written_the_text_stays_and_is_saved_later(desk: Desk) -> None:
    writer = desk.database._writer.raw_connection().driver_connection
    assert writer is not None
    writer.execute("PRAGMA query_only=ON")
    desk.types("a medias")
    mark = desk.page.writing.composer.saved_mark
    desk.qtbot.waitUntil(lambda: mark.text() == "Not yet saved: the disk cannot be written", timeout=2000)
    desk.press(Qt.Key.Key_Return)
    assert (desk.field, desk.texts(), desk.told) == ("a medias", [], [])
    writer.execute("PRAGMA query_only=OFF")
    desk.qtbot.waitUntil(lambda: mark.text() == "Saved 12:40:00", timeout=4000)
    desk.press(Qt.Key.Key_Return)
    assert desk.texts() == ["a medias"]


def test_a_bundle_taken_in_on_another_thread_leaves_what_is_typed_untouched(desk: Desk, tmp_path: Path) -> None:
    known = desk.record("uno")
    copy = tmp_path / "copy.rcm"
    desk.database.backup(copy)
    other = Database.open(copy, FixedClock(), "another machine", lambda _meeting, _replica: None)
    opened = Notes(other).open(known)
    assert opened is not None
    Notes(other).amend(known, opened[1], {"text": "uno ajeno"})
    desk.page.writing.edit(known)
    field = desk.page.writing.editor.field
    type_text(field, " mío")
    came, going = threading.Event(), threading.Event()

    def bundle() -> Iterator[list[Transaction]]:
        came.set()
        going.wait(10)
        with other.read() as connection:
            yield [transaction(*one) for one in journal.known_bytes(connection)]

    work = threading.Thread(target=lambda: desk.database.take_in(bundle(), "b", "Mesa 2", "r"))
    work.start()
    came.wait(10)
    type_text(field, "!")
    desk.press(Qt.Key.Key_Return)
    assert (field.text(), field.hasFocus()) == ("uno mío!", True)
    going.set()
    work.join()
    desk.page.data_changed(TOPICS)
    assert (field.text(), field.caret(), field.hasFocus()) == ("uno mío!", 8, True)
    desk.press(Qt.Key.Key_Return)
    again = desk.notes.open(known)
    assert again is not None
    assert (again[0].text, again[0].to_settle) == ("uno mío!", ("text",))
    other.close()


def test_no_moment_is_without_the_draft_of_what_goes_on_being_written(desk: Desk) -> None:
    drafts: list[list[str]] = []
    desk.types("a medias")
    desk.page.writing.fresh.keeper.flush()
    desk.database.on_change(lambda _: drafts.append([draft.text for draft in desk.notes.drafts()]))
    desk.page.leave()
    desk.types("!")
    desk.page.writing.fresh.keeper.flush()
    desk.page.leave()
    desk.page.writing.composer.moved.emit(THIRD)
    assert (desk.texts(), drafts) == (["a medias!"], [["a medias"], ["a medias!"], ["a medias!"]])


def test_what_comes_back_after_a_kill_is_put_on_record_at_rest(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (amendment, half_editing):
        monkeypatch.setattr(module, "_REST_MS", 300)
    known = desk.record("uno")
    view = desk.translating(known)
    type_text(view.field, "one")
    view.editing.keeper.flush()
    view.editing._rest.stop()  # it is killed here
    again = desk.opened()
    again.turn_to(Side.TRANSLATE)
    desk.qtbot.waitUntil(lambda: {"uno", "one"} == {n.text for n in desk.notes.everything().notes.values()})
    desk.page = desk.opened()
    desk.page.writing.edit(known)
    type_text(desk.page.writing.editor.field, " y más")
    desk.page.writing.amendment.keeper.flush()
    desk.page.writing.amendment._rest.stop()
    desk.opened()
    desk.qtbot.waitUntil(lambda: desk.texts() == ["uno y más"])


def test_a_text_thrown_away_at_one_stroke_does_not_come_back(desk: Desk) -> None:
    desk.types("a medias")
    desk.page.writing.fresh.keeper.flush()
    desk.page.writing.composer.field.selectAll()
    desk.press(Qt.Key.Key_Delete)
    desk.qtbot.waitUntil(lambda: desk.notes.drafts() == [], timeout=2000)


def test_where_the_cursor_went_in_a_translation_is_kept(desk: Desk) -> None:
    view = desk.translating(desk.record("uno"))
    type_text(view.field, "one")
    view.editing.keeper.flush()
    desk.press(Qt.Key.Key_Left)
    pairs = Pairs(desk.notes, desk.database)
    desk.qtbot.waitUntil(lambda: [draft.cursor for draft in pairs.drafts()] == [2], timeout=2000)


def test_an_entry_whose_text_is_emptied_in_its_editor_keeps_its_own(desk: Desk) -> None:
    desk.page.writing.edit(desk.record("uno"))
    desk.page.writing.editor.field.selectAll()
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_Return)
    assert (desk.texts(), desk.rows(), desk.notes.drafts()) == (["uno"], ["uno"], [])


def test_no_other_entry_takes_the_editor_while_its_text_is_nowhere_else(desk: Desk) -> None:
    other = desk.record("otra")
    known = desk.record("uno")
    desk.page.writing.edit(known)
    type_text(desk.page.writing.editor.field, "!")
    with desk.database.write():
        desk.page.writing.edit(other)
        assert desk.page.writing.editor.field.text() == "uno!"
    desk.page.writing.edit(other)
    assert (desk.texts(), desk.page.writing.editor.field.text()) == (["otra", "uno!"], "otra")


def test_an_entry_deleted_by_its_own_hand_closes_its_editor(desk: Desk) -> None:
    known = desk.record("uno")
    desk.page.writing.edit(known)
    type_text(desk.page.writing.editor.field, "!")
    desk.page.writing.editing.delete(known)
    assert not desk.page.writing.editor.isVisible()
    desk.page.leave()
    assert (desk.texts(), desk.notes.drafts()) == ([], [])


def test_a_translation_whose_entry_is_gone_after_a_kill_is_an_entry_begun(desk: Desk) -> None:
    known = desk.record("uno")
    view = desk.translating(known)
    type_text(view.field, "one")
    view.editing.keeper.flush()
    opened = desk.notes.open(known)
    assert opened is not None
    desk.notes.delete(known, opened[1])
    again = desk.opened()
    again.turn_to(Side.TRANSLATE)
    again.turn_to(Side.WRITE)
    assert [draft.text for draft in desk.notes.drafts()] == ["one"]
    assert desk.opened().writing.composer.field.text() == "one"
