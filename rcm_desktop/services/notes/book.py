"""All entries of a meeting in memory: read once, and then only what a commit changed."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from threading import Lock

import msgspec

from rcm_desktop.domain.agenda import Objective
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import GENERAL, Note, NoteKind, RecordOf
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.topics import Topic
from rcm_desktop.services.notes.values import Section, SessionNotes
from rcm_desktop.storage import follow_up, notes, programme
from rcm_desktop.storage.database import Database


class Entries(msgspec.Struct, frozen=True, dict=True):
    """Every entry that is not deleted, by id, beside the programme it was recorded under."""

    notes: Mapping[Id, Note]
    programme: Programme
    states: Mapping[Id, State] = {}
    """How far the commitments have come of which anything was said, by the note's id."""

    def of(self, session: Id) -> list[Note]:
        """All entries of a session in their order: both records, translations too."""
        return sorted((note for note in self.notes.values() if note.session == session), key=notes.place)

    def originals(self, session: Id, record: RecordOf = RecordOf.MAIN) -> list[Note]:
        """The entries of one record of a session in their order, without the second halves of pairs."""
        return [note for note in self.of(session) if note.record is record and not self.is_translation(note)]

    def is_translation(self, note: Note) -> bool:
        """Whether it is the second half of a pair; one whose original is gone stands for itself."""
        return note.translation_of in self.notes

    @cached_property
    def translations(self) -> Mapping[Id, Note]:
        """The other half of each original by the original's id: where there are several, the newest record."""
        found = sorted((n for n in self.notes.values() if self.is_translation(n)), key=lambda n: n.id)
        return {note.translation_of: note for note in found}

    @cached_property
    def objectives(self) -> Mapping[Id, Objective]:
        """All objectives of the meeting by id."""
        return {one.id: one for sitting in self.programme.sittings for one in sitting.objectives}

    def section_of(self, note: Note) -> Id:
        """The section an entry is shown in: an objective of the meeting, an item of its session, else the general."""
        sitting = self.programme.by_id.get(note.session)
        if note.section in self.objectives:
            return note.section
        items = () if sitting is None or sitting.objectives else sitting.items
        return note.section if any(note.section == item.id for item in items) else GENERAL

    def sections(
        self, sitting: Sitting, record: RecordOf = RecordOf.MAIN, also: Collection[Id] = ()
    ) -> SessionNotes:
        """The sections of a session with what a record of it has in each.

        Its objectives, else its items; objectives of other sessions where it has entries on them, or that `also` names;
        and the general one.
        """
        own = [one.id for one in sitting.objectives] or [one.id for one in sitting.items]
        counts = self._counts(sitting.session.id, record)
        others = sorted(
            (ident for ident in {*counts, *also} if ident in self.objectives and ident not in own),
            key=lambda ident: self.objectives[ident].number,
        )
        items = {one.id: one for one in sitting.items}
        return SessionNotes(
            sitting.session,
            tuple(
                Section(ident, self.objectives.get(ident), items.get(ident), counts.get(ident, {}))
                for ident in (*own, *others, GENERAL)
            ),
        )

    def _counts(self, session: Id, record: RecordOf) -> Mapping[Id, Mapping[NoteKind, int]]:
        return self._counted.get((session, record), {})

    @cached_property
    def _counted(self) -> Mapping[tuple[Id, RecordOf], Mapping[Id, Mapping[NoteKind, int]]]:
        found: dict[tuple[Id, RecordOf], dict[Id, dict[NoteKind, int]]] = {}
        for note in self.notes.values():
            if not self.is_translation(note):
                of = found.setdefault((note.session, note.record), {})
                here = of.setdefault(self.section_of(note), {})
                here[note.kind] = here.get(note.kind, 0) + 1
        return found


class Book:
    """Keeps the entries at hand; the file is asked only where something was committed since."""

    def __init__(self, database: Database, read_programme: Callable[[], Programme] | None = None) -> None:
        """`read_programme` is of whoever has the programme at hand already; without it, it is read here."""
        self._database = database
        self._read_programme = read_programme or self._own_programme
        self._notes: notes.Held | None = None
        self._programme: programme.Held | None = None
        self._entries: Entries | None = None
        self._commits, self._read = 0, 0
        self._lock = Lock()
        database.on_change(self._hear, first=True)

    def entries(self) -> Entries:
        """The entries as they stand."""
        with self._lock:
            commits = self._commits
            if self._entries is None or self._read != commits:
                self._entries, self._read = self._now(), commits
            return self._entries

    def _now(self) -> Entries:
        held = self._notes
        with self._database.read() as connection:
            self._notes = held = notes.read(connection) if held is None else notes.renewed(connection, held)
            states = {note: one.state for note, one in follow_up.states(connection).items()}
        return Entries(held.notes, self._read_programme(), states)

    def _own_programme(self) -> Programme:
        known = self._programme
        with self._database.read() as connection:
            known = programme.read(connection) if known is None else programme.renewed(connection, known)
        self._programme = known
        return known.programme

    def _hear(self, _: Iterable[Topic]) -> None:
        """Count a commit, also one of a job on another thread: what is read from now on holds it."""
        self._commits += 1
