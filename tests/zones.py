"""A laptop set to another place than the meeting's."""

import os
import time
from collections.abc import Callable, Iterator

import pytest

SetTo = Callable[[str], None]
"""Sets the laptop's time zone by its name."""


@pytest.fixture
def set_to() -> Iterator[SetTo]:
    """Set the laptop's time zone; it is put back afterwards."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system lets no process choose its time zone")
    before = os.environ.get("TZ")

    def set_zone(name: str) -> None:
        os.environ["TZ"] = name
        time.tzset()

    yield set_zone
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    time.tzset()
