"""Gestures of the rapporteur that can be taken back: each inverse is an ordinary gesture over what was seen."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from rcm_desktop.domain.notes import Note
from rcm_desktop.services.notes import Notes
from rcm_desktop.storage.records import Sight
from rcm_desktop.ui.kit.undo import UndoStack


class Undoing(QObject):
    """Leaves the inverse of each gesture on the window's stack."""

    def __init__(self, notes: Notes, undo: UndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._notes, self._undo = notes, undo

    def recorded(self, note: Note) -> None:
        """An entry was recorded: undo deletes it, unless somebody wrote another text there since."""
        self._undo.did(
            lambda: self.tr("New entry"),
            lambda: self._delete(note.id, note.text),
            lambda: self._notes.restore(note.id),
        )

    def changed(self, before: Note, values: Mapping[str, Any], sight: Sight) -> None:
        """An entry was changed, `sight` being what stood after it: undo writes what was there before."""
        change = _Change(self._notes, before, values, sight)
        self._undo.did(lambda: self.tr("Change of an entry"), change.back, change.again)

    def delete(self, ident: str) -> None:
        """Delete an entry; undo brings it back."""
        text = self._delete(ident)
        self._undo.did(
            lambda: self.tr("Deletion of an entry"),
            lambda: self._notes.restore(ident),
            lambda: self._delete(ident, text),
        )

    def _delete(self, ident: str, known: str | None = None) -> str | None:
        """Delete an entry, where a text is given only while it has that one; its text."""
        opened = self._notes.open(ident)
        if opened is None:
            return None
        if known is None or opened[0].text == known:
            self._notes.delete(ident, opened[1])
        return opened[0].text


class _Change:
    """Writes the old and the new values by turns, each over what the write before left.

    What arrived meanwhile stays beside it as a second version.
    """

    def __init__(self, notes: Notes, before: Note, values: Mapping[str, Any], sight: Sight) -> None:
        self._notes, self._ident, self._sight = notes, before.id, sight
        self._new = dict(values)
        self._old = {name: getattr(before, name) for name in values}

    def back(self) -> None:
        self._write(self._old)

    def again(self) -> None:
        self._write(self._new)

    def _write(self, values: Mapping[str, Any]) -> None:
        self._notes.amend(self._ident, self._sight, values)
        opened = self._notes.open(self._ident)
        if opened is not None:
            self._sight = opened[1]
