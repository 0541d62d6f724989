"""The view of what becomes of commitments: one list, panels beside it, and what earlier meetings left."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.people import Delegation
from rcm_desktop.services.notes.follow_up import Commitment, Followed, FollowUp
from rcm_desktop.storage.changes import Change
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, column, fill
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.views import Offer, View
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.notes.follow_up.carry_page import CarryPage
from rcm_desktop.ui.screens.notes.follow_up.lines import Line
from rcm_desktop.ui.screens.notes.follow_up.list_part import ListPart
from rcm_desktop.ui.screens.notes.follow_up.settle_panel import SettlePanel, Wish
from rcm_desktop.ui.screens.notes.wording import state_word

if TYPE_CHECKING:
    # Printing needs the writer of PDFs: it is imported when a paper is first wanted.
    from rcm_desktop.ui.screens.notes.follow_up.papers_panel import PapersPanel


class FollowUpView(View):
    """Enter opens an entry, 1, 2 and 3 say how far it is, Space with a remark, F2 edits; Esc leads back to writing.

    What is carried over, and the panel of papers, are made when first asked for; without a maker they are not offered.
    """

    def __init__(
        self,
        follow_up: FollowUp,
        delegations: Callable[[], Sequence[Delegation]],
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
        carrying: Callable[[], CarryPage] | None = None,
        papers: "Callable[[], PapersPanel] | None" = None,
    ) -> None:
        super().__init__()
        self._follow_up, self._delegations, self._undo, self._tell_error = follow_up, delegations, undo, tell_error
        self._make_carry, self._make_papers = carrying, papers
        self.carry_page: CarryPage | None = None
        self.papers_panel: PapersPanel | None = None
        self.carry_button = Button(self._carry_words, self.carry_over)
        self.papers_button = Button(self._papers_words, self.turn_papers, icon="print", key="Ctrl+P")
        if carrying is None:  # shown by itself before it is laid out, a button is a window
            self.carry_button.hide()
        if papers is None:
            self.papers_button.hide()
        self.list = ListPart((self.carry_button, self.papers_button))
        self.filters, self.table, self.panel = self.list.filters, self.list.table, SettlePanel()
        self.panel.due.today = follow_up.today
        self.list.side.addWidget(self.panel)
        self.parts = QStackedWidget()
        self.parts.addWidget(self.list)
        fill(self, column(self.parts, gap=0))
        self._connect()

    def offers(self) -> tuple[Offer, ...]:
        """What can be done with the commitments that are chosen, and with all."""
        found = [
            Offer(lambda: self.tr("Due and responsible"), self.edit, "F2"),
            Offer(lambda: self.tr("Find a commitment"), self.filters.focus_first, "Ctrl+K"),
        ]
        if self._make_papers is not None:
            found.append(Offer(self._papers_words, self.turn_papers, "Ctrl+P", repeats=False))
        if self._make_carry is not None:
            found.append(Offer(self._carry_words, self.carry_over))
        return tuple(found)

    def reload(self) -> None:
        """The list as it stands; the panel follows unless something is typed there."""
        self.list.show_found(self._follow_up.commitments(language()), self._follow_up.today())
        if self.panel_open and not self.panel.touched:
            self._show_panel()

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
        """The list, or what stands in for it."""
        part = self.parts.currentWidget()
        assert isinstance(part, ListPart | CarryPage)
        part.focus_first()

    def retranslate(self) -> None:
        """The order by names in the language spoken now."""
        if self.isVisible():
            self.reload()

    @property
    def panel_open(self) -> bool:
        """Whether the panel for what is chosen is shown."""
        return self.list.beside is self.panel

    def state(self, state: State) -> None:
        """Say how far the commitments that are chosen have come."""
        chosen = self.table.commitments()
        if chosen:
            self._write(lambda: self._follow_up.set_state([one.id for one in chosen], state), state)

    def edit(self, *, state: bool = False) -> None:
        """Open the panel for what is chosen: with the date first, or with the state."""
        if not self.table.commitments():
            return
        if not self.busy_editing():
            self.list.show_beside(self.panel)
            self._show_panel()
        (self.panel.focus_state if state else self.panel.focus_due)()

    def turn_papers(self) -> None:
        """Show how the list is saved or printed, or no more."""
        if self._make_papers is None or self.parts.currentWidget() is not self.list:
            return
        if self.papers_panel is None:
            self.papers_panel = self._make_papers()
            self.papers_panel.closed.connect(self._close)
        self.leave()
        if self.list.beside is self.papers_panel:
            self._close()
        elif not self.busy_editing():
            self.list.show_beside(self.papers_panel)
            self.papers_panel.focus_first()

    def carry_over(self) -> None:
        """Look for what an earlier meeting left open."""
        self.leave()
        if self._make_carry is None or self.busy_editing():
            return
        if self.carry_page is None:
            self.carry_page = self._make_carry()
            self.carry_page.closed.connect(self._end_carrying)
            self.carry_page.carried.connect(self._carried)
            self.parts.addWidget(self.carry_page)
        self.parts.setCurrentWidget(self.carry_page)
        self.carry_page.begin()
        self.carry_page.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.list.beside is not None:
            self._close()
        else:
            self.go_to.emit(Place(Desk.NOTES, detail="write"))

    def _connect(self) -> None:
        self.table.opened.connect(self._open)
        self.table.stated.connect(self.state)
        self.table.asked.connect(lambda: self.edit(state=True))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._follow_choice())
        self.panel.recorded.connect(self._settle)
        self.panel.closed.connect(self._close)

    def _close(self) -> None:
        self.list.show_beside(None)

    def _open(self, line: Line) -> None:
        if line.commitment is not None:
            self.go_to.emit(Place(Desk.NOTES, record=line.commitment.id))

    def _follow_choice(self) -> None:
        """The panel shows what is chosen now; what was typed for the former is recorded first."""
        if not self.panel_open or self.panel.ids() == _ids(self.table.commitments()):
            return
        if not self.panel.touched or self.panel.record():
            self._show_panel()

    def _show_panel(self) -> None:
        chosen = self.table.commitments()
        if not chosen:
            self._close()
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
        self._did(
            lambda: self.tr("Follow-up of a commitment"),
            lambda: self._follow_up.take_back(done),
            lambda: self._follow_up.do_again(done),
        )
        if state is not None:
            announce(self, state_word(state))
        self.table.stand_near(place)
        self.idle.emit()

    def _carried(self, done: Change) -> None:
        page = self.carry_page
        assert page is not None
        self._did(
            lambda: self.tr("Carrying over of commitments"),
            lambda: page.take_back(done),
            lambda: page.do_again(done),
        )
        self._end_carrying()
        self.table.clearSelection()
        self.table.choose(done.made[0].id)

    def _did(self, words: Callable[[], str], back: Callable[[], object], again: Callable[[], object]) -> None:
        self._undo.did(words, back, again)
        self.saved.emit(self._follow_up.now())
        self.reload()

    def _end_carrying(self) -> None:
        self.parts.setCurrentWidget(self.list)
        self.focus_first()

    def _carry_words(self) -> str:
        return self.tr("Carry over from an earlier meeting…")

    def _papers_words(self) -> str:
        return self.tr("Save or print…")


def _ids(found: Sequence[Commitment]) -> tuple[str, ...]:
    return tuple(one.id for one in found)
