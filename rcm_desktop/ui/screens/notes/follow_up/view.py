"""The view of what becomes of commitments: one list, its filters, and a panel to settle what is chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.people import Delegation
from rcm_desktop.services.notes.follow_up import Commitment, Followed, FollowUp
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Label, Muted, Panel, Rule, column, fill, row, wide
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.views import Offer, View
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.notes.follow_up.filters import Filters
from rcm_desktop.ui.screens.notes.follow_up.lines import Group, Line, lines, overdue, wanted
from rcm_desktop.ui.screens.notes.follow_up.settle_panel import SettlePanel, Wish
from rcm_desktop.ui.screens.notes.follow_up.table import RESPONSIBLE, WHERE, CommitmentTable
from rcm_desktop.ui.screens.notes.follow_up.wording import Counting
from rcm_desktop.ui.screens.notes.wording import state_word

_SIDE = 340
_ROOM = 760
"""The list keeps so much beside a panel, or shows fewer columns."""


class FollowUpView(View):
    """Enter opens an entry, 1, 2 and 3 say how far it is, Space with a remark, F2 edits; Esc leads back to writing."""

    def __init__(
        self,
        follow_up: FollowUp,
        delegations: Callable[[], Sequence[Delegation]],
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
    ) -> None:
        super().__init__()
        self._follow_up, self._delegations, self._undo, self._tell_error = follow_up, delegations, undo, tell_error
        self._found: tuple[Commitment, ...] = ()
        self._folds: set[Group] = {Group.DONE}
        self._side_part: QWidget | None = None
        self.filters, self.table, self.panel = Filters(), CommitmentTable(), SettlePanel()
        self.panel.due.today = follow_up.today
        self._sum, self._empty = Label(colour="muted"), Muted(self._empty_words)
        self.clear_button = Button(lambda: self.tr("Show all"), self.filters.clear)
        self.side, self.parts = QStackedWidget(), QStackedWidget()
        self.tools = row(gap=8)
        self._lay_out()
        self._connect()

    def offers(self) -> tuple[Offer, ...]:
        """What can be done with the commitments that are chosen."""
        return (
            Offer(lambda: self.tr("Due and responsible"), self.edit, "F2"),
            Offer(lambda: self.tr("Find a commitment"), self.filters.focus_first, "Ctrl+K"),
        )

    def reload(self) -> None:
        """The list as it stands; the panel follows unless something is typed there."""
        self._found = self._follow_up.commitments(language())
        self.filters.offer(self._found)
        self._show()

    def reload_editors(self) -> None:
        """What the panel shows."""
        if self.panel_open:
            self._show_panel()

    def busy_editing(self) -> bool:
        """Whether something is typed in the panel."""
        return self.panel_open and self.panel.touched

    def leave(self) -> None:
        """Record what is typed in the panel."""
        if self.busy_editing():
            self.panel.record()

    def focus_first(self) -> None:
        """The list, else the filter that leaves nothing."""
        if self.table.rows.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.choose_first()
        else:
            self.filters.focus_first()

    def retranslate(self) -> None:
        """The order by names in the language spoken now."""
        if self._found:
            self.reload()

    @property
    def panel_open(self) -> bool:
        """Whether the panel for what is chosen is shown."""
        return self._side_part is self.panel

    def state(self, state: State) -> None:
        """Say how far the commitments that are chosen have come."""
        chosen = self.table.commitments()
        if chosen:
            self._write(lambda: self._follow_up.set_state([one.id for one in chosen], state), state)

    def edit(self, *, state: bool = False) -> None:
        """Open the panel for what is chosen: with the date first, or with the state."""
        if not self.table.commitments():
            return
        self.show_side(self.panel)
        self._show_panel()
        (self.panel.focus_state if state else self.panel.focus_due)()

    def show_side(self, part: QWidget | None) -> None:
        """Show a panel beside the list, or none."""
        focus = QApplication.focusWidget()
        if part is None and focus is not None and self.side.isAncestorOf(focus):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._side_part = part
        if part is not None:
            if self.side.indexOf(part) < 0:
                self.side.addWidget(part)
            self.side.setCurrentWidget(part)
        self.side.setVisible(part is not None)
        self._side_rule.setVisible(part is not None)
        self._make_room()

    def add_tool(self, button: Button) -> None:
        """A button at the end of the line of sums."""
        self.tools.addWidget(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._side_part is not None:
            self.show_side(None)
        else:
            self.go_to.emit(Place(Desk.NOTES, detail="write"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _lay_out(self) -> None:
        wide(self.side, _SIDE)
        self._side_rule = Rule(upright=True)
        self.side.addWidget(self.panel)
        sums = row(self._sum, None, self.tools, gap=16)
        above = column(self.filters, sums, gap=8)
        above.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(8))
        nothing = row(self._empty, self.clear_button, None)
        nothing.setStretch(0, 1)
        nothing.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16))
        self._nothing = QWidget()
        fill(self._nothing, column(nothing, None, gap=0))
        centre = column(above, Rule(), self.table, self._nothing, gap=0)
        centre.setStretch(2, 1)
        centre.setStretch(3, 1)
        self._list = QWidget()
        body = row(Panel("paper", centre), self._side_rule, Panel("paper", column(self.side, gap=0)), gap=0)
        body.setStretch(0, 1)
        fill(self._list, body)
        self.parts.addWidget(self._list)
        fill(self, column(self.parts, gap=0))
        self.show_side(None)

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.filters.left_below.connect(self.focus_first)
        self.table.opened.connect(self._open)
        self.table.stated.connect(self.state)
        self.table.asked.connect(lambda: self.edit(state=True))
        self.table.folded.connect(self._fold)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._follow_choice())
        self.panel.recorded.connect(self._settle)
        self.panel.closed.connect(lambda: self.show_side(None))

    def _show(self) -> None:
        today = self._follow_up.today()
        sought = self.filters.sought()
        shown = wanted(self._found, sought)
        folds = self._folds - {Group.DONE} if sought.state is State.DONE or sought.text else self._folds
        self.table.replace(tuple(lines(shown, today, folds)))
        late, counting = overdue(shown, today), Counting()
        self._sum.say(
            lambda: " · ".join([counting.commitments(len(shown)), *([counting.overdue(late)] if late else [])])
        )
        self.table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._empty.retranslate()
        self.clear_button.setVisible(bool(self._found))
        if self.panel_open and not self.panel.touched:
            self._show_panel()

    def _empty_words(self) -> str:
        if self._found:
            return self.tr("No commitment is like this.")
        return self.tr(
            "No commitments yet. What is recorded as “Commitment: …”, or made one by F6, stands here with its date."
        )

    def _open(self, line: Line) -> None:
        if line.commitment is not None:
            self.go_to.emit(Place(Desk.NOTES, record=line.commitment.id))

    def _fold(self, group: Group) -> None:
        self._folds ^= {group}
        self._show()

    def _follow_choice(self) -> None:
        """The panel shows what is chosen now; what was typed for the former is recorded first."""
        if not self.panel_open or self.panel.ids() == tuple(one.id for one in self.table.commitments()):
            return
        if not self.panel.touched or self.panel.record():
            self._show_panel()

    def _show_panel(self) -> None:
        chosen = self.table.commitments()
        if not chosen:
            self.show_side(None)
            return
        said = self._follow_up.history(chosen[0].id) if len(chosen) == 1 else ()
        self.panel.show_of(chosen, self._delegations(), said)

    def _settle(self, wish: Wish) -> None:
        self._write(
            lambda: self._follow_up.settle(wish.actions, wish.notes, wish.state, wish.remark),
            wish.state if wish.notes else None,
        )

    def _write(self, gesture: Callable[[], Followed], state: State | None) -> None:
        """Do a gesture, leave its inverse on the stack, and show what came of it."""
        place = self.table.currentIndex().row()
        try:
            done = gesture()
        except RcmError as error:
            self._tell_error(error)
            return
        if done.nothing:
            return
        self._undo.did(
            lambda: self.tr("Follow-up of a commitment"),
            lambda: self._follow_up.take_back(done),
            lambda: self._follow_up.do_again(done),
        )
        if state is not None:
            announce(self, state_word(state))
        self.saved.emit(self._follow_up.now())
        self.reload()
        self.table.stand_near(place)
        self.idle.emit()

    def _make_room(self) -> None:
        """Beside a panel the list shows what is needed to know a commitment again."""
        left = self.width() - (theme.px(_SIDE) if self._side_part is not None else 0)
        tight = left < theme.px(_ROOM)
        self.table.setColumnHidden(WHERE, tight)
        self.table.setColumnHidden(RESPONSIBLE, tight)
