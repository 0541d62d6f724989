"""What came in earlier: its report, its receipt on paper, and undoing it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.exchange import Exchange, Overview, Report, Undoing
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.screens.exchange.outcomes import reported, turned
from rcm_desktop.ui.screens.exchange.paper_jobs import PaperJobs
from rcm_desktop.ui.screens.exchange.receipts import ReceiptRow, Receipts, can_turn
from rcm_desktop.ui.screens.exchange.stage import Stage
from rcm_desktop.ui.screens.exchange.undo_card import UndoCard


class Reporting(QObject):
    """From a receipt to its report, to paper, and to its undo; `receipts` is the list, `undo` the card."""

    def __init__(
        self,
        exchange: Exchange,
        stage: Stage,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
        papers: PaperJobs | None,
    ) -> None:
        super().__init__(stage)
        self._exchange, self._stage, self._jobs = exchange, stage, jobs
        self._tell_error, self._tell, self._papers = tell_error, tell, papers
        self.receipts, self.undo = Receipts(), UndoCard()
        self._going: Receipt | None = None
        stage.add(self.undo)
        if papers is not None:
            stage.outcome.paper_row.offer(papers.printing.printers())
        self.receipts.opened.connect(lambda line: self.show_report(line.receipt))
        self.receipts.acted.connect(self._turn_row)
        stage.outcome.saved.connect(self._save)
        stage.outcome.printed.connect(self._print)
        stage.outcome.turned.connect(lambda report: self.turn(report.receipt))
        self.undo.agreed.connect(self._undo)
        self.undo.left.connect(self._leave)

    def show_receipts(self, seen: Overview) -> None:
        """The receipts as they stood."""
        self.receipts.show_receipts([ReceiptRow(receipt, aside, seen.now) for receipt, aside in seen.receipts])
        self.receipts.setVisible(bool(seen.receipts))

    def show_report(self, receipt: Receipt) -> None:
        """Show what a bundle really brought."""
        report = self._exchange.report(receipt.id)
        if report is None:
            return
        aside = self._exchange.is_aside(receipt.id)
        self._stage.tell(reported(report, aside=aside, can_turn=can_turn(receipt), now=self._exchange.now()))
        self._stage.changed.emit()
        self._stage.outcome.focus_first()

    def turn(self, receipt: Receipt) -> None:
        """Let a bundle count again, or show what undoing it would do."""
        if self._exchange.is_aside(receipt.id):
            self._do(receipt, undone=False)
            return
        self._jobs.start(
            lambda: self.tr("Looking what an undo would do"),
            lambda progress: self._exchange.undoing(receipt.id, progress.step),
            lambda found: self._show_undoing(receipt, found),
            self._tell_error,
            owner=self,
        )

    def _turn_row(self, line: ReceiptRow) -> None:
        self.turn(line.receipt)

    def _show_undoing(self, receipt: Receipt, found: Undoing) -> None:
        self._going = receipt
        self._stage.put(self.undo)
        if not self._stage.is_kept:
            self.undo.show_undoing(found, receipt.laptop, self._exchange.now())

    def _undo(self) -> None:
        if self._going is not None:
            self.undo.undo_button.setEnabled(False)
            self._do(self._going, undone=True)

    def _do(self, receipt: Receipt, *, undone: bool) -> None:
        turn = self._exchange.undo if undone else self._exchange.redo
        self._jobs.start(
            (lambda: self.tr("Undoing what came in")) if undone else (lambda: self.tr("Letting it count again")),
            lambda _: turn(receipt.id),
            lambda _: self._done(receipt, undone=undone),
            self._failed,
            owner=self,
        )

    def _done(self, receipt: Receipt, *, undone: bool) -> None:
        self._stage.outcome.hide()
        if undone:
            self._leave()
        self._tell(turned(receipt, undone=undone, aside=self._exchange.is_aside(receipt.id)))

    def _failed(self, error: RcmError) -> None:
        self.undo.undo_button.setEnabled(True)
        self._tell_error(error)

    def _leave(self) -> None:
        self._going = None
        self.undo.undo_button.setEnabled(True)
        self._stage.back()

    def _save(self, report: Report) -> None:
        if self._papers is not None:
            self._papers.save(self._papers.receipt(report.receipt.id), self._stage.outcome)

    def _print(self, report: Report, printer: str) -> None:
        if self._papers is not None:
            self._papers.print(self._papers.receipt(report.receipt.id), printer)
