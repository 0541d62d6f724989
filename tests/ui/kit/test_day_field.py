"""The field for a day: typed, written out, wrong, and taken from the calendar, by real keys."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.blocks import column, fill
from rcm_desktop.ui.kit.calendar_sheet import CalendarSheet
from rcm_desktop.ui.kit.day_field import DayField
from rcm_desktop.ui.kit.forms import TextField
from rcm_desktop.ui.kit.wording import Languages
from tests.ui.accessible import nameless
from tests.ui.keys import type_text

TODAY = dt.date(2023, 11, 14)


@pytest.fixture
def window(qtbot: QtBot, languages: Languages) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(window: QWidget, qtbot: QtBot) -> DayField:
    made = DayField(lambda: "Due", today=lambda: TODAY)
    fill(window, column(made, made.trouble, TextField(lambda: "Next")))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    return made


def leave(field: DayField) -> QWidget | None:
    QTest.keyClick(field, Qt.Key.Key_Tab)
    return QApplication.focusWidget()


def test_a_day_is_written_out_on_leaving_and_tab_passes_it_as_one_field(field: DayField) -> None:
    type_text(field, "15/4")
    assert field.day() == dt.date(2024, 4, 15)
    assert field.text() == "15/4"
    after = leave(field)
    assert isinstance(after, TextField)
    assert after.accessibleName() == "Next"
    assert field.text() == "15 April 2024"
    assert not field.trouble.isVisible()


def test_what_is_ambiguous_says_so_and_stays(field: DayField) -> None:
    type_text(field, "4/5")
    assert field.day() is None
    leave(field)
    assert field.text() == "4/5"
    assert field.unread() == "4/5"
    assert field.trouble.isVisible()
    assert field.trouble.text() == "“4/5” can be 4 May 2024 or 5 April 2024: write the month as a word."
    assert field.accessibleDescription() == field.trouble.text()


def test_what_is_mended_is_fine_again(field: DayField) -> None:
    type_text(field, "31/4")
    leave(field)
    assert "no day" in field.trouble.text()
    field.setFocus()
    field.selectAll()
    type_text(field, "30 abr")
    assert not field.trouble.isVisible()
    leave(field)
    assert (field.text(), field.unread()) == ("30 April 2024", "")


def test_emptied_it_is_no_day_and_no_trouble(field: DayField) -> None:
    field.put(TODAY)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    leave(field)
    assert (field.day(), field.unread(), field.trouble.isVisible()) == (None, "", False)


def test_the_month_follows_the_language(field: DayField, languages: Languages) -> None:
    field.put(dt.date(2024, 4, 15))
    leave(field)
    languages.speak("es")
    QApplication.processEvents()
    assert field.text() == "15 de abril de 2024"


def test_down_opens_the_calendar_and_enter_takes_its_day(field: DayField, qtbot: QtBot) -> None:
    field.put(TODAY)
    told: list[bool] = []
    field.edited.connect(lambda: told.append(True))
    QTest.keyClick(field, Qt.Key.Key_Down)
    sheet = field.findChild(CalendarSheet)
    assert isinstance(sheet, CalendarSheet)
    assert nameless(sheet) == []
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Right)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert field.day() == dt.date(2023, 11, 15)
    assert field.text() == "15 November 2023"
    assert told == [True]
    assert field.hasFocus()
