"""What taking a programme in would do: which sessions and items its rows mean, and what would change of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any

import msgspec

from rcm_desktop.domain.agenda import Access, AgendaItem, MeetingSession, Objective, moment
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id, Times
from rcm_desktop.intake.programme_columns import RowKind
from rcm_desktop.intake.programme_values import ProgrammeRow, Remark, Titles, Why
from rcm_desktop.services.programme_lists import matching, timing
from rcm_desktop.services.programme_lists.placing import orders
from rcm_desktop.services.programme_lists.sorting import Block, refuse, sort_rows
from rcm_desktop.services.programme_lists.timing import Untimely, last_end, text_of
from rcm_desktop.services.programme_lists.values import NewPart, Noted, Part, RefusedRow

Step = Callable[[int], None]


class Differing(msgspec.Struct):
    """A record that the list says something else of: which row, and the fields as they would be."""

    row: int
    record: Part
    values: dict[str, Any]


class Outcome(msgspec.Struct):
    """What becomes of the rows."""

    new: list[NewPart] = []
    differing: list[Differing] = []
    same: int = 0
    refused: list[RefusedRow] = []
    noted: list[Noted] = []


def outcome(programme: Programme, rows: Iterable[ProgrammeRow], new_id: Callable[[], Id], step: Step) -> Outcome:
    """Compare the rows of a list with the programme."""
    sessions = [one.session for one in programme.sittings]
    found = sort_rows(rows, sessions)
    matching.match_sessions(found.blocks, sessions)
    planner = _Planner(programme, new_id)
    planner.done.refused += found.refused
    for n, block in enumerate(found.blocks):
        step(n)
        planner.plan(block)
    done = planner.done
    for some in (done.new, done.differing, done.refused, done.noted):
        some.sort(key=lambda one: one.row)
    return done


class _Planner:
    def __init__(self, programme: Programme, new_id: Callable[[], Id]) -> None:
        self.done = Outcome()
        self._programme, self._new_id = programme, new_id
        self._period = programme.meeting.period
        self._last_order = max((one.session.order for one in programme.sittings), default="")
        self._number = max((o.number for one in programme.sittings for o in one.objectives), default=0)

    def plan(self, block: Block) -> None:
        """Take a session of the list with all its rows."""
        sitting = self._programme.by_id[block.session.id] if block.session is not None else None
        try:
            session, values = self._session(block, sitting)
        except Untimely as why:
            if block.head is not None:
                self.done.refused.append(refuse(block.head, why.why, why.text))
            self.done.refused += [refuse(part, Why.SESSION_REFUSED) for part in block.parts]
            return
        place = len(self.done.new)
        items = self._items(block, session, sitting)
        self._objectives(block, session, sitting)
        if sitting is None:
            self.done.new.insert(place, NewPart(block.row, self._ended(block, session, items)))
        elif block.head is not None:
            self._compare(block.head.row, sitting.session, values)

    def _session(self, block: Block, sitting: Sitting | None) -> tuple[MeetingSession, dict[str, Any]]:
        """The session as it would stand, and what the list says of it."""
        was = sitting.session if sitting is not None else None
        if block.head is None:
            return (was, {}) if was is not None else (self._of_items(block), {})
        row, remarks = block.head, list(block.head.remarks)
        times = timing.period(row, self._day(block), was, remarks)
        values = _said(
            title_es=row.title.es, title_en=row.title.en, kind=row.session_kind, period=times, room=row.room,
            access=row.access, chair=row.chair, rapporteur=row.rapporteur, description_es=row.description.es,
            description_en=row.description.en,
        )  # fmt: skip
        if times is not None and not self._is_within(times.start):
            remarks.append((Remark.OUTSIDE, times.start[:10]))
        self._note(row.row, remarks, row.title)
        return msgspec.structs.replace(was or self._fresh(), **values), values

    def _day(self, block: Block) -> date | None:
        """The day of a session; where its row says none and the meeting has one day only, that."""
        if block.day is not None or block.session is not None or self._period.start != self._period.end:
            return block.day
        return date.fromisoformat(self._period.start) if self._period.start else None

    def _of_items(self, block: Block) -> MeetingSession:
        """A session that the list only names beside its items."""
        parts = block.parts
        parts.sort(key=lambda one: (one.day or date.max, one.start is None, one.start or _MIDNIGHT))
        timed = [part for part in parts if part.start is not None]
        remarks = [(Remark.SESSION_MADE, block.titles.any)]
        day = self._day(block)
        period = Times()
        if timed and day is not None:
            first = timing.period(timed[0], timed[0].day or day, None, [])
            period = Times(first.start if first is not None else "")
        else:
            remarks.append((Remark.NO_TIME, ""))
        said = _said(
            title_es=block.titles.es, title_en=block.titles.en, kind=_first(one.session_kind for one in parts),
            room=_first(one.room for one in parts), chair=_first(one.chair for one in parts),
            rapporteur=_first(one.rapporteur for one in parts), period=period,
            access=Access.MEMBERS_ONLY if any(one.access is Access.MEMBERS_ONLY for one in parts) else None,
        )  # fmt: skip
        self._note(block.row, remarks, block.titles)
        return msgspec.structs.replace(self._fresh(), **said)

    def _fresh(self) -> MeetingSession:
        self._last_order = between(self._last_order, "")
        return MeetingSession(id=self._new_id(), order=self._last_order)

    def _ended(self, block: Block, session: MeetingSession, items: list[AgendaItem]) -> MeetingSession:
        """A new session with an end: its own, its items', or an assumed one."""
        start = moment(session.period.start)
        if start is None or session.period.end:
            return session
        end = last_end(session.period.start, items)
        if not end:
            end = text_of(start + timing.ASSUMED)
            self._note(block.row, [(Remark.END_ASSUMED, end[11:])], block.titles)
        return msgspec.structs.replace(session, period=Times(session.period.start, end))

    def _items(self, block: Block, session: MeetingSession, sitting: Sitting | None) -> list[AgendaItem]:
        """The items of a block as they would stand, in the order of the list."""
        rows = [row for row in block.parts if row.kind is RowKind.ITEM]
        here = sitting.items if sitting is not None else ()
        says_days = any(row.day for row in rows)
        listed: list[tuple[ProgrammeRow, AgendaItem, AgendaItem | None, dict[str, Any]]] = []
        opens = moment(session.period.start)
        day = opens.date() if opens is not None else None
        for row, was in matching.match_items(rows, here):
            day = row.day or day
            usual = day if says_days or was is None else _beside(was, sitting, opens)
            try:
                planned = timing.planned(row, usual or day, session.period, was)
            except Untimely as why:
                self.done.refused.append(refuse(row, why.why, why.text))
                continue
            values = _said(
                title_es=row.title.es, title_en=row.title.en, planned=planned, kind=row.item_kind,
                speakers=row.speakers, visibility=row.visibility,
            )  # fmt: skip
            item = was or AgendaItem(id=self._new_id(), session=session.id)
            listed.append((row, msgspec.structs.replace(item, **values), was, values))
        places = orders([item for _, item, _, _ in listed], here)
        for row, item, was, values in listed:
            values |= {"order": places[item.id]} if item.id in places else {}
            self._note(row.row, row.remarks, row.title)
            self._put(row, was, msgspec.structs.replace(item, **values), values, session)
        return [item for _, item, _, _ in listed]

    def _objectives(self, block: Block, session: MeetingSession, sitting: Sitting | None) -> None:
        here = sitting.objectives if sitting is not None else ()
        last = max((one.order for one in here), default="")
        rows = [*([block.head] if block.head is not None else []), *block.parts]
        for row, was in matching.match_objectives([row for row in rows if row.objective is not None], here):
            said = row.objective
            if said is None:
                continue
            number = said.number
            if was is None:
                last = between(last, "")
                number = self._number + 1 if number is None else number
                self._number = max(self._number, number)
            values = _said(text_es=said.text.es, text_en=said.text.en, level=said.level, number=number)
            made = was or Objective(id=self._new_id(), session=session.id, order=last)
            if row.kind is RowKind.OBJECTIVE:
                self._note(row.row, row.remarks, said.text)
            self._put(row, was, msgspec.structs.replace(made, **values), values, session)

    def _put(
        self, row: ProgrammeRow, was: Part | None, made: Part, values: dict[str, Any], session: MeetingSession
    ) -> None:
        if was is None:
            self.done.new.append(NewPart(row.row, made, session.title_es or session.title_en))
        else:
            self._compare(row.row, was, values)

    def _compare(self, row: int, was: Part, values: Mapping[str, Any]) -> None:
        differing = {name: value for name, value in values.items() if _differs(getattr(was, name), value)}
        if differing:
            self.done.differing.append(Differing(row, was, differing))
        else:
            self.done.same += 1

    def _note(self, row: int, remarks: Sequence[tuple[Remark, str]], titles: Titles) -> None:
        self.done.noted += [Noted(row, remark, text, titles.any) for remark, text in remarks]

    def _is_within(self, start: str) -> bool:
        first, last = self._period.start, self._period.end
        return not (first and last) or first <= start[:10] <= last


_MIDNIGHT = time()


def _first(values: Iterable[Any]) -> Any:
    return next((value for value in values if value), None)


def _said(**values: Any) -> dict[str, Any]:
    """What was said: neither None nor an empty text."""
    return {name: value for name, value in values.items() if value is not None and value != ""}


def _beside(was: AgendaItem, sitting: Sitting | None, opens: Any) -> date | None:
    """The day of an item that stands already, moved as its session is moved."""
    before = moment(sitting.session.period.start) if sitting is not None else None
    own = moment(was.planned.start)
    if own is None or before is None or opens is None:
        return None
    moved: timedelta = opens.date() - before.date()
    return own.date() + moved


def _differs(here: Any, said: Any) -> bool:
    """Texts of a list have lost their line breaks: such a one says nothing new."""
    return " ".join(here.split()) != said if isinstance(here, str) and type(said) is str else bool(here != said)
