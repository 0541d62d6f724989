"""The gestures of the rapporteur's desk: entries recorded, amended, deleted; drafts kept while they are typed."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from rcm_desktop.domain.notes import Note, RecordOf
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes.book import Book, Entries
from rcm_desktop.services.notes.values import Entry, NewEntry, SessionNotes
from rcm_desktop.storage import drafts, notes, phrases, records, settings
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.storage.halves import OF, deleted_along
from rcm_desktop.storage.meeting import operators, zone
from rcm_desktop.storage.records import Sight

if TYPE_CHECKING:
    from rcm_desktop.services.notes.history import EntryHistory

_KEPT = "record-kept:"
"""How this laptop's settings name the record that it keeps of a session."""


class Notes:
    """Entries recorded, amended, deleted and brought back; drafts kept while they are typed."""

    def __init__(self, database: Database, read_programme: Callable[[], Programme] | None = None) -> None:
        """`read_programme` is of whoever has the programme at hand already; without it, it is read here."""
        self._database = database
        self._book = Book(database, read_programme)
        self._kept: dict[Id, RecordOf] | None = None

    @cached_property
    def history(self) -> "EntryHistory":
        """What the journal tells of single entries."""
        from rcm_desktop.services.notes.history import EntryHistory

        return EntryHistory(self._database)

    def everything(self) -> Entries:
        """Every entry of the meeting, as it stands."""
        return self._book.entries()

    def sessions(self, also: Mapping[Id, Collection[Id]] | None = None) -> tuple[SessionNotes, ...]:
        """Each session in the order it sits, with its sections and what the record kept here has in them.

        `also` names, by session, objectives of other sessions that are shown there though nothing is recorded yet.
        """
        found, more = self.everything(), also or {}
        return tuple(
            found.sections(one, self.kept_record(one.session.id), more.get(one.session.id, ()))
            for one in found.programme.sittings
        )

    def entries(self, session: Id, section: Id | None = None, record: RecordOf | None = None) -> tuple[Entry, ...]:
        """The entries of a session, or of one of its sections, in their order, without the second halves of pairs.

        Those of the record kept on this laptop, or of the one that is named.
        """
        found = self.everything()
        return self._shown(
            note
            for note in found.originals(session, record or self.kept_record(session))
            if section is None or section == found.section_of(note)
        )

    def shown(self, note: Note) -> Entry:
        """An entry with the names of its delegation and its author."""
        return self._shown([note])[0]

    def _shown(self, found: Iterable[Note]) -> tuple[Entry, ...]:
        with self._database.read() as connection:
            who = operators(connection)
        of = {one.id: one for one in self.everything().programme.delegations}
        return tuple(
            Entry(
                note,
                of.get(note.delegation),
                who[note.author].name if note.author in who else "",
                of.get(note.action.delegation),
                self.everything().states.get(note.id),
            )
            for note in found
        )

    def item_on(self, session: Id) -> Id:
        """The agenda item that is on now, as far as the session is followed; empty where none is."""
        course = self.everything().programme.course(session, self._database.now())
        on = None if course is None or not course.followed else course.on
        return "" if on is None else on.slot.item.id

    def kept_record(self, session: Id) -> RecordOf:
        """Which record of a session this laptop keeps: the main one, unless it was told otherwise."""
        if self._kept is None:
            with self._database.read() as connection:
                told = settings.beginning(connection, _KEPT)
            self._kept = {name.removeprefix(_KEPT): RecordOf(text) for name, text in told.items()}
        return self._kept.get(session, RecordOf.MAIN)

    def keep_record(self, session: Id, record: RecordOf) -> None:
        """Keep the main or a support record of a session on this laptop from now on; raises Busy or NoRoom."""
        with self._database.local() as connection:
            settings.keep(connection, _KEPT + session, record.value)
        self._kept = None

    def phrases(self) -> Sequence[Phrase]:
        """The meeting's phrases in their order."""
        with self._database.read() as connection:
            return phrases.listed(connection)

    def record(self, entry: NewEntry, *, draft: str = "", keep_draft: bool = False) -> Note:
        """Put a new entry at the end of its section; `draft` is the id it was typed under, dropped here or kept."""
        with self._database.write() as work:
            last = notes.last_order(work.connection, entry.session, entry.section)
            note = Note(
                id=draft or work.new_id(),
                author=self._database.actor,
                order=between(last, ""),
                **{name: getattr(entry, name) for name in entry.__struct_fields__ if name != "at"},
                at=entry.at or self._local(work.connection),
            )
            work.create(note)
            if draft and not keep_draft:
                drafts.drop(work.connection, draft, "text")
        return note

    def open(self, ident: str) -> tuple[Note, Sight] | None:
        """An entry as last written, with what an edit of it would stand on."""
        with self._database.read() as connection:
            found = records.one(connection, Note, ident)
            return None if found is None else (found, records.sight(connection, Note, ident))

    def amend(self, ident: str, sight: Sight, values: Mapping[str, Any], *, keep_draft: bool = False) -> None:
        """Change fields of an entry over what its editor saw, and drop the draft of it unless it is to be kept."""
        with self._database.write() as work:
            work.change(Note, ident, sight, values)
            if not keep_draft:
                drafts.drop(work.connection, ident, "text")

    def delete(self, ident: str, sight: Sight) -> None:
        """Delete an entry, and its translation with it; an edit elsewhere brings either back into sight."""
        with self._database.write() as work:
            work.delete(Note, ident, sight)
            for half in notes.translations(work.connection, ident):
                work.delete(Note, half.id, records.sight(work.connection, Note, half.id))

    def restore(self, ident: str) -> None:
        """Take the deletion of an entry back, and of what was deleted along with it."""
        with self._database.write() as work:
            for one in (ident, *deleted_along(work.connection, ident)):
                work.restore(Note, one, records.sight(work.connection, Note, one))

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
        """What was being typed when the program last stopped or is being typed now; `Pairs` has the translations."""
        with self._database.read() as connection:
            return [d for d in drafts.all_drafts(connection) if d.field == "text" and not d.about.get(OF)]

    def local_time(self) -> datetime:
        """The present time in the meeting's zone, naive."""
        with self._database.read() as connection:
            return self._at_the_meeting(connection, self._database.now())

    def _at_the_meeting(self, connection: Any, moment: datetime) -> datetime:
        return moment.astimezone(zone(connection)).replace(tzinfo=None)

    def _local(self, connection: Any) -> str:
        return self._at_the_meeting(connection, self._database.now()).isoformat(timespec="seconds")
