"""Minutes of a meeting or of one session, put together as a tree."""

from collections.abc import Iterator

from rcm_desktop.documents import language as grammar
from rcm_desktop.documents.content import Edition, MinutesContent, Readers, SessionContent
from rcm_desktop.documents.minutes import annex, opening, proceedings
from rcm_desktop.domain.agenda import AgendaItem, Audience, ItemKind, MeetingSession, moment
from rcm_desktop.domain.paper import (
    Block,
    Column,
    Contents,
    Heading,
    PageBreak,
    Paper,
    PaperWords,
    Paragraph,
    Run,
    Runs,
    Table,
    numbered,
)
from rcm_desktop.laptop.labels import Labels


def minutes(content: MinutesContent, language: str, readers: Readers = Readers.EVERYONE) -> Paper:
    """The minutes in "es" or "en", numbered; everyone's leave out what members keep to themselves."""
    labels = Labels(language)
    meeting = content.meeting
    title = labels.text("paper.titles", content.title)
    names = _subtitles(content, labels)
    return numbered(
        Paper(
            title=title,
            language=language,
            body=_either(meeting.body_es, meeting.body_en, language),
            symbol=meeting.symbol,
            subtitles=(*names, *_where_and_when(content, labels)),
            running_head=" · ".join((title, *names[-1:])),
            status=_status(content.edition, labels, readers),
            watermark=labels.text("paper", "practice") if meeting.practice else "",
            author=content.author,
            issued=content.issued,
            words=PaperWords(page=labels.text("paper", "page", n="{n}", m="{m}")),
            blocks=tuple(_blocks(content, labels, readers)),
        )
    )


def _blocks(content: MinutesContent, labels: Labels, readers: Readers) -> Iterator[Block]:
    yield Contents(labels.text("paper", "contents"))
    yield Heading(labels.text("paper.parts", "attendance"), label="A.")
    yield from opening.paragraphs(content, labels)
    if content.whole_meeting:
        yield from _programme(content, labels)
    yield Heading(labels.text("paper.parts", "agenda"), label="B.")
    yield from _agenda(content, labels)
    yield Heading(labels.text("paper.parts", "proceedings"), label="C.")
    yield from proceedings.blocks(content, labels, readers)
    yield Heading(labels.text("paper.parts", "agreements"), label="D.")
    yield from proceedings.agreements(content, labels, readers)
    yield PageBreak()
    listing = "annex" if content.edition.final else "annex_provisional"
    yield Heading(labels.text("paper.parts", listing), label=labels.text("paper.parts", "annex_label"))
    yield from annex.blocks(content, labels)


def _programme(content: MinutesContent, labels: Labels) -> Iterator[Block]:
    if not content.sessions:
        yield _sentence(labels.text("paper.empty", "sessions"))
        return
    columns = (("session", 5.0), ("when", 3.0), ("room", 2.0))
    yield _sentence(labels.text("paper.opening", "sessions"), keep=True)
    yield Table(
        tuple(Column(labels.text("paper.columns", name), share) for name, share in columns),
        tuple(
            (
                _cell(one.session.title(labels.language)),
                _cell(when(one.session, labels)),
                _cell(one.session.room),
            )
            for one in content.sessions
        ),
    )


def _agenda(content: MinutesContent, labels: Labels) -> Iterator[Block]:
    found = False
    for one in content.sessions:
        table = _items(one, labels)
        if not table.rows:
            continue
        found = True
        if content.whole_meeting:
            yield Heading(one.session.title(labels.language), level=3, in_contents=False)
        yield table
    if not found:
        yield _sentence(labels.text("paper.empty", "agenda"))


def _items(content: SessionContent, labels: Labels) -> Table:
    """The public items of a session, breaks left out; a column that would stay empty is not set."""
    shown = [item for item in content.items if item.visibility is Audience.PUBLIC and item.kind is not ItemKind.BREAK]
    days = {item.planned.start[:10] for item in shown if item.planned.start}
    rows = [
        (
            _hour(item, labels, with_day=len(days) > 1),
            item.title(labels.language) or labels.text("paper", "unnamed"),
            item.speakers,
        )
        for item in shown
    ]
    columns = (("time", 1.6 if len(days) > 1 else 0.8), ("item", 6.0), ("speakers", 3.0))
    kept = [i for i in range(3) if i == 1 or any(row[i] for row in rows)]
    return Table(
        tuple(Column(labels.text("paper.columns", columns[i][0]), columns[i][1]) for i in kept),
        tuple(tuple(_cell(row[i]) for i in kept) for row in rows),
    )


def _hour(item: AgendaItem, labels: Labels, *, with_day: bool) -> str:
    """The hour of an item; in a session of several days the day stands before it."""
    start = moment(item.planned.start)
    if start is None:
        return ""
    hour = labels.time(start)
    return labels.text("paper", "day_and_times", day=labels.short_day(start), times=hour) if with_day else hour


def when(session: MeetingSession, labels: Labels) -> str:
    """The day and the hours of a session, its days where it sits on several, or what is known of them."""
    start, end = session.period.start, session.period.end
    if not start:
        return ""
    if end and end[:10] > start[:10]:
        return grammar.days(start[:10], end[:10], labels.language)
    day, hours = grammar.day(start, labels.language), grammar.times(start, end)
    return labels.text("paper", "day_and_times", day=day, times=hours) if hours else day


def _subtitles(content: MinutesContent, labels: Labels) -> tuple[str, ...]:
    meeting = content.meeting
    found = [_either(meeting.title_es, meeting.title_en, labels.language)]
    if not content.whole_meeting and content.sessions:
        found.append(content.sessions[0].session.title(labels.language))
    return tuple(text for text in found if text)


def _where_and_when(content: MinutesContent, labels: Labels) -> tuple[str, ...]:
    meeting = content.meeting
    if content.whole_meeting or not content.sessions:
        days = grammar.days(meeting.period.start, meeting.period.end, labels.language)
    else:
        days = when(content.sessions[0].session, labels)
    if meeting.place.city and days:
        return (labels.text("paper", "place_and_days", place=meeting.place.city, days=days),)
    return tuple(text for text in (meeting.place.city or days,) if text)


def _status(edition: Edition, labels: Labels, readers: Readers) -> str:
    at = grammar.moment(edition.at, labels.language)
    name = "final" if edition.final else "draft"
    name += "_version" if edition.version and not edition.final else ""
    name += "_at" if at else ""
    status = labels.text("paper", name, version=edition.version, at=at)
    return f"{status} · {labels.text('paper', 'members_only')}" if readers is Readers.MEMBERS else status


def _either(es: str, en: str, language: str) -> str:
    return (es or en) if language == "es" else (en or es)


def _cell(text: str) -> Runs:
    return (Run(text),)


def _sentence(text: str, keep: bool = False) -> Paragraph:
    return Paragraph((Run(text),), numbered=True, keep_with_next=keep)
