"""The coverage board: which objective has nothing recorded yet, at a glance, and with one key to its entries."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.notes.coverage import Coverage
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, Rule, column, fill, row
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.views import Offer, View
from rcm_desktop.ui.screens.notes.coverage.filters import CLEAR_KEY, ONLY_KEY, Filters
from rcm_desktop.ui.screens.notes.coverage.rows import Row, rows
from rcm_desktop.ui.screens.notes.coverage.summary import Summary
from rcm_desktop.ui.screens.notes.coverage.table import CoverageTable
from rcm_desktop.ui.screens.notes.page import GENERAL_DETAIL, Side

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.notes.coverage.papers_panel import CoveragePapersPanel

_PANEL, _TOGETHER, _BESIDE = 320, 760, 640
"""The panel's width; where both it and the board have room; where the button has room beside the sentences."""


class CoverageView(View):
    """Sentences, filters and the board; what is saved and printed stands beside it on Ctrl+P."""

    def __init__(
        self,
        coverage: Coverage,
        tell_error: Callable[[RcmError], None],
        papers: "Callable[[], CoveragePapersPanel] | None" = None,
    ) -> None:
        """`papers` makes the panel that saves and prints, when it is first asked for."""
        super().__init__()
        self._coverage, self._tell_error, self._make_papers = coverage, tell_error, papers
        self.papers: CoveragePapersPanel | None = None
        self.summary, self.filters, self.table = Summary(), Filters(), CoverageTable()
        self.empty = Label(self._empty_words, colour="muted", wrap=True)
        self.papers_button = Button(lambda: self.tr("Save or print…"), self.open_papers, icon="print", key="Ctrl+P")
        self._lay_out()
        self.papers_button.setVisible(papers is not None)
        self.filters.changed.connect(self._filtered)
        self.table.opened.connect(self._follow)
        self.summary.missing.followed.connect(self._show_objective)

    def offers(self) -> tuple[Offer, ...]:
        """What is open alone, everything again, and the papers."""
        papers = () if self._make_papers is None else (
            Offer(lambda: self.tr("Save or print…"), self.open_papers, "Ctrl+P"),
        )  # fmt: skip
        return (
            Offer(lambda: self.tr("Only objectives without entries"), self.filters.turn_only, ONLY_KEY),
            Offer(lambda: self.tr("Show everything"), self.filters.clear, CLEAR_KEY),
            *papers,
        )

    def reload(self) -> None:
        """The board as the record stands; the chosen row stays chosen."""
        try:
            delegations = self._coverage.delegations()
            self.filters.offer(tuple(delegations.values()))
            board = self._coverage.board(self.filters.asked())
        except RcmError as error:
            self._tell_error(error)
            return
        self.summary.tell(board)
        shown = board.only_missing() if self.filters.only.isChecked() else board
        self.table.replace(tuple(rows(shown, delegations)))
        self.table.setVisible(bool(shown.groups))
        self.empty.setVisible(not shown.groups)
        self.empty.retranslate()
        if self.papers is not None:
            self.papers.offer(self.filters.asked(), only_missing=self.filters.only.isChecked())

    def focus_first(self) -> None:
        """The board, or the filters where it is empty."""
        (self.table if self.table.isVisibleTo(self) else self.filters.kind).setFocus()

    def open_papers(self) -> None:
        """Show beside the board how it is saved and printed."""
        if self._make_papers is None:
            return
        if self.papers is None:
            self.papers = self._make_papers()
            self.papers.closed.connect(self.close_papers)
            self._side.addWidget(self.papers)
        self.papers.offer(self.filters.asked(), only_missing=self.filters.only.isChecked())
        self._beside.show()
        self._share_the_room()
        self.papers.focus_first()

    def close_papers(self) -> None:
        """Give the board its room again."""
        self._beside.hide()
        self._share_the_room()
        self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_to.emit(Place(Desk.NOTES, detail=Side.WRITE.value))
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Delegations and sentences in the language spoken now."""
        self.empty.retranslate()

    def restyle(self) -> None:
        """Room for the panel at the text scale in force."""
        self._share_the_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_the_room()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(400), super().minimumSizeHint().height())

    def _filtered(self) -> None:
        self.reload()
        announce(self, self.summary.text())

    def _follow(self, row: Row) -> None:
        if row.line is not None:
            detail = row.line.section or GENERAL_DETAIL
            self.go_to.emit(Place(Desk.NOTES, record=row.session.id, detail=detail))

    def _show_objective(self, number: int) -> None:
        if self.table.choose_objective(number):
            self.table.setFocus()

    def _empty_words(self) -> str:
        if self.filters.only.isChecked():
            return self.tr("Every objective has entries.")
        return self.tr("There are no sessions yet. Prepare them in the agenda.")

    def _share_the_room(self) -> None:
        """The panel beside the board, or in its place where large text leaves too little width."""
        open_now = not self._beside.isHidden()
        self._main.setVisible(not (open_now and self.width() < theme.px(_TOGETHER)))
        self._beside.setMaximumWidth(theme.px(_PANEL) if self._main.isVisibleTo(self) else 16777215)
        room = self.width() - (theme.px(_PANEL) if open_now and self._main.isVisibleTo(self) else 0)
        wanted = self.filters.tools if room < theme.px(_BESIDE) else self._head
        if wanted.indexOf(self.papers_button) < 0:
            for other in (self.filters.tools, self._head):
                other.removeWidget(self.papers_button)
            wanted.addWidget(self.papers_button, alignment=Qt.AlignmentFlag.AlignTop)
            self.papers_button.setVisible(self._make_papers is not None)

    def _lay_out(self) -> None:
        self._head = row(self.summary, gap=16)
        self._head.setStretch(0, 1)
        self._head.addWidget(self.papers_button, alignment=Qt.AlignmentFlag.AlignTop)
        above = Panel("page", column(self._head, self.filters, gap=12, margin=16))
        board = Panel("paper", column(self.table, self.empty, gap=0))
        self.empty.setContentsMargins(*[theme.px(16)] * 4)
        body = column(above, board, gap=0)
        body.setStretch(1, 1)
        self._main = QWidget()
        fill(self._main, body)
        self._side = row(Rule(upright=True), gap=0)
        self._beside = Panel("paper", self._side)
        self._beside.hide()
        whole = row(self._main, self._beside, gap=0)
        whole.setStretch(0, 1)
        fill(self, whole)
