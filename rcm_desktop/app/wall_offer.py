"""The wall offered in a meeting's window: by name, by key, and when a screen is plugged in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen, QShortcut

from rcm_desktop.ui.kit.page import Command
from rcm_desktop.ui.kit.places import WALL_KEY
from rcm_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from rcm_desktop.app.walls import Walls

_SETTLED_MS = 500
"""After a screen came: until the system knows what it is called and where it stands."""


class WallOffer(QObject):
    """Nothing of the walls is made before one is asked for."""

    def __init__(self, window: MainWindow, walls: Callable[[], "Walls"]) -> None:
        super().__init__(window)
        self._window, self._walls = window, walls
        window.offer(Command(lambda: self.tr("Wall…"), self.show_control, WALL_KEY))
        QShortcut(QKeySequence(WALL_KEY), window).activated.connect(self.show_control)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screen_came, Qt.ConnectionType.DirectConnection)

    def show_control(self) -> None:
        """Open the control of the walls."""
        self._walls().show_control()

    def _screen_came(self, screen: QScreen) -> None:
        name = screen.name()
        QTimer.singleShot(_SETTLED_MS, self, lambda: self._offer(name))

    def _offer(self, name: str) -> None:
        if self._window.isVisible() and name in (one.name() for one in QGuiApplication.screens()):
            self._walls().came(name)
