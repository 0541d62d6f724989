"""The list of commitments in rows of two lines, under headings that fold."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.domain.follow_up import State
from rcm_desktop.services.notes.follow_up import Commitment
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.row_model import ROW, Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.screens.notes.follow_up.lines import Group, Line
from rcm_desktop.ui.screens.notes.follow_up.wording import (
    due_text,
    heading,
    responsible_text,
    state_text,
    where_text,
)
from rcm_desktop.ui.screens.notes.wording import translate

if TYPE_CHECKING:
    from collections.abc import Callable

_ROW, _HEADING = 56, 36
_LINE = 20
_AIR = 8
_STATES = {Qt.Key.Key_1: State.OPEN, Qt.Key.Key_2: State.UNDER_WAY, Qt.Key.Key_3: State.DONE}
_COLOURS = {State.OPEN: "ink", State.UNDER_WAY: "accent", State.DONE: "good"}
TEXT, WHERE, RESPONSIBLE = 3, 4, 2
"""The places of columns that give way first or last."""
_WIDTHS = {0: (116, 96), 1: (172, 160), RESPONSIBLE: (168, 116), WHERE: (232, 140)}
"""Of each column where there is room, and where there is not."""
_WIDE = 1000


class CommitmentTable(RowTable[Line]):
    """1, 2 and 3 set a state, Space asks for one with a remark, Enter opens or folds; Shift and Ctrl choose several."""

    stated = Signal(object)
    """A State for those that are chosen."""
    asked = Signal()
    """Space."""
    folded = Signal(object)
    """A Group is to be folded or unfolded."""

    def __init__(self) -> None:
        super().__init__(RowModel(_columns(), key=lambda line: line.key), lambda: self.tr("Commitments"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(_Face(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setStretchLastSection(False)
        self.opened.connect(self._fold_or_pass)
        self.rows.layoutChanged.connect(self._shape)
        self.rows.dataChanged.connect(lambda *_: self._shape())

    def commitments(self) -> tuple[Commitment, ...]:
        """Those that are chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self.rows.rows[row].commitment for row in rows)
        return tuple(one for one in found if one is not None)

    def choose_first(self) -> None:
        """Stand on the first commitment, where none is chosen."""
        if not self.selectionModel().hasSelection():
            line = next((line for line in self.rows.rows if line.commitment is not None), None)
            if line is not None:
                self.choose(line.key)

    def stand_near(self, place: int) -> None:
        """Where what was chosen is folded away now, stand on the commitment that took its place, or the last."""
        rows = self.rows.rows
        near = sorted((abs(n - place), n) for n, line in enumerate(rows) if line.commitment is not None)
        if near and not self.commitments():
            self.choose(rows[near[0][1]].key)

    def restyle(self) -> None:
        super().restyle()
        self.fit()
        self._shape()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the text what the other columns can spare."""
        narrow = self.width() < theme.px(_WIDE)
        for place, widths in _WIDTHS.items():
            self.setColumnWidth(place, theme.px(widths[narrow]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and (state := _STATES.get(Qt.Key(event.key()))) is not None:
            self.stated.emit(state)
        elif plain and event.key() == Qt.Key.Key_Space:
            line = self.chosen_value()
            if line is not None and line.commitment is None:
                self.folded.emit(line.group)
            else:
                self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        line = self.rows.value(self.indexAt(event.position().toPoint()))
        if line is not None and line.commitment is None and event.button() == Qt.MouseButton.LeftButton:
            self.folded.emit(line.group)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.rows.value(self.indexAt(event.position().toPoint()))
        if line is not None and line.commitment is None:
            event.accept()  # its two clicks have folded and unfolded it
        else:
            super().mouseDoubleClickEvent(event)

    def _fold_or_pass(self, line: Line) -> None:
        if line.commitment is None:
            self.folded.emit(line.group)

    def _shape(self) -> None:
        """Headings lie across all columns and are lower than rows."""
        self.clearSpans()
        for place, line in enumerate(self.rows.rows):
            self.setRowHeight(place, theme.px(_HEADING if line.commitment is None else _ROW))
            if line.commitment is None:
                self.setSpan(place, 0, 1, len(self.rows.columns))


class _Face(QStyledItemDelegate):
    """Draws two lines in a cell: the first in ink, the second quiet; the text's own goes on in the second."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(80), theme.px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line, table = index.data(ROW), self.parent()
        assert isinstance(line, Line)
        assert isinstance(table, CommitmentTable)
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("soft"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if line.commitment is None:
            _paint_heading(painter, rect, line)
        elif index.column() == TEXT:
            _paint_text(painter, _inside(rect), line.commitment)
        else:
            _paint_lines(painter, _inside(rect), index.data(), _colours(index.column(), line))
        if table.hasFocus() and table.currentIndex().row() == index.row():
            _paint_ring(painter, table, index.row())
        painter.restore()


def _paint_ring(painter: QPainter, table: CommitmentTable, row: int) -> None:
    """Around the whole row; each cell draws its part of it."""
    whole = QRect(0, table.rowViewportPosition(row), table.viewport().width(), table.rowHeight(row))
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawRect(whole.adjusted(1, 1, -1, -1))


def _paint_heading(painter: QPainter, rect: QRect, line: Line) -> None:
    size = theme.px(16)
    arrow = icons.pixmap("chevron-right" if line.folded else "chevron-down", theme.now().muted, size)
    painter.drawPixmap(rect.left() + theme.px(_AIR), rect.top() + (rect.height() - size) // 2, arrow)
    painter.setFont(theme.font(14, 600))
    painter.setPen(theme.colour("bad" if line.group is Group.OVERDUE else "ink"))
    box = rect.adjusted(theme.px(_AIR + 24), 0, -theme.px(_AIR), 0)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, heading(line))


def _paint_lines(painter: QPainter, box: QRect, text: str, colours: tuple[str, str]) -> None:
    first, _, second = text.partition("\n")
    for n, (words, colour) in enumerate(zip((first, second), colours, strict=True)):
        painter.setFont(theme.font(14 if n == 0 else 13))
        painter.setPen(theme.colour(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        at = QRect(box.left(), box.top() + n * theme.px(_LINE), box.width(), theme.px(_LINE))
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_text(painter: QPainter, box: QRect, one: Commitment) -> None:
    """The text broken once; what does not fit in two lines ends in "…"."""
    font = theme.font(14)
    text = " ".join(one.note.text.split()) or "—"
    layout, option = QTextLayout(text, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    # Qt counts in UTF-16 units, Python in characters.
    cut = len(text.encode("utf-16-le")[: line.textLength() * 2].decode("utf-16-le", "replace"))
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    rest = painter.fontMetrics().elidedText(text[cut:].strip(), Qt.TextElideMode.ElideRight, box.width())
    for n, words in enumerate((text[:cut].rstrip(), rest)):
        at = QRect(box.left(), box.top() + n * theme.px(_LINE), box.width(), theme.px(_LINE))
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _inside(rect: QRect) -> QRect:
    return rect.adjusted(theme.px(_AIR) + 3, theme.px(_AIR), -theme.px(_AIR), 0)


def _colours(column: int, line: Line) -> tuple[str, str]:
    if line.commitment is None:
        return "ink", "muted"
    if column == 0:
        return _COLOURS[line.commitment.state], "muted"
    return "ink", "bad" if column == 1 and line.group is Group.OVERDUE else "muted"


def _columns() -> tuple[Column[Line], ...]:
    def of(words: "Callable[[Commitment], str]") -> "Callable[[Line], str]":
        return lambda line: "" if line.commitment is None else words(line.commitment)

    def tip(line: Line) -> str:
        return "" if line.commitment is None else line.commitment.note.text

    def first(line: Line) -> str:
        return heading(line) if line.commitment is None else state_text(line.commitment)

    return (
        Column(lambda: translate("notes", "State"), first, width=116),
        Column(lambda: translate("notes", "Due"), lambda line: due_text(line) if line.commitment else "", width=172),
        Column(lambda: translate("notes", "Responsible"), of(responsible_text), of(responsible_text), width=152),
        Column(lambda: translate("notes", "Commitment"), of(lambda one: one.note.text), tip),
        Column(lambda: translate("notes", "Recorded in"), of(where_text), of(where_text), width=224),
    )
