"""How an entry of the record is read: time and delegation in the margin, the text, a quiet line below."""

import datetime as dt

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import NoteKind, Visibility
from rcm_desktop.services.notes import Entry
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import ROW, RowModel
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.notes.wording import (
    SETTLED,
    delegation_name,
    kind_word,
    origin_words,
    state_word,
    status_word,
    translate,
    visibility_word,
)
from rcm_desktop.ui.screens.notes.writing.broken_lines import LineBreaker

MARGIN = 96
_EDGES = {NoteKind.AGREEMENT: "accent", NoteKind.COMMITMENT: "good", NoteKind.RESERVATION: "warn"}
_LINE = 24  # 16 px at 1.5
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def quiet_line(entry: Entry) -> str:
    """Kind, status, responsible and due, and who may read it where that is not everyone."""
    note = entry.note
    parts = [kind_word(note.kind)]
    if note.kind in SETTLED:
        parts.append(status_word(note.status))
    of = entry.responsible
    if responsible := delegation_name(of) if of is not None else note.action.responsible:
        parts.append(translate("notes", "Responsible: {name}").format(name=responsible))
    if note.action.due:
        day = labels().date(dt.date.fromisoformat(note.action.due))
        parts.append(translate("notes", "Due: {day}").format(day=day))
    if note.kind is NoteKind.COMMITMENT and entry.state not in (None, State.OPEN):
        parts.append(state_word(entry.state))
    if note.visibility is not Visibility.FULL:
        parts.append(visibility_word(note.visibility))
    if origin := origin_words(note.origin):
        parts.append(origin)
    if note.to_settle:
        parts.append(translate("notes", "Two versions"))
    if note.deleted_yet_edited:
        parts.append(translate("notes", "Deleted at one place, edited at another"))
    return " · ".join(parts)


def spoken(entry: Entry) -> str:
    """All of it, for a screen reader."""
    who = delegation_name(entry.delegation) if entry.delegation else ""
    return ". ".join(part for part in (entry.note.at[11:16], who, entry.note.text, quiet_line(entry)) if part)


class EntryFace(QStyledItemDelegate):
    """Paints entries and says how tall each is; heights are kept while width, text and letters stay the same."""

    def __init__(self, view: QListView, rows: RowModel[Entry]) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        self._heights: dict[str, tuple[str, int]] = {}
        """By the entry's id: the text it was measured for, and how many lines that takes."""
        self.held: dict[str, int] = {}
        """Entries whose place an editor takes, with its height."""
        self.measure_anew()

    def measure_anew(self) -> None:
        """Another width or another size of letters."""
        font = theme.font(16)
        self._breaker = LineBreaker(font)
        self._longest = round(QFontMetricsF(font).averageCharWidth() * 78)
        self._heights.clear()
        self._line, self._around, self._wide = theme.px(_LINE), theme.px(20 + 24), theme.px(200)

    def height(self, entry: Entry) -> int:
        """Tall enough for the text at the view's width, and for time and delegation."""
        note = entry.note
        if note.id in self.held:
            return self.held[note.id]
        kept = self._heights.get(note.id)
        if kept is None or kept[0] is not note.text:
            lines = self._breaker.lines(note.text, self._text_width())
            kept = self._heights[note.id] = (note.text, len(lines))
        return max(kept[1], 1) * self._line + self._around

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        # Asked of every entry each time one is added: not by way of the model's roles.
        return QSize(self._wide, self.height(self._rows.rows[index.row()]))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ROW)
        if entry.note.id in self.held:
            return
        box: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option, box)
        if entry.note.kind in _EDGES:
            inset = theme.px(8)
            edge = QRect(box.left() + theme.px(MARGIN), box.top() + inset, theme.px(3), box.height() - 2 * inset)
            painter.fillRect(edge, theme.colour(_EDGES[entry.note.kind]))
        self._paint_margin(painter, entry, box)
        self._paint_quiet_line(painter, entry, box, self._paint_text(painter, entry, box))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.colour("page"))

    def _paint_margin(self, painter: QPainter, entry: Entry, box: QRect) -> None:
        at = QRect(box.left() + theme.px(16), box.top() + theme.px(10), theme.px(MARGIN - 28), theme.px(_LINE))
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("muted"))
        painter.drawText(at, _MIDDLE, entry.note.at[11:16])
        if entry.delegation is None:
            return
        painter.setFont(theme.font(14, 600))
        painter.setPen(theme.colour("ink"))
        below = at.translated(0, theme.px(22))
        code = entry.delegation.code or delegation_name(entry.delegation)
        painter.drawText(below, _MIDDLE, _fitting(painter, code, below.width()))

    def _paint_text(self, painter: QPainter, entry: Entry, box: QRect) -> int:
        """Answers where the next line would begin."""
        painter.setFont(theme.font(16))
        painter.setPen(theme.colour("ink"))
        top, left, width = box.top() + theme.px(10), box.left() + theme.px(MARGIN + 16), self._text_width()
        for line in self._breaker.lines(entry.note.text or "—", width):
            painter.drawText(QRect(left, top, width + theme.px(8), theme.px(_LINE)), _MIDDLE, line)
            top += theme.px(_LINE)
        return top

    def _paint_quiet_line(self, painter: QPainter, entry: Entry, box: QRect, top: int) -> None:
        """The line's first word is the kind: semibold where the text binds somebody."""
        note, whole = entry.note, quiet_line(entry)
        words = kind_word(note.kind)
        left, strong = float(box.left() + theme.px(MARGIN + 16)), note.kind in _EDGES
        troubled = bool(note.to_settle) or note.deleted_yet_edited
        for text, weight, colour in (
            (words, 600 if strong else 400, _EDGES.get(note.kind, "muted")),
            (whole[len(words) :], 400, "warn" if troubled else "muted"),
        ):
            font = theme.font(13, weight)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, box.right() - left - 8))
            painter.drawText(QPointF(left, top + theme.px(17)), shown)
            left += metrics.horizontalAdvance(text)

    def _text_width(self) -> int:
        """At most 78 characters, less where the page is narrower."""
        return max(theme.px(120), min(self._longest, self._view.viewport().width() - theme.px(MARGIN + 16 + 16)))


def _fitting(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


