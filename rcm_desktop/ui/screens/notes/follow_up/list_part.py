"""The list with its filters and sums, and the place beside it where a panel stands."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from rcm_desktop.domain.follow_up import State
from rcm_desktop.services.notes.follow_up import Commitment
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Elided, Muted, Panel, Rule, column, fill, row, wide
from rcm_desktop.ui.kit.page_area import room_of
from rcm_desktop.ui.screens.notes.follow_up.filters import Filters
from rcm_desktop.ui.screens.notes.follow_up.lines import Group, lines, overdue, wanted
from rcm_desktop.ui.screens.notes.follow_up.table import RESPONSIBLE, WHERE, CommitmentTable
from rcm_desktop.ui.screens.notes.follow_up.wording import Counting

_SIDE = 340
_UNBOUNDED = 16777215  # QWIDGETSIZE_MAX
_ROOM = 760
"""The list keeps so much beside a panel, or shows fewer columns."""
_LEAST = 400
"""Where a panel would leave the list less than this, it stands in its place."""
_NEEDED = {WHERE: 700, RESPONSIBLE: 540}
"""How wide the list is for these columns to be shown."""


class ListPart(QWidget):
    """Shows what the filters leave of all commitments; where that is nothing it says why."""

    def __init__(self, tools: Sequence[Button] = ()) -> None:
        super().__init__()
        self._found: tuple[Commitment, ...] = ()
        self._today = dt.date.min
        self._folds: set[Group] = {Group.DONE}
        self.beside: QWidget | None = None
        """The panel that is shown."""
        self.filters, self.table = Filters(), CommitmentTable()
        self._sum, self._empty = Elided(colour="muted"), Muted(self._empty_words)
        self.clear_button = Button(lambda: self.tr("Show all"), self.filters.clear)
        self.side = wide(QStackedWidget(), _SIDE)
        self._rule, self._nothing, self._tools = Rule(upright=True), QWidget(), QWidget()
        self._lay_out(tools)
        self.filters.changed.connect(self._show)
        self.filters.left_below.connect(self.focus_first)
        self.table.folded.connect(self._fold)
        self.show_beside(None)

    def show_found(self, found: Sequence[Commitment], today: dt.date) -> None:
        """Show these, in their order."""
        self._found, self._today = tuple(found), today
        self.filters.offer(self._found)
        self._show()

    def focus_first(self) -> None:
        """The list, else the filter that leaves nothing."""
        if self.table.rows.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.choose_first()
        else:
            self.filters.focus_first()

    def show_beside(self, part: QWidget | None) -> None:
        """Show a panel beside the list, or none: the keyboard then goes back to the list."""
        focus = QApplication.focusWidget()
        back = part is None and focus is not None and self.side.isAncestorOf(focus)
        self.beside = part
        if part is not None:
            if self.side.indexOf(part) < 0:
                self.side.addWidget(part)
            self.side.setCurrentWidget(part)
        self.side.setVisible(part is not None)
        self._make_room()
        if back:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _show(self) -> None:
        sought = self.filters.sought()
        shown = wanted(self._found, sought)
        folds = self._folds - {Group.DONE} if sought.state is State.DONE or sought.text else self._folds
        self.table.replace(tuple(lines(shown, self._today, folds)))
        late, counting = overdue(shown, self._today), Counting()
        self._sum.say(
            lambda: " · ".join([counting.commitments(len(shown)), *([counting.overdue(late)] if late else [])])
        )
        self.table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._empty.retranslate()
        self.clear_button.setVisible(bool(self._found))

    def _empty_words(self) -> str:
        if self._found:
            return self.tr("No commitment is like this.")
        return self.tr(
            "No commitments yet. What is recorded as “Commitment: …”, or made one by F6, stands here with its date."
        )

    def _fold(self, group: Group) -> None:
        self._folds ^= {group}
        self._show()

    def _make_room(self) -> None:
        """Beside a panel the list shows what is needed to know a commitment again, or makes way for it."""
        left = room_of(self) - (theme.px(_SIDE) if self.beside is not None else 0)
        tight = self.beside is not None and left < theme.px(_ROOM)
        for place, needed in _NEEDED.items():
            self.table.setColumnHidden(place, tight or left < theme.px(needed))
        self._tools.setVisible(not tight)
        over = self.beside is not None and left < theme.px(_LEAST)
        self._centre.setVisible(not over)
        self._rule.setVisible(self.beside is not None and not over)
        self.side.setMaximumWidth(_UNBOUNDED if over else theme.px(_SIDE))

    def _lay_out(self, tools: Sequence[Button]) -> None:
        fill(self._tools, row(*tools))
        sums = row(self._sum, self._tools, gap=8)
        sums.setStretch(0, 1)
        above = column(self.filters, sums, gap=8)
        above.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(8))
        nothing = row(self._empty, self.clear_button)
        nothing.setStretch(0, 1)
        nothing.setContentsMargins(*[theme.px(16)] * 4)
        fill(self._nothing, column(nothing, None, gap=0))
        centre = column(above, Rule(), self.table, self._nothing, gap=0)
        centre.setStretch(2, 1)
        centre.setStretch(3, 1)
        self._centre = Panel("paper", centre)
        body = row(self._centre, self._rule, Panel("paper", column(self.side, gap=0)), gap=0)
        body.setStretch(0, 1)
        fill(self, body)
