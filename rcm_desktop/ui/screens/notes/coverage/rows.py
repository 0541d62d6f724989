"""The rows of the coverage board: a session, and under it each objective, with where else it was spoken of."""

from collections.abc import Iterator, Mapping

import msgspec
from PySide6.QtCore import QObject

from rcm_desktop.domain.agenda import MeetingSession, moment
from rcm_desktop.domain.coverage import Board, Cell, Group, Line
from rcm_desktop.domain.notes import NoteKind, Visibility
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit.wording import labels, language, say
from rcm_desktop.ui.screens.notes.wording import (
    Counting,
    delegation_name,
    session_words,
    translate,
    visibility_word,
)


class Row(msgspec.Struct, frozen=True):
    """A session (no line), or what was recorded on a line of it in one session, `other` than its own."""

    group: Group
    line: Line | None = None
    place: int = 0
    who: str = ""
    """The delegation that spoke last."""

    @property
    def id(self) -> str:
        """By which the list knows the row."""
        own = self.group.session.id
        return own if self.line is None else f"{own} {self.line.section} {self.session.id}"

    @property
    def session(self) -> MeetingSession:
        """The session to which Enter leads."""
        return self.group.session if self.line is None else self.line.cells[self.place][0]

    @property
    def cell(self) -> Cell:
        """What was recorded there."""
        return Cell() if self.line is None else self.line.cells[self.place][1]

    @property
    def other(self) -> bool:
        """Whether it is another session in which an objective was spoken of."""
        return self.place > 0

    @property
    def missing(self) -> bool:
        """Whether it is an objective on which nothing counts in any session."""
        return self.line is not None and self.line.objective is not None and not self.line.whole.total

    @property
    def unrecorded(self) -> bool:
        """Whether nothing at all was recorded where something is expected."""
        return self.missing and self.line is not None and not self.line.recorded

    @property
    def mark(self) -> str:
        """The meeting's own number of an objective, a dot for everything else."""
        if self.line is None or self.other:
            return ""
        return str(self.line.objective.number) if self.line.objective is not None else "·"

    @property
    def text(self) -> str:
        """What the row is about."""
        if self.line is None:
            return say(session_words(self.group.session))
        if self.other:
            return translate("notes", "also in: {session}").format(session=say(session_words(self.session)))
        if self.line.objective is not None:
            return self.line.objective.text(language())
        if self.line.item is not None:
            return self.line.item.title(language()) or translate("notes", "Untitled item")
        return translate("notes", "General")

    @property
    def state(self) -> str:
        """In words why there are no entries; nothing where there are some."""
        if self.line is None or self.cell.total:
            return ""
        if self.line.whole.total:
            return translate("notes", "only in other sessions")
        if self.line.recorded:
            return translate("notes", "nothing that matches")
        if self.line.objective is None:
            return translate("notes", "no entries")
        return translate("notes", "nothing recorded yet")

    @property
    def said(self) -> str:
        """When something was recorded last, by whom, and for whose eyes where that is not everyone."""
        last = self.cell.last
        if last is None:
            return ""
        at = moment(last.at)
        when = f"{labels().short_day(at)} {labels().time(at)}" if at is not None else ""
        eyes = "" if last.visibility is Visibility.FULL else visibility_word(last.visibility)
        return " · ".join(part for part in (when, self.who, eyes) if part)

    @property
    def beginning(self) -> str:
        """The text of what was recorded last, on one line."""
        return "" if self.cell.last is None else " ".join(self.cell.last.text.split())

    def spoken(self) -> str:
        """All of it, for a screen reader."""
        if self.line is None:
            return ". ".join((self.text, RowWords().of_group(self.group)))
        count, cell = Counting(), self.cell
        kinds = [count.of(kind, cell.of(kind)) for kind in (NoteKind.AGREEMENT, NoteKind.COMMITMENT) if cell.of(kind)]
        name = self.mark if self.line.objective is not None else ""
        counted = [count.entries(cell.total), *kinds] if cell.total else [self.state]
        return ". ".join(part for part in (name, self.text, *counted, self.said, self.beginning) if part)


class RowWords(QObject):
    """Numbers of objectives in words; an object, since only `tr` of one knows singular and plural."""

    def of_group(self, group: Group) -> str:
        """How far a session has come."""
        if not group.expected:
            return self.tr("no objectives of its own")
        objectives = [line for line in group.lines if line.objective is not None]
        covered = sum(bool(line.whole.total) for line in objectives)
        return self.tr("objectives with entries: {count} of {all}").format(count=covered, all=len(objectives))

    def covered(self, board: Board) -> str:
        """How far the meeting has come."""
        count = len(board.objectives) - len(board.missing)
        if not board.objectives:
            return self.tr("This meeting has no objectives")
        if not board.missing:
            return self.tr("All objectives have entries")
        return self.tr("%n of {all} objectives have entries", "", count).format(all=len(board.objectives))

    def open(self, count: int) -> str:
        """ "2 open"."""
        return self.tr("%n open", "", count)

    def sums(self, board: Board) -> str:
        """Everything that counts, kind by kind."""
        count, whole = Counting(), board.whole
        firm = (NoteKind.AGREEMENT, NoteKind.RECOMMENDATION, NoteKind.COMMITMENT, NoteKind.RESERVATION)
        parts = [count.entries(whole.total)]
        for kind in firm:
            if whole.of(kind):
                parts.append(count.of(kind, whole.of(kind)))
            if kind is NoteKind.COMMITMENT and whole.done:
                parts.append(self.open(whole.open))
        return " · ".join(parts)


def rows(board: Board, delegations: Mapping[Id, Delegation]) -> Iterator[Row]:
    """The rows of a board from top to bottom."""
    for group in board.groups:
        yield Row(group)
        for line in group.lines:
            for place, (_, cell) in enumerate(line.cells):
                of = delegations.get(cell.last.delegation) if cell.last is not None else None
                yield Row(group, line, place, delegation_name(of) if of is not None else "")
