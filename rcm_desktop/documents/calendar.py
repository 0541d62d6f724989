"""Sessions as an iCalendar file (RFC 5545), for the calendars of telephones and mail programs.

Times are in UTC, so that no time zone has to be described and every reader agrees (RFC 5545 §3.3.5, form 2); there
is no METHOD, for with one RFC 5546 asks for an organizer's address.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from rcm_desktop.documents.agenda_papers.speech import Speech, Tongue
from rcm_desktop.domain.agenda import OPENING_MINUTES, Access, ItemKind, opening_ends
from rcm_desktop.domain.day_parts import DayPart, day_parts
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.timetable import Slot, instant
from rcm_desktop.laptop.labels import Labels

_FOLD = 75
"""The most octets of a line without its break (RFC 5545 §3.1)."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_BREAKS = ("\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b", "\x0c")


class Revision(msgspec.Struct, frozen=True):
    """How often a session was written to, and when last."""

    count: int = 0
    at: datetime | None = None


class Entry(msgspec.Struct, frozen=True):
    """A session of somebody's calendar."""

    sitting: Sitting
    opening_only: bool = False
    """Of a members-only session its opening alone, for those whom the meeting lets in for that."""


class CalendarFile(msgspec.Struct, frozen=True):
    """The bytes of an iCalendar file, how many sessions it holds, and how many it lacks for want of a time."""

    data: bytes
    sessions: int
    undated: int


def calendar(
    programme: Programme, entries: Sequence[Entry], tongue: Tongue, revisions: Mapping[Id, Revision], now: datetime
) -> CalendarFile:
    """Sessions as events: the same entries give the same bytes, whenever they are asked for."""
    writer = _Writer(programme, Speech(tongue), revisions, now)
    dated = [one for one in entries if instant(one.sitting.session.period.start, programme.zone) is not None]
    lines = [line for entry in dated for line in writer.events(entry)]
    whole = [*writer.head(), *lines, "END:VCALENDAR"]
    data = "".join(f"{part}\r\n" for line in whole for part in _folded(line)).encode()
    return CalendarFile(data, len(dated), len(entries) - len(dated))


