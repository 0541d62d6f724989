"""The amber band: its words are drawn, read out, and follow the language."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.amber_band import AmberBand
from rcm_desktop.ui.kit.wording import Languages, language


def test_it_says_the_same_to_eyes_and_to_screen_readers(qtbot: QtBot, languages: Languages) -> None:
    band = AmberBand(lambda: f"Reserved ({language()})")
    qtbot.addWidget(band)
    band.resize(400, band.height())
    assert band.height() == theme.px(24)
    picture = band.grab().toImage()
    assert picture.pixelColor(1, 1) == theme.colour("amber")
    plain = band.accessibleName()
    band.say("")
    assert band.grab().toImage() != picture
    band.say(lambda: f"Reserved ({language()})")
    assert (plain, band.grab().toImage() == picture) == ("Reserved (en)", True)
    languages.speak("es")
    QApplication.processEvents()
    assert band.accessibleName() == "Reserved (es)"
