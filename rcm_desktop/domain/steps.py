"""What is put on record while a session goes on: items started and closed, reserved parts, and what was taken back."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from rcm_desktop.domain.records import Happening, Id, UtcText


class ItemStarted(Happening, frozen=True, kw_only=True):
    """An agenda item (`about`) was taken up, for the first time or again."""

    at: UtcText
    session: Id = ""
    """The session in which that was, wherever the item stands later."""


class ItemClosed(Happening, frozen=True, kw_only=True):
    """An agenda item (`about`) was closed."""

    at: UtcText
    session: Id = ""


class SessionClosed(Happening, frozen=True, kw_only=True):
    """A session (`about`) rose, for the day or for good: what was not taken up until then waits for nobody."""

    at: UtcText


class ReservedBegun(Happening, frozen=True, kw_only=True):
    """A session (`about`) went on with its members only."""

    at: UtcText


class ReservedEnded(Happening, frozen=True, kw_only=True):
    """A session (`about`) is open again."""

    at: UtcText


class StepVoid(Happening, frozen=True, kw_only=True):
    """Takes one of these facts back; both stay on record."""

    fact: Id
    at: UtcText


Step = ItemStarted | ItemClosed | SessionClosed | ReservedBegun | ReservedEnded
STEPS: tuple[type[Step], ...] = (ItemStarted, ItemClosed, SessionClosed, ReservedBegun, ReservedEnded)


class Span(msgspec.Struct, frozen=True):
    """From when until when something really lasted; `end` is None while it lasts."""

    start: datetime
    end: datetime | None

    def lasted(self, now: datetime) -> timedelta:
        """How long."""
        return max((self.end or now) - self.start, timedelta())


def in_order(steps: Iterable[Step]) -> list[Step]:
    """Facts in the order in which they happened."""
    return sorted(steps, key=lambda step: (step.at, step.hlc, step.id))


def session_of(step: Step) -> Id:
    """The session in which something happened, or empty where only its item is known."""
    return step.session if isinstance(step, ItemStarted | ItemClosed) else step.about


def is_reserved(steps: Iterable[Step]) -> bool:
    """Whether a session is among its members after these facts, taken in the order they happened."""
    spans = reserved_spans(steps)
    return bool(spans) and spans[-1].end is None


def reserved_spans(steps: Iterable[Step]) -> tuple[Span, ...]:
    """From when until when a session was among its members."""
    found: list[Span] = []
    for step in in_order(steps):
        lasting = found and found[-1].end is None
        if isinstance(step, ReservedBegun) and not lasting:
            found.append(Span(datetime.fromisoformat(step.at), None))
        elif isinstance(step, ReservedEnded) and lasting:
            found[-1] = Span(found[-1].start, datetime.fromisoformat(step.at))
    return tuple(found)
