"""The walls of a meeting: offered, followed within a second, remembered, and closed with it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app.agenda_desk import AgendaDesk
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.app.wall_offer import WallOffer
from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.laptop.settings import Kept, WallChoice
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.kit.places import WALL_KEY
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.wall.scene import Kind, Scene
from rcm_desktop.ui.screens.wall.window import WallWindow
from tests.clock import FixedClock
from tests.ui.screens.wall.plugging import CAN_PLUG

ROOT = Path(__file__).parents[2]


@pytest.fixture
def languages(app: QApplication) -> Iterator[Languages]:
    """The program in English."""
    spoken = Languages(app, "en")
    yield spoken
    spoken.fall_silent()


@pytest.fixture
def window(meetings: Meetings, languages: Languages, tmp_path: Path) -> Iterator[MeetingWindow]:
    """The sample meeting's window at its agenda."""
    hook = sys.excepthook
    shown = MeetingWindow(meetings.open(), languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook
    shown.open_at("agenda")
    yield shown
    shown.close()


def test_the_wall_is_offered_by_name_and_by_key_from_every_page(window: MeetingWindow, qtbot: QtBot) -> None:
    found = []
    for page in ("agenda", "setup"):
        window.turn_to(page)
        found += [c for c in window.window.commands() if callable(c.words) and c.words() == "Wall…"]
    assert [command.key for command in found] == [WALL_KEY] * 2
    keys = [shortcut.key().toString() for shortcut in window.window.findChildren(QShortcut)]
    assert keys.count(WALL_KEY) == 1
    assert len(window.window.findChildren(WallOffer)) == 1
    found[0].run()
    control = window.desks.agenda.walls.control
    assert control is not None
    assert control.isVisible()
    window.desks.agenda.walls.show_message()
    qtbot.waitUntil(control.message.field.hasFocus)


def test_what_the_desk_writes_is_on_the_wall_within_a_second(window: MeetingWindow, qtbot: QtBot) -> None:
    desk = window.desks.agenda
    assert isinstance(desk, AgendaDesk)
    session = next(s.session for s in desk.agenda.sittings() if s.session.room == "Sala Guayacán")
    wall = desk.walls.hanging.preview(Scene(Kind.ROOM, "Sala Guayacán"), "Wall")
    wall.resize(1280, 720)
    desk.walls.hanging._beat.turn(False)  # at once, and not only with the next second
    item = next(s.items[4] for s in desk.agenda.sittings() if s.session.id == session.id)
    desk.following.start(item.id)
    qtbot.waitUntil(lambda: item.title_es in wall.sheet.texts(), timeout=1000)
    setup = Setup(desk._database)
    opened = setup.open(AgendaItem, item.id)
    assert opened is not None
    setup.save(AgendaItem, item.id, opened[1], {"title_es": "Palabras finales"})
    qtbot.waitUntil(lambda: "Palabras finales" in wall.sheet.texts(), timeout=1000)
    opened_session = setup.open(MeetingSession, session.id)
    assert opened_session is not None
    setup.save(MeetingSession, session.id, opened_session[1], {"room": "Sala Nueva"})
    qtbot.waitUntil(lambda: "Palabras finales" not in wall.sheet.texts(), timeout=1000)
    desk.following.reserve(session.id)
    wall.turn_to(Scene(Kind.ROOM, "Sala Nueva"))
    qtbot.waitUntil(lambda: "Members-only session" in wall.sheet.texts(), timeout=1000)


def test_the_clock_moves_on_without_anything_being_written(
    window: MeetingWindow, clock: FixedClock, qtbot: QtBot
) -> None:
    wall = window.desks.agenda.walls.hanging.preview(Scene(), "Wall")
    clock.set(clock.now().replace(hour=15, minute=7))
    qtbot.waitUntil(lambda: "10:07" in wall.sheet.texts(), timeout=2500)


def test_the_rooms_of_today_are_offered_first_and_all_others_after(window: MeetingWindow) -> None:
    assert window.desks.agenda.walls.rooms() == ("Sala Guayacán", "Sala Quetzal", "Salón Mar Dulce")


def test_what_a_screen_showed_is_remembered_for_the_next_time(window: MeetingWindow, tmp_path: Path) -> None:
    walls = window.desks.agenda.walls
    walls.hang("Projector", Scene(Kind.STAGE, "Sala Quetzal"))
    assert Kept(tmp_path / "settings.json").now.walls == {"Projector": WallChoice("stage", "Sala Quetzal")}
    assert walls.remembered("Projector") == Scene(Kind.STAGE, "Sala Quetzal")
    assert walls.remembered("Another") == Scene()
    walls.hanging.take_down("Projector")


def test_walls_close_with_their_meeting(window: MeetingWindow) -> None:
    walls = window.desks.agenda.walls
    preview = walls.hanging.preview(Scene(Kind.WELCOME), "Wall")
    walls.show_control()
    window.window.close()
    assert not preview.isVisible()
    assert walls.control is not None
    assert not walls.control.isVisible()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, WallWindow) and w.isVisible()]


def test_a_cover_leaves_no_preview_or_control_to_be_read(window: MeetingWindow) -> None:
    walls = window.desks.agenda.walls
    preview = walls.hanging.preview(Scene(Kind.WELCOME), "Wall")
    walls.show_control()
    window.window.cover()
    assert walls.control is not None
    assert not walls.control.isVisible()
    assert not preview.isVisible()
    window.window.uncover()
    assert preview.isVisible()
    assert preview.windowModality() is Qt.WindowModality.NonModal


@pytest.mark.skipif(not CAN_PLUG, reason="screens are plugged in by Qt's own platform for tests, on Linux x86-64")
def test_on_real_screens_walls_hang_follow_and_come_back() -> None:
    line = [sys.executable, "-W", "error", "-m", "tests.app.walls_plugged"]
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(line, cwd=ROOT, env=around, capture_output=True, text=True, check=False, timeout=90)
    told = [line for line in done.stderr.splitlines() if "This plugin does not support" not in line]
    assert (done.returncode, done.stdout, told) == (0, "held\n", []), done.stderr
