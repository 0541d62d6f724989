"""What a rapporteur records: entries of a session under its objectives."""

from enum import StrEnum
from hashlib import blake2b

import msgspec

from rcm_desktop.domain.records import DayText, Id, LanguageText, Record
from rcm_desktop.domain.texts import clean


class NoteKind(StrEnum):
    """What sort of thing was said or settled."""

    INTERVENTION = "intervention"
    INFORMATION = "information"
    AGREEMENT = "agreement"
    RECOMMENDATION = "recommendation"
    COMMITMENT = "commitment"
    RESERVATION = "reservation"


class NoteStatus(StrEnum):
    """How firm a text is."""

    DRAFT = "draft"
    BRACKETED = "bracketed"
    AD_REFERENDUM = "ad-referendum"
    AGREED = "agreed"


class Visibility(StrEnum):
    """Who may read an entry in a paper."""

    FULL = "full"
    MEMBERS_ONLY = "members-only"
    CHATHAM_HOUSE = "chatham-house"


class RecordOf(StrEnum):
    """Whether an entry belongs to the session's main record or to a second laptop's support."""

    MAIN = "main"
    SUPPORT = "support"


class Action(msgspec.Struct, frozen=True):
    """Who does it and by when: a delegation, else a responsible in free text, and an ISO date or nothing."""

    responsible: str = ""
    due: DayText = ""
    delegation: Id = ""


class Matches(msgspec.Struct, frozen=True):
    """The two texts of a pair that a person last took to say the same, as `text_sum` has them; on its translation."""

    original: str = ""
    own: str = ""


class Origin(msgspec.Struct, frozen=True):
    """Where an entry carried over from an earlier meeting was recorded: ids, and names as they were then."""

    meeting: Id = ""
    note: Id = ""
    name: str = ""
    """The meeting's short name or title."""
    session: str = ""
    """The session's title."""


GENERAL = ""
"""The section of entries that belong to no objective or item."""


class Note(Record, frozen=True, kw_only=True):
    """One entry; `section` is an objective's or agenda item's id, or GENERAL."""

    session: Id = ""
    section: Id = GENERAL
    record: RecordOf = RecordOf.MAIN
    kind: NoteKind = NoteKind.INFORMATION
    delegation: Id = ""
    text: str = ""
    language: LanguageText = "es"
    translation_of: Id = ""
    matches: Matches = Matches()
    visibility: Visibility = Visibility.FULL
    action: Action = Action()
    status: NoteStatus = NoteStatus.DRAFT
    at: str = ""
    """When its first key was pressed: a local moment with seconds, in the meeting's time zone."""
    author: Id = ""
    origin: Origin = Origin()
    copied_from: Id = ""
    """The support entry that this one of the main record was copied from."""
    order: str = ""


def text_sum(text: str) -> str:
    """What stands for a text where it is only compared: 16 hex digits of BLAKE2b, blind to spaces at its ends."""
    return blake2b(clean(text).strip().encode(), digest_size=8).hexdigest()
