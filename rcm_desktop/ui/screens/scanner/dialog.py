"""The dialog in which a scanner is measured by one scan of a test code."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from rcm_desktop.domain.codes import TEST_CODES
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop.settings import Scanner
from rcm_desktop.ui.kit.ask import Question
from rcm_desktop.ui.kit.blocks import Button, Label, Muted, column, row
from rcm_desktop.ui.kit.scan_timing import Measured, Trouble, measured
from rcm_desktop.ui.screens.scanner.code_picture import CodePicture
from rcm_desktop.ui.screens.scanner.scan_field import ScanField


class ScannerDialog(Question):
    """Scan, read what is proposed, keep it; `chosen` is what was kept, None where nothing was."""

    def __init__(self, parent: QWidget | None, tell_error: Callable[[RcmError], None]) -> None:
        self.field = ScanField(lambda: self.tr("Scan a test code here"))
        self.said, self.details = Label(weight=600, wrap=True), Muted()
        super().__init__(
            parent,
            lambda: self.tr("Does the scanner work with this laptop?"),
            lambda: self.tr("Scan both codes, here or on the test sheet. Nothing is recorded meanwhile."),
            lambda: self.tr("Keep these settings"),
            lambda: self.tr("Not now"),
            content=self._content(),
        )
        self._tell_error = tell_error
        self._found: dict[str, Measured] = {}
        self.chosen: Scanner | None = None
        self.verb_button.setEnabled(False)
        self.verb_button.setDefault(False)
        self.verb_button.setAutoDefault(False)
        self.refuse_button.setAutoDefault(False)
        self.field.ended.connect(self._scanned)
        self.accepted.connect(self._keep)
        self.field.setFocus()

    def proposal(self) -> Scanner | None:
        """The settings that suit every scan so far: the longest pause of all."""
        usable = [found for found in self._found.values() if found.trouble not in _USELESS]
        return max((found.scanner for found in usable), key=lambda one: one.longest_gap, default=None)

    def _content(self) -> QVBoxLayout:
        self.details.setWordWrap(True)
        badge = CodePicture(TEST_CODES[0], lambda: self.tr("Badge"))
        ticket = CodePicture(TEST_CODES[1], lambda: self.tr("Ticket of Indico"))
        sheet = Button(lambda: self.tr("Test sheet as PDF…"), self.save_sheet, icon="print")
        sheet.setAutoDefault(False)
        pictures = row(
            column(badge, Muted(lambda: self.tr("Badge")), None, gap=4),
            column(ticket, Muted(lambda: self.tr("Ticket of Indico")), None, gap=4),
            None,
            column(sheet, None),
            gap=16,
        )
        field = column(Label(lambda: self.tr("Scan a test code here"), colour="muted"), self.field, gap=4)
        return column(pictures, field, self.said, self.details, gap=12)

    def _scanned(self, signs: list[tuple[str, int]], ending: str, at: int) -> None:
        found = measured(signs, ending, at, TEST_CODES)
        if found.expected:
            self._found[found.expected] = found
        self.said.say(lambda: self._verdict(found))
        self.said.tint("good" if found.trouble is Trouble.NONE else "warn")
        self.details.say(lambda: self._measures(found))
        self.verb_button.setEnabled(self.proposal() is not None)
        self._fit()

    def _verdict(self, found: Measured) -> str:
        return {
            Trouble.NONE: self.tr("This code arrives as it should."),
            Trouble.NOTHING: self.tr("That was none of the test codes, or not one scan. Scan once more."),
            Trouble.NO_ENDING: self.tr("The code came without Enter. In the scanner's manual, scan “Add Enter”."),
            Trouble.SLOW: self.tr("The scanner is slow. In its manual, scan the shortest delay between keys."),
            Trouble.CAPITALS: self.tr("Capitals come as small letters: Caps Lock is on. Codes are read all the same."),
            Trouble.LAYOUT: self.tr(
                "The scanner types for another keyboard. Badges and Indico's tickets are read all the same;"
                " for other codes, choose this laptop's keyboard in the scanner's manual."
            ),
        }[found.trouble]

    def _measures(self, found: Measured) -> str:
        if not found.expected:
            return self.tr("What arrived: {text}").format(text=found.arrived) if found.arrived else ""
        key = self.tr("Tab") if found.scanner.ending == "tab" else self.tr("Enter")
        pause = self.tr("Longest pause {gap} ms; up to {most} ms will be taken for a scan.").format(
            gap=found.gap, most=found.scanner.longest_gap
        )
        lines = [pause]
        if found.trouble is not Trouble.NO_ENDING:
            lines.append(self.tr("Ends with {key}.").format(key=key))
        if found.scanner.prefix:
            lines.append(self.tr("Begins with {prefix}.").format(prefix=found.scanner.prefix))
        return "\n".join(lines)

    def save_sheet(self) -> None:
        """Save the test sheet where asked, and open it for printing."""
        target, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the test sheet"), self.tr("scanner-test.pdf"), "PDF (*.pdf)"
        )
        if not target:
            return
        try:
            self.write_sheet(Path(target))
        except RcmError as error:
            self._tell_error(error)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(target))

    def write_sheet(self, target: Path) -> None:
        """Write the test sheet in the language spoken now; raises NoRoom, ReadOnly or TargetVanished."""
        from rcm_desktop.documents.pdf.scanner_sheet import write_scanner_sheet

        names = (self.tr("Badge"), self.tr("Ticket of Indico"), self.tr("Ticket of pretix"))
        hint = self.tr("Print at 100 %, without fitting to the page, and scan each code.")
        write_scanner_sheet(target, self.tr("Test sheet for scanners"), hint, names)

    def _keep(self) -> None:
        self.chosen = self.proposal()


_USELESS = frozenset({Trouble.NOTHING, Trouble.NO_ENDING, Trouble.SLOW})
"""With these, no setting of ours helps."""
