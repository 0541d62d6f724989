"""The choice among the views of a page, for the head of the window."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, fill, row
from rcm_desktop.ui.kit.choice import HeadChoice
from rcm_desktop.ui.kit.wording import Words

V = TypeVar("V", bound=StrEnum)
_GAP = 4


class ViewChoice(QWidget, Generic[V]):
    """A word for each view, the one in front pressed down; where the room is short, one field to choose from."""

    picked = Signal(object)
    """A person wants this view."""

    def __init__(self, name: Words, views: Sequence[tuple[V, str]], words: Callable[[V], str]) -> None:
        """`views` are the values with their keys, `words` what each is called."""
        super().__init__()
        self.buttons: dict[V, Button] = {}
        self._folding = False
        for view, key in views:
            button = Button(lambda view=view: words(view), look="choice", key=key)  # type: ignore[misc]
            button.setCheckable(True)
            button.clicked.connect(lambda _, view=view: self._pick(view))
            self.buttons[view] = button
        self.folded: HeadChoice[V] = HeadChoice(name)
        self.folded.offer([(view, lambda view=view: words(view)) for view, _ in views])  # type: ignore[misc]
        self.folded.picked.connect(self._pick)
        self.folded.hide()
        fill(self, row(*self.buttons.values(), self.folded, gap=_GAP))

    def show_view(self, view: V) -> None:
        """Show which view is in front."""
        for one, button in self.buttons.items():
            button.setChecked(one is view)
        self.folded.choose(view)

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

    def _pick(self, view: V) -> None:
        self.buttons[view].setChecked(True)
        self.picked.emit(view)
