"""The gestures of preparing: carried out, remembered to be taken back, and asked whether something is to follow."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Signal

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.records import Id, Record
from rcm_desktop.services.agenda import Planning
from rcm_desktop.services.agenda.retiming import Retimed
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.changes import Change, Edit
from rcm_desktop.ui.kit.records.gestures import Gestures, Opened
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.agenda.prepare.words import copied_day_words
from rcm_desktop.ui.screens.agenda.words import title


class PlanningGestures(Gestures):
    """What a person does to the programme; of the same record's times the offers add up until one is taken."""

    offered = Signal(object)
    """A Retimed that could follow, or None: nothing does any more."""

    def __init__(
        self,
        planning: Planning,
        setup: Setup,
        people: People,
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
    ) -> None:
        super().__init__(setup, people, undo, tell_error)
        self.planning = planning
        self._pending: Retimed | None = None
        self._about: tuple[Id, str] = ("", "")
        """Whose time the offer is about, and what that record is called."""
        undo.changed.connect(self.decline)

    def move_session(self, session: MeetingSession, start: str, room: str | None = None) -> bool:
        """Put a session at another time, or into another room."""
        return self._retime(session, self._of(session), lambda: self.planning.move_session(session.id, start, room))

    def set_end(self, session: MeetingSession, end: str) -> bool:
        """Let a session end at another time."""
        return self._retime(session, self._length_of(session), lambda: self.planning.set_end(session.id, end))

    def time_item(self, item: AgendaItem, *, start: str | None = None, minutes: int | None = None) -> bool:
        """Give an item another start or length."""
        gesture = partial(self.planning.time_item, item.id, start=start, minutes=minutes)
        return self._retime(item, self._of(item) if minutes is None else self._length_of(item), gesture)

    def move_item(self, item: AgendaItem, place: int, session: Id | None = None) -> bool:
        """Put an item at a place among its session's, or another one's."""
        return self._change(self._of(item), lambda: self.planning.move_item(item.id, place, session)) is not None

    def copy_session(self, session: MeetingSession, start: str) -> Id:
        """The session once more at another time; the copy's id."""
        words = self._named(lambda name: self.tr("Copy of {name}").format(name=name), session)
        change = self._change(words, lambda: self.planning.copy_session(session.id, start))
        return change.made[0].id if change is not None and change.made else ""

    def copy_day(self, day: date, to: date) -> bool:
        """All sessions of a day once more on another one."""
        return self._change(lambda: copied_day_words(day), lambda: self.planning.copy_day(day, to)) is not None

    def remove(self, record: MeetingSession | AgendaItem) -> bool:
        """Take a session or an item out of the programme."""
        words = self._named(lambda name: self.tr("Deletion of {name}").format(name=name), record)
        return self._change(words, lambda: self.planning.delete(record)) is not None

    def name_room(self, old: str, new: str) -> bool:
        """Add a room, or call one otherwise."""
        if old:
            words: Words = lambda: self.tr("New name of {room}").format(room=old)  # noqa: E731
            return self._change(words, lambda: self.planning.rename_room(old, new)) is not None
        added: Words = lambda: self.tr("New room: {room}").format(room=new)  # noqa: E731
        return self._change(added, lambda: self.planning.add_room(new)) is not None

    def follow(self) -> bool:
        """Take the offer: let what follows follow."""
        wanted, (_, name) = self._pending, self._about
        if wanted is None or not wanted.offers:
            return False
        words: Words = lambda: self.tr("Move of what follows {name}").format(name=name)  # noqa: E731
        done = self._change(words, lambda: self.planning.shift(wanted))
        self.decline()
        return done is not None

    def decline(self) -> None:
        """The offer is over: something else was done, or it is not wanted."""
        if self._pending is not None:
            self._pending = None
            self.offered.emit(None)

    def add(self, record: Record, words: Words) -> Record | None:
        """Create a record; an item takes its place by its time."""
        if isinstance(record, AgendaItem):
            record = msgspec.structs.replace(record, **self.planning.placed(record, record.planned))
        return super().add(record, words)

    def save(self, opened: Opened, values: Mapping[str, Any], words: Words) -> datetime | None:
        """Write fields over what the editor saw; a new time is asked what follows it."""
        record, given = opened.record, dict(values)
        if isinstance(record, AgendaItem) and "planned" in given and "session" not in given:
            given |= self.planning.placed(record, given["planned"])
        time = given.get("period" if isinstance(record, MeetingSession) else "planned")
        # What follows is what stood after it, before the new time gave it another place.
        could = self.planning.follows(record, time) if time is not None else None
        if could is not None and "order" in given:
            moved = Edit(AgendaItem, record.id, "order", record.order, given["order"])
            could = msgspec.structs.replace(could, change=Change((moved,)))
        before = self._pending
        done = super().save(opened, given, words)
        if done is not None and could is not None:
            self._offer(record, could, before)
        return done

    def _retime(self, record: MeetingSession | AgendaItem, words: Words, gesture: Callable[[], Retimed]) -> bool:
        before = self._pending
        try:
            done = gesture()
        except RcmError as error:
            self.tell_error(error)
            return False
        if not done.change.nothing:
            self._remember(done.change, words)
            self._offer(record, done, before)
        return True

    def _offer(self, record: MeetingSession | AgendaItem, could: Retimed, before: Retimed | None) -> None:
        if before is not None and self._about[0] == record.id and could.minutes:
            following = before.following or could.following
            could = Retimed(_both(before.change, could.change), before.minutes + could.minutes, following)
        self._about = (record.id, title(record).text)
        self._pending = could if could.following else None
        self.offered.emit(could if could.offers else None)

    def _change(self, words: Words, gesture: Callable[[], Change]) -> Change | None:
        try:
            change = gesture()
        except RcmError as error:
            self.tell_error(error)
            return None
        if not change.nothing:
            self._remember(change, words)
        return change

    def _remember(self, change: Change, words: Words) -> None:
        planning = self.planning
        self._undo.did(words, partial(planning.take_back, change), partial(planning.do_again, change))
        self.saved.emit(self.setup.now())

    def _of(self, record: MeetingSession | AgendaItem) -> Words:
        return self._named(lambda name: self.tr("Move of {name}").format(name=name), record)

    def _length_of(self, record: MeetingSession | AgendaItem) -> Words:
        return self._named(lambda name: self.tr("New length of {name}").format(name=name), record)

    def _named(self, words: Callable[[str], str], record: MeetingSession | AgendaItem) -> Words:
        return lambda: words(title(record).text)


def _both(first: Change, second: Change) -> Change:
    """Two changes of one record after each other: of each field, what it held before the first of them."""
    known = {(edit.id, edit.attribute) for edit in first.edits}
    return Change((*first.edits, *(edit for edit in second.edits if (edit.id, edit.attribute) not in known)))
