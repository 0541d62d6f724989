"""One screen in the control of the walls: what it is, what it shows, and what it should show."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.blocks import Button, Label, Rule, column, fill, row
from rcm_desktop.ui.screens.wall.hanging import Hung, State
from rcm_desktop.ui.screens.wall.scene import Scene
from rcm_desktop.ui.screens.wall.scene_choice import SceneChoice, scene_name
from rcm_desktop.ui.screens.wall.screens import Screen

translate = QCoreApplication.translate


class ScreenRow(QWidget):
    """Offers no wall on the screen where the desk is."""

    wanted = Signal(str, object)
    """The screen's name and the Scene that a person wants there."""
    unwanted = Signal(str)

    def __init__(self, name: str, rooms: Sequence[str], scene: Scene) -> None:
        super().__init__()
        self.name = name
        self._screen: Screen | None = None
        self._hung: Hung | None = None
        self._shown: Scene | None = None
        self.title, self.state = (
            Label(self._said, weight=600, wrap=True),
            Label(self._stands, colour="muted", wrap=True),
        )
        self.choice = SceneChoice(self._said, rooms)
        self.choice.put(scene)
        self.show_button = Button(self._verb, lambda: self.wanted.emit(self.name, self.choice.scene()))
        self.end_button = Button(lambda: self.tr("End"), lambda: self.unwanted.emit(self.name), look="flat")
        self._tools = QWidget()
        fill(self._tools, row(self.choice, self.show_button, self.end_button, None))
        fill(self, column(self.title, self.state, 2, self._tools, 8, Rule(), gap=2))

    def show_screen(self, screen: Screen | None, hung: Hung | None, rooms: Sequence[str]) -> None:
        """How the screen and its wall stand now; None where it is not connected, or shows nothing."""
        before = self._shown
        self._screen, self._hung, self._shown = screen, hung, hung.scene if hung is not None else None
        self.choice.offer_rooms(rooms)
        if self._shown is not None and self._shown != before:
            self.choice.put(self._shown)
        for label in (self.title, self.state):
            label.retranslate()
        self.state.tint("warn" if hung is not None and hung.state is not State.SHOWN else "muted")
        free = screen is not None and not screen.desk
        self._tools.setVisible(free or hung is not None)
        self.choice.setVisible(free)
        self.show_button.setVisible(free)
        self.show_button.retranslate()
        self.end_button.setVisible(hung is not None)
        for button in (self.show_button, self.end_button):
            button.setAccessibleDescription(self._said())

    def _said(self) -> str:
        screen = self._screen
        if screen is None:
            return self.name
        parts = (self.tr("Screen {number}").format(number=screen.number), screen.label, screen.model)
        size = f"{screen.width:d} × {screen.height:d}"
        return " · ".join(part for part in (*parts, size) if part)

    def _stands(self) -> str:
        if self._hung is None:
            if self._screen is not None and self._screen.desk:
                return self.tr("This window is here. A wall is never put over the desk's own work.")
            return self.tr("Shows nothing of the meeting.")
        shown = scene_name(self._hung.scene)
        return {
            State.SHOWN: self.tr("Shows: {scene}"),
            State.AWAY: self.tr("Not connected. {scene} comes back as soon as it is."),
            State.UNDER_DESK: self.tr("This window was moved here. {scene} comes back when it is moved away."),
        }[self._hung.state].format(scene=shown)

    def _verb(self) -> str:
        return self.tr("Show") if self._hung is None else self.tr("Change")
