"""The roll call by real keys on a real file: letters, arrows, Space, one key for all, and the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.roll_call import Told
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.roll_call import RollCall
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.roll_call.opening import RollCallOpening
from rcm_desktop.ui.screens.notes.roll_call.sheet import RollCallSheet
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless
from tests.ui.keys import type_text
from tests.ui.screens.notes.test_notes_page import CHAMPIONS, FIRST, PROSECUTORS, Bench

CTRL = Qt.KeyboardModifier.ControlModifier
RETURN, SPACE, ESCAPE, F7 = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_F7
MEMBERS = ["BLZ", "CAN", "CRI", "SLV", "USA", "GTM", "HND", "MEX", "NIC", "PAN", "DOM"]


class Hall(Bench):
    """A page on which the roll can be called."""

    def __init__(self, database: Database, qtbot: QtBot) -> None:
        super().__init__(database, qtbot)
        self.calls = RollCall(database)
        self.opening = RollCallOpening(self.page, lambda: self.calls, self.undo, self.told.append)
        self.page.writing.go_to_section(CHAMPIONS, FIRST)
        self.page.focus_first()

    @property
    def sheet(self) -> RollCallSheet:
        assert self.opening.sheet is not None
        return self.opening.sheet

    @property
    def open(self) -> bool:
        return self.opening.sheet is not None and self.opening.sheet.isVisible()

    def type(self, text: str) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        type_text(widget, text)

    def present(self, session: str = CHAMPIONS) -> list[str]:
        there = self.calls.present(session)
        return [code for code in (*MEMBERS, "OIM", "SEC") if ident(code) in there]

    def focused(self) -> str:
        there = self.sheet.tiles.focused()
        return next((code for code in (*MEMBERS, "OIM", "SEC") if ident(code) == there), "")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def hall(database: Database, languages: Languages, qtbot: QtBot) -> Hall:
    return Hall(database, qtbot)


def test_f7_opens_at_the_first_member_and_closes_again_with_the_text_untouched(hall: Hall) -> None:
    hall.type("A media frase")
    hall.press(F7)
    assert (hall.open, hall.focused(), hall.sheet.standing.text()) == (True, "BLZ", "0 of 11 members")
    hall.press(F7)
    assert not hall.open
    hall.type(" se sigue")
    assert hall.page.writing.composer.field.text() == "A media frase se sigue"


def test_two_letters_and_enter_mark_eleven_members_each_on_disk_at_once(hall: Hall) -> None:
    hall.press(F7)
    keys = 0
    typed = [("be", "BLZ"), ("ca", "CAN"), ("co", "CRI"), ("sl", "SLV"), ("us", "USA"), ("gu", "GTM"), ("ho", "HND"),
             ("mé", "MEX"), ("NI", "NIC"), ("pa", "PAN"), ("re", "DOM")]  # fmt: skip
    for letters, code in typed:
        hall.type(letters)
        assert hall.focused() == code
        hall.press(RETURN)
        assert code in hall.present()
        keys += len(letters) + 1
    assert (hall.present(), keys) == (MEMBERS, 33)  # five keys a second are seven seconds
    assert hall.sheet.standing.text() == "11 of 11 members"
    hall.press(RETURN)
    assert not hall.open


def test_space_marks_where_the_keyboard_is_and_takes_back(hall: Hall) -> None:
    hall.press(F7)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, SPACE):
        hall.press(key)
    assert (hall.focused(), hall.present()) == ("USA", ["USA"])
    tile = hall.sheet.tiles.tiles[ident("USA")]
    assert (tile.isChecked(), tile.accessibleName()) == (True, "United States")
    assert tile.accessibleDescription() == "Present, 12:40. announced, not seen. Said by Mesa 1"
    hall.press(SPACE)
    assert (hall.present(), tile.isChecked()) == ([], False)


def test_the_line_above_names_who_is_missing(hall: Hall) -> None:
    hall.calls.mark(CHAMPIONS, [ident(code) for code in MEMBERS if code not in ("BLZ", "NIC")])
    hall.press(F7)
    assert hall.sheet.standing.text() == "9 of 11 members; missing Belize and Nicaragua"
    assert hall.focused() == "BLZ"


def test_letters_that_lead_to_several_mark_nobody_until_one_is_chosen(hall: Hall) -> None:
    hall.press(F7)
    hall.type("c")
    assert (hall.focused(), hall.sheet.hint.text()) == (
        "CAN", "“c”: Canada and Costa Rica. One letter more, or the arrows"
    )  # fmt: skip
    hall.press(RETURN)
    assert (hall.open, hall.present()) == (True, [])
    hall.press(Qt.Key.Key_Right)
    hall.press(RETURN)
    assert hall.present() == ["CRI"]
    hall.type("c")
    hall.type("a")
    hall.press(SPACE)
    assert hall.present() == ["CAN", "CRI"]


def test_a_letter_that_leads_nowhere_is_not_taken(hall: Hall) -> None:
    hall.press(F7)
    hall.type("hx")
    assert (hall.sheet.typed, hall.sheet.hint.text()) == ("h", "No delegation begins with “hx”")
    hall.press(Qt.Key.Key_Backspace)
    assert hall.sheet.typed == ""
    hall.type("ho")
    hall.press(ESCAPE)
    assert (hall.open, hall.sheet.typed) == (True, "")
    hall.press(ESCAPE)
    assert (hall.open, hall.present()) == (False, [])


def test_enter_says_what_it_would_take_back(hall: Hall) -> None:
    hall.calls.mark(CHAMPIONS, [ident("HND")])
    hall.press(F7)
    hall.type("ho")
    assert hall.sheet.hint.text() == "“ho”: Honduras is present. Enter takes it back"
    hall.press(RETURN)
    assert hall.present() == []
    assert hall.sheet.hint.text() == "Honduras: No answer yet. 0 of 11 members"


def test_one_key_marks_all_other_members_and_one_undo_takes_just_them_back(hall: Hall) -> None:
    hall.press(F7)
    hall.type("ho")
    hall.press(RETURN)
    hall.press(Qt.Key.Key_A, CTRL)
    assert hall.present() == MEMBERS
    assert not hall.sheet.all_button.isEnabled()
    assert hall.undo.undo_words() == "All members present"
    hall.undo.undo()
    hall.page.reload()
    assert hall.present() == ["HND"]
    assert hall.sheet.standing.text().startswith("1 of 11 members; missing Belize, Canada")
    hall.undo.redo()
    assert hall.present() == MEMBERS
    hall.undo.undo()
    hall.undo.undo()
    assert hall.present() == []


def test_observers_and_others_stand_below_on_request_and_members_are_meant_first(hall: Hall) -> None:
    hall.press(F7)
    hall.sheet.others.click()
    assert list(hall.sheet.tiles.tiles)[11:] == [ident("OIM"), ident("SEC")]
    hall.type("oi")
    hall.press(RETURN)
    assert (hall.present(), hall.sheet.standing.text()) == (["OIM"], "0 of 11 members")


def test_scans_are_a_quiet_line_and_do_not_make_anybody_present(hall: Hall, database: Database) -> None:
    desk = Attendance(database)
    desk.check_in(ident("Ana López Pino"), REGISTRATION)
    hall.press(F7)
    tile = hall.sheet.tiles.tiles[ident("HND")]
    assert tile.accessibleDescription() == "No answer yet. 1 scanned at registration"
    desk.check_in(ident("Ana López Pino"), CHAMPIONS)
    desk.check_in(ident("Xiomara Guacamaya"), CHAMPIONS)
    hall.page.reload()
    assert tile.accessibleDescription() == "No answer yet. 2 scanned here"
    assert hall.present() == []


def test_a_declaration_tells_its_reason_and_the_tile_says_who(hall: Hall, database: Database) -> None:
    Setup(database).sit_down("Ana")
    hall.calls.mark(CHAMPIONS, [ident("NIC")], Told.DECLARED, "Por videollamada")
    hall.press(F7)
    tile = hall.sheet.tiles.tiles[ident("NIC")]
    assert tile.accessibleDescription() == (
        "Declared present, 12:40. announced, not seen. Said by Ana. Por videollamada"
    )
    assert tile.toolTip() == "Said by Ana. Por videollamada"


def test_another_session_takes_it_away_and_has_a_roll_of_its_own(hall: Hall) -> None:
    hall.press(F7)
    hall.type("ho")
    hall.press(RETURN)
    hall.page.writing.go_to_section(PROSECUTORS, None)
    assert not hall.open
    hall.page.focus_first()
    hall.press(F7)
    assert (hall.open, hall.sheet.standing.text()) == (True, "0 of 11 members")
    assert hall.present(PROSECUTORS) == []


def test_while_it_lies_there_the_keyboard_does_not_reach_the_text_below(hall: Hall) -> None:
    hall.press(F7)
    hall.press(Qt.Key.Key_1, CTRL)
    hall.type("ho")
    assert hall.page.writing.composer.field.text() == ""
    stops = []
    for key in (*[Qt.Key.Key_Tab] * 4, Qt.Key.Key_Backtab):
        hall.press(key)
        stops.append(QApplication.focusWidget())
    sheet = hall.sheet
    tile = sheet.tiles.tiles[ident("HND")]
    assert stops == [sheet.all_button, sheet.others, sheet.close_button, tile, sheet.close_button]
    hall.press(SPACE)
    assert not hall.open


def test_a_busy_file_is_told_and_the_tile_stays_as_it_is(hall: Hall, database: Database) -> None:
    hall.press(F7)
    with database.write():
        hall.press(SPACE)
    assert [type(error).__name__ for error in hall.told] == ["Busy"]
    tile = hall.sheet.tiles.tiles[ident("BLZ")]
    assert (tile.isChecked(), hall.present()) == (False, [])
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert hall.present() == ["BLZ"]


def test_every_part_has_a_name(hall: Hall) -> None:
    hall.press(F7)
    assert nameless(hall.page) == []
