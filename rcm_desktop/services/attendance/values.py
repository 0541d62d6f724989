"""What the registration desk shows: points, verdicts, counts, arrivals and the steps of a person's history."""

from datetime import datetime
from enum import StrEnum

import msgspec

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.attendance import Arrival, Verdict
from rcm_desktop.domain.meeting import OpeningRule
from rcm_desktop.domain.people import Delegate, Delegation


class Point(msgspec.Struct, frozen=True):
    """A place where people check in: the meeting's registration (no session) or the door of a session."""

    id: str
    session: MeetingSession | None


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What the desk says after a gesture; `scan` is what an undo takes back, or empty."""

    verdict: Verdict
    point: str
    delegate: Delegate | None = None
    delegation: Delegation | None = None
    scan: str = ""
    at: datetime | None = None
    where: str = ""
    """The name of the laptop that recorded the arrival, for one who is already in."""
    code: str = ""
    """What was typed or scanned, where nobody was found; the code of a blank or void badge."""
    candidates: tuple[Delegate, ...] = ()
    also: tuple[Verdict, ...] = ()
    """What else is to be known of the person: a note, a credential not seen, an arrival not registered."""
    opens: datetime | None = None
    """When the door opens, for one who is early."""
    may_allow: bool = False
    """Whether a reason lets the person in."""
    instead: Delegate | None = None
    """Who comes in the place of one who withdrew."""


class Presence(msgspec.Struct, frozen=True):
    """How many of a delegation are expected, are registered, and came to a session."""

    delegation: Delegation
    """With an empty id: the people whose delegation is not known here, or who have none."""
    announced: int
    """Those expected, and those who came though they were not."""
    registered: int
    in_session: int
    """How many have entered."""
    head: str
    """The name of the head or acting head, empty where none is named."""
    head_present: bool
    inside: int | None = None
    """How many are in the room now; None where the point records no departures."""
    credentials: int = 0
    """How many have shown their credential."""
    acting: bool = False
    """Whether the one who leads now does so in the head's stead."""
    verified: str = ""
    """Who saw the delegation sign its names, or empty; without a name, the laptop's."""
    verified_at: datetime | None = None


class Ready(msgspec.Struct, frozen=True):
    """How far the member delegations fulfil the meeting's rule for opening; without a rule it is never ready."""

    rule: OpeningRule
    present: int
    """Member delegations of whom somebody is here."""
    needed: int
    missing: tuple[Delegation, ...]
    """Member delegations of whom nobody is here, in the meeting's order."""
    is_ready: bool


class Known(msgspec.Struct, frozen=True):
    """Up to which moment this laptop has a laptop's work; None where it never wrote."""

    name: str
    mine: bool
    until: datetime | None


class Board(msgspec.Struct, frozen=True):
    """The delegations at a point, whether the meeting may open, and how far this laptop knows."""

    tiles: tuple[Presence, ...]
    ready: Ready
    known: tuple[Known, ...]


class Passage(msgspec.Struct, frozen=True):
    """One line of the list of last arrivals."""

    scan: str
    delegate: Delegate
    delegation: Delegation | None
    at: datetime
    where: str


class Roll(msgspec.Struct, frozen=True):
    """One line of a delegation's check list; no arrival for one who has not come."""

    delegate: Delegate
    arrival: Arrival | None


class Failure(msgspec.Struct, frozen=True):
    """A scan that let nobody in: whose, where known, and why, as a verdict's value."""

    id: str
    at: datetime
    point: str
    code: str
    why: str
    delegate: Delegate | None
    where: str


class StepKind(StrEnum):
    """What happened to a person or was done to the record."""

    IN = "in"
    OUT = "out"
    UNDONE = "undone"
    FAILED = "failed"
    CREATED = "created"
    CHANGED = "changed"
    DELETED = "deleted"
    RESTORED = "restored"
    BADGE_ISSUED = "badge-issued"
    BADGE_PRINTED = "badge-printed"
    BADGE_VOID = "badge-void"
    JOINED = "joined"
    PARTED = "parted"
    WITHDRAWN = "withdrawn"
    NOT_LISTED = "not-listed"
    EXPECTED = "expected"
    """Expected again, after a withdrawal or a list without the name."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a person's history; `before` and `after` are texts, ids and values as the records hold them."""

    at: datetime
    what: StepKind
    point: str = ""
    field: str = ""
    """The name of the attribute that was changed."""
    before: str = ""
    after: str = ""
    """The new value, a badge's code, or what was scanned."""
    reason: str = ""
    laptop: str = ""
    operator: str = ""
    scan: str = ""
    """The scan's id, for one made, and for one taken back."""
