"""What stands above a record that was deleted at one place and edited at another."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.blocks import Button, Label, column, fill, row


class DeletedBand(QWidget):
    """Says so, and offers to keep or to delete it."""

    def __init__(self, keep: Callable[[], object], delete: Callable[[], object]) -> None:
        super().__init__()
        words = Label(
            lambda: self.tr("Deleted on one laptop and edited on another. It is shown until you decide."),
            colour="warn",
            wrap=True,
        )
        kept = Button(lambda: self.tr("Keep it"), keep)
        fill(self, column(words, row(kept, Button(lambda: self.tr("Delete it"), delete, look="danger"), None)))
        self.hide()
