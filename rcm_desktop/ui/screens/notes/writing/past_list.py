"""A list of what was, two or three lines a row: what it is, and quietly below it when, where and by whom."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import ROW, Column, RowModel
from rcm_desktop.ui.kit.wording import Living, Words, say
from rcm_desktop.ui.kit.wrapping_list import WrappingList

Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_AIR, _FOOT, _LONGEST = 8, 18, 60


class PastRow(msgspec.Struct, frozen=True):
    """What a row says; `mark` is what has to be seen to, in the colour of warnings."""

    id: str
    title: str
    foot: str
    mark: str = ""

    def spoken(self) -> str:
        """The row as it is read out."""
        return ". ".join(part for part in (self.title, self.foot, self.mark) if part)


class PastList(Living, WrappingList):
    """Arrows choose a row, Enter opens it; with `texts` the titles are what people wrote, and not said so strongly."""

    picked = Signal(str)
    """Another row is chosen: its id, or empty."""
    opened = Signal(str)
    """Enter or a double click on a row: its id."""

    def __init__(self, name: Words, *, texts: bool = False) -> None:
        super().__init__()
        self._name = name
        weight = 400 if texts else 600
        column: Column[PastRow] = Column(name, lambda row: row.spoken())
        self.rows: RowModel[PastRow] = RowModel((column,), key=lambda row: row.id)
        self.setModel(self.rows)
        self.setItemDelegate(_Drawn(self, weight))
        self.setProperty("rings", "rows")  # the chosen row shows the focus, not the whole list
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(lambda *_: self.picked.emit(self.chosen()))
        self.doubleClicked.connect(lambda _: self._open())
        self.retranslate()

    def replace(self, rows: Sequence[PastRow]) -> None:
        """Show these rows; the chosen one stays chosen while it is there."""
        self.rows.replace(rows)
        self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def chosen(self) -> str:
        """The id of the chosen row, empty where none is."""
        row = self.rows.value(self.currentIndex())
        return "" if row is None else row.id

    def choose(self, place: int) -> None:
        """Choose the row at a place, or the last one, and bring it into view."""
        index = self.rows.index(min(place, self.rows.rowCount() - 1), 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def retranslate(self) -> None:
        """The name in the language spoken now."""
        self.setAccessibleName(say(self._name))

    def restyle(self) -> None:
        """Heights at the text scale in force."""
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self._open()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(112))

    def _open(self) -> None:
        if self.chosen():
            self.opened.emit(self.chosen())


class _Drawn(QStyledItemDelegate):
    """The title on at most three lines, its foot, and the mark."""

    def __init__(self, view: QAbstractItemView, weight: int) -> None:
        super().__init__(view)
        self._weight = weight

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        row: PastRow = index.data(ROW)
        lines = 2 if row.mark else 1
        return QSize(width, self._title_height(row.title, width) + theme.px(lines * _FOOT + 2 * _AIR))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PastRow = index.data(ROW)
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(theme.colour("accent"), 2) if focus else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft"))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)
        else:
            painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.colour("line"))
        inside = box.adjusted(theme.px(12), theme.px(_AIR), -theme.px(12), -theme.px(_AIR))
        height = self._title_height(row.title, box.width())
        painter.setFont(theme.font(14, self._weight))
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRect(inside.left(), inside.top(), inside.width(), height), _WRAP, row.title)
        line = QRect(inside.left(), inside.top() + height, inside.width(), theme.px(_FOOT))
        for text, colour, weight in ((row.foot, "muted", 400), (row.mark, "warn", 600)):
            painter.setFont(theme.font(12, weight))
            painter.setPen(theme.colour(colour))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            line.translate(0, line.height())
        painter.restore()

    def _title_height(self, title: str, width: int) -> int:
        room = QRect(0, 0, max(theme.px(80), width - theme.px(24)), 10**5)
        wrapped = QFontMetrics(theme.font(14, self._weight)).boundingRect(room, _WRAP, title)
        return min(wrapped.height(), theme.px(_LONGEST))
