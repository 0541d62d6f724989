"""What the papers of the agenda are made of, and what all of them say of the meeting and of a session."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any

import msgspec

from rcm_desktop.documents import language as grammar
from rcm_desktop.documents.agenda_papers.speech import Speech
from rcm_desktop.domain.agenda import Access
from rcm_desktop.domain.day_parts import DayPart, by_day
from rcm_desktop.domain.paper import Block, Paper, PaperWords, Run, Runs
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.timetable import rooms
from rcm_desktop.laptop.labels import Labels


class AgendaContent(msgspec.Struct, frozen=True, dict=True):
    """The programme as it stands at a moment, and which part of it a paper is of."""

    programme: Programme
    now: datetime
    """When it was read, aware."""
    day: date | None = None
    """Only this day; None for all of them."""
    room: str | None = None
    """Only this room; None for all of them."""

    @property
    def local(self) -> datetime:
        """When it was read, by the clock of the meeting's place."""
        return self.programme.local(self.now)

    @cached_property
    def _parts(self) -> Mapping[date | None, tuple[DayPart, ...]]:
        wanted = by_day(self.programme)
        return {
            day: tuple(one for one in parts if self.room in (None, one.sitting.session.room))
            for day, parts in wanted.items()
            if self.day in (None, day)
        }

    def days(self, room: str | None = None) -> tuple[date, ...]:
        """The days on which something of it sits, or something in one room."""
        return tuple(sorted(day for day in self._parts if day is not None and self.on(day, room)))

    def on(self, day: date | None, room: str | None = None) -> tuple[DayPart, ...]:
        """What sits on a day, in one room or in all, or (None) what has no time; nothing where it is of another day."""
        parts = self._parts.get(day, ())
        return tuple(part for part in parts if room in (None, part.sitting.session.room))

    def rooms(self) -> tuple[str, ...]:
        """The rooms in which something of it sits, in the timetable's order; "" for what has none."""
        here = {part.sitting.session.room for parts in self._parts.values() for part in parts}
        known = rooms(self.programme.meeting.rooms, [one.session for one in self.programme.sittings])
        return tuple(room for room in known if room in here)


def paper(
    content: AgendaContent, speech: Speech, name: str, status: str, blocks: Iterable[Block], **more: Any
) -> Paper:
    """A paper of the agenda by the name of its title."""
    meeting = content.programme.meeting
    issued = content.now.astimezone(content.programme.zone)
    title = speech.text("agenda_papers.titles", name)
    about = speech.known(meeting.title_es, meeting.title_en)[:1]
    made = Paper(
        title=title, language=speech.first.language, body="\n".join(speech.known(meeting.body_es, meeting.body_en)),
        symbol=meeting.short, status=status, issued=issued.isoformat(timespec="seconds"), hanging=False,
        running_head=" · ".join([title, *about]), blocks=tuple(blocks),
        watermark=speech.first.text("paper", "practice") if meeting.practice else "",
        words=PaperWords(page="{n} / {m}" if speech.both else speech.first.text("paper", "page", n="{n}", m="{m}")),
    )  # fmt: skip
    return msgspec.structs.replace(made, **more)


def provisional(content: AgendaContent, speech: Speech) -> str:
    """That the paper says what was planned when it was made, and when that was."""
    return as_of(content, speech, "provisional")


def as_of(content: AgendaContent, speech: Speech, name: str) -> str:
    """A sentence about the paper with the moment at which it was made."""
    at = content.local.isoformat(timespec="minutes")
    return speech.joined(
        labels.text("agenda_papers", name, at=grammar.moment(at, labels.language)) for labels in speech.all
    )


def whereabouts(content: AgendaContent, speech: Speech) -> tuple[str, ...]:
    """The days of the meeting in each language, then its venue and city."""
    meeting = content.programme.meeting
    period = [grammar.days(meeting.period.start, meeting.period.end, labels.language) for labels in speech.all]
    where = ", ".join(text for text in (meeting.place.venue, meeting.place.city) if text)
    return tuple(text for text in (*dict.fromkeys(period), where) if text)


def hours(part: DayPart, programme: Programme, labels: Labels) -> str:
    """09:00–12:30; what is planned of it."""
    return "–".join(labels.time(programme.local(at)) for at in (part.start, part.end) if at is not None)


def notes(
    part: DayPart, programme: Programme, labels: Labels, *, room: bool = True, chair: bool = True
) -> tuple[str, ...]:
    """Where a session sits, under whom, for whom, and how it is spread over days."""
    session = part.sitting.session
    reserved = session.access is Access.MEMBERS_ONLY
    texts = (
        session.room if room else "",
        labels.text("desk", "members_only") if reserved else "",
        labels.text("agenda_papers", "chair", who=session.chair) if chair and session.chair else "",
        _other_days(part, programme, labels),
    )
    return tuple(text for text in texts if text)


def room_name(room: str, speech: Speech) -> str:
    """A room, or that there is none yet."""
    return room or speech.text("agenda_papers", "no_room")


def cell(text: str, *, bold: bool = False, italic: bool = False) -> Runs:
    """A cell of one weight."""
    return (Run(text, bold=bold, italic=italic),)


def _other_days(part: DayPart, programme: Programme, labels: Labels) -> str:
    """On which day a session began that goes on here, or until which it lasts where midnight comes in between."""
    if part.number > 1:
        begun = date.fromisoformat(part.sitting.session.period.start[:10])
        return labels.text("agenda_papers", "continued", day=labels.day(begun))
    last = programme.local(part.end).date() if part.end is not None else part.day
    if part.day is not None and last is not None and last > part.day:
        return labels.text("agenda_papers", "overnight", day=labels.day(last))
    return ""
