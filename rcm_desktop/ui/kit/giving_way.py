"""Two halves side by side, or one under the other where they do not fit."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from rcm_desktop.ui.kit import theme


class GivingWay(QWidget):
    """Two halves of a line; the second goes under the first when the window is narrow or the text large."""

    def __init__(self, first: QLayout, second: QLayout, *, gap: int = 8) -> None:
        super().__init__()
        self._halves = first, second
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(gap))
        self._box.addLayout(first)
        self._box.addLayout(second, 1)

    @property
    def is_stacked(self) -> bool:
        """Whether one stands under the other."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        return QSize(max(half.minimumSize().width() for half in self._halves), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        direction = QBoxLayout.Direction
        needed = sum(half.sizeHint().width() for half in self._halves) + self._box.spacing()
        wanted = direction.TopToBottom if needed > self.width() else direction.LeftToRight
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
            self.updateGeometry()
