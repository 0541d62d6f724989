"""Walls on real screens of Qt's own platform, in a process of its own that is told which scenario to play."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.laptop.awake import Awake
from rcm_desktop.services.agenda import Agenda, Wall
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.wall.control import WallControl
from rcm_desktop.ui.screens.wall.hanging import Hanging, State
from rcm_desktop.ui.screens.wall.scene import Kind, Scene
from rcm_desktop.ui.screens.wall.screens import screens
from tests.clock import FixedClock
from tests.sample import small_meeting
from tests.ui.screens.wall.plugging import Sizes, configuration, plug

ALL: Sizes = {"Built-in": (0, 1366, 768), "Foyer": (1366, 1920, 1080), "Sala 1": (3286, 1024, 768)}
ROOM = Scene(Kind.ROOM, "Sala 1")


class Desk:
    """A desk's window on the laptop's own screen, and walls on the others."""

    def __init__(self, folder: Path) -> None:
        path = folder / "screens.json"
        path.write_text(configuration(ALL))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"
        self.app = QApplication(["walls"])
        theme.apply(self.app)
        self.languages = Languages(self.app, "en")
        self.window = QWidget()
        self.window.setGeometry(20, 20, 1024, 600)
        self.window.show()
        database = small_meeting(folder, FixedClock())
        self.awake = Awake("none")
        self.hanging = Hanging(Wall(Agenda(database)), self.window, self.awake)
        self.stood: list[tuple[str, str]] = []
        self.hanging.stood.connect(lambda name, state: self.stood.append((name, state)))
        self.turn()

    def turn(self) -> None:
        """Let what is due happen."""
        for _ in range(20):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def place(self, name: str) -> tuple[int, int, int, int] | None:
        """Where a wall really stands."""
        hung = self.hanging.hung.get(name)
        if hung is None or hung.window is None or not hung.window.isVisible():
            return None
        return hung.window.geometry().getRect()  # type: ignore[return-value]

    def walls(self) -> list[str]:
        """The names of the screens on which a window that is not the desk's can be seen."""
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self.window]
        return sorted(w.screen().name() for w in shown)


def a_wall_fills_its_screen_and_takes_no_keyboard(desk: Desk) -> None:
    desk.window.activateWindow()
    desk.turn()
    desk.hanging.hang("Foyer", Scene(Kind.FOYER))
    desk.hanging.hang("Sala 1", ROOM)
    desk.turn()
    assert desk.place("Foyer") == (1366, 0, 1920, 1080), desk.place("Foyer")
    assert desk.place("Sala 1") == (3286, 0, 1024, 768)
    window = desk.hanging.hung["Foyer"].window
    assert window is not None
    flags = window.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not flags & Qt.WindowType.WindowStaysOnTopHint
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert window.isFullScreen()
    assert desk.window not in (window, window.parentWidget())


def an_unplugged_screen_takes_its_wall_along_and_brings_it_back(desk: Desk) -> None:
    desk.hanging.hang("Foyer", Scene(Kind.FOYER))
    desk.hanging.hang("Sala 1", ROOM)
    plug({name: ALL[name] for name in ("Built-in", "Sala 1")})
    desk.turn()
    assert desk.walls() == ["Sala 1"], desk.walls()
    assert desk.stood == [("Foyer", "away")]
    assert desk.hanging.hung["Foyer"].state is State.AWAY
    plug({**ALL, "Foyer": (1366, 1366, 768)})
    desk.turn()
    assert desk.place("Foyer") == (1366, 0, 1366, 768), desk.place("Foyer")
    assert desk.stood[-1] == ("Foyer", "shown")
    assert desk.hanging.hung["Foyer"].scene == Scene(Kind.FOYER)
    plug(ALL)
    desk.turn()
    assert desk.place("Foyer") == (1366, 0, 1920, 1080), "a screen with another size"


