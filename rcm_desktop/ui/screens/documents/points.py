"""What to look at before a paper goes out: short lines, each leading to its cause."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rcm_desktop.documents.readiness import Matter, Point
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.blocks import Muted, column
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.documents.wording import Counting

_MILD = (Matter.LEFT_OUT, Matter.NO_NOTES)
_LEFT = 32


class PointLine(Living, QAbstractButton):
    """One point; pressing it goes where it can be mended."""

    def __init__(self, point: Point) -> None:
        super().__init__()
        self.point = point
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def retranslate(self) -> None:
        """The sentence in the language spoken now."""
        self.setText(Counting().point(self.point))
        self.setAccessibleName(self.text())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Tall enough for the sentence."""
        room = QRect(0, 0, max(40, width - theme.px(_LEFT + 8)), 10000)
        text = QFontMetrics(theme.font(14)).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return text.height() + theme.px(12)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.colour("soft"))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        mild = self.point.matter in _MILD
        name, colour = ("info", theme.now().accent) if mild else ("warning", theme.now().warn)
        painter.drawPixmap(theme.px(6), theme.px(8), icons.pixmap(name, colour, theme.px(18)))
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("ink"))
        box = self.rect().adjusted(theme.px(_LEFT), theme.px(6), -theme.px(8), 0)
        painter.drawText(box, Qt.TextFlag.TextWordWrap, self.text())
        painter.end()


class Points(QWidget):
    """The list of points, or that there is nothing to look at."""

    wanted = Signal(object)
    """Asks to be led to what a Point names."""

    def __init__(self) -> None:
        super().__init__()
        self._nothing = Muted(lambda: self.tr("Nothing to look at."))
        self._column = column(self._nothing, gap=0)
        self.setLayout(self._column)
        self._lines: list[PointLine] = []

    @property
    def shown(self) -> tuple[Point, ...]:
        """The points shown, in order."""
        return tuple(line.point for line in self._lines)

    @property
    def lines(self) -> tuple[PointLine, ...]:
        """Their lines."""
        return tuple(self._lines)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these points; the same ones stay untouched."""
        if tuple(points) == self.shown:
            return
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(point) for point in points]
        self._nothing.setVisible(not points)

    def _line(self, point: Point) -> PointLine:
        line = PointLine(point)
        line.clicked.connect(lambda _: self.wanted.emit(point))
        self._column.addWidget(line)
        line.show()
        return line
