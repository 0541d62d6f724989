"""The follow-up saved as PDF or workbook, or printed: in which language and for whom."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.documents.content import Readers
from rcm_desktop.documents.pdf import Written
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.notes.follow_up_papers import FollowUpPapers, Wanted
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, column, fill, row, scrolled
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.file_saving import ChooseTarget, ask_target, chosen_target, saved
from rcm_desktop.ui.kit.forms import Field
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.wording import Words, language


class PapersPanel(QWidget):
    """Each gesture is a job of its own; Esc closes."""

    closed = Signal()

    def __init__(
        self,
        papers: FollowUpPapers,
        printing: PaperPrinting,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
        choose_target: ChooseTarget = ask_target,
    ) -> None:
        super().__init__()
        self._papers, self._printing, self._jobs = papers, printing, jobs
        self._tell_error, self._tell, self._choose_target = tell_error, tell, choose_target
        self.tongue: Choice[str] = Choice(lambda: self.tr("Language"), [("es", "Español"), ("en", "English")])
        self._tongue_chosen = False
        self.tongue.picked.connect(lambda _: self._choose_tongue())
        self.readers: Choice[Readers] = Choice(
            lambda: self.tr("For whom"),
            [(Readers.EVERYONE, lambda: self.tr("For everyone")), (Readers.MEMBERS, lambda: self.tr("For members"))],
        )
        self.sheet: Choice[str] = Choice(
            lambda: self.tr("Paper"), [("A4", "A4"), ("Letter", lambda: self.tr("Letter"))]
        )
        printers = printing.printers()
        self.printer: Choice[str] = Choice(lambda: self.tr("Printer"), [(name, name) for name in printers])
        self.note = Muted(self._note_words)
        self.save_button = Button(lambda: self.tr("Save PDF…"), self.save, look="filled", icon="save")
        self.workbook_button = Button(lambda: self.tr("Save workbook…"), self.save_workbook, icon="save")
        self.print_button = Button(lambda: self.tr("Print"), self.print_now, icon="print")
        self.close_button = Button(
            lambda: self.tr("Close"), self.closed.emit, look="flat", icon="close", key="Esc", icon_only=True
        )
        self.readers.picked.connect(lambda _: self.note.retranslate())
        self._lay_out(printers=bool(printers))

    def wanted(self) -> Wanted:
        """What is chosen."""
        return Wanted(
            self.tongue.value() or "es", self.readers.value() or Readers.EVERYONE, self.sheet.value() or "A4"
        )

    def focus_first(self) -> None:
        """The language: the one that the screen speaks, until somebody chooses another."""
        if not self._tongue_chosen:
            self.tongue.choose(language())
        self.tongue.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Ask where, and have the PDF written there."""
        wanted, papers = self.wanted(), self._papers
        target = self._target(".pdf", self.tr("Save PDF…"), self.tr("PDF files (*.pdf)"))
        if target is not None:
            self._jobs.start(
                lambda: self.tr("Saving the PDF"),
                lambda progress: papers.save(wanted, target, progress.step),
                lambda written: self._say_pages(target, written),
                self._tell_error,
                owner=self,
            )

    def save_workbook(self) -> None:
        """Ask where, and have the workbook written there."""
        wanted, papers = self.wanted(), self._papers
        target = self._target(".xlsx", self.tr("Save workbook…"), self.tr("Workbooks (*.xlsx)"))
        if target is not None:
            self._jobs.start(
                lambda: self.tr("Saving the workbook"),
                lambda _: papers.save_workbook(wanted, target),
                lambda rows: self._say_rows(target, rows),
                self._tell_error,
                owner=self,
            )

    def print_now(self) -> None:
        """Have it printed on the chosen printer."""
        wanted, printer = self.wanted(), self.printer.value()
        if printer is not None:
            self._printing.print(lambda: self._papers.pdf(wanted), self.tr("Follow-up of commitments"), printer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _choose_tongue(self) -> None:
        self._tongue_chosen = True

    def _target(self, ending: str, title: str, kinds: str) -> Path | None:
        name = self._papers.proposed_name(self.wanted(), ending)
        return chosen_target(self._choose_target, self, title, name, kinds, ending)

    def _say_pages(self, target: Path, written: Written) -> None:
        pages = written.pages
        words: Words = lambda: self.tr("Saved: {name}, %n pages", "", pages).format(name=target.name)  # noqa: E731
        self._tell(saved(target, words, written.missing))

    def _say_rows(self, target: Path, rows: int) -> None:
        self._tell(saved(target, lambda: self.tr("Saved: {name}, %n commitments", "", rows).format(name=target.name)))

    def _note_words(self) -> str:
        if self.readers.value() is Readers.MEMBERS:
            return self.tr("With what is for members only. Under the Chatham House Rule nobody is named.")
        return self.tr("What is for members only is left out. Under the Chatham House Rule nobody is named.")

    def _lay_out(self, *, printers: bool) -> None:
        printer = Field(lambda: self.tr("Printer"), self.printer)
        printer.setVisible(printers)
        self.print_button.setVisible(printers)
        for choice in (self.tongue, self.readers, self.sheet, self.printer):
            # Long names of printers end in "…" where the side is narrow.
            choice.setSizeAdjustPolicy(choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(12)
        inside = QWidget()
        fill(inside, column(
            row(Heading(lambda: self.tr("Save or print"), size=16), None, self.close_button),
            Field(lambda: self.tr("Language"), self.tongue), Field(lambda: self.tr("For whom"), self.readers),
            self.note, Field(lambda: self.tr("Paper"), self.sheet), printer, 4, row(self.save_button, None),
            row(self.workbook_button, None), row(self.print_button, None), None, gap=12, margin=16,
        ))  # fmt: skip
        fill(self, column(scrolled(inside), gap=0))
