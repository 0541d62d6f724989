"""A label is drawn in the colour it was last given, in the palette in force."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label
from rcm_desktop.ui.kit.wording import Languages
from tests.ui.keys import press


def drawn(label: Label) -> QColor:
    """The colour of the text."""
    return label.palette().color(label.foregroundRole())


def test_a_label_goes_back_to_ink_and_to_muted(languages: Languages, qtbot: QtBot) -> None:
    label = Label("3 / 5")
    qtbot.addWidget(label)
    for name in ("good", "ink", "bad", "muted", "warn", "ink"):
        label.tint(name)
        assert drawn(label) == theme.colour(name), name


def test_a_label_back_in_ink_follows_another_palette(languages: Languages, qapp: QApplication, qtbot: QtBot) -> None:
    label, other = Label("3 / 5"), Label("4 / 5", colour="good")
    for one in (label, other):
        qtbot.addWidget(one)
    label.tint("good")
    label.tint("ink")
    theme.apply(qapp, theme.DARK)
    assert drawn(label) == QColor(theme.DARK.ink)
    assert drawn(other) == QColor(theme.DARK.good)


def test_enter_presses_a_button_as_space_does(qtbot: QtBot) -> None:
    pressed: list[str] = []
    button = Button("Create the meeting", lambda: pressed.append("created"))
    qtbot.addWidget(button)
    button.show()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        press(button, key)
    press(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["created"] * 3
