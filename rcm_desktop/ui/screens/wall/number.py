"""The number of a screen, large on it for three seconds, so that a person sees which is which."""

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.theme import WALL
from rcm_desktop.ui.screens.wall.lettering import font

SHOWN_MS = 3000


class Number(QWidget):
    """Stands in the middle of its screen, takes no keyboard, and goes by itself."""

    def __init__(self, number: int, screen: QScreen) -> None:
        super().__init__(None)
        self.number = number
        window = Qt.WindowType
        self.setWindowFlags(
            window.Tool | window.FramelessWindowHint | window.WindowDoesNotAcceptFocus | window.WindowStaysOnTopHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        side = screen.geometry().height() // 3
        place = QRect(0, 0, side, side)
        place.moveCenter(screen.geometry().center())
        self.setScreen(screen)
        self.setGeometry(place)
        self.show()
        QTimer.singleShot(SHOWN_MS, self, self.close)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(WALL.page))
        painter.setFont(font(round(self.height() * 0.6), 600))
        painter.setPen(QColor(WALL.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self.number:d}")
        painter.end()
