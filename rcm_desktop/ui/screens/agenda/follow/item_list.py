"""The items of a session on a vertical line, as a list that is walked by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.domain.following import State
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import ROW, Column, RowModel
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.kit.wrapping_list import WrappingList
from rcm_desktop.ui.screens.agenda.follow.item_rows import ItemRow

Index = QModelIndex | QPersistentModelIndex
_TIMES, _SPINE, _TITLE, _RIGHT = 60, 76, 96, 156
"""Where the planned times end, the line runs and the titles begin, and how wide the right column is."""
_AIR, _LINE, _CLOCK = 10, 20, 36
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class ItemList(Living, WrappingList):
    """Arrows choose an item; what is said each second repaints only the row it stands in."""

    picked = Signal(str)
    """Another item is chosen: its id, or empty."""

    def __init__(self) -> None:
        super().__init__()
        column: Column[ItemRow] = Column(lambda: self.tr("Agenda item"), lambda row: row.spoken())
        self.rows: RowModel[ItemRow] = RowModel((column,), key=lambda row: row.id)
        self._shape: tuple[object, ...] = ()
        self.setModel(self.rows)
        self.setItemDelegate(_Drawn(self))
        self.setProperty("rings", "rows")  # the chosen row shows the focus, not the whole list
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(lambda *_: self.picked.emit(self.chosen()))
        self.retranslate()

    def replace(self, rows: Sequence[ItemRow]) -> None:
        """Show these rows; the chosen item stays chosen, and heights are measured anew only where they change."""
        self.rows.replace(rows)
        shape = tuple((row.id, row.state, row.title, bool(row.notes), bool(row.clock)) for row in rows)
        if shape != self._shape:
            self._shape = shape
            self.scheduleDelayedItemsLayout()

    def chosen(self) -> str:
        """The id of the chosen item, empty where none is."""
        row = self.rows.value(self.currentIndex())
        return "" if row is None else row.id

    def choose(self, ident: str) -> None:
        """Choose an item and bring it into view."""
        place = self.rows.row_of(ident)
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place, 0))
            self.scrollTo(self.rows.index(place, 0))

    def retranslate(self) -> None:
        """The name in the language spoken now."""
        self.setAccessibleName(self.tr("Items of the session"))

    def restyle(self) -> None:
        """Heights at the text scale in force."""
        self.scheduleDelayedItemsLayout()

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        # Qt's own list lays all its rows out anew at each change; here `replace` knows when heights change.
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, list(roles))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(360), theme.px(180))


class _Drawn(QStyledItemDelegate):
    """Planned time, the line, the title over its notes, and at the right what really was or is expected."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ItemRow = index.data(ROW)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return QSize(width, _height(row, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ItemRow = index.data(ROW)
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, row, option)
        _spine(painter, row, box, first=index.row() == 0, last=index.row() == index.model().rowCount() - 1)
        _texts(painter, row, box)
        painter.restore()


def _height(row: ItemRow, width: int) -> int:
    left = _title_box(row, QRect(0, 0, width, 0)).height() + (_notes_height(row, width) if row.notes else 0)
    right = (theme.px(_CLOCK) if row.clock else theme.px(_LINE)) + theme.px(_LINE)
    return max(left, right if row.real or row.clock else 0, theme.px(_LINE)) + 2 * theme.px(_AIR)


def _ground(painter: QPainter, row: ItemRow, option: QStyleOptionViewItem) -> None:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
    if not (chosen or focus or row.state is State.ON):
        return
    colour = "accent" if focus else "edge"
    painter.setPen(QPen(theme.colour(colour), 2 if focus else 1) if chosen or focus else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("soft") if row.state is State.ON else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4)


def _spine(painter: QPainter, row: ItemRow, box: QRect, *, first: bool, last: bool) -> None:
    x = box.left() + theme.px(_SPINE) + 0.5
    y = box.top() + theme.px(_AIR + _LINE / 2)
    painter.setPen(QPen(theme.colour("edge"), 1))
    painter.drawLine(QPointF(x, y if first else box.top()), QPointF(x, y if last else box.bottom() + 1))
    on = row.state is State.ON
    painter.setPen(QPen(theme.colour("accent" if on else "edge"), 2))
    painter.setBrush(theme.colour({State.ON: "accent", State.PAST: "edge"}.get(row.state, "paper")))
    painter.drawEllipse(QPointF(x, y), theme.px(5), theme.px(5))


def _texts(painter: QPainter, row: ItemRow, box: QRect) -> None:
    on, coming = row.state is State.ON, row.state is State.COMING
    top, line = box.top() + theme.px(_AIR), theme.px(_LINE)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    _write(painter, QRect(box.left(), top, theme.px(_TIMES), line), right, row.planned, "muted")
    title = _title_box(row, box)
    painter.setFont(_title_font(row))
    painter.setPen(theme.colour("ink" if on or coming else "muted"))
    painter.drawText(title, _WRAP, row.title)
    if row.notes:
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        below = QRect(title.left(), title.bottom() + 1, title.width(), _notes_height(row, box.width()))
        painter.drawText(below, _WRAP, row.notes)
    column = QRect(box.right() - theme.px(_RIGHT + 12), top, theme.px(_RIGHT), theme.px(_CLOCK) if row.clock else line)
    if row.clock:
        _write(painter, column, right, row.clock, "ink", size=28, weight=600)
    elif row.real:
        _write(painter, column, right, row.real, "ink" if coming else "muted")
    under = QRect(column.left(), column.bottom() + 1 if row.clock or row.real else top, column.width(), line)
    _write(painter, under, right, row.beneath, "bad" if row.over else "muted", weight=600 if row.over else 400)


def _write(
    painter: QPainter, box: QRect, where: Qt.AlignmentFlag, text: str, colour: str, *, size: int = 14, weight: int = 400
) -> None:
    painter.setFont(theme.font(size, weight))
    painter.setPen(theme.colour(colour))
    painter.drawText(box, where, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width()))


def _title_font(row: ItemRow) -> QFont:
    return theme.font(16, 600) if row.state is State.ON else theme.font(14)


def _title_box(row: ItemRow, box: QRect) -> QRect:
    width = max(theme.px(80), box.width() - theme.px(_TITLE + _RIGHT + 24))
    metrics = QFontMetrics(_title_font(row))
    height = metrics.boundingRect(QRect(0, 0, width, 10**5), _WRAP, row.title).height()
    return QRect(box.left() + theme.px(_TITLE), box.top() + theme.px(_AIR), width, max(height, theme.px(_LINE)))


def _notes_height(row: ItemRow, width: int) -> int:
    inside = max(theme.px(80), width - theme.px(_TITLE + _RIGHT + 24))
    return QFontMetrics(theme.font(12)).boundingRect(QRect(0, 0, inside, 10**5), _WRAP, row.notes).height()
