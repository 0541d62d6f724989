"""An entry being changed in its place: a draft at every moment, an amendment on Enter, on leaving, or at rest."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.records import Heads
from rcm_desktop.services.notes import Notes
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.storage.records import Sight
from rcm_desktop.ui.kit.keeper import Keeper
from rcm_desktop.ui.screens.notes.writing.begun import seen, stood_on
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.fresh_entry import WAITS
from rcm_desktop.ui.screens.notes.writing.typed import FIELDS, Typed, as_about, changes, from_about, of_note

_REST_MS = 30_000
_RETRY_MS = 2_000


class Amendment(QObject):
    """Edits one entry at a time over what was seen when it was opened.

    Left, it is recorded and closed, where a new entry stays begun: what the page shows when the editor is gone must be
    what other laptops and papers get.
    """

    amended = Signal(object, object, object)
    """The Note as it was found, the values written, and its Sight after."""
    closed = Signal(str)
    """The editor is done with the entry of this id."""
    discarded = Signal(object)
    """Escape let go of what this Draft holds."""

    def __init__(
        self, notes: Notes, composer: Composer, tell_error: Callable[[RcmError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notes, self._tell_error, self.composer = notes, tell_error, composer
        self._note: Note | None = None
        self._heads: Mapping[str, Heads] = {}
        self._entered = False
        self.keeper = Keeper(self._draft, self._keep, self)
        self.keeper.kept.connect(composer.saved)
        self.keeper.troubled.connect(composer.not_saved)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._amend)
        composer.settlement.due.today = lambda: notes.local_time().date()
        composer.edited.connect(self._edited)
        composer.field.cursorPositionChanged.connect(self._moved)
        composer.entered.connect(self.finish)
        composer.escaped.connect(self.discard)
        QApplication.instance().focusChanged.connect(self._look_where_focus_went)  # type: ignore[union-attr]

    @property
    def note(self) -> Note | None:
        """The entry as it was found, while it is being edited."""
        return self._note

    def begin(self, note: Note, sight: Sight, draft: Draft | None) -> None:
        """Open an entry, or what a draft kept of an edit of it, with what that edit saw."""
        self._note, self._heads = note, {name: sight.heads[name] for name in FIELDS}
        typed = of_note(note)
        if draft is not None:
            self._note, self._heads = seen(draft, note, sight)
            typed = from_about(draft.about, draft.text, draft.cursor)
        self._entered = False
        self.composer.put(typed)
        self.keeper.rest()
        if draft is not None:
            self._rest.start(_REST_MS)

    def finish(self) -> None:
        """Record what was changed and close; where that fails the editor stays open and tries again."""
        if self._note is None or not self._amend():
            return
        self._close()

    def discard(self) -> None:
        """Escape: leave the entry as it was."""
        if self._note is None:
            return
        draft, changed = self._draft(), bool(changes(self._note, self.composer.typed()))
        if not self._drop():
            return
        self._close()
        if changed:
            self.discarded.emit(draft)

    def let_go(self) -> None:
        """The entry was deleted while it was edited."""
        if self._note is not None and self._drop():
            self._close()

    def _amend(self) -> bool:
        """Whether all that was typed is recorded now; an emptied text leaves the entry's own."""
        note, typed = self._note, self.composer.typed()
        if note is None:
            return True
        if typed.unread_due:  # what cannot be read cannot be recorded, and must not go
            self.composer.settlement.due.judge()
            return False
        values = changes(note, typed)
        if typed.empty:
            values.pop("text", None)
        if not values:
            return self._drop()
        try:
            self._notes.amend(note.id, Sight(self._heads, (), ()), values)
        except WAITS as error:
            self.composer.not_saved(error)
            self.keeper.touch()
            self._rest.start(_RETRY_MS)
            return False
        except RcmError as error:
            self._tell_error(error)
            return False
        self.keeper.rest()
        self._rest.stop()
        self._see_again(note, values)
        return True

    def _see_again(self, before: Note, values: Mapping[str, object]) -> None:
        opened = self._notes.open(before.id)
        if opened is None:
            return
        after, sight = opened
        self._note, self._heads = after, {name: sight.heads[name] for name in FIELDS}
        self.composer.saved(self._notes.local_time())
        self.amended.emit(before, values, sight)

    def _drop(self) -> bool:
        assert self._note is not None
        try:
            self._notes.drop_draft(self._note.id)
        except RcmError as error:
            self.composer.not_saved(error)
            self._rest.start(_RETRY_MS)
            return False
        self.keeper.rest()
        return True

    def _close(self) -> None:
        assert self._note is not None
        ident, self._note = self._note.id, None
        self._rest.stop()
        self.composer.put(Typed())
        self.closed.emit(ident)

    def _edited(self) -> None:
        if self._note is not None:
            self.keeper.touch()
            self._rest.start(_REST_MS)

    def _moved(self) -> None:
        if self._note is not None and changes(self._note, self.composer.typed()):
            self.keeper.touch()

    def _look_where_focus_went(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Leaving the editor for another place of the window records; leaving the window only keeps the draft."""
        if self._note is None or now is None or now.window() is not self.composer.window():
            return
        if self.composer.holds(now):
            self._entered = True
        elif self._entered:  # on its way in, the keyboard may pass by other places
            self.finish()

    def _draft(self) -> Draft | None:
        if self._note is None:
            return None
        typed = self.composer.typed()
        about = {
            **as_about(typed),
            "session": self._note.session,
            "section": self._note.section,
            **stood_on(self._note, self._heads),
        }
        return Draft(self._note.id, "text", typed.text, typed.cursor, self._heads["text"], about)

    def _keep(self, draft: Draft) -> datetime:
        return self._notes.keep_draft(draft)
