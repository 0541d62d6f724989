"""Where the files of the exchange page come from and go to: the system's own dialogs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QMimeData, QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from rcm_desktop.domain.carried import BUNDLE, is_bundle
from rcm_desktop.ui.kit.file_saving import ask_target, chosen_target

translate = QCoreApplication.translate


class Files:
    """Asks for a bundle to take in or a folder to write to, and begins where the last one was."""

    def __init__(self) -> None:
        self.begins_at = ""

    def bundle(self, parent: QWidget) -> Path | None:
        """The bundle to look at, None when none was chosen."""
        title = translate("files", "Take in a bundle")
        kind = translate("files", "Bundles ({pattern})").format(pattern=f"*{BUNDLE}")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, self.begins_at, kind)
        return self._keep(Path(chosen).parent, Path(chosen)) if chosen else None

    def folder(self, parent: QWidget) -> Path | None:
        """The stick or folder to write to, None when none was chosen."""
        title = translate("files", "Choose the USB stick or a folder")
        chosen = QFileDialog.getExistingDirectory(parent, title, self.begins_at)
        return self._keep(Path(chosen), Path(chosen)) if chosen else None

    def cards(self, parent: QWidget) -> Path | None:
        """Where the cards of invitations are to be written, None for nowhere; never proposed where the last one was."""
        title, kinds = translate("files", "Save the cards"), translate("files", "PDF files (*.pdf)")
        return chosen_target(ask_target, parent, title, translate("files", "Invitation cards.pdf"), kinds, ".pdf")

    def on_stick(self, path: Path) -> bool:
        """Whether a path lies on another volume than this laptop's own files."""
        return QStorageInfo(str(path)).rootPath() != QStorageInfo(QDir.homePath()).rootPath()

    def stick_is_in(self, place: Path) -> None:
        """Begin at a stick that is in: it is what a person means nearly always."""
        self.begins_at = str(place)

    def _keep(self, folder: Path, chosen: Path) -> Path:
        self.begins_at = str(folder)
        return chosen


def dropped(carried: QMimeData) -> list[Path]:
    """The bundles among the files that are dragged here."""
    paths = [Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile()]
    return [path for path in paths if is_bundle(path.name)]
