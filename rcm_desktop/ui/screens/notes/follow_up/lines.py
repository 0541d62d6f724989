"""The lines of the follow-up: commitments under headings by how pressing they are, those done folded away."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from enum import StrEnum

import msgspec

from rcm_desktop.domain import follow_up as rules
from rcm_desktop.domain.finding import folded, words
from rcm_desktop.domain.follow_up import Due, State
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes.follow_up import Commitment
from rcm_desktop.ui.kit.wording import language


class Group(StrEnum):
    """A heading of the list."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"
    DONE = "done"


class Line(msgspec.Struct, frozen=True):
    """A heading, or (with a commitment) a row below it."""

    group: Group
    commitment: Commitment | None = None
    count: int = 0
    folded: bool = False
    today: date = date.min

    @property
    def key(self) -> str:
        """Its own among all lines."""
        return self.group.value if self.commitment is None else self.commitment.id


class Sought(msgspec.Struct, frozen=True):
    """What of all commitments is wanted: empty or None is everything."""

    text: str = ""
    responsible: str = ""
    """A delegation's id, or a body's name as it is written."""
    session: Id = ""
    state: State | None = None

    @property
    def all(self) -> bool:
        """Whether nothing is left out."""
        return self == Sought()


def group_of(one: Commitment, today: date) -> Group:
    """Under which heading a commitment stands."""
    if one.state is State.DONE:
        return Group.DONE
    return Group(rules.due(one.note.action.due, today).value)


def responsible_of(one: Commitment) -> str:
    """By what a filter knows who is responsible."""
    return one.note.action.delegation if one.delegation is not None else one.note.action.responsible


def wanted(found: Sequence[Commitment], sought: Sought) -> list[Commitment]:
    """Those that the filters leave: words of the text in any order, blind to accents."""
    return [one for one in found if _fits(one, sought)]


def lines(found: Sequence[Commitment], today: date, folds: Collection[Group]) -> Iterator[Line]:
    """The headings that have something, each with its commitments unless it is folded."""
    for group in Group:
        here = [one for one in found if group_of(one, today) is group]
        if here:
            yield Line(group, None, len(here), group in folds, today)
            if group not in folds:
                yield from (Line(group, one, today=today) for one in here)


def overdue(found: Sequence[Commitment], today: date) -> int:
    """How many are overdue and not done."""
    late = [one for one in found if rules.due(one.note.action.due, today) is Due.OVERDUE]
    return sum(one.state is not State.DONE for one in late)


def _fits(one: Commitment, sought: Sought) -> bool:
    if sought.state is not None and one.state is not sought.state:
        return False
    if sought.session and one.note.session != sought.session:
        return False
    if sought.responsible and responsible_of(one) != sought.responsible:
        return False
    whole = folded(f"{one.note.text} {one.responsible(language())} {one.note.origin.name}")
    return all(word in whole for word in words(sought.text))
