"""A meeting's window with walls on real screens of Qt's own platform, played through in a process of its own."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.settings import Kept, WallChoice
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.wall.scene import Kind, Scene
from rcm_desktop.ui.screens.wall.window import WallWindow
from tests.clock import FixedClock
from tests.ui.screens.wall.plugging import Sizes, configuration, plug

ALL: Sizes = {"Built-in": (0, 1366, 768), "Foyer": (1366, 1920, 1080), "Sala 1": (3286, 1024, 768)}
SECOND = 1.0


def until(so: Callable[[], bool], seconds: float = 5.0) -> bool:
    """Whether it becomes so while the windows live."""
    end = time.monotonic() + seconds
    while not so() and time.monotonic() < end:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        time.sleep(0.002)
    return so()


def walls() -> dict[str, WallWindow]:
    """The walls that can be seen, by their screen."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, WallWindow) and w.isVisible()]
    return {w.screen().name(): w for w in found}


def play(folder: Path) -> None:  # noqa: PLR0915 (one story, in order)
    """Hang, follow, cover, unplug, plug in, close."""
    (folder / "screens.json").write_text(configuration(ALL))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screens.json'}"
    os.environ["PATH"] = ""  # nothing keeps this computer awake for a test
    app = QApplication(["walls"])
    theme.apply(app)
    hook = sys.excepthook
    clock = FixedClock(datetime(2023, 11, 14, 14, 40, tzinfo=UTC))
    database = Meetings(folder, clock).create(read_description(resource("meetings", "rcm-2023.toml")), "Inés", "Mesa")
    meeting = MeetingWindow(database, Languages(app, "en"), Kept(folder / "settings.json"))
    sys.excepthook = hook
    meeting.turn_to("agenda")
    meeting.window.setGeometry(0, 0, 1300, 700)
    meeting.window.show()
    meeting.window.activateWindow()
    until(meeting.window.isActiveWindow)

    def notices() -> str:
        return " ".join(bar.notice.text() for bar in meeting.window.notices.bars)

    QTest.keyClick(
        meeting.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    desk = meeting.agenda_desk.walls
    assert desk.control is not None
    assert until(desk.control.isVisible)
    row = desk.control.rows["Foyer"]
    row.show_button.click()
    desk.control.rows["Sala 1"].choice.put(Scene(Kind.ROOM, "Sala Guayacán"))
    desk.control.rows["Sala 1"].show_button.click()
    assert until(lambda: sorted(walls()) == ["Foyer", "Sala 1"])
    assert walls()["Foyer"].parentWidget() is None
    kept = Kept(folder / "settings.json").now.walls
    assert kept == {"Foyer": WallChoice("foyer", ""), "Sala 1": WallChoice("room", "Sala Guayacán")}

    item = next(
        i for s in meeting.agenda_desk.agenda.sittings() for i in s.items if i.title_es == "Síntesis y clausura"
    )
    meeting.agenda_desk.following.start(item.id)
    assert until(lambda: all("Síntesis y clausura" in " ".join(w.sheet.texts()) for w in walls().values()), SECOND)

    meeting.window.cover()
    assert sorted(walls()) == ["Foyer", "Sala 1"]
    assert not desk.control.isVisible()
    meeting.window.uncover()

    plug({name: ALL[name] for name in ("Built-in", "Sala 1")})
    assert until(lambda: list(walls()) == ["Sala 1"])
    assert "The screen Foyer is not connected any more." in notices()
    plug({**ALL, "Projector": (5000, 800, 600)})
    assert until(lambda: sorted(walls()) == ["Foyer", "Sala 1"])
    assert "The wall is back on the screen Foyer." in notices()
    assert until(lambda: "Another screen is connected: Projector." in notices())
    assert "Another screen is connected: Foyer" not in notices()

    meeting.window.windowHandle().setScreen(app.screens()[1])
    meeting.window.move(1400, 10)
    assert until(lambda: list(walls()) == ["Sala 1"]), walls()
    assert "This window is now on the screen Foyer" in notices()

    meeting.close()
    until(lambda: not walls())
    assert walls() == {}
    until(lambda: False, 0.3)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        play(Path(folder))
        sys.stdout.write("held\n")
        sys.stdout.flush()
        os._exit(0)  # the platform's screens are torn down in an order of their own
