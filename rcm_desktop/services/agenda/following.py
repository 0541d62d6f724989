"""Following the meeting: items started and closed, parts for members only, and the list of speakers."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from rcm_desktop.domain.agenda import LONGEST_TURN_S
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.programme import Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speakers import Speaker
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.domain.steps import (
    ItemClosed,
    ItemStarted,
    ReservedBegun,
    ReservedEnded,
    SessionClosed,
    Step,
    StepVoid,
    is_reserved,
)
from rcm_desktop.services.agenda.desk import Agenda
from rcm_desktop.storage import changes
from rcm_desktop.storage.changes import Change, Edit, edits
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.work import Work


class Stated(msgspec.Struct, frozen=True):
    """A fact that a gesture put on record."""

    kind: type[Step]
    about: Id
    id: Id = ""
    session: Id = ""
    """The session in which it happened."""


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
        sitting = self._agenda.programme().with_item(item)
        if sitting is None or self._on(sitting) == item:
            return Done()
        return self._write(sitting, [Stated(ItemStarted, item)], self._silence(sitting))

    def close(self, item: Id) -> Done:
        """Close an item that is on; its speaker's turn ends with it."""
        sitting = self._agenda.programme().with_item(item)
        if sitting is None or self._on(sitting) != item:
            return Done()
        return self._write(sitting, [Stated(ItemClosed, item)], self._silence(sitting))

    def close_session(self, session: Id) -> Done:
        """Close a session for the day: the item that is on ends, and what was not taken up waits for nobody."""
        sitting = self._sitting(session)
        now = self._database.now()
        course = self._agenda.programme().course(session, now)
        if sitting is None or course is None or not course.sits(now):
            return Done()
        return self._write(sitting, [Stated(SessionClosed, session)], self._silence(sitting))

    def reserve(self, session: Id) -> Done:
        """From now on members only."""
        sitting = self._sitting(session)
        if sitting is None or is_reserved(sitting.steps):
            return Done()
        return self._write(sitting, [Stated(ReservedBegun, session)])

    def open_again(self, session: Id) -> Done:
        """From now on open to all again."""
        sitting = self._sitting(session)
        if sitting is None or not is_reserved(sitting.steps):
            return Done()
        return self._write(sitting, [Stated(ReservedEnded, session)])

    def ask(self, session: Id, delegation: Id = "", name: str = "") -> Done:
        """Put a delegation, or a person by name, at the end of the list of speakers; once while it waits there."""
        sitting = self._sitting(session)
        wanted = (delegation, name.strip())
        if sitting is None or not any(wanted) or _listed(sitting, *wanted) is not None:
            return Done()
        return self._write(sitting, made=[self._speaker(sitting, *wanted)])

    def give(self, session: Id, speaker: Id = "") -> Done:
        """Give the floor to one on the list, or to the first who waits; who had it has spoken."""
        sitting = self._sitting(session)
        waiting = () if sitting is None else sitting.floor().waiting
        wanted = next((one for one in waiting if speaker in ("", one.id)), None)
        if sitting is None or wanted is None:
            return Done()
        values = {"begun": self._stamp(sitting), "item": self._on(sitting)}
        return self._write(sitting, found=[*self._silence(sitting), *edits(wanted, values)])

    def give_to(self, session: Id, delegation: Id = "", name: str = "") -> Done:
        """Give the floor at once to a delegation, or a person by name; taken from the list where it waits there."""
        sitting = self._sitting(session)
        wanted = (delegation, name.strip())
        if sitting is None or not any(wanted):
            return Done()
        listed = _listed(sitting, *wanted)
        if listed is not None:
            return self.give(session, listed.id)
        begun = {"begun": self._stamp(sitting), "item": self._on(sitting)}
        made = msgspec.structs.replace(self._speaker(sitting, *wanted), **begun)
        return self._write(sitting, found=self._silence(sitting), made=[made])

    def end_turn(self, session: Id) -> Done:
        """Who has the floor has spoken."""
        sitting = self._sitting(session)
        return Done() if sitting is None else self._write(sitting, found=self._silence(sitting))

    def withdraw(self, session: Id, speaker: Id) -> Done:
        """Take one who waits off the list."""
        sitting = self._sitting(session)
        if sitting is None:
            return Done()
        return self._write(sitting, gone=[one for one in sitting.floor().waiting if one.id == speaker])

    def move(self, session: Id, speaker: Id, place: int) -> Done:
        """Let one who waits stand at another place of the list; 0 is the first."""
        sitting = self._sitting(session)
        waiting = () if sitting is None else sitting.floor().waiting
        one = next((one for one in waiting if one.id == speaker), None)
        others = [other for other in waiting if other.id != speaker]
        place = min(max(place, 0), len(others))
        if sitting is None or one is None or waiting.index(one) == place:
            return Done()
        before, after = others[place - 1 : place] if place else [], others[place : place + 1]
        order = between(before[0].order if before else "", after[0].order if after else "")
        return self._write(sitting, found=edits(one, {"order": order}))

    def set_limit(self, session: Id, seconds: int) -> Done:
        """How long a speaker of a session is given; 0 for as long as it takes."""
        sitting = self._sitting(session)
        if sitting is None:
            return Done()
        return self._write(sitting, found=edits(sitting.session, {"speaking": min(max(seconds, 0), LONGEST_TURN_S)}))

    def take_back(self, done: Done) -> None:
        """Undo a gesture: its facts are voided, its fields written back except where somebody wrote since."""
        with self._database.write() as work:
            changes.take_back(work, done.change)
            for stated in done.facts:
                work.state(StepVoid, stated.about, fact=stated.id, at=utc_text(work.now))

    def do_again(self, done: Done) -> Done:
        """Do a gesture that was undone once more, with the moment at which that is done."""
        programme = self._agenda.programme()
        with self._database.write() as work:
            changes.do_again(work, done.change)
            facts = self._state(work, [(one, programme.by_id.get(one.session)) for one in done.facts])
        return Done(facts(), done.change)

    def _speaker(self, sitting: Sitting, delegation: Id, name: str) -> Speaker:
        waiting = sitting.floor().waiting
        order = between(waiting[-1].order if waiting else "", "")
        made = self._database.new_id()
        return Speaker(id=made, session=sitting.session.id, delegation=delegation, name=name, order=order)

    def _on(self, sitting: Sitting) -> Id:
        """The item that is on, as far as the session is followed."""
        course = self._agenda.programme().course(sitting.session.id, self._database.now())
        on = course.on if course is not None and course.followed else None
        return "" if on is None else on.slot.item.id

    def _silence(self, sitting: Sitting) -> tuple[Edit, ...]:
        """End the turn of who has the floor."""
        speaking = sitting.floor().speaking
        return () if speaking is None else edits(speaking.speaker, {"ended": self._stamp(sitting)})

    def _stamp(self, sitting: Sitting | None) -> str:
        """Now; where the clock was set back meanwhile, the moment after the last that is on record of the session.

        What is done later would else count as done before, and a gesture of the table as not made.
        """
        now = datetime.fromisoformat(utc_text(self._database.now()))
        steps, speakers = ((), ()) if sitting is None else (sitting.steps, sitting.speakers)
        told = [*(step.at for step in steps), *(at for one in speakers for at in (one.begun, one.ended) if at)]
        after = max(map(datetime.fromisoformat, told), default=datetime.min.replace(tzinfo=UTC))
        return utc_text(max(now, after + timedelta(milliseconds=1)))

    def _sitting(self, session: Id) -> Sitting | None:
        """A session; None where it was taken away meanwhile, be it on another laptop."""
        return self._agenda.programme().by_id.get(session)

    def _write(
        self,
        sitting: Sitting,
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
            stated = self._state(work, [(one, sitting) for one in facts])
        return Done(stated(), change)

    def _state(
        self, work: Work, facts: Sequence[tuple[Stated, Sitting | None]]
    ) -> Callable[[], tuple[Stated, ...]]:
        """Put facts on record; what comes back tells them with their ids once the block has ended."""
        placed: list[tuple[int, Stated]] = []
        for one, sitting in facts:
            of = "" if sitting is None else sitting.session.id
            said = {"session": of or one.session} if one.kind in (ItemStarted, ItemClosed) else {}
            slot = work.state(one.kind, one.about, at=self._stamp(sitting), **said)
            placed.append((slot, msgspec.structs.replace(one, session=of or one.session)))
        return lambda: tuple(msgspec.structs.replace(one, id=work.id_of(slot)) for slot, one in placed)


def _listed(sitting: Sitting, delegation: Id, name: str) -> Speaker | None:
    """Who waits already."""
    return next((one for one in sitting.floor().waiting if (one.delegation, one.name) == (delegation, name)), None)
