"""How a row of the coverage board is drawn: what is missing by a word, a hollow dot and an edge, not colour alone."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import ROW
from rcm_desktop.ui.screens.notes.coverage.columns import Columns, columns_at
from rcm_desktop.ui.screens.notes.coverage.rows import Row, RowWords

_SESSION, _LINE, _AIR, _SMALL = 44, 20, 8, 16
_EDGE = 3
_ROOMY = 360
"""Where the text has at least so much room, two lines of it are shown, else three."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignLeft, _MIDDLE | Qt.AlignmentFlag.AlignRight


class RowDelegate(QStyledItemDelegate):
    """Paints the rows of a list as wide as its viewport."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row, view = index.data(ROW), self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        if row.line is None:
            return QSize(theme.px(200), theme.px(_SESSION))
        found = columns_at(width)
        lines = len(_lines(row.text, found.text[1], _most(found), theme.scale()))
        beneath = _beneath(row) if found.last is None else 0
        least = _LINE + _SMALL if found.last is not None and row.said else _LINE
        return QSize(theme.px(200), theme.px(max(lines * _LINE + beneath, least) + 2 * _AIR))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.line is None:
            _draw_session(painter, option.rect, row)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _draw_row(painter, option.rect, row, columns_at(option.rect.width()), chosen=chosen)
        painter.restore()


def _draw_session(painter: QPainter, box: QRect, row: Row) -> None:
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.colour("line"))
    inside = box.adjusted(theme.px(16), theme.px(8), -theme.px(16), 0)
    told = RowWords().of_group(row.group)
    painter.setFont(theme.font(12))
    painter.setPen(theme.colour("muted"))
    painter.drawText(inside, _RIGHT, told)
    room = inside.width() - painter.fontMetrics().horizontalAdvance(told) - theme.px(16)
    painter.setFont(theme.font(14, 600))
    painter.setPen(theme.colour("ink"))
    title = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(inside, _LEFT, title)


def _draw_row(painter: QPainter, box: QRect, row: Row, at: Columns, *, chosen: bool) -> None:
    if chosen:
        painter.fillRect(box, theme.colour("soft"))
    if chosen or row.missing:
        edge = QRect(box.left(), box.top(), theme.px(_EDGE), box.height())
        painter.fillRect(edge, theme.colour("accent" if chosen else "amber"))
    top = box.top() + theme.px(_AIR)
    _put(painter, at.number, top, row.mark, "accent", flags=_RIGHT, weight=600, less=12)
    lines = _lines(row.text, at.text[1], _most(at), theme.scale())
    for number, line in enumerate(lines):
        _put(painter, at.text, top + theme.px(_LINE * number), line, "muted" if row.other else "ink")
    _draw_figures(painter, row, at, top)
    if at.last is not None:
        _draw_last(painter, row, at.last, top)
    else:
        beneath = at.text[0], box.right() - theme.px(16) - at.text[0]
        _draw_last(painter, row, beneath, top + theme.px(_LINE * len(lines)))


def _draw_figures(painter: QPainter, row: Row, at: Columns, top: int) -> None:
    cell = row.cell
    counts = (cell.total, cell.of(NoteKind.AGREEMENT), cell.of(NoteKind.COMMITMENT))
    for place, (count, column) in enumerate(zip(counts, at.figures, strict=True)):
        weight, colour = 600 if count and place == 0 else 400, "ink" if count else "muted"
        _put(painter, column, top, str(count) if count else "–", colour, flags=_RIGHT, weight=weight)
    if cell.done:
        told = RowWords().open(cell.open)
        _put(painter, at.figures[2], top + theme.px(_LINE), told, "muted", flags=_RIGHT, size=12)


def _draw_last(painter: QPainter, row: Row, column: tuple[int, int], top: int) -> None:
    if row.cell.last is not None:
        _put(painter, column, top, row.said, "muted", size=12, high=_SMALL)
        _put(painter, column, top + theme.px(_SMALL), row.beginning, "ink")
        return
    colour = "warn" if row.unrecorded else "muted"
    left = column[0]
    if row.missing:
        size = theme.px(8)
        painter.setPen(QPen(theme.colour(colour), max(1.5, 1.5 * theme.scale())))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(left + size / 2 + 1, top + theme.px(_LINE) / 2 + 0.5), size / 2, size / 2)
        left += theme.px(16)
    weight = 600 if row.unrecorded else 400
    _put(painter, (left, column[1] - (left - column[0])), top, row.state, colour, weight=weight)


def _put(
    painter: QPainter, column: tuple[int, int], top: int, text: str, colour: str, *,
    flags: Qt.AlignmentFlag = _LEFT, size: float = 14, weight: int = 400, high: int = _LINE, less: int = 0,
) -> None:  # fmt: skip
    """A line of text in a column, cut short with an ellipsis where it does not fit."""
    painter.setFont(theme.font(size, weight))
    painter.setPen(theme.colour(colour))
    wide = column[1] - theme.px(less)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, wide) if flags == _LEFT else text
    painter.drawText(QRect(column[0], top, wide, theme.px(high)), flags, shown)


def _most(at: Columns) -> int:
    return 2 if at.text[1] >= theme.px(_ROOMY) else 3


def _beneath(row: Row) -> int:
    """How much room what was recorded last takes under the text, in design pixels."""
    return _SMALL + _LINE if row.cell.last is not None else _LINE


@lru_cache(maxsize=512)
def _lines(text: str, width: int, most: int, _scale: float) -> tuple[str, ...]:
    """A text on so many lines of 14 px at most, the last one cut short with an ellipsis."""
    font = theme.font(14)
    layout = QTextLayout(text, font)
    units = text.encode("utf-16-le")
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart() * 2, (line.textStart() + line.textLength()) * 2
        if len(found) == most - 1 and end < len(units):
            rest = units[start:].decode("utf-16-le")
            found.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        found.append(units[start:end].decode("utf-16-le").rstrip())
    layout.endLayout()
    return tuple(found) or ("",)
