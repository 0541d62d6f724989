"""The choice of a scene and, where it is of one room, of the room."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.blocks import fill, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.wall.scene import Kind, Scene

translate = QCoreApplication.translate


class SceneChoice(QWidget):
    """Two fields side by side; `of` says for a screen reader what they are about."""

    def __init__(self, of: Words, rooms: Sequence[str]) -> None:
        super().__init__()
        self._of = of
        self.kind = Choice[Kind](
            lambda: translate("wall", "What to show: {screen}").format(screen=self._said()),
            [(kind, lambda kind=kind: scene_words(kind)) for kind in Kind],  # type: ignore[misc]
        )
        self.room = Choice[str](lambda: translate("wall", "Which room: {screen}").format(screen=self._said()))
        self.kind.currentIndexChanged.connect(self._look)
        self.offer_rooms(rooms)
        fill(self, row(self.kind, self.room, gap=8))

    def offer_rooms(self, rooms: Sequence[str]) -> None:
        """The rooms there are; the chosen one stays if it is among them."""
        self.room.offer([(name, name or (lambda: translate("wall", "no room"))) for name in rooms])
        self._look()

    def scene(self) -> Scene:
        """What is chosen."""
        kind = self.kind.value() or Kind.FOYER
        return Scene(kind, self.room.value() or "") if Scene(kind).of_a_room else Scene(kind)

    def put(self, scene: Scene) -> None:
        """Choose a scene."""
        self.kind.choose(scene.kind)
        if scene.room:
            self.room.choose(scene.room)
        self._look()

    def _look(self) -> None:
        self.room.setVisible(Scene(self.kind.value() or Kind.FOYER).of_a_room)

    def _said(self) -> str:
        return self._of if isinstance(self._of, str) else self._of()


def scene_words(kind: Kind) -> str:
    """What a scene is called."""
    return {
        Kind.FOYER: translate("wall", "Foyer: all rooms"),
        Kind.ROOM: translate("wall", "Room: what is on"),
        Kind.STAGE: translate("wall", "Stage: timer and messages"),
        Kind.WELCOME: translate("wall", "Welcome"),
    }[kind]


def scene_name(scene: Scene) -> str:
    """A scene in a word or two, with its room."""
    name = {
        Kind.FOYER: translate("wall", "Foyer"),
        Kind.ROOM: translate("wall", "Room"),
        Kind.STAGE: translate("wall", "Stage"),
        Kind.WELCOME: translate("wall", "Welcome"),
    }[scene.kind]
    return " · ".join(part for part in (name, scene.room) if part)
