"""The coverage as a paper: in words what is missing, then a table per session."""

from collections.abc import Iterator

from rcm_desktop.documents import language as grammar
from rcm_desktop.documents.agenda_papers.speech import Speech, Tongue
from rcm_desktop.documents.content import Readers
from rcm_desktop.documents.coverage.content import CoverageContent, counted, last_word, numbers, state
from rcm_desktop.domain.agenda import MeetingSession, moment
from rcm_desktop.domain.coverage import Cell, Group, Line
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.domain.paper import Block, Column, Heading, Paper, PaperWords, Paragraph, Run, Runs, Table
from rcm_desktop.laptop.labels import Labels

_SHARES = (
    ("number", 0.5), ("objective", 4.6), ("entries", 1.15), ("agreement", 1.6), ("commitment", 2.0), ("last", 3.6)
)  # fmt: skip
"""The heads in both languages stand one under the other, each on a line of its own."""


def coverage_paper(content: CoverageContent, tongue: Tongue) -> Paper:
    """The coverage of the meeting for its readers."""
    speech, meeting = Speech(tongue), content.meeting
    title = speech.text("coverage", "title")
    as_of = content.local.isoformat(timespec="minutes")
    status = [
        labels.text("coverage", "as_of", at=grammar.moment(as_of, labels.language)) for labels in speech.all
    ]
    if content.readers is Readers.MEMBERS:
        status.append(speech.text("paper", "members_only"))
    known = speech.known(meeting.title_es, meeting.title_en)
    return Paper(
        title=title, language=speech.first.language, body="\n".join(speech.known(meeting.body_es, meeting.body_en)),
        subtitles=known, symbol=meeting.short, status=" · ".join(status), issued=content.issued, hanging=False,
        narrow=True, running_head=" · ".join([title, *known[:1]]), blocks=tuple(_blocks(content, speech)),
        watermark=speech.first.text("paper", "practice") if meeting.practice else "",
        words=PaperWords(page="{n} / {m}" if speech.both else speech.first.text("paper", "page", n="{n}", m="{m}")),
    )  # fmt: skip


def summary(content: CoverageContent, labels: Labels) -> Iterator[str]:
    """What a glance should tell, in sentences."""
    board = content.board
    if board.objectives:
        count = len(board.objectives) - len(board.missing)
        yield labels.text("coverage", "covered", count=count, all=len(board.objectives))
        if board.missing:
            told = "missing" if board.asked.everything else "not_matching"
            yield labels.text("coverage", told, objectives=labels.listing(numbers(board)))
    whole = board.whole
    yield labels.text(
        "coverage", "sums", entries=whole.total, agreements=whole.of(NoteKind.AGREEMENT),
        recommendations=whole.of(NoteKind.RECOMMENDATION), commitments=whole.of(NoteKind.COMMITMENT),
        open=whole.open, reservations=whole.of(NoteKind.RESERVATION),
    )  # fmt: skip
    if what := counted(content, labels):
        yield labels.text("coverage", "counted", what=what)
    if board.asked.delegation:
        yield labels.text("coverage", "left_out")
    if content.only_missing:
        yield labels.text("coverage", "only_missing")


def _blocks(content: CoverageContent, speech: Speech) -> Iterator[Block]:
    for labels in speech.all:
        yield Paragraph((Run(" ".join(summary(content, labels))),))
    if content.only_missing and not content.board.missing:
        yield Paragraph((Run(speech.text("coverage", "everyone_has_entries", "\n"), bold=True),))
    for group in content.shown.groups:
        yield Heading("\n".join(speech.titles(group.session)), level=3)
        if not group.expected:
            yield Paragraph((Run(speech.text("coverage", "no_objectives")),), keep_with_next=True)
        yield _table(group, content, speech)


def _table(group: Group, content: CoverageContent, speech: Speech) -> Table:
    between = "\n" if speech.both else " · "
    columns = tuple(Column(speech.text("coverage.columns", name, between), share) for name, share in _SHARES)
    rows: list[tuple[Runs, ...]] = []
    for line in group.lines:
        for place, (session, cell) in enumerate(line.cells):
            name = _own(line, speech) if place == 0 else _other(session, speech)
            number = str(line.objective.number) if line.objective is not None and place == 0 else ""
            rows.append(((Run(number, bold=True),), name, *_figures(cell), _said(line, cell, content, speech)))
    return Table(columns, tuple(rows))


def _own(line: Line, speech: Speech) -> Runs:
    if line.objective is not None:
        return (Run("\n".join(speech.texts(line.objective.text_es, line.objective.text_en))),)
    if line.item is not None:
        return (Run("\n".join(speech.titles(line.item))),)
    return (Run(speech.text("paper.parts", "general")),)


def _other(session: MeetingSession, speech: Speech) -> Runs:
    named = (
        labels.text("coverage", "also_in", session=title)
        for labels, title in zip(speech.all, speech.titles(session), strict=True)
    )
    return (Run("\n".join(named), italic=True),)


def _figures(cell: Cell) -> Iterator[Runs]:
    for count in (cell.total, cell.of(NoteKind.AGREEMENT), cell.of(NoteKind.COMMITMENT)):
        yield (Run(str(count) if count else "–"),)


def _said(line: Line, cell: Cell, content: CoverageContent, speech: Speech) -> Runs:
    if cell.last is None:
        told = speech.joined((state(line, cell, labels) for labels in speech.all), "\n")
        # A paper may be printed without colours: what is missing stands in bold.
        return (Run(told, bold=line.objective is not None and not line.whole.total),)
    labels = speech.first
    word = last_word(content, cell.last, labels)
    at = moment(word.at)
    when = f"{labels.short_day(at)}, {labels.time(at)}" if at is not None else "–"
    if word.withheld:
        return (Run(labels.text("coverage", "withheld", when=when), italic=True),)
    if word.delegation:
        return (Run(labels.text("coverage", "said", when=when, delegation=word.delegation, text=word.text)),)
    return (Run(labels.text("coverage", "said_by_nobody", when=when, text=word.text)),)
