"""What all tests stand on: no screen, a fixed clock, and how many examples the random tests try."""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.clock import FixedClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadline: a busy computer is no failure, and benchmarks look after speed.
_COMMON = settings(deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("test", _COMMON, max_examples=300, derandomize="CI" in os.environ)
settings.register_profile("campaign", _COMMON, max_examples=int(os.environ.get("RCM_HISTORIES", "20000")))
settings.load_profile("campaign" if "RCM_HISTORIES" in os.environ else "test")


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at the afternoon of the first day."""
    return FixedClock()


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The program's own application, for every test with a window."""
    from rcm_desktop.app.application import Application

    return Application
