"""The desk's control of the walls, in a window of its own beside the desk's."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Muted, Panel, column, fill, row, scrolled
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.wall.hanging import Hanging
from rcm_desktop.ui.screens.wall.scene import Kind, Scene
from rcm_desktop.ui.screens.wall.scene_choice import SceneChoice
from rcm_desktop.ui.screens.wall.screen_row import ScreenRow
from rcm_desktop.ui.screens.wall.screens import screens
from rcm_desktop.ui.screens.wall.stage_message import StageMessage


class WallControl(Living, QWidget):
    """Lists the screens with what each shows; Esc closes it, and the walls stay."""

    def __init__(
        self,
        hanging: Hanging,
        rooms: Callable[[], Sequence[str]],
        hang: Callable[[str, Scene], object],
        remembered: Callable[[str], Scene],
        desk: QWidget,
    ) -> None:
        super().__init__(desk, Qt.WindowType.Window)
        self._hanging, self._rooms, self._hang = hanging, rooms, hang
        self._remembered, self._desk = remembered, desk
        self.rows: dict[str, ScreenRow] = {}
        self._list = column(gap=12)
        self.alone = Label(
            lambda: self.tr("Only this laptop's own screen is connected. Plug in another one."), wrap=True
        )
        self.identify_button = Button(lambda: self.tr("Show the numbers"), hanging.identify, icon="search")
        self.choice = SceneChoice(lambda: self.tr("Window"), rooms())
        self.window_button = Button(lambda: self.tr("Show in a window"), self.preview)
        self.message = StageMessage(hanging.say)
        self._lay_out()
        hanging.changed.connect(self.reload)
        self.retranslate()
        self.reload()
        self.resize(theme.px(832), min(theme.px(680), desk.screen().availableGeometry().height()))

    def reload(self) -> None:
        """The screens and walls as they stand."""
        found = {screen.name: screen for screen in screens(self._desk)}
        rooms = self._rooms()
        for name in [name for name in self.rows if name not in found and name not in self._hanging.hung]:
            gone = self.rows.pop(name)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for name in dict.fromkeys([*found, *self._hanging.hung]):
            if name not in self.rows:
                self._add(name, rooms)
            self.rows[name].show_screen(found.get(name), self._hanging.hung.get(name), rooms)
        self.alone.setVisible(len(found) < 2)
        self.choice.offer_rooms(rooms)
        stages = sum(h.scene.kind is Kind.STAGE and h.window is not None for h in self._hanging.hung.values())
        self.message.show_message(self._hanging.message, stages)

    def preview(self) -> None:
        """Show the chosen scene in an ordinary window."""
        self._hanging.preview(self.choice.scene(), self.tr("Wall"))

    def retranslate(self) -> None:
        """The title in the language spoken now."""
        self.setWindowTitle(self.tr("Wall"))
        self.setAccessibleName(self.tr("Wall"))
        self.reload()

    def focus_first(self) -> None:
        """The first screen that is free, else the window to preview in."""
        free = next((row.choice.kind for row in self.rows.values() if row.choice.isVisibleTo(self)), self.choice.kind)
        free.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_message(self) -> None:
        """The message to the stage."""
        self.message.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _add(self, name: str, rooms: Sequence[str]) -> None:
        made = self.rows[name] = ScreenRow(name, rooms, self._remembered(name))
        made.wanted.connect(self._hang)
        made.unwanted.connect(self._hanging.take_down)
        self._list.addWidget(made)

    def _lay_out(self) -> None:
        told = Muted(lambda: self.tr("The wall shows the agenda as this laptop knows it. Internal items never appear."))
        head = row(Heading(lambda: self.tr("Screens"), size=16), None, self.identify_button)
        beside = row(self.choice, self.window_button, None)
        inside = Panel(
            "paper",
            column(
                Heading(lambda: self.tr("Wall")), told, 8, head, self.alone, self._list,
                self.message, 12, Heading(lambda: self.tr("In a window"), size=16), beside, None, margin=24,
            ),
        )  # fmt: skip
        fill(self, column(scrolled(inside), gap=0))
