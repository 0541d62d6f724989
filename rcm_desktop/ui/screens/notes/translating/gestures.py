"""What a person does to a pair besides writing: carried out, and left on the window's stack to be taken back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.pairs import Half
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Notes, Opening, Pairs
from rcm_desktop.storage.changes import Change
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Words


class PairGestures(QObject):
    """Each inverse is an ordinary gesture of the service."""

    done = Signal(object)
    """Something was done and is on disk since this local moment."""

    def __init__(
        self, notes: Notes, pairs: Pairs, undo: UndoStack, tell_error: Callable[[RcmError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notes, self._pairs, self._undo, self._tell_error = notes, pairs, undo, tell_error

    def say_the_same(self, original: Id) -> None:
        """Take both halves of a pair, as they stand, to say the same."""
        self._do(lambda: self.tr("They say the same"), lambda: self._pairs.say_the_same(original))

    def delete_translation(self, original: Id) -> None:
        """Delete the second half of a pair."""
        self._do(lambda: self.tr("Deletion of a translation"), lambda: self._pairs.delete_translation(original))

    def written(self, opening: Opening, change: Change) -> None:
        """A half was written."""
        if opening.half is Half.TRANSLATION:
            self._remember(lambda: self.tr("Text of a translation"), change)
        else:
            self._remember(lambda: self.tr("Change of an entry"), change)

    def discarded(self, again: Callable[[], object]) -> None:
        """Escape let go of a text; `again` opens it as it was."""
        self._undo.did(lambda: self.tr("Discarding of a change"), again)

    def _do(self, words: Words, gesture: Callable[[], Change]) -> None:
        try:
            change = gesture()
        except RcmError as error:
            self._tell_error(error)
            return
        self._remember(words, change)
        if not change.nothing:
            self.done.emit(self._notes.local_time())

    def _remember(self, words: Words, change: Change) -> None:
        if not change.nothing:
            pairs = self._pairs
            self._undo.did(words, partial(pairs.take_back, change), partial(pairs.do_again, change))
