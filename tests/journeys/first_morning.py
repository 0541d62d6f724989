"""The first morning of the meeting: late from the beginning, with speakers, a reserved part and changes at the end."""

from pathlib import Path

import msgspec

from rcm_desktop.services.agenda_papers import AgendaPapers
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.wall.scene import Kind, Scene
from tests.journeys.agenda_told import Planned, on_wall
from tests.journeys.secretariat import CTRL, KEY, SHIFT, Secretariat, settle

LATE, PUT_OFF = 14, 15
"""By how many minutes the first session runs late, and an item of the afternoon is put off."""
ROOM, OTHER_ROOM, LAST_MINUTE = "Sala Guayacán", "Sala Quetzal", "Salón Mar Dulce"
CHAMPIONS, MOVED = 0, 2
"""The session that is followed, and the one that finds another room, by their places in the sample."""


class Held(msgspec.Struct):
    """The meeting at 10:20 of its first day: all that is meant, and what was seen on the way."""

    desk: Secretariat
    folder: Path
    plans: tuple[Planned, ...]
    languages: Languages
    while_reserved: dict[str, str]
    """What the walls said at 10:05, by scene."""
    speaking: str
    """What the room's wall said while Panama spoke."""
    offered: str
    second: Database

    @property
    def database(self) -> Database:
        return self.desk.database

    @property
    def papers(self) -> AgendaPapers:
        return AgendaPapers(self.database)

    def wall(self, kind: Kind, room: str = "", of: Secretariat | None = None) -> str:
        """What a wall of the size of a projector shows now."""
        window = (of or self.desk).meeting.desks.agenda.walls.hanging.preview(Scene(kind, room), "Wall")
        window.resize(1920, 1080)
        settle()
        said = on_wall(window)
        window.close()
        (of or self.desk).window.activateWindow()
        settle()
        return said


def run_late(held: Held) -> None:
    """Taken up a quarter of an hour after its time; speakers with a limit, and twelve minutes among members."""
    desk = held.desk
    desk.at("09:14")
    follow = desk.follow
    assert follow.sitting is not None
    assert follow.sitting.session.title_es == held.plans[CHAMPIONS].titles["es"]
    desk.press(KEY.Key_Return, CTRL)
    desk.at("09:34")
    desk.press(KEY.Key_Return, CTRL)
    desk.go_to(follow.speakers.clock.limit.line)
    desk.write("3")
    desk.press(KEY.Key_Return)
    desk.at("09:50")
    for letters in ("hond", "pana", "mex"):
        desk.press(KEY.Key_K, CTRL)
        desk.write(letters)
        desk.press(KEY.Key_Return)
    desk.press(KEY.Key_J, CTRL)
    desk.at("09:53:20")
    desk.press(KEY.Key_J, CTRL)
    desk.at("09:54")
    held.speaking = held.wall(Kind.ROOM, ROOM)
    desk.press(KEY.Key_E, CTRL)
    desk.at("10:00")
    desk.press(KEY.Key_M, CTRL | SHIFT)
    desk.at("10:05")
    held.while_reserved = {"foyer": held.wall(Kind.FOYER), "room": held.wall(Kind.ROOM, ROOM)}
    desk.at("10:12")
    desk.press(KEY.Key_M, CTRL | SHIFT)


def change_at_the_last_minute(held: Held) -> None:
    """The afternoon's session finds another room, and one of its items is put off with all that follows."""
    desk, plan = held.desk, held.plans[MOVED]
    desk.go_to_day(plan.day)
    desk.go_to(desk.prepare.centre.timetable)
    for _ in range(8):
        session = desk.prepare.session()
        if session is not None and session.title_es == plan.titles["es"]:
            break
        desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Return)
    desk.fill(desk.line("room"), LAST_MINUTE)
    desk.press(KEY.Key_S, CTRL)
    desk.put_item_off(held.plans[MOVED].items[1].titles["es"], plan.items[1].at)
    held.offered = desk.prepare.centre.offer.words()
    desk.press(KEY.Key_Down, CTRL | SHIFT)
    desk.press(KEY.Key_Escape)
