"""Garbage as the program treats it: never collected on the thread of a job."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """While a test runs nothing is collected; afterwards it is, on the thread that owns the windows."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()
