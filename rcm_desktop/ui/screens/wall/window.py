"""A wall: one screen filled with a scene, without a cursor and without ever taking the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop.memory import give_back_large
from rcm_desktop.services.agenda.wall import Both, Wall
from rcm_desktop.ui.screens.wall.picture import sheet_of
from rcm_desktop.ui.screens.wall.plates import Plates
from rcm_desktop.ui.screens.wall.scene import Scene, moment_of
from rcm_desktop.ui.screens.wall.sheet import Ground, Sheet, changed


class WallWindow(QWidget):
    """Shows one scene; `look` follows the clock and the agenda, and only what changed is painted anew.

    New lines are drawn one by one between other work, and shown together when they are ready.
    """

    closed = Signal()

    def __init__(self, wall: Wall, scene: Scene, message: Callable[[], Both] = Both) -> None:
        super().__init__(None)
        give_back_large()
        self._wall, self.scene, self._message = wall, scene, message
        self.sheet = Sheet()
        self._coming: Sheet | None = None
        self._plates = Plates(self.devicePixelRatioF())
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_one)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def hang(self, screen: QScreen) -> None:
        """Fill a screen: no frame, no cursor, no keyboard."""
        window = Qt.WindowType
        self.setWindowFlags(window.Window | window.FramelessWindowHint | window.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        screen.geometryChanged.connect(self.setGeometry)
        self.look()
        # Qt's own showFullScreen would ask for the keyboard.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def preview(self, title: str, parent: QWidget) -> None:
        """Show it in an ordinary window that belongs to another one."""
        self.setParent(parent, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setMinimumSize(480, 270)
        self.resize(960, 540)
        self.look()
        self.show()

    def turn_to(self, scene: Scene) -> None:
        """Show another scene."""
        self.scene = scene
        self.look()

    def look(self) -> None:
        """Read what is to be shown now."""
        size = self.size()
        if size.isEmpty():
            return
        try:
            now = moment_of(self._wall.time(), size.width())
            sheet = sheet_of(self._wall, self.scene, self._message(), Ground(size.width(), size.height()), now)
        except RcmError:
            return  # nothing of the program's troubles stands on a wall; the next second asks again
        self._coming = sheet
        if self._plates.missing(sheet) and self.sheet.marks:
            self._drawing.start()
        else:
            self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._plates.paint(painter, self.sheet, event.region())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._plates.ratio != self.devicePixelRatioF():
            self._plates = Plates(self.devicePixelRatioF())
        self.sheet = Sheet()
        self.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.parentWidget() is not None:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._drawing.stop()
        self.closed.emit()
        super().closeEvent(event)

    def _draw_one(self) -> None:
        missing = self._plates.missing(self._coming) if self._coming is not None else []
        if missing:
            self._plates.make(missing[0])
        if len(missing) < 2:
            self._show()

    def _show(self) -> None:
        """Put in place what is ready."""
        self._drawing.stop()
        sheet, self._coming = self._coming, None
        if sheet is None:
            return
        for run in self._plates.missing(sheet):
            self._plates.make(run)
        whole = not self.sheet.marks
        places = changed(self.sheet, sheet)
        self.sheet = sheet
        self._plates.tend(sheet)
        if whole:
            self.update()
        for place in places:
            self.update(place)
