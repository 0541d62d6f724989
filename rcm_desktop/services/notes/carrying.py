"""Commitments of an earlier meeting carried over into this one, with their origin and how far they have come."""

from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec

from rcm_desktop.domain import follow_up as rules
from rcm_desktop.domain.agenda import MeetingSession, SessionKind
from rcm_desktop.domain.follow_up import CommitmentState, State
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import GENERAL, Action, Note, Origin
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes.book import Entries
from rcm_desktop.services.notes.desk import Notes
from rcm_desktop.services.notes.follow_up import is_commitment
from rcm_desktop.storage import changes, elsewhere, follow_up, notes, programme
from rcm_desktop.storage.changes import Change
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.work import Work

_FIRST = (SessionKind.RCGM, SessionKind.PLENARY)


class LeftOpen(msgspec.Struct, frozen=True):
    """A commitment of another meeting that is not done, with what is known of it there."""

    note: Note
    translations: tuple[Note, ...] = ()
    last: CommitmentState | None = None
    delegation: Delegation | None = None
    """The one that is responsible, as that meeting knows it."""
    speaker: Delegation | None = None
    session: MeetingSession | None = None
    carried: bool = False
    """Whether it stands in this meeting already."""

    @property
    def id(self) -> Id:
        """The note's, there."""
        return self.note.id

    @property
    def state(self) -> State:
        """How far it has come."""
        return State.OPEN if self.last is None else self.last.state

    def responsible(self, language: str) -> str:
        """The delegation's name there, else the body as it was written."""
        return self.note.action.responsible if self.delegation is None else self.delegation.short_name(language)


class Left(msgspec.Struct, frozen=True):
    """What a meeting left open, the most pressing first."""

    meeting: Meeting
    commitments: tuple[LeftOpen, ...]


class CarryOver:
    """Reads another meeting's file as it lies, and writes what is chosen of it as one gesture."""

    def __init__(self, database: Database, desk: Notes) -> None:
        self._database, self._notes = database, desk

    def left(self, path: Path, language: str = "es") -> Left:
        """What the meeting in this file left open; raises NotAMeeting, DamagedFile, Busy or NoRoom."""
        with elsewhere.reading(path) as connection:
            planned = programme.read(connection).programme
            entries = Entries(notes.read(connection).notes, planned)
            states = follow_up.states(connection)
        carried = _carried(self._notes.everything(), planned.meeting.id)
        known = {one.id: one for one in planned.delegations}
        halves: dict[Id, list[Note]] = {}
        for note in sorted(entries.notes.values(), key=lambda one: one.id):
            if entries.is_translation(note):
                halves.setdefault(note.translation_of, []).append(note)
        found = [
            LeftOpen(
                note, tuple(halves.get(note.id, ())), states.get(note.id), known.get(note.action.delegation),
                known.get(note.delegation), _session(planned, note), note.id in carried,
            )
            for note in entries.notes.values() if is_commitment(note, entries)
        ]  # fmt: skip
        today = self._notes.local_time().date()
        still = [one for one in found if one.state is not State.DONE]
        still.sort(key=lambda one: (rules.place(one.note.action.due, one.responsible(language), today), one.id))
        return Left(planned.meeting, tuple(still))

    def carry(self, left: Left, chosen: Collection[Id], session: Id) -> Change:
        """Record those chosen of them in a session of this meeting; what stands there already is left alone."""
        entries = self._notes.everything()
        carried = _carried(entries, left.meeting.id)
        wanted = [one for one in left.commitments if one.id in chosen and one.id not in carried]
        if not wanted or session not in entries.programme.by_id:
            return Change()
        codes = {one.code: one.id for one in entries.programme.delegations if one.code}
        at = self._notes.local_time().isoformat(timespec="seconds")
        made: list[Note] = []
        with self._database.write() as work:
            order = notes.last_order(work.connection, session, GENERAL)
            for one in wanted:
                for note in _copies(one, left.meeting, codes, work):
                    order = between(order, "")
                    placed = {"session": session, "order": order, "at": at, "author": self._database.actor}
                    made.append(msgspec.structs.replace(note, **placed))
            changes.write(work, Change(made=tuple(made)))
            _say(work, made, {one.id: one for one in wanted})
        return Change(made=tuple(made))

    def take_back(self, done: Change) -> None:
        """Take out again what was carried over, except what somebody worked on since."""
        with self._database.write() as work:
            changes.take_back(work, done)

    def do_again(self, done: Change) -> None:
        """Bring back what was taken out."""
        with self._database.write() as work:
            changes.do_again(work, done)


def first_session(planned: Programme) -> Id:
    """Where commitments of an earlier meeting are taken up: the RCGM, the plenary, else the first session."""
    for kind in _FIRST:
        for sitting in planned.sittings:
            if sitting.session.kind is kind:
                return sitting.session.id
    return planned.sittings[0].session.id if planned.sittings else ""


def _carried(entries: Entries, meeting: Id) -> set[Id]:
    """The notes of a meeting that stand here already."""
    return {note.origin.note for note in entries.notes.values() if note.origin.meeting == meeting}


def _session(planned: Programme, note: Note) -> MeetingSession | None:
    sitting = planned.by_id.get(note.session)
    return None if sitting is None else sitting.session


def _copies(one: LeftOpen, meeting: Meeting, codes: Mapping[str, Id], work: Work) -> list[Note]:
    """The note and its translations as new ones of this meeting."""
    session = one.session.title(one.note.language) if one.session is not None else ""
    name = meeting.short or meeting.title_es or meeting.title_en
    original = Note(
        id=work.new_id(),
        section=GENERAL,
        kind=one.note.kind,
        text=one.note.text,
        language=one.note.language,
        visibility=one.note.visibility,
        status=one.note.status,
        action=_action(one, codes),
        delegation=codes.get(one.speaker.code, "") if one.speaker is not None else "",
        origin=Origin(meeting.id, one.note.id, name, session),
    )
    halves = [
        msgspec.structs.replace(
            original, id=work.new_id(), text=half.text, language=half.language, translation_of=original.id,
            matches=half.matches, action=Action(), origin=Origin(meeting.id, half.id, name, session),
        )
        for half in one.translations
    ]  # fmt: skip
    return [original, *halves]


def _action(one: LeftOpen, codes: Mapping[str, Id]) -> Action:
    """The same due date; a delegation by its code here, else by its name in the language of the text."""
    action = one.note.action
    if one.delegation is None:
        return Action(action.responsible, action.due)
    here = codes.get(one.delegation.code, "")
    return Action("" if here else one.delegation.short_name(one.note.language), action.due, here)


def _say(work: Work, made: Collection[Note], wanted: Mapping[Id, LeftOpen]) -> None:
    """How far each had come there is said of it here."""
    for note in made:
        one = wanted.get(note.origin.note)
        if one is not None:
            follow_up.state(work, {note.id: one.state}, one.last.remark if one.last is not None else "")
