"""The coverage being saved or printed, beside the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from rcm_desktop.documents.pdf import Written
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.notes.coverage_papers import CoveragePapers, Form, Wanted
from rcm_desktop.ui.kit.file_saving import saved
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.wording import Words


class CoverageJobs(QObject):
    """Each gesture is a job of its own, and says afterwards what came of it."""

    def __init__(
        self,
        papers: CoveragePapers,
        printing: PaperPrinting,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
    ) -> None:
        super().__init__()
        self._papers, self.printing, self._jobs = papers, printing, jobs
        self._tell_error, self._tell = tell_error, tell

    def proposed_name(self, wanted: Wanted, form: Form) -> str:
        """The name under which it is proposed to be saved."""
        return self._papers.proposed_name(wanted, form)

    def save(self, wanted: Wanted, form: Form, target: Path, page_size: str) -> None:
        """Write the file, whole or not at all."""
        papers = self._papers
        if form is Form.PDF:
            self._jobs.start(
                lambda: self.tr("Saving the PDF"),
                lambda progress: papers.save(wanted, target, page_size, progress.step),
                lambda written: self._say_paper(target, written),
                self._tell_error,
                owner=self,
            )
        else:
            self._jobs.start(
                lambda: self.tr("Saving the workbook"), lambda _: papers.save_workbook(wanted, target),
                lambda rows: self._say_workbook(target, rows), self._tell_error, owner=self,
            )  # fmt: skip

    def print(self, wanted: Wanted, page_size: str, printer: str) -> None:
        """Send the paper to a printer."""
        self.printing.print(lambda: self._papers.pdf(wanted, page_size), self.tr("Coverage"), printer)

    def _say_paper(self, target: Path, written: Written) -> None:
        pages = written.pages
        words: Words = lambda: self.tr("Saved: {name}, %n pages", "", pages).format(name=target.name)  # noqa: E731
        self._tell(saved(target, words, written.missing))

    def _say_workbook(self, target: Path, rows: int) -> None:
        self._tell(saved(target, lambda: self.tr("Saved: {name}, %n rows", "", rows).format(name=target.name)))
