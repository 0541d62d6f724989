"""Rows that break their words stand one under the other at every width."""

from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.wrapping_list import WrappingList


class Words(QStyledItemDelegate):
    """Twenty thousand square pixels of words a row, however wide it is."""

    asked = 0

    def __init__(self, view: WrappingList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _: QStyleOptionViewItem, __: QModelIndex | QPersistentModelIndex) -> QSize:
        self.asked += 1
        return QSize(10, 20_000 // self._view.viewport().width())


def tops(view: WrappingList) -> list[int]:
    QApplication.processEvents()
    return [view.visualRect(view.model().index(row, 0)).top() for row in range(4)]


def test_another_width_moves_the_rows_and_another_height_asks_for_nothing(qtbot: QtBot) -> None:
    view = WrappingList()
    words = Words(view)
    view.setItemDelegate(words)
    model = QStringListModel(["a", "b", "c", "d"])
    view.setModel(model)
    qtbot.addWidget(view)
    view.resize(400, 600)
    view.show()
    wide = tops(view)
    view.resize(200, 600)
    narrow = tops(view)
    steps = {below - above for above, below in pairwise(narrow)}
    assert steps == {20_000 // view.viewport().width()}
    assert steps != {below - above for above, below in pairwise(wide)}
    view.resize(200, 500)
    before = words.asked
    assert tops(view) == narrow
    assert words.asked - before <= 2 * 4  # those that are painted, and none laid out anew
