"""Signs, names completed and the key that records, by real keys on the rapporteur's page."""

from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.services.notes import NewEntry
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.writing.offer_list import OfferList
from rcm_desktop.ui.screens.notes.writing.typing_help import Laptop
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.keys import type_text
from tests.ui.screens.notes.opened import notes_page
from tests.ui.screens.notes.test_notes_page import CHAMPIONS, FIRST, PROSECUTORS, SECOND, THIRD, Bench

K = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
HND, PAN, CRI = ident("HND"), ident("PAN"), ident("CRI")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def bench(database: Database, languages: Languages, qtbot: QtBot) -> Bench:
    made = Bench(database, qtbot)
    made.page.writing.go_to_section(PROSECUTORS, SECOND)
    return made


def text(bench: Bench) -> str:
    return bench.page.writing.composer.field.text()


def summary(bench: Bench) -> str:
    return bench.page.writing.composer.summary()


def offered(bench: Bench) -> list[str]:
    return [one.word for one in bench.page.writing.composer.completion.offers]


def shown(bench: Bench) -> list[OfferList]:
    return [one for one in bench.page.findChildren(OfferList) if one.isVisible()]


def test_signs_become_choices_when_a_space_follows(bench: Bench) -> None:
    bench.type("@hon /ag propone seguir")
    assert (text(bench), summary(bench)) == ("propone seguir", "Agreement · Honduras")
    bench.press(K.Key_Return)
    note = bench.notes.entries(PROSECUTORS, SECOND)[0].note
    assert (note.text, note.kind, note.delegation) == ("propone seguir", NoteKind.AGREEMENT, HND)


def test_signs_count_anywhere_in_the_text(bench: Bench) -> None:
    bench.type("propone @hon seguir /ag y más")
    assert (text(bench), summary(bench)) == ("propone seguir y más", "Agreement · Honduras")


def test_enter_takes_a_sign_and_records(bench: Bench) -> None:
    bench.type("propone seguir /ag @pan")
    bench.press(K.Key_Return)
    note = bench.notes.entries(PROSECUTORS, SECOND)[0].note
    assert (note.text, note.kind, note.delegation) == ("propone seguir", NoteKind.AGREEMENT, PAN)


def test_a_line_break_takes_a_sign_and_a_sign_counts_at_a_lines_beginning(bench: Bench) -> None:
    bench.type("uno @hon")
    bench.press(K.Key_Return, SHIFT)
    bench.type("/ag dos")
    assert (text(bench), summary(bench)) == ("uno \ndos", "Agreement · Honduras")


def test_a_name_of_two_words_is_taken_whole(bench: Bench) -> None:
    bench.type("@costa Rica propone")
    assert (text(bench), summary(bench)) == ("propone", "Intervention · Costa Rica")
    bench.press(K.Key_Return)
    bench.type("@costa propone")
    assert (text(bench), summary(bench)) == ("propone", "Intervention · Costa Rica")


def test_backspace_directly_after_a_sign_makes_it_text_again(bench: Bench) -> None:
    bench.type("HND: agradece a @pan ")
    assert (text(bench), summary(bench)) == ("agradece a ", "Intervention · Panama")
    bench.press(K.Key_Backspace)
    assert (text(bench), summary(bench)) == ("agradece a @pan", "Intervention · Honduras")
    bench.press(K.Key_Backspace)
    assert text(bench) == "agradece a @pa"


def test_backspace_later_takes_a_letter(bench: Bench) -> None:
    bench.type("uno @pan dos")
    bench.press(K.Key_Backspace)
    assert (text(bench), summary(bench)) == ("uno do", "Intervention · Panama")
    bench.press(K.Key_Home)
    bench.press(K.Key_Backspace)
    assert (text(bench), summary(bench)) == ("@panuno do", "Information")


def test_a_whole_name_given_back_is_whole(bench: Bench) -> None:
    bench.type("uno @costa Rica ")
    bench.press(K.Key_Backspace)
    assert (text(bench), summary(bench)) == ("uno @costa Rica", "Information")


