"""What a person does to records on this page: told when it fails, and remembered to be taken back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import Record
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.changes import Change
from rcm_desktop.storage.records import Sight
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Words


class Opened(msgspec.Struct, frozen=True):
    """A record before an editor's eyes, what an edit of it stands on, and the fields in several versions."""

    record: Any
    sight: Sight
    versions: Mapping[str, tuple[Any, ...]] = {}
    """By attribute, the newest first; only of fields to settle."""


class Gestures(QObject):
    """Opens, adds, saves, deletes and moves records; a gesture that failed was told, and answers None."""

    saved = Signal(object)
    """Something is on disk since this datetime in the meeting's time zone."""

    def __init__(self, setup: Setup, people: People, undo: UndoStack, tell_error: Callable[[RcmError], None]) -> None:
        super().__init__()
        self.setup, self.people = setup, people
        self._undo, self._tell_error = undo, tell_error

    def open(self, cls: type[Record], ident: str) -> Opened | None:
        """A record as it stands now, None where there is none or it is deleted."""
        found = self.setup.open(cls, ident)
        if found is None or found[0].deleted:
            return None
        record, sight = found
        return Opened(record, sight, self.setup.versions(cls, ident) if record.to_settle else {})

    def add(self, record: Record, words: Words) -> Record | None:
        """Create a record; its undo deletes it."""
        try:
            made = self.people.add(record) if isinstance(record, Delegate) else self.setup.add(record)
        except RcmError as error:
            self._tell_error(error)
            return None
        self._undo.did(words, lambda: self._delete(made), lambda: self._restore(made))
        self.saved.emit(self.setup.now())
        return made

    def save(self, opened: Opened, values: Mapping[str, Any], words: Words) -> datetime | None:
        """Write fields over what the editor saw; their undo writes what they held."""
        record = opened.record
        former = {name: getattr(record, name) for name in values}
        return self._do(
            words,
            lambda: self.setup.save(type(record), record.id, opened.sight, values),
            lambda: self._rewrite(record, former),
            lambda: self._rewrite(record, values),
        )

    def delete(self, record: Record, words: Words) -> datetime | None:
        """Delete a record as it stands; its undo brings it back."""
        delete = partial(self._delete, record)
        return self._do(words, delete, partial(self._restore, record), delete)

    def keep(self, record: Record, words: Words) -> datetime | None:
        """Take a deletion made elsewhere back."""
        keep = partial(self._restore, record)
        return self._do(words, keep, partial(self._delete, record), keep)

    def order_delegations(self, former: Sequence[str], order: Sequence[str], words: Words) -> datetime | None:
        """Give the delegations another order."""
        give = partial(self.setup.order_delegations, order)
        return self._do(words, give, partial(self.setup.order_delegations, former), give)

    def move(self, record: Record, former: tuple[str, str], place: tuple[str, str], words: Words) -> datetime | None:
        """Put a record between two others, by their ids; `former` are those it stood between."""
        move = partial(self.setup.move, type(record), record.id)
        return self._do(words, partial(move, *place), partial(move, *former), partial(move, *place))

    def add_usual_phrases(self, words: Words) -> Change | None:
        """Add the program's own phrases, as far as they are not there; their undo deletes what nobody changed."""
        try:
            change = self.setup.add_usual_phrases()
        except RcmError as error:
            self._tell_error(error)
            return None
        if not change.nothing:
            self._undo.did(words, partial(self.setup.take_back, change), partial(self.setup.do_again, change))
            self.saved.emit(self.setup.now())
        return change

    def _do(
        self,
        words: Words,
        gesture: Callable[[], object],
        back: Callable[[], object],
        again: Callable[[], object],
    ) -> datetime | None:
        try:
            gesture()
        except RcmError as error:
            self._tell_error(error)
            return None
        self._undo.did(words, back, again)
        at = self.setup.now()
        self.saved.emit(at)
        return at

    def _rewrite(self, record: Record, values: Mapping[str, Any]) -> None:
        found = self.setup.open(type(record), record.id)
        if found is not None:
            self.setup.save(type(record), record.id, found[1], values)

    def _delete(self, record: Record) -> None:
        self.setup.delete(type(record), record.id)

    def _restore(self, record: Record) -> None:
        self.setup.restore(type(record), record.id)
