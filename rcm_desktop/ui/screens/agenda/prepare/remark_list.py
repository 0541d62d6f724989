"""What to look at again: each remark on two short lines, what and where, with the whole sentence as its tip."""

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.domain.planning_checks import Remark
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import ROW, Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.agenda.prepare.words import Short

SIDE = 10
"""The space beside the text; the days above and the heading keep the same."""
_AIR = 6
_WRAPS = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_SIZE = 13


class RemarkRow(msgspec.Struct, frozen=True):
    """A remark in the language spoken when it was read."""

    remark: Remark
    words: str
    short: Short
    key: str


class RemarkList(RowTable[RemarkRow]):
    """Rows that take the lines they need."""

    def __init__(self, column: Words, name: Words) -> None:
        told = (Column[RemarkRow](column, lambda row: row.words, tip=lambda row: row.words),)
        super().__init__(RowModel(told, key=lambda row: row.key), name, header=False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def restyle(self) -> None:
        """Height and lines at the text scale in force."""
        super().restyle()
        self.setWordWrap(True)
        self.setItemDelegate(_TwoLines(self))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)


class _TwoLines(QStyledItemDelegate):
    """What, in semibold and on as many lines as it needs; below it where, on one line that ends with a whole word."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # painted below in two colours

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        table = self.parent()
        assert isinstance(table, RemarkList)
        row = index.data(ROW)
        width = table.columnWidth(0)
        return QSize(width, _what_height(row.short.what, width) + _where().height() + 2 * theme.px(_AIR))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = index.data(ROW)
        box = option.rect.adjusted(theme.px(SIDE), theme.px(_AIR), -theme.px(SIDE), -theme.px(_AIR))
        height = _what_height(row.short.what, option.rect.width())
        painter.save()
        painter.setFont(theme.font(_SIZE, 600))
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRect(box.left(), box.top(), box.width(), height), _WRAPS, row.short.what)
        painter.setFont(theme.font(_SIZE))
        painter.setPen(theme.colour("muted"))
        below = QRect(box.left(), box.top() + height, box.width(), _where().height())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, whole_words(row.short.where, _where(), box.width()))
        painter.restore()


def whole_words(text: str, metrics: QFontMetrics, width: int) -> str:
    """As many words of a text as fit, with "…" for the rest; a single word that is too long is cut."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    words = text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        shown = " ".join(words[:count]).rstrip(",;:.") + "…"
        if metrics.horizontalAdvance(shown) <= width:
            return shown
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _what_height(what: str, width: int) -> int:
    room = QRect(0, 0, width - 2 * theme.px(SIDE), 10_000)
    return QFontMetrics(theme.font(_SIZE, 600)).boundingRect(room, _WRAPS, what).height()


def _where() -> QFontMetrics:
    return QFontMetrics(theme.font(_SIZE))
