"""The history of an entry, from the journal itself: its versions, and what was deleted, to be brought back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.merging import Deleting
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.transactions import Operation, Write
from rcm_desktop.services.notes.versions import Beside, Signed, Version, versions
from rcm_desktop.storage import changes, history, notes, projection, records
from rcm_desktop.storage.bulk import chunks
from rcm_desktop.storage.changes import Change, Edit
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.halves import deleted_along
from rcm_desktop.storage.history import Line
from rcm_desktop.storage.meeting import laptops, operators, zone

RETURNING = ("text", "kind", "delegation", "status", "visibility", "action")
"""The fields that come back with a version; where the entry stands among others is another matter."""
_KIND = kind_of(Note)


class Past(msgspec.Struct, frozen=True):
    """An entry as it stands, and its versions, the oldest first."""

    note: Note
    versions: tuple[Version, ...]

    @property
    def in_two_since(self) -> Version | None:
        """The version since which something of the entry stands in two."""
        found = None
        for version in reversed(self.versions):
            if not version.note.to_settle:
                break
            found = version
        return found


class Deleted(msgspec.Struct, frozen=True):
    """A deleted entry: when (the meeting's local time), by whom and on which laptop it was deleted."""

    note: Note
    at: datetime
    who: str
    laptop: str


class EntryHistory:
    """What the journal tells of single entries; what it brings back can be taken back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, ident: Id) -> Past | None:
        """The versions of an entry, also of a deleted one; None where no such entry was received."""
        with self._database.read() as connection:
            note = records.one(connection, Note, ident)
            if note is None:
                return None
            lines = [line for line in history.lines(connection, [ident]) if line.kind == _KIND or not line.field]
            done = history.written_with(connection, {line.tx for line in lines})
            return Past(note, versions(ident, lines, _beside(ident, lines, done), _signed(connection, lines)))

    def deleted(self, session: Id) -> tuple[Deleted, ...]:
        """The deleted entries of a session, the last deletion first."""
        with self._database.read() as connection:
            where = (records.table(Note).session == session, records.table(Note).deleted.is_(True))
            found = {note.id: note for note in records.listed(connection, Note, *where, hidden=True)}
            originals = {note.translation_of for note in found.values()} & found.keys()
            along = {half for ident in originals for half in deleted_along(connection, ident)}
            found = {ident: note for ident, note in found.items() if ident not in along}
            deciding: dict[Id, Line] = {}
            for some in chunks(sorted(found), 400):
                for line in history.lines(connection, some):
                    decides = (line.kind, line.field) == (_KIND, "deleted")
                    if decides and msgspec.json.decode(line.value, type=Deleting).deleted:
                        deciding[line.rec] = line
            signed = _signed(connection, list(deciding.values()))
        gone = [
            (line.hlc, Deleted(found[ident], by.at, by.who, by.laptop))
            for ident, line in deciding.items()
            for by in (signed[line.gesture],)
        ]
        return tuple(one for _, one in sorted(gone, key=lambda pair: (pair[0], pair[1].note.id), reverse=True))

    def bring_version_back(self, ident: Id, values: Note) -> Change:
        """Give an entry the values it had in a version, over all that stands now; the change that this took back.

        A field in two versions is settled by it, and a deleted entry is one again.
        """
        with self._database.write() as work:
            now = records.one(work.connection, Note, ident)
            if now is None:
                return Change()
            edits = tuple(
                Edit(Note, ident, name, getattr(values, name), getattr(now, name))
                for name in RETURNING
                if getattr(values, name) != getattr(now, name) or name in now.to_settle
            )
            lost = Change(edits, gone=_gone(work.connection, now))
            changes.take_back(work, lost)
            if now.deleted_yet_edited:  # who brings a version back wants the entry
                work.restore(Note, ident, records.sight(work.connection, Note, ident))
        return lost

    def bring_back(self, ident: Id) -> Change:
        """Take the deletion of an entry back; the change that this took back."""
        with self._database.write() as work:
            now = records.one(work.connection, Note, ident)
            lost = Change() if now is None else Change(gone=_gone(work.connection, now))
            changes.take_back(work, lost)
        return lost

    def let_go_again(self, lost: Change) -> None:
        """Take back what was brought back, except what somebody changed since."""
        with self._database.write() as work:
            changes.do_again(work, Change(lost.edits))
        if lost.gone:  # a deletion has to have seen the edit before it, so it cannot be of the same gesture
            with self._database.write() as work:
                changes.do_again(work, Change(gone=lost.gone))

    def bring_again(self, lost: Change) -> None:
        """Bring back once more what was let go again."""
        with self._database.write() as work:
            changes.take_back(work, lost)


def _gone(connection: Connection, note: Note) -> tuple[Note, ...]:
    """An entry that is deleted, and the translation that went with it."""
    if not note.deleted:
        return ()
    along = set(deleted_along(connection, note.id))
    return note, *(half for half in notes.translations(connection, note.id, hidden=True) if half.id in along)


def _signed(connection: Connection, lines: Iterable[Line]) -> dict[str, Signed]:
    """When and by whom each gesture was done, in the meeting's time zone."""
    names = {ident: laptop.name for ident, laptop in laptops(connection).items()}
    sat = {ident: operator.name for ident, operator in operators(connection).items()}
    here = zone(connection)
    return {
        line.gesture: Signed(_local(line, here), sat.get(line.actor, ""), names.get(line.replica, ""))
        for line in lines
    }


def _local(line: Line, here: ZoneInfo) -> datetime:
    return datetime.fromisoformat(line.wall).astimezone(here).replace(tzinfo=None)


def _beside(ident: Id, lines: Sequence[Line], done: Mapping[int, Sequence[Operation]]) -> dict[str, Beside]:
    """What each gesture did to other entries, told by what its transactions wrote besides."""
    found: dict[str, Beside] = {}
    for tx, gesture in {line.tx: line.gesture for line in lines}.items():
        others = [one for one in done.get(tx, ()) if isinstance(one, Write) and one.kind == _KIND and one.rec != ident]
        if not others:
            continue
        before = found.get(gesture, Beside())
        decided = [
            msgspec.json.decode(one.value, type=Deleting).deleted
            for one in others
            if one.field == "deleted" and projection.is_readable(_KIND, one.field, one.value)
        ]
        pairs = {one.rec for one in others if one.field == "translation_of"}
        found[gesture] = Beside(
            made=before.made or any(_makes(one) and one.rec not in pairs for one in others),
            written=before.written or any(one.field == "text" and one.replaces for one in others),
            deleted=before.deleted or True in decided,
            brought_back=before.brought_back or False in decided,
        )
    return found


def _makes(one: Write) -> bool:
    """Whether a write begins an entry: each has its session from the first."""
    return one.field == "session" and not one.replaces