@pytest.mark.parametrize(
    "typed",
    [
        "y/o", "24/7", "A/RES/73/195", "a@b.org", "#", "12:30", "uno # dos", "uno @ dos", "n#3 y", "#99 uno", "/re uno",
        "@zz uno", "abierto 24/7 y/o 12:30 según A/RES/73/195, a@b.org",
    ],
)  # fmt: skip
def test_what_says_nothing_known_stays_as_typed(bench: Bench, typed: str) -> None:
    bench.type(typed)
    bench.press(K.Key_Return)
    assert bench.texts() == [typed]


def test_a_number_leads_to_that_objective_with_what_is_typed(bench: Bench) -> None:
    bench.type("uno #3 dos")
    assert (text(bench), bench.page.place.detail) == ("uno dos", THIRD)
    bench.press(K.Key_Return)
    assert (bench.texts(section=THIRD), bench.texts()) == (["uno dos"], [])


def test_a_number_leads_to_the_objective_of_another_session_too(bench: Bench) -> None:
    bench.type("uno #1 dos")
    assert (bench.page.place.record, bench.page.place.detail, text(bench)) == (PROSECUTORS, FIRST, "uno dos")
    bench.press(K.Key_Return)
    assert bench.texts(section=FIRST) == ["uno dos"]
    assert bench.texts(CHAMPIONS, FIRST) == []


def test_backspace_after_a_number_goes_back_to_where_it_was(bench: Bench) -> None:
    bench.type("uno #1 ")
    bench.press(K.Key_Backspace)
    assert (text(bench), bench.page.place.detail) == ("uno #1", SECOND)
    bench.press(K.Key_Backspace)
    bench.press(K.Key_Return)
    assert bench.texts() == ["uno #"]


def test_the_draft_moves_along_and_is_there_again(bench: Bench, qtbot: QtBot) -> None:
    bench.type("uno")
    bench.page.leave()
    bench.type(" #1 dos")
    bench.page.leave()
    assert bench.kept() == ["uno dos"]
    bench.page = bench.opened()
    assert (bench.page.place.record, bench.page.place.detail, text(bench)) == (PROSECUTORS, FIRST, "uno dos")


def test_what_waits_in_the_section_one_moves_to_is_not_lost(bench: Bench) -> None:
    bench.page.writing.go_to_section(PROSECUTORS, THIRD)
    bench.type("lo que espera")
    bench.page.writing.go_to_section(PROSECUTORS, SECOND)
    bench.type("uno #3 dos")
    bench.press(K.Key_Return)
    assert bench.texts(section=THIRD) == ["lo que espera", "uno dos"]
    assert bench.kept() == ["lo que espera"]
    bench.page.writing.go_to_section(PROSECUTORS, SECOND)
    bench.page.writing.go_to_section(PROSECUTORS, THIRD)
    assert text(bench) == "lo que espera"


def test_a_number_in_an_entry_being_changed_is_text(bench: Bench) -> None:
    bench.record("antes")
    bench.press(K.Key_Up)
    editor = bench.page.writing.editor
    type_text(editor.field, " #3 @hon /ag ")
    assert (editor.field.text(), editor.summary()) == ("antes #3 ", "Agreement · Honduras")


def test_a_name_under_way_is_offered_and_tab_takes_it(bench: Bench) -> None:
    bench.type("como dijo Esta")
    assert offered(bench) == ["United States"]
    bench.press(K.Key_Tab)
    assert (text(bench), offered(bench), shown(bench)) == ("como dijo United States", [], [])
    assert bench.page.writing.composer.field.hasFocus()
    bench.press(K.Key_Tab)
    assert not bench.page.writing.composer.field.hasFocus()


