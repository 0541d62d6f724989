"""A stretch of a text being typed that stays the same stretch, whatever is typed before and behind it."""

from PySide6.QtGui import QTextCursor, QTextDocument

from rcm_desktop.ui.screens.notes.writing.slot_text import SlotText


class Stop:
    """A slot, or (without one) the place behind a phrase; what is typed at its ends belongs to it while it is held."""

    def __init__(self, document: QTextDocument, start: int, end: int, slot: SlotText | None = None) -> None:
        self.slot = slot
        self._head, self._tail = QTextCursor(document), QTextCursor(document)
        self._head.setPosition(start)
        self._tail.setPosition(end)
        self.hold(on=False)

    @property
    def start(self) -> int:
        """Where it begins, as the document counts."""
        return self._head.position()

    @property
    def end(self) -> int:
        """Where it ends, as the document counts."""
        return self._tail.position()

    @property
    def text(self) -> str:
        """What stands there."""
        return self._stretch().selectedText().replace("\u2029", "\n")

    def holds(self, position: int) -> bool:
        """Whether a place is within it."""
        return self.start <= position <= self.end

    def hold(self, *, on: bool) -> None:
        """Let what is typed at its ends belong to it, or no longer."""
        self._head.setKeepPositionOnInsert(on)
        self._tail.setKeepPositionOnInsert(not on and self.slot is not None)

    def write(self, text: str) -> None:
        """Let another text stand there."""
        if text == self.text:
            return
        self.hold(on=True)
        self._stretch().insertText(text)
        self.hold(on=False)

    def selected(self) -> QTextCursor:
        """The stretch selected: of one that waits to be filled only the word, its preposition stays."""
        stretch = self._stretch()
        if self.slot is not None and self.slot.unfilled(self.text):
            stretch.setPosition(self.start + len(self.slot.prefix))
            stretch.setPosition(self.end, QTextCursor.MoveMode.KeepAnchor)
        return stretch

    def _stretch(self) -> QTextCursor:
        stretch = QTextCursor(self._head)
        stretch.setKeepPositionOnInsert(False)
        stretch.setPosition(self.start)
        stretch.setPosition(self.end, QTextCursor.MoveMode.KeepAnchor)
        return stretch
