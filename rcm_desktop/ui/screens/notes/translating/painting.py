"""How a half of a pair is drawn: its text with what changed in it, a quiet line, and a mark where it is behind."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.domain.pairs import Half, Pair, PairState
from rcm_desktop.domain.text_difference import Fate, Piece
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.screens.notes.translating.rows import NUMBER, Heading, PairModel, quiet_words
from rcm_desktop.ui.screens.notes.translating.wording import pending_words
from rcm_desktop.ui.screens.notes.wording import delegation_name

LINE = 24  # 16 px at 1.5
TOP = 10
_MARGIN = 8
_QUIET = 22
_BOTTOM = 10
_HEADING = 40
_MOST_LETTERS = 78
Pieces = Callable[[Pair, Half], Sequence[Piece]]
"""What changed in a half since both were last taken to say the same; nothing where that is not to be shown."""


class Words(msgspec.Struct, frozen=True):
    """What a cell says: its text in pieces, the quiet line below, and the mark in front of that."""

    pieces: tuple[Piece, ...]
    quiet: str = ""
    mark: str = ""
    faint: bool = False


class HalfPainter(QStyledItemDelegate):
    """Draws numbers, halves and headings, and knows how tall they are."""

    def __init__(self, model: PairModel, pieces: Pieces, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._pieces = model, pieces

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = self._model.lines[index.row()]
        box = option.rect
        painter.save()
        if isinstance(line, Heading):
            _paint_heading(painter, box, line.text())
        elif index.column() == NUMBER:
            painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.colour("line"))
            self._paint_number(painter, box, line)
        else:
            painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.colour("line"))
            found = self._model.half(index)
            if found is not None:
                self._paint_half(painter, box, self.words(*found))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawRect(box.adjusted(1, 1, -1, -2))
            elif option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(QPen(theme.colour("edge"), 1))
                painter.drawRect(box.adjusted(0, 0, -1, -2))
        painter.restore()

    def words(self, pair: Pair, which: Half) -> Words:
        """What a half says."""
        text = pair.text(which)
        quiet, mark = quiet_words(pair, which), self._model.mark(pair, which)
        if not text and pair.state is PairState.PENDING and which is Half.TRANSLATION:
            return Words((Piece(Fate.KEPT, pending_words()),), quiet, mark, faint=True)
        pieces = tuple(self._pieces(pair, which)) or (Piece(Fate.KEPT, text or "—"),)
        return Words(pieces, quiet, mark)

    def height(self, place: int, width: int) -> int:
        """How tall a row is whose halves have this width."""
        line = self._model.lines[place]
        if isinstance(line, Heading):
            return theme.px(_HEADING)
        return max(self._height_of(self.words(line, which), width) for which in Half)

    def letters(self, width: int) -> int:
        """About how many letters a line takes in a cell of this width."""
        return max(8, round(text_width(width) / (QFontMetricsF(theme.font(16)).averageCharWidth() * 1.04)))

    def estimate(self, place: int, letters: int) -> int:
        """About how tall a row is, without laying its texts out."""
        line = self._model.lines[place]
        if isinstance(line, Heading):
            return theme.px(_HEADING)
        other = line.translation.text if line.translation is not None else ""
        lines = max(_about(line.original.text, letters), _about(other, letters))
        return lines * theme.px(LINE) + theme.px(TOP + _QUIET + _BOTTOM)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(160), self.height(index.row(), option.rect.width() or theme.px(400)))

    def _height_of(self, words: Words, width: int) -> int:
        lines = laid_out(words.pieces, text_width(width)).lineCount()
        below = theme.px(_QUIET) if words.quiet or words.mark else 0
        return max(lines, 1) * theme.px(LINE) + below + theme.px(TOP + _BOTTOM)

    def _paint_number(self, painter: QPainter, box: QRect, pair: Pair) -> None:
        left, width = box.left() + side(), box.width() - side() - theme.px(4)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("muted"))
        first = QRect(left, box.top() + theme.px(TOP), width, theme.px(LINE))
        painter.drawText(first, middle, str(pair.number))
        who = self._model.who(pair)
        if who is None:
            return
        painter.setFont(theme.font(14, 600))
        painter.setPen(theme.colour("ink"))
        code = painter.fontMetrics().elidedText(
            who.code or delegation_name(who), Qt.TextElideMode.ElideRight, width
        )
        painter.drawText(first.translated(0, theme.px(22)), middle, code)

    def _paint_half(self, painter: QPainter, box: QRect, words: Words) -> None:
        left, top = box.left() + side(), box.top() + theme.px(TOP)
        layout = laid_out(words.pieces, text_width(box.width()), faint=words.faint)
        painter.setPen(theme.colour("muted" if words.faint else "ink"))
        layout.draw(painter, QPointF(left, top))
        top += layout.lineCount() * theme.px(LINE)
        room = box.right() - left - theme.px(8)
        if words.mark:
            size = theme.px(16)
            painter.drawPixmap(left, top + theme.px(3), icons.pixmap("warning", theme.now().warn, size))
            shift = size + theme.px(6)
            room -= _line_of(painter, words.mark, QPointF(left + shift, top + theme.px(16)), room - shift, "warn", 600)
            left += shift + theme.px(2)
            room -= shift
            left = box.right() - theme.px(8) - room
        if words.quiet and room > theme.px(24):
            shown = f" · {words.quiet}" if words.mark else words.quiet
            _line_of(painter, shown, QPointF(left, top + theme.px(16)), room, "muted", 400)


def side() -> int:
    """How far a text stands from the edge of its cell: where titles of columns stand, too."""
    return theme.px(_MARGIN) + 3


def text_width(width: int) -> int:
    """How wide the text in a cell is: at most 78 characters."""
    longest = round(QFontMetricsF(theme.font(16)).averageCharWidth() * _MOST_LETTERS)
    return max(theme.px(80), min(longest, width - 2 * side()))


def laid_out(pieces: Sequence[Piece], width: int, *, faint: bool = False) -> QTextLayout:
    """Pieces broken into lines: added underlined, removed struck through and muted."""
    # Ends of lines are breaks within one text here.
    text = "".join(piece.text for piece in pieces).replace("\n", "\u2028")
    layout = QTextLayout(text, QFont(theme.font(16, italic=faint)))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ranges, start = [], 0
    for piece in pieces:
        units = len(piece.text.encode("utf-16-le")) // 2
        if piece.fate is not Fate.KEPT:
            ranges.append(_range(start, units, piece.fate))
        start += units
    if ranges:
        layout.setFormats(ranges)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += theme.px(LINE)
    layout.endLayout()
    return layout


def _range(start: int, length: int, fate: Fate) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    if fate is Fate.ADDED:
        look.setFontUnderline(True)
        look.setForeground(theme.colour("accent"))
    else:
        look.setFontStrikeOut(True)
        look.setForeground(theme.colour("muted"))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _about(text: str, letters: int) -> int:
    if len(text) <= letters and "\n" not in text:
        return 1
    return sum(-(-max(1, len(part)) // letters) for part in text.split("\n"))


def _line_of(painter: QPainter, text: str, at: QPointF, room: float, colour: str, weight: int) -> int:
    font = theme.font(13, weight)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(theme.colour(colour))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))
    painter.drawText(at, shown)
    return round(metrics.horizontalAdvance(shown))


def _paint_heading(painter: QPainter, box: QRect, text: str) -> None:
    painter.fillRect(box, theme.colour("page"))
    font = theme.font(14, 600)
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    room = QRectF(box.adjusted(side(), 0, -side(), 0))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
