"""Gestures of the roll call that can be taken back in the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.records import Id
from rcm_desktop.services.roll_call import Called, Roll, RollCall, Said
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.notes.roll_call import wording


class Calling(QObject):
    """Calls the roll through the service; a gesture answers whether it did something."""

    def __init__(
        self, calls: RollCall, undo: UndoStack, tell_error: Callable[[RcmError], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._calls, self._undo, self._tell_error = calls, undo, tell_error

    def roll(self, session: Id, *, others: bool) -> Roll:
        """The roll of a session as it stands."""
        return self._calls.roll(session, others=others)

    def turn(self, session: Id, line: Called) -> bool:
        """A delegation is there, or is not there after all."""
        if line.present:
            words = lambda: self.tr("{name} not present").format(name=wording.name_of(line))  # noqa: E731
            return self._did(words, lambda: self._calls.take_back(session, line.delegation.id))
        words = lambda: self.tr("{name} present").format(name=wording.name_of(line))  # noqa: E731
        return self._did(words, lambda: self._calls.mark(session, [line.delegation.id]))

    def mark_all(self, session: Id, lines: Sequence[Called]) -> bool:
        """All these are there: one gesture, of those who were not."""
        wanted = [line.delegation.id for line in lines]
        return self._did(lambda: self.tr("All members present"), lambda: self._calls.mark(session, wanted))

    def _did(self, words: Words, gesture: Callable[[], Said]) -> bool:
        try:
            said = gesture()
        except RcmError as error:
            self._tell_error(error)
            return False
        if said.nothing:
            return False
        kept = _Kept(self._calls, said)
        self._undo.did(words, kept.turn, kept.turn)
        return True


class _Kept:
    """A gesture on the stack: what takes it back is another one, which is taken back to do it again."""

    def __init__(self, calls: RollCall, said: Said) -> None:
        self._calls, self._said = calls, said

    def turn(self) -> None:
        self._said = self._calls.undo(self._said)
