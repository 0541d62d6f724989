"""What was said of commitments, read from its projection and put on record."""

from collections.abc import Mapping

from sqlalchemy import Connection

from rcm_desktop.domain.follow_up import CommitmentState, State, present
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.storage import records
from rcm_desktop.storage.work import Work


def states(connection: Connection) -> dict[Id, CommitmentState]:
    """What was said last of each commitment of which anything was said, by the note's id."""
    found: dict[Id, list[CommitmentState]] = {}
    for one in records.happened(connection, CommitmentState):
        found.setdefault(one.about, []).append(one)
    return {about: last for about, some in found.items() if (last := present(some)) is not None}


def state_of(connection: Connection, note: Id) -> State:
    """How far a commitment has come; open where nothing was said of it."""
    last = present(records.about(connection, CommitmentState, note))
    return State.OPEN if last is None else last.state


def state(work: Work, wanted: Mapping[Id, State], remark: str = "") -> None:
    """Say of each commitment how far it has come."""
    for note, now in wanted.items():
        work.state(CommitmentState, note, state=now, at=utc_text(work.now), remark=remark)
