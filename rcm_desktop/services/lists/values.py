"""What the desk is shown of a list from others before, while and after it is taken in."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import msgspec

from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.domain.records import Heads, Id
from rcm_desktop.intake import looking
from rcm_desktop.intake.mapping import PersonField

# Values that come by the ten thousand have gc=False: they hold no cycles, and each pass of the collector over them
# would make the window beside stand still.

NEW = "new"
"""Said of a delegation's name in a list that the meeting does not know: make it a delegation."""


class Look(looking.Look[PersonField], frozen=True):
    """A list of people as it was read: nothing is decided yet."""

    @property
    def is_complete(self) -> bool:
        """Whether the columns tell who each person is, so that nothing need be asked."""
        return is_complete(self.mapping)


def is_complete(mapping: Mapping[int, PersonField]) -> bool:
    """Whether some column holds names."""
    return bool({PersonField.FULL_NAME, PersonField.GIVEN, PersonField.FAMILY} & set(mapping.values()))


class Why(StrEnum):
    """Why a row is not taken."""

    NO_NAME = "no-name"
    UNKNOWN_DELEGATION = "unknown-delegation"
    SEVERAL = "several"
    """More than one person at the meeting answers to it."""
    TWICE = "twice"
    """The person stands in an earlier row, too."""
    OTHER_PERSON = "other-person"
    """Its number is that of somebody with quite another name."""
    BADGE_TAKEN = "badge-taken"
    NOT_COMING = "not-coming"
    """The other system says so: cancelled, rejected, withdrawn."""
    TOO_LONG = "too-long"


class RefusedRow(msgspec.Struct, frozen=True, gc=False):
    """A row that is not taken: its number in the file, why, what the reason is about, and its cells as they came."""

    row: int
    why: Why
    text: str
    cells: tuple[str, ...]


class Remark(StrEnum):
    """What a person should know of a row that is taken."""

    NAME_SPLIT = "name-split"
    """The whole name was divided after its first word; who is called so may write it otherwise."""
    NO_DELEGATION = "no-delegation"
    UNKNOWN_CAPACITY = "unknown-capacity"
    POSSIBLY_SAME = "possibly-same"
    """Somebody of this name is at the meeting already, under another number or delegation."""
    STAYS_WITHDRAWN = "stays-withdrawn"
    """A desk withdrew the person: a list does not bring them back."""


class Noted(msgspec.Struct, frozen=True, gc=False):
    """A remark on a row that is taken; `text` is the name or value it is about, `person` whom it may be."""

    row: int
    remark: Remark
    text: str
    person: Id = ""


class FieldChange(msgspec.Struct, frozen=True, gc=False):
    """One field that a list would change; `corrected_here`: a desk wrote it since, and it stays unless told."""

    field: str
    before: str
    after: str
    corrected_here: bool = False


class Change(msgspec.Struct, frozen=True, gc=False):
    """A person that a list would change, and what of it."""

    row: int
    person: Id
    name: str
    fields: tuple[FieldChange, ...]
    values: Mapping[str, Any]
    over: Mapping[str, Heads]


class NewPerson(msgspec.Struct, frozen=True, gc=False):
    """A person who is not at the meeting yet; `delegation` of the delegate may name one that is to be made."""

    row: int
    delegate: Delegate


class Missing(msgspec.Struct, frozen=True, gc=False):
    """A person of an earlier list who is not on this one."""

    person: Id
    name: str
    delegation: Id
    over: Mapping[Id, Heads]
    """Each record of the person, several where they were joined, with what its standing stood on."""


class UnknownDelegation(msgspec.Struct, frozen=True):
    """A delegation's name that the meeting does not know, and in how many rows it stands."""

    text: str
    rows: int


class Plan(msgspec.Struct, frozen=True):
    """What taking a list in would do; nothing is written yet."""

    look: Look
    mapping: Mapping[int, PersonField]
    new: tuple[NewPerson, ...]
    changed: tuple[Change, ...]
    same: int
    missing: tuple[Missing, ...]
    refused: tuple[RefusedRow, ...]
    noted: tuple[Noted, ...]
    new_delegations: tuple[Delegation, ...]
    unknown_delegations: tuple[UnknownDelegation, ...]

    @property
    def possibly_same(self) -> tuple[Noted, ...]:
        """The new people who may be at the meeting already."""
        return tuple(one for one in self.noted if one.remark is Remark.POSSIBLY_SAME)

    @property
    def corrected_here(self) -> int:
        """How many fields differ from what a desk wrote since the last list."""
        return sum(field.corrected_here for one in self.changed for field in one.fields)
