"""A file on its way to where a person wants it: asked for, given its ending, and told of when it is there."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.wording import Words

translate = QCoreApplication.translate

ChooseTarget = Callable[[QWidget, str, str, str], str]
"""Asks where to save: parent, title, proposed path, filter; an empty answer means not to."""


def ask_target(parent: QWidget, title: str, proposed: str, kinds: str) -> str:
    """The system's own dialog to save a file."""
    return QFileDialog.getSaveFileName(parent, title, proposed, kinds)[0]


def chosen_target(
    choose: ChooseTarget, parent: QWidget, title: str, name: str, kinds: str, ending: str
) -> Path | None:
    """Where the file is to go, beginning at this name among the documents; with its ending, None for nowhere."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen = choose(parent, title, str(Path(folder) / name), kinds)
    if not chosen:
        return None
    target = Path(chosen)
    return target if target.suffix.lower() == ending else target.with_name(target.name + ending)


def saved(target: Path, what: Words, missing: Sequence[str] = (), besides: Words = "") -> Notice:
    """That it is there, with the way to its folder; `missing` are signs that the font has not."""
    signs = " ".join(missing)
    return Notice(
        "warn" if missing else "done",
        what,
        next=(lambda: translate("saving", "Signs that could not be printed: {signs}").format(signs=signs))
        if missing
        else besides,
        action=lambda: translate("saving", "Open folder"),
        run=lambda: open_file(target.parent),
    )


def open_file(path: Path) -> None:
    """Open a file or a folder as the system does."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
