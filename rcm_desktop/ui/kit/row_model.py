"""Rows of frozen values for a table: columns say how each is shown, a new set of rows keeps what it can."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Words, say

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which any cell answers the row's own value."""
MATCHES = Qt.ItemDataRole.UserRole + 1
"""The role under which a cell answers which parts of its text matched a search: (start, length) each."""
_NOWHERE = QModelIndex()


class Column(msgspec.Struct, Generic[R], frozen=True):
    """A column: its title, a row's text there, and optionally tool tip, colour name, figures and weight."""

    title: Words
    text: Callable[[R], str]
    tip: Callable[[R], str] | None = None
    colour: Callable[[R], str] | None = None
    matches: Callable[[R], Sequence[tuple[int, int]]] | None = None
    """Which parts of the text matched a search; they are underlined."""
    figures: bool = False
    """Numbers: aligned right."""
    strong: bool = False
    width: int = 0
    """Design pixels; 0 shares what is left."""


class RowModel(QAbstractTableModel, Generic[R]):
    """A table over a tuple of values, each known by its id; selection and scroll stay with the ids."""

    def __init__(self, columns: Sequence[Column[R]], key: Callable[[R], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._rows: tuple[R, ...] = ()
        self._places: dict[str, int] = {}

    @property
    def rows(self) -> tuple[R, ...]:
        """The values shown."""
        return self._rows

    def replace(self, rows: Sequence[R]) -> None:
        """Show other rows; whoever points at an id (selection, editors) points at it afterwards, too."""
        fresh = tuple(rows)
        keys = [self._key(row) for row in fresh]
        if keys == list(self._places):
            changed = [i for i, (old, new) in enumerate(zip(self._rows, fresh, strict=True)) if old != new]
            self._rows = fresh
            if changed:
                last = len(self.columns) - 1
                self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        places = {key: place for place, key in enumerate(keys)}
        moved = [self._moved(index, places) for index in held]
        self._rows, self._places = fresh, places
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _moved(self, index: QModelIndex, places: dict[str, int]) -> QModelIndex:
        place = places.get(self._key(self._rows[index.row()]))
        return QModelIndex() if place is None else self.createIndex(place, index.column())

    def row_of(self, key: str) -> int:
        """Where the row of an id stands, -1 when it is not shown."""
        return self._places.get(key, -1)

    def value(self, index: Index) -> R | None:
        """The value of an index's row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def retranslate(self) -> None:
        """Titles and texts in the language spoken now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self.columns) - 1))
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = self.value(index)
        if value is None:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(value)
        if role == ROW:
            return value
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(value) if column.tip else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == MATCHES:
            return tuple(column.matches(value)) if column.matches else ()
        if role == Qt.ItemDataRole.ForegroundRole and column.colour:
            return theme.colour(column.colour(value))
        if role == Qt.ItemDataRole.FontRole and column.strong:
            return _strong()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = say(column.title)
            return f"{title}: {column.text(value)}" if title else column.text(value)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(self.columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def _strong() -> QFont:
    return theme.font(14, 600)
