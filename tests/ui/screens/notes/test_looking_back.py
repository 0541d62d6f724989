"""An entry's history and the deleted entries, by real keys on real files."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import NoteKind, NoteStatus
from rcm_desktop.domain.text_difference import Fate, Piece
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.difference_view import DifferenceView
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.writing.looking_back import LookingBack
from tests.clock import FixedClock
from tests.laptops import Pair, made_pair, pair
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless
from tests.ui.keys import type_text
from tests.ui.screens.notes.opened import notes_page

__all__ = ["made_pair", "pair"]

PROSECUTORS, SECOND = ident("prosecutors"), ident("objective 2")
CTRL = Qt.KeyboardModifier.ControlModifier


class Bench:
    """A page in a shown window, at one section of a session."""

    def __init__(self, database: Database, qtbot: QtBot, session: str, section: str) -> None:
        self.notes, self.undo = Notes(database), UndoStack()
        self.session, self.section = session, section
        self.told: list[RcmError] = []
        self.page = notes_page(database, self.told.append, undo=self.undo, notes=self.notes)
        self.view = self.page.writing
        self.page.resize(1274, 620)
        for other in QApplication.topLevelWidgets():
            other.hide()
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        self.view.show_section(session, section)
        self.page.focus_first()

    @property
    def back(self) -> LookingBack:
        return self.view.looking_back

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)

    def record(self, text: str) -> str:
        note = self.notes.record(NewEntry(session=self.session, section=self.section, text=text))
        self.page.reload()
        return note.id

    def amend(self, rec: str, **values: object) -> None:
        opened = self.notes.open(rec)
        assert opened is not None
        self.notes.amend(rec, opened[1], values)
        self.page.reload()

    def delete(self, rec: str) -> None:
        opened = self.notes.open(rec)
        assert opened is not None
        self.notes.delete(rec, opened[1])
        self.page.reload()

    def texts(self) -> list[str]:
        return [entry.note.text for entry in self.notes.entries(self.session, self.section)]

    def versions(self) -> list[str]:
        return [row.spoken() for row in self.back.history.list.rows.rows]

    def shown(self) -> str:
        return self.back.history.text.toPlainText()


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    Setup(made).sit_down("Ana")
    yield made
    made.close()


@pytest.fixture
def bench(database: Database, languages: Languages, qtbot: QtBot) -> Bench:
    return Bench(database, qtbot, PROSECUTORS, SECOND)


def test_ctrl_h_shows_the_last_entrys_versions_newest_first_and_esc_goes_back(bench: Bench, clock: FixedClock) -> None:
    bench.record("otro")
    rec = bench.record("Propone marzo")
    clock.go(timedelta(minutes=1))
    bench.amend(rec, text="Propone mayo", kind=NoteKind.COMMITMENT)
    type_text(bench.view.composer.field, "a medias")
    bench.press(Qt.Key.Key_H, CTRL)
    assert bench.versions() == [
        "Text changed · Became a commitment. 12:41:00 · Mesa 1 · Ana",
        "Recorded. 12:40:00 · Mesa 1 · Ana",
    ]
    assert bench.back.history.list.hasFocus()
    assert bench.shown() == "Propone marzo mayo"
    assert bench.back.history.text.spoken() == "Removed: marzo Added: mayo"
    assert bench.back.history.values.text() == "Kind: Information → Commitment"
    bench.press(Qt.Key.Key_Escape)
    assert not bench.back.is_open
    assert bench.view.composer.field.hasFocus()
    assert bench.view.composer.field.text() == "a medias"


def test_the_entry_with_the_keyboard_is_looked_at_and_gets_it_back(bench: Bench) -> None:
    rec = bench.record("uno")
    bench.record("dos")
    bench.view.entries.go_to(rec)
    bench.press(Qt.Key.Key_H, CTRL)
    assert bench.back.history.entry == rec
    bench.press(Qt.Key.Key_H, CTRL)
    assert not bench.back.is_open, "the same key closes it"
    assert not bench.back.history.isVisible()
    assert bench.view.entries.at_hand() == rec
    assert bench.view.entries.hasFocus()
    assert bench.view.entries.current() == rec


def test_an_entry_being_changed_is_recorded_looked_at_and_opened_again_at_its_cursor(bench: Bench) -> None:
    bench.record("uno dos")
    bench.press(Qt.Key.Key_Up)
    bench.press(Qt.Key.Key_Home)
    type_text(bench.view.editor.field, "cero ")
    bench.press(Qt.Key.Key_H, CTRL)
    assert bench.texts() == ["cero uno dos"]
    assert bench.versions()[0].startswith("Text changed")
    bench.press(Qt.Key.Key_Escape)
    assert bench.view.editor.field.hasFocus()
    assert (bench.view.editor.field.text(), bench.view.editor.field.caret()) == ("cero uno dos", 5)


def test_enter_brings_a_version_back_and_undo_lets_it_go(bench: Bench) -> None:
    rec = bench.record("uno")
    bench.amend(rec, text="dos", status=NoteStatus.AGREED)
    bench.press(Qt.Key.Key_H, CTRL)
    history = bench.back.history
    assert history.stands.isVisible()
    assert not history.back.isVisible()
    bench.press(Qt.Key.Key_Return)
    assert len(bench.versions()) == 2, "the newest version stands already"
    bench.press(Qt.Key.Key_Down)
    assert history.back.isVisible()
    assert bench.shown() == "uno"
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["uno"]
    assert [entry.note.text for entry in bench.view.entries.rows] == ["uno"]
    assert len(bench.versions()) == 3
    assert bench.undo.undo_words() == "Return to an earlier version"
    bench.undo.undo()
    assert bench.texts() == ["dos"]
    bench.undo.redo()
    assert bench.texts() == ["uno"]


def test_any_two_versions_can_be_compared(bench: Bench) -> None:
    rec = bench.record("uno")
    bench.amend(rec, text="dos")
    bench.amend(rec, text="tres")
    bench.press(Qt.Key.Key_H, CTRL)
    history = bench.back.history
    assert bench.shown() == "dos tres"
    bench.press(Qt.Key.Key_Tab)
    assert history.against.hasFocus()
    bench.press(Qt.Key.Key_End)
    assert bench.shown() == "uno tres"
    history.list.setFocus()
    bench.press(Qt.Key.Key_Down)
    assert bench.shown() == "uno dos", "the same one to compare with"


def test_two_versions_are_told_and_settled(
    pair: Pair, languages: Languages, qtbot: QtBot, clock: FixedClock
) -> None:
    first, second = Notes(pair.first), Notes(pair.second)
    place = first.sessions()[0]
    session, section = place.session.id, place.sections[0].id
    rec = first.record(NewEntry(session=session, section=section, text="uno")).id
    pair.carry()
    for notes, text in ((first, "uno, de la Secretaría"), (second, "uno, de la mesa")):
        clock.go(timedelta(minutes=1))
        opened = notes.open(rec)
        assert opened is not None
        notes.amend(rec, opened[1], {"text": text, "kind": NoteKind.AGREEMENT})
    pair.carry(back=True)
    bench = Bench(pair.first, qtbot, session, section)
    bench.press(Qt.Key.Key_H, CTRL)
    history = bench.back.history
    assert history.warning.text() == "In two versions since 12:42:00. Bring one back to settle it."
    assert [row.mark for row in history.list.rows.rows] == ["One of two versions", "One of two versions", ""]
    assert bench.shown() == "uno, de la mesa", "against what it was made from"
    assert history.values.text() == "", "the kind was an agreement before"
    with qtbot.waitSignal(bench.page.go_to) as wish:
        history.settle.click()
    assert wish.args == [Place(Desk.EXCHANGE, rec, "settle")]
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["uno, de la Secretaría"]
    assert not history.warning.isVisible()
    assert not history.settle.isVisible()
    assert bench.versions()[0].startswith("Two versions settled")


def test_what_arrives_meanwhile_is_shown_and_the_chosen_version_stays(bench: Bench) -> None:
    rec = bench.record("uno")
    bench.amend(rec, text="dos")
    bench.press(Qt.Key.Key_H, CTRL)
    bench.press(Qt.Key.Key_Down)
    bench.amend(rec, text="tres")
    assert len(bench.versions()) == 3
    assert bench.shown() == "uno"
    assert bench.back.history.list.currentIndex().row() == 2


def test_deleted_entries_are_listed_and_come_back(bench: Bench, clock: FixedClock) -> None:
    for text in ("uno", "dos", "tres"):
        rec = bench.record(text)
        if text != "tres":
            clock.go(timedelta(minutes=1))
            bench.delete(rec)
    bench.back.open_deleted()
    deleted = bench.back.deleted
    assert [row.spoken() for row in deleted.list.rows.rows] == [
        "dos. Deleted 12:42:00 · Mesa 1 · Ana", "uno. Deleted 12:41:00 · Mesa 1 · Ana",
    ]  # fmt: skip
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["uno", "tres"]
    assert bench.undo.undo_words() == "Return of a deleted entry"
    bench.undo.undo()
    bench.page.reload()
    assert bench.texts() == ["tres"]
    assert deleted.list.rows.rowCount() == 2
    deleted.list.choose(0)
    bench.press(Qt.Key.Key_H, CTRL)
    assert [bench.back.history.isVisible(), deleted.isVisible()] == [True, False]
    assert bench.versions()[0].startswith("Deleted. ")
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["uno", "tres"]
    bench.press(Qt.Key.Key_Escape)
    assert bench.view.composer.field.hasFocus()


def test_where_nothing_was_deleted_it_says_so(bench: Bench) -> None:
    bench.back.open_deleted()
    assert bench.back.deleted.none.isVisible()
    bench.press(Qt.Key.Key_Escape)
    assert not bench.back.is_open
    bench.record("uno")
    bench.back.open_deleted()
    assert not bench.back.deleted.list.isVisible()


def test_the_outline_makes_way_where_room_is_short(bench: Bench) -> None:
    bench.record("uno")
    bench.press(Qt.Key.Key_H, CTRL)
    assert bench.view.outline.isVisible()
    assert bench.back.history.width() >= theme.px(370)
    bench.page.resize(932, 620)
    QApplication.processEvents()
    assert bench.page.width() == 932
    assert not bench.view.outline.isVisible()
    bench.press(Qt.Key.Key_Escape)
    assert bench.view.outline.isVisible()


def test_the_side_makes_way_and_comes_back(bench: Bench) -> None:
    bench.record("uno")
    bench.view.side.open_at("speakers")
    bench.press(Qt.Key.Key_H, CTRL)
    assert [bench.view.side.isVisible(), bench.back.history.isVisible()] == [False, True]
    bench.press(Qt.Key.Key_F8)
    assert [bench.view.side.isVisible(), bench.back.history.isVisible()] == [True, False]
    assert bench.view.composer.field.hasFocus()
    bench.press(Qt.Key.Key_F11)
    bench.press(Qt.Key.Key_H, CTRL)
    assert [bench.view.side.isVisible(), bench.back.history.isVisible()] == [False, True]
    bench.press(Qt.Key.Key_Escape)
    assert not bench.view.side.isVisible()
    bench.press(Qt.Key.Key_F11)
    assert bench.view.side.isVisible()


def test_added_is_underlined_and_removed_struck_in_either_palette(languages: Languages, qtbot: QtBot) -> None:
    view = DifferenceView()
    qtbot.addWidget(view)
    view.show_pieces([Piece(Fate.KEPT, "a "), Piece(Fate.REMOVED, "b"), Piece(Fate.ADDED, "c")])
    for palette in (theme.LIGHT, theme.DARK):
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, palette)
        cursor = view.textCursor()
        looks = []
        for place in (1, 3, 5):
            cursor.setPosition(place)
            look = cursor.charFormat()
            looks.append((look.fontStrikeOut(), look.fontUnderline(), look.foreground().color().name().upper()))
        assert looks == [(False, False, palette.ink), (True, False, palette.bad), (False, True, palette.good)]


def test_both_panels_speak_both_languages_and_everything_has_a_name(bench: Bench, languages: Languages) -> None:
    rec = bench.record("uno")
    bench.amend(rec, visibility="members-only")
    bench.press(Qt.Key.Key_H, CTRL)
    bench.back.open_deleted()
    languages.speak("es")
    QApplication.processEvents()
    assert nameless(bench.page) == []


def test_the_keys_are_offered_while_writing(bench: Bench) -> None:
    keys = {key for action in bench.view.findChildren(QAction) + bench.view.actions() for key in action.shortcuts()}
    assert QKeySequence("Ctrl+H") in keys
    assert "Deleted entries" in {str(command.words()) for command in bench.page.commands() if callable(command.words)}