def a_wall_makes_way_for_the_desk(desk: Desk) -> None:
    desk.hanging.hang("Built-in", Scene(Kind.FOYER))
    desk.turn()
    assert desk.walls() == [], "a wall over the desk's own work"
    desk.hanging.take_down("Built-in")
    desk.hanging.hang("Foyer", Scene(Kind.FOYER))
    desk.window.windowHandle().setScreen(desk.app.screens()[1])
    desk.window.move(1500, 100)
    desk.turn()
    assert desk.walls() == [], desk.walls()
    assert desk.stood == [("Foyer", "under-desk")]
    assert [screen.desk for screen in screens(desk.window)] == [False, True, False]
    desk.window.windowHandle().setScreen(desk.app.screens()[0])
    desk.window.move(20, 20)
    desk.turn()
    assert desk.walls() == ["Foyer"]


def the_control_lists_every_screen_and_offers_none_of_the_desk(desk: Desk) -> None:
    hung: list[tuple[str, Scene]] = []

    def hang(name: str, scene: Scene) -> None:
        hung.append((name, scene))
        desk.hanging.hang(name, scene)

    control = WallControl(desk.hanging, lambda: ("Sala 1", "Sala 2"), hang, lambda _: Scene(), desk.window)
    control.show()
    desk.turn()
    assert list(control.rows) == ["Built-in", "Foyer", "Sala 1"]
    rows = control.rows
    assert rows["Foyer"].title.text() == "Screen 2 · Foyer · 1920 × 1080"
    assert "never put over the desk" in rows["Built-in"].state.text()
    assert not rows["Built-in"].show_button.isVisible()
    assert not control.alone.isVisible()
    rows["Foyer"].choice.put(Scene(Kind.STAGE, "Sala 2"))
    rows["Foyer"].show_button.click()
    assert hung == [("Foyer", Scene(Kind.STAGE, "Sala 2"))]
    assert rows["Foyer"].state.text() == "Shows: Stage · Sala 2"
    assert rows["Foyer"].show_button.text() == "Change"
    control.message.ready[0].click()
    desk.turn()
    assert "Cinco minutos" in desk.hanging.hung["Foyer"].window.sheet.texts()  # type: ignore[union-attr]
    plug({"Built-in": ALL["Built-in"]})
    desk.turn()
    assert list(control.rows) == ["Built-in", "Foyer"]
    assert "Not connected" in rows["Foyer"].state.text()
    assert control.alone.isVisible()
    rows["Foyer"].end_button.click()
    desk.turn()
    assert list(control.rows) == ["Built-in"]
    numbers = desk.hanging.identify()
    assert [number.number for number in numbers] == [1]


def the_laptop_stays_awake_while_a_wall_is_shown(desk: Desk) -> None:
    kept: list[bool] = []
    desk.awake.keep = lambda: kept.append(True)  # type: ignore[method-assign]
    desk.awake.let_go = lambda: kept.append(False)  # type: ignore[method-assign]
    desk.hanging.hang("Foyer", Scene(Kind.FOYER))
    assert kept[-1]
    plug({"Built-in": ALL["Built-in"]})
    assert not kept[-1]
    plug(ALL)
    assert kept[-1]
    desk.hanging.close()
    assert not kept[-1]
    desk.turn()
    assert desk.walls() == []


SCENARIOS: dict[str, Callable[[Desk], None]] = {
    scenario.__name__: scenario
    for scenario in (
        a_wall_fills_its_screen_and_takes_no_keyboard,
        an_unplugged_screen_takes_its_wall_along_and_brings_it_back,
        a_wall_makes_way_for_the_desk,
        the_control_lists_every_screen_and_offers_none_of_the_desk,
        the_laptop_stays_awake_while_a_wall_is_shown,
    )
}

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        SCENARIOS[sys.argv[1]](Desk(Path(folder)))
        sys.stdout.write("held\n")
        sys.stdout.flush()
        os._exit(0)  # the platform's screens are torn down in an order of their own
