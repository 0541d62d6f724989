"""The coverage on paper or as a workbook: for whom, in which language."""


from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from rcm_desktop.documents.agenda_papers.speech import Tongue
from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.coverage import Asked
from rcm_desktop.services.notes.coverage_papers import Form, Wanted
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, column, fill, row, scrolled
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.file_saving import ChooseTarget, ask_target, chosen_target
from rcm_desktop.ui.kit.forms import Field
from rcm_desktop.ui.kit.wording import Living, language
from rcm_desktop.ui.screens.notes.coverage.paper_jobs import CoverageJobs

_LETTERS = 12
"""So many letters of a choice are seen at least."""


class CoveragePapersPanel(Living, QWidget):
    """What is saved is what the board shows; Esc closes."""

    closed = Signal()

    def __init__(self, jobs: CoverageJobs, choose_target: ChooseTarget = ask_target) -> None:
        super().__init__()
        self._jobs, self._choose_target = jobs, choose_target
        self._asked, self._only_missing = Asked(), False
        self.form: Choice[Form] = Choice(
            lambda: self.tr("As"),
            [(Form.PDF, lambda: self.tr("Paper (PDF)")), (Form.XLSX, lambda: self.tr("Workbook (XLSX)"))],
        )
        self.readers: Choice[Readers] = Choice(
            lambda: self.tr("For whom"),
            [(Readers.EVERYONE, lambda: self.tr("Everyone")), (Readers.MEMBERS, lambda: self.tr("Members only"))],
        )
        self.tongue: Choice[Tongue] = Choice(
            lambda: self.tr("Language"),
            [(Tongue.ES, "Español"), (Tongue.EN, "English"), (Tongue.BOTH, lambda: self.tr("Both languages"))],
        )
        self.tongue.choose(Tongue(language()))
        self.sheet: Choice[str] = Choice(
            lambda: self.tr("Paper"), [("A4", "A4"), ("Letter", lambda: self.tr("Letter"))]
        )
        printers = jobs.printing.printers()
        self.printer: Choice[str] = Choice(lambda: self.tr("Printer"), [(name, name) for name in printers])
        self.note = Muted(self._note_words)
        self.save_button = Button(self._save_words, self.save, look="filled", icon="save")
        self.print_button = Button(lambda: self.tr("Print"), self.print_now, icon="print")
        self.close_button = Button(
            lambda: self.tr("Close"), self.closed.emit, look="flat", icon="close", key="Esc", icon_only=True
        )
        self._lay_out()
        self.form.picked.connect(self._suit)
        self.readers.picked.connect(self._suit)
        self._suit()

    def offer(self, asked: Asked, *, only_missing: bool) -> None:
        """What the board shows, which is what is saved."""
        self._asked, self._only_missing = asked, only_missing
        self.note.retranslate()

    def wanted(self) -> Wanted:
        """What is chosen."""
        return Wanted(
            self._asked, self.readers.value() or Readers.EVERYONE, self.tongue.value() or Tongue.ES, self._only_missing
        )

    def focus_first(self) -> None:
        """As what: the first thing to say."""
        self.form.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Ask where, and have it written there."""
        wanted, form = self.wanted(), self._form()
        kinds = self.tr("PDF files (*.pdf)") if form is Form.PDF else self.tr("Workbooks (*.xlsx)")
        name, ending = self._jobs.proposed_name(wanted, form), f".{form}"
        target = chosen_target(self._choose_target, self, self._save_words(), name, kinds, ending)
        if target is not None:
            self._jobs.save(wanted, form, target, self.sheet.value() or "A4")

    def print_now(self) -> None:
        """Have it printed on the chosen printer."""
        printer = self.printer.value()
        if printer is not None and self._form() is Form.PDF:
            self._jobs.print(self.wanted(), self.sheet.value() or "A4", printer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _form(self) -> Form:
        return self.form.value() or Form.PDF

    def _save_words(self) -> str:
        return self.tr("Save PDF…") if self._form() is Form.PDF else self.tr("Save workbook…")

    def _note_words(self) -> str:
        if self.readers.value() is Readers.MEMBERS:
            told = self.tr("Holds members-only texts. Nobody is named under the Chatham House Rule.")
        else:
            told = self.tr("Members-only entries are counted without their text; the Chatham House Rule names nobody.")
        if self._asked.everything and not self._only_missing:
            return told
        return f"{told} {self.tr('What the board filters is filtered here, too.')}"

    def _suit(self) -> None:
        """Show what applies to the choice."""
        is_paper, printers = self._form() is Form.PDF, self.printer.value() is not None
        self._size.setVisible(is_paper)
        for part in (self._printer, self.print_button):
            part.setVisible(printers and is_paper)
        self.save_button.retranslate()
        self.note.retranslate()

    def _lay_out(self) -> None:
        self._size = Field(lambda: self.tr("Paper"), self.sheet)
        self._printer = Field(lambda: self.tr("Printer"), self.printer)
        head = row(Heading(lambda: self.tr("Save or print"), size=16), None, self.close_button)
        for choice in (self.form, self.readers, self.tongue, self.sheet, self.printer):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(_LETTERS)
        inside = QWidget()
        fill(inside, column(
            head, Field(lambda: self.tr("As"), self.form), Field(lambda: self.tr("For whom"), self.readers), self.note,
            Field(lambda: self.tr("Language"), self.tongue), self._size, self._printer, 4,
            row(self.save_button, None), row(self.print_button, None), None, gap=12, margin=16,
        ))  # fmt: skip
        fill(self, column(scrolled(inside), gap=0))
