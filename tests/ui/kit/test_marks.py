"""Chips, tiles, verdicts, bands and the time of the last save."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Card, Label, Panel, Rule, column, row, scrolled
from rcm_desktop.ui.kit.marks import BigNumber, Chip, SavedMark, StripedBand, Tile, Verdict, VerdictBand
from rcm_desktop.ui.kit.wording import Languages
from tests.ui.accessible import nameless
from tests.ui.keys import press


@pytest.mark.parametrize("kind", ["green", "blue", "amber", "red"])
def test_a_verdict_is_colour_word_and_name_together(languages: Languages, qtbot: QtBot, kind: str) -> None:
    band = VerdictBand("Undo", "Type or scan.")
    qtbot.addWidget(band)
    band.resize(860, 140)
    band.show()
    band.show_verdict(Verdict(kind, "Welcome", "Ana Muestra", ("Panama", "Delegate")))
    assert band.accessibleName() == "Welcome. Ana Muestra. Panama. Delegate"
    assert band.grab().toImage().pixelColor(400, 8) == QColor(getattr(theme.now(), kind))
    with qtbot.waitSignal(band.undone):
        band.undo_button.click()
    band.clear()
    assert band.verdict is None
    assert band.grab().toImage().pixelColor(400, 8) == QColor(theme.now().paper)


def test_at_rest_nobodys_name_can_be_read(languages: Languages, qtbot: QtBot) -> None:
    band = VerdictBand("Undo", "Type or scan.")
    qtbot.addWidget(band)
    band.show()
    band.show_verdict(Verdict("green", "Welcome", "Ana Muestra"), can_undo=False)
    assert not band.undo_button.isVisible()
    band.clear()
    assert "Ana" not in band.accessibleName()
    assert not [label for label in band.findChildren(Label) if label.isVisible() and "Ana" in label.text()]


def test_a_verdict_stays_readable_in_another_look(qapp: QApplication, languages: Languages, qtbot: QtBot) -> None:
    band = VerdictBand("Undo")
    qtbot.addWidget(band)
    band.show_verdict(Verdict("green", "Welcome", "Ana Muestra"))
    theme.apply(qapp, theme.DARK)
    name = next(label for label in band.findChildren(Label) if label.text() == "Ana Muestra")
    assert name.palette().color(name.foregroundRole()) == QColor(theme.DARK.on_verdict)


def test_a_tile_tells_its_count_and_is_pressed_by_space(languages: Languages, qtbot: QtBot) -> None:
    tile = Tile("PAN", "Panama")
    qtbot.addWidget(tile)
    tile.tell(3, 5, head=True)
    assert tile.accessibleName() == "Panama, 3/5"
    with qtbot.waitSignal(tile.clicked):
        press(tile, Qt.Key.Key_Space)
    before = tile.grab().toImage()
    tile.tell(3, 5)
    assert tile.grab().toImage() != before


def test_the_practice_band_says_it_to_everybody(languages: Languages, qtbot: QtBot) -> None:
    band = StripedBand("PRACTICE: nothing here counts")
    qtbot.addWidget(band)
    assert band.accessibleName() == "PRACTICE: nothing here counts"
    assert band.height() == 28


def test_the_saved_mark_tells_the_second_or_why_not(languages: Languages, qtbot: QtBot) -> None:
    mark = SavedMark()
    qtbot.addWidget(mark)
    mark.saved(dt.datetime(2023, 11, 14, 14, 32, 7))  # noqa: DTZ001 the clock on the wall
    assert mark.text() == "Saved 14:32:07"
    languages.speak("es")
    qtbot.waitUntil(lambda: mark.text() == "Guardado 14:32:07")
    mark.not_saved("Not yet saved: disk full")
    assert mark.palette().color(mark.foregroundRole()) == theme.colour("bad")


def test_a_count_shows_its_limit_when_it_has_one(languages: Languages, qtbot: QtBot) -> None:
    number = BigNumber("registered")
    qtbot.addWidget(number)
    number.count(37)
    assert [label.text() for label in number.findChildren(Label)] == ["37", "registered"]
    number.count(37, 82)
    assert number.findChildren(Label)[0].text() == "37 / 82"


def test_a_chip_is_as_large_as_its_word(languages: Languages, qtbot: QtBot) -> None:
    chip = Chip("HON")
    qtbot.addWidget(chip)
    short = chip.sizeHint().width()
    chip.say("Intervention")
    assert chip.sizeHint().width() > short
    assert not chip.grab().isNull()


def test_a_button_is_pressed_by_key_and_tells_its_shortcut(languages: Languages, qtbot: QtBot) -> None:
    pressed: list[str] = []
    button = Button("New person", lambda: pressed.append("new"), icon="plus", key="Ctrl+N", icon_only=True)
    qtbot.addWidget(button)
    press(button, Qt.Key.Key_Space)
    assert pressed == ["new"]
    assert button.accessibleName() == "New person"
    assert button.toolTip().startswith("New person")
    assert "N" in button.toolTip()
    button.say("Other")
    button.show_icon("minus")
    assert button.accessibleName() == "Other"


def test_layouts_take_widgets_gaps_and_stretches(languages: Languages, qtbot: QtBot) -> None:
    panel = Panel("paper", column(row(Label("a"), 8, None, Label("b"), margin=4), Rule(), Card(Label("c")), gap=12))
    area = scrolled(panel)
    qtbot.addWidget(area)
    layout = panel.layout()
    assert layout is not None
    assert (layout.spacing(), layout.count()) == (12, 3)
    assert nameless(area) == []
