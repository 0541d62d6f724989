"""A sheet larger than its window, with a ruler and heads that stay while the rest scrolls."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.agenda.prepare.grid import Grid


class Sheet(Living, QAbstractScrollArea):
    """Scrolls over a grid; a subclass says in `measured` how large it is, and paints it."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = Grid(1, 8, 18, theme.px(240))
        inside = QWidget()
        inside.setMouseTracking(True)
        self.setViewport(inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)

    def measured(self, width: int) -> Grid:
        """The measures in a window of this width."""
        raise NotImplementedError

    def offset(self) -> QPoint:
        """How far it is scrolled."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def sheet_point(self, at: QPoint) -> QPoint:
        """A point of the window as one of the sheet."""
        return at + self.offset()

    def measure(self) -> None:
        """Measure the sheet for the window's width, and say how far it scrolls."""
        size = self.viewport().size()
        self.grid = self.measured(size.width())
        for bar, whole, seen in (
            (self.horizontalScrollBar(), self.grid.width, size.width()),
            (self.verticalScrollBar(), self.grid.height, size.height()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(theme.px(24))
            bar.setRange(0, max(0, whole - seen))
        self.viewport().update()

    def scroll_along(self, at: QPoint) -> None:
        """Bring a point of the window that is dragged over its edge into view."""
        box = self._body()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setValue(down.value() + max(0, at.y() - box.bottom()) - max(0, box.top() - at.y()))
        across.setValue(across.value() + max(0, at.x() - box.right()) - max(0, box.left() - at.x()))

    def bring(self, rect: QRect) -> None:
        """Scroll until a rectangle of the window is seen, its beginning first."""
        box = self._body()
        for bar, low, high, begin, end in (
            (self.verticalScrollBar(), rect.top(), rect.bottom(), box.top(), box.bottom()),
            (self.horizontalScrollBar(), rect.left(), rect.right(), box.left(), box.right()),
        ):
            if low < begin or high - low > end - begin:
                bar.setValue(bar.value() + low - begin)
            elif high > end:
                bar.setValue(bar.value() + high - end)

    def restyle(self) -> None:
        """The measures at the text scale in force."""
        self.measure()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # The heads and the ruler stay where they are, so the picture cannot simply be moved.
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _body(self) -> QRect:
        """The part of the window that scrolls."""
        return self.viewport().rect().adjusted(self.grid.ruler, self.grid.head, 0, 0)
