"""The window shows one page at a time, and everything in it can be done by keyboard."""

import datetime as dt
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import NoRoom
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, column
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.finder import Finder
from rcm_desktop.ui.kit.forms import TextField
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.page import Command, Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.window import MainWindow, PageEntry
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text


class SomePage(Page):
    """A page with a field, a selector and a memory of what the window did with it."""

    topics: ClassVar[frozenset[str]] = frozenset({"people"})

    def __init__(self) -> None:
        super().__init__()
        self.field = TextField("Field")
        self.selector = Choice("Session", [(1, "General")])
        self.reloads, self.left = 0, 0
        self.places: list[str] = []
        self.trouble: NoRoom | None = None
        self.setLayout(column(Heading("Page"), self.field, Button("Do"), None, margin=24))
        self.add_command("Whole delegation", lambda: self.places.append("command"), "Ctrl+D")

    def reload(self) -> None:
        self.reloads += 1

    def head_selector(self) -> Choice[int]:
        return self.selector

    def show_place(self, place: Place) -> None:
        self.places.append(place.record)

    def leave(self) -> None:
        self.left += 1
        if self.trouble is not None:
            raise self.trouble


class RegistrationPage(SomePage):
    desk: ClassVar[Desk] = Desk.REGISTRATION


class NotesPage(SomePage):
    desk: ClassVar[Desk] = Desk.NOTES


class SetupPage(SomePage):
    desk: ClassVar[Desk] = Desk.SETUP


@pytest.fixture
def window(languages: Languages, qtbot: QtBot) -> MainWindow:
    pages = (
        PageEntry(Desk.REGISTRATION, RegistrationPage),
        PageEntry(Desk.NOTES, NotesPage),
        PageEntry(Desk.SETUP, SetupPage, main=False),
    )
    made = MainWindow(pages, languages, Jobs(at_once=True), UndoStack())
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.go_to(Place(Desk.REGISTRATION))
    qtbot.waitUntil(made.isActiveWindow)
    return made


def page(window: MainWindow) -> SomePage:
    """The page in front."""
    assert isinstance(window.page, SomePage)
    return window.page


