"""The choice among the views of the agenda, for the head of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, fill, row
from rcm_desktop.ui.kit.choice import HeadChoice
from rcm_desktop.ui.screens.agenda.view import Way
from rcm_desktop.ui.screens.agenda.words import translate

_GAP = 4


class WayChoice(QWidget):
    """A word for each view, the one in front pressed down; where the room is short, one field to choose from."""

    picked = Signal(object)
    """A person wants this Way."""

    def __init__(self, ways: Sequence[Way]) -> None:
        super().__init__()
        self.buttons: dict[Way, Button] = {}
        self._folding = False
        for n, way in enumerate(ways, 1):
            button = Button(lambda way=way: way_words(way), look="choice", key=f"Ctrl+{n}")  # type: ignore[misc]
            button.setCheckable(True)
            button.clicked.connect(lambda _, way=way: self._pick(way))
            self.buttons[way] = button
        options = [(way, lambda way=way: way_words(way)) for way in ways]
        self.folded: HeadChoice[Way] = HeadChoice(lambda: translate("agenda", "View"))
        self.folded.offer(options)
        self.folded.picked.connect(self._pick)
        self.folded.hide()
        fill(self, row(*self.buttons.values(), self.folded, gap=_GAP))

    def show_way(self, way: Way) -> None:
        """Show which view is in front."""
        for one, button in self.buttons.items():
            button.setChecked(one is way)
        self.folded.choose(way)

    def sizeHint(self) -> QSize:
        sizes = [button.sizeHint() for button in self.buttons.values()]
        gaps = theme.px(_GAP) * (len(sizes) - 1)
        return QSize(sum(size.width() for size in sizes) + gaps, max(size.height() for size in sizes))

    def minimumSizeHint(self) -> QSize:
        return self.folded.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # other words, or larger ones, in the same room
            self._fold()
        return done

    def _fold(self) -> None:
        # What is shown or hidden is given its place at once, and so comes here again.
        while not self._folding and (narrow := self.width() < self.sizeHint().width()) == self.folded.isHidden():
            self._folding = True
            self.folded.setVisible(narrow)
            for button in self.buttons.values():
                button.setVisible(not narrow)
            self._folding = False

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
