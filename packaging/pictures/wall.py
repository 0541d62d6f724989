"""What is pictured of the walls: every scene at four sizes, in each language that is due, and the desk's control."""

from collections.abc import Iterator
from datetime import UTC, datetime

from practice import LIMIT_S, Clock, Held
from PySide6.QtGui import QImage, QPainter, QRegion

from pictures.studio import Settle, Studio
from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.services.agenda import Agenda, Following, Wall
from rcm_desktop.services.agenda.wall import Both
from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.screens.wall.picture import sheet_of
from rcm_desktop.ui.screens.wall.plates import Plates
from rcm_desktop.ui.screens.wall.scene import SIDE_BY_SIDE, TURN_S, Kind, Moment, Scene, moment_of
from rcm_desktop.ui.screens.wall.sheet import Ground

SIZES = ((1024, 768), (1366, 768), (1920, 1080), (3840, 2160))


class Story:
    """A day at the meeting, told to the walls."""

    def __init__(self, held: Held, clock: Clock) -> None:
        self.agenda, self.clock = Agenda(held.database), clock
        self.wall, self.following = Wall(self.agenda), Following(held.database, self.agenda)
        self._setup, self._followed = Setup(held.database), held.followed

    def scenes(self) -> Iterator[tuple[str, Scene, Both]]:
        """Each state worth a picture, brought about in the order of the meeting."""
        session = self._followed
        where = self.agenda.programme().by_id[session].session.room
        foyer, room, stage = Scene(Kind.FOYER), Scene(Kind.ROOM, where), Scene(Kind.STAGE, where)
        yield "welcome", Scene(Kind.WELCOME), Both()
        self.clock.set(15, 8, 40)
        yield "foyer-before", foyer, Both()
        yield "room-coming", room, Both()
        self._begin()
        yield "foyer", foyer, Both()
        yield "room", room, Both()
        self.following.set_limit(session, LIMIT_S)
        self.following.give_to(session, self.agenda.programme().delegations[10].id)
        self.clock.go(158)
        yield "room-near-the-limit", room, Both()
        yield "stage-near-the-limit", stage, Both()
        yield "stage-message", stage, Both("Cinco minutos", "Five minutes")
        self.clock.go(60)
        yield "stage-over", stage, Both()
        self.clock.set(15, 11, 5)
        yield "foyer-late", foyer, Both()
        yield "room-late", room, Both()
        self.following.reserve(session)
        yield "foyer-reserved", foyer, Both()
        yield "room-reserved", room, Both()
        yield "stage-reserved", stage, Both()
        self.clock.set(16, 9, 30)
        yield "room-long-title", room, Both()
        self._fill_rooms()
        yield "foyer-many-rooms", foyer, Both()
        self.clock.set(20, 12)
        yield "empty-day", foyer, Both()

    def _begin(self) -> None:
        """The second item of the second morning's session, taken up a quarter of an hour late."""
        self.clock.set(15, 9, 30)
        self.following.start(self.agenda.programme().by_id[self._followed].items[1].id)
        self.clock.go(120)

    def _fill_rooms(self) -> None:
        for n in range(1, 7):
            made = self._setup.add(
                MeetingSession(
                    id="", title_es=f"Grupo de redacción {n}: propuestas para la declaración",
                    title_en=f"Drafting group {n}: proposals for the declaration", room=f"Sala {n}",
                    period=Times("2023-11-16T09:00", "2023-11-16T12:00"),
                )
            )  # fmt: skip
            self._setup.add(
                AgendaItem(id="", session=made.id, title_es="Lectura", title_en="Reading", planned=Planned("", 180))
            )


def walls(studio: Studio, held: Held, clock: Clock, sizes: tuple[tuple[int, int], ...] = SIZES) -> None:
    """Take them."""
    story = Story(held, clock)
    for name, scene, message in story.scenes():
        print(f"wall-{name}", flush=True)
        for size in sizes:
            for moment in _due(size[0]):
                _take(studio, story, f"wall-{name}-{'-'.join(moment.tongues)}", scene, message, size, moment)


def _due(width: int) -> list[Moment]:
    """The turns of the languages at a width."""
    turns = 1 if width >= SIDE_BY_SIDE else 2
    return [moment_of(datetime.fromtimestamp(turn * TURN_S, UTC), width) for turn in range(turns)]


def _take(
    studio: Studio, story: Story, name: str, scene: Scene, message: Both, size: tuple[int, int], moment: Moment
) -> None:
    picture = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    Plates().paint(painter, sheet_of(story.wall, scene, message, Ground(*size), moment), QRegion(picture.rect()))
    painter.end()
    studio.keep(picture, f"{name}-{size[0]}x{size[1]}.png")


def control(studio: Studio, meeting: MeetingWindow, settle: Settle) -> None:
    """The control of the walls, with one screen, and a message on the stage in a window."""
    desk = meeting.desks.agenda.walls
    desk.show_control()
    assert desk.control is not None
    settle()
    studio.take_question("wall-control", desk.control)
    desk.control.message.ready[0].click()
    studio.take_question("wall-control-message", desk.control)
    desk.hanging.say(Both())
    desk.control.close()
