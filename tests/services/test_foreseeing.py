"""Transactions on their way into the journal, in runs: none is left out, none comes twice."""

from pathlib import Path

import pytest

from rcm_desktop.domain.transactions import transaction
from rcm_desktop.services.exchange.foreseeing import batches
from rcm_desktop.storage import journal
from tests.clock import FixedClock
from tests.sample import small_meeting


@pytest.mark.parametrize("count", [0, 1, 1999, 2000, 2001, 4500])
def test_every_transaction_is_in_one_run(count: int, tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    with database.read() as connection:
        few = [transaction(header, payload) for header, payload in journal.known_bytes(connection)]
    database.close()
    found = (few * (count // len(few) + 1))[:count]
    told: list[tuple[int, int]] = []
    runs = list(batches(found, lambda done, of: told.append((done, of))))
    assert [t for run in runs for t in run] == found
    assert all(len(run) <= 2000 for run in runs)
    assert told == [(start, count) for start in range(0, count, 2000)]
