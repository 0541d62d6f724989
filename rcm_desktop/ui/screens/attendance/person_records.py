"""A person's record as the form writes it; each gesture leaves its inverse on the undo stack."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.people import People
from rcm_desktop.storage.records import Sight
from rcm_desktop.ui.kit.undo import UndoStack

Opened = tuple[Delegate, Sight]


class PersonRecords(QObject):
    """Adds, corrects and replaces; errors pass to the caller, and then nothing was written."""

    def __init__(self, people: People, undo: UndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._people, self._undo = people, undo

    def add(self, typed: Delegate) -> Delegate:
        """Someone who was not on the list."""
        made = self._people.add(typed)
        self._undo.did(lambda: self.tr("New person: {name}").format(name=made.name.full), lambda: self._delete(made.id))
        return made

    def correct(self, opened: Opened, typed: Delegate) -> Delegate:
        """Write what differs over what the form saw."""
        before, sight = opened
        values = changes(before, typed)
        if not values:
            return before
        former = {name: getattr(before, name) for name in values}
        made = self._people.correct(before.id, sight, values)
        self._undo.did(
            lambda: self.tr("Correction of {name}").format(name=made.name.full),
            lambda: self._write(before.id, former),
            lambda: self._write(before.id, values),
        )
        return made

    def replace(self, former: Opened, typed: Delegate, reason: str) -> Delegate:
        """Someone comes in the place of another, who is withdrawn."""
        before, sight = former
        made = self._people.replace_by(before.id, sight, typed, reason)

        def back() -> None:
            self._people.return_to_list(before.id)
            self._delete(made.id)

        self._undo.did(lambda: self.tr("Replacement of {name}").format(name=before.name.full), back)
        return made

    def _delete(self, ident: str) -> None:
        found = self._people.open(ident)
        if found is not None:
            self._people.delete(ident, found[1])

    def _write(self, ident: str, values: Mapping[str, Any]) -> None:
        found = self._people.open(ident)
        if found is not None:
            self._people.correct(ident, found[1], values)


def changes(before: Delegate, typed: Delegate) -> dict[str, Any]:
    """The attributes that the form holds and in which two versions of a person differ."""
    names = ("name", "post", "delegation", "capacity")
    return {name: getattr(typed, name) for name in names if getattr(typed, name) != getattr(before, name)}
