"""What could follow a change of somebody's time, and the place that a new time asks for."""

from collections.abc import Sequence
from datetime import timedelta

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, moment
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id, Planned, Record, Times
from rcm_desktop.domain.timetable import Part, shifted
from rcm_desktop.storage.changes import Change, Edit, edits

_MINUTE = timedelta(minutes=1)


class Retimed(msgspec.Struct, frozen=True):
    """A change of somebody's time, and what could follow it: these records, so many minutes later."""

    change: Change
    minutes: int = 0
    following: tuple[Id, ...] = ()

    @property
    def offers(self) -> bool:
        """Whether there is something that could follow."""
        return bool(self.minutes and self.following)


def follows(programme: Programme, before: Record, after: Times | Planned) -> Retimed:
    """What could follow where a session or an item (as it stood before) has got another time.

    Of a session that starts at another time, its own items; of one that ends later, the sessions after it.
    """
    sitting = programme.by_id.get(before.session if isinstance(before, AgendaItem) else before.id)
    if sitting is None:
        return Retimed(Change())
    if isinstance(before, AgendaItem) and isinstance(after, Planned):
        by = item_apart(before.planned, after)
        return Retimed(Change(), int(by / _MINUTE), items_after(programme, sitting, before))
    if not (isinstance(before, MeetingSession) and isinstance(after, Times)):
        return Retimed(Change())
    by, at_end = apart(before.period.start, after.start), apart(before.period.end, after.end)
    own = tuple(item.id for item in sitting.items if item.planned.start) if by else ()
    pushes = bool(at_end) and (not by or (by == at_end and same_day(by, before)))
    pushed = sessions_after(programme, before, before.period.start if by else before.period.end) if pushes else ()
    return Retimed(Change(), int((by or at_end) / _MINUTE), (*own, *pushed))


def placed(programme: Programme, item: AgendaItem, planned: Planned) -> dict[str, str]:
    """The order among its session's items that a start asks for, where it is another one than it has."""
    sitting = programme.by_id.get(item.session)
    if sitting is None:
        return {}
    known = sitting.item(item.id)
    items = sitting.items if known is not None else (*sitting.items, item)
    return {edit.attribute: edit.after for edit in by_time(items, known or item, planned)}


def apart(before: str, after: str) -> timedelta:
    """How much later one local moment is than another, by the clock on the wall."""
    first, second = moment(before), moment(after)
    return timedelta() if first is None or second is None else second - first


def item_apart(before: Planned, after: Planned) -> timedelta:
    """How much later an item ends."""
    return apart(before.start, after.start) + (after.minutes - before.minutes) * _MINUTE


def same_day(by: timedelta, session: MeetingSession) -> bool:
    """Whether a session that starts so much later starts on the same day."""
    return shifted(session.period.start, by)[:10] == session.period.start[:10]


def sessions_after(programme: Programme, session: MeetingSession, at: str = "") -> tuple[Id, ...]:
    """The later sessions of the room on the day that changes, which this one may push; by default that of its start."""
    start, day = session.period.start, (at or session.period.start)[:10]
    return tuple(
        one.session.id
        for one in programme.sittings
        if one.session.room == session.room and day == one.session.period.start[:10]
        and one.session.period.start > start and one.session.id != session.id
    )  # fmt: skip


def items_after(programme: Programme, sitting: Sitting, item: AgendaItem) -> tuple[Id, ...]:
    """The items after one on its day that say a start of their own; the others follow by themselves."""
    place = next((n for n, one in enumerate(sitting.items) if one.id == item.id), len(sitting.items))
    last = day_of(programme, sitting, place).last
    return tuple(one.id for one in sitting.items[place + 1 : last] if one.planned.start)


def day_of(programme: Programme, sitting: Sitting, place: int) -> Part:
    """The day of a session on which the item at a place is taken."""
    days = programme.plan(sitting).days
    return next((day for day in days if day.first <= place < day.last), days[-1])


def by_time(items: Sequence[AgendaItem], item: AgendaItem, planned: Planned) -> tuple[Edit, ...]:
    """The place of an item that its new start asks for, where it is another one than it has."""
    if not planned.start:
        return ()
    others = [one for one in items if one.id != item.id]
    was = items.index(item)
    before = others[was - 1].planned.start if was else ""
    after = others[was].planned.start if was < len(others) else ""
    if (not before or before <= planned.start) and (not after or planned.start <= after):
        return ()
    place = next((n for n, one in enumerate(others) if one.planned.start > planned.start), len(others))
    order = between(others[place - 1].order if place else "", others[place].order if place < len(others) else "")
    return edits(item, {"order": order})
