"""What would follow from bundles, seen by taking them in in a copy of the meeting's file."""

from collections.abc import Callable, Iterator, Sequence

from rcm_desktop.domain.matters import ToSettle
from rcm_desktop.domain.stamps import milliseconds
from rcm_desktop.domain.transactions import Transaction
from rcm_desktop.services.exchange.brought import Effects, From, clocks, from_laptops, newer
from rcm_desktop.services.exchange.new_here import NewHere
from rcm_desktop.services.exchange.tally import Tally
from rcm_desktop.storage import aside, exchange
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.trial import trial

Progress = Callable[[int, int], None]
Matters = Callable[[Database], Sequence[ToSettle]]
"""Finds what a person should look at in a meeting's file."""


def foreseen(
    database: Database,
    found: Sequence[Sequence[Transaction]],
    names: dict[str, str],
    matters: Matters | None,
    progress: Progress | None,
) -> Effects:
    """What would follow from taking these transactions in; nothing changes, and the file is not held meanwhile."""
    new = NewHere(*found)
    with trial(database) as copy:
        with copy.read() as connection:
            aside_before, last = aside.positions(connection), exchange.last(connection)
        before = {one.key for one in matters(copy)} if matters else set()
        copy.take_in(batches(new, progress), "", "", "")
        with copy.read() as connection:
            back = counted_again(connection, aside_before - aside.positions(connection), last, names)
        after = matters(copy) if matters else ()
    settle = tuple(one for one in after if one.key not in before)
    return Effects(settle, clocks(new.tally, names, milliseconds(database.now())), newer(new.tally), back)


def counted_again(connection: Connection, back: set[int], last: int, names: dict[str, str]) -> tuple[From, ...]:
    """What the transactions at these positions bring back, beside what counted up to the position `last`."""
    found = Tally.of(aside.stored(connection, sorted(back)).values())
    known = exchange.known_records(connection, found.written, lambda at: at <= last and at not in back)
    return from_laptops(found, names, known)


def batches(found: Sequence[Transaction], progress: Progress | None = None) -> Iterator[Sequence[Transaction]]:
    """Transactions in the runs in which they are taken in."""
    for start in range(0, len(found), 2000):
        if progress is not None:
            progress(start, len(found))
        yield found[start : start + 2000]
