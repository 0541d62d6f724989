"""The desk on the left; on the right what stands beside it, or the form of a person."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Rule, fill, row

NARROW = 760
"""Below this design width (large text) the two sides do not fit beside each other, and one is shown."""


class Sides(QWidget):
    """Shares the room between the desk and the side, 860 to 410."""

    def __init__(self, desk: QWidget, overview: QWidget, form: QWidget) -> None:
        super().__init__()
        self._desk, self._rule, self._overview, self._form = desk, Rule(upright=True), overview, form
        self.writing = False
        """Whether the form is open."""
        whole = row(desk, self._rule, overview, form, gap=0)
        whole.setStretch(0, 860)
        whole.setStretch(2, 410)
        whole.setStretch(3, 410)
        fill(self, whole)
        self._share()

    def open_form(self) -> None:
        """Show the form."""
        self.writing = True
        self._share()

    def close_form(self) -> None:
        """Show the desk and what stands beside it."""
        self.writing = False
        self._share()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(NARROW // 2), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        narrow = self.width() < theme.px(NARROW)
        self._desk.setVisible(not narrow or not self.writing)
        self._rule.setVisible(not narrow)
        self._overview.setVisible(not narrow and not self.writing)
        self._form.setVisible(self.writing)
