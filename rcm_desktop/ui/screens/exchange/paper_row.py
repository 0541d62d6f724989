"""The way of what a card says to paper: save it, or print it on a printer of this laptop."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.blocks import Button, fill, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.wording import Words


class PaperRow(QWidget):
    """Two buttons and the printer; nothing is seen of it before it is offered."""

    save_wanted = Signal()
    print_wanted = Signal(str)
    """On the printer of this name."""

    def __init__(self, save: Words) -> None:
        super().__init__()
        self.save_button = Button(save, self.save_wanted.emit, icon="save")
        self.print_button = Button(lambda: self.tr("Print"), self._print, icon="print")
        self.printer: Choice[str] = Choice(lambda: self.tr("Printer"))
        self.printer.setMinimumContentsLength(6)
        fill(self, row(self.save_button, self.print_button, self.printer))
        self.setVisible(False)

    def offer(self, printers: Sequence[str]) -> None:
        """Offer to save the paper, and to print it on these printers."""
        self.printer.offer([(name, name) for name in printers])
        for part in (self.print_button, self.printer):
            part.setVisible(bool(printers))
        self.setVisible(True)

    def _print(self) -> None:
        self.print_wanted.emit(self.printer.value() or "")
