"""The script of those who run the meeting: every item with who speaks, planned beside actual, and the sums."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from rcm_desktop.documents.agenda_papers.content import (
    AgendaContent,
    as_of,
    cell,
    hours,
    notes,
    paper,
    whereabouts,
)
from rcm_desktop.documents.agenda_papers.speech import Speech, Tongue
from rcm_desktop.domain.agenda import Audience
from rcm_desktop.domain.day_parts import DayPart
from rcm_desktop.domain.following import Course, Progress, State
from rcm_desktop.domain.paper import Block, Column, Heading, PageBreak, Paper, Paragraph, Run, Runs, Table
from rcm_desktop.domain.planning_checks import over
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.timetable import Slot, length, planned_minutes

_COLUMNS = (("planned", 1.0), ("minutes", 0.6), ("item", 4.6), ("actual", 1.5), ("notes", 2.3))
_MINUTE = timedelta(minutes=1)


def script(content: AgendaContent, tongue: Tongue) -> Paper:
    """The whole programme, internal items included, each day on pages of its own."""
    speech = Speech(tongue)
    meeting = content.programme.meeting
    about = (*speech.known(meeting.title_es, meeting.title_en), *whereabouts(content, speech))
    status = as_of(content, speech, "internal")
    return paper(content, speech, "script", status, _blocks(content, speech), subtitles=about)


def _blocks(content: AgendaContent, speech: Speech) -> Iterator[Block]:
    courses = content.programme.courses(content.now)
    days = [day for day in (*content.days(), None) if content.on(day)]
    for n, day in enumerate(days):
        if n:
            yield PageBreak()
        yield Heading(speech.day(day) if day is not None else speech.text("desk", "undated"))
        for part in content.on(day):
            yield from _session(part, content, speech, courses)
    if not days:
        yield Paragraph((Run(speech.text("paper.empty", "sessions", "\n")),))


def _session(part: DayPart, content: AgendaContent, speech: Speech, courses: Mapping[Id, Course]) -> Iterator[Block]:
    session, of = part.sitting.session, content.programme
    when, at = speech.day(part.day) if part.day is not None else "", hours(part, of, speech.first)
    yield Heading(speech.joined(speech.titles(session)), level=2, label=at, in_contents=False)
    rapporteur = speech.text("agenda_papers", "rapporteur", who=session.rapporteur) if session.rapporteur else ""
    about = [text for labels in speech.all for text in notes(part, of, labels)]
    if told := speech.joined([*about, rapporteur]):
        yield Paragraph((Run(told),), keep_with_next=True)
    for text in speech.known(session.description_es, session.description_en) if part.number == 1 else ():
        yield Paragraph((Run(text, italic=True),))
    course = courses[session.id]
    if not part.slots:
        yield Paragraph((Run(speech.text("agenda_papers", "nothing_said")),))
        return
    progress = {one.slot.item.id: one for one in course.items} if course.followed else {}
    rows = tuple(_row(slot, progress.get(slot.item.id), content, speech) for slot in part.slots)
    columns = tuple(Column(speech.text("agenda_papers.columns", name, "\n"), share) for name, share in _COLUMNS)
    again = " · ".join(text for text in (when, at, speech.joined(speech.titles(session))) if text)
    yield Table(columns, rows, least=24.0, again=again)
    yield Paragraph(_sums(part, content, speech, course))


def _row(slot: Slot, progress: Progress | None, content: AgendaContent, speech: Speech) -> tuple[Runs, ...]:
    item = slot.item
    start = speech.first.time(content.programme.local(slot.start)) if slot.start is not None else ""
    first, *rest = dict.fromkeys(speech.titles(item))
    internal = item.visibility is Audience.INTERNAL
    said = [Run(first, bold=True), *(Run(f"\n{title}") for title in rest)]
    below = [speech.text("agenda_papers", "internal_item") if internal else "", item.speakers.strip()]
    if told := " · ".join(text for text in below if text):
        said.append(Run(f"\n{told}", italic=True))
    minutes = str(item.planned.minutes) if item.planned.minutes else ""
    return cell(start), cell(minutes), tuple(said), cell(_actual(progress, content, speech)), cell("")


def _actual(progress: Progress | None, content: AgendaContent, speech: Speech) -> str:
    """When an item was really on; nothing where that is not known or has not come."""
    if progress is None:
        return ""
    if progress.state is State.PASSED_OVER:
        return speech.text("agenda_papers", "passed_over", "\n")
    if progress.began is None:
        return ""
    return _span(progress.began, progress.ended, progress.used(content.now), content, speech)


def _span(start: datetime, end: datetime | None, used: timedelta, content: AgendaContent, speech: Speech) -> str:
    of, clock = content.programme, speech.first.time
    if end is None:
        return speech.text("agenda_papers", "span_open", "\n", at=clock(of.local(start)))
    told = f"{clock(of.local(start))}–{clock(of.local(end))}"
    return speech.text("agenda_papers", "span", "\n", hours=told, minutes=_minutes(used))


def _sums(part: DayPart, content: AgendaContent, speech: Speech, course: Course) -> Runs:
    """What the items take of what the session has; of a session of several days the sum is told with the last one."""
    zone = content.programme.zone
    if part.count > 1:
        told = speech.text("agenda_papers", "sum_alone", " ", minutes=sum(s.item.planned.minutes for s in part.slots))
        return (Run(told),)
    has, planned = length(part.sitting.session, zone), planned_minutes(part.sitting.items)
    name = "sum_alone" if has is None else "sum"
    runs = [Run(speech.text("agenda_papers", name, " ", minutes=planned, length=has))]
    if minutes := over(part.sitting, zone):
        runs.append(Run(" " + speech.text("agenda_papers", "over", " ", minutes=minutes), bold=True))
    if course.followed and course.start is not None:
        runs.append(Run(" " + _whole(course, content, speech)))
    return tuple(runs)


def _whole(course: Course, content: AgendaContent, speech: Speech) -> str:
    """When the session really began and, once it is over, ended."""
    of, clock, start = content.programme, speech.first.time, course.start
    if start is None:
        return ""
    if not course.over or course.end is None:
        return speech.text("agenda_papers", "begun", " ", at=clock(of.local(start)))
    told = f"{clock(of.local(start))}–{clock(of.local(course.end))}"
    return speech.text("agenda_papers", "actual", " ", hours=told, minutes=_minutes(course.end - start))


def _minutes(length: timedelta) -> int:
    return round(length / _MINUTE)