def test_the_name_is_in_the_entrys_language(bench: Bench) -> None:
    bench.page.writing.composer.language.choose("es")
    bench.type("el USA")
    assert offered(bench) == ["Estados Unidos"]
    bench.press(K.Key_Tab)
    bench.type(" y Rep")
    bench.press(K.Key_Tab)
    assert text(bench) == "el Estados Unidos y República Dominicana"


def test_enter_records_what_is_typed_though_a_name_is_offered(bench: Bench) -> None:
    bench.type("lo dijo Hon")
    assert offered(bench) == ["Honduras"]
    bench.press(K.Key_Return)
    assert (bench.texts(), offered(bench), shown(bench)) == (["lo dijo Hon"], [], [])


def test_down_enters_the_list_and_enter_takes_from_it(bench: Bench) -> None:
    bench.type("con @c")
    assert offered(bench)[:2] == ["Canada", "Costa Rica"]
    bench.press(K.Key_Down)
    bench.press(K.Key_Down)
    bench.press(K.Key_Return)
    assert (text(bench), summary(bench)) == ("con ", "Intervention · Costa Rica")
    bench.press(K.Key_Backspace)
    assert (text(bench), summary(bench)) == ("con @c", "Information")


def test_up_leaves_the_list_again(bench: Bench) -> None:
    bench.type("lo dijo Hon")
    bench.press(K.Key_Down)
    bench.press(K.Key_Up)
    bench.press(K.Key_Return)
    assert bench.texts() == ["lo dijo Hon"]


def test_escape_closes_the_list_for_this_word_and_is_then_the_fields(bench: Bench) -> None:
    bench.record("antes")
    bench.press(K.Key_Up)
    field = bench.page.writing.editor.field
    type_text(field, " Hon")
    completion = bench.page.writing.editor.completion
    assert [one.word for one in completion.offers] == ["Honduras"]
    bench.press(K.Key_Escape)
    assert (field.text(), list(completion.offers)) == ("antes Hon", [])
    type_text(field, "d")
    assert list(completion.offers) == []
    type_text(field, " Hon")
    assert len(completion.offers) == 1
    bench.press(K.Key_Escape)
    bench.press(K.Key_Escape)
    assert not field.isVisible()


def test_other_keys_are_the_fields_while_a_name_is_offered(bench: Bench) -> None:
    bench.type("uno")
    bench.press(K.Key_Return, SHIFT)
    bench.type("dos Hon")
    assert offered(bench) == ["Honduras"]
    bench.press(K.Key_Up)
    assert (offered(bench), bench.page.writing.composer.field.caret()) == ([], 3)
    bench.press(K.Key_End, CTRL)
    bench.type("d")
    bench.press(K.Key_Left)
    assert offered(bench) == []


def test_a_click_takes_what_is_offered(bench: Bench) -> None:
    bench.type("lo dijo Hon")
    (sheet,) = shown(bench)
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    assert text(bench) == "lo dijo Honduras"
    assert bench.page.writing.composer.field.hasFocus()


def test_a_name_at_the_beginning_still_becomes_a_choice_by_tab(bench: Bench) -> None:
    bench.type("HON")
    assert offered(bench) == []
    bench.press(K.Key_Tab)
    assert (text(bench), summary(bench)) == ("", "Intervention · Honduras")
    bench.type("Pan")
    bench.press(K.Key_Tab)
    assert text(bench) == "Panama"


def test_the_list_never_covers_the_line_being_typed(bench: Bench) -> None:
    bench.type("@")
    field = bench.page.writing.composer.field
    caret = field.cursorRect()
    line = QRect(field.viewport().mapTo(bench.page, caret.topLeft()), caret.size())
    line.setWidth(500)
    (sheet,) = shown(bench)
    assert not sheet.geometry().intersects(line)
    assert bench.page.rect().contains(sheet.geometry())
    assert len(offered(bench)) == 6


def test_the_list_goes_along_when_the_window_changes_its_size(bench: Bench) -> None:
    bench.type("@")
    (sheet,) = shown(bench)
    before = sheet.y()
    bench.page.resize(1274, 540)
    bench.qtbot.waitUntil(lambda: sheet.y() == before - 80)
    assert sheet.isVisible()


