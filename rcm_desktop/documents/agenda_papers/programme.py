"""The programme by day or by room: sessions with their hours and places, and the items that everyone may see."""

from collections.abc import Callable, Iterator, Sequence

from rcm_desktop.documents.agenda_papers.content import (
    AgendaContent,
    cell,
    hours,
    notes,
    paper,
    provisional,
    room_name,
    whereabouts,
)
from rcm_desktop.documents.agenda_papers.speech import Speech, Tongue
from rcm_desktop.domain.day_parts import DayPart
from rcm_desktop.domain.paper import (
    Block,
    Column,
    Contents,
    Cover,
    Heading,
    Leading,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Runs,
    Table,
)
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.timetable import Slot

_TIME, _TEXT = 1.0, 5.2
"""The shares of the columns: the hours of a session stand on one line."""
_IN_BOTH = 1.05
_Body = Callable[[AgendaContent, Speech], Iterator[Block]]


def programme(content: AgendaContent, tongue: Tongue) -> Paper:
    """The programme by day."""
    speech = Speech(tongue)
    return paper(content, speech, "programme", provisional(content, speech), _covered(content, speech, _by_day))


def by_room(content: AgendaContent, tongue: Tongue) -> Paper:
    """The programme of each room by itself."""
    speech = Speech(tongue)
    return paper(content, speech, "by_room", provisional(content, speech), _covered(content, speech, _rooms))


def _covered(content: AgendaContent, speech: Speech, body: _Body) -> Iterator[Block]:
    meeting = content.programme.meeting
    title, *beside = speech.known(meeting.title_es, meeting.title_en) or (meeting.short,)
    yield Cover(title, "".join(beside), whereabouts(content, speech))
    blocks = tuple(body(content, speech))
    if not blocks:
        yield Paragraph((Run(speech.text("paper.empty", "sessions", "\n")),))
        return
    yield Contents(speech.text("paper", "contents"), deepest=1)
    yield PageBreak()
    yield from blocks


def _by_day(content: AgendaContent, speech: Speech) -> Iterator[Block]:
    for day in content.days():
        yield Heading(speech.day(day))
        yield _table(content.on(day), content.programme, speech, rooms=True)
    if undated := content.on(None):
        yield Heading(speech.text("desk", "undated"))
        yield _table(undated, content.programme, speech, rooms=True)


def _rooms(content: AgendaContent, speech: Speech) -> Iterator[Block]:
    for room in content.rooms():
        yield Heading(room_name(room, speech))
        for day in content.days(room):
            yield Heading(speech.day(day), level=3)
            yield _table(content.on(day, room), content.programme, speech, rooms=False)
        if undated := content.on(None, room):
            yield Heading(speech.text("desk", "undated"), level=3)
            yield _table(undated, content.programme, speech, rooms=False)


def _table(parts: Sequence[DayPart], of: Programme, speech: Speech, *, rooms: bool) -> Table:
    """The sessions of a day with their items; in both languages Spanish and English stand side by side."""
    rows: list[tuple[Runs, ...]] = []
    leading: list[Leading] = []
    for part in parts:
        titles = speech.titles(part.sitting.session)
        leading.append(Leading(len(rows), speech.joined(titles)))
        told = [
            _session(title, " · ".join(notes(part, of, labels, room=rooms)))
            for title, labels in zip(titles, speech.all, strict=True)
        ]
        rows.append((cell(hours(part, of, speech.first), bold=True), *told))
        rows += [_item(slot, of, speech) for slot in part.public]
    return Table(_columns(speech), tuple(rows), leading=tuple(leading))


def _columns(speech: Speech) -> tuple[Column, ...]:
    if not speech.both:
        return Column("", _TIME), Column("", _TEXT)
    names = [labels.text("agenda_papers", "language") for labels in speech.all]
    return Column("", _IN_BOTH), *(Column(name, _TEXT / 2) for name in names)


def _session(title: str, about: str) -> Runs:
    return (Run(title, bold=True), Run(f"\n{about}")) if about else (Run(title, bold=True),)


def _item(slot: Slot, of: Programme, speech: Speech) -> tuple[Runs, ...]:
    at = speech.first.time(of.local(slot.start)) if slot.start is not None else ""
    speakers = (Run(f"\n{slot.item.speakers.strip()}", italic=True),) if slot.item.speakers.strip() else ()
    return cell(at), *((Run(title), *speakers) for title in speech.titles(slot.item))
