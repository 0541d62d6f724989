"""The rapporteur's desk put together in a real window."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.app import notes_views
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.app.notes_desk import NotesDesk
from rcm_desktop.domain.pairs import Half
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.notes import NewEntry, Notes, Pairs
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.finding.view import FindView
from rcm_desktop.ui.screens.notes.follow_up.view import FollowUpView
from rcm_desktop.ui.screens.notes.page import NotesPage, Side
from rcm_desktop.ui.screens.notes.roll_call.sheet import RollCallSheet
from rcm_desktop.ui.screens.notes.translating.view import TranslatingView
from tests.clock import FixedClock
from tests.sample import ident, small_meeting


@pytest.fixture
def page(app: QApplication, tmp_path: Path, clock: FixedClock) -> Iterator[NotesPage]:
    languages = Languages(app, "en")
    hook = sys.excepthook
    meeting = MeetingWindow(small_meeting(tmp_path, clock), languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook  # a mistake must reach the test, not only the message strip
    meeting.open_at("notes")
    found = meeting.window.page
    assert isinstance(found, NotesPage)
    yield found
    meeting.close()
    languages.fall_silent()


class Windows(QObject):
    """Hears of every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_a_place_leads_to_a_section_even_the_general_one(page: NotesPage) -> None:
    page.go_to.emit(Place(Desk.NOTES, ident("prosecutors"), ident("objective 3")))
    assert page.place == Place(Desk.NOTES, ident("prosecutors"), ident("objective 3"))
    page.go_to.emit(Place(Desk.NOTES, ident("prosecutors"), "general"))
    assert page.place == Place(Desk.NOTES, ident("prosecutors"), "general")
    page.go_to.emit(Place(Desk.NOTES, ident("champions")))
    page.go_to.emit(Place(Desk.NOTES, ident("prosecutors")))
    assert page.place == Place(Desk.NOTES, ident("prosecutors"), "general")  # where one was last


def test_a_place_of_an_entry_puts_the_keyboard_on_it_once(page: NotesPage, qtbot: QtBot) -> None:
    field, entries = page.writing.composer.field, page.writing.entries
    qtbot.waitUntil(field.hasFocus)
    for text in ("uno", "dos"):
        QTest.keyClicks(field, text)
        qtbot.wait(60)  # as a person, not as a scanner
        QTest.keyClick(field, Qt.Key.Key_Return)
    first = entries.rows[0].note.id
    page.go_to.emit(Place(Desk.NOTES, first))
    assert (entries.hasFocus(), entries.current()) == (True, first)
    page.go_to.emit(Place(Desk.NOTES))
    assert field.hasFocus()


def test_the_keyboard_stands_where_one_writes(page: NotesPage, qtbot: QtBot) -> None:
    field = page.writing.composer.field
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "uno")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [entry.note.text for entry in page.writing.entries.rows] == ["uno"]


def test_a_translation_being_typed_when_the_program_died_is_in_front_again(
    app: QApplication, tmp_path: Path, clock: FixedClock, qtbot: QtBot
) -> None:
    database = small_meeting(tmp_path, clock)
    notes = Notes(database)
    pairs = Pairs(notes, database)
    entry = notes.record(NewEntry(session=ident("prosecutors"), text="uno"))
    opening = pairs.open(entry.id, Half.TRANSLATION)
    assert opening is not None
    notes.keep_draft(pairs.draft(opening, "one, t", 5))
    languages, hook = Languages(app, "en"), sys.excepthook
    meeting = MeetingWindow(database, languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook
    meeting.open_at("notes")
    page = meeting.window.page
    assert isinstance(page, NotesPage)
    view = page.view(Side.TRANSLATE)
    assert isinstance(view, TranslatingView)
    assert page.view() is view
    qtbot.waitUntil(view.field.hasFocus)
    assert (view.field.text(), view.field.caret()) == ("one, t", 5)
    meeting.close()
    languages.fall_silent()


def test_the_follow_up_opens_by_its_key_with_its_papers_and_what_can_be_carried_over(page: NotesPage) -> None:
    page.turn_to(Side.FOLLOW_UP)
    view = page.view()
    assert isinstance(view, FollowUpView)
    assert page.place == Place(Desk.NOTES, detail="follow-up")
    view.turn_papers()
    assert view.papers_panel is not None
    assert view.papers_panel.isVisible()
    view.carry_over()
    assert view.carry_page is not None
    assert view.carry_page.isVisible()
    view.carry_page.closed.emit()
    QTest.keyClick(view.filters.text, Qt.Key.Key_Escape)
    QTest.keyClick(view.filters.text, Qt.Key.Key_Escape)
    assert page.place.detail != "follow-up"


def test_the_roll_is_called_and_taken_back_by_keys_in_the_real_window(page: NotesPage, qtbot: QtBot) -> None:
    field = page.writing.composer.field
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_F7)
    sheet = page.findChild(RollCallSheet)
    assert sheet is not None
    for key in (Qt.Key.Key_H, Qt.Key.Key_O, Qt.Key.Key_Return):
        _press(key)
        qtbot.wait(60)  # as a person, not as a scanner
    qtbot.waitUntil(lambda: sheet.standing.text().startswith("1 of 11 members"))
    assert sheet.tiles.tiles[ident("HND")].isChecked()
    _press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: sheet.standing.text() == "0 of 11 members")
    _press(Qt.Key.Key_Return)
    qtbot.waitUntil(field.hasFocus)


def _press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, held)


def test_ctrl_f_finds_what_was_noted_and_enter_leads_to_it(page: NotesPage, qtbot: QtBot) -> None:
    field = page.writing.composer.field
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "trata de personas")
    QTest.keyClick(field, Qt.Key.Key_Return)
    page.go_to.emit(Place(Desk.NOTES, ident("champions"), ident("objective 1")))
    QTest.keyClick(page.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.place.detail == "find"
    found = page.view()
    assert isinstance(found, FindView)
    qtbot.waitUntil(found.query.field.hasFocus)
    QTest.keyClicks(found.query.field, "perso trata")
    QTest.keyClick(found.query.field, Qt.Key.Key_Return)
    assert page.place == Place(Desk.NOTES, ident("prosecutors"), ident("objective 2"))
    QTest.keyClick(page.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert found.query.field.selectedText() == "perso trata", "what was looked for last is there, to be typed over"


@pytest.mark.parametrize("side", Side)
def test_every_view_is_made_shows_and_leads_back_by_escape(page: NotesPage, side: Side, qtbot: QtBot) -> None:
    shown = Windows()
    page.turn_to(side)
    view = page.view()
    assert shown.names == []  # a part shown before it is laid out is a window, and takes the keyboard away
    qtbot.waitUntil(view.isVisible)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert view.isAncestorOf(focus)
    for _ in range(3):  # a filter may want one of them for itself
        if page.place.detail == side.value:
            QTest.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_Escape)
    assert page.view() is page.writing
    assert page.writing.composer.field.hasFocus()


def test_no_view_is_without_its_maker(page: NotesPage) -> None:
    assert set(notes_views.makers(NotesDesk.__new__(NotesDesk), page.writing)) == set(Side) - {Side.WRITE}