class _Writer:
    def __init__(self, programme: Programme, speech: Speech, revisions: Mapping[Id, Revision], now: datetime) -> None:
        self._programme, self._speech, self._revisions, self._now = programme, speech, revisions, now

    def head(self) -> Iterator[str]:
        """The calendar's own properties; NAME is RFC 7986, X-WR-CALNAME what came before it."""
        meeting = self._programme.meeting
        name = self._speech.joined(self._speech.known(meeting.title_es, meeting.title_en), " / ") or meeting.short
        yield "BEGIN:VCALENDAR"
        yield "VERSION:2.0"
        yield "PRODID:-//RCM Desktop//Agenda//ES"
        yield "CALSCALE:GREGORIAN"
        if name:
            yield f"NAME:{_text(name)}"
            yield f"X-WR-CALNAME:{_text(name)}"

    def events(self, entry: Entry) -> Iterator[str]:
        """An event for each day that a session sits, or one for all where the hours of its days are not known."""
        if entry.opening_only:
            yield from self._opening(entry.sitting)
            return
        parts = day_parts(entry.sitting, self._programme)
        if any(part.start is None or part.end is None for part in parts):
            first, last = parts[0], parts[-1]
            slots = tuple(slot for part in parts for slot in part.slots)
            parts = (DayPart(entry.sitting, first.day, first.start, last.end, slots),)
        for part in parts:
            yield from self._event(part)

    def _event(self, part: DayPart) -> Iterator[str]:
        session, speech = part.sitting.session, self._speech
        titles = speech.known(session.title_es, session.title_en) or (speech.text("paper", "unnamed", " / "),)
        told = [text for labels in speech.all if (text := self._description(part, labels))]
        yield from self._framed(part, " / ".join(titles), "\n\n".join(told))

    def _opening(self, sitting: Sitting) -> Iterator[str]:
        session, speech = sitting.session, self._speech
        titles = speech.known(session.title_es, session.title_en) or (speech.text("paper", "unnamed", " / "),)
        told = [
            labels.text("calendar", "opening", title=title)
            for labels, title in zip(speech.all, titles, strict=False)  # one title may stand for both
        ]
        start, end = self._opening_hours(sitting)
        yield from self._framed(DayPart(sitting, start=start, end=end), " / ".join(told), "")

    def _opening_hours(self, sitting: Sitting) -> tuple[datetime | None, datetime | None]:
        zone = self._programme.zone
        for slot in self._programme.slots(sitting):
            if slot.item.kind is ItemKind.OPENING and slot.start is not None:
                return slot.start, slot.start + (slot.length or timedelta(minutes=OPENING_MINUTES))
        start, ends = instant(sitting.session.period.start, zone), opening_ends(sitting.session, sitting.items)
        return start, None if ends is None else instant(ends.isoformat(timespec="minutes"), zone, start)

    def _framed(self, part: DayPart, summary: str, description: str) -> Iterator[str]:
        session = part.sitting.session
        revision = self._revisions.get(session.id, Revision())
        changed = _utc(revision.at or self._now)
        yield "BEGIN:VEVENT"
        yield f"UID:{_uid(part, self._programme.meeting.id)}"
        yield f"DTSTAMP:{changed}"
        yield f"LAST-MODIFIED:{changed}"
        yield f"SEQUENCE:{revision.count}"
        if part.start is not None:
            yield f"DTSTART:{_utc(part.start)}"
            if part.end is not None and part.end > part.start:
                yield f"DTEND:{_utc(part.end)}"
        yield f"SUMMARY:{_text(' '.join(summary.split()))}"
        if where := self._where(part):
            yield f"LOCATION:{_text(where)}"
        if description:
            yield f"DESCRIPTION:{_text(description)}"
        kinds = [labels.text("agenda_papers.kinds", session.kind) for labels in self._speech.all]
        yield f"CATEGORIES:{','.join(_text(kind) for kind in dict.fromkeys(kinds))}"
        yield f"CLASS:{'PRIVATE' if session.access is Access.MEMBERS_ONLY else 'PUBLIC'}"
        yield "END:VEVENT"

    def _where(self, part: DayPart) -> str:
        place = self._programme.meeting.place
        parts = (part.sitting.session.room, place.venue, place.city)
        return ", ".join(" ".join(text.split()) for text in parts if text.strip())

    def _description(self, part: DayPart, labels: Labels) -> str:
        """The agenda that everyone may see, and on the first day the objectives, in one language."""
        found = []
        if part.sitting.session.access is Access.MEMBERS_ONLY:
            found.append(labels.text("desk", "members_only"))
        if items := [self._item(slot, labels) for slot in part.public]:
            found.append("\n".join([f"{labels.text('calendar', 'items')}:", *items]))
        objectives = part.sitting.objectives if part.number == 1 else ()
        if texts := [f"{one.number}. {one.text(labels.language)}" for one in objectives]:
            found.append("\n".join([f"{labels.text('calendar', 'objectives')}:", *texts]))
        return "\n\n".join(found)

    def _item(self, slot: Slot, labels: Labels) -> str:
        at = labels.time(self._programme.local(slot.start)) if slot.start is not None else ""
        title = slot.item.title(labels.language) or labels.text("paper", "unnamed")
        speakers = f" ({slot.item.speakers})" if slot.item.speakers else ""
        return " ".join(f"{at} {title}{speakers}".split())


def _uid(part: DayPart, meeting: Id) -> str:
    """One name for an event for good: of the session and the meeting, and from its second day on of that day."""
    day = f".{part.number}" if part.number > 1 else ""
    return f"{part.sitting.session.id}{day}@{meeting}"


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    """A TEXT value: escaped, and without the signs that a calendar must not hold (RFC 5545 §3.3.11)."""
    for sign in _BREAKS:
        text = text.replace(sign, "\n")
    return "".join(sign for sign in text if sign in "\n\t" or _is_allowed(sign)).translate(_ESCAPES)


def _is_allowed(sign: str) -> bool:
    code = ord(sign)
    return code >= 32 and not 0x7F <= code <= 0x9F and not 0xD800 <= code <= 0xDFFF


def _folded(line: str) -> Iterable[str]:
    """A content line in parts of at most 75 octets, none of which ends within a letter."""
    held, used = "", 0
    for sign in line:
        octets = len(sign.encode())
        if used + octets > _FOLD:
            yield held
            held, used = " ", 1
        held, used = held + sign, used + octets
    yield held
