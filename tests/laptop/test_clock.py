"""The machine's clock."""

from datetime import UTC, datetime, timedelta

from rcm_desktop.laptop.clock import Clock, SystemClock


def test_the_system_clock_tells_the_time_in_utc() -> None:
    clock: Clock = SystemClock()
    before = datetime.now(UTC)
    told = clock.now()
    assert told.utcoffset() == timedelta(0)
    assert before <= told <= datetime.now(UTC)
