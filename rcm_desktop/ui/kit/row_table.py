"""A table in our looks over a row model: whole rows, no grid, Enter opens."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import RowModel
from rcm_desktop.ui.kit.search import MatchDelegate
from rcm_desktop.ui.kit.wording import Living, Words, say

R = TypeVar("R")


class RowTable(Living, QTableView, Generic[R]):
    """Rows of 36 px (30 with `dense`), one selected at a time; `name` is what a screen reader calls it."""

    chosen = Signal(object)
    """Another row has the selection: its value, or None."""
    opened = Signal(object)
    """Enter or a double click on a row: its value."""

    def __init__(self, model: RowModel[R], name: Words, *, dense: bool = False, header: bool = True) -> None:
        super().__init__()
        self.rows, self._name, self._dense = model, name, dense
        self.setModel(model)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        across.setVisible(header)
        across.setHighlightSections(False)
        across.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for place, column in enumerate(model.columns):
            if column.matches is not None:
                self.setItemDelegateForColumn(place, MatchDelegate(self))
        self.doubleClicked.connect(self._open)
        self.restyle()
        self.retranslate()

    def replace(self, rows: Sequence[R]) -> None:
        """Show other rows; the selection stays on its id."""
        self.rows.replace(rows)

    def chosen_value(self) -> R | None:
        """The value of the selected row."""
        return self.rows.value(self.currentIndex()) if self.selectionModel().hasSelection() else None

    def choose(self, key: str) -> bool:
        """Select the row of an id and bring it into view; false when it is not shown."""
        place = self.rows.row_of(key)
        if place < 0:
            self.clearSelection()
            return False
        self.selectRow(place)
        self.scrollTo(self.rows.index(place, 0))
        return True

    def retranslate(self) -> None:
        """Titles and name in the language spoken now."""
        self.setAccessibleName(say(self._name))
        self.rows.retranslate()

    def restyle(self) -> None:
        """Heights and widths at the text scale in force."""
        self.verticalHeader().setMinimumSectionSize(theme.px(24))
        height = theme.px(30 if self._dense else 36)
        self.verticalHeader().setDefaultSectionSize(height)
        for line in range(self.rows.rowCount()):  # the default is for rows to come
            self.setRowHeight(line, height)
        across = self.horizontalHeader()
        for place, column in enumerate(self.rows.columns):
            mode = QHeaderView.ResizeMode
            across.setSectionResizeMode(place, mode.Interactive if column.width else mode.Stretch)
            if column.width:
                self.setColumnWidth(place, theme.px(column.width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.chosen_value())

    def _open(self) -> None:
        value = self.chosen_value()
        if value is not None:
            self.opened.emit(value)
