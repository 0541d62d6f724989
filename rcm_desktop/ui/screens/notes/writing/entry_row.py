"""One entry of the record as it is read: time and delegation in the margin, the text, a quiet line below."""

import datetime as dt

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from rcm_desktop.domain.notes import NoteKind, Visibility
from rcm_desktop.services.notes import Entry
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living, labels
from rcm_desktop.ui.screens.notes.wording import (
    SETTLED,
    delegation_name,
    kind_word,
    origin_words,
    status_word,
    visibility_word,
)

MARGIN = 96
_EDGES = {NoteKind.AGREEMENT: "accent", NoteKind.COMMITMENT: "good", NoteKind.RESERVATION: "warn"}
_LINE = 24  # 16 px at 1.5
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -10000, Qt.Key.Key_End: 10000}


class EntryRow(Living, QWidget):
    """Enter or a double click edits it, Delete deletes it, arrows go to its neighbours."""

    opened = Signal()
    deleted = Signal()
    stepped = Signal(int)
    """An arrow key: by how many entries."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self._over = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show another state of the entry."""
        self.entry = entry
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """What a screen reader says, in the language spoken now."""
        self.setAccessibleName(". ".join(p for p in (self._time(), self._who(), self.entry.note.text) if p))
        self.setAccessibleDescription(self.quiet_line())

    def quiet_line(self) -> str:
        """Kind, status, responsible and due, and who may read it where that is not everyone."""
        note = self.entry.note
        parts = [kind_word(note.kind)]
        if note.kind in SETTLED:
            parts.append(status_word(note.status))
        of = self.entry.responsible
        if responsible := delegation_name(of) if of is not None else note.action.responsible:
            parts.append(self.tr("Responsible: {name}").format(name=responsible))
        if note.action.due:
            parts.append(self.tr("Due: {day}").format(day=labels().date(dt.date.fromisoformat(note.action.due))))
        if note.visibility is not Visibility.FULL:
            parts.append(visibility_word(note.visibility))
        if origin := origin_words(note.origin):
            parts.append(origin)
        if note.to_settle:
            parts.append(self.tr("Two versions"))
        if note.deleted_yet_edited:
            parts.append(self.tr("Deleted at one place, edited at another"))
        return " · ".join(parts)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Tall enough for the text at this width, and for time and delegation."""
        text = len(_lines(self._shown_text(), self._text_width(width)))
        return max(text, 1) * theme.px(_LINE) + theme.px(20 + 24)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), self.heightForWidth(max(self.width(), theme.px(480))))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(68))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif (step := _STEPS.get(Qt.Key(key))) is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Edit")).triggered.connect(lambda _: self.opened.emit())
        menu.addAction(self.tr("Delete")).triggered.connect(lambda _: self.deleted.emit())
        menu.popup(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        note = self.entry.note
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        elif self._over:
            painter.fillRect(self.rect(), theme.colour("page"))
        if note.kind in _EDGES:
            inset = theme.px(8)
            edge = QRect(theme.px(MARGIN), inset, theme.px(3), self.height() - 2 * inset)
            painter.fillRect(edge, theme.colour(_EDGES[note.kind]))
        self._paint_margin(painter)
        top = self._paint_text(painter)
        self._paint_quiet_line(painter, top)
        painter.end()

    def _paint_margin(self, painter: QPainter) -> None:
        box = QRect(theme.px(16), theme.px(10), theme.px(MARGIN - 28), theme.px(_LINE))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("muted"))
        painter.drawText(box, middle, self._time())
        if self.entry.delegation is not None:
            painter.setFont(theme.font(14, 600))
            painter.setPen(theme.colour("ink"))
            below = box.translated(0, theme.px(22))
            code = self.entry.delegation.code or delegation_name(self.entry.delegation)
            fitting = painter.fontMetrics().elidedText(code, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, middle, fitting)

    def _paint_text(self, painter: QPainter) -> int:
        painter.setFont(theme.font(16))
        painter.setPen(theme.colour("ink"))
        top, left = theme.px(10), theme.px(MARGIN + 16)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        width = self._text_width(self.width())
        for line in _lines(self._shown_text(), width):
            painter.drawText(QRect(left, top, width + theme.px(8), theme.px(_LINE)), middle, line)
            top += theme.px(_LINE)
        return top

    def _paint_quiet_line(self, painter: QPainter, top: int) -> None:
        """The line's first word is the kind: semibold where the text binds somebody."""
        note = self.entry.note
        left = float(theme.px(MARGIN + 16))
        words, rest = kind_word(note.kind), self.quiet_line()[len(kind_word(note.kind)) :]
        strong = note.kind in _EDGES
        base = top + theme.px(17)
        for text, weight, colour in (
            (words, 600 if strong else 400, _EDGES.get(note.kind, "muted")),
            (rest, 400, "warn" if note.to_settle or note.deleted_yet_edited else "muted"),
        ):
            font = theme.font(13, weight)
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            metrics = QFontMetricsF(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, self.width() - left - 8))
            painter.drawText(QPointF(left, base), shown)
            left += metrics.horizontalAdvance(text)

    def _time(self) -> str:
        return self.entry.note.at[11:16]

    def _who(self) -> str:
        return delegation_name(self.entry.delegation) if self.entry.delegation else ""

    def _shown_text(self) -> str:
        return self.entry.note.text or "—"

    def _text_width(self, width: int) -> int:
        """At most 78 characters, less where the page is narrower."""
        longest = round(QFontMetricsF(theme.font(16)).averageCharWidth() * 78)
        return max(theme.px(120), min(longest, width - theme.px(MARGIN + 16 + 16)))


def _lines(text: str, width: int) -> list[str]:
    """The text broken at this width in the font of notes."""
    found = []
    for part in text.split("\n"):
        layout = QTextLayout(part, theme.font(16))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        units = part.encode("utf-16-le")
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart() * 2
            found.append(units[start : start + line.textLength() * 2].decode("utf-16-le", "replace").rstrip())
        layout.endLayout()
        if not part:
            found.append("")
    return found
