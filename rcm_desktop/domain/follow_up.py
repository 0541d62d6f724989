"""What became of a commitment, and how pressing it is."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.records import Happening, UtcText


class State(StrEnum):
    """How far a commitment has come."""

    OPEN = "open"
    UNDER_WAY = "under-way"
    DONE = "done"


class CommitmentState(Happening, frozen=True, kw_only=True):
    """Somebody said how far a commitment (the note `about`) has come."""

    at: UtcText
    state: State = State.OPEN
    remark: str = ""


class Due(StrEnum):
    """How pressing a commitment is, the most pressing first."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"


SOON = timedelta(days=7)
"""What is due within these days presses."""


def present(states: Iterable[CommitmentState]) -> CommitmentState | None:
    """What was said last of a commitment: by its stamp, then its id, so that every laptop says the same."""
    return max(states, key=_stamp, default=None)


def in_order(states: Iterable[CommitmentState]) -> list[CommitmentState]:
    """All that was said of a commitment, the oldest first."""
    return sorted(states, key=_stamp)


def due(day: str, today: date) -> Due:
    """How pressing an ISO day is, or an empty one; the day itself is not over yet."""
    if not day:
        return Due.UNDATED
    when = date.fromisoformat(day)
    if when < today:
        return Due.OVERDUE
    return Due.SOON if when - today <= SOON else Due.LATER


def days_over(day: str, today: date) -> int:
    """By how many days it is overdue; 0 where it is not."""
    return max((today - date.fromisoformat(day)).days, 0) if day else 0


def place(day: str, responsible: str, today: date) -> tuple[int, str, str]:
    """Where a commitment stands among others: the overdue first, then by date, then by who is responsible."""
    return list(Due).index(due(day, today)), day, folded(responsible)


def _stamp(one: CommitmentState) -> tuple[int, str]:
    return one.hlc, one.id
