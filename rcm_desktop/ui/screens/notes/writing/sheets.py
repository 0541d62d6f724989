"""What lies over the entries for a moment, such as the roll call; the text being typed waits below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rcm_desktop.ui.kit.blocks import Panel
from rcm_desktop.ui.kit.wording import Living


class Sheet(Living, Panel):
    """Fills the place of the entries until it is closed."""

    closed = Signal()

    def reload(self) -> None:
        """Read again and show how things stand."""


class Sheets(QStackedWidget):
    """The entries, and at most one sheet over them, which takes the keyboard."""

    def __init__(self, below: QWidget) -> None:
        super().__init__()
        self._below = below
        self.addWidget(below)

    @property
    def sheet(self) -> Sheet | None:
        """What lies above, if anything does."""
        above = self.currentWidget()
        return above if isinstance(above, Sheet) else None

    def lay(self, sheet: Sheet) -> None:
        """Lay a sheet over the entries."""
        if self.indexOf(sheet) < 0:
            self.addWidget(sheet)
        self.setCurrentWidget(sheet)

    def clear(self) -> None:
        """Show the entries again."""
        self.setCurrentWidget(self._below)

    def reload(self) -> None:
        """Let what lies above show how things stand."""
        if self.sheet is not None:
            self.sheet.reload()
