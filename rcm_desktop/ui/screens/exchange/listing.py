"""Tables as high as their rows, with a gesture in their last column."""

from typing import TypeVar

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QResizeEvent

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Words

R = TypeVar("R")


_MOST = 10
"""How many rows a list shows before it scrolls."""
_WRAPPED = 50
"""How many rows are as high as their words; measuring more would be felt."""
_LEAST = 140
"""What a column without a width of its own keeps where room is short, in design pixels."""
_PADDING, _AIR, _ENDLESS = 24, 16, 10_000
"""What a cell's words lack of its width, what more than one line of them has above and below, and a great height."""


class Listing(RowTable[R]):
    """A table as high as its rows, up to ten; where room is short its columns give way and its words wrap."""

    def __init__(self, model: RowModel[R], name: Words, *, header: bool = True) -> None:
        super().__init__(model, name, header=header)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Take the height of the rows shown, each as high as its words."""
        count = len(self.rows.rows)
        for place in range(min(_WRAPPED, count)):
            self.setRowHeight(place, self._height(place))
        shown = range(min(_MOST, count))
        self.setFixedHeight(sum(self.rowHeight(place) for place in shown) + theme.px(4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share()

    def restyle(self) -> None:
        """Rows, and with them the whole, at the text scale in force."""
        super().restyle()
        self._share()

    def _height(self, place: int) -> int:
        """That of the words in a row, with air; Qt's own hint forgets the padding that the style sheet gives."""
        one_line, most, lines = self.verticalHeader().defaultSectionSize(), 0, 1.0
        for number in range(len(self.rows.columns)):
            index = self.rows.index(place, number)
            font = index.data(Qt.ItemDataRole.FontRole)
            metrics = QFontMetrics(font) if isinstance(font, QFont) else self.fontMetrics()
            room = QRect(0, 0, max(1, self.columnWidth(number) - theme.px(_PADDING)), _ENDLESS)
            height = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data() or "")).height()
            most, lines = max(most, height), max(lines, height / metrics.lineSpacing())
        return one_line if lines < 1.5 else most + theme.px(_AIR)

    def _share(self) -> None:
        """Give each column its width, or where all of them do not fit, its part of the room."""
        widths = [column.width or _LEAST for column in self.rows.columns]
        part = min(1.0, self.viewport().width() / max(1, theme.px(sum(widths))))
        for place, column in enumerate(self.rows.columns):
            if column.width:
                self.setColumnWidth(place, int(theme.px(column.width) * part))
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
