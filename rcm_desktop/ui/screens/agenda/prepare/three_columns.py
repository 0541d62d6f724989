"""The three areas of preparing side by side, folded where there is little room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Rule, fill, row, wide
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.agenda.prepare.centre import Centre

LEFT, RIGHT = 200, 380
_ROOM, _LEAST = 1000, 280
"""Below the first width the right folds away until it is opened; below the second nothing stands beside it."""
_HEIGHT, _OPENED = 260, 420
"""The least heights of the timetable, and of an item below the others of its session."""


class ThreeColumns(Living, QWidget):
    """In a narrow window the opened right takes the place of the left, and where need be of the middle."""

    def __init__(self, left: QWidget, centre: Centre, right: QWidget) -> None:
        super().__init__()
        self.left, self.centre, self.right = wide(left, LEFT), centre, wide(right, RIGHT)
        self.unfolded = False
        self._rules = (Rule(upright=True), Rule(upright=True))
        body = row(self.left, self._rules[0], centre, self._rules[1], self.right, gap=0)
        body.setStretch(2, 1)
        fill(self, body)

    def unfold(self, *, on: bool) -> None:
        """Open the right in a narrow window, or close it."""
        if on != self.unfolded:
            self.unfolded = on
            self._fold()
            self.updateGeometry()

    def is_narrow(self) -> bool:
        """Whether the right has to be opened to be seen."""
        return self.width() < theme.px(_ROOM)

    def minimumSizeHint(self) -> QSize:
        opened = self.unfolded and self.is_narrow()
        return QSize(theme.px(RIGHT), theme.px(_OPENED if opened else _HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def restyle(self) -> None:
        """Room is measured at the text scale in force."""
        self._fold()

    def hasHeightForWidth(self) -> bool:
        return False  # the areas scroll by themselves, whatever their wrapped labels would like

    def _fold(self) -> None:
        narrow = self.is_narrow()
        opened, alone = narrow and self.unfolded, self.width() - theme.px(RIGHT) < theme.px(_LEAST)
        self.right.setFixedWidth(self.width() if opened and alone else theme.px(RIGHT))
        self.right.setVisible(not narrow or opened)
        self.left.setVisible(not opened)
        self.centre.setVisible(not (opened and alone))
        self._rules[0].setVisible(not opened)
        self._rules[1].setVisible(not (narrow and not opened))
        self.centre.narrow(on=narrow)
