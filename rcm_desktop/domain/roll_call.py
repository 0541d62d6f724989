"""Which delegations are in a session because somebody said so, at the roll call or declaring it with a reason."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from rcm_desktop.domain.records import Happening, Id, UtcText


class Told(StrEnum):
    """How it was said that a delegation is present."""

    ROLL_CALL = "roll-call"
    DECLARED = "declared"
    """By somebody who gave a reason."""


class DelegationPresent(Happening, frozen=True, kw_only=True):
    """A delegation is in a session (`about`): it stands beside scans and never replaces them."""

    delegation: Id
    at: UtcText
    how: Told = Told.ROLL_CALL
    reason: str = ""


class PresenceVoid(Happening, frozen=True, kw_only=True):
    """Takes one of these back, of the same session (`about`); both stay on record."""

    fact: Id
    at: UtcText


Present = Mapping[Id, tuple[DelegationPresent, ...]]
"""Of each delegation that is present, all that says so, the first said first; two laptops may both have said it."""


def standing(said: Iterable[DelegationPresent], taken_back: Iterable[PresenceVoid]) -> Present:
    """The delegations that are present in one session after these facts, in whatever order they came."""
    gone = {void.fact for void in taken_back}
    found: dict[Id, list[DelegationPresent]] = {}
    for fact in sorted(said, key=lambda one: (one.at, one.hlc, one.id)):
        if fact.id not in gone:
            found.setdefault(fact.delegation, []).append(fact)
    return {delegation: tuple(some) for delegation, some in found.items()}
