"""What is done to the entry under the keyboard, being edited, or last recorded: moved, split, joined, recast."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import Note, NoteKind, NoteStatus, Visibility
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Notes, Rewriting
from rcm_desktop.storage.changes import Change
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.views import Offer
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.notes.writing.amendment import Amendment
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.entry_list import EntryList


class EntryGestures(QObject):
    """Each is one call of the service, and the window's undo takes it back."""

    changed = Signal(str)
    """Something was done: the list is to be read again, with the keyboard on the entry of this id."""
    menu_wanted = Signal(str)
    """Asks for the sections that this entry can be moved to."""

    def __init__(
        self,
        notes: Notes,
        rewriting: Rewriting,
        entries: EntryList,
        amendment: Amendment,
        composer: Composer,
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._notes, self._rewriting, self._entries = notes, rewriting, entries
        self._amendment, self._composer, self._undo, self._tell_error = amendment, composer, undo, tell_error
        entries.dropped.connect(self.place)

    def offers(self) -> tuple[Offer, ...]:
        """The gestures with their keys."""
        return (
            Offer(lambda: self.tr("Make it a commitment"), lambda: self.make(NoteKind.COMMITMENT), "F6"),
            Offer(lambda: self.tr("Split the entry at the cursor"), self.split, "Ctrl+D", repeats=False),
            Offer(lambda: self.tr("Join with the entry below"), self.join, "Ctrl+U", repeats=False),
            Offer(lambda: self.tr("Move to another section…"), self.ask_section, "Ctrl+M"),
            Offer(lambda: self.tr("Move the entry up"), lambda: self.step(-1), "Alt+Up"),
            Offer(lambda: self.tr("Move the entry down"), lambda: self.step(1), "Alt+Down"),
        )

    def target(self) -> Id:
        """The entry that a gesture is about: being edited, under the keyboard, else the last one."""
        if self._amendment.note is not None:
            return self._amendment.note.id
        return (self._entries.current() if self._entries.hasFocus() else "") or self._entries.last()

    def note(self, ident: Id) -> Note | None:
        """An entry as it stands."""
        return self._notes.everything().notes.get(ident)

    def make(self, kind: NoteKind, ident: Id = "") -> None:
        """Let the entry be of a kind; what is being typed or edited only changes its choice."""
        composer = self._amendment.composer if self._amendment.note is not None else self._composer
        typing = self._amendment.note is not None or not (self._composer.typed().empty or self._entries.hasFocus())
        if typing and not ident:
            composer.choose_kind(kind)
        else:
            self._did(ident or self.target(), lambda of: self._rewriting.make(of, kind))

    def give_status(self, ident: Id, status: NoteStatus) -> None:
        """How firm the entry's text is."""
        self._did(ident, lambda of: self._rewriting.change(of, {"status": status}))

    def give_visibility(self, ident: Id, visibility: Visibility) -> None:
        """Who may read the entry in a paper."""
        self._did(ident, lambda of: self._rewriting.change(of, {"visibility": visibility}))

    def step(self, by: int) -> None:
        """Move the entry one place up (-1) or down (1) in its section."""
        ident = self.target()
        before = self._entries.beside(ident, -1 if by < 0 else 2)
        if by > 0 and not self._entries.beside(ident, 1):
            return
        if before or by > 0:
            self.place(ident, before)

    def place(self, ident: Id, before: Id) -> None:
        """Put the entry before another one, or (empty) at the end."""
        words: Words = lambda: self.tr("Another place for an entry")  # noqa: E731
        self._did(ident, lambda of: self._rewriting.place(of, before), words)

    def move(self, ident: Id, session: Id, section: Id) -> None:
        """Put the entry at the end of another section."""
        words: Words = lambda: self.tr("Another section for an entry")  # noqa: E731
        self._did(ident, lambda of: self._rewriting.move(of, session, section), words)

    def ask_section(self) -> None:
        """Ask where the entry is to go."""
        if ident := self.target():
            self.menu_wanted.emit(ident)

    def split(self) -> None:
        """Make two of the entry being edited, the second from the cursor on."""
        note = self._amendment.note
        if note is None:
            self._composer.quietly(lambda: self.tr("Open the entry and put the cursor where it is to be split"))
            return
        typed = self._amendment.composer.typed()
        at = typed.cursor - (len(typed.text) - len(typed.text.lstrip()))
        self._did(note.id, lambda of: self._rewriting.split(of, at), lambda: self.tr("Split of an entry"))

    def join(self) -> None:
        """Let the text of the entry below follow."""
        ident = self.target()
        below = self._entries.beside(ident, 1)
        if not below:
            self._composer.quietly(lambda: self.tr("There is no entry below to join with"))
            return
        self._did(ident, lambda of: self._rewriting.join(of, below), lambda: self.tr("Joining of two entries"))

    def copy_in(self, ident: Id) -> None:
        """Copy an entry of the support record into the main one."""
        words: Words = lambda: self.tr("Copy from the support record")  # noqa: E731
        self._did(ident, self._rewriting.copy_in, words)

    def _did(self, ident: Id, gesture: Callable[[Id], Change], words: Words | None = None) -> None:
        """Record what is being edited first: a gesture is over what stands."""
        self._amendment.finish()
        if not ident or self._amendment.note is not None:
            return
        try:
            change = gesture(ident)
        except RcmError as error:
            self._tell_error(error)
            return
        if change.nothing:
            return
        self._undo.did(
            words or (lambda: self.tr("Change of an entry")),
            lambda: self._rewriting.take_back(change),
            lambda: self._rewriting.do_again(change),
        )
        self.changed.emit(ident)
