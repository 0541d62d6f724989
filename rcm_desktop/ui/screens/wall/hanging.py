"""The walls that hang: which screen shows what, and what becomes of it when screens or the desk's window move."""

from enum import StrEnum

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from rcm_desktop.laptop.awake import Awake
from rcm_desktop.services.agenda.wall import Both, Wall
from rcm_desktop.ui.screens.wall.beat import Beat
from rcm_desktop.ui.screens.wall.number import Number
from rcm_desktop.ui.screens.wall.scene import Scene
from rcm_desktop.ui.screens.wall.screens import named_screens, screens
from rcm_desktop.ui.screens.wall.window import WallWindow


class State(StrEnum):
    """How a wall that was asked for stands."""

    SHOWN = "shown"
    AWAY = "away"
    """Its screen is not connected: it comes back with it."""
    UNDER_DESK = "under-desk"
    """The desk's window is on its screen: a wall never covers that."""


class Hung(msgspec.Struct):
    """A wall that was asked for, by the name of its screen."""

    scene: Scene
    state: State = State.AWAY
    window: WallWindow | None = None


class Hanging(QObject):
    """Hangs walls on screens, keeps them there, lets them follow the clock, and keeps the laptop awake meanwhile."""

    changed = Signal()
    """A wall, a screen or the message is another one now."""
    stood = Signal(str, str)
    """A wall came to another State by itself: the screen's name, the state."""

    def __init__(self, wall: Wall, desk: QWidget, awake: Awake | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wall, self._desk, self._awake = wall, desk, awake or Awake()
        self.message = Both()
        """What the desk has to say on the stages."""
        self.hung: dict[str, Hung] = {}
        self._previews: list[WallWindow] = []
        self._beat = Beat(wall.time, self)
        self._beat.struck.connect(self.look)
        self._watched = False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self.arrange)
        app.screenRemoved.connect(self.arrange)

    def hang(self, name: str, scene: Scene) -> None:
        """Show a scene on the screen of this name, or another one than before; never on the desk's own."""
        self._watch_desk()
        hung = self.hung.get(name)
        if hung is not None and hung.window is not None:
            hung.scene = scene
            hung.window.turn_to(scene)
            self.changed.emit()
            return
        self.hung[name] = Hung(scene, self._due(name))
        self._put(name)
        self._settle()

    def take_down(self, name: str) -> None:
        """Show nothing there any more."""
        hung = self.hung.pop(name, None)
        if hung is not None:
            _drop(hung)
        self._settle()

    def say(self, message: Both) -> None:
        """Put a message on every stage, or with nothing in it take it away."""
        self.message = message
        self.look()
        self.changed.emit()

    def preview(self, scene: Scene, title: str) -> WallWindow:
        """Show a scene in an ordinary window."""
        window = WallWindow(self.wall, scene, lambda: self.message)
        window.closed.connect(lambda: self._forget(window))
        self._previews.append(window)
        window.preview(title, self._desk)
        self._settle()
        return window

    def identify(self) -> list[Number]:
        """Show each screen's number on it."""
        found = named_screens()
        return [Number(screen.number, found[screen.name]) for screen in screens(self._desk)]

    def look(self) -> None:
        """Let every wall show what is so now."""
        for hung in self.hung.values():
            if hung.window is not None:
                hung.window.look()
        for preview in self._previews:
            preview.look()

    def arrange(self) -> None:
        """Screens came or went, or the desk's window moved: put every wall where it belongs now."""
        moved = []
        for name, hung in self.hung.items():
            due = self._due(name)
            if due is not hung.state:
                hung.state = due
                self._put(name)
                moved.append((name, due))
        self._settle()
        for name, due in moved:
            self.stood.emit(name, due.value)

    def close(self) -> None:
        """Take everything down."""
        for preview in list(self._previews):
            preview.close()
        for hung in self.hung.values():
            _drop(hung)
        self.hung.clear()
        self._settle()

    def _due(self, name: str) -> State:
        screen = named_screens().get(name)
        if screen is None:
            return State.AWAY
        return State.UNDER_DESK if screen is self._desk.screen() else State.SHOWN

    def _put(self, name: str) -> None:
        hung = self.hung[name]
        _drop(hung)
        if hung.state is State.SHOWN:
            hung.window = WallWindow(self.wall, hung.scene, lambda: self.message)
            hung.window.hang(named_screens()[name])

    def _settle(self) -> None:
        """The clock and the laptop's wakefulness go by whether anything is shown."""
        shown = any(hung.window is not None for hung in self.hung.values())
        self._beat.turn(shown or bool(self._previews))
        if shown:
            self._awake.keep()
        else:
            self._awake.let_go()
        self.changed.emit()

    def _forget(self, window: WallWindow) -> None:
        if window in self._previews:
            self._previews.remove(window)
            window.deleteLater()
            self._settle()

    def _watch_desk(self) -> None:
        handle = self._desk.windowHandle()
        if not self._watched and handle is not None:
            self._watched = True
            handle.screenChanged.connect(self.arrange)


def _drop(hung: Hung) -> None:
    if hung.window is not None:
        hung.window.close()
        hung.window.deleteLater()
        hung.window = None