def test_the_list_goes_when_the_keyboard_goes(bench: Bench) -> None:
    bench.type("@")
    bench.page.writing.outline.setFocus()
    bench.page.writing.composer.kind.setFocus()
    assert shown(bench) == []


def test_kinds_and_objectives_are_offered_behind_their_signs(bench: Bench) -> None:
    bench.type("/re")
    assert offered(bench) == ["Recommendation", "Reservation"]
    bench.press(K.Key_Tab)
    assert (text(bench), summary(bench)) == ("", "Recommendation")
    bench.type("#")
    assert [one.aside for one in bench.page.writing.composer.completion.offers] == ["2", "3", "1"]
    bench.press(K.Key_Down)
    bench.press(K.Key_Down)
    bench.press(K.Key_Tab)
    assert bench.page.place.detail == THIRD


def test_who_spoke_in_this_session_comes_first(bench: Bench) -> None:
    bench.notes.record(NewEntry(session=PROSECUTORS, section=SECOND, text="uno", delegation=CRI))
    bench.page.reload()
    bench.type("@c")
    assert offered(bench)[:2] == ["Costa Rica", "Canada"]


def test_who_is_known_present_comes_before_the_meetings_order(
    database: Database, languages: Languages, qtbot: QtBot
) -> None:
    class Scans(Laptop):
        looked = False

        def present(self, session: str) -> Collection[str]:
            self.looked = True
            return (CRI,) if session == PROSECUTORS else ()

    laptop = Scans()
    page = notes_page(database, laptop=laptop)
    writing = page.writing
    page.show()
    writing.go_to_section(PROSECUTORS, SECOND)
    qtbot.waitUntil(lambda: laptop.looked)
    writing.focus_first()
    type_text(writing.composer.field, "@c")
    assert [one.word for one in writing.composer.completion.offers][:2] == ["Costa Rica", "Canada"]


def test_enter_breaks_the_line_where_that_is_wished(bench: Bench) -> None:
    writing = bench.page.writing
    foot = writing.composer._foot
    assert foot.text().startswith("Enter records, Shift+Enter breaks the line")
    turn = next(one for one in bench.page.commands() if callable(one.words) and one.words() == "Enter breaks the line")
    turn.run()
    assert foot.text().startswith("Ctrl+Enter records, Enter breaks the line")
    assert writing.composer.saved_mark.text() == "Enter breaks the line now, Ctrl+Enter records"
    bench.type("uno")
    bench.press(K.Key_Return)
    bench.type("dos")
    bench.press(K.Key_Return, SHIFT)
    bench.type("tres")
    assert foot.text() == "Ctrl+Enter: Information · Objective 2"
    bench.press(K.Key_Return, CTRL)
    assert bench.texts() == ["uno\ndos\ntres"]
    bench.press(K.Key_Up)
    type_text(writing.editor.field, " cuatro")
    bench.press(K.Key_Enter)
    assert writing.editor.isVisible()
    bench.press(K.Key_Enter, CTRL)
    assert (bench.texts(), writing.editor.isVisible()) == (["uno\ndos\ntres cuatro"], False)
    assert callable(turn.words)
    assert turn.words() == "Enter records"
    turn.run()
    bench.type("cinco")
    bench.press(K.Key_Return)
    assert bench.texts()[-1] == "cinco"


def test_a_list_shows_only_where_one_types(bench: Bench) -> None:
    bench.page.writing.composer.field.put("lo dijo Hon", 11)
    assert (offered(bench), shown(bench)) == ([], [])
    assert QApplication.focusWidget() is bench.page.writing.composer.field


def test_a_space_behind_a_sign_taken_by_tab_is_not_one_too_many(bench: Bench) -> None:
    bench.type("traducir @gua")
    bench.press(K.Key_Tab)
    bench.type(" a tiempo  hoy")
    assert text(bench) == "traducir a tiempo  hoy"
