"""Fields of a form: what is typed, chosen, wrong, and missing in one language."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Elided, column
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import DateField, Field, LongText, Pair, TextField, Tick, TimeField
from rcm_desktop.ui.kit.wording import Languages
from tests.ui.accessible import nameless
from tests.ui.contrast import contrast
from tests.ui.keys import press, type_text


def test_a_wrong_field_says_so_beneath_and_to_screen_readers(languages: Languages, qtbot: QtBot) -> None:
    editor = TextField("Code")
    field = Field("Code", editor)
    qtbot.addWidget(field)
    field.show()
    field.wrong("Another delegation has this code.")
    assert editor.accessibleDescription() == "Another delegation has this code."
    assert editor.property("wrong") is True
    height = field.sizeHint().height()
    field.fine()
    assert editor.accessibleDescription() == ""
    assert field.sizeHint().height() < height


def test_both_languages_are_typed_and_read(languages: Languages, qtbot: QtBot) -> None:
    pair = Pair(lambda: "Short name")
    qtbot.addWidget(pair)
    assert isinstance(pair.en, TextField)
    assert pair.en.placeholderText() == "translation missing"
    pair.put("Panamá", "")
    with qtbot.waitSignal(pair.edited):
        type_text(pair.en, "Panama")
    assert pair.values() == ("Panamá", "Panama")
    assert pair.es.accessibleName() == "Short name, español"


def test_long_texts_are_left_by_tab(languages: Languages, qtbot: QtBot) -> None:
    page, text, after = QWidget(), LongText("Note"), TextField("After")
    qtbot.addWidget(page)
    page.setLayout(column(text, after))
    page.show()
    page.activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    type_text(text, "ñandú")
    press(text, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert text.text() == "ñandú"


def test_a_choice_is_made_by_key_and_kept_when_other_values_are_offered(languages: Languages, qtbot: QtBot) -> None:
    choice = Choice("Category", [("member", "Member country"), ("observer", "Observer")])
    qtbot.addWidget(choice)
    choice.show()
    assert choice.value() == "member"
    with qtbot.waitSignal(choice.picked) as picked:
        press(choice, Qt.Key.Key_Down)
    assert picked.args == ["observer"]
    with qtbot.assertNotEmitted(choice.picked):
        choice.offer([("press", "Press"), ("observer", "Observer")])
        assert choice.value() == "observer"
        choice.choose("press")
        choice.choose("observer")
        choice.choose("nobody")
    assert choice.value() == "observer"
    choice.offer([])
    assert choice.value() is None


def test_dates_are_stepped_by_arrows_and_name_their_month(languages: Languages, qtbot: QtBot) -> None:
    field = DateField("Until", dt.date(2023, 11, 14))
    qtbot.addWidget(field)
    field.show()
    assert field.text() == "14 Nov 2023"
    press(field, Qt.Key.Key_Up)
    assert field.day() == dt.date(2023, 11, 15)
    languages.speak("es")
    qtbot.waitUntil(lambda: field.text() == "15 nov 2023")


def test_a_date_is_drawn_inside_its_field(languages: Languages, qtbot: QtBot) -> None:
    field = DateField("Until", dt.date(2023, 11, 14))
    qtbot.addWidget(field)
    field.resize(200, 36)
    field.show()
    assert field.lineEdit().width() > 150


def test_times_have_24_hours(languages: Languages, qtbot: QtBot) -> None:
    field = TimeField("From", dt.time(16, 5))
    qtbot.addWidget(field)
    assert field.text() == "16:05"
    press(field, Qt.Key.Key_Up)
    assert field.hour() == dt.time(17, 5)


def test_every_editor_has_a_name(languages: Languages, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    editors = (TextField("a"), LongText("b"), Choice("c", [(1, "x")]), DateField("d"), TimeField("e"), Tick("f"))
    page.setLayout(column(*(Field("label", editor) for editor in editors), Pair("g"), Pair("h", long=True)))
    assert nameless(page) == []


def shades(tick: Tick) -> set[str]:
    """The colours a tick is drawn in, where no edge is smoothed."""
    picture = tick.grab().toImage()
    return {
        QColor(picture.pixel(x, y)).name().upper() for x in range(picture.width()) for y in range(picture.height())
    }


@pytest.mark.parametrize("palette", theme.PALETTES.values(), ids=lambda palette: palette.name)
def test_a_ticks_box_is_seen_in_every_palette(
    palette: theme.Palette, languages: Languages, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, palette)
    tick = Tick("")
    qtbot.addWidget(tick)
    assert {palette.muted.upper(), palette.paper.upper()} <= shades(tick)
    tick.setChecked(True)
    assert palette.accent.upper() in shades(tick)


@pytest.mark.parametrize("ground", ["page", "paper", "rail", "soft"])
@pytest.mark.parametrize("palette", theme.PALETTES.values(), ids=lambda palette: palette.name)
def test_the_edge_and_the_mark_of_a_tick_stand_out(palette: theme.Palette, ground: str) -> None:
    assert contrast(palette.muted, getattr(palette, ground)) >= 3
    assert contrast(palette.accent, getattr(palette, ground)) >= 3
    assert contrast(palette.on_accent, palette.accent) >= 3


def test_a_tick_grows_with_the_text(languages: Languages, qapp: QApplication, qtbot: QtBot) -> None:
    tick = Tick("Head of delegation")
    qtbot.addWidget(tick)
    small, box = tick.sizeHint(), Tick("").sizeHint()
    theme.apply(qapp, theme.LIGHT, 2.0)
    assert tick.sizeHint().height() == pytest.approx(2 * small.height(), abs=2)
    assert tick.sizeHint().width() == pytest.approx(2 * small.width(), abs=8)
    assert Tick("").sizeHint().width() == pytest.approx(2 * box.width(), abs=2)


def test_a_tick_turns_by_space_and_by_a_click_on_its_words_alone(languages: Languages, qtbot: QtBot) -> None:
    page, tick = QWidget(), Tick("Due")
    qtbot.addWidget(page)
    page.setLayout(column(tick))
    page.resize(600, 80)
    page.show()
    press(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    words = QPoint(tick.sizeHint().width() - 12, tick.height() // 2)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=words)
    assert not tick.isChecked()
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 4, tick.height() // 2))
    assert not tick.isChecked()


def test_the_walker_finds_a_field_without_a_name(languages: Languages, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayout(column(TextField("named"), TextField("")))
    assert len(nameless(page)) == 1


def test_an_elided_line_makes_way_and_keeps_the_whole_in_its_tip(qtbot: QtBot, languages: Languages) -> None:
    line = Elided("Una línea larga que no cabe donde poco lugar hay")
    qtbot.addWidget(line)
    line.resize(120, 24)
    narrow = line.grab().toImage()
    line.resize(600, 24)
    assert line.toolTip() == line.text()
    assert line.minimumSizeHint().width() <= line.sizeHint().width()
    assert narrow != line.grab(QRect(0, 0, 120, 24)).toImage()  # the end of the narrow one is "…"
