"""Scans at check-in points, and what they say about who was there."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from rcm_desktop.domain.records import Happening, Id, UtcText

REGISTRATION = "registration"
"""The check-in point of the meeting as a whole; every session is a point by its own id."""


class Way(StrEnum):
    """In which direction a person passed the point."""

    IN = "in"
    OUT = "out"
    """At registration: the person leaves the meeting."""


class How(StrEnum):
    """By what gesture a scan was made."""

    BADGE = "badge"
    SEARCH = "search"
    COMMAND = "command"


class Scan(Happening, frozen=True, kw_only=True):
    """A delegate passed a check-in point; `at` is ISO 8601 in UTC."""

    point: Id
    at: UtcText
    way: Way = Way.IN
    how: How = How.SEARCH
    reason: str = ""
    """Why the person was let in although the verdict said otherwise; empty as a rule."""
    voided: bool = False


class FailedScan(Happening, frozen=True, kw_only=True):
    """A code was read that let nobody in."""

    point: Id
    at: UtcText
    code: str = ""
    why: str = ""


class ScanVoid(Happening, frozen=True, kw_only=True):
    """Takes one scan back; both stay on record, for the door was already opened."""

    scan: Id
    at: UtcText
    reason: str = ""


class PointClosed(Happening, frozen=True, kw_only=True):
    """A session (`about`) ended at the door: whoever was inside is no longer."""

    at: UtcText


class Verdict(StrEnum):
    """What the desk says to a person at a point."""

    WELCOME = "welcome"
    ALREADY_IN = "already-in"
    BACK_AGAIN = "back-again"
    LEFT = "left"
    """Checked out, or left the meeting."""
    NOT_INSIDE = "not-inside"
    """To be checked out, but not known to be in."""
    CREDENTIAL_PENDING = "credential-pending"
    ATTENTION = "attention"
    NOT_REGISTERED = "not-registered"
    OPENING_ONLY = "opening-only"
    NO_ACCESS = "no-access"
    EARLY = "early"
    WITHDRAWN = "withdrawn"
    BADGE_VOID = "badge-void"
    BLANK_BADGE = "blank-badge"
    """A badge of ours that was printed for nobody yet: whose is it?"""
    UNKNOWN = "unknown"
    OTHER_MEETING = "other-meeting"
    SEVERAL = "several"


class Arrival(msgspec.Struct, frozen=True, gc=False):
    """The scan that counts for one delegate at one point: the earliest not taken back."""

    delegate: Id
    point: Id
    scan: Id
    at: str
    replica: Id


class Stay(msgspec.Struct, frozen=True, gc=False):
    """How a person stands with a point: the arrival that counts, and the scan that let in or out last."""

    arrival: Arrival
    last: Scan
    inside: bool
    """Let in last, and the point was not closed since."""
    again: tuple[Scan, ...] = ()
    """Scans of one coming in that was recorded more than once, by desks that did not know of each other."""


def stay(who: Id, scans: Iterable[Scan], closings: Sequence[str] = (), until: str = "") -> Stay | None:
    """How one person stands with one point after these scans; None for one who never came.

    `closings` are the moments at which the point was closed; a departure after `until` has not happened yet.
    """
    arrival: Arrival | None = None
    last: Scan | None = None
    inside = False
    again: list[Scan] = []
    for scan in sorted((s for s in scans if not s.voided), key=_place):
        if scan.way is Way.OUT and until and scan.at > until:
            continue
        if inside and last is not None and any(last.at < closed <= scan.at for closed in closings):
            inside = False
        if scan.way is Way.IN and inside and last is not None:
            again += [scan] if last in again else [last, scan]
            continue
        if scan.way is Way.IN and arrival is None:
            arrival = _arrival(who, scan)
        inside, last = scan.way is Way.IN, scan
    if arrival is None or last is None:
        return None
    return Stay(arrival, last, inside and not any(last.at < closed for closed in closings), tuple(again))


def _place(scan: Scan) -> tuple[str, int, Id]:
    return scan.at, scan.hlc, scan.id


def _arrival(who: Id, scan: Scan) -> Arrival:
    return Arrival(who, scan.point, scan.id, scan.at, scan.replica)
