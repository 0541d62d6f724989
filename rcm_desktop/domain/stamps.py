"""Record ids and the hybrid logical clock that orders and displays, but never decides.

The clock follows Kulkarni et al., "Logical Physical Clocks" (2014): 48 bits of milliseconds and a 16-bit counter
that carries into them, one integer in [0, 2^63).
"""

from collections.abc import Callable
from datetime import UTC, datetime

COUNTER_BITS = 16
LATEST = 2**63 - 1
AHEAD_MS = 10 * 60 * 1000
"""A foreign clock this far ahead of ours is not adopted."""


def milliseconds(moment: datetime) -> int:
    """Milliseconds since 1970 of an aware moment, never below zero."""
    return max(0, int(moment.timestamp() * 1000))


def next_hlc(last: int, now_ms: int) -> int:
    """The stamp after `last` when the wall says `now_ms`: it always grows."""
    return min(max(last + 1, now_ms << COUNTER_BITS), LATEST)


def adopted(last: int, foreign: int, now_ms: int) -> int:
    """Our last stamp after seeing a foreign one; one that runs too far ahead is left alone."""
    return last if is_ahead(foreign, now_ms) else max(last, foreign)


def is_ahead(foreign: int, now_ms: int) -> bool:
    """Whether a foreign stamp lies more than ten minutes ahead of our wall clock."""
    return (foreign >> COUNTER_BITS) > now_ms + AHEAD_MS


def moment_of(hlc: int) -> datetime:
    """The wall time in a stamp, for display; a stamp beyond the calendar shows as the calendar's end."""
    try:
        return datetime.fromtimestamp((hlc >> COUNTER_BITS) / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(tzinfo=UTC)


def written_at(wall: str, hlc: int) -> datetime:
    """When a laptop wrote by its clock, or by its stamp where the header tells no moment that any zone has."""
    try:
        at = datetime.fromisoformat(wall)
        if at.tzinfo is not None and 1 < at.astimezone(UTC).year < 9999:
            return at
    except (ValueError, OverflowError):
        pass  # the stamp tells it
    return moment_of(hlc)


def utc_text(moment: datetime) -> str:
    """An aware moment as the journal and its facts keep it: ISO 8601 in UTC, to the millisecond."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def new_id(now_ms: int, random_bytes: Callable[[int], bytes]) -> str:
    """A UUIDv7 (RFC 9562 §5.7) as 36 characters of text."""
    tail = random_bytes(10)
    number = (now_ms & (2**48 - 1)) << 80 | int.from_bytes(tail, "big")
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
