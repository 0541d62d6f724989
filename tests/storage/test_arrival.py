"""What a bundle brings gets a number, and its receipt says where it came from and what was new."""

from pathlib import Path

from rcm_desktop.domain.transactions import Transaction
from rcm_desktop.storage import exchange
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.storage.database import Database
from tests.clock import START, FixedClock
from tests.storage.test_database import elsewhere


def taken_in(database: Database, name: str, *batches: list[Transaction]) -> Receipt:
    return database.take_in(batches, name, "Desk 2", "replica", key="k", written="then", file_sum="sum")


def test_a_bundle_gets_a_number_and_a_receipt(tmp_path: Path, clock: FixedClock) -> None:
    database = Database.create(tmp_path / "meeting.rcm", "meeting", clock, "machine")
    found = elsewhere(tmp_path, "a", "b")
    first = taken_in(database, "one.rcmbundle", found[:1], found[:1])
    second = taken_in(database, "two\u202e.rcmbundle", found)
    assert first == Receipt(1, START.isoformat(), "one.rcmbundle", "Desk 2", "replica", 1, "k", "then", "sum")
    assert (second.id, second.new, second.laptop) == (2, 1, "Desk 2")
    with database.read() as connection:
        assert exchange.receipts(connection) == [second, first]
    database.close()
