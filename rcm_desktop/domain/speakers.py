"""Who asks for the floor and who has it: the list of speakers of a session, and the time each one used."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Annotated

import msgspec

from rcm_desktop.domain.records import PATTERN_OF_UTC, Id, Record

MaybeUtc = Annotated[str, msgspec.Meta(pattern=rf"\A(?:{PATTERN_OF_UTC})?\Z")]
"""An ISO moment in UTC with seconds, or empty."""
MOST = timedelta(hours=3)
"""A turn that nobody ended is over after so long, though nobody spoke since."""
WARNING_S = 30
"""How long before the limit the clock begins to warn."""


class Speaker(Record, frozen=True, kw_only=True):
    """A place on a session's list of speakers; it waits until `begun`, and has spoken once `ended`."""

    session: Id = ""
    item: Id = ""
    """The agenda item that was on when the floor was given, or empty."""
    delegation: Id = ""
    name: str = ""
    """Who speaks, where that is not a delegation of the meeting or is worth a word."""
    begun: MaybeUtc = ""
    ended: MaybeUtc = ""
    order: str = ""


class Turn(msgspec.Struct, frozen=True):
    """A speaker who has or had the floor, from when until when; `end` is None for the one who has it."""

    speaker: Speaker
    start: datetime
    end: datetime | None

    def used(self, now: datetime) -> timedelta:
        """How long the turn lasted, or lasts already."""
        return min(max((self.end or now) - self.start, timedelta()), timedelta.max if self.speaker.ended else MOST)

    def lasts(self, now: datetime) -> bool:
        """Whether it may go on: nobody ended it, and it is not too long ago."""
        return self.end is None and now - self.start < MOST


class Floor(msgspec.Struct, frozen=True):
    """The list of speakers as it stands: who waits, who speaks, who has spoken, the first one first."""

    waiting: tuple[Speaker, ...] = ()
    speaking: Turn | None = None
    spoken: tuple[Turn, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Everyone who was given the floor, in that order."""
        return (*self.spoken, self.speaking) if self.speaking is not None else self.spoken

    def used(self, now: datetime) -> dict[Id, timedelta]:
        """By delegation, the time used in all its turns, the longest first; speakers without one are under ""."""
        total: dict[Id, timedelta] = {}
        for turn in self.turns:
            of = turn.speaker.delegation
            total[of] = total.get(of, timedelta()) + turn.used(now)
        return dict(sorted(total.items(), key=lambda one: -one[1]))


def floor(speakers: Iterable[Speaker]) -> Floor:
    """The list of speakers of a session, of its records.

    One has the floor at a time: a turn that nobody ended is over when the next begins.
    """
    found = list(speakers)
    waiting = sorted((s for s in found if not s.begun), key=lambda s: (s.order, s.id))
    given = sorted((s for s in found if s.begun), key=lambda s: (s.begun, s.order, s.id))
    starts = [datetime.fromisoformat(s.begun) for s in given]
    turns = [_turn(s, start, starts[n + 1 : n + 2]) for n, (s, start) in enumerate(zip(given, starts, strict=True))]
    speaking = turns.pop() if turns and turns[-1].end is None else None
    return Floor(tuple(waiting), speaking, tuple(turns))


def _turn(speaker: Speaker, start: datetime, following: Sequence[datetime]) -> Turn:
    ends = [*following, *([datetime.fromisoformat(speaker.ended)] if speaker.ended else [])]
    return Turn(speaker, start, min(ends, default=None))
