"""The section of phrases: written, ordered, filtered, brought by one gesture, and carried to another laptop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.services.notes import Notes
from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.setup.phrase_panel import PhrasePanel
from rcm_desktop.ui.screens.setup.sections import Part
from tests.laptops import Pair
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text
from tests.ui.screens.setup.conftest import SetupInView, in_view

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def _in_spanish(languages: Languages) -> None:
    languages.speak("es")


def test_an_older_meeting_gets_the_usual_phrases_by_one_button_and_it_is_undone(view: SetupInView) -> None:
    section = view.go(Part.PHRASES)
    button = section.list.usual_button
    assert button is not None
    assert button.isVisible()
    button.click()
    QApplication.processEvents()
    assert len(view.names()) == 32
    assert view.names()[0] == "Aceptar ‹documento› que presentó ‹organismo› para el…"
    assert not button.isVisible()
    assert view.undo.undo_words() == "Adición de las frases usuales"
    view.undo.undo()
    QApplication.processEvents()
    assert view.names() == []
    assert button.isVisible()
    view.undo.redo()
    view.page.add_usual_phrases()
    assert len(view.names()) == 32
    assert not nameless(view.window)


def test_a_phrase_is_written_in_both_languages_and_its_lack_is_said(view: SetupInView) -> None:
    view.go(Part.PHRASES)
    press(view.window, Qt.Key.Key_N, CTRL)
    spanish, english = view.line("text_es").editor, view.line("text_en").editor
    assert spanish.hasFocus()
    type_text(spanish, "Saludar {a:del} por {evento}.")
    assert english.placeholderText() == "falta traducción"
    press(spanish, Qt.Key.Key_S, CTRL)
    assert view.names() == ["Saludar a ‹delegación› por {evento}."]
    row = view.go(Part.PHRASES).list.table.rows.rows[0]
    assert view.go(Part.PHRASES).list.table.rows.columns[-1].text(row) == "Falta traducción"
    english.setFocus()
    type_text(english, "Greet {del}.")
    press(english, Qt.Key.Key_S, CTRL)
    stands = view.stands(Phrase, row.record.id)
    assert (stands.text_es, stands.text_en) == ("Saludar {a:del} por {evento}.", "Greet {del}.")
    view.undo.undo()
    assert view.stands(Phrase, row.record.id).text_en == ""
    panel = view.panel()
    assert isinstance(panel, PhrasePanel)
    assert "{a:org}" in panel.hint.text()
    view.panel().delete()
    QApplication.processEvents()
    assert view.names() == []


def test_phrases_change_places_and_are_filtered_by_the_words_that_slots_read_as(view: SetupInView) -> None:
    view.page.add_usual_phrases()
    section = view.go(Part.PHRASES)
    second = section.list.table.rows.rows[1].record
    section.list.choose(second.id)
    press(section.list.table, Qt.Key.Key_Up, ALT)
    assert Notes(view.database).phrases()[0].id == second.id
    section.list.field.setFocus()
    type_text(section.list.field, "delegacion agradecer")
    assert [name.split()[0] for name in view.names()] == ["Agradecer", "Agradecer"]
    section.list.field.clear()
    type_text(section.list.field, "thank host")
    assert [name[:24] for name in view.names()] == ["Agradecer al Gobierno y "]


def test_the_list_speaks_the_language_of_the_screen(view: SetupInView, languages: Languages) -> None:
    view.page.add_usual_phrases()
    view.go(Part.PHRASES)
    languages.speak("en")
    QApplication.processEvents()
    assert view.names()[0].startswith("Accept ‹document›, which ‹body› submitted")


def test_what_the_secretariat_writes_travels_with_the_meeting(
    qtbot: QtBot, languages: Languages, pair: Pair
) -> None:
    here = in_view(qtbot, languages, pair.first)
    here.go(Part.PHRASES)
    assert len(here.names()) == 32
    here.panel()
    press(here.window, Qt.Key.Key_N, CTRL)
    type_text(here.line("text_es").editor, "Saludar {a:del}.")
    press(here.line("text_es").editor, Qt.Key.Key_S, CTRL)
    pair.carry()
    assert Setup(pair.second).listed(Phrase) == Setup(pair.first).listed(Phrase)
    assert Notes(pair.second).phrases()[-1].text_es == "Saludar {a:del}."
