"""The new entry being written: a draft of its section, and an entry on Enter, on leaving it, or at rest."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from rcm_desktop.domain.agenda import Access, MeetingSession
from rcm_desktop.domain.errors import Busy, NoRoom, RcmError, ReadOnly
from rcm_desktop.domain.notes import GENERAL, Note, Visibility
from rcm_desktop.domain.records import Heads, Id
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.storage.records import Sight
from rcm_desktop.ui.kit.keeper import Keeper
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.notes.writing.begun import is_gone, is_recorded, move_along, seen, stood_on, unbound
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.speaking import Speaking
from rcm_desktop.ui.screens.notes.writing.typed import FIELDS, Typed, as_about, as_entry, changes, from_about

_REST_MS = 30_000
WAITS = (Busy, NoRoom, ReadOnly)
"""What passes or can be mended while the text stays in the field."""


class FreshEntry(QObject):
    """Each section has its own unfinished entry, there again when the section is.

    It is on this laptop's disk a second after a key. Enter makes it an entry, and so does leaving it, or thirty
    seconds of rest: then other laptops get what there is of it, while it goes on being written here.
    """

    recorded = Signal(object)
    """Enter is done with it: it is a Note."""
    told = Signal(object)
    """It is an entry, for the first time that this can be taken back: a Note."""
    amended = Signal(object, object, object)
    """What was an entry already is another one now: the Note as it was, the values written, the Sight after."""
    emptied = Signal(str)
    """Nothing is left of what was an entry: its id."""

    def __init__(
        self, notes: Notes, composer: Composer, speaking: Speaking, tell_error: Callable[[RcmError], None],
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._notes, self._tell_error, self.composer = notes, tell_error, composer
        self._speaking = speaking
        self._owed: Id = ""
        """Whose the next entry is, once this one is recorded."""
        self._session: MeetingSession | None = None
        self._section = GENERAL
        self._language = self._id = self._at = ""
        self._reserved = False
        """It was begun while the session was among its members."""
        self._note: Note | None = None
        """The entry that it has become already, as last written, and what a change of it stands on."""
        self._heads: Mapping[str, Heads] = {}
        self._sight = Sight({}, (), ())
        self._told: Note | None = None
        """The same as the last gesture that can be taken back left it."""
        self.keeper = Keeper(self._draft, self._keep, self)
        self.keeper.kept.connect(composer.saved)
        self.keeper.troubled.connect(composer.not_saved)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._record_at_rest)
        composer.settlement.due.today = lambda: notes.local_time().date()
        composer.edited.connect(self._edited)
        composer.field.cursorPositionChanged.connect(self._moved)
        composer.entered.connect(self.record)
        composer.language.picked.connect(self._pick_language)
        speaking.given.connect(self._open_for)

    @property
    def begun(self) -> bool:
        """Whether something is typed that Enter has not recorded."""
        return not self.composer.typed().empty

    @property
    def ident(self) -> Id:
        """The id of the entry that what is typed has become already, or empty."""
        return self._note.id if self._note is not None else ""

    def stand_in(self, session: MeetingSession, section: str, draft: Draft | None) -> None:
        """Write in another section from now on: what was begun there is shown; `leave` comes before."""
        if self._session is None or session.id != self._session.id:
            self._owed = ""
        self._session, self._section = session, section
        # A draft that does not know it yet may be of an entry on record: the program ended just then.
        opened = self._notes.open(draft.rec) if draft is not None else None
        if draft is not None and (opened is None or opened[0].deleted):
            draft = unbound(self._notes, draft) if opened is not None or is_recorded(draft) else draft
            opened = None
        self._forget()
        if draft is None:
            self._empty()
            return
        self._id, self._at = draft.rec, draft.about.get("at", "")
        self._reserved = bool(draft.about.get("reserved"))
        if opened is not None:
            self._note, self._heads = seen(draft, *opened)
            self._told = self._note
        self.composer.put(from_about(draft.about, draft.text, draft.cursor))
        self.keeper.rest()

    def leave(self) -> bool:
        """Make what is begun an entry, and keep it as begun; whether all of it is on disk."""
        if not self.begun and self._note is not None:
            self._throw_away()
        self.keeper.flush()
        if self.begun and not self.composer.bare_name() and self._put_on_record():
            self._tell()
            self.keeper.touch()  # the draft stands on what is recorded now
            self.keeper.flush()
        return not self.keeper.waiting

    def move(self, section: str) -> None:
        """Go on in another section with what is typed; its draft and entry move along."""
        self._section = section
        try:
            move_along(self._notes, self.ident, self._session.id if self._session else "", section)
        except RcmError as error:
            self._tell_error(error)
        if self.begun or self._id:
            self.keeper.touch()
            self.keeper.flush()

    def follow(self, session: MeetingSession, section: str) -> None:
        """Know the session as it is now; what was begun in a place that is gone goes on in the one in front."""
        before, self._session = self._session, session
        if before is not None and (before.id, self._section) != (session.id, section):
            self.move(section)

    def record(self) -> None:
        """Enter: make it an entry; where the disk refuses, the text stays and is kept as a draft meanwhile.

        A bare name is no entry: that delegation asks for the floor.
        """
        if self._session is None:
            return
        if self._note is None and (named := self.composer.bare_name()):
            if self._speaking.ask(named, self.composer.name_of(named)):
                self._let_go()
            return
        if not self.begun:
            self._throw_away()
            return
        if self._put_on_record(last=True):
            note = self._note
            self._tell()
            self._empty()
            self.recorded.emit(note)

    def speak(self) -> None:
        """The screen speaks another language: an entry of which nothing is typed or chosen is in that one, too."""
        typed = self.composer.typed()
        if typed == Typed(language=typed.language, status=typed.status) and not self._language:
            self.composer.language.choose(language())

    def _put_on_record(self, *, last: bool = False) -> bool:
        """Write what is typed to the record; `last` where nothing of it is to be kept as begun."""
        typed = self.composer.typed()
        try:
            if self._note is not None and is_gone(self._notes, self._note.id):
                self._be_new()
            if self._note is None:
                self._note = self._notes.record(self._entry(typed), draft=self._id, keep_draft=not last)
                self._id = self._note.id
                self._see_again()
            else:
                self._amend(self._note, typed, last=last)
        except WAITS as error:
            self.composer.not_saved(error)
            self.keeper.touch()
            return False
        except RcmError as error:
            self._tell_error(error)
            return False
        self._rest.stop()
        return True

    def _be_new(self) -> None:
        """The entry that it was is deleted meanwhile: what is typed becomes another one."""
        at, reserved = self._at, self._reserved
        draft = self._draft()
        self._forget()
        assert draft is not None
        self._id, self._at, self._reserved = unbound(self._notes, draft).rec, at, reserved

    def _amend(self, note: Note, typed: Typed, *, last: bool) -> None:
        values = changes(note, typed)
        if values:
            self._notes.amend(note.id, Sight(self._heads, (), ()), values, keep_draft=not last)
            self._see_again()
        elif last:
            self._notes.drop_draft(note.id)

    def _see_again(self) -> None:
        assert self._note is not None
        opened = self._notes.open(self._note.id)
        if opened is not None:
            self._note, self._sight = opened
            self._heads = {name: self._sight.heads[name] for name in FIELDS}

    def _tell(self) -> None:
        """Let what was done be taken back: the entry as a whole the first time, then what changed of it since."""
        before, note = self._told, self._note
        if note is None:
            return
        self._told = note
        if before is None:
            self.told.emit(note)
        elif values := {name: getattr(note, name) for name in FIELDS if getattr(note, name) != getattr(before, name)}:
            self.amended.emit(before, values, self._sight)

    def _entry(self, typed: Typed) -> NewEntry:
        assert self._session is not None
        reserved = self._session.access is Access.MEMBERS_ONLY or self._reserved or self._speaking.reserved
        usual = Visibility.MEMBERS_ONLY if reserved else Visibility.FULL
        here, kept = self._session.id, self._notes.kept_record(self._session.id)
        return as_entry(typed, usual, session=here, section=self._section, at=self._at, record=kept)

    def _record_at_rest(self) -> None:
        if self.begun and not self.composer.bare_name() and self._put_on_record():
            self.keeper.touch()
            self.keeper.flush()

    def _open_for(self, delegation: Id) -> None:
        """A delegation has the floor: the empty entry is its own, or the one after what is being typed."""
        self._owed = delegation if self.begun else ""
        if delegation and not self.begun:
            self.composer.name_speaker(delegation)

    def _throw_away(self) -> None:
        """Nothing is left of the text: an entry that it was goes, too, and can be brought back."""
        if self._note is None:
            return
        gone = self._note.id
        self._let_go()
        self.emptied.emit(gone)

    def _let_go(self) -> None:
        """What was typed is done with, and is no entry."""
        try:
            if self._id:
                self._notes.drop_draft(self._id)
        except RcmError as error:
            self._tell_error(error)
        self._empty()

    def _forget(self) -> None:
        self._id = self._at = ""
        self._reserved = False
        self._note = self._told = None
        self._heads, self._sight = {}, Sight({}, (), ())

    def _empty(self) -> None:
        self._forget()
        self._rest.stop()
        self.keeper.rest()
        self.composer.put(Typed(language=self._language or language()))
        if self._owed:
            self.composer.name_speaker(self._owed)
            self._owed = ""

    def _edited(self) -> None:
        if not self._at and self.begun:
            self._at = self._notes.local_time().isoformat(timespec="seconds")
            self._reserved = self._speaking.reserved
        if self.begun or self._id:
            self.keeper.touch()
            self._rest.start(_REST_MS)

    def _moved(self) -> None:
        if self.begun:
            self.keeper.touch()

    def _pick_language(self, value: str) -> None:
        self._language = value

    def _draft(self) -> Draft | None:
        if self._session is None:
            return None
        typed = self.composer.typed()
        self._id = self._id or self._notes.new_draft()
        about = {**as_about(typed), "session": self._session.id, "section": self._section, "at": self._at}
        about["reserved"] = "yes" if self._reserved else ""
        if self._note is None:
            return Draft(self._id, "text", typed.text, typed.cursor, about=about)
        about |= {"below": "yes", **stood_on(self._note, self._heads)}
        return Draft(self._id, "text", typed.text, typed.cursor, self._heads["text"], about)

    def _keep(self, draft: Draft) -> datetime:
        if draft.text.strip() or self._note is not None:
            return self._notes.keep_draft(draft)
        self._notes.drop_draft(draft.rec)
        self._at = ""
        return self._notes.local_time()
