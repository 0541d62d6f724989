"""Preparing the programme: sessions and items moved, made longer, put in order, copied and shifted, each at one go."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.planning_checks import Remark
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import MOST_MINUTES, Id, Planned, Record, Times
from rcm_desktop.domain.timetable import local_text, moved, put_off, shifted
from rcm_desktop.domain.timetable import rooms as columns
from rcm_desktop.services.agenda.desk import Agenda
from rcm_desktop.services.agenda.retiming import (
    Retimed,
    apart,
    by_time,
    day_of,
    follows,
    item_apart,
    items_after,
    placed,
    same_day,
    sessions_after,
)
from rcm_desktop.storage import changes
from rcm_desktop.storage.changes import Change, Edit, edits, turned
from rcm_desktop.storage.database import Database

MORNING = "09:00"
SESSION_MINUTES, ITEM_MINUTES = 90, 30
"""What a new session and a new item last until somebody says otherwise."""
LONGEST = timedelta(days=7)
STEP = timedelta(minutes=5)
"""The grid of the timetable."""
_MINUTE = timedelta(minutes=1)


class Planning:
    """The gestures of preparing; each answers what it changed, so that it can be taken back."""

    def __init__(self, database: Database, agenda: Agenda) -> None:
        self._database, self._agenda = database, agenda

    def fresh_session(self, day: date, room: str) -> MeetingSession:
        """A session to begin with: in a room after the last one there, else in the morning; not written yet."""
        here = [one.session for one in self._agenda.programme().on_day(day) if one.session.room == room]
        ends = [s.period.end for s in here if s.period.end[:10] == day.isoformat()]
        period = _fresh_times(max(ends, default=f"{day}T{MORNING}"))
        kinds = [s.kind for s in here]
        made = MeetingSession(id="", room=room, period=period)
        return msgspec.structs.replace(made, kind=kinds[-1]) if kinds else made

    def fresh_item(self, session: Id) -> AgendaItem:
        """An item to begin with, at the end of a session's; not written yet."""
        sitting = self._agenda.programme().by_id.get(session)
        if sitting is None:
            return AgendaItem(id="", session=session)
        start, order = sitting.session.period.start, ""
        if sitting.items:
            last = sitting.items[-1]
            order = between(last.order, "")
            start = shifted(last.planned.start, timedelta(minutes=last.planned.minutes))
        return AgendaItem(id="", session=session, planned=Planned(start, ITEM_MINUTES), order=order)

    def move_session(self, ident: Id, start: str, room: str | None = None) -> Retimed:
        """Put a session at another local time, and into another room where one is said; its items come along."""
        sitting = self._sitting(ident)
        if sitting is None:
            return Retimed(Change())
        session = sitting.session
        by = apart(session.period.start, start)
        values: dict[str, Any] = {} if room is None else {"room": room}
        if not session.period.start:
            values["period"] = _fresh_times(start)
        elif by:
            values["period"] = moved(session.period, by)
        found = [*edits(session, values), *_moved_items(sitting.items, by)]
        followers = self._sessions_after(session) if room in (None, session.room) and same_day(by, session) else ()
        return self._retimed(found, by, followers)

    def set_end(self, ident: Id, end: str) -> Retimed:
        """Let a session end at another local time, at least a grid's step after it starts."""
        sitting = self._sitting(ident)
        if sitting is None or not sitting.session.period.start:
            return Retimed(Change())
        session, start = sitting.session, sitting.session.period.start
        least = shifted(start, STEP)
        end = min(max(end, least), shifted(start, LONGEST))
        by = apart(session.period.end, end)
        followers = self._sessions_after(session, session.period.end)
        return self._retimed(edits(session, {"period": Times(start, end)}), by, followers)

    def time_item(self, ident: Id, *, start: str | None = None, minutes: int | None = None) -> Retimed:
        """Give an item another local start or length; it takes its place among the others by its time."""
        sitting = self._agenda.programme().with_item(ident)
        item = None if sitting is None else sitting.item(ident)
        if sitting is None or item is None:
            return Retimed(Change())
        planned = item.planned
        minutes = planned.minutes if minutes is None else min(max(0, minutes), MOST_MINUTES)
        changed = Planned(planned.start if start is None else start, minutes)
        found = [*edits(item, {"planned": changed}), *by_time(sitting.items, item, changed)]
        return self._retimed(found, item_apart(planned, changed), self._items_after(sitting, item))

    def move_item(self, ident: Id, place: int, session: Id | None = None) -> Change:
        """Put an item at a place (0 is the first) among its session's, or another one's; those between move up.

        Within a session the items concerned are taken one after the other from the first one's time on.
        """
        sitting = self._agenda.programme().with_item(ident)
        item = None if sitting is None else sitting.item(ident)
        other = None if session is None else self._sitting(session)
        if sitting is None or item is None or (session is not None and other is None):
            return Change()
        if other is not None and other is not sitting:
            return self._write(_into(other, item, place))
        others = [one for one in sitting.items if one.id != ident]
        place = min(max(place, 0), len(others))
        was = sitting.items.index(item)
        if place == was:
            return Change()
        order = between(others[place - 1].order if place else "", others[place].order if place < len(others) else "")
        if not self._on_one_day(sitting, was, place):
            # The days of a session are not taken one after the other: the item begins where the one before it ends.
            return self._write([*edits(item, {"order": order}), *_behind(item, others, place, was)])
        lined = [*others[:place], item, *others[place:]]
        first, last = min(was, place), max(was, place)
        begins = self._agenda.programme().slots(sitting)[first].start
        start = "" if begins is None else local_text(begins, self._agenda.programme().zone)
        times = _one_after_the_other(lined[first : last + 1], start)
        return self._write([*edits(item, {"order": order}), *times])

    def shift(self, retimed: Retimed) -> Change:
        """Let what follows follow: the offer of a change of time, taken."""
        by = retimed.minutes * _MINUTE
        programme = self._agenda.programme()
        # What was moved past others by its time alone is before them again once they have moved, too.
        found = [turned(edit) for edit in retimed.change.edits if edit.attribute == "order"]
        wanted = set(retimed.following)
        for sitting in programme.sittings:
            if sitting.session.id in wanted:
                found += edits(sitting.session, {"period": moved(sitting.session.period, by)})
                found += _moved_items(sitting.items, by)
            else:
                found += _moved_items([item for item in sitting.items if item.id in wanted], by)
        return self._write(found)

    def follows(self, before: Record, after: Times | Planned) -> Retimed:
        """What could follow the time that an editor's field got in place of a record's."""
        return follows(self._agenda.programme(), before, after)

    def placed(self, item: AgendaItem, planned: Planned) -> dict[str, str]:
        """The order among its session's items that a start asks for, where it is another one than it has."""
        return placed(self._agenda.programme(), item, planned)

    def copy_session(self, ident: Id, start: str, room: str | None = None) -> Change:
        """The same session once more at another local time, with its items; objectives belong to one session only."""
        sitting = self._sitting(ident)
        if sitting is None:
            return Change()
        return self._write(made=self._copied(sitting, start, sitting.session.room if room is None else room))

    def copy_day(self, day: date, to: date) -> Change:
        """All sessions that begin on a day once more on another one, with their items."""
        made: list[Record] = []
        for sitting in self._agenda.programme().on_day(day):
            start = sitting.session.period.start
            if start[:10] == day.isoformat():
                made += self._copied(sitting, f"{to}T{start[11:]}", sitting.session.room)
        return self._write(made=made)

    def remarks(self) -> tuple[Remark, ...]:
        """What to look at again before people come."""
        return self._agenda.remarks()

    def delete(self, record: Record) -> Change:
        """Take a session or an item out of the programme."""
        return self._write(gone=(record,))

    def add_room(self, name: str) -> Change:
        """Give the timetable one more room, after all that stand there, also those that only sessions name."""
        programme = self._agenda.programme()
        rooms = (*columns(programme.meeting.rooms, [one.session for one in programme.sittings]), name.strip())
        return self._name_rooms(programme, tuple(dict.fromkeys(room for room in rooms if room)))

    def rename_room(self, name: str, new: str) -> Change:
        """Call a room otherwise, in all its sessions."""
        programme, new = self._agenda.programme(), new.strip()
        if not new:
            return Change()
        rooms = tuple(dict.fromkeys(new if room == name else room for room in programme.meeting.rooms))
        here = [one.session for one in programme.sittings if one.session.room == name]
        return self._name_rooms(programme, rooms, [edit for s in here for edit in edits(s, {"room": new})])

    def take_back(self, change: Change) -> None:
        """Undo a change, except what somebody wrote over since."""
        with self._database.write() as work:
            changes.take_back(work, change)

    def do_again(self, change: Change) -> None:
        """Redo a change that was undone."""
        with self._database.write() as work:
            changes.do_again(work, change)

    def _name_rooms(self, programme: Programme, rooms: tuple[str, ...], also: Sequence[Edit] = ()) -> Change:
        return self._write([*edits(programme.meeting, {"rooms": rooms}), *also])

    def _copied(self, sitting: Sitting, start: str, room: str) -> list[Record]:
        session, by = sitting.session, apart(sitting.session.period.start, start)
        period = moved(session.period, by) if session.period.start else _fresh_times(start)
        made = msgspec.structs.replace(session, id=self._database.new_id(), period=period, room=room)
        return [made, *(self._copied_item(item, made.id, by) for item in sitting.items)]

    def _copied_item(self, item: AgendaItem, session: Id, by: timedelta) -> AgendaItem:
        planned = put_off(item.planned, by)
        return msgspec.structs.replace(item, id=self._database.new_id(), session=session, planned=planned)

    def _sessions_after(self, session: MeetingSession, at: str = "") -> tuple[Id, ...]:
        return sessions_after(self._agenda.programme(), session, at)

    def _sitting(self, ident: Id) -> Sitting | None:
        """A session with what belongs to it; None where it was taken away meanwhile, be it on another laptop."""
        return self._agenda.programme().by_id.get(ident)

    def _items_after(self, sitting: Sitting, item: AgendaItem) -> tuple[Id, ...]:
        return items_after(self._agenda.programme(), sitting, item)

    def _on_one_day(self, sitting: Sitting, *places: int) -> bool:
        programme = self._agenda.programme()
        return len({day_of(programme, sitting, place) for place in places}) == 1

    def _retimed(self, found: Sequence[Edit], by: timedelta, following: tuple[Id, ...]) -> Retimed:
        change = self._write(found)
        return Retimed(change, int(by / _MINUTE), following if found else ())

    def _write(self, found: Sequence[Edit] = (), made: Sequence[Record] = (), gone: Sequence[Record] = ()) -> Change:
        change = Change(tuple(found), tuple(made), tuple(gone))
        if not change.nothing:
            with self._database.write() as work:
                changes.write(work, change)
        return change


