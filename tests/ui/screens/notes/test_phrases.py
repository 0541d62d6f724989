"""Phrases inserted and filled in the writing field, by real keys on a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.page import NotesPage
from rcm_desktop.ui.screens.notes.writing.name_offer import NameOffer
from rcm_desktop.ui.screens.notes.writing.phrase_panel import PhrasePanel
from rcm_desktop.ui.screens.notes.writing.slots import Slots
from rcm_desktop.ui.screens.notes.writing.writing_field import WritingField
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text

CHAMPIONS, FIRST = ident("champions"), ident("objective 1")
TAB, ENTER, ESC, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Backtab
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Desktop:
    """The whole window with the notes in front, in Spanish."""

    def __init__(self, database: Database, languages: Languages, qtbot: QtBot) -> None:
        self.database, self.qtbot = database, qtbot
        languages.speak("es")
        self.meeting = MeetingWindow(database, languages, Kept(database.path.with_name("settings.json")))
        self.window = self.meeting.window
        qtbot.addWidget(self.window)
        self.window.resize(1366, 696)
        self.meeting.open_at(Desk.NOTES)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.go_to(Place(Desk.NOTES, CHAMPIONS, FIRST))
        page = self.window.page
        assert isinstance(page, NotesPage)
        self.page = page
        self.field: WritingField = page.writing.composer.field
        self.notes = Notes(database)
        page.focus_first()

    @property
    def panel(self) -> PhrasePanel:
        found = self.page.findChild(PhrasePanel)
        assert found is not None
        return found

    def offer(self, field: WritingField | None = None) -> NameOffer:
        slots = (field or self.field).findChild(Slots)
        assert slots is not None
        return slots.offer

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        press(self.focus(), key, held)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        type_text(self.focus(), text)
        QApplication.processEvents()

    def begin(self, words: str) -> None:
        """F5, the words of a phrase, Enter."""
        self.press(Qt.Key.Key_F5)
        self.type(words)
        self.press(ENTER)

    @property
    def text(self) -> str:
        return self.field.text()

    @property
    def selected(self) -> str:
        return self.field.textCursor().selectedText()

    @property
    def offered(self) -> list[str]:
        offer = self.offer()
        return [one.name for one in offer.rows.rows.rows] if offer.isVisible() else []

    def texts(self) -> list[str]:
        return [entry.note.text for entry in self.notes.entries(CHAMPIONS, FIRST)]


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    Setup(made).add_usual_phrases()
    yield made
    made.close()


@pytest.fixture
def desktop(database: Database, languages: Languages, qtbot: QtBot) -> Iterator[Desktop]:
    made = Desktop(database, languages, qtbot)
    yield made
    made.meeting.close()


def test_a_phrase_is_found_chosen_and_filled_by_keys_alone(desktop: Desktop) -> None:
    desktop.begin("organizacion agradecer")
    assert desktop.text == "Agradecer a [delegación] la organización de [evento], en [lugar], el [fecha]."
    assert desktop.field.hasFocus()
    assert desktop.selected == "[delegación]"
    desktop.type("do")
    assert desktop.text.startswith("Agradecer a do la")
    assert desktop.offered == ["República Dominicana"]
    desktop.press(ENTER)
    assert desktop.text.startswith("Agradecer a la República Dominicana la organización")
    assert desktop.texts() == []
    desktop.press(TAB)
    assert desktop.selected == "[evento]"
    desktop.type("el taller")
    desktop.press(TAB)
    desktop.type("Colón")
    desktop.press(TAB)
    assert desktop.selected == "[fecha]"
    desktop.type("15/4")
    desktop.press(TAB)
    said = "Agradecer a la República Dominicana la organización del taller, en Colón, el 15 de abril de 2024."
    assert desktop.text == said
    assert desktop.field.textCursor().position() == len(said)
    desktop.press(ENTER)
    assert desktop.texts() == [said]
    assert not nameless(desktop.window)


def test_tab_takes_the_name_and_goes_on_to_the_next_slot(desktop: Desktop) -> None:
    desktop.begin("organizacion agradecer")
    desktop.type("mex")
    desktop.press(TAB)
    assert desktop.selected == "[evento]"
    desktop.type("el taller")
    assert desktop.text == "Agradecer a México la organización de el taller, en [lugar], el [fecha]."


def test_a_comma_behind_tab_goes_on_with_the_names(desktop: Desktop) -> None:
    desktop.begin("organizacion agradecer")
    desktop.type("mex")
    desktop.press(TAB)
    desktop.type(", hon")
    assert desktop.offered == ["Honduras"]
    desktop.press(TAB)
    assert desktop.selected == "[evento]"
    desktop.type("la gira, y más")
    assert desktop.text.startswith("Agradecer a Honduras y a México la organización de la gira, y más")


def test_several_delegations_stand_in_the_meetings_order_each_with_its_article(desktop: Desktop) -> None:
    desktop.begin("felicitar")
    desktop.type("dom")
    desktop.press(TAB)
    assert desktop.text == "Felicitar a la República Dominicana por los resultados alcanzados en [tema]."
    desktop.type(", hon")
    assert desktop.offered == ["Honduras"]
    desktop.press(TAB)
    desktop.type(", usa")
    desktop.press(ENTER)
    desktop.type(", ")
    desktop.press(TAB)
    members = "a los Estados Unidos, a Honduras y a la República Dominicana"
    assert desktop.text == f"Felicitar {members} por los resultados alcanzados en [tema]."
    assert desktop.selected == "[tema]"


def test_a_body_takes_its_article_and_a_name_typed_out_is_known_too(desktop: Desktop) -> None:
    desktop.begin("invitar apoyo")
    desktop.type("OIM")
    desktop.press(ESC)
    assert desktop.offered == []
    desktop.press(TAB)
    assert desktop.text == "Invitar a la OIM a brindar apoyo técnico para [tema]."
    desktop.press(BACK, SHIFT)
    assert desktop.selected == "a la OIM"
    desktop.type("el pueblo anfitrión")
    desktop.press(TAB)
    assert desktop.text == "Invitar al pueblo anfitrión a brindar apoyo técnico para [tema]."


def test_shift_tab_goes_back_and_typing_replaces_what_was_chosen(desktop: Desktop) -> None:
    desktop.begin("felicitar")
    desktop.type("hon")
    desktop.press(ENTER)
    desktop.press(TAB)
    desktop.press(BACK, SHIFT)
    assert desktop.selected == "a Honduras"
    desktop.type("gua")
    assert desktop.offered == ["Guatemala"]
    desktop.press(ENTER)
    assert desktop.text.startswith("Felicitar a Guatemala por")
    desktop.press(BACK, SHIFT)
    assert desktop.focus() is not desktop.field


def test_in_an_english_entry_list_slots_names_and_dates_are_english(desktop: Desktop) -> None:
    desktop.page.writing.composer.language.choose("en")
    desktop.begin("congratulate")
    assert desktop.selected == "[delegation]"
    desktop.type("dom")
    desktop.press(ENTER)
    desktop.type(", bel")
    desktop.press(ENTER)
    assert desktop.text == "Congratulate Belize and Dominican Republic on the results achieved in [topic]."
    desktop.press(ENTER)
    desktop.page.writing.composer.language.choose("en")
    desktop.begin("deadline")
    desktop.type("15 april")
    desktop.press(TAB)
    assert desktop.text == "Set 15 April 2024 as the deadline for contributions to [document]."


def test_what_is_left_unfilled_stays_in_brackets_and_is_recorded(desktop: Desktop) -> None:
    desktop.type("Se acuerda:")
    desktop.begin("fecha limite")
    desktop.press(TAB)
    desktop.press(ENTER)
    said = "Se acuerda: Establecer el [fecha] como fecha límite para recibir aportes a [documento]."
    assert desktop.texts() == [said]


def test_enter_records_what_the_slot_becomes_when_it_is_left(desktop: Desktop) -> None:
    desktop.begin("fecha limite")
    desktop.type("15/4")
    desktop.press(ENTER)
    said = "Establecer el 15 de abril de 2024 como fecha límite para recibir aportes a [documento]."
    assert desktop.texts() == [said]


def test_a_draft_brought_back_is_plain_text_whose_brackets_tab_still_finds(
    desktop: Desktop, database: Database, languages: Languages, qtbot: QtBot
) -> None:
    desktop.begin("reserva constancia")
    desktop.page.writing.fresh.keeper.flush()
    assert [draft.text for draft in desktop.notes.drafts()] == [
        "Dejar constancia de la reserva de [delegación] respecto del párrafo [número]."
    ]
    again = Desktop(database, languages, qtbot)
    assert again.text == "Dejar constancia de la reserva de [delegación] respecto del párrafo [número]."
    again.press(Qt.Key.Key_Home, CTRL)
    again.press(TAB)
    assert again.selected == "[delegación]"
    again.type("usa")
    again.press(ENTER)
    again.press(TAB)
    again.type("4")
    assert again.text == "Dejar constancia de la reserva de los Estados Unidos respecto del párrafo 4."
    again.press(TAB)
    assert again.focus() is not again.field
    again.meeting.close()


def test_a_phrase_goes_into_the_entry_that_is_being_changed(desktop: Desktop) -> None:
    note = desktop.notes.record(NewEntry(session=CHAMPIONS, section=FIRST, text="Antes."))
    desktop.page.reload()
    desktop.page.writing.edit(note.id)
    desktop.begin("felicitar")
    editor = desktop.page.writing.editor.field
    assert editor.hasFocus()
    assert editor.text() == "Antes. Felicitar a [delegación] por los resultados alcanzados en [tema]."
    desktop.type("mex")
    desktop.press(ENTER)
    desktop.press(ENTER)
    assert desktop.texts() == ["Antes. Felicitar a México por los resultados alcanzados en [tema]."]


def test_a_click_chooses_once_and_escape_leads_back(desktop: Desktop) -> None:
    desktop.press(Qt.Key.Key_F5)
    panel = desktop.panel
    assert panel.isVisible()
    assert panel.list.rows.rowCount() == 32
    cell = panel.list.visualRect(panel.list.rows.index(1, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell))
    QTest.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell))
    QTest.mouseRelease(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell))
    assert desktop.text == "Tomar nota de la información presentada por [organismo] sobre [tema]."
    desktop.press(Qt.Key.Key_F5)
    desktop.type("zzz")
    assert panel.empty.isVisible()
    desktop.press(ESC)
    desktop.press(ESC)
    assert desktop.field.hasFocus()


def test_the_arrows_choose_among_phrases_and_among_names(desktop: Desktop) -> None:
    desktop.press(Qt.Key.Key_F5)
    desktop.type("solicitar")
    desktop.press(Qt.Key.Key_Down)
    desktop.press(Qt.Key.Key_Down)
    desktop.press(ENTER)
    assert desktop.text.startswith("Solicitar a [delegación] el envío")
    desktop.type("pr")  # the full names of the small meeting's delegations have such a word
    assert len(desktop.offered) > 1
    desktop.press(Qt.Key.Key_Down)
    second = desktop.offered[1]
    desktop.press(ENTER)
    assert second in desktop.text
    assert desktop.texts() == []


def test_nothing_of_a_phrase_stays_behind_once_it_is_recorded(desktop: Desktop) -> None:
    desktop.begin("felicitar")
    desktop.press(ENTER)
    assert desktop.text == ""
    desktop.type("Sin frase")
    desktop.press(TAB)
    assert not desktop.field.hasFocus()


def test_a_text_typed_by_hand_goes_on_as_ever(desktop: Desktop) -> None:
    desktop.type("HON:")
    desktop.type("propone el 24/7")
    assert desktop.field.findChild(Slots) is None  # none are made before a phrase is wanted
    desktop.press(ENTER)
    assert desktop.texts() == ["propone el 24/7"]


def test_an_edited_phrase_with_slots_of_no_kind_is_inserted_as_it_is(desktop: Desktop, database: Database) -> None:
    Setup(database).add(Phrase(id="", text_es="Llaves {de nadie} y {.", text_en=""))
    desktop.begin("llaves")
    assert desktop.text == "Llaves {de nadie} y {."
