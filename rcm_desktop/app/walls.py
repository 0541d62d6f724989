"""The walls of one meeting: the windows on other screens, the desk's control of them, and what is told of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.timetable import rooms
from rcm_desktop.domain.topics import Topic
from rcm_desktop.laptop.settings import Kept, WallChoice
from rcm_desktop.services.agenda import Agenda, Wall
from rcm_desktop.ui.kit.change_relay import ChangeRelay, Heard
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.wall.control import WallControl
from rcm_desktop.ui.screens.wall.hanging import Hanging, State
from rcm_desktop.ui.screens.wall.scene import Kind, Scene
from rcm_desktop.ui.window import MainWindow

_TOPICS = frozenset({Topic.MEETING, Topic.AGENDA, Topic.FOLLOWING, Topic.PEOPLE})


class Walls(QObject):
    """Shows and ends walls; they follow what is written here, and close with the meeting."""

    def __init__(self, agenda: Agenda, on_change: Callable[[Heard], object], window: MainWindow, kept: Kept) -> None:
        super().__init__(window)
        self._agenda, self._window, self._kept = agenda, window, kept
        self._wall = Wall(agenda)
        self.hanging = Hanging(self._wall, window, parent=self)
        self.hanging.stood.connect(self._tell)
        self.control: WallControl | None = None
        self._relay = ChangeRelay(on_change, self)
        self._relay.changed.connect(self._follow)
        window.closing.connect(self.close)

    def show_control(self) -> None:
        """Bring the control in front, at the screens."""
        self._shown().focus_first()

    def show_message(self) -> None:
        """Bring the control in front, at the message to the stage."""
        self._shown().focus_message()

    def hang(self, name: str, scene: Scene) -> None:
        """Show a scene on a screen, and remember that for the next time."""
        self.hanging.hang(name, scene)
        walls = {**self._kept.now.walls, name: WallChoice(scene.kind.value, scene.room)}
        try:
            self._kept.keep(walls=walls)
        except RcmError as error:
            self._window.failures.tell(error)

    def remembered(self, name: str) -> Scene:
        """What a screen showed when it was last a wall."""
        found = self._kept.now.walls.get(name, WallChoice())
        return Scene(Kind(found.scene), found.room) if found.scene in set(Kind) else Scene()

    def rooms(self) -> tuple[str, ...]:
        """The rooms to choose from: those of today first."""
        try:
            found = self._agenda.programme()
            return tuple(
                dict.fromkeys(
                    [*self._wall.rooms(), *rooms(found.meeting.rooms, [one.session for one in found.sittings])]
                )
            )
        except RcmError as error:
            self._window.failures.tell(error)
            return ()

    def came(self, name: str) -> None:
        """A screen was plugged in: offered, unless its wall came back with it."""
        if name not in self.hanging.hung:
            self._window.tell(
                Notice(
                    "info", lambda: self.tr("Another screen is connected: {name}.").format(name=name),
                    action=lambda: self.tr("Show the wall there…"), run=self.show_control,
                )
            )  # fmt: skip

    def close(self) -> None:
        """Take the walls down; nothing is read any more."""
        self.hanging.close()
        if self.control is not None:
            self.control.close()

    def _shown(self) -> WallControl:
        if self.control is None:
            self.control = WallControl(self.hanging, self.rooms, self.hang, self.remembered, self._window)
        self.control.reload()
        self.control.show()
        self.control.raise_()
        self.control.activateWindow()
        return self.control

    def _follow(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self.hanging.look()

    def _tell(self, name: str, state: str) -> None:
        words: dict[State, tuple[str, Words, Words]] = {
            State.AWAY: (
                "warn",
                lambda: self.tr("The screen {name} is not connected any more.").format(name=name),
                lambda: self.tr("Its wall comes back as soon as it is."),
            ),
            State.UNDER_DESK: (
                "warn",
                lambda: self.tr("This window is now on the screen {name}, which showed a wall.").format(name=name),
                lambda: self.tr("The wall is hidden there until this window is moved away."),
            ),
            State.SHOWN: ("done", lambda: self.tr("The wall is back on the screen {name}.").format(name=name), ""),
        }
        self._window.tell(Notice(*words[State(state)]))
