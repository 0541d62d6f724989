"""What was found set on one page: made anew as the query changes, and saved as PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.finding import Excerpts
from rcm_desktop.ui.kit.blocks import column, fill
from rcm_desktop.ui.kit.file_saving import ChooseTarget, ask_target, chosen_target, saved
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.screens.notes.finding.page_bar import PageBar
from rcm_desktop.ui.screens.notes.finding.sheet import Sheet


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
        name = self._excerpts.proposed_name(self._text, language)
        kinds = self.tr("PDF files (*.pdf)")
        target = chosen_target(self._choose_target, self, self.tr("Save PDF"), name, kinds, ".pdf")
        if target is None:
            return
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
        self._tell(saved(path, lambda: self.tr("Saved: {name}").format(name=path.name), missing))
