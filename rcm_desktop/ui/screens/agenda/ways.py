"""The choice among the views of the agenda, for the head of the window."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.blocks import Button, fill, row
from rcm_desktop.ui.screens.agenda.view import Way
from rcm_desktop.ui.screens.agenda.words import translate


class WayChoice(QWidget):
    """A word for each view, the one in front pressed down."""

    picked = Signal(object)
    """A person wants this Way."""

    def __init__(self, ways: Sequence[Way]) -> None:
        super().__init__()
        self.buttons: dict[Way, Button] = {}
        for n, way in enumerate(ways, 1):
            button = Button(lambda way=way: way_words(way), look="choice", key=f"Ctrl+{n}")  # type: ignore[misc]
            button.setCheckable(True)
            button.clicked.connect(lambda _, way=way: self._pick(way))
            self.buttons[way] = button
        fill(self, row(*self.buttons.values(), gap=4))

    def show_way(self, way: Way) -> None:
        """Show which view is in front."""
        for one, button in self.buttons.items():
            button.setChecked(one is way)

    def _pick(self, way: Way) -> None:
        self.buttons[way].setChecked(True)
        self.picked.emit(way)


def way_words(way: Way) -> str:
    """What a view is called."""
    return {
        Way.READ: translate("agenda", "Programme"),
        Way.PREPARE: translate("agenda", "Prepare"),
        Way.FOLLOW: translate("agenda", "Follow"),
    }[way]
