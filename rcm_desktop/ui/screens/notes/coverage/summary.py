"""What a glance at the coverage should tell: how far the meeting has come, and what is still open, each a link."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget

from rcm_desktop.domain.coverage import Board
from rcm_desktop.ui.kit.blocks import Heading, Muted, column, fill
from rcm_desktop.ui.kit.wording import Living, labels
from rcm_desktop.ui.screens.notes.coverage.rows import RowWords

_LINK = '<a href="{number}">{number}</a>'


class MissingLine(Living, QLabel):
    """A sentence with the number of each objective that is missing; Tab goes from one to the next, Enter follows it."""

    followed = Signal(int)
    """An objective's number was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._board: Board | None = None
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        self.linkActivated.connect(lambda number: self.followed.emit(int(number)))

    def tell(self, board: Board) -> None:
        """Name what is missing of a board; nothing is said where nothing is."""
        self._board = board
        self.retranslate()

    def retranslate(self) -> None:
        """The sentence in the language spoken now."""
        board = self._board
        if board is None:
            return
        numbers = [str(line.objective.number) for line in board.missing if line.objective is not None]
        links = labels().listing([_LINK.format(number=number) for number in numbers])
        self.setText(self._sentence(board, links) if numbers else "")
        self.setAccessibleName(self._sentence(board, labels().listing(numbers)) if numbers else "")
        self.setVisible(bool(numbers))

    def restyle(self) -> None:
        """The links in the palette in force: they are coloured when the text is put."""
        self.setText("")
        self.retranslate()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason and not self.hasSelectedText():
            self.focusNextPrevChild(True)  # the first link, and not the sentence as a whole

    def _sentence(self, board: Board, numbers: str) -> str:
        if board.asked.everything:
            return self.tr("Nothing recorded yet on {objectives}").format(objectives=numbers)
        return self.tr("Nothing that matches on {objectives}").format(objectives=numbers)


class Summary(QWidget):
    """Three lines over the board."""

    def __init__(self) -> None:
        super().__init__()
        self._covered, self.missing, self._sums = Heading(size=16), MissingLine(), Muted()
        self._covered.setWordWrap(True)
        fill(self, column(self._covered, self.missing, self._sums, gap=4))

    def tell(self, board: Board) -> None:
        """Sum a board up."""
        self._covered.say(lambda: RowWords().covered(board))
        self.missing.tell(board)
        self._sums.say(lambda: RowWords().sums(board))

    def text(self) -> str:
        """All of it, for a screen reader."""
        parts = (self._covered.text(), self.missing.accessibleName(), self._sums.text())
        return ". ".join(part for part in parts if part)
