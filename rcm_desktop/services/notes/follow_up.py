"""The follow-up of commitments: all of them in one list, how far each has come, and the gestures on them."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain import follow_up as rules
from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.follow_up import CommitmentState, State
from rcm_desktop.domain.notes import Action, Note, NoteKind, RecordOf
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes.book import Entries
from rcm_desktop.services.notes.desk import Notes
from rcm_desktop.storage import changes, follow_up, records
from rcm_desktop.storage.changes import Change, edits
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.meeting import operators, zone


class Said(msgspec.Struct, frozen=True):
    """What somebody said of a commitment: the local moment, a person's name or nothing, a remark or nothing."""

    state: State
    at: datetime
    by: str = ""
    remark: str = ""


class Commitment(msgspec.Struct, frozen=True):
    """A commitment as the list shows it; `delegation` is the one that is responsible, if it is one."""

    note: Note
    state: State = State.OPEN
    delegation: Delegation | None = None
    session: MeetingSession | None = None
    objective: Objective | None = None
    item: AgendaItem | None = None
    last: Said | None = None
    """What was said last, None where nothing was."""

    @property
    def id(self) -> Id:
        """The note's."""
        return self.note.id

    def responsible(self, language: str) -> str:
        """The delegation's name in a language, else the body as it was written."""
        return self.note.action.responsible if self.delegation is None else self.delegation.short_name(language)


class Followed(msgspec.Struct, frozen=True):
    """What a gesture of the follow-up wrote, kept so that it can be taken back and done again."""

    change: Change = Change()
    former: Mapping[Id, State] = {}
    """Of each commitment of which something was said, the state before."""
    state: State = State.OPEN
    remark: str = ""

    @property
    def nothing(self) -> bool:
        """Whether the gesture changed nothing."""
        return self.change.nothing and not self.former


class FollowUp:
    """Reads the commitments of all sessions and writes what becomes of them; each gesture is one transaction."""

    def __init__(self, database: Database, notes: Notes) -> None:
        self._database, self._notes = database, notes

    def now(self) -> datetime:
        """The present time at the meeting's place, naive."""
        return self._notes.local_time()

    def today(self) -> date:
        """The day it is there."""
        return self.now().date()

    def commitments(self, language: str = "es") -> tuple[Commitment, ...]:
        """Every commitment on the main records, translations left out: overdue first, then by date and responsible."""
        entries = self._notes.everything()
        with self._database.read() as connection:
            states, who, local = follow_up.states(connection), _names(connection), zone(connection)
        delegations = {one.id: one for one in entries.programme.delegations}
        found = []
        for note in entries.notes.values():
            if is_commitment(note, entries):
                said = states.get(note.id)
                last = None if said is None else _said(said, who, local)
                found.append(_commitment(note, entries, delegations, last))
        today = self.today()
        return tuple(sorted(found, key=lambda one: (_place(one, language, today), one.note.at, one.id)))

    def done(self) -> frozenset[Id]:
        """The ids of the commitments that are done."""
        with self._database.read() as connection:
            found = follow_up.states(connection)
        return frozenset(note for note, one in found.items() if one.state is State.DONE)

    def history(self, note: Id) -> tuple[Said, ...]:
        """All that was said of a commitment, the oldest first."""
        with self._database.read() as connection:
            found = records.about(connection, CommitmentState, note)
            who, local = _names(connection), zone(connection)
        return tuple(_said(one, who, local) for one in rules.in_order(found))

    def set_state(self, notes: Collection[Id], state: State, remark: str = "") -> Followed:
        """Say of some commitments how far they have come; of those that stand there already only with a remark."""
        return self.settle({}, notes, state, remark)

    def set_actions(self, wanted: Mapping[Id, Action]) -> Followed:
        """Give commitments another due date or responsible."""
        return self.settle(wanted)

    def settle(
        self,
        actions: Mapping[Id, Action],
        notes: Collection[Id] = (),
        state: State = State.OPEN,
        remark: str = "",
    ) -> Followed:
        """Both in one gesture: due dates and responsibles, and how far some have come."""
        known, remark = self._notes.everything().notes, remark.strip()
        found = [one for note, action in actions.items() if note in known for one in _edits(known[note], action)]
        change = Change(tuple(found))
        with self._database.write() as work:
            now = {note: follow_up.state_of(work.connection, note) for note in notes if note in known}
            former = {note: before for note, before in now.items() if before is not state or remark}
            changes.write(work, change)
            follow_up.state(work, dict.fromkeys(former, state), remark)
        return Followed(change, former, state, remark)

    def take_back(self, done: Followed) -> None:
        """Undo a gesture: former states are said again, except where somebody said or wrote something since."""
        with self._database.write() as work:
            changes.take_back(work, done.change)
            still = [n for n in done.former if follow_up.state_of(work.connection, n) is done.state]
            follow_up.state(work, {note: done.former[note] for note in still if done.former[note] is not done.state})

    def do_again(self, done: Followed) -> None:
        """Do a gesture once more that was undone."""
        with self._database.write() as work:
            changes.do_again(work, done.change)
            still = [n for n, before in done.former.items() if follow_up.state_of(work.connection, n) is before]
            follow_up.state(work, dict.fromkeys(still, done.state), done.remark)


def is_commitment(note: Note, entries: Entries) -> bool:
    """Whether a note stands in the list: on the main record, in its first language."""
    return note.kind is NoteKind.COMMITMENT and note.record is RecordOf.MAIN and not entries.is_translation(note)


def _commitment(note: Note, entries: Entries, delegations: Mapping[Id, Delegation], last: Said | None) -> Commitment:
    sitting = entries.programme.by_id.get(note.session)
    section = entries.section_of(note)
    items = () if sitting is None else sitting.items
    return Commitment(
        note,
        State.OPEN if last is None else last.state,
        delegations.get(note.action.delegation),
        None if sitting is None else sitting.session,
        entries.objectives.get(section),
        next((one for one in items if one.id == section), None),
        last,
    )


def _place(one: Commitment, language: str, today: date) -> tuple[int, str, str]:
    return rules.place(one.note.action.due, one.responsible(language), today)


def _said(one: CommitmentState, who: Mapping[Id, str], local: ZoneInfo) -> Said:
    at = datetime.fromisoformat(one.at).astimezone(local).replace(tzinfo=None)
    return Said(one.state, at, who.get(one.actor, ""), one.remark)


def _names(connection: Connection) -> dict[Id, str]:
    return {ident: one.name for ident, one in operators(connection).items()}


def _edits(note: Note, action: Action) -> tuple[changes.Edit, ...]:
    return edits(note, {"action": action})
