"""The check list of a delegation: who is to be checked in, who came already, and what is to be read first."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from rcm_desktop.services.attendance import Roll
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.kit.wrapping_list import WrappingList
from rcm_desktop.ui.screens.attendance.verdicts import capacity_word

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_KEYS = Qt.Key
_WALK = (_KEYS.Key_Up, _KEYS.Key_Down, _KEYS.Key_Home, _KEYS.Key_End, _KEYS.Key_PageUp, _KEYS.Key_PageDown)
_CHECK, _AIR = 36, 8
"""Design lengths: the room of the tick, and above and below the texts."""


class RollModel(QAbstractListModel):
    """Lines of a check list; those not yet in and without a note are ticked until a person says otherwise."""

    def __init__(self, arrived: Callable[[Roll], str]) -> None:
        super().__init__()
        self._arrived = arrived
        self.lines: tuple[Roll, ...] = ()
        self._ticked: dict[str, bool] = {}

    def show_roll(self, lines: Sequence[Roll], *, afresh: bool) -> None:
        """Show other lines; unless `afresh`, what a person ticked or unticked stays so."""
        self.beginResetModel()
        before = {} if afresh else self._ticked
        self.lines = tuple(lines)
        self._ticked = {
            line.delegate.id: before.get(line.delegate.id, not line.delegate.attention)
            for line in lines
            if line.arrival is None
        }
        self.endResetModel()

    def ticked(self) -> tuple[Roll, ...]:
        """Those to be checked in."""
        return tuple(line for line in self.lines if self._ticked.get(line.delegate.id, False))

    def unticked(self) -> tuple[Roll, ...]:
        """Those who have not come and are not to be checked in now."""
        return tuple(line for line in self.lines if not self._ticked.get(line.delegate.id, True))

    def toggle(self, index: Index) -> None:
        """Tick a line or untick it; one who came already stays as is."""
        line = index.data(_ROW)
        if line is not None and line.delegate.id in self._ticked:
            self._ticked[line.delegate.id] = not self._ticked[line.delegate.id]
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = index.data(_ROW)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if line is not None and line.arrival is None else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == _ROW:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.delegate.name.full
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (line.delegate.name.full, self.beside(line), line.delegate.attention)
            return ". ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.CheckStateRole and line.arrival is None:
            ticked = self._ticked[line.delegate.id]
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def beside(self, line: Roll) -> str:
        """Capacity, and when the person came."""
        arrived = self._arrived(line) if line.arrival is not None else ""
        return " · ".join(part for part in (capacity_word(line.delegate), arrived) if part)


class RollList(Living, WrappingList):
    """Up and Down walk, Space or a click ticks, Enter checks in all that are ticked."""

    entered = Signal()
    toggled = Signal()

    def __init__(self, model: RollModel) -> None:
        super().__init__()
        self.lines = model
        self.setModel(model)
        self.setItemDelegate(_RollDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._toggle)
        self.retranslate()

    def retranslate(self) -> None:
        """Its name in the language spoken now."""
        self.setAccessibleName(self.tr("Check list of the delegation"))
        self.scheduleDelayedItemsLayout()

    def restyle(self) -> None:
        """Lines as high as their texts at the scale in force."""
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() in _WALK:
            super().keyPressEvent(event)
        else:
            event.ignore()  # a letter is the page's, not a search in this list

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self.lines.toggle(index)
            self.toggled.emit()


class _RollDelegate(QStyledItemDelegate):
    """Draws a line: tick, name, what stands beside it, and beneath it a note in full."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, RollList)
        wide = view.viewport().width()
        line: Roll = index.data(_ROW)
        high = theme.px(2 * _AIR) + _lines(2)
        if line.delegate.attention:
            high += theme.px(4) + _note_box(QRect(0, 0, wide, 0), line.delegate.attention).height()
        return QSize(wide, high)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        return False  # the list ticks, once for a key or a click

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Roll = index.data(_ROW)
        box = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("soft"))
        came = line.arrival is not None
        self._draw_tick(painter, option, index, came=came)
        text = box.adjusted(theme.px(_CHECK), theme.px(_AIR), -theme.px(8), 0)
        painter.setFont(theme.font(14, 600))
        painter.setPen(theme.colour("muted" if came else "ink"))
        _elided(painter, QRect(text.left(), text.top(), text.width(), _lines(1)), line.delegate.name.full)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("muted"))
        model = index.model()
        assert isinstance(model, RollModel)
        below = QRect(text.left(), text.top() + _lines(1), text.width(), _lines(1))
        _elided(painter, below, model.beside(line))
        if line.delegate.attention:
            self._draw_note(painter, box, line.delegate.attention)
        painter.restore()

    def _draw_tick(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, came: bool) -> None:
        size = theme.px(18)
        place = QRect(option.rect.left() + theme.px(9), option.rect.top() + theme.px(_AIR + 2), size, size)
        if came:
            painter.drawPixmap(place.topLeft(), icons.pixmap("check", theme.now().good, size))
            return
        painter.setPen(theme.colour("edge"))
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.setBrush(theme.colour("accent" if ticked else "paper"))
        painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), 3, 3)
        if ticked:
            painter.drawPixmap(place.topLeft(), icons.pixmap("check", theme.now().on_accent, size))

    def _draw_note(self, painter: QPainter, box: QRect, note: str) -> None:
        size = theme.px(16)
        top = QRect(box.left(), box.top() + theme.px(_AIR + 4) + _lines(2), box.width(), 0)
        room = _note_box(top, note)
        mark = icons.pixmap("warning", theme.now().warn, size)
        painter.drawPixmap(room.left() - size - theme.px(4), room.top() + theme.px(1), mark)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("warn"))
        painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, note)


def _note_box(line: QRect, note: str) -> QRect:
    """Where a note stands in full, below the top of a line."""
    left = line.left() + theme.px(_CHECK + 20)
    room = QRect(left, line.top(), max(theme.px(80), line.right() - theme.px(8) - left), 10_000)
    return QFontMetrics(theme.font(13)).boundingRect(room, Qt.TextFlag.TextWordWrap, note)


def _lines(count: int) -> int:
    return count * theme.px(20)


def _elided(painter: QPainter, line: QRect, text: str) -> None:
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
