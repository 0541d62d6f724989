"""The rapporteur's desk: entries per objective, on disk while they are typed."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.notes import GENERAL, Action, Note, NoteKind, NoteStatus, RecordOf, Visibility
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.people import Delegation
from rcm_desktop.storage import agenda, drafts, notes, people, records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.storage.meeting import operators, zone
from rcm_desktop.storage.records import Sight


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


class Notes:
    """Entries recorded, amended, deleted and brought back; drafts kept while they are typed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sessions(self) -> tuple[SessionNotes, ...]:
        """Each session in the order it sits, with its sections and their counts."""
        with self._database.read() as connection:
            sessions = agenda.sessions(connection)
            objectives = agenda.objectives(connection)
            items = agenda.items(connection)
            counts = notes.counts(connection)
        return tuple(_sections(session, objectives, items, counts) for session in sessions)

    def entries(self, session: str, section: str | None = None) -> tuple[Entry, ...]:
        """The entries of a session, or of one of its sections, in their order."""
        with self._database.read() as connection:
            found = notes.notes(connection, session)
            own = {o.id for o in agenda.objectives(connection, session)}
            known = own or {i.id for i in agenda.items(connection, session)}
            of = {d.id: d for d in people.delegations(connection)}
            who = operators(connection)
        return tuple(
            Entry(note, of.get(note.delegation), who[note.author].name if note.author in who else "")
            for note in found
            if section is None or section == (note.section if note.section in known else GENERAL)
        )

    def record(self, entry: NewEntry, *, draft: str = "") -> Note:
        """Put a new entry at the end of its section; `draft` is the id it was typed under, dropped here."""
        with self._database.write() as work:
            here = [n for n in notes.notes(work.connection, entry.session) if n.section == entry.section]
            note = Note(
                id=draft or work.new_id(),
                author=self._database.actor,
                order=between(here[-1].order if here else "", ""),
                **{name: getattr(entry, name) for name in entry.__struct_fields__ if name != "at"},
                at=entry.at or self._local(work.connection),
            )
            work.create(note)
            if draft:
                drafts.drop(work.connection, draft, "text")
        return note

    def open(self, ident: str) -> tuple[Note, Sight] | None:
        """An entry as last written, with what an edit of it would stand on."""
        with self._database.read() as connection:
            found = records.one(connection, Note, ident)
            return None if found is None else (found, records.sight(connection, Note, ident))

    def amend(self, ident: str, sight: Sight, values: Mapping[str, Any]) -> None:
        """Change fields of an entry over what its editor saw, and drop the draft of it."""
        with self._database.write() as work:
            work.change(Note, ident, sight, values)
            drafts.drop(work.connection, ident, "text")

    def delete(self, ident: str, sight: Sight) -> None:
        """Delete an entry; an edit elsewhere brings it back into sight."""
        with self._database.write() as work:
            work.delete(Note, ident, sight)

    def restore(self, ident: str) -> None:
        """Take the deletion of an entry back."""
        with self._database.write() as work:
            work.restore(Note, ident, records.sight(work.connection, Note, ident))

    def new_draft(self) -> str:
        """An id to type a new entry under."""
        return self._database.new_id()

    def keep_draft(self, draft: Draft) -> datetime:
        """Write what is being typed to this laptop's disk, which is not yet an entry; the local time it is safe since.

        Raises Busy, NoRoom or ReadOnly.
        """
        now = self._database.now()
        with self._database.local() as connection:
            drafts.keep(connection, msgspec.structs.replace(draft, at=now.astimezone(UTC).isoformat()))
            return self._at_the_meeting(connection, now)

    def drop_draft(self, ident: str) -> None:
        """Forget what was being typed under this id."""
        with self._database.local() as connection:
            drafts.drop(connection, ident, "text")

    def drafts(self) -> Sequence[Draft]:
        """What was being typed when the program last stopped or is being typed now."""
        with self._database.read() as connection:
            return [draft for draft in drafts.all_drafts(connection) if draft.field == "text"]

    def local_time(self) -> datetime:
        """The present time in the meeting's zone, naive."""
        with self._database.read() as connection:
            return self._at_the_meeting(connection, self._database.now())

    def _at_the_meeting(self, connection: Any, moment: datetime) -> datetime:
        return moment.astimezone(zone(connection)).replace(tzinfo=None)

    def _local(self, connection: Any) -> str:
        return self._at_the_meeting(connection, self._database.now()).isoformat(timespec="seconds")


def _sections(
    session: MeetingSession,
    objectives: Sequence[Objective],
    items: Sequence[AgendaItem],
    counts: Mapping[tuple[str, str, str], int],
) -> SessionNotes:
    """Objectives, else agenda items, and always the general section; entries of a section gone count there."""
    own = [o for o in objectives if o.session == session.id]
    on_agenda = [i for i in items if i.session == session.id] if not own else []
    by_section: dict[str, dict[NoteKind, int]] = {}
    known = {o.id for o in own} | {i.id for i in on_agenda}
    for (of, section, kind), count in counts.items():
        if of == session.id:
            here = by_section.setdefault(section if section in known else GENERAL, {})
            here[NoteKind(kind)] = here.get(NoteKind(kind), 0) + count
    return SessionNotes(
        session,
        (
            *(Section(o.id, o, None, by_section.get(o.id, {})) for o in own),
            *(Section(i.id, None, i, by_section.get(i.id, {})) for i in on_agenda),
            Section(GENERAL, None, None, by_section.get(GENERAL, {})),
        ),
    )
