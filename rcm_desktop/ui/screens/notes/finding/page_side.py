"""What was found set on one page: made anew as the query changes, and saved as PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.finding import Excerpts
from rcm_desktop.ui.kit.blocks import column, fill
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.screens.notes.finding.page_bar import PageBar
from rcm_desktop.ui.screens.notes.finding.sheet import Sheet

ChooseTarget = Callable[[QWidget, str, str, str], str]
"""Asks where to save: parent, title, proposed path, filter; an empty answer means not to."""


def ask_target(parent: QWidget, title: str, proposed: str, kinds: str) -> str:
    """The system's own dialog to save a file."""
    return QFileDialog.getSaveFileName(parent, title, proposed, kinds)[0]


class PageSide(QWidget):
    """The page with its bar above; what is saved is what is shown."""

    def __init__(
        self,
        excerpts: Excerpts,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], None],
        choose_target: ChooseTarget = ask_target,
    ) -> None:
        super().__init__()
        self._excerpts, self._jobs, self._tell_error, self._tell = excerpts, jobs, tell_error, tell
        self._choose_target = choose_target
        self._text = ""
        self.bar, self.sheet = PageBar(), Sheet()
        body = column(self.bar, self.sheet, gap=0)
        body.setStretch(1, 1)
        fill(self, body)
        self.bar.changed.connect(self._make)
        self.bar.save_wanted.connect(self.save)

    def show_query(self, text: str) -> None:
        """Set what a query finds."""
        self._text = text
        self._make()

    def save(self) -> None:
        """Ask where, write the PDF in a job, and say where it is."""
        language, readers = self.bar.wanted
        paper = self._excerpts.paper(self._text, language, readers)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / self._excerpts.proposed_name(self._text, language))
        chosen = self._choose_target(self, self.tr("Save PDF"), proposed, self.tr("PDF files (*.pdf)"))
        if not chosen:
            return
        target = Path(chosen)
        if target.suffix.lower() != ".pdf":
            target = target.with_name(target.name + ".pdf")
        self._jobs.start(
            lambda: self.tr("Saving the PDF"),
            lambda progress: self._excerpts.save(paper, target, progress.step),
            lambda written: self._say_saved(target, written.missing),
            self._tell_error,
            owner=self,
        )

    def _make(self) -> None:
        language, readers = self.bar.wanted
        self.bar.show_content(self._excerpts.excerpt(self._text))
        self.sheet.show_paper(self._excerpts.paper(self._text, language, readers))

    def _say_saved(self, path: Path, missing: tuple[str, ...]) -> None:
        signs = " ".join(missing)
        self._tell(
            Notice(
                "warn" if missing else "done",
                lambda: self.tr("Saved: {name}").format(name=path.name),
                next=(lambda: self.tr("Signs that could not be printed: {signs}").format(signs=signs))
                if missing
                else "",
                action=lambda: self.tr("Open folder"),
                run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
            )
        )
