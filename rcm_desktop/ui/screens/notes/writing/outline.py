"""The sessions and, under the one in front, its sections: text, what was recorded, and the key that leads there."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from rcm_desktop.services.notes import Section, SessionNotes
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import ROW, Column, RowModel
from rcm_desktop.ui.kit.wording import Living, language
from rcm_desktop.ui.screens.notes.wording import Counting, section_name, section_text, translate

_KEYS = 9
_SESSION_HEIGHT = 40
_ONE_LINE_HEIGHT = 60
_HEIGHT = 80
_FOOT_LINE = 16


class Placed(msgspec.Struct, frozen=True):
    """A row: a session, or one of its sections with its place from 0; `begun` where something unfinished waits."""

    of: SessionNotes
    section: Section | None = None
    place: int = 0
    begun: bool = False
    in_front: bool = False

    @property
    def id(self) -> str:
        """By which the list knows the row."""
        return self.of.session.id if self.section is None else f"{self.of.session.id} {self.section.id}"

    @property
    def mark(self) -> str:
        """The meeting's own number of an objective, a dot for everything else."""
        objective = self.section.objective if self.section else None
        return str(objective.number) if objective is not None else "·"

    @property
    def text(self) -> str:
        """What the row is about."""
        if self.section is None:
            return self.of.session.title(language()) or translate("notes", "Untitled session")
        return section_text(self.section) or section_name(self.section)

    @property
    def key(self) -> str:
        """The key that leads there, for the first nine sections."""
        return f"Ctrl+{self.place + 1}" if self.section is not None and self.place < _KEYS else ""

    @property
    def counted(self) -> tuple[str, ...]:
        """What was recorded, kind by kind, or that there is nothing."""
        if self.section is None:
            return (Counting().entries(self.of.total),)
        counts = self.section.counts
        parts = [translate("notes", "begun")] if self.begun else []
        parts += [Counting().of(kind, counts[kind]) for kind in sorted(counts) if counts[kind]]
        return tuple(parts) or (translate("notes", "no notes"),)

    @property
    def recorded(self) -> str:
        """ "3 interventions · 1 agreement", or that there is nothing."""
        return " · ".join(self.counted)

    def spoken(self) -> str:
        """All of it, for a screen reader."""
        name = section_name(self.section) if self.section is not None else ""
        return ". ".join(dict.fromkeys(part for part in (name, self.text, self.recorded, self.key) if part))


class _Rows(RowModel[Placed]):
    """The session in front is a title above its sections: the keyboard passes over it."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        placed = self.value(index)
        if placed is not None and placed.section is None and placed.in_front:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class Outline(Living, QListView):
    """One section is chosen at a time; arrows, clicks and Ctrl+1 to Ctrl+9 choose another."""

    chosen = Signal(str, str)
    """Another section is chosen: its session's id and its own, which is empty for the general one."""
    session_chosen = Signal(str)
    """Another session is chosen: its id."""

    def __init__(self) -> None:
        super().__init__()
        column = Column[Placed](lambda: "", lambda placed: placed.spoken(), tip=lambda placed: placed.text)
        self.rows = _Rows((column,), key=lambda placed: placed.id)
        self.setModel(self.rows)
        self.setItemDelegate(_PlacedDelegate(self))
        self.setViewport(_ground())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._tell)
        self.retranslate()

    def replace(self, sessions: Sequence[SessionNotes], session: str, section: str, begun: frozenset[str]) -> None:
        """Show these sessions with the sections of one; `begun` names those where a draft waits."""
        rows: list[Placed] = []
        for of in sessions:
            front = of.session.id == session
            rows.append(Placed(of, in_front=front))
            if front:
                rows += [Placed(of, s, n, s.id in begun, True) for n, s in enumerate(of.sections)]
        self._quiet = True
        self.rows.replace(rows)
        place = self.rows.row_of(f"{session} {section}")
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place, 0))
        self._quiet = False

    def retranslate(self) -> None:
        """Name and texts in the language spoken now."""
        self.setAccessibleName(self.tr("Sessions and sections"))
        self.rows.retranslate()

    def restyle(self) -> None:
        """Row heights at the text scale in force."""
        self.scheduleDelayedItemsLayout()

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        placed = self.rows.value(now)
        if placed is None or self._quiet:
            return
        if placed.section is None:
            self.session_chosen.emit(placed.of.session.id)
        else:
            self.chosen.emit(placed.of.session.id, placed.section.id)


def _ground() -> QWidget:
    """A viewport as Qt makes it; asked for Qt's own, the binding makes the classes of all widgets there are."""
    ground = QWidget()
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setAutoFillBackground(True)
    return ground


