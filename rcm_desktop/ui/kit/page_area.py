"""The frame a page stands in: the page fills it, and scrolls only when even its least size does not fit."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class PageArea(QScrollArea):
    """Unlike a resizable scroll area it goes by the page's least height, not by what its lists would like."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewport(QWidget())
        self.setWidget(page)
        page.setAutoFillBackground(False)
        page.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page, room = self._page, self.viewport().size()
        least, layout = page.minimumSizeHint(), page.layout()
        width = max(room.width(), least.width())
        height = layout.totalMinimumHeightForWidth(width) if layout and layout.hasHeightForWidth() else least.height()
        page.resize(width, max(room.height(), height))
