"""The names of the two languages above their columns."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.notes.translating.painting import side

_TALL = 32


class Titles(Living, QHeaderView):
    """Drawn by itself: Qt's own asks of every row whether it is selected, each time it is painted."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(_TALL))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.fillRect(rect, theme.colour("paper"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("muted"))
        words = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect.adjusted(side(), 0, -theme.px(4), 0), middle, str(words))
        painter.restore()
