"""The people who came last at this point, each with its time and a way to take it back."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.services.attendance import Passage
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.screens.attendance.verdicts import Clocked

_CODE, _UNDO = 2, 3
_SMALL = 340
"""Below this design width the delegation gives way."""
_AIR = 12
"""What a table leaves before a text."""


class Line(msgspec.Struct, frozen=True):
    """An arrival and its time as told here."""

    passage: Passage
    time: str


class _FlushDelegate(QStyledItemDelegate):
    """Begins each text at its cell's edge: the rows stand below their heading, and names have more room."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        moved = QStyleOptionViewItem(option)
        air = theme.px(_AIR)
        moved.rect = option.rect.adjusted(-air, 0, air if index.column() == _UNDO else 0, 0)
        super().paint(painter, moved, index)


class LastArrivals(RowTable[Line]):
    """Eight dense rows; Enter or a click on its word undoes one."""

    undo_wanted = Signal(object)
    """The Passage to take back."""

    def __init__(self) -> None:
        columns = (
            Column[Line](lambda: self.tr("Time"), lambda line: line.time, width=56),
            Column[Line](lambda: self.tr("Name"), lambda line: line.passage.delegate.name.full, tip=_told),
            Column[Line](lambda: self.tr("Delegation"), _code, width=66),
            Column[Line](lambda: self.tr("Undo"), lambda _: self.tr("Undo"), colour=lambda _: "accent", width=66),
        )
        model = RowModel(columns, key=lambda line: line.passage.scan)
        super().__init__(model, lambda: self.tr("Last arrivals"), dense=True, header=False)
        self.setItemDelegate(_FlushDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.opened.connect(lambda line: self.undo_wanted.emit(line.passage))
        self.clicked.connect(self._click)

    def show_last(self, found: Sequence[Passage], clocked: Clocked) -> None:
        """Show the newest arrivals, the newest first."""
        self.replace([Line(passage, clocked.brief(passage.at)) for passage in found])
        self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the name has the delegation's room, too; the tip still tells it."""
        super().resizeEvent(event)
        self.setColumnHidden(_CODE, self.width() < theme.px(_SMALL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What is typed belongs to the search field, not to a jump within this list.
        if event.text().strip() and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are no wish to undo."""

    def _click(self, index: QModelIndex) -> None:
        line = self.rows.value(index)
        if line is not None and index.column() == _UNDO:
            self.undo_wanted.emit(line.passage)


def _told(line: Line) -> str:
    return " · ".join(part for part in (line.passage.delegate.name.full, _code(line), line.passage.where) if part)


def _code(line: Line) -> str:
    return line.passage.delegation.code if line.passage.delegation is not None else ""
