"""How a hit is read: when and who in the margin, where it was said, the text with its hits marked, a quiet line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.domain.note_query import Query, marks
from rcm_desktop.domain.note_volume import Line
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import ROW
from rcm_desktop.ui.screens.notes.finding.snippet import snippet
from rcm_desktop.ui.screens.notes.finding.wording import code, day, place_line, quiet_line
from rcm_desktop.ui.screens.notes.wording import kind_word

MARGIN = 112
_LONGEST = 96
"""So many letters a line has at most."""
_EDGES = {NoteKind.AGREEMENT: "accent", NoteKind.COMMITMENT: "good", NoteKind.RESERVATION: "warn"}
_LINE, _SMALL, _AIR = 24, 20, 10
_MOST_LINES = 2
_SAMPLE = "Las fiscalías de todos los países piden compartir la información"
_SURE = 0.94
"""So much of the room is filled, since lines end with a word and hits are wider."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class HitFace(QStyledItemDelegate):
    """Paints hits; the row that is chosen stands on a soft ground, whoever has the keyboard."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.query = Query()
        self._kept: dict[int, tuple[Line, QTextLayout]] = {}
        self.measure_anew()

    def measure_anew(self) -> None:
        """Another width, another size of letters, or another query."""
        self._letter = QFontMetricsF(theme.font(16)).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self._kept.clear()

    def show_query(self, query: Query) -> None:
        """Mark what another query hits."""
        self.query = query
        self._kept.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = index.data(ROW)
        lines = 1 if line is None else self._text(line).lineCount()
        return QSize(theme.px(200), theme.px(2 * _AIR + 2 * _SMALL + _LINE * max(1, min(lines, _MOST_LINES))))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Line = index.data(ROW)
        box: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option, box)
        self._paint_margin(painter, line, box)
        left, top = box.left() + theme.px(MARGIN), box.top() + theme.px(_AIR)
        width = box.right() - left - theme.px(16)
        where = QRect(left, top, width, theme.px(_SMALL))
        self._say(painter, place_line(line, meeting=line.volume.elsewhere is not None), where)
        top += theme.px(_SMALL)
        painter.setPen(theme.colour("ink"))
        painter.setClipRect(box)
        layout = self._text(line)
        layout.draw(painter, QPointF(left, top))
        top += theme.px(_LINE) * max(1, min(layout.lineCount(), _MOST_LINES))
        self._paint_quiet_line(painter, line, QRect(left, top, width, theme.px(_SMALL)))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, theme.colour("soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.colour("page"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.colour("line"))
        if chosen and self._view.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _paint_margin(self, painter: QPainter, line: Line, box: QRect) -> None:
        at = QRect(box.left() + theme.px(16), box.top() + theme.px(_AIR), theme.px(MARGIN - 24), theme.px(_SMALL))
        self._say(painter, day(line), at)
        self._say(painter, code(line), at.translated(0, theme.px(_SMALL + 2)), weight=600, size=14, colour="ink")
        self._say(painter, line.note.at[11:16], at.translated(0, theme.px(_SMALL + _LINE)))

    def _paint_quiet_line(self, painter: QPainter, line: Line, box: QRect) -> None:
        """Its first word is the kind: semibold where the text binds somebody."""
        kind, whole = kind_word(line.note.kind), quiet_line(line)
        strong = line.note.kind in _EDGES
        used = self._say(painter, kind, box, weight=600 if strong else 400, colour=_EDGES.get(line.note.kind, "muted"))
        self._say(painter, whole[len(kind) :], box.adjusted(used, 0, 0, 0))

    def _say(
        self, painter: QPainter, text: str, box: QRect, *, weight: int = 400, size: int = 13, colour: str = "muted"
    ) -> int:
        """Write a line, elided where it does not fit; how wide it is."""
        painter.setFont(theme.font(size, weight))
        painter.setPen(theme.colour(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _MIDDLE, shown)
        return painter.fontMetrics().horizontalAdvance(shown)

    def _text(self, line: Line) -> QTextLayout:
        """The snippet of a hit on at most two lines."""
        kept = self._kept.get(id(line))
        if kept is not None and kept[0] is line:
            return kept[1]
        width = max(theme.px(160), self._view.viewport().width() - theme.px(MARGIN + 16))
        width = min(width, round(self._letter * _LONGEST))
        room = int(width / self._letter * _MOST_LINES * _SURE)
        text, spans = snippet(line.note.text or "—", marks(line.note.text, self.query), room)
        made = _laid_out(text, spans, width)
        self._kept[id(line)] = (line, made)
        return made


def _laid_out(text: str, spans: list[tuple[int, int]], width: int) -> QTextLayout:
    """A text with its hits underlined and semibold."""
    mark = QTextCharFormat()
    mark.setFontUnderline(True)
    mark.setFontWeight(600)
    layout = QTextLayout(text, theme.font(16))
    ranges = []
    for start, end in spans:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = _units(text[:start]), _units(text[start:end]), mark
        ranges.append(part)
    layout.setFormats(ranges)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    for _ in range(_MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (theme.px(_LINE) - line.height()) / 2))
        top += theme.px(_LINE)
    layout.endLayout()
    return layout


def _units(text: str) -> int:
    """How many units Qt counts for a text: two for what stands outside the first plane."""
    return len(text.encode("utf-16-le")) // 2
