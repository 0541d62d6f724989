"""The programme saved as a workbook, wherever a person wants it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.programme_lists import ProgrammeLists
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.wording import language


class ProgrammeSaving(QObject):
    """Asks for a file and writes the programme there, in the language on screen."""

    def __init__(
        self,
        lists: ProgrammeLists,
        jobs: Jobs,
        tell_error: Callable[[RcmError], None],
        tell: Callable[[Notice], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lists, self._jobs, self._tell_error, self._tell = lists, jobs, tell_error, tell

    def ask(self, above: QWidget) -> None:
        """Let a person choose the file, and write it."""
        proposed = str(Path(QDir.homePath()) / self.tr("Programme.xlsx"))
        title = self.tr("Save the programme as a workbook")
        chosen, _ = QFileDialog.getSaveFileName(above, title, proposed, "XLSX (*.xlsx)")
        if chosen:
            self._save(Path(chosen))

    def _save(self, path: Path) -> None:
        spoken = language()
        self._jobs.start(
            lambda: self.tr("Saving the programme"),
            lambda _: self._lists.save(path, spoken),
            lambda _: self._tell(Notice("done", lambda: self.tr("Saved: {file}").format(file=path.name))),
            self._tell_error,
            owner=self,
        )