class _PlacedDelegate(QStyledItemDelegate):
    """Paints a session as a line with its count, a section with number, two lines, its counts and its key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        placed = index.data(ROW)
        if placed.section is None:
            return QSize(theme.px(200), theme.px(_SESSION_HEIGHT))
        view = self.parent()
        width = _text_width(view.viewport().width() if isinstance(view, QListView) else option.rect.width())
        height = _ONE_LINE_HEIGHT if len(_two_lines(placed.text, width)) == 1 else _HEIGHT
        return QSize(theme.px(200), theme.px(height + _FOOT_LINE * (len(_foot_lines(placed, width)) - 1)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        placed = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if placed.section is None:
            _draw_session(painter, option.rect, placed)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _draw_section(painter, option.rect, placed, chosen=chosen)
        painter.restore()


def _draw_session(painter: QPainter, box: QRect, placed: Placed) -> None:
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.colour("line"))
    painter.setFont(theme.font(14, 600 if placed.in_front else 400))
    painter.setPen(theme.colour("ink"))
    count = str(placed.of.total or "")
    metrics = painter.fontMetrics()
    inside = box.adjusted(theme.px(12), 0, -theme.px(12), 0)
    room = inside.width() - metrics.horizontalAdvance(count) - theme.px(12 if count else 0)
    middle = Qt.AlignmentFlag.AlignVCenter
    text = metrics.elidedText(placed.text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, text)
    painter.setPen(theme.colour("muted"))
    painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, count)


def _draw_section(painter: QPainter, box: QRect, placed: Placed, *, chosen: bool) -> None:
    if chosen:
        painter.fillRect(box, theme.colour("soft"))
        painter.fillRect(QRect(box.left(), box.top(), theme.px(3), box.height()), theme.colour("accent"))
    left, width = box.left() + theme.px(40), _text_width(box.width())
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(theme.font(14, 600))
    painter.setPen(theme.colour("accent"))
    mark = QRect(box.left() + theme.px(6), box.top() + theme.px(8), theme.px(24), theme.px(20))
    painter.drawText(mark, middle | Qt.AlignmentFlag.AlignRight, placed.mark)
    painter.setFont(theme.font(14))
    painter.setPen(theme.colour("ink"))
    for number, line in enumerate(_two_lines(placed.text, width)):
        at = QRect(left, box.top() + theme.px(8 + 20 * number), width, theme.px(20))
        painter.drawText(at, middle | Qt.AlignmentFlag.AlignLeft, line)
    top = box.bottom() - theme.px(27 + _FOOT_LINE * (len(_foot_lines(placed, width)) - 1))
    _draw_foot(painter, QRect(left, top, width, theme.px(18)), placed)


def _text_width(width: int) -> int:
    return width - theme.px(40 + 12)


def _draw_foot(painter: QPainter, box: QRect, placed: Placed) -> None:
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(theme.font(12))
    painter.setPen(theme.colour("muted"))
    painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, placed.key)
    left = box.left()
    if placed.section is not None and not placed.section.total and not placed.begun:
        size = theme.px(8)
        painter.setPen(QPen(theme.colour("muted"), max(1.0, theme.scale())))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(left + size / 2 + 1, box.center().y() + 0.5), size / 2, size / 2)
        left += theme.px(16)
    for number, line in enumerate(_foot_lines(placed, box.width())):
        at = QRect(left, box.top() + theme.px(_FOOT_LINE * number), box.width(), box.height())
        painter.drawText(at, middle | Qt.AlignmentFlag.AlignLeft, line)


def _foot_lines(placed: Placed, width: int) -> list[str]:
    """The counts on as many lines as they need beside the key, none of them broken."""
    metrics = QFontMetrics(theme.font(12))
    beside = width - metrics.horizontalAdvance(placed.key) - theme.px(12)
    lines: list[str] = []
    for part in placed.counted:
        longer = f"{lines[-1]} · {part}" if lines else part
        if lines and metrics.horizontalAdvance(longer) <= (beside if len(lines) == 1 else width):
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _two_lines(text: str, width: int) -> list[str]:
    """The beginning of a text on two lines of 14 px, the second cut short with an ellipsis."""
    font = theme.font(14)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    units = text.encode("utf-16-le")
    cut = line.textLength() * 2
    layout.endLayout()
    first, rest = units[:cut].decode("utf-16-le"), units[cut:].decode("utf-16-le")
    if not rest:
        return [first]
    return [first.rstrip(), QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
