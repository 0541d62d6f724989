"""The desk on the left; on the right what stands beside it, or one panel that was opened over it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Panel, Rule, column, fill, row

NARROW = 760
"""Below this design width (large text) the two sides do not fit beside each other, and one is shown."""


class Sides(QWidget):
    """Shares the room between the desk and the side, 860 to 410."""

    def __init__(self, desk: QWidget, overview: QWidget) -> None:
        super().__init__()
        self._desk, self._rule, self._overview = desk, Rule(upright=True), overview
        self._panels = QStackedWidget()
        self._hosts: dict[QWidget, QWidget] = {}
        self.panel: QWidget | None = None
        """What was opened, or None."""
        whole = row(desk, self._rule, overview, self._panels, gap=0)
        whole.setStretch(0, 860)
        whole.setStretch(2, 410)
        whole.setStretch(3, 410)
        fill(self, whole)
        self._share()

    def open(self, panel: QWidget) -> None:
        """Show a panel in the place of the overview."""
        if panel not in self._hosts:
            self._hosts[panel] = Panel("paper", column(panel, margin=16))
            self._panels.addWidget(self._hosts[panel])
        self.panel = panel
        self._panels.setCurrentWidget(self._hosts[panel])
        self._share()

    def close_panel(self) -> None:
        """Show the desk and what stands beside it."""
        self.panel = None
        self._share()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(NARROW // 2), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        narrow, opened = self.width() < theme.px(NARROW), self.panel is not None
        self._desk.setVisible(not narrow or not opened)
        self._rule.setVisible(not narrow)
        self._overview.setVisible(not narrow and not opened)
        self._panels.setVisible(opened)
