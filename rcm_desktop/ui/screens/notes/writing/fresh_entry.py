"""The new entry being written: a draft of its section until Enter, and then an entry."""

from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec
from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.agenda import Access, MeetingSession
from rcm_desktop.domain.errors import Busy, NoRoom, RcmError, ReadOnly
from rcm_desktop.domain.notes import GENERAL, Visibility
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import NewEntry, Notes, Section
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.ui.kit.keeper import Keeper
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.notes.writing.composer import Composer
from rcm_desktop.ui.screens.notes.writing.speaking import Speaking
from rcm_desktop.ui.screens.notes.writing.typed import Typed, as_about, from_about

WAITS = (Busy, NoRoom, ReadOnly)
"""What passes or can be mended while the text stays in the field."""


class FreshEntry(QObject):
    """Each section has its own unfinished entry, there again when the section is.

    It becomes an entry by Enter alone: half a sentence that somebody else calls away from must not travel to
    other laptops and into the minutes. Until then it is on this laptop's disk, which is what must not be lost.
    """

    recorded = Signal(object)
    """Enter made it a Note."""

    def __init__(
        self,
        notes: Notes,
        composer: Composer,
        speaking: Speaking,
        tell_error: Callable[[RcmError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._notes, self._tell_error, self.composer = notes, tell_error, composer
        self._speaking = speaking
        self._reserved = False
        """It was begun while the session was among its members."""
        self._owed: Id = ""
        """Whose the next entry is, once this one is recorded."""
        self._session: MeetingSession | None = None
        self._section = GENERAL
        self._id = self._at = self._language = ""
        self.keeper = Keeper(self._draft, self._keep, self)
        self.keeper.kept.connect(composer.saved)
        self.keeper.troubled.connect(composer.not_saved)
        composer.edited.connect(self._edited)
        composer.field.cursorPositionChanged.connect(self._moved)
        composer.entered.connect(self.record)
        composer.language.picked.connect(self._pick_language)
        speaking.given.connect(self._open_for)

    @property
    def begun(self) -> bool:
        """Whether something is typed that is not an entry yet."""
        return not self.composer.typed().empty

    def stand_in(self, session: MeetingSession, section: str, draft: Draft | None) -> None:
        """Write in another section from now on; what was begun here is kept, what was begun there is shown."""
        self.keeper.flush()
        if self._session is None or session.id != self._session.id:
            self._owed = ""
        self._session, self._section = session, section
        if draft is None:
            self._empty()
        else:
            self._id, self._at = draft.rec, draft.about.get("at", "")
            self._reserved = bool(draft.about.get("reserved"))
            self.composer.put(from_about(draft.about, draft.text, draft.cursor))
            self.keeper.rest()

    def follow(self, session: MeetingSession) -> None:
        """Know the session as it is now; who may read an entry follows it."""
        self._session = session

    def record(self) -> None:
        """Enter: make it an entry; where the disk refuses, the text stays and is kept as a draft meanwhile.

        A bare name is no entry: that delegation asks for the floor.
        """
        typed = self.composer.typed()
        if self._session is None:
            return
        if named := self.composer.bare_name():
            if self._speaking.ask(named, self.composer.name_of(named)):
                self._let_go()
            return
        if typed.empty:
            return
        reserved = self._session.access is Access.MEMBERS_ONLY or self._reserved or self._speaking.reserved
        entry = NewEntry(
            session=self._session.id,
            section=self._section,
            text=typed.text.strip(),
            kind=typed.effective_kind,
            delegation=typed.delegation,
            language=typed.language,
            visibility=Visibility.MEMBERS_ONLY if reserved else Visibility.FULL,
            status=typed.status,
            action=typed.action,
            at=self._at,
        )
        try:
            note = self._notes.record(entry, draft=self._id)
        except WAITS as error:
            self.composer.not_saved(error)
            self.keeper.touch()
        except RcmError as error:
            self._tell_error(error)
        else:
            self._empty()
            self.recorded.emit(note)

    def speak(self) -> None:
        """The screen speaks another language: an entry of which nothing is typed or chosen is in that one, too."""
        typed = self.composer.typed()
        untouched = typed == Typed(language=typed.language, status=typed.status)
        if untouched and not self._language:
            self.composer.language.choose(language())

    def _open_for(self, delegation: Id) -> None:
        """A delegation has the floor: the empty entry is its own, or the one after what is being typed."""
        self._owed = delegation if self.begun else ""
        if delegation and not self.begun:
            self.composer.name_speaker(delegation)

    def _let_go(self) -> None:
        """What was typed is done with, and is no entry."""
        try:
            if self._id:
                self._notes.drop_draft(self._id)
        except RcmError as error:
            self._tell_error(error)
        self._empty()

    def _empty(self) -> None:
        self._id = self._at = ""
        self._reserved = False
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
        return Draft(self._id, "text", typed.text, typed.cursor, about=about)

    def _keep(self, draft: Draft) -> datetime:
        if draft.text.strip():
            return self._notes.keep_draft(draft)
        self._notes.drop_draft(draft.rec)
        self._at = ""
        return self._notes.local_time()


def unbound(notes: Notes, draft: Draft) -> Draft:
    """The draft of an edit whose entry is gone, as the draft of a new one: what was typed is not lost."""
    about = {name: value for name, value in draft.about.items() if name not in ("base", "heads")}
    fresh = msgspec.structs.replace(draft, rec=notes.new_draft(), heads=(), about=about)
    notes.keep_draft(fresh)
    notes.drop_draft(draft.rec)
    return fresh


def home(draft: Draft, sections: Mapping[str, tuple[Section, ...]]) -> tuple[str, str]:
    """The session and section a draft belongs to; where these are gone, the nearest that stands."""
    session = draft.about.get("session", "")
    if session not in sections:
        return next(iter(sections), ""), GENERAL
    section = draft.about.get("section", GENERAL)
    return session, section if any(s.id == section for s in sections[session]) else GENERAL
