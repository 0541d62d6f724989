"""What the coverage on paper is made of, and what it may say to its readers."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.coverage import Board, Cell, Line
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Note, NoteKind, Visibility
from rcm_desktop.domain.noting import KIND_WORDS
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.laptop.labels import Labels

_BEGINNING = 120
"""So many letters of what was recorded last are shown."""


class CoverageContent(msgspec.Struct, frozen=True, kw_only=True):
    """Plain values that a service gathers: the board already counted as these readers may see it."""

    board: Board
    meeting: Meeting
    delegations: Mapping[Id, Delegation]
    local: datetime
    """When it was read, by the clock of the meeting's place."""
    issued: str = ""
    """The same as an ISO moment with offset."""
    readers: Readers = Readers.EVERYONE
    only_missing: bool = False

    @property
    def shown(self) -> Board:
        """The board as it is listed."""
        return self.board.only_missing() if self.only_missing else self.board


class Word(msgspec.Struct, frozen=True):
    """What was recorded last: when, by whom and how it begins, as far as the readers may know."""

    at: str
    delegation: str = ""
    text: str = ""
    withheld: bool = False


def last_word(content: CoverageContent, note: Note, labels: Labels) -> Word:
    """What may be said of an entry: of one among members its time alone, under the Chatham House Rule nobody's name."""
    if note.visibility is Visibility.MEMBERS_ONLY and content.readers is not Readers.MEMBERS:
        return Word(note.at, withheld=True)
    of = content.delegations.get(note.delegation)
    named = of is not None and note.visibility is not Visibility.CHATHAM_HOUSE
    name = of.short_name(labels.language) if of is not None and named else ""
    return Word(note.at, name, beginning(note.text))


def beginning(text: str) -> str:
    """The first words of a text on one line."""
    line = " ".join(text.split())
    if len(line) <= _BEGINNING:
        return line
    return line[:_BEGINNING].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def state(line: Line, cell: Cell, labels: Labels) -> str:
    """What to say where a cell has no entries; nothing where it has some."""
    if cell.total:
        return ""
    if line.whole.total:
        return labels.text("coverage", "elsewhere")
    if line.recorded:
        return labels.text("coverage", "none_matching")
    return labels.text("coverage", "no_entries" if line.objective is None else "nothing")


def numbers(board: Board) -> tuple[str, ...]:
    """The numbers of the objectives on which nothing counts."""
    return tuple(str(line.objective.number) for line in board.missing if line.objective is not None)


def counted(content: CoverageContent, labels: Labels) -> str:
    """What alone is counted, in words; nothing where everything is."""
    asked = content.board.asked
    of = content.delegations.get(asked.delegation)
    parts = (
        kind_word(asked.kind, labels) if asked.kind is not None else "",
        of.short_name(labels.language) if of is not None else "",
        labels.text("paper.status", asked.status) if asked.status is not None else "",
    )
    return " · ".join(part for part in parts if part)


def kind_word(kind: NoteKind, labels: Labels) -> str:
    """A kind of entry in one word."""
    spanish, english = KIND_WORDS[kind]
    return spanish if labels.language == "es" else english
