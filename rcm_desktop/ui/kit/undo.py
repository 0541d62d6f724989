"""Undo in one place: each gesture that can be taken back leaves its inverse here."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal

from rcm_desktop.ui.kit.wording import Words, say

_DEPTH = 1000
"""A programme of three days is written field by field: some two hundred gestures, and none of them weighs much."""


class Gesture(msgspec.Struct, frozen=True):
    """What was done, how it is taken back, and how it is done again (None when it cannot be)."""

    words: Words
    back: Callable[[], object]
    again: Callable[[], object] | None = None


class UndoStack(QObject):
    """The last thousand gestures of this window; Ctrl+Z and Ctrl+Y outside text fields lead here.

    An inverse is an ordinary gesture through the service: it is recorded, nothing is rewritten. When it fails
    its error passes to the caller, and the gesture leaves the stack.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[Gesture] = []
        self._undone: list[Gesture] = []

    def did(self, words: Words, back: Callable[[], object], again: Callable[[], object] | None = None) -> Gesture:
        """Remember a gesture that was just done: its words ("Check-in of Ana López") and its inverse."""
        gesture = Gesture(words, back, again)
        self._done.append(gesture)
        del self._done[:-_DEPTH]
        self._undone.clear()
        self.changed.emit()
        return gesture

    def take_back(self, gesture: Gesture) -> None:
        """Take this very gesture back, wherever it stands; one taken back already is left alone."""
        found = next((at for at, done in enumerate(self._done) if done is gesture), None)
        if found is not None:
            self._take(self._done.pop(found))

    def undo_words(self) -> str:
        """What Ctrl+Z would take back, or an empty text."""
        return say(self._done[-1].words) if self._done else ""

    def redo_words(self) -> str:
        """What Ctrl+Y would do again, or an empty text."""
        return say(self._undone[-1].words) if self._undone else ""

    def undo(self) -> Gesture | None:
        """Take the last gesture back."""
        if not self._done:
            return None
        gesture = self._done.pop()
        self._take(gesture)
        return gesture

    def redo(self) -> Gesture | None:
        """Do again what was taken back last."""
        if not self._undone:
            return None
        gesture = self._undone.pop()
        try:
            if gesture.again is not None:
                gesture.again()
                self._done.append(gesture)
        finally:
            self.changed.emit()
        return gesture

    def _take(self, gesture: Gesture) -> None:
        try:
            gesture.back()
            if gesture.again is not None:
                self._undone.append(gesture)
        finally:
            self.changed.emit()
