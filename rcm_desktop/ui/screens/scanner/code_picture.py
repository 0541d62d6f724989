"""A code on the screen, for a scanner to read."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.wording import Living, Words, say

_MODULE = 3
"""Pixels of a module whatever the text's size: a scanner reads it, and the dialog has to fit the screen."""


class CodePicture(Living, QWidget):
    """A QR symbol in black on white whatever the palette, for readers want it so."""

    def __init__(self, code: str, name: Words) -> None:
        super().__init__()
        from rcm_desktop.documents.pdf.codes import QUIET, modules

        self._name, self._quiet, self._rows = name, QUIET, modules(code)
        side = (len(self._rows) + 2 * self._quiet) * _MODULE
        self.setFixedSize(side, side)
        self.retranslate()

    def retranslate(self) -> None:
        """The name in the language spoken now."""
        self.setAccessibleName(say(self._name))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for row, line in enumerate(self._rows, self._quiet):
            for column, dark in enumerate(line, self._quiet):
                if dark:
                    painter.fillRect(QRectF(column * _MODULE, row * _MODULE, _MODULE, _MODULE), Qt.GlobalColor.black)
        painter.end()
