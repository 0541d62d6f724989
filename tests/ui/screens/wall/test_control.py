"""The desk's control of the walls on a laptop with one screen: by keyboard, with names, in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.laptop.awake import Awake
from rcm_desktop.services.agenda.wall import Both
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.wall.control import WallControl
from rcm_desktop.ui.screens.wall.hanging import Hanging
from rcm_desktop.ui.screens.wall.scene import Kind, Scene
from rcm_desktop.ui.screens.wall.window import WallWindow
from tests.ui.accessible import nameless
from tests.ui.keys import press, type_text
from tests.ui.screens.wall.conftest import Held


@pytest.fixture
def control(held: Held, languages: Languages, qtbot: QtBot) -> Iterator[WallControl]:
    desk = QWidget()
    desk.show()
    hanging = Hanging(held.wall, desk, Awake("none"), desk)
    made = WallControl(hanging, lambda: ("Sala Guayacán", "Sala Quetzal"), hanging.hang, lambda _: Scene(), desk)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    hanging.close()
    desk.close()
    desk.deleteLater()


def previews() -> list[WallWindow]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, WallWindow) and w.isVisible()]


def test_with_one_screen_it_says_so_and_shows_the_wall_in_a_window(control: WallControl, qtbot: QtBot) -> None:
    assert control.alone.isVisible()
    (row,) = control.rows.values()
    assert not row.show_button.isVisible()
    control.choice.put(Scene(Kind.ROOM, "Sala Guayacán"))
    control.window_button.setFocus()
    press(control.window_button, Qt.Key.Key_Space)
    (preview,) = previews()
    assert preview.scene == Scene(Kind.ROOM, "Sala Guayacán")
    assert "Sala Guayacán" in preview.sheet.texts()
    press(preview, Qt.Key.Key_Escape)
    assert previews() == []


def test_the_room_is_asked_for_only_where_a_scene_has_one(control: WallControl) -> None:
    assert not control.choice.room.isVisible()
    control.choice.kind.setFocus()
    press(control.choice.kind, Qt.Key.Key_Down)
    assert control.choice.room.isVisible()
    assert control.choice.scene() == Scene(Kind.ROOM, "Sala Guayacán")
    press(control.choice.kind, Qt.Key.Key_End)
    assert control.choice.scene() == Scene(Kind.WELCOME)


def test_messages_reach_the_stage_by_one_press_or_by_typing_and_are_taken_away(
    control: WallControl, qtbot: QtBot
) -> None:
    hanging, message = control._hanging, control.message
    stage = hanging.preview(Scene(Kind.STAGE, "Sala Guayacán"), "Wall")
    stage.resize(1280, 720)
    message.ready[1].click()
    assert hanging.message == Both("Dos minutos", "Two minutes")
    qtbot.waitUntil(lambda: "Two minutes" in stage.sheet.texts(), timeout=1000)
    message.field.setFocus()
    type_text(message.field, "Micrófono, por favor")
    press(message.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.sheet.texts().count("Micrófono, por favor") == 1, timeout=1000)
    assert message.field.text() == ""
    message.clear_button.click()
    qtbot.waitUntil(lambda: "Micrófono, por favor" not in stage.sheet.texts(), timeout=1000)
    press(message.field, Qt.Key.Key_Return)
    assert hanging.message == Both()


def test_numbers_stand_on_the_screens_for_a_moment(control: WallControl, qtbot: QtBot) -> None:
    (number,) = control._hanging.identify()
    assert number.isVisible()
    assert number.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    with qtbot.waitSignal(number.destroyed, timeout=5000):
        pass


def test_every_widget_has_a_name_and_esc_closes(control: WallControl) -> None:
    assert nameless(control) == []
    QTest.keyClick(control, Qt.Key.Key_Escape)
    assert not control.isVisible()


@pytest.mark.parametrize("language", ["es", "en"])
def test_nothing_is_wider_than_its_window(control: WallControl, languages: Languages, language: str) -> None:
    languages.speak(language)
    QApplication.processEvents()
    inside = control.message.parentWidget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= theme.px(832)
    assert control.width() <= 1024
