"""What was said and settled: each session's entries by objective, and the table of agreements."""

from collections.abc import Iterator, Sequence

from rcm_desktop.documents.content import MinutesContent, Readers, SessionContent
from rcm_desktop.documents.minutes.entries import Entries
from rcm_desktop.documents.minutes.opening import in_order, officers, who
from rcm_desktop.documents.minutes.speakers import Speakers
from rcm_desktop.domain.agenda import Level, Objective
from rcm_desktop.domain.notes import GENERAL, Note, NoteKind
from rcm_desktop.domain.paper import Block, Column, Heading, Paragraph, Run, Table
from rcm_desktop.laptop.labels import Labels

SETTLED = (NoteKind.AGREEMENT, NoteKind.RECOMMENDATION, NoteKind.COMMITMENT, NoteKind.RESERVATION)


def blocks(content: MinutesContent, labels: Labels, readers: Readers) -> Iterator[Block]:
    """Session by session: description, who took part, then each objective with its entries."""
    if not content.sessions:
        yield Paragraph((Run(labels.text("paper.empty", "sessions")),), numbered=True)
    for one in content.sessions:
        if content.whole_meeting:
            title = one.session.title(labels.language) or labels.text("paper", "unnamed")
            yield Heading(title, level=2)
        yield from _session(content, one, labels, readers)


def agreements(content: MinutesContent, labels: Labels, readers: Readers) -> Iterator[Block]:
    """What was settled in all sessions, as a table that points back to the paragraphs."""
    rows = []
    for one in content.sessions:
        entries = Entries(content, one, labels, readers)
        settled = [note for note in entries.shown if note.kind in SETTLED]
        rows += [entries.row(note) for section in _sections(one) for note in _under(section, settled, one)]
    if not rows:
        yield Paragraph((Run(labels.text("paper.empty", "agreements")),), numbered=True)
        return
    columns = (("what", 6.8), ("responsible", 1.8), ("due", 1.6), ("status", 1.4), ("paragraph", 0.8))
    yield Table(tuple(Column(labels.text("paper.columns", name), share) for name, share in columns), tuple(rows))


def _session(content: MinutesContent, one: SessionContent, labels: Labels, readers: Readers) -> Iterator[Block]:
    yield from _about(content, one, labels)
    entries, speakers = Entries(content, one, labels, readers), Speakers(content, one, labels, readers)
    yield from speakers.paragraphs()
    objectives = {objective.id: objective for objective in one.objectives}
    items = {item.id: item for item in one.items}
    anything = False
    for section in _sections(one):
        written = _under(section, entries.shown, one)
        spoke = list(speakers.paragraphs(items[section])) if section in items else []
        if section in objectives:
            yield from _objective(objectives[section], labels)
        elif not written and not spoke:
            continue
        elif section in items:
            yield Heading(items[section].title(labels.language) or labels.text("paper", "unnamed"), level=3)
        elif objectives or items:
            yield Heading(labels.text("paper.parts", "general"), level=3)
        anything = True
        yield from spoke
        if not written and not spoke:
            yield _nothing(_under(section, entries.kept_back, one), labels)
        yield from (entries.paragraph(note) for note in written)
    if not anything and not speakers.any_without_item:
        yield _nothing(entries.kept_back, labels)


def _nothing(kept_back: Sequence[Note], labels: Labels) -> Paragraph:
    """Why a section is empty: nothing was recorded, or what was is not for these readers."""
    return Paragraph((Run(labels.text("paper.empty", "kept_back" if kept_back else "notes"), italic=True),))


def _about(content: MinutesContent, one: SessionContent, labels: Labels) -> Iterator[Block]:
    """A session's description; in the whole meeting's minutes also who took part and its officers."""
    if description := one.session.description(labels.language):
        yield Paragraph((Run(description),), numbered=True)
    if content.whole_meeting:
        present = in_order(content, one.present)
        known = officers(labels, chair=one.session.chair, rapporteur=one.session.rapporteur)
        took_part = who("opening", "in_session", present, labels) if present else ""
        if sentences := " ".join(text for text in (took_part, known) if text):
            yield Paragraph((Run(sentences),), numbered=True)


def _objective(objective: Objective, labels: Labels) -> Iterator[Block]:
    name = "general_objective" if objective.level is Level.GENERAL else "specific_objective"
    yield Heading(labels.text("paper.parts", name, number=objective.number), level=3)
    yield Paragraph((Run(objective.text(labels.language), italic=True),), keep_with_next=True)


def _sections(one: SessionContent) -> list[str]:
    """Objectives, then agenda items, then what belongs to neither."""
    return [*(o.id for o in one.objectives), *(i.id for i in one.items), GENERAL]


def _under(section: str, notes: Sequence[Note], one: SessionContent) -> list[Note]:
    """The notes of a section; one whose section is unknown here stands under General, never lost."""
    if section != GENERAL:
        return [note for note in notes if note.section == section]
    known = set(_sections(one)) - {GENERAL}
    return [note for note in notes if note.section not in known]
