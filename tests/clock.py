"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

START = datetime(2023, 11, 14, 17, 40, tzinfo=UTC)


class FixedClock:
    """A clock of the program's kind that tells the time it was set to."""

    def __init__(self, at: datetime = START) -> None:
        self.set(at)

    def now(self) -> datetime:
        """The time it stands at, aware, in UTC."""
        return self._at

    def set(self, at: datetime) -> None:
        """Set it to an aware time."""
        assert at.tzinfo is not None, "a clock of ours is never naive"
        self._at = at.astimezone(UTC)

    def go(self, step: timedelta) -> None:
        """Move it on, or back with a negative step."""
        self._at += step
