"""What a rapporteur records: entries of a session under its objectives."""

from enum import StrEnum

import msgspec

from rcm_desktop.domain.records import DayText, Id, Record


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
    """Who does it and by when: the free text of a responsible, and an ISO date or nothing."""

    responsible: str = ""
    due: DayText = ""


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
    language: str = "es"
    translation_of: Id = ""
    visibility: Visibility = Visibility.FULL
    action: Action = Action()
    status: NoteStatus = NoteStatus.DRAFT
    at: str = ""
    """When its first key was pressed: a local moment with seconds, in the meeting's time zone."""
    author: Id = ""
    order: str = ""
