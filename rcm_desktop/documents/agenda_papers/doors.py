"""A sheet for the door of each room and day, in letters that are read at three metres."""

from collections.abc import Iterator

from rcm_desktop.documents.agenda_papers.content import (
    AgendaContent,
    cell,
    hours,
    notes,
    paper,
    provisional,
    room_name,
)
from rcm_desktop.documents.agenda_papers.speech import Speech, Tongue
from rcm_desktop.domain.day_parts import DayPart
from rcm_desktop.domain.paper import Block, Column, Leading, Paper, Paragraph, Run, Runs, Sheet, Table
from rcm_desktop.domain.programme import Programme

_SCALE = 2.0
"""Capitals are 4.4 mm high in items, 5.1 in titles and hours, 11 in the room's name: good eyes read 4.4 at 3 m."""
_ON_ONE_LINE = 34
"""Both languages stand on one line where they are no longer than so many letters together."""
_ROOM = 2.0
_TIME, _TEXT = 1.0, 4.4


def door_sheets(content: AgendaContent, tongue: Tongue = Tongue.BOTH) -> Paper:
    """A sheet for each room and day, those of a day together."""
    speech = Speech(tongue)
    blocks = _sheets(content, speech)
    return paper(
        content, speech, "doors", provisional(content, speech), blocks, scale=_SCALE, narrow=True, running_head=""
    )


def _sheets(content: AgendaContent, speech: Speech) -> Iterator[Block]:
    days = content.days()
    for day in days:
        for room in content.rooms():
            if parts := content.on(day, room):
                name, date = room_name(room, speech), speech.day(day, "\n")
                yield Sheet(name, (date,), size=_ROOM, again="\n".join((name, speech.day(day))))
                yield from _sessions(parts, content.programme, speech)
    if not days:
        yield Paragraph((Run(speech.text("paper.empty", "sessions", "\n")),))


def _sessions(parts: tuple[DayPart, ...], of: Programme, speech: Speech) -> Iterator[Block]:
    rows: list[tuple[Runs, ...]] = []
    leading: list[Leading] = []
    for part in parts:
        leading.append(Leading(len(rows), speech.joined(speech.titles(part.sitting.session))))
        rows.append(_session(part, of, speech))
        for slot in part.public:
            at = speech.first.time(of.local(slot.start)) if slot.start is not None else ""
            rows.append((cell(at), (Run(_both(speech.titles(slot.item))), *_below(slot.item.speakers.strip()))))
    yield Table((Column("", _TIME), Column("", _TEXT)), tuple(rows), leading=tuple(leading))


def _session(part: DayPart, of: Programme, speech: Speech) -> tuple[Runs, ...]:
    first, *rest = dict.fromkeys(speech.titles(part.sitting.session))
    about = [" · ".join(notes(part, of, labels, room=False, chair=False)) for labels in speech.all]
    told = _below(_both(tuple(text for text in about if text)))
    at = hours(part, of, speech.first).replace("–", "–\n")
    return cell(at, bold=True), (Run(first, bold=True), *(Run(f"\n{title}") for title in rest), *told)


def _both(titles: tuple[str, ...]) -> str:
    told = tuple(dict.fromkeys(titles))
    return (" · " if sum(map(len, told)) <= _ON_ONE_LINE else "\n").join(told)


def _below(text: str) -> tuple[Run, ...]:
    return (Run(f"\n{text}", italic=True),) if text else ()
