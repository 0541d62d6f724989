"""The coverage as a workbook: a row per objective and session with numbers to reckon with, and a sheet of sums."""

from collections.abc import Iterator

from rcm_desktop.documents.agenda_papers.speech import Speech, Tongue
from rcm_desktop.documents.coverage.content import CoverageContent, counted, last_word, state
from rcm_desktop.domain.agenda import moment
from rcm_desktop.domain.coverage import Cell, Line
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.domain.sheets import Sheet, Value

_TEXT, _NARROW, _FIGURE = 48, 26, 14


def coverage_sheets(content: CoverageContent, tongue: Tongue) -> tuple[Sheet, ...]:
    """The rows, then what they come to."""
    speech = Speech(tongue)
    return _rows(content, speech), _summary(content, speech)


def _rows(content: CoverageContent, speech: Speech) -> Sheet:
    figures = ("entries", *NoteKind, "open")
    heads = (
        *_in_each(speech, "session"), _head(speech, "number"), *_in_each(speech, "objective"),
        *_in_each(speech, "noted_in"), *(_head(speech, name) for name in figures),
        *(_head(speech, name) for name in ("at", "delegation", "text", "state")),
    )  # fmt: skip
    languages = len(speech.all)
    widths = (
        *[_NARROW] * languages, 8, *[_TEXT] * languages, *[_NARROW] * languages, *[_FIGURE] * len(figures),
        18, 20, _TEXT, 24,
    )  # fmt: skip
    rows = tuple(
        (
            *speech.titles(line.session), line.objective.number if line.objective is not None else None,
            *_names(line, speech), *speech.titles(session), cell.total, *(cell.of(kind) for kind in NoteKind),
            cell.open, *_said(line, cell, content, speech),
        )
        for group in content.shown.groups for line in group.lines for session, cell in line.cells
    )  # fmt: skip
    return Sheet(speech.text("coverage", "title"), heads, rows, widths)


def _summary(content: CoverageContent, speech: Speech) -> Sheet:
    board, meeting = content.board, content.meeting
    about = " · ".join(speech.known(meeting.title_es, meeting.title_en))
    only = speech.joined(counted(content, labels) for labels in speech.all)
    told: list[tuple[str, str, Value]] = [
        ("coverage.summary", "meeting", about),
        ("coverage.summary", "as_of", content.local.replace(second=0, microsecond=0)),
        *([("coverage.summary", "counted", only)] if only else []),
        ("coverage.summary", "objectives", len(board.objectives)),
        ("coverage.summary", "covered", len(board.objectives) - len(board.missing)),
        ("coverage.columns", "entries", board.whole.total),
        *(("coverage.columns", kind, board.whole.of(kind)) for kind in NoteKind),
        ("coverage.columns", "open", board.whole.open),
    ]
    rows: list[tuple[Value, ...]] = [(speech.text(section, name), value) for section, name, value in told]
    if board.asked.delegation:
        rows.append((speech.text("coverage", "left_out"), None))
    heads = (_head(speech, "what"), _head(speech, "value"))
    return Sheet(speech.text("coverage.summary", "title"), heads, tuple(rows), (_TEXT, _TEXT))


def _head(speech: Speech, name: str) -> str:
    return speech.text("coverage.columns", name)


def _in_each(speech: Speech, name: str) -> Iterator[str]:
    """A head for each language of a text."""
    for labels in speech.all:
        head = labels.text("coverage.columns", name)
        yield f"{head} ({labels.language})" if speech.both else head


def _names(line: Line, speech: Speech) -> tuple[str, ...]:
    if line.objective is not None:
        return speech.texts(line.objective.text_es, line.objective.text_en)
    if line.item is not None:
        return speech.titles(line.item)
    return tuple(labels.text("paper.parts", "general") for labels in speech.all)


def _said(line: Line, cell: Cell, content: CoverageContent, speech: Speech) -> tuple[Value, ...]:
    if cell.last is None:
        return None, None, None, speech.joined(state(line, cell, labels) for labels in speech.all)
    word = last_word(content, cell.last, speech.first)
    if word.withheld:
        return moment(word.at), None, speech.text("paper.entry", "members_only"), None
    return moment(word.at), word.delegation or None, word.text, None
