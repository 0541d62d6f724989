"""What the minutes are made of: plain values that a service gathers from what is stored."""

from enum import StrEnum

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.domain.records import Id


class Readers(StrEnum):
    """For whom a paper is issued; what members keep to themselves stays out of everyone's."""

    EVERYONE = "everyone"
    MEMBERS = "members"


class MinutesTitle(StrEnum):
    """What the body calls its minutes."""

    RELATORIA = "relatoria"
    MINUTA = "minuta"
    AYUDA_MEMORIA = "ayuda-memoria"
    INFORME = "informe"
    ACTA = "acta"


class Edition(msgspec.Struct, frozen=True):
    """A draft with its version (0: unnumbered), or the final; `at` is a local ISO moment or empty."""

    final: bool = False
    version: int = 0
    at: str = ""


class Presence(msgspec.Struct, frozen=True):
    """The delegations that took part, in any order, and how that is known."""

    delegations: tuple[Id, ...] = ()
    places: tuple[str, ...] = ()
    """The laptops or points whose scans and roll calls were counted, by their names."""
    until: str = ""
    """The local ISO moment up to which they are known here, or empty."""
    confirmed: bool = False
    """Whether a person confirmed the opening paragraph."""
    scanned: tuple[Id, ...] = ()
    """Those of them that scans tell of; the others are there because somebody said so."""


class TurnTaken(msgspec.Struct, frozen=True):
    """Somebody had the floor: on which agenda item, a delegation or a person by name, and whether among members."""

    item: Id = ""
    delegation: Id = ""
    name: str = ""
    """Of a person who spoke for no delegation."""
    reserved: bool = False
    """It began in a members-only session, while a part of it was reserved, or on an internal item."""


class SessionContent(msgspec.Struct, frozen=True):
    """One session with what was planned for it and written in it; minutes order the notes themselves."""

    session: MeetingSession
    objectives: tuple[Objective, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    notes: tuple[Note, ...] = ()
    """Every note of the session, translations and support entries included."""
    present: tuple[Id, ...] = ()
    """Delegations checked in to this session, or present at its roll call."""
    turns: tuple[TurnTaken, ...] = ()
    """Who had the floor, in that order."""


class MinutesContent(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the minutes may say; one session alone makes the minutes of that session."""

    meeting: Meeting
    delegations: tuple[Delegation, ...]
    """All of them, in the meeting's order, present or not."""
    sessions: tuple[SessionContent, ...]
    """In the order of the programme."""
    presence: Presence = Presence()
    people: tuple[Delegate, ...] = ()
    """Who is to stand in the list of participants."""
    whole_meeting: bool = True
    """False: these are the minutes of `sessions[0]` alone."""
    title: MinutesTitle = MinutesTitle.RELATORIA
    edition: Edition = Edition()
    issued: str = ""
    """ISO moment with offset written into the file as its date, or empty."""
    author: str = ""
