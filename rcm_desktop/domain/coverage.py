"""The coverage of a meeting: what was recorded on each objective, in which session, and where there is nothing yet."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.notes import GENERAL, Note, NoteKind, NoteStatus, Visibility
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id

FIRM = frozenset((NoteKind.AGREEMENT, NoteKind.RECOMMENDATION, NoteKind.COMMITMENT, NoteKind.RESERVATION))
"""The kinds whose text has a status: an intervention is no draft of anything."""


class Asked(msgspec.Struct, frozen=True):
    """Which entries count: of a kind, of a delegation (who spoke, or who is to act), of a status; None or "": all."""

    kind: NoteKind | None = None
    delegation: Id = ""
    status: NoteStatus | None = None
    but: frozenset[Visibility] = frozenset()
    """What does not count: a paper about a delegation must not tell who spoke under the Chatham House Rule."""

    @property
    def everything(self) -> bool:
        """Whether every entry counts."""
        return self == Asked()

    def admits(self, note: Note) -> bool:
        """Whether an entry counts."""
        return (
            self.kind in (None, note.kind)
            and note.visibility not in self.but
            and (not self.delegation or self.delegation in (note.delegation, note.action.delegation))
            and (self.status is None or (note.kind in FIRM and note.status is self.status))
        )


class Cell(msgspec.Struct, frozen=True):
    """What was recorded on something in one session, or in several of them together."""

    counts: Mapping[NoteKind, int] = {}
    done: int = 0
    """How many of the commitments are done."""
    last: Note | None = None
    """What was recorded last."""

    @property
    def total(self) -> int:
        """How many entries there are."""
        return sum(self.counts.values())

    def of(self, kind: NoteKind) -> int:
        """How many entries of a kind there are."""
        return self.counts.get(kind, 0)

    @property
    def open(self) -> int:
        """How many commitments are not done."""
        return self.of(NoteKind.COMMITMENT) - self.done


class Line(msgspec.Struct, frozen=True, dict=True):
    """Something to be spoken of, with a cell per session in which something counts: its own first, and always there.

    It is an objective, an agenda item of a session that has no objectives, or (neither given) what is general.
    """

    session: MeetingSession
    objective: Objective | None
    item: AgendaItem | None
    cells: tuple[tuple[MeetingSession, Cell], ...]
    recorded: bool
    """Whether anything was recorded on it in any session, counted or not."""

    @property
    def section(self) -> Id:
        """The section of a session in which its entries stand."""
        found = self.objective or self.item
        return GENERAL if found is None else found.id

    @cached_property
    def whole(self) -> Cell:
        """All its cells together."""
        return together(cell for _, cell in self.cells)

    @property
    def own(self) -> Cell:
        """What was recorded on it in its own session."""
        return self.cells[0][1]


class Group(msgspec.Struct, frozen=True):
    """A session with its lines; `expected` where it has objectives, so that something is to be recorded on each."""

    session: MeetingSession
    expected: bool
    lines: tuple[Line, ...]


class Board(msgspec.Struct, frozen=True, dict=True):
    """The sessions in the order they sit, and what counts."""

    groups: tuple[Group, ...]
    asked: Asked = Asked()

    @cached_property
    def objectives(self) -> tuple[Line, ...]:
        """The lines of all objectives, by their number."""
        found = [line for group in self.groups for line in group.lines if line.objective is not None]
        return tuple(sorted(found, key=lambda line: line.objective.number if line.objective else 0))

    @cached_property
    def missing(self) -> tuple[Line, ...]:
        """The objectives on which nothing counts in any session."""
        return tuple(line for line in self.objectives if not line.whole.total)

    @cached_property
    def whole(self) -> Cell:
        """Everything that counts in the meeting."""
        return together(line.whole for group in self.groups for line in group.lines)

    def only_missing(self) -> "Board":
        """The same with no other lines than the objectives on which nothing counts."""
        groups = []
        for group in self.groups:
            lines = tuple(line for line in group.lines if line.objective is not None and not line.whole.total)
            if lines:
                groups.append(msgspec.structs.replace(group, lines=lines))
        return msgspec.structs.replace(self, groups=tuple(groups))


def together(cells: Iterable[Cell]) -> Cell:
    """Several cells as one."""
    counts: dict[NoteKind, int] = {}
    done, last = 0, None
    for cell in cells:
        for kind, count in cell.counts.items():
            counts[kind] = counts.get(kind, 0) + count
        done += cell.done
        if cell.last is not None and (last is None or _later(cell.last, last)):
            last = cell.last
    return Cell(counts, done, last)


def board(
    programme: Programme,
    entries: Iterable[tuple[Note, Id]],
    asked: Asked = Asked(),  # noqa: B008 (a frozen value)
    done: Collection[Id] = frozenset(),
) -> Board:
    """The coverage of a meeting from its entries, each with the section it stands in.

    `done` names the commitments that are done. Entries of a session that is no longer in the programme do not count.
    """
    drafts: dict[tuple[Id, Id], _Draft] = {}
    sitting, recorded = programme.by_id, set()
    for note, section in entries:
        if note.session not in sitting:
            continue
        where = (note.session, section)
        recorded.add(section or where)
        if asked.admits(note):
            draft = drafts.get(where)
            if draft is None:
                draft = drafts[where] = _Draft()
            draft.take(note, done)
    found = {where: draft.cell() for where, draft in drafts.items()}
    elsewhere: dict[Id, list[Id]] = {}
    for session, section in found:
        if section:
            elsewhere.setdefault(section, []).append(session)
    order = {one.session.id: place for place, one in enumerate(programme.sittings)}
    for sessions in elsewhere.values():
        sessions.sort(key=order.__getitem__)
    return Board(tuple(_group(one, programme, found, elsewhere, recorded) for one in programme.sittings), asked)


class _Draft:
    """A cell while it is being counted."""

    __slots__ = ("_counts", "_done", "_last")

    def __init__(self) -> None:
        self._counts: dict[NoteKind, int] = {}
        self._done = 0
        self._last: Note | None = None

    def take(self, note: Note, done: Collection[Id]) -> None:
        self._counts[note.kind] = self._counts.get(note.kind, 0) + 1
        self._done += note.kind is NoteKind.COMMITMENT and note.id in done
        if self._last is None or _later(note, self._last):
            self._last = note

    def cell(self) -> Cell:
        return Cell(self._counts, self._done, self._last)


def _later(note: Note, than: Note) -> bool:
    return (note.at, note.id) > (than.at, than.id)


def _group(
    sitting: Sitting,
    programme: Programme,
    found: Mapping[tuple[Id, Id], Cell],
    elsewhere: Mapping[Id, Sequence[Id]],
    recorded: Collection[object],
) -> Group:
    session = sitting.session

    def line(objective: Objective | None = None, item: AgendaItem | None = None) -> Line:
        of = objective or item
        section = GENERAL if of is None else of.id
        cells = [(session, found.get((session.id, section), Cell()))]
        others = (other for other in elsewhere.get(section, ()) if other != session.id)
        cells += [(programme.by_id[other].session, found[other, section]) for other in others]
        key = section or (session.id, GENERAL)
        return Line(session, objective, item, tuple(cells), key in recorded)

    def lines() -> Iterator[Line]:
        yield from (line(objective=one) for one in sitting.objectives)
        begun = [] if sitting.objectives else [one for one in sitting.items if one.id in recorded]
        yield from (line(item=one) for one in begun)
        # What has neither objectives nor anything recorded is still a place to go to.
        if (session.id, GENERAL) in recorded or not (sitting.objectives or begun):
            yield line()

    return Group(session, bool(sitting.objectives), tuple(lines()))
