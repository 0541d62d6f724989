"""Following the meeting: items started and closed, parts for members only, and the list of speakers."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.programme import Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speakers import Speaker
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.domain.steps import ItemClosed, ItemStarted, ReservedBegun, ReservedEnded, Step, StepVoid, is_reserved
from rcm_desktop.services.agenda import changes
from rcm_desktop.services.agenda.changes import Change, Edit, edits
from rcm_desktop.services.agenda.desk import Agenda
from rcm_desktop.storage.database import Database


class Stated(msgspec.Struct, frozen=True):
    """A fact that a gesture put on record."""

    kind: type[Step]
    about: Id
    id: Id = ""


class Done(msgspec.Struct, frozen=True):
    """What a gesture put on record, kept so that it can be taken back and done again."""

    facts: tuple[Stated, ...] = ()
    change: Change = Change()

    @property
    def nothing(self) -> bool:
        """Whether the gesture had nothing to do."""
        return not self.facts and self.change.nothing


class Following:
    """The gestures at the chair's table; each is stamped when it is made and answers what it did."""

    def __init__(self, database: Database, agenda: Agenda) -> None:
        self._database, self._agenda = database, agenda

    def start(self, item: Id) -> Done:
        """Take an item up; the one that was on ends with that, and so does its speaker's turn."""
        sitting = self._with(item)
        course = self._agenda.programme().course(sitting.session.id, self._database.now())
        on = course.on if course is not None and course.followed else None
        if on is not None and on.slot.item.id == item:
            return Done()
        return self._write([Stated(ItemStarted, item)], self._silence(sitting))

    def close(self, item: Id) -> Done:
        """Close an item that is on; its speaker's turn ends with it."""
        sitting = self._with(item)
        course = self._agenda.programme().course(sitting.session.id, self._database.now())
        on = course.on if course is not None and course.followed else None
        if on is None or on.slot.item.id != item:
            return Done()
        return self._write([Stated(ItemClosed, item)], self._silence(sitting))

    def reserve(self, session: Id) -> Done:
        """From now on members only."""
        if is_reserved(self._sitting(session).steps):
            return Done()
        return self._write([Stated(ReservedBegun, session)])

    def open_again(self, session: Id) -> Done:
        """From now on open to all again."""
        if not is_reserved(self._sitting(session).steps):
            return Done()
        return self._write([Stated(ReservedEnded, session)])

    def ask(self, session: Id, delegation: Id = "", name: str = "") -> Done:
        """Put a delegation, or a person by name, at the end of the list of speakers; once while it waits there."""
        waiting = self._sitting(session).floor().waiting
        if any((one.delegation, one.name) == (delegation, name) for one in waiting):
            return Done()
        return self._write(made=[self._speaker(session, delegation, name, waiting)])

    def give(self, session: Id, speaker: Id = "") -> Done:
        """Give the floor to one on the list, or to the first who waits; who had it has spoken."""
        sitting = self._sitting(session)
        wanted = next((one for one in sitting.floor().waiting if speaker in ("", one.id)), None)
        if wanted is None:
            return Done()
        values = {"begun": utc_text(self._database.now()), "item": self._on(sitting)}
        return self._write(found=[*self._silence(sitting), *edits(wanted, values)])

    def give_to(self, session: Id, delegation: Id = "", name: str = "") -> Done:
        """Give the floor at once to a delegation, or a person by name; taken from the list where it waits there."""
        sitting = self._sitting(session)
        waiting = sitting.floor().waiting
        listed = next((one for one in waiting if (one.delegation, one.name) == (delegation, name)), None)
        if listed is not None:
            return self.give(session, listed.id)
        begun = {"begun": utc_text(self._database.now()), "item": self._on(sitting)}
        made = msgspec.structs.replace(self._speaker(session, delegation, name, waiting), **begun)
        return self._write(found=self._silence(sitting), made=[made])

    def end_turn(self, session: Id) -> Done:
        """Who has the floor has spoken."""
        return self._write(found=self._silence(self._sitting(session)))

    def withdraw(self, session: Id, speaker: Id) -> Done:
        """Take one who waits off the list."""
        wanted = [one for one in self._sitting(session).floor().waiting if one.id == speaker]
        return self._write(gone=wanted)

    def move(self, session: Id, speaker: Id, place: int) -> Done:
        """Let one who waits stand at another place of the list; 0 is the first."""
        waiting = self._sitting(session).floor().waiting
        one = next((one for one in waiting if one.id == speaker), None)
        others = [other for other in waiting if other.id != speaker]
        place = min(max(place, 0), len(others))
        if one is None or waiting.index(one) == place:
            return Done()
        before, after = others[place - 1 : place] if place else [], others[place : place + 1]
        order = between(before[0].order if before else "", after[0].order if after else "")
        return self._write(found=edits(one, {"order": order}))

    def set_limit(self, session: Id, seconds: int) -> Done:
        """How long a speaker of a session is given; 0 for as long as it takes."""
        return self._write(found=edits(self._sitting(session).session, {"speaking": min(max(seconds, 0), 3600)}))

    def take_back(self, done: Done) -> None:
        """Undo a gesture: its facts are voided, its fields written back except where somebody wrote since."""
        with self._database.write() as work:
            changes.take_back(work, done.change)
            for stated in done.facts:
                work.state(StepVoid, stated.about, fact=stated.id, at=utc_text(work.now))

    def do_again(self, done: Done) -> Done:
        """Do a gesture that was undone once more, with the moment at which that is done."""
        with self._database.write() as work:
            changes.do_again(work, done.change)
            placed = [(work.state(one.kind, one.about, at=utc_text(work.now)), one) for one in done.facts]
        facts = tuple(msgspec.structs.replace(one, id=work.id_of(slot)) for slot, one in placed)
        return Done(facts, done.change)

    def _speaker(self, session: Id, delegation: Id, name: str, waiting: Sequence[Speaker]) -> Speaker:
        order = between(waiting[-1].order if waiting else "", "")
        return Speaker(
            id=self._database.new_id(), session=session, delegation=delegation, name=name.strip(), order=order
        )

    def _on(self, sitting: Sitting) -> Id:
        """The item that is on, as far as the session is followed."""
        course = self._agenda.programme().course(sitting.session.id, self._database.now())
        on = course.on if course is not None and course.followed else None
        return "" if on is None else on.slot.item.id

    def _silence(self, sitting: Sitting) -> tuple[Edit, ...]:
        """End the turn of who has the floor."""
        speaking = sitting.floor().speaking
        return () if speaking is None else edits(speaking.speaker, {"ended": utc_text(self._moment(speaking.start))})

    def _moment(self, not_before: datetime) -> datetime:
        """Now, or where the clock was set back meanwhile, the moment that must have passed."""
        return max(self._database.now(), not_before)

    def _sitting(self, session: Id) -> Sitting:
        return self._agenda.programme().by_id[session]

    def _with(self, item: Id) -> Sitting:
        return next(one for one in self._agenda.programme().sittings if one.item(item) is not None)

    def _write(
        self,
        facts: Sequence[Stated] = (),
        found: Sequence[Edit] = (),
        made: Sequence[Speaker] = (),
        gone: Sequence[Speaker] = (),
    ) -> Done:
        change = Change(tuple(found), tuple(made), tuple(gone))
        if not facts and change.nothing:
            return Done()
        with self._database.write() as work:
            changes.write(work, change)
            placed = [(work.state(one.kind, one.about, at=utc_text(work.now)), one) for one in facts]
        return Done(tuple(msgspec.structs.replace(one, id=work.id_of(slot)) for slot, one in placed), change)
