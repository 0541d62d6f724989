"""The place of the phrases at the right of the writing view."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from rcm_desktop.ui.kit.blocks import Panel, Rule, column, fill, row, wide
from rcm_desktop.ui.screens.notes.writing.phrasing import Phrasing

_WIDTH = 240


class PhraseSide(QWidget):
    """Opened by its key, closed by Esc there."""

    def __init__(self, phrasing: Phrasing, view: QWidget) -> None:
        super().__init__(view)
        self._phrasing = phrasing
        fill(self, row(Rule(upright=True), wide(Panel("paper", column(phrasing.panel, margin=12)), _WIDTH), gap=0))
        layout = view.layout()
        if isinstance(layout, QBoxLayout):
            layout.addWidget(self)
        self.hide()
        phrasing.panel.left.connect(self.hide)

    def words(self) -> str:
        """What the gesture is called that opens it."""
        return self.tr("Phrase")

    def open(self) -> None:
        """Show the phrases, with the keyboard in their filter."""
        self.show()
        self._phrasing.begin()
