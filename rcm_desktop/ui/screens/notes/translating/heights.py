"""How tall the rows are: about, as soon as they are there, and exactly where they are seen."""

from collections.abc import Callable

from PySide6.QtWidgets import QTableView

from rcm_desktop.ui.screens.notes.translating.painting import HalfPainter
from rcm_desktop.ui.screens.notes.translating.rows import SPANISH, PairModel

_TURNS = 4


class Heights:
    """Two thousand texts take a second to lay out, so only those in sight are; what is at the top stays there."""

    def __init__(
        self, table: QTableView, rows: PairModel, painter: HalfPainter, least: Callable[[int], int]
    ) -> None:
        """`least` is what a row needs besides its texts, for the editor in it."""
        self._table, self._rows, self._painter, self._least = table, rows, painter, least
        self._exact: set[int] = set()
        self._measuring = False

    def guess(self) -> None:
        """Give all rows a height near their own."""
        self._exact.clear()
        width = self._table.columnWidth(SPANISH)
        letters = self._painter.letters(width)
        down = self._table.verticalHeader()
        down.blockSignals(True)
        for place in range(len(self._rows.lines)):
            tall = self._painter.estimate(place, letters)
            if down.sectionSize(place) != tall:
                down.resizeSection(place, tall)
        down.blockSignals(False)
        self._table.updateGeometry()

    def forget(self, first: int, last: int) -> None:
        """The texts of these rows are other ones, or an editor came or went."""
        self._exact.difference_update(range(first, last + 1))

    def measure(self) -> None:
        """Give the rows in sight their own height."""
        if self._measuring:
            return
        self._measuring = True
        try:
            for _ in range(_TURNS):
                if not self._rows.lines or not self._measured_more():
                    break
        finally:
            self._measuring = False

    def _measured_more(self) -> bool:
        table = self._table
        first, last = max(0, table.rowAt(0)), table.rowAt(table.viewport().height() - 1)
        last = self._rows.rowCount() - 1 if last < 0 else last
        fresh = [place for place in range(first, last + 1) if place not in self._exact]
        if not fresh:
            return False
        anchor = min(first + 1, last) if first in fresh else first
        before = table.rowViewportPosition(anchor)
        width = table.columnWidth(SPANISH)
        for place in fresh:
            tall = max(self._painter.height(place, width), self._least(place))
            self._exact.add(place)
            if table.rowHeight(place) != tall:
                table.setRowHeight(place, tall)
        bar = table.verticalScrollBar()
        if first > 0:
            bar.setValue(bar.value() + table.rowViewportPosition(anchor) - before)
        return True
