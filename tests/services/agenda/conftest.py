"""The table of the small meeting, on its first morning."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clock import FixedClock
from tests.sample import small_meeting
from tests.services.agenda.table import Table


@pytest.fixture
def table(tmp_path: Path, clock: FixedClock) -> Iterator[Table]:
    """The small meeting at nine o'clock on its first day."""
    database = small_meeting(tmp_path, clock)
    found = Table(database, clock)
    found.stand_at("09:00")
    yield found
    database.close()
