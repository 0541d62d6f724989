"""What stands in place of a part of a page until it is closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Detour(QWidget):
    """Steps that lead away from a page's own view and back to it."""

    closed = Signal()
    """Done or left: the view may come back."""

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""

    def hasHeightForWidth(self) -> bool:
        return False  # its lists scroll by themselves, whatever its wrapped labels would like
