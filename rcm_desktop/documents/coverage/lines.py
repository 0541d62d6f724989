"""The coverage as lines of text for a terminal: sentences, then a table with tabs between its columns."""

from collections.abc import Iterator

from rcm_desktop.documents.agenda_papers.speech import Speech, Tongue
from rcm_desktop.documents.coverage.content import CoverageContent, last_word, state
from rcm_desktop.documents.coverage.paper import summary
from rcm_desktop.domain.coverage import Cell, Line
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.laptop.labels import Labels

_COLUMNS = ("number", "noted_in", "entries", "agreement", "commitment", "last")


def coverage_lines(content: CoverageContent, language: str) -> Iterator[str]:
    """A line per objective and session, in one language."""
    labels, speech = Labels(language), Speech(Tongue(language))
    yield from summary(content, labels)
    yield "\t".join(labels.text("coverage.columns", name) for name in _COLUMNS)
    for group in content.shown.groups:
        for line in group.lines:
            for session, cell in line.cells:
                counts = (cell.total, cell.of(NoteKind.AGREEMENT), cell.of(NoteKind.COMMITMENT))
                name = "".join(speech.titles(session))
                yield "\t".join((_mark(line), name, *map(str, counts), _last(line, cell, content, labels)))


def _mark(line: Line) -> str:
    return str(line.objective.number) if line.objective is not None else "·"


def _last(line: Line, cell: Cell, content: CoverageContent, labels: Labels) -> str:
    if cell.last is None:
        return state(line, cell, labels)
    word = last_word(content, cell.last, labels)
    when = word.at[:16].replace("T", " ")
    if word.withheld:
        return labels.text("coverage", "withheld", when=when)
    if word.delegation:
        return labels.text("coverage", "said", when=when, delegation=word.delegation, text=word.text)
    return labels.text("coverage", "said_by_nobody", when=when, text=word.text)
