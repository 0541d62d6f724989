"""Carrying over: the meetings of this laptop, what one of them left open, and which of that goes on here."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes.carrying import CarryOver, Left, LeftOpen, first_session
from rcm_desktop.storage.changes import Change
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Muted, column, fill, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Field
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.row_model import ROW, Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Living, Words, labels, language
from rcm_desktop.ui.screens.notes.follow_up.wording import short_date
from rcm_desktop.ui.screens.notes.wording import session_words, state_word, translate

_BOX = 18
_NEEDED = {4: 620, 5: 760}
"""How wide the list is for who does it and where it is recorded to be shown."""


class CarryPage(Living, QWidget):
    """Space ticks, Enter in the list carries over what is ticked, Esc closes."""

    carried = Signal(object)
    """The Change that was written."""
    closed = Signal()

    def __init__(
        self,
        carry: CarryOver,
        others: Callable[[], Sequence[Elsewhere]],
        programme: Callable[[], Programme],
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
    ) -> None:
        super().__init__()
        self._carry, self._others, self._programme = carry, others, programme
        self._jobs, self._tell_error = jobs, tell_error
        self._left: Left | None = None
        self._reading = False
        self.meeting: Choice[Elsewhere] = Choice(lambda: self.tr("Earlier meeting"))
        self.session: Choice[str] = Choice(lambda: self.tr("Session that takes them up"))
        self.table = TickTable()
        self.carry_button = Button(self._carry_words, self.carry, look="filled", icon="enter")
        self.close_button = Button(
            lambda: self.tr("Close"), self.closed.emit, look="flat", icon="close", key="Esc", icon_only=True
        )
        self._said = Muted(self._words)
        self._lay_out()
        self.meeting.picked.connect(lambda _: self._read())
        self.table.ticked.connect(self.carry_button.retranslate)
        self.table.opened.connect(lambda _: self.carry())

    def begin(self) -> None:
        """Look which meetings there are, and read the newest."""
        planned = self._programme()
        self.session.offer([(one.session.id, session_words(one.session)) for one in planned.sittings])
        self.session.choose(first_session(planned))
        self._start(self._others, self._offer)

    def carry(self) -> None:
        """Carry over what is ticked."""
        left, session = self._left, self.session.value()
        if left is None or not session or not self.table.chosen_ids():
            return
        try:
            done = self._carry.carry(left, self.table.chosen_ids(), session)
        except RcmError as error:
            self._tell_error(error)
            return
        if not done.nothing:
            self.carried.emit(done)

    def take_back(self, done: Change) -> None:
        """Take out again what was carried over."""
        self._carry.take_back(done)

    def do_again(self, done: Change) -> None:
        """Bring it back."""
        self._carry.do_again(done)

    def focus_first(self) -> None:
        """The list, else the choice of a meeting."""
        part = self.table if self.table.rows.rows else self.meeting
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        if part is self.table and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _offer(self, found: Sequence[Elsewhere]) -> None:
        self.meeting.offer([(one, _meeting_words(one)) for one in found])
        self.meeting.setEnabled(bool(found))
        self._show(None)
        if found:
            self._read()

    def _read(self) -> None:
        of, spoken = self.meeting.value(), language()
        if of is not None:
            self._show(None)
            self._start(lambda: self._carry.left(of.path, spoken), self._show)

    def _start(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._reading = True

        def ended(found: object) -> None:
            self._reading = False
            done(found)
            self._said.retranslate()

        def failed(error: RcmError) -> None:
            self._reading = False
            self._said.retranslate()
            self._tell_error(error)

        self._jobs.start(lambda: self.tr("Reading an earlier meeting"), lambda _: work(), ended, failed, owner=self)

    def _show(self, left: Left | None) -> None:
        self._left = left
        found = left.commitments if left is not None else ()
        self.table.show_left(found)
        self.table.setVisible(bool(found))
        self._said.retranslate()
        self._said.setVisible(not found)
        self._carry_enabled()
        if found and self.isVisible():
            self.focus_first()

    def _carry_enabled(self) -> None:
        self.carry_button.retranslate()
        self.carry_button.setEnabled(bool(self.table.chosen_ids()))

    def _words(self) -> str:
        if self._reading:
            return self.tr("Reading…")
        if self.meeting.value() is None:
            return self.tr("There is no other meeting on this laptop.")
        return self.tr("Nothing is open there.")

    def _carry_words(self) -> str:
        return self.tr("Carry over %n commitments", "", len(self.table.chosen_ids()))

    def _lay_out(self) -> None:
        head = row(Heading(lambda: self.tr("Carry over from an earlier meeting"), size=16), None, self.close_button)
        choices = row(
            Field(lambda: self.tr("Earlier meeting"), self.meeting),
            Field(lambda: self.tr("Session that takes them up"), self.session), gap=16,
        )  # fmt: skip
        boxes: tuple[QComboBox, ...] = (self.meeting, self.session)
        for place, choice in enumerate(boxes):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(12)
            choices.setStretch(place, 1)
        note = Label(
            lambda: self.tr("Each becomes an entry here and names where it comes from. There nothing changes."),
            colour="muted", wrap=True,
        )  # fmt: skip
        above = column(head, choices, note, gap=8)
        above.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), 0)
        below = row(self.carry_button, None)
        below.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(16))
        self._said.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), 0)
        body = column(above, self.table, self._said, below, gap=12)
        body.setStretch(1, 1)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        body.setStretch(2, 1)
        fill(self, body)
        self.table.ticked.connect(self._carry_enabled)


class TickTable(RowTable[LeftOpen]):
    """Commitments with a box each; what stands here already has none."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__(RowModel(self._columns(), key=lambda one: one.id), lambda: self.tr("Commitments not done"))
        self.chosen_keys: set[Id] = set()
        self.setItemDelegateForColumn(0, _Box(self))

    def show_left(self, found: Sequence[LeftOpen]) -> None:
        """Show these, all ticked that can be."""
        self.chosen_keys = {one.id for one in found if not one.carried}
        self.replace(found)
        self.ticked.emit()

    def chosen_ids(self) -> frozenset[Id]:
        """Those that are ticked."""
        return frozenset(self.chosen_keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._turn(self.chosen_value())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for place, needed in _NEEDED.items():
            self.setColumnHidden(place, self.width() < theme.px(needed))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 0:
            self._turn(self.rows.value(index))

    def mark(self, one: LeftOpen) -> str:
        """Whether it is ticked, in a word."""
        if one.carried:
            return translate("notes", "Carried over already")
        return translate("notes", "Ticked") if one.id in self.chosen_keys else translate("notes", "Not ticked")

    def _turn(self, one: LeftOpen | None) -> None:
        if one is not None and not one.carried:
            self.chosen_keys ^= {one.id}
            self.viewport().update()
            self.ticked.emit()

    def _columns(self) -> tuple[Column[LeftOpen], ...]:
        def state(one: LeftOpen) -> str:
            return translate("notes", "Carried over already") if one.carried else state_word(one.state)

        def session(one: LeftOpen) -> str:
            return one.session.title(language()) if one.session is not None else ""

        return (
            Column("", self.mark, width=44),
            Column(lambda: translate("notes", "Commitment"), lambda one: one.note.text, lambda one: one.note.text),
            Column(lambda: translate("notes", "State"), state, state, colour=_quiet, width=104),
            Column(lambda: translate("notes", "Due"), _due, width=120),
            Column(lambda: translate("notes", "Responsible"), _who, _who, width=144),
            Column(lambda: translate("notes", "Recorded in"), session, session, colour=lambda _: "muted", width=160),
        )


class _Box(QStyledItemDelegate):
    """The box of a row, as ticks of forms are drawn."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one, table = index.data(ROW), self.parent()
        assert isinstance(one, LeftOpen)
        assert isinstance(table, TickTable)
        self.initStyleOption(option, index)
        option.text = ""
        option.state &= ~QStyle.StateFlag.State_HasFocus
        option.widget.style().drawControl(option.widget.style().ControlElement.CE_ItemViewItem, option, painter)
        if one.carried:
            return
        on, size = one.id in table.chosen_keys, theme.px(_BOX)
        box = QRectF(option.rect.left() + theme.px(12), option.rect.center().y() - size / 2, size, size)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if on else "muted"), 1))
        painter.setBrush(theme.colour("accent" if on else "paper"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if on:
            painter.drawPixmap(box.topLeft(), icons.pixmap("check", theme.now().on_accent, size))
        painter.restore()


def _meeting_words(one: Elsewhere) -> Words:
    def words() -> str:
        title = (one.title_en or one.title_es) if language() == "en" else (one.title_es or one.title_en)
        day = labels().date(dt.date.fromisoformat(one.first_day)) if one.first_day else ""
        return " · ".join(dict.fromkeys(part for part in (one.name(language()), title, day) if part))

    return words


def _due(one: LeftOpen) -> str:
    return short_date(dt.date.fromisoformat(one.note.action.due)) if one.note.action.due else ""


def _who(one: LeftOpen) -> str:
    return one.responsible(language())


def _quiet(one: LeftOpen) -> str:
    return "muted" if one.carried else "ink"
