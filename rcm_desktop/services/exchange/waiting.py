"""What this laptop recorded and no file it handed on holds yet."""

from collections import Counter
from datetime import datetime

import msgspec

from rcm_desktop.domain.agenda import moment
from rcm_desktop.domain.transactions import Transaction, Write
from rcm_desktop.storage import handing
from rcm_desktop.storage.database import Connection

_NO_WORK = {"clock-check", "operator", "laptop"}
"""What is written by sitting down, which nobody has to carry to others in a hurry."""


class Waiting(msgspec.Struct, frozen=True):
    """Work of this laptop that another cannot have: since when, and how much of each kind."""

    since: datetime | None = None
    counts: dict[str, int] = {}
    """Facts and records by the kind's name in the journal: "scan", "note", "delegate"…"""


class _Line(msgspec.Struct, frozen=True):
    replica: str
    seq: int
    wall: str
    done: tuple[tuple[str, str], ...]
    """A kind with its record, or with its own operation where it is a fact."""


class Unhanded:
    """Keeps what was read, and reads on from there: the foot asks after every rush of scans."""

    def __init__(self) -> None:
        self._from = self._upto = -1
        self._lines: list[_Line] = []

    def waiting(self, connection: Connection, known: dict[str, int] | None = None) -> Waiting:
        """What no file handed on holds, but for what a laptop is known to have (a number by replica)."""
        self._read_on(connection)
        have = known or {}
        lines = [line for line in self._lines if line.seq > have.get(line.replica, 0)]
        if not lines:
            return Waiting()
        counts = Counter(kind for kind, _ in {done for line in lines for done in line.done})
        return Waiting(instant(lines[0].wall), dict(counts))

    def _read_on(self, connection: Connection) -> None:
        start = handing.handed_up_to(connection)
        if start != self._from:
            self._from = self._upto = start
            self._lines = []
        for pos, found in handing.own_after(connection, self._upto):
            self._upto = pos
            done = _work(found)
            if done:
                self._lines.append(_Line(found.header.replica, found.header.seq, found.header.wall, done))


def _work(found: Transaction) -> tuple[tuple[str, str], ...]:
    return tuple(
        (o.kind, o.rec if isinstance(o, Write) else f"{found.id}.{place}")
        for place, o in enumerate(found.operations)
        if o.kind not in _NO_WORK
    )


def instant(text: str) -> datetime | None:
    """A moment that another laptop wrote, or None where it is no moment in any zone."""
    found = moment(text)
    return found if found is not None and found.tzinfo is not None else None
