"""Unknown words are underlined in the entry's language, right ones offered, new ones learned."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import NoRoom, RcmError
from rcm_desktop.laptop.spelling import Checker
from rcm_desktop.services.notes import Notes
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.typing_help import Laptop
from rcm_desktop.ui.screens.notes.writing.writing_field import WritingField
from tests.clock import FixedClock
from tests.sample import small_meeting
from tests.ui.keys import press, type_text
from tests.ui.screens.notes.opened import notes_page

K = Qt.Key


class Words:
    """A dictionary of the words it was given; it offers those that begin alike."""

    def __init__(self, words: str) -> None:
        self.words = set(words.split())
        self.asked: list[str] = []

    def knows(self, word: str) -> bool:
        self.asked.append(word)
        return word.lower() in self.words

    def suggest(self, word: str) -> Sequence[str]:
        return sorted(one for one in self.words if one[:3] == word.lower()[:3])


class Shelf(Laptop):
    """A laptop with dictionaries, which learns until its disk is full."""

    def __init__(self) -> None:
        self.dictionaries = {"es": Words("la reunión propone seguir con"), "en": Words("the meeting will go on")}
        self.taught: list[tuple[str, str]] = []
        self.full = False
        self.looked = ""

    def present(self, session: str) -> Sequence[str]:
        self.looked = session
        return ()

    def checker(self, language: str) -> Checker | None:
        return self.dictionaries.get(language)

    def learned(self, language: str) -> Sequence[str]:
        return [word for known, word in self.taught if known == language]

    def learn(self, language: str, word: str) -> None:
        if self.full:
            raise NoRoom(path="words")
        self.taught.append((language, word))


class Table:
    """A page with dictionaries."""

    def __init__(self, database: Database, qtbot: QtBot, *, dictionaries: bool = True) -> None:
        self.laptop, self.told, self.notes = Shelf(), list[RcmError](), Notes(database)
        if not dictionaries:
            self.laptop.dictionaries.clear()
        self.page = notes_page(database, self.told.append, notes=self.notes, laptop=self.laptop)
        self.writing = self.page.writing
        self.page.resize(1274, 620)
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        self.page.focus_first()
        self.composer.language.choose("es")
        qtbot.waitUntil(lambda: self.laptop.looked != "")  # once the page rests, with the dictionaries of both fields

    @property
    def composer(self) -> Composer:
        return self.writing.composer

    @property
    def field(self) -> WritingField:
        return self.composer.field

    def underlined(self) -> list[str]:
        """The words that are underlined."""
        block = self.field.document().begin()
        found: list[str] = []
        wave = QTextCharFormat.UnderlineStyle.WaveUnderline
        while block.isValid():
            units = block.text().encode("utf-16-le")
            marked = [one for one in block.layout().formats() if one.format.underlineStyle() == wave]
            found += [units[one.start * 2 : (one.start + one.length) * 2].decode("utf-16-le") for one in marked]
            block = block.next()
        return found

    def menu(self) -> QMenu:
        """The menu that the Menu key opens at the cursor."""
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
        QApplication.sendEvent(self.field.viewport(), event)
        (menu,) = [one for one in self.field.findChildren(QMenu) if one.isVisible()]
        return menu


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def table(database: Database, languages: Languages, qtbot: QtBot) -> Table:
    return Table(database, qtbot)


def test_an_unknown_word_is_underlined_once_it_is_done(table: Table) -> None:
    type_text(table.field, "la reunnion")
    assert table.underlined() == []
    type_text(table.field, " propone")
    assert table.underlined() == ["reunnion"]


def test_a_word_left_by_the_cursor_is_done(table: Table) -> None:
    type_text(table.field, "la reunnion")
    press(table.field, K.Key_Home)
    assert table.underlined() == ["reunnion"]
    press(table.field, K.Key_End)
    press(table.field, K.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_text(table.field, "xyz")
    press(table.field, K.Key_Up)
    assert table.underlined() == ["reunnion", "xyz"]


def test_names_capitals_numbers_and_addresses_are_right(table: Table) -> None:
    type_text(table.field, "Honduras Panamá Belize Xiomara Guacamaya ÑANDÚ ACNUR 24/7 A/RES/73 a@example.org 😀 xyz. ")
    assert table.underlined() == ["xyz"]


def test_the_dictionary_is_that_of_the_entrys_language(table: Table) -> None:
    type_text(table.field, "the meeting propone ")
    assert table.underlined() == ["the", "meeting"]
    table.composer.language.choose("en")
    assert table.underlined() == ["propone"]


def test_without_a_dictionary_nothing_is_underlined(database: Database, languages: Languages, qtbot: QtBot) -> None:
    table = Table(database, qtbot, dictionaries=False)
    type_text(table.field, "xyz zyx ")
    assert table.underlined() == []
    assert [one.text() for one in table.menu().actions() if "Learn" in one.text()] == []


def test_the_menu_key_offers_what_was_meant(table: Table) -> None:
    type_text(table.field, "la reunnion propone")
    for _ in range(10):
        press(table.field, K.Key_Left)
    menu = table.menu()
    assert [one.text() for one in menu.actions()[:2]] == ["reunión", "Learn “reunnion”"]
    QTest.keyClick(menu, K.Key_Return)
    assert (table.field.text(), table.underlined()) == ("la reunión propone", [])
    press(table.field, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert table.field.text() == "la reunnion propone"


def test_the_menu_of_a_right_word_is_the_usual_one(table: Table) -> None:
    type_text(table.field, "la reunión")
    press(table.field, K.Key_Home)
    assert not any("Learn" in one.text() for one in table.menu().actions())


def test_a_word_is_learned_for_its_language(table: Table) -> None:
    type_text(table.field, "la pasarela xyz ")
    for _ in range(9):
        press(table.field, K.Key_Left)
    learn = next(one for one in table.menu().actions() if "Learn" in one.text())
    learn.trigger()
    assert (table.laptop.taught, table.underlined()) == ([("es", "pasarela")], ["xyz"])


def test_a_word_that_cannot_be_kept_is_told(table: Table) -> None:
    table.laptop.full = True
    type_text(table.field, "pasarela ")
    press(table.field, K.Key_Home)
    next(one for one in table.menu().actions() if "Learn" in one.text()).trigger()
    assert [type(error) for error in table.told] == [NoRoom]
    press(table.field, K.Key_End)
    assert table.underlined() == ["pasarela"]


def test_checking_is_no_editing(table: Table) -> None:
    type_text(table.field, "xyz zyx ")
    edited: list[object] = []
    table.composer.edited.connect(lambda: edited.append(None))
    table.field.textChanged.connect(lambda: edited.append(None))
    table.composer.language.choose("en")
    press(table.field, K.Key_Home)
    QApplication.processEvents()
    assert (edited, table.underlined()) == ([], ["xyz", "zyx"])


def test_the_underline_has_a_colour_of_the_palette_in_force(table: Table, qapp: QApplication) -> None:
    type_text(table.field, "xyz ")
    theme.apply(qapp, theme.DARK, 1.0)
    (mark,) = table.field.document().begin().layout().formats()
    assert mark.format.underlineColor() == theme.colour("bad")


def test_each_word_is_asked_about_once(table: Table) -> None:
    type_text(table.field, "xyz xyz xyz xyz ")
    assert table.laptop.dictionaries["es"].asked.count("xyz") == 1


def test_an_entry_being_changed_is_checked_too(table: Table) -> None:
    type_text(table.field, "la xyz propone")
    press(table.field, K.Key_Return)
    press(table.field, K.Key_Up)
    editor = table.writing.editor
    assert editor.isVisible()
    formats = editor.field.document().begin().layout().formats()
    assert [(one.start, one.length) for one in formats] == [(3, 3)]
