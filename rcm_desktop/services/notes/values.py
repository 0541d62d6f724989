"""What the rapporteur's desk shows: sessions with their sections, entries, and what is about to be one."""

from collections.abc import Mapping

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import GENERAL, Action, Note, NoteKind, NoteStatus, RecordOf, Visibility
from rcm_desktop.domain.people import Delegation


class Section(msgspec.Struct, frozen=True):
    """A place for entries: an objective, an agenda item, or (neither given) the general one."""

    id: str
    objective: Objective | None
    item: AgendaItem | None
    counts: Mapping[NoteKind, int]

    @property
    def total(self) -> int:
        """How many entries the section has."""
        return sum(self.counts.values())


class SessionNotes(msgspec.Struct, frozen=True):
    """A session with its sections in order and how many entries each has."""

    session: MeetingSession
    sections: tuple[Section, ...]

    @property
    def total(self) -> int:
        """How many entries the session has."""
        return sum(section.total for section in self.sections)


class Entry(msgspec.Struct, frozen=True):
    """A note as the page shows it; `author` is a name, `delegation` None where none is given or received."""

    note: Note
    delegation: Delegation | None
    author: str
    responsible: Delegation | None = None
    """The delegation that does it, where it is one."""
    state: State | None = None
    """How far a commitment has come, where anything was said of it."""


class NewEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What a person typed and chose for an entry that is about to be recorded."""

    session: str
    text: str
    section: str = GENERAL
    kind: NoteKind = NoteKind.INFORMATION
    delegation: str = ""
    language: str = "es"
    visibility: Visibility = Visibility.FULL
    status: NoteStatus = NoteStatus.DRAFT
    action: Action = Action()
    record: RecordOf = RecordOf.MAIN
    translation_of: str = ""
    at: str = ""
    """The local moment of the first key, with seconds; now where it is empty."""
