"""Translating by real keys on a real file: two columns, what is left to do, and nothing typed that is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import GENERAL, Visibility
from rcm_desktop.domain.pairs import Half, PairState
from rcm_desktop.domain.text_difference import Fate
from rcm_desktop.services.notes import NewEntry, Notes, Pairs
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.page import NotesPage, Side
from rcm_desktop.ui.screens.notes.translating import half_editing
from rcm_desktop.ui.screens.notes.translating.comparing import Comparing
from rcm_desktop.ui.screens.notes.translating.rows import ENGLISH, SPANISH, Heading
from rcm_desktop.ui.screens.notes.translating.view import TranslatingView
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless
from tests.ui.keys import type_text
from tests.ui.screens.notes.opened import notes_page

CHAMPIONS, PROSECUTORS = ident("champions"), ident("prosecutors")
SECOND, THIRD = ident("objective 2"), ident("objective 3")
ORIGINAL, TRANSLATION = Half.ORIGINAL, Half.TRANSLATION
CTRL = Qt.KeyboardModifier.ControlModifier


class Bench:
    """A page in a shown window with the two columns in front."""

    def __init__(self, database: Database, qtbot: QtBot) -> None:
        self.database, self.qtbot = database, qtbot
        self.notes, self.undo = Notes(database), UndoStack()
        self.pairs = Pairs(self.notes, database)
        self.told: list[RcmError] = []
        self.page = self.opened()

    def opened(self) -> NotesPage:
        page = notes_page(
            self.database, self.told.append, undo=self.undo, notes=self.notes, pairs=self.pairs
        )
        page.resize(1274, 620)
        for other in QApplication.topLevelWidgets():
            other.hide()
        self.qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        self.qtbot.waitUntil(page.isActiveWindow)
        return page

    @property
    def view(self) -> TranslatingView:
        found = self.page.view(Side.TRANSLATE)
        assert isinstance(found, TranslatingView)
        return found

    def turn(self, session: str = PROSECUTORS) -> TranslatingView:
        self.page.writing.go_to_section(session, None)
        self.page.turn_to(Side.TRANSLATE)
        return self.view

    def record(self, text: str, section: str = SECOND, language: str = "es", **values: object) -> str:
        entry = NewEntry(session=PROSECUTORS, section=section, text=text, language=language, **values)  # type: ignore[arg-type]
        return self.notes.record(entry).id

    def write(self, original: str, half: Half, text: str) -> None:
        opening = self.pairs.open(original, half)
        assert opening is not None
        self.pairs.write(opening, text)
        self.page.reload()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)

    def type(self, text: str) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        type_text(widget, text)

    def state(self, original: str) -> PairState:
        found = self.pairs.pair(original)
        assert found is not None
        return found.state

    def text(self, original: str, half: Half = TRANSLATION) -> str:
        found = self.pairs.pair(original)
        assert found is not None
        return found.text(half)

    def shown(self) -> list[str]:
        return [
            line.text() if isinstance(line, Heading) else f"{line.number} {line.original.text}"
            for line in self.view.table.rows.lines
        ]

    def cell(self) -> tuple[str, Half]:
        found = self.view.table.current()
        assert found is not None
        return found[0].original.text, found[1]


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def bench(database: Database, languages: Languages, qtbot: QtBot) -> Bench:
    return Bench(database, qtbot)


def test_paragraphs_stand_under_their_sections_with_their_numbers(bench: Bench) -> None:
    bench.record("general", GENERAL)
    bench.record("de tres", THIRD)
    bench.record("de dos")
    bench.turn()
    assert bench.shown() == [
        "Objective 2 (general)", "1 de dos", "Objective 3 (specific)", "2 de tres", "General", "3 general",
    ]  # fmt: skip
    assert bench.view.head.progress.text() == "0 of 3 translated"
    assert bench.view.head.session_choice.currentText().endswith(" · 3 pending")


def test_a_section_keeps_the_numbers_of_the_session(bench: Bench) -> None:
    bench.record("de tres", THIRD)
    bench.record("de dos")
    view = bench.turn()
    view.head.section_choice.choose(THIRD)
    view.head.section_choice.picked.emit(THIRD)
    assert bench.shown() == ["Objective 3 (specific)", "2 de tres"]


def test_the_language_of_the_original_decides_its_column(bench: Bench) -> None:
    bench.record("uno")
    bench.record("two", language="en")
    rows = bench.turn().table.rows
    cells = [[rows.data(rows.index(place, column)) for column in (SPANISH, ENGLISH)] for place in (1, 2)]
    assert cells == [["uno", "Translation pending"], ["Translation pending", "two"]]


def test_arrows_and_tab_go_about_and_pass_headings_by(bench: Bench) -> None:
    bench.record("uno")
    bench.record("dos", THIRD)
    bench.turn()
    assert bench.cell() == ("uno", TRANSLATION)  # one begins with what is left to do
    bench.press(Qt.Key.Key_Left)
    assert bench.cell() == ("uno", ORIGINAL)
    bench.press(Qt.Key.Key_Tab)
    assert bench.cell() == ("uno", TRANSLATION)
    bench.press(Qt.Key.Key_Down)
    assert bench.cell() == ("dos", TRANSLATION)
    bench.press(Qt.Key.Key_Left)
    assert bench.cell() == ("dos", ORIGINAL)
    bench.press(Qt.Key.Key_Left)
    assert bench.cell() == ("dos", ORIGINAL)
    bench.press(Qt.Key.Key_Up)
    assert bench.cell() == ("uno", ORIGINAL)
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not bench.view.table


def test_enter_writes_a_translation_and_opens_the_next_pending_one(bench: Bench) -> None:
    first, second, third = bench.record("uno"), bench.record("dos"), bench.record("tres")
    bench.write(second, TRANSLATION, "two")
    bench.turn()
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Return)
    bench.type("one, señora")
    bench.press(Qt.Key.Key_Return)
    assert (bench.text(first), bench.state(first)) == ("one, señora", PairState.CURRENT)
    assert bench.cell() == ("tres", TRANSLATION)
    bench.type("three")
    bench.press(Qt.Key.Key_Return)
    assert bench.text(third) == "three"
    assert bench.view.head.progress.text() == "3 of 3 translated"
    assert bench.view.saved_mark.text() == "Nothing is left to translate here"
    assert QApplication.focusWidget() is bench.view.table


def test_a_changed_text_that_was_not_left_stays_in_front(bench: Bench) -> None:
    first = bench.record("uno")
    bench.record("dos")
    bench.write(first, TRANSLATION, "one")
    bench.turn()
    bench.press(Qt.Key.Key_Up)
    bench.press(Qt.Key.Key_Left)
    bench.press(Qt.Key.Key_F2)
    bench.type("!")
    bench.press(Qt.Key.Key_Return)
    assert bench.text(first, ORIGINAL) == "uno!"
    assert bench.state(first) is PairState.TRANSLATION_BEHIND
    assert bench.cell() == ("uno!", ORIGINAL)
    assert not bench.view.busy_editing()


def test_a_half_that_is_behind_says_so_and_the_other_shows_what_changed(bench: Bench) -> None:
    first = bench.record("Propone un registro.")
    bench.write(first, TRANSLATION, "Proposes a registry.")
    bench.write(first, ORIGINAL, "Propone dos registros.")
    view = bench.turn()
    rows = view.table.rows
    said = str(rows.data(rows.index(1, ENGLISH), Qt.ItemDataRole.AccessibleTextRole))
    assert said.endswith("Translation behind: the original was changed")
    pair = bench.pairs.pair(first)
    assert pair is not None
    pieces = Comparing(bench.pairs).pieces(pair, ORIGINAL)
    assert [(piece.fate, piece.text) for piece in pieces] == [
        (Fate.KEPT, "Propone "), (Fate.REMOVED, "un registro"), (Fate.KEPT, " "), (Fate.ADDED, "dos registros"),
        (Fate.KEPT, "."),
    ]  # fmt: skip
    assert Comparing(bench.pairs).pieces(pair, TRANSLATION) == ()
    assert view.head.progress.text() == "1 of 1 translated, 1 behind"


def test_f6_takes_both_to_say_the_same_and_undo_takes_that_back(bench: Bench) -> None:
    first = bench.record("uno")
    bench.write(first, TRANSLATION, "one")
    bench.write(first, ORIGINAL, "uno, con coma")
    bench.turn()
    bench.press(Qt.Key.Key_F6)
    assert bench.state(first) is PairState.CURRENT
    assert not bench.view.head.same_button.isEnabled()
    assert bench.undo.undo_words() == "They say the same"
    bench.undo.undo()
    assert bench.state(first) is PairState.TRANSLATION_BEHIND
    bench.undo.redo()
    assert bench.state(first) is PairState.CURRENT


def test_f5_leaves_only_what_is_pending_or_behind(bench: Bench) -> None:
    first = bench.record("uno")
    bench.record("dos")
    bench.write(first, TRANSLATION, "one")
    bench.turn()
    bench.press(Qt.Key.Key_F5)
    assert bench.shown() == ["Objective 2 (general)", "2 dos"]
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Return)
    bench.type("two")
    bench.page.reload()  # a bundle came
    assert bench.shown() == ["Objective 2 (general)", "2 dos"]
    bench.press(Qt.Key.Key_Return)
    assert bench.shown() == []
    assert bench.view.empty.text() == "Nothing is pending or behind here."
    assert bench.view.empty.isVisible()


def test_ctrl_enter_goes_to_what_is_left_and_opens_it_where_it_is_pending(bench: Bench) -> None:
    first, _ = bench.record("uno"), bench.record("dos")
    bench.write(first, TRANSLATION, "one")
    bench.write(first, TRANSLATION, "one, and more")
    bench.turn()
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.view.editing.opening is not None
    assert bench.cell() == ("dos", TRANSLATION)
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.view.editing.opening is None
    assert bench.cell() == ("uno", ORIGINAL)


def test_escape_leaves_the_text_as_it_was_and_undo_brings_what_was_typed_back(bench: Bench) -> None:
    first = bench.record("uno")
    bench.turn()
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Return)
    bench.type("one")
    bench.press(Qt.Key.Key_Escape)
    assert bench.state(first) is PairState.PENDING
    assert bench.pairs.drafts() == []
    bench.undo.undo()
    assert (bench.view.field.text(), bench.view.field.caret()) == ("one", 3)


def test_escape_in_the_columns_goes_back_to_writing(bench: Bench) -> None:
    bench.record("uno")
    bench.turn()
    with bench.qtbot.waitSignal(bench.page.go_to) as asked:
        bench.press(Qt.Key.Key_Escape)
    assert asked.args == [Place(Desk.NOTES, detail="write")]


def test_leaving_the_field_or_the_view_records(bench: Bench) -> None:
    first, second = bench.record("uno"), bench.record("dos")
    view = bench.turn()
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Return)
    bench.type("one")
    view.head.session_choice.setFocus()
    assert bench.text(first) == "one"
    view.edit(second, TRANSLATION)
    bench.type("two")
    bench.page.turn_to(Side.WRITE)
    assert bench.text(second) == "two"


def test_after_a_rest_it_is_in_the_record_and_the_editor_stays(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(half_editing, "_REST_MS", 50)
    first = bench.record("uno")
    view = bench.turn()
    view.edit(first, TRANSLATION)
    bench.type("one")
    bench.press(Qt.Key.Key_F5)
    bench.qtbot.waitUntil(lambda: bench.text(first) == "one")
    assert bench.shown() == ["Objective 2 (general)", "1 uno"]
    bench.type(" more")
    assert view.busy_editing()
    bench.press(Qt.Key.Key_Return)
    assert (bench.text(first), bench.state(first)) == ("one more", PairState.CURRENT)


def test_what_is_typed_is_on_disk_within_two_seconds_and_there_again(bench: Bench) -> None:
    first = bench.record("uno")
    view = bench.turn()
    view.edit(first, TRANSLATION)
    bench.type("one, señ")
    bench.press(Qt.Key.Key_Left)
    bench.qtbot.waitUntil(lambda: [draft.text for draft in bench.pairs.drafts()] == ["one, señ"], timeout=2000)
    assert bench.pairs.was_typed_last()
    bench.page.hide()  # killed
    again = bench.opened()
    bench.page = again
    again.turn_to(Side.TRANSLATE)
    assert again.writing.fresh.begun is False
    assert (bench.view.field.text(), bench.view.field.caret()) == ("one, señ", 7)
    assert QApplication.focusWidget() is bench.view.field
    bench.press(Qt.Key.Key_Return)
    assert bench.state(first) is PairState.CURRENT


def test_an_original_being_changed_here_is_there_again_where_it_was_written(bench: Bench) -> None:
    first = bench.record("uno")
    view = bench.turn()
    view.edit(first, ORIGINAL)
    bench.type(" y dos")
    view.editing.keeper.flush()
    bench.page.hide()  # killed
    writing = bench.opened().writing
    assert (writing.editor.field.text(), writing.editor.field.caret()) == ("uno y dos", 9)


def test_a_disk_that_is_busy_leaves_the_text_in_the_field_and_is_tried_again(
    bench: Bench, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(half_editing, "_RETRY_MS", 50)
    first = bench.record("uno")
    view = bench.turn()
    view.edit(first, TRANSLATION)
    bench.type("one")
    with database.write():
        bench.press(Qt.Key.Key_Return)
        assert (view.field.text(), bench.told) == ("one", [])
        assert view.saved_mark.text() == "Not yet saved: other work is under way"
        view.edit(first, ORIGINAL)
        assert view.editing.opening is not None
        assert view.editing.opening.half is TRANSLATION
    bench.qtbot.waitUntil(lambda: bench.text(first) == "one")


def test_a_text_that_arrives_meanwhile_leaves_what_is_typed_untouched(bench: Bench) -> None:
    first = bench.record("uno")
    view = bench.turn()
    view.edit(first, TRANSLATION)
    bench.type("one")
    opened = bench.notes.open(first)
    assert opened is not None
    bench.notes.amend(first, opened[1], {"text": "uno y dos"})
    bench.record("tres", THIRD)
    bench.page.reload()
    assert view.field.text() == "one"
    assert view.field.isVisible()
    bench.press(Qt.Key.Key_Return)
    assert (bench.text(first), bench.state(first)) == ("one", PairState.TRANSLATION_BEHIND)


def test_an_entry_deleted_elsewhere_while_it_is_translated_loses_nothing(bench: Bench) -> None:
    first = bench.record("uno")
    bench.record("dos")
    view = bench.turn()
    view.edit(first, TRANSLATION)
    bench.type("one")
    opened = bench.notes.open(first)
    assert opened is not None
    bench.notes.delete(first, opened[1])
    bench.page.reload()
    assert not view.busy_editing()
    assert "one" in [entry.note.text for entry in bench.notes.entries(PROSECUTORS)]


def test_delete_takes_the_translation_away_and_undo_brings_it_back(bench: Bench) -> None:
    first = bench.record("uno")
    bench.write(first, TRANSLATION, "one")
    bench.turn()
    bench.press(Qt.Key.Key_Delete)
    assert bench.state(first) is PairState.CURRENT
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Delete)
    assert bench.state(first) is PairState.PENDING
    bench.undo.undo()
    assert bench.text(first) == "one"


def test_a_place_brings_an_entry_in_front_ready_to_be_translated(bench: Bench) -> None:
    bench.record("dos", THIRD)
    first = bench.record("uno")
    bench.turn(CHAMPIONS)
    bench.page.show_place(Place(Desk.NOTES, record=first, detail="translate"))
    assert bench.cell() == ("uno", TRANSLATION)
    assert QApplication.focusWidget() is bench.view.field


def test_the_view_follows_the_session_that_is_written_in(bench: Bench) -> None:
    bench.record("uno")
    view = bench.turn(CHAMPIONS)
    assert view.empty.isVisible()
    bench.page.turn_to(Side.WRITE)
    bench.turn(PROSECUTORS)
    assert bench.shown() == ["Objective 2 (general)", "1 uno"]


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_rows_are_as_tall_as_their_texts_and_the_editor_stands_in_its_cell(bench: Bench, scale: float) -> None:
    for n in range(40):
        bench.record(f"Párrafo {n}. " + "La delegación propone un registro que se revise cada año. " * (n % 7))
    long = bench.record("Una intervención larga. " * 60, visibility=Visibility.MEMBERS_ONLY)
    bench.write(long, TRANSLATION, "A long one. " * 30)
    view = bench.turn()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT, scale)
    QApplication.processEvents()
    view.edit(long, ORIGINAL)
    table = view.table
    place = table.rows.place_of(long)
    width = table.columnWidth(SPANISH)
    for row in range(max(0, table.rowAt(0)), place + 1):
        exact = table._painter.height(row, width)
        assert table.rowHeight(row) == exact or row == place
    cell = table.visualRect(table.rows.index(place, SPANISH))
    assert cell.contains(view.field.geometry())
    view.edit(table.rows.lines[1].original.id, TRANSLATION)  # type: ignore[union-attr]
    view.field.insertPlainText("\n".join("abcdef"))
    short = table.visualRect(table.rows.index(1, ENGLISH))
    assert short.contains(view.field.geometry())
    assert view.field.height() >= view.field.sizeHint().height()
    view.edit(long, ORIGINAL)
    table.verticalScrollBar().setValue(table.verticalScrollBar().value() - 30)
    assert table.visualRect(table.rows.index(place, SPANISH)).contains(view.field.geometry())


def test_everything_can_be_named_in_both_languages(bench: Bench, languages: Languages) -> None:
    first = bench.record("uno")
    bench.turn().edit(first, TRANSLATION)
    assert nameless(bench.page) == []
    assert bench.view.field.accessibleName() == "Text being written: English"
    languages.speak("es")
    assert nameless(bench.page) == []
