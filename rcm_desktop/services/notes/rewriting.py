"""What is done to entries once they are recorded: moved, split, joined, made a commitment; each can be taken back."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from rcm_desktop.domain.notes import Action, Note, NoteKind, NoteStatus, RecordOf
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.pairs import PairState, state_of, sums
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes.desk import Notes
from rcm_desktop.storage import changes, notes
from rcm_desktop.storage.changes import Change, Edit, edits, turned
from rcm_desktop.storage.database import Database

_BINDING = (NoteKind.AGREEMENT, NoteKind.RECOMMENDATION, NoteKind.COMMITMENT, NoteKind.RESERVATION)
NOTHING = Change()


class Rewriting:
    """Gestures over entries as they stand; each is one transaction and answers what it changed."""

    def __init__(self, database: Database, desk: Notes) -> None:
        self._database, self._desk = database, desk

    def place(self, ident: Id, before: Id) -> Change:
        """Put an entry before another one of its section; empty stands for the end."""
        note = self._note(ident)
        if note is None or ident == before:
            return NOTHING
        others = [other for other in self._section(note) if other.id != ident]
        at = next((n for n, other in enumerate(others) if other.id == before), len(others))
        if self._section(note).index(note) == at:
            return NOTHING
        order, pushed = _order(others[at - 1].order if at else "", others[at:])
        return self._write((*edits(note, {"order": order}), *pushed))

    def move(self, ident: Id, session: Id, section: Id) -> Change:
        """Put an entry at the end of another section, of this session or another one; its translation goes along."""
        note = self._note(ident)
        if note is None or (note.session, self._desk.everything().section_of(note)) == (session, section):
            return NOTHING
        with self._database.read() as connection:
            order = between(notes.last_order(connection, session, section), "")
        values = {"session": session, "section": section}
        half = self._desk.everything().translations.get(ident)
        return self._write((*edits(note, {**values, "order": order}), *(edits(half, values) if half else ())))

    def split(self, ident: Id, at: int) -> Change:
        """Make two entries of one, the second from this character on; a translation stays with the first."""
        note = self._note(ident)
        first, second = ("", "") if note is None else (note.text[:at].rstrip(), note.text[at:].lstrip())
        if note is None or not first or not second:
            return NOTHING
        section = self._section(note)
        following = section[section.index(note) + 1 :]
        order, pushed = _order(note.order, following)
        values = {name: getattr(note, name) for name in _SHARED}
        made = Note(id=self._database.new_id(), text=second, order=order, author=self._database.actor, **values)
        return self._write((*edits(note, {"text": first}), *pushed), made=(made,))

    def join(self, ident: Id, other: Id) -> Change:
        """Make one entry of two: the other's text follows on a new line, and so does its translation's."""
        note, second = self._note(ident), self._note(other)
        if note is None or second is None or ident == other:
            return NOTHING
        changed = [*edits(note, {"text": f"{note.text}\n{second.text}"})]
        gone = [second]
        halves = self._desk.everything().translations
        mine, theirs = halves.get(ident), halves.get(other)
        if mine is not None and theirs is not None:
            text = f"{mine.text}\n{theirs.text}"
            same = state_of(note, mine) is state_of(second, theirs) is PairState.CURRENT
            matches = sums(f"{note.text}\n{second.text}", text) if same else mine.matches
            changed += edits(mine, {"text": text, "matches": matches})
            gone.append(theirs)
        elif theirs is not None:
            changed += edits(theirs, {"translation_of": ident})
        return self._write(changed, gone=gone)

    def make(self, ident: Id, kind: NoteKind) -> Change:
        """Let an entry be of another kind, in its place; a commitment's delegation is the one responsible."""
        note = self._note(ident)
        if note is None or note.kind is kind:
            return NOTHING
        values: dict[str, Any] = {"kind": kind}
        if kind not in _BINDING:
            values["status"] = NoteStatus.DRAFT
        if kind is NoteKind.COMMITMENT and note.action == Action() and note.delegation:
            values["action"] = Action(delegation=note.delegation)
        elif kind is not NoteKind.COMMITMENT and note.action != Action():
            values["action"] = Action()
        return self._write(edits(note, values))

    def change(self, ident: Id, values: Mapping[str, Any]) -> Change:
        """Give fields of an entry other values: how firm it is, who may read it."""
        note = self._note(ident)
        return NOTHING if note is None else self._write(edits(note, values))

    def copy_in(self, ident: Id) -> Change:
        """Copy an entry of the support record to the end of the same section of the main one."""
        note = self._note(ident)
        if note is None or note.record is RecordOf.MAIN or ident in self.copied(note.session):
            return NOTHING
        with self._database.read() as connection:
            order = between(notes.last_order(connection, note.session, note.section), "")
        own = {"id": self._database.new_id(), "record": RecordOf.MAIN, "copied_from": ident, "order": order}
        made = msgspec.structs.replace(note, **own, author=self._database.actor, to_settle=())
        return self._write((), made=(made,))

    def copied(self, session: Id) -> frozenset[Id]:
        """The support entries of a session that stand in the main record already."""
        found = self._desk.everything().notes.values()
        return frozenset(note.copied_from for note in found if note.session == session and note.copied_from)

    def take_back(self, change: Change) -> None:
        """Undo a gesture; what somebody changed since stays as it is, and what was split off it then, too."""
        with self._database.write() as work:
            whole = changes.stands(work, [turned(edit) for edit in _texts(change)])
            changes.take_back(work, change if whole else msgspec.structs.replace(change, made=()))

    def do_again(self, change: Change) -> None:
        """Do a gesture that was undone once more; what cannot be joined to a text changed since stays beside it."""
        with self._database.write() as work:
            whole = changes.stands(work, _texts(change))
            changes.do_again(work, change if whole else msgspec.structs.replace(change, gone=()))

    def _note(self, ident: Id) -> Note | None:
        return self._desk.everything().notes.get(ident)

    def _section(self, note: Note) -> list[Note]:
        """The entries of the section and record that an entry stands in, in their order."""
        found = self._desk.everything()
        section = found.section_of(note)
        return [one for one in found.originals(note.session, note.record) if found.section_of(one) == section]

    def _write(
        self, changed: Sequence[Edit], made: tuple[Note, ...] = (), gone: Sequence[Note] = ()
    ) -> Change:
        change = Change(tuple(changed), made, tuple(gone))
        if not change.nothing:
            with self._database.write() as work:
                changes.write(work, change)
        return change


def _texts(change: Change) -> list[Edit]:
    return [edit for edit in change.edits if edit.attribute == "text"]


def _order(before: str, following: Sequence[Note]) -> tuple[str, list[Edit]]:
    """A place behind `before` and in front of these; those that two laptops gave the same one as it make way."""
    after = next((one.order for one in following if one.order > before), "")
    order = last = between(before, after)
    pushed: list[Edit] = []
    for one in following:
        if one.order > before:
            break
        last = between(last, after)
        pushed += edits(one, {"order": last})
    return order, pushed


_SHARED = (
    "session", "section", "record", "kind", "delegation", "language", "visibility", "action", "status", "at", "origin",
)  # fmt: skip
"""What the second half of a split entry has from the whole."""
