"""The programme by day: sessions with their hours and rooms, and the agenda items that everyone may see."""

from collections.abc import Iterator, Sequence
from datetime import date

from rcm_desktop.documents import language as grammar
from rcm_desktop.documents.content import SessionContent
from rcm_desktop.documents.desk_papers.content import DeskContent, cell, columns, either, paper
from rcm_desktop.domain.agenda import Access, AgendaItem, Audience, days_of, hours_on, moment
from rcm_desktop.domain.paper import Block, Heading, Paper, Paragraph, Run, Sheet, Table
from rcm_desktop.laptop.labels import Labels


def programme(content: DeskContent, language: str) -> Paper:
    """The whole meeting's programme."""
    labels = Labels(language)
    return paper(content, labels, "programme", _blocks(content, labels))


def _blocks(content: DeskContent, labels: Labels) -> Iterator[Block]:
    meeting = content.meeting
    days = grammar.days(meeting.period.start, meeting.period.end, labels.language)
    where = ", ".join(text for text in (meeting.place.venue, meeting.place.city, days) if text)
    yield Sheet(
        labels.text("desk.titles", "programme"),
        tuple(text for text in (either(labels, meeting, "title"), where) if text),
    )
    if not content.sessions:
        yield Paragraph((Run(labels.text("paper.empty", "sessions")),))
    for day in sorted({day for one in content.sessions for day in days_of(one.session)}):
        yield Heading(labels.day(day).capitalize() if labels.language == "es" else labels.day(day))
        sitting = [one for one in content.sessions if day in days_of(one.session)]
        for one in sorted(sitting, key=lambda one: str(hours_on(one.session, one.items, day)[0])):
            yield from _session(one, day, labels)
    undated = [one for one in content.sessions if not days_of(one.session)]
    if undated:
        yield Heading(labels.text("desk", "undated"))
    for one in undated:
        yield from _session(one, None, labels)


def _session(one: SessionContent, day: date | None, labels: Labels) -> Iterator[Block]:
    session = one.session
    yield Heading(session.title(labels.language) or labels.text("paper", "unnamed"), level=3)
    start, end = hours_on(session, one.items, day) if day else (None, None)
    hours = "–".join(labels.time(at) for at in (start, end) if at)
    reserved = labels.text("desk", "members_only") if session.access is Access.MEMBERS_ONLY else ""
    about = " · ".join(text for text in (hours, session.room, reserved) if text)
    items = _shown(one.items, day)
    if about:
        yield Paragraph((Run(about),), keep_with_next=bool(items))
    if items:
        speakers = any(item.speakers for item in items)
        heads = (("time", 0.9), ("item", 6.0), ("speakers", 3.0))[: 3 if speakers else 2]
        rows = [_row(item, labels)[: len(heads)] for item in items]
        yield Table(columns(labels, *heads), tuple(rows))


def _row(item: AgendaItem, labels: Labels) -> tuple[tuple[Run, ...], ...]:
    start = moment(item.planned.start)
    title = item.title(labels.language) or labels.text("paper", "unnamed")
    return cell(labels.time(start) if start else ""), cell(title), cell(item.speakers)


def _shown(items: Sequence[AgendaItem], day: date | None) -> list[AgendaItem]:
    """The public items of a day; those without a time stand on every day the session sits."""
    public = [item for item in items if item.visibility is Audience.PUBLIC]
    return [item for item in public if day is None or not item.planned.start or item.planned.start[:10] == str(day)]
