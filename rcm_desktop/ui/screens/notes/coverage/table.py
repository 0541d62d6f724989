"""The list of the coverage board: arrows go from cell to cell, Enter to its entries, figures to an objective."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.kit.wrapping_list import WrappingList
from rcm_desktop.ui.screens.notes.coverage.columns import HEAD, Heads
from rcm_desktop.ui.screens.notes.coverage.painting import RowDelegate
from rcm_desktop.ui.screens.notes.coverage.rows import Row

_LEAST_HEIGHT = 240
_PAUSE_MS = 800
"""Figures that come sooner belong to one number."""


class _Rows(RowModel[Row]):
    """Sessions are titles: the keyboard passes over them."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        row = self.value(index)
        return Qt.ItemFlag.NoItemFlags if row is not None and row.line is None else super().flags(index)


class CoverageTable(Living, WrappingList):
    """Rows under titles that stay; the chosen one stays chosen when the record changes."""

    opened = Signal(object)
    """Enter or a double click on a row: its value."""

    def __init__(self) -> None:
        super().__init__()
        self._stays = False
        column = Column[Row](lambda: "", lambda row: row.spoken(), tip=lambda row: row.text)
        self.rows = _Rows((column,), key=lambda row: row.id)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(theme.px(_LEAST_HEIGHT))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._heads = Heads(self)
        self._typed, self._since = "", QElapsedTimer()
        self.doubleClicked.connect(lambda _: self._open())
        self.restyle()
        self.retranslate()

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows; where none is chosen, the first that can be is."""
        self.rows.replace(rows)
        self.scheduleDelayedItemsLayout()
        if self.chosen() is None:
            first = next((place for place, row in enumerate(rows) if row.line is not None), -1)
            if first >= 0:
                self.setCurrentIndex(self.rows.index(first, 0))
                self.scrollToTop()

    def chosen(self) -> Row | None:
        """The row the keyboard is on."""
        row = self.rows.value(self.currentIndex())
        return row if row is not None and row.line is not None else None

    def choose_objective(self, number: int) -> bool:
        """Go to an objective by the meeting's own number; false when it is not shown."""
        for place, row in enumerate(self.rows.rows):
            if row.mark == str(number):
                self.setCurrentIndex(self.rows.index(place, 0))
                return True
        return False

    def keyboardSearch(self, search: str) -> None:
        """Figures typed one after the other lead to the objective of that number."""
        if not search.isdecimal():
            return
        before = self._typed if self._since.isValid() and not self._since.hasExpired(_PAUSE_MS) else ""
        self._typed = next((typed for typed in (before + search, search) if self.choose_objective(int(typed))), "")
        self._since.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self._open()
        else:
            super().keyPressEvent(event)

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        if self._stays:  # rows of another height must not carry the chosen one out of sight
            self._stays = False
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._stays = True
        super().resizeEvent(event)
        at = self.viewport().geometry()
        self._heads.setGeometry(at.left(), at.top() - theme.px(HEAD), at.width(), theme.px(HEAD))

    def retranslate(self) -> None:
        """Name and texts in the language spoken now."""
        self.setAccessibleName(self.tr("Coverage by session and objective"))
        self.rows.retranslate()
        self._stays = True
        self.scheduleDelayedItemsLayout()

    def restyle(self) -> None:
        """Heights at the text scale in force."""
        self.setViewportMargins(0, theme.px(HEAD), 0, 0)
        self._stays = True
        self.scheduleDelayedItemsLayout()

    def _open(self) -> None:
        row = self.chosen()
        if row is not None:
            self.opened.emit(row)
