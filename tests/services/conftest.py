"""Two laptops of one meeting, made once and copied for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clock import FixedClock
from tests.laptops import Pair, make_pair, open_pair


@pytest.fixture(scope="session")
def made_pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a pair that tests copy."""
    folder = tmp_path_factory.mktemp("pair")
    make_pair(folder)
    return folder


@pytest.fixture
def pair(made_pair: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Pair]:
    """A secretariat's laptop and a desk that joined it by invitation."""
    found = open_pair(made_pair, tmp_path, clock)
    yield found
    found.close()