def strike(window: MainWindow, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    """Press a key where the focus is."""
    press(QApplication.focusWidget() or window, key, *held)


CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_page_is_built_when_first_shown_and_only_once(window: MainWindow) -> None:
    assert len(window.findChildren(Page)) == 1
    window.go_to(Place(Desk.NOTES))
    window.go_to(Place(Desk.REGISTRATION))
    window.go_to(Place(Desk.NOTES))
    assert len(window.findChildren(Page)) == 2
    assert page(window).reloads == 1


def test_alt_and_a_number_brings_a_page(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown) as shown:
        strike(window, Qt.Key.Key_3, ALT)
    assert shown.args == ["notes"]
    assert isinstance(window.page, NotesPage)
    assert page(window).field.hasFocus()
    strike(window, Qt.Key.Key_7, ALT)
    assert isinstance(window.page, SetupPage)
    assert window.rail.more_button.isChecked()


def test_the_rail_marks_the_page_in_front(window: MainWindow, qtbot: QtBot) -> None:
    window.rail.buttons[Desk.NOTES].click()
    assert isinstance(window.page, NotesPage)
    assert [desk for desk, button in window.rail.buttons.items() if button.isChecked()] == [Desk.NOTES]
    assert window.windowTitle() == "Notes · RCM Desktop"


def test_a_page_sends_the_user_to_a_record_of_another(window: MainWindow) -> None:
    page(window).go_to.emit(Place(Desk.NOTES, record="abc"))
    assert isinstance(window.page, NotesPage)
    assert page(window).places == ["abc"]


def test_a_desk_the_window_does_not_have_is_left_alone(window: MainWindow) -> None:
    window.go_to(Place(Desk.DRAFTING))
    assert isinstance(window.page, RegistrationPage)


def test_the_selector_of_the_page_stands_in_the_head(window: MainWindow) -> None:
    first = page(window).selector
    assert first.isVisible()
    assert window.head.isAncestorOf(first)
    window.go_to(Place(Desk.NOTES))
    assert not first.isVisible()
    assert page(window).selector.isVisible()


def test_changes_reach_every_page_that_was_built(window: MainWindow) -> None:
    registration = page(window)
    window.go_to(Place(Desk.NOTES))
    window.data_changed(frozenset({"people"}))
    assert (page(window).reloads, registration.reloads) == (2, 1)
    window.go_to(Place(Desk.REGISTRATION))
    assert registration.reloads == 2


def test_leaving_a_page_records_it_and_trouble_is_told(window: MainWindow) -> None:
    registration = page(window)
    registration.trouble = NoRoom(path="E:")
    window.go_to(Place(Desk.NOTES))
    assert registration.left == 1
    assert "E:" in window.notices.bars[0].notice.text()
    assert isinstance(window.page, NotesPage)


def test_closing_leaves_every_page(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()
    assert page(window).left == 1


def test_a_window_with_text_that_is_not_on_disk_tells_so_and_closes_when_asked_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    page(window).trouble = NoRoom(path="E:")
    with qtbot.assertNotEmitted(window.closing):
        assert not window.close()
    assert "E:" in window.notices.bars[0].notice.text()
    with qtbot.waitSignal(window.closing):
        assert window.close()


def test_search_or_do_runs_what_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    strike(window, Qt.Key.Key_P, CTRL, SHIFT)
    finder = window.findChild(Finder)
    assert finder is not None
    assert nameless(finder) == []
    type_text(finder.field, "dele whole")
    press(finder.field, Qt.Key.Key_Return)
    assert not finder.isVisible()
    qtbot.waitUntil(lambda: page(window).places == ["command"])


def test_what_is_searched_and_done_may_open_a_dialog(window: MainWindow, qtbot: QtBot) -> None:
    """The list is gone before the dialog opens: it may not be thrown away while its key is still dealt with."""
    seen: list[list[Finder]] = []

    def ask() -> None:
        dialog = QDialog(window)
        QTimer.singleShot(30, dialog.reject)
        dialog.exec()
        seen.append(window.findChildren(Finder))

    window.offer(Command("Save as", ask))
    for times in (1, 2):
        window.search()
        finder = window.findChild(Finder)
        assert finder is not None
        type_text(finder.field, "save as")
        press(finder.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda times=times: len(seen) == times)  # type: ignore[misc]
    assert seen == [[], []]


def test_search_or_do_brings_a_page_by_arrow(window: MainWindow, qtbot: QtBot) -> None:
    window.search()
    finder = window.findChild(Finder)
    assert finder is not None
    press(finder.field, Qt.Key.Key_Down)
    press(finder.field, Qt.Key.Key_Down)
    press(finder.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, NotesPage))


def test_undo_and_redo_are_the_windows(window: MainWindow, qtbot: QtBot) -> None:
    here = ["Ana"]
    window.undo.did("check-in of Ana", lambda: here.remove("Ana"), lambda: here.append("Ana"))
    window.rail.buttons[Desk.REGISTRATION].setFocus()
    strike(window, Qt.Key.Key_Z, CTRL)
    assert here == []
    strike(window, Qt.Key.Key_Y, CTRL)
    assert here == ["Ana"]


def test_an_undo_that_fails_is_told(window: MainWindow) -> None:
    def fail() -> None:
        raise NoRoom(path="E:")

    window.undo.did("a gesture", fail)
    window.undo_last()
    assert len(window.notices.bars) == 1


def test_messages_push_the_page_down_and_cover_nothing(window: MainWindow, qtbot: QtBot) -> None:
    top = page(window).mapTo(window, page(window).rect().topLeft()).y()
    window.tell(Notice("warn", "Look at this."))
    qtbot.waitUntil(lambda: page(window).mapTo(window, page(window).rect().topLeft()).y() >= top + 30)


def test_undo_and_redo_say_what_they_did(window: MainWindow) -> None:
    window.undo.did("Check-in of Ana", lambda: None, lambda: None)
    window.undo_last()
    assert (window.foot.saved.text(), window.foot.saved.toolTip()) == ("Undone", "Check-in of Ana")
    window.redo_last()
    assert (window.foot.saved.text(), window.foot.saved.toolTip()) == ("Done again", "Check-in of Ana")
    window.foot.saved.saved(dt.datetime(2023, 11, 14, 14, 32, 7))  # noqa: DTZ001 (the clock of the place)
    assert (window.foot.saved.text(), window.foot.saved.toolTip()) == ("Saved 14:32:07", "")


def test_a_click_in_the_foot_leaves_the_keyboard_on_the_page(window: MainWindow, qtbot: QtBot) -> None:
    field = page(window).findChild(TextField)
    assert field is not None
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.mouseClick(window.foot.look_button, Qt.MouseButton.LeftButton)
    assert field.hasFocus()


def test_the_foot_shows_only_what_is_known(window: MainWindow, qtbot: QtBot) -> None:
    foot = window.foot
    assert not foot.person_button.isVisible()
    assert not foot.settle_button.isVisible()
    foot.show_person("Desk 1 · Ana")
    foot.show_to_settle(3)
    foot.show_words("hotel radio animal coral")
    assert foot.settle_button.text() == "3 to settle"
    assert foot.words_button.toolTip() == "hotel radio animal coral"
    foot.person_button.click()
    assert (foot.person_field.hasFocus(), foot.person_button.isVisible()) == (True, False)
    type_text(foot.person_field, "Núñez")
    with qtbot.waitSignal(foot.person_named) as named:
        press(foot.person_field, Qt.Key.Key_Return)
    assert (named.args, foot.person_button.isVisible()) == (["Núñez"], True)
    foot.person_button.click()
    press(foot.person_field, Qt.Key.Key_Escape)
    assert (foot.person_field.isVisible(), foot.person_button.isVisible()) == (False, True)
    foot.person_button.click()
    page(window).field.setFocus()
    assert (foot.person_field.isVisible(), page(window).field.hasFocus()) == (False, True)
    with qtbot.waitSignal(window.settle_wanted):
        foot.settle_button.click()
    foot.show_to_settle(0)
    assert not foot.settle_button.isVisible()


def test_what_a_page_saved_stands_in_the_foot(window: MainWindow) -> None:
    page(window).saved.emit(dt.datetime(2023, 11, 14, 14, 32, 7))  # noqa: DTZ001 the clock on the wall
    assert window.foot.saved.text() == "Saved 14:32:07"


def test_the_language_changes_at_once_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    window.practice(True)
    window.foot.language_button.click()
    qtbot.waitUntil(lambda: window.rail.buttons[Desk.NOTES].text() == "Notas")
    assert window.windowTitle() == "Registro · RCM Desktop"
    assert window.foot.language_button.text() == "English"
    assert window.practice_band.accessibleName() == "PRÁCTICA: nada de esto cuenta"
    window.foot.language_button.click()
    qtbot.waitUntil(lambda: window.rail.buttons[Desk.NOTES].text() == "Notes")


def test_the_palette_changes_at_once_and_is_told(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("dark", "contrast", "light"):
        with qtbot.waitSignal(window.looked) as looked:
            window.foot.look_button.click()
        assert looked.args == [name, 100]
        assert theme.now().name == name
        corner = window.grab().toImage().pixelColor(window.width() - 5, window.height() // 2)
        assert corner.name() == theme.now().page.lower()


def test_text_grows_and_shrinks_by_key(window: MainWindow, qtbot: QtBot) -> None:
    strike(window, Qt.Key.Key_Plus, CTRL)
    assert theme.scale() == 1.1
    strike(window, Qt.Key.Key_Minus, CTRL)
    strike(window, Qt.Key.Key_Minus, CTRL)
    assert theme.scale() == 0.9
    strike(window, Qt.Key.Key_0, CTRL)
    assert theme.scale() == 1.0


def test_help_is_asked_for_with_the_place(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.help_wanted) as wanted:
        strike(window, Qt.Key.Key_F1)
    assert wanted.args == [Place(Desk.REGISTRATION)]


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    window.tell(Notice("error", "It went away.", action="Try again", run=lambda: None))
    window.foot.show_person("Desk 1 · Ana")
    assert nameless(window) == []


def test_tab_goes_round_through_everything(window: MainWindow, qtbot: QtBot) -> None:
    reached = set()
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        press(focus, Qt.Key.Key_Tab)
    assert {window.rail.buttons[Desk.NOTES], window.head.find_button, window.foot.language_button} <= reached
    assert page(window).field in reached


@pytest.mark.parametrize("language", ["es", "en"])
def test_nothing_is_clipped_at_1366_by_768(
    window: MainWindow, languages: Languages, qtbot: QtBot, language: str
) -> None:
    languages.speak(language)
    window.head.show_meeting("XXVIII Reunión Viceministerial de la Conferencia Regional sobre Migración")
    window.foot.show_person("Mesa 1 · Ana")
    window.foot.show_to_settle(12)
    window.foot.show_words("hotel radio animal coral")
    window.practice(True)
    window.resize(1366, 696)
    qtbot.wait(20)
    cut = [
        label.text()
        for label in window.foot.findChildren(QLabel) + window.rail.findChildren(QLabel)
        if label.isVisible() and label.width() < label.sizeHint().width()
    ]
    assert cut == []
    assert window.width() == 1366
    assert window.head.height() == 48
    assert window.foot.height() == 28
    assert window.rail.width() == 92
    names = [button.fontMetrics().horizontalAdvance(button.text()) for button in window.rail.buttons.values()]
    assert max(names) <= 88


def test_at_200_per_cent_the_window_still_fits_and_scrolls(window: MainWindow, qtbot: QtBot) -> None:
    window.look("light", 200)
    window.resize(1366, 696)
    qtbot.wait(20)
    assert (window.width(), window.height()) == (1366, 696)
    assert window.rail.width() == 184
