"""One half of a pair being written: a draft at every moment, in the record on Enter, on leaving, or at rest."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.pairs import Half
from rcm_desktop.domain.records import Heads
from rcm_desktop.services.notes import Notes, Opening, Pairs
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.ui.kit.keeper import Keeper
from rcm_desktop.ui.screens.notes.writing.begun import stood_on
from rcm_desktop.ui.screens.notes.writing.fresh_entry import WAITS
from rcm_desktop.ui.screens.notes.writing.typed import FIELDS, as_about, of_note
from rcm_desktop.ui.screens.notes.writing.writing_field import WritingField

_REST_MS = 30_000
_RETRY_MS = 2_000


class HalfEditing(QObject):
    """Edits one half at a time over what was seen when it was opened."""

    written = Signal(object, object)
    """The Opening the editor stood on, and the Change that was written."""
    closed = Signal(object)
    """The editor is done with what it was opened for, an Opening."""
    discarded = Signal(object, str, int)
    """Escape let go of a text of this Opening, its cursor here."""
    troubled = Signal(object)
    """What is typed is not on disk yet: the RcmError that says why."""
    kept = Signal(object)
    """Everything typed is on disk since this local moment."""

    def __init__(
        self, notes: Notes, pairs: Pairs, field: WritingField, tell_error: Callable[[RcmError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notes, self._pairs, self._tell_error, self.field = notes, pairs, tell_error, field
        self._opening: Opening | None = None
        self._entry: tuple[Note, Mapping[str, Heads]] | None = None
        self._entered = False
        self.keeper = Keeper(self._draft, notes.keep_draft, self)
        self.keeper.kept.connect(self.kept)
        self.keeper.troubled.connect(self.troubled)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._write)
        field.textChanged.connect(self._edited)
        field.cursorPositionChanged.connect(self._moved)
        field.escaped.connect(self.discard)
        QApplication.instance().focusChanged.connect(self._look_where_focus_went)  # type: ignore[union-attr]

    @property
    def opening(self) -> Opening | None:
        """What is being edited, as it stood then."""
        return self._opening

    def begin(self, opening: Opening, text: str | None = None, cursor: int = 0) -> None:
        """Open a half, or what was typed of it before."""
        self._opening, self._entered = opening, False
        self._entry = self._as_entry(opening)
        self.field.put(opening.text if text is None else text, len(opening.text) if text is None else cursor)
        self.keeper.rest()
        if text is not None:
            self.keeper.touch()
            self._rest.start(_REST_MS)

    def finish(self) -> bool:
        """Record what was changed and close; where that fails the editor stays open, tries again, and says False."""
        if self._opening is None:
            return True
        if not self._write():
            return False
        self._close()
        return True

    def discard(self) -> None:
        """Escape: leave the half as it was."""
        opening = self._opening
        if opening is None:
            return
        text, cursor, changed = self.field.text(), self.field.caret(), self._is_changed()
        if not self._drop():
            return
        self._close()
        if changed:
            self.discarded.emit(opening, text, cursor)

    def _is_changed(self) -> bool:
        assert self._opening is not None
        return self.field.text().strip() != self._opening.text.strip()

    def _write(self) -> bool:
        """Whether all that was typed is recorded now; an emptied text leaves the half as it was."""
        opening = self._opening
        if opening is None:
            return True
        if not self._is_changed() or not self.field.text().strip():
            return self._drop()
        try:
            change, self._opening = self._pairs.write(opening, self.field.text())
        except WAITS as error:
            self.troubled.emit(error)
            self.keeper.touch()
            self._rest.start(_RETRY_MS)
            return False
        except RcmError as error:
            self._tell_error(error)
            return False
        self.keeper.rest()
        self._rest.stop()
        self._entry = self._as_entry(self._opening)
        self.kept.emit(self._notes.local_time())
        self.written.emit(opening, change)
        return True

    def _drop(self) -> bool:
        assert self._opening is not None
        try:
            self._notes.drop_draft(self._opening.ident)
        except RcmError as error:
            self.troubled.emit(error)
            self._rest.start(_RETRY_MS)
            return False
        self.keeper.rest()
        return True

    def _close(self) -> None:
        opening, self._opening = self._opening, None
        self._rest.stop()
        self.field.put("", 0)
        self.closed.emit(opening)

    def _edited(self) -> None:
        if self._opening is not None:
            self.keeper.touch()
            self._rest.start(_REST_MS)

    def _moved(self) -> None:
        if self._opening is not None and self._is_changed():
            self.keeper.touch()

    def _look_where_focus_went(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Leaving the field for another place of the window records; leaving the window only keeps the draft."""
        if self._opening is None or now is None or now.window() is not self.field.window():
            return
        if now is self.field:
            self._entered = True
        elif self._entered:
            self.finish()

    def _as_entry(self, opening: Opening) -> tuple[Note, Mapping[str, Heads]] | None:
        if opening.half is Half.TRANSLATION:
            return None
        opened = self._notes.open(opening.ident)
        return None if opened is None else (opened[0], {name: opened[1].heads[name] for name in FIELDS})

    def _draft(self) -> Draft | None:
        """What is typed, as whoever opens it again wants it: an original is the writing view's, too."""
        opening = self._opening
        if opening is None:
            return None
        text, cursor = self.field.text(), self.field.caret()
        if self._entry is None:
            return self._pairs.draft(opening, text, cursor)
        note, heads = self._entry
        about = {
            **as_about(of_note(note)),
            "session": note.session,
            "section": note.section,
            **stood_on(note, heads),
        }
        return Draft(note.id, "text", text, cursor, opening.heads, about)
