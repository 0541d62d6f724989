"""What a person decides where laptops wrote apart: over exactly what was seen, and to be taken back."""

from typing import Any

from rcm_desktop.domain.catalogue import RECORDS, kind_of
from rcm_desktop.domain.notes import Note, NoteStatus
from rcm_desktop.domain.records import Heads, Id
from rcm_desktop.services.settling import reading
from rcm_desktop.services.settling.values import AgreedText, Divided, Settled, Versions
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.records import Sight
from rcm_desktop.storage.tables import FIELDS


class Settlement:
    """Settles fields, deletions and agreed texts; what arrives meanwhile makes any of them come back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def versions(self, kind: str, rec: Id, field: str) -> Versions | None:
        """The versions of a field, what they were made from and what they may become; None once it is settled."""
        with self._database.read() as connection:
            return reading.versions(connection, kind, rec, field)

    def settle(self, seen: Versions, value: Any) -> Settled:
        """Write one value over exactly the versions that were seen."""
        before = tuple(one.value for one in seen.versions)
        return self._settle(Settled(seen.kind, seen.record.id, seen.field, value, before, ""), seen.heads)

    def take_back(self, done: Settled) -> Heads:
        """Let the versions stand beside each other as before; the writes that do, none if somebody wrote since."""
        cls = RECORDS[done.kind]
        with self._database.write() as work:
            stood = records.sight(work.connection, cls, done.record).heads[_attribute(done.kind, done.field)]
            if stood != (done.head,):
                return ()
            for value in reversed(done.before):  # the newest stays the newest
                work.set_beside(cls, done.record, done.field, value, over=stood)
        with self._database.read() as connection:
            return records.sight(connection, cls, done.record).heads[_attribute(done.kind, done.field)]

    def settle_again(self, done: Settled, over: Heads) -> Settled:
        """Decide as before over the versions that `take_back` wrote."""
        return self._settle(done, over)

    def divided(self, kind: str, rec: Id) -> Divided | None:
        """A record deleted at one place and edited at another, with what was edited; None once it is settled."""
        with self._database.read() as connection:
            return reading.divided(connection, kind, rec)

    def keep(self, seen: Divided) -> None:
        """Let a deleted record stand, with what was edited."""
        with self._database.write() as work:
            work.restore(RECORDS[seen.kind], seen.record.id, seen.sight)

    def delete(self, seen: Divided) -> None:
        """Delete it after all, knowing what was edited; what was not seen here brings it back."""
        with self._database.write() as work:
            work.delete(RECORDS[seen.kind], seen.record.id, seen.sight)

    def divide_again(self, seen: Divided) -> None:
        """Let it be deleted as it was, by somebody who knew nothing of the edits."""
        cls = RECORDS[seen.kind]
        with self._database.write() as work:
            now = records.sight(work.connection, cls, seen.record.id)
            work.delete(cls, seen.record.id, Sight(now.heads, now.deleted, seen.seen_then))

    def agreed_text(self, rec: Id) -> AgreedText | None:
        """An entry that was agreed and says something else now; None once it is settled."""
        with self._database.read() as connection:
            return reading.agreed_text(connection, rec)

    def agree(self, seen: AgreedText, text: str, status: NoteStatus = NoteStatus.AGREED) -> None:
        """Let this be the text, with a status of its own from now on; both in one gesture, so that they belong."""
        with self._database.write() as work:
            work.change(Note, seen.note.id, seen.sight, {"text": text, "status": status})

    def touch_again(self, seen: AgreedText, text: str, status: NoteStatus = NoteStatus.AGREED) -> None:
        """Take that back: what was agreed is agreed, and touched later; not where somebody wrote since."""
        ident = seen.note.id
        with self._database.write() as work:
            now = records.one(work.connection, Note, ident)
            if now is None or (now.text, now.status) != (text, status) or now.to_settle:
                return
            sight = records.sight(work.connection, Note, ident)
            work.change(Note, ident, sight, {"text": seen.agreed, "status": NoteStatus.AGREED})
        with self._database.write() as work:
            sight = records.sight(work.connection, Note, ident)
            work.change(Note, ident, sight, {"text": seen.now})

    def _settle(self, wanted: Settled, over: Heads) -> Settled:
        cls = RECORDS[wanted.kind]
        with self._database.write() as work:
            work.set(cls, wanted.record, _attribute(wanted.kind, wanted.field), wanted.value, over=over)
        head = work.id_of((kind_of(cls), wanted.record, wanted.field))
        return Settled(wanted.kind, wanted.record, wanted.field, wanted.value, wanted.before, head)


def _attribute(kind: str, field: str) -> str:
    return next(one.attribute for one in FIELDS[kind] if one.name == field)
