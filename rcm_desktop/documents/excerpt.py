"""What a search of the record found on one page: meeting by meeting, session by session, in the order it was said."""

from collections.abc import Iterator

import msgspec

from rcm_desktop.documents import language as grammar
from rcm_desktop.documents.content import MinutesContent, Readers
from rcm_desktop.documents.minutes.body import when
from rcm_desktop.documents.minutes.entries import Entries
from rcm_desktop.domain.agenda import Objective
from rcm_desktop.domain.naming import joined
from rcm_desktop.domain.notes import Note, Visibility
from rcm_desktop.domain.paper import Block, Heading, Paper, PaperWords, Paragraph, Run, numbered
from rcm_desktop.domain.people import Delegation
from rcm_desktop.laptop.labels import Labels


class Excerpt(msgspec.Struct, frozen=True, kw_only=True):
    """The entries found, by meeting and session, and what was asked for."""

    parts: tuple[MinutesContent, ...]
    """Only the entries found, with their translations; without those that would tell who spoke."""
    delegations: tuple[Delegation, ...] = ()
    objectives: tuple[int, ...] = ()
    query: str = ""
    """What was typed, where delegations and objectives do not say it all."""
    withheld: int = 0
    """How many entries were left out because the page would tell who said them."""
    more: int = 0
    """How many hits did not find room."""
    at: str = ""
    """When the search was made, a local ISO moment."""
    practice: bool = False

    @property
    def reserved(self) -> int:
        """How many of the entries are for members only."""
        notes = [n for part in self.parts for one in part.sessions for n in one.notes]
        known = {note.id for note in notes}
        originals = [note for note in notes if note.translation_of not in known]
        return sum(note.visibility is Visibility.MEMBERS_ONLY for note in originals)


def excerpt(content: Excerpt, language: str, readers: Readers = Readers.EVERYONE) -> Paper:
    """The page in "es" or "en"; everyone's leaves out what members keep to themselves."""
    labels = Labels(language)
    title = labels.text("paper.excerpt", "title")
    about = _about(content, labels)
    status = labels.text("paper.excerpt", "as_of", at=grammar.moment(content.at, language))
    if readers is Readers.MEMBERS:
        status = " · ".join((status, labels.text("paper", "members_only")))
    return numbered(
        Paper(
            title=title,
            language=language,
            subtitles=about,
            running_head=" · ".join((title, *about[:1])),
            status=status,
            watermark=labels.text("paper", "practice") if content.practice else "",
            words=PaperWords(page=labels.text("paper", "page", n="{n}", m="{m}")),
            blocks=tuple(_blocks(content, labels, readers)),
        )
    )


def _about(content: Excerpt, labels: Labels) -> tuple[str, ...]:
    """Who, on what, and which words were looked for."""
    names = [one.short_name(labels.language) for one in content.delegations]
    lines = [joined(names, labels.language) if names else ""]
    every = [o for part in content.parts for one in part.sessions for o in one.objectives]
    for number in content.objectives:
        texts = {o.text(labels.language) for o in every if o.number == number}
        said = labels.text("paper.excerpt", "objective", number=number)
        # Two meetings have different texts under one number.
        text = texts.pop() if len(texts) == 1 else ""
        lines.append(labels.text("paper.excerpt", "objective_text", objective=said, text=text) if text else said)
    if content.query:
        lines.append(labels.text("paper.excerpt", "query", query=content.query))
    return tuple(line for line in lines if line)


def _blocks(content: Excerpt, labels: Labels, readers: Readers) -> Iterator[Block]:
    anything = False
    for part in content.parts:
        found = [(one, Entries(part, one, labels, readers)) for one in part.sessions]
        sessions = [(one, entries) for one, entries in found if entries.shown]
        if not sessions:
            continue
        anything = True
        yield Heading(_meeting(part, labels))
        for one, entries in sessions:
            yield Heading(one.session.title(labels.language) or labels.text("paper", "unnamed"), level=2)
            if told := when(one.session, labels):
                yield Paragraph((Run(told, italic=True),), keep_with_next=True)
            for note in sorted(entries.shown, key=lambda note: (note.at, note.order, note.id)):
                section = "" if len(content.objectives) == 1 else _section(note, one.objectives, labels)
                yield _entry(note, section, entries)
    if not anything:
        yield Paragraph((Run(labels.text("paper.excerpt", "nothing")),))
    if content.more:
        yield Paragraph((Run(labels.text("paper.excerpt", "more", count=content.more), italic=True),))


def _entry(note: Note, section: str, entries: Entries) -> Paragraph:
    """An entry as minutes have it, with its time and what it is about before it."""
    paragraph = entries.paragraph(note)
    place = " · ".join(text for text in (note.at[11:16], section) if text)
    lead = (Run(f"{place}  ", italic=True),) if place else ()
    return msgspec.structs.replace(paragraph, runs=(*lead, *paragraph.runs))


def _section(note: Note, objectives: tuple[Objective, ...], labels: Labels) -> str:
    known = next((one for one in objectives if one.id == note.section), None)
    return "" if known is None else labels.text("paper.excerpt", "objective", number=known.number)


def _meeting(part: MinutesContent, labels: Labels) -> str:
    about = part.meeting
    titles = (about.title_es, about.title_en) if labels.language == "es" else (about.title_en, about.title_es)
    days = grammar.days(about.period.start, about.period.end, labels.language)
    return " · ".join(text for text in (titles[0] or titles[1] or about.short, days) if text)