def _fresh_times(start: str) -> Times:
    return Times(start, shifted(start, timedelta(minutes=SESSION_MINUTES)))


def _behind(item: AgendaItem, others: Sequence[AgendaItem], place: int, was: int) -> tuple[Edit, ...]:
    """The time of an item on another day of its session, where it begins as the one before it ends."""
    before = others[place - 1] if place else None
    if place < was:
        start = others[place].planned.start
    else:
        start = shifted(before.planned.start, before.planned.minutes * _MINUTE) if before else item.planned.start
    return edits(item, {"planned": Planned(start, item.planned.minutes)})


def _moved_items(items: Sequence[AgendaItem], by: timedelta) -> list[Edit]:
    return [edit for item in items for edit in edits(item, {"planned": put_off(item.planned, by)})] if by else []


def _into(sitting: Sitting, item: AgendaItem, place: int) -> list[Edit]:
    """An item in another session, at a place there; it begins where the one before it ends."""
    place = min(max(place, 0), len(sitting.items))
    before = sitting.items[place - 1] if place else None
    after = sitting.items[place] if place < len(sitting.items) else None
    start = sitting.session.period.start
    if before is not None:
        start = shifted(before.planned.start, before.planned.minutes * _MINUTE)
    order = between(before.order if before else "", after.order if after else "")
    planned = Planned(start, item.planned.minutes)
    return list(edits(item, {"session": sitting.session.id, "order": order, "planned": planned}))


def _one_after_the_other(items: Sequence[AgendaItem], start: str) -> list[Edit]:
    found: list[Edit] = []
    for item in items:
        if item.planned.start and start:
            found += edits(item, {"planned": Planned(start, item.planned.minutes)})
        start = shifted(start, item.planned.minutes * _MINUTE)
    return found
