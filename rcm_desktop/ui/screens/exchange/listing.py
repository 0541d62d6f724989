"""Tables as high as their rows, with a gesture in their last column."""

from typing import TypeVar

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QMouseEvent

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Words

R = TypeVar("R")


_MOST = 10
"""How many rows a list shows before it scrolls."""


class Listing(RowTable[R]):
    """A table as high as its rows, up to ten."""

    def fit(self) -> None:
        """Take the height of the rows shown."""
        shown = range(min(_MOST, len(self.rows.rows)))
        self.setFixedHeight(sum(self.rowHeight(place) for place in shown) + theme.px(4))

    def restyle(self) -> None:
        """Rows, and with them the whole, at the text scale in force."""
        super().restyle()
        self.fit()


class ActingListing(Listing[R]):
    """A list whose last column is a gesture: a click on it, or Enter on the row."""

    acted = Signal(object)
    """The row's value."""

    def __init__(self, model: RowModel[R], name: Words) -> None:
        super().__init__(model, name, header=False)
        self.opened.connect(self.acted)
        self.clicked.connect(self._click)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are one gesture."""

    def _click(self, index: QModelIndex) -> None:
        value = self.rows.value(index)
        if value is not None and index.column() == len(self.rows.columns) - 1:
            self.acted.emit(value)
