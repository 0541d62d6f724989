"""Receipts being saved or printed, beside the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rcm_desktop.documents.pdf import Written
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.exchange import Report
from rcm_desktop.services.exchange.receipt_paper import ReceiptPapers
from rcm_desktop.ui.kit.file_saving import ChooseTarget, ask_target, chosen_target, saved
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.wording import language


class ReceiptJobs(QObject):
    """Each gesture is a job of its own, and says afterwards what came of it; receipts are in the language spoken."""

    def __init__(
        self,
        papers: ReceiptPapers,
        printing: PaperPrinting,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
        choose_target: ChooseTarget = ask_target,
    ) -> None:
        super().__init__()
        self._papers, self.printing, self._jobs = papers, printing, jobs
        self._tell_error, self._tell, self._choose_target = tell_error, tell, choose_target

    def save(self, report: Report, parent: QWidget) -> None:
        """Ask where, and write the receipt there, whole or not at all."""
        number, spoken = report.receipt.id, language()
        title, kinds = self.tr("Save the receipt"), self.tr("PDF files (*.pdf)")
        name = self._papers.proposed_name(number, spoken)
        target = chosen_target(self._choose_target, parent, title, name, kinds, ".pdf")
        if target is not None:
            self._jobs.start(
                lambda: self.tr("Saving the receipt"), lambda _: self._papers.save(number, spoken, target),
                lambda written: self._say(target, written), self._tell_error, owner=self,
            )  # fmt: skip

    def print(self, report: Report, printer: str) -> None:
        """Send the receipt to a printer."""
        number, spoken = report.receipt.id, language()
        self.printing.print(
            lambda: self._papers.pdf(number, spoken), self._papers.title(number, spoken), printer
        )

    def _say(self, target: Path, written: Written) -> None:
        self._tell(saved(target, lambda: self.tr("Saved: {name}").format(name=target.name), written.missing))
