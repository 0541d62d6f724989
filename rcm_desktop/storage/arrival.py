"""A bundle's transactions on their way into the journal: its number, the stamps they bring, its receipt."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, insert, select

from rcm_desktop.domain import stamps
from rcm_desktop.domain.topics import Topic
from rcm_desktop.domain.transactions import Transaction
from rcm_desktop.storage import incarnation, journal, tables


class Receipt(msgspec.Struct, frozen=True):
    """A bundle taken in: its number here, its file's name and sum, the laptop that wrote it, what was new.

    `key` is the public key that sealed the file and `written` when; both are empty where an earlier version took it in.
    """

    id: int
    taken_in: str
    name: str
    laptop: str
    replica: str
    new: int
    key: str = ""
    written: str = ""
    file_sum: str = ""


class Origin(msgspec.Struct, frozen=True):
    """The file that brings transactions and the laptop that wrote it, as a receipt tells of them."""

    name: str
    laptop: str
    replica: str
    key: str
    written: str
    file_sum: str


def arrive(
    connection: Connection, found: Iterable[Sequence[Transaction]], origin: Origin, now: datetime
) -> tuple[Receipt, frozenset[Topic]]:
    """Append what a bundle brings under a number of its own; returns its receipt and the topics it touched."""
    now_ms = stamps.milliseconds(now)
    number = (connection.execute(select(func.max(tables.bundle.c.id))).scalar() or 0) + 1
    before = _count(connection)
    topics: frozenset[Topic] = frozenset()
    hlc = incarnation.mine(connection).hlc
    ahead: set[str] = set()
    for batch in found:
        topics |= journal.append(connection, batch, number)
        for t in batch:
            hlc = stamps.adopted(hlc, t.header.hlc, now_ms)
            if stamps.is_ahead(t.header.hlc, now_ms):
                ahead.add(t.header.replica)
    incarnation.adopt(connection, hlc)
    incarnation.mark_ahead(connection, ahead)
    new = _count(connection) - before
    receipt = Receipt(
        number, now.isoformat(), origin.name, origin.laptop, origin.replica, new,
        origin.key, origin.written, origin.file_sum,
    )  # fmt: skip
    connection.execute(insert(tables.bundle).values(**msgspec.structs.asdict(receipt)))
    return receipt, topics


def _count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(tables.tx)).scalar_one()
