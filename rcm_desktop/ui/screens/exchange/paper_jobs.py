"""The papers of the exchange being saved or printed, beside the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rcm_desktop.documents.pdf import Written
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.exchange.papers import ExchangePapers, ReadyPaper
from rcm_desktop.ui.kit.file_saving import ChooseTarget, ask_target, chosen_target, saved
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.wording import language


class PaperJobs(QObject):
    """Each gesture is a job of its own, and says afterwards what came of it; papers are in the language spoken."""

    def __init__(
        self,
        papers: ExchangePapers,
        printing: PaperPrinting,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
        choose_target: ChooseTarget = ask_target,
    ) -> None:
        super().__init__()
        self._papers, self.printing, self._jobs = papers, printing, jobs
        self._tell_error, self._tell, self._choose_target = tell_error, tell, choose_target

    def receipt(self, number: int) -> ReadyPaper:
        """The receipt of a bundle taken in."""
        return self._papers.receipt(number, language())

    def lost_stick(self) -> ReadyPaper:
        """The record of a stick that was lost."""
        return self._papers.lost_stick(language())

    def save(self, paper: ReadyPaper, parent: QWidget) -> None:
        """Ask where, and write the paper there, whole or not at all."""
        kinds = self.tr("PDF files (*.pdf)")
        target = chosen_target(self._choose_target, parent, self.tr("Save PDF"), paper.file_name, kinds, ".pdf")
        if target is not None:
            self._jobs.start(
                lambda: self.tr("Saving: {title}").format(title=paper.title), lambda _: paper.save(target),
                lambda written: self._say(target, written), self._tell_error, owner=self,
            )  # fmt: skip

    def print(self, paper: ReadyPaper, printer: str) -> None:
        """Send the paper to a printer."""
        self.printing.print(paper.pdf, paper.title, printer)

    def _say(self, target: Path, written: Written) -> None:
        self._tell(saved(target, lambda: self.tr("Saved: {name}").format(name=target.name), written.missing))
