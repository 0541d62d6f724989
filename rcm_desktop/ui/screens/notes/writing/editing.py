"""One entry at a time open in its place among the others: where its editor stands, and when it goes."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Notes
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.storage.records import Sight
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.screens.notes.writing.amendment import Amendment
from rcm_desktop.ui.screens.notes.writing.begun import is_edit
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.entry_list import EntryList
from rcm_desktop.ui.screens.notes.writing.typing_on import TypingOn
from rcm_desktop.ui.screens.notes.writing.undoing import Undoing


class Editing(QObject):
    """Opens, closes and deletes; what is typed in the editor is the amendment's."""

    opened = Signal()
    """The editor stands in an entry's place."""
    changed = Signal()
    """Entries are others now: they are to be read again."""
    closed = Signal(bool)
    """The editor is gone, and whether it had the keyboard."""

    def __init__(
        self, notes: Notes, entries: EntryList, undoing: Undoing, undo: UndoStack,
        tell_error: Callable[[RcmError], None], parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._notes, self._entries = notes, entries
        TypingOn(entries)
        self._undoing, self._undo, self._tell_error = undoing, undo, tell_error
        self.editor = Composer(lambda: self.tr("Entry being changed"))
        self.editor.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self.editor.setParent(entries)
        self.editor.setAutoFillBackground(True)
        self.editor.hide()
        self.editor.will(lambda: self.tr("Enter records the change; Esc leaves it as it was"))
        self.amendment = Amendment(notes, self.editor, tell_error, self)
        self.amendment.amended.connect(self._amended)
        self.amendment.closed.connect(self._closed)
        self.amendment.discarded.connect(self._discarded)

    def edit(self, ident: Id, draft: Draft | None = None) -> None:
        """Open an entry in its place, or what a draft kept of an edit of it."""
        opened = self._notes.open(ident) if ident else None
        if opened is None or (self.amendment.note is not None and self.amendment.note.id == ident):
            return
        self.amendment.finish()
        if self.amendment.note is not None:  # the disk refuses: its text has to stay where it is
            return
        draft = draft or next((d for d in self._notes.drafts() if d.rec == ident and is_edit(d)), None)
        self.amendment.begin(*opened, draft)
        self._entries.show_editor(self._notes.shown(opened[0]), self.editor)
        self.editor.field.setFocus()
        self.opened.emit()

    def delete(self, ident: Id) -> None:
        """Delete an entry; undo brings it back."""
        try:
            self._undoing.delete(ident)
        except RcmError as error:
            self._tell_error(error)
            return
        if self.amendment.note is not None and self.amendment.note.id == ident:
            self.amendment.let_go()
        self.changed.emit()

    def _amended(self, before: Note, values: Mapping[str, Any], sight: Sight) -> None:
        self._undoing.changed(before, values, sight)
        self.changed.emit()

    def _discarded(self, draft: Draft) -> None:
        self._undo.did(lambda: self.tr("Discarding of a change"), lambda: self.edit(draft.rec, draft))

    def _closed(self, _: str) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.editor.isAncestorOf(focus)
        self._entries.close_editor()
        self.closed.emit(had_focus)
