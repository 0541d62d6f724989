"""The frame a page stands in: the page fills it, and scrolls only when even its least size does not fit."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from rcm_desktop.ui.kit import theme

_AIR = 8


class PageArea(QScrollArea):
    """Unlike a resizable scroll area it goes by the page's least height, not by what its lists would like.

    What has the keyboard is brought in sight when the keyboard comes to it, or the page gets another size.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewport(QWidget())
        self.setWidget(page)
        page.setAutoFillBackground(False)
        page.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)  # a bound method: it ends with this frame

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
        before = page.size()
        page.resize(width, max(room.height(), height))
        if page.size() != before:
            self._see_soon()

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._page.isAncestorOf(now):
            self._see_soon()

    def _see_soon(self) -> None:
        QTimer.singleShot(0, self, self._see)  # once the parts inside have their new places

    def _see(self) -> None:
        """A part that is larger than the room scrolls by itself, or is seen from wherever one is."""
        part, room = QApplication.focusWidget(), self.viewport().size()
        if part is None or not self._page.isAncestorOf(part):
            return
        for inside in self._page.findChildren(QScrollArea):
            if inside.isAncestorOf(part):
                inside.ensureWidgetVisible(part, 0, theme.px(_AIR))
        if self._page.height() <= room.height():
            return
        if part.height() <= room.height():  # all of it: Qt's own way is content with the cursor
            box = QRect(part.mapTo(self._page, QPoint()), part.size())
            for corner in (box.bottomLeft(), box.topLeft()):
                self.ensureVisible(corner.x(), corner.y(), 0, theme.px(_AIR))


def room_of(part: QWidget) -> int:
    """How wide a part of a page can be without the page scrolling: its own width may be what it asks for, not that."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, PageArea):
        above = above.parentWidget()
    return part.width() if above is None else min(part.width(), above.viewport().width())
