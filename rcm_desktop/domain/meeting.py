"""The meeting itself, the laptops that serve it and the people who sit at them."""

from enum import StrEnum

import msgspec

from rcm_desktop.domain.records import Days, Id, Record, Venue


class Meeting(Record, frozen=True, kw_only=True):
    """What the papers and every page say of the meeting as a whole."""

    title_es: str = msgspec.field(default="", name="title.es")
    title_en: str = msgspec.field(default="", name="title.en")
    short: str = ""
    body_es: str = msgspec.field(default="", name="body.es")
    body_en: str = msgspec.field(default="", name="body.en")
    place: Venue = Venue()
    period: Days = Days()
    timezone: str = "UTC"
    language: str = "es"
    order: tuple[Id, ...] = ()
    """Delegations in the meeting's own order; those not named follow by their code."""
    symbol: str = ""
    practice: bool = False
    note_es: str = msgspec.field(default="", name="note.es")
    note_en: str = msgspec.field(default="", name="note.en")


class Role(StrEnum):
    """What a laptop is mainly used for: a view, not a right."""

    REGISTRATION = "registration"
    RAPPORTEUR = "rapporteur"
    SECRETARIAT = "secretariat"


class Laptop(Record, frozen=True, kw_only=True):
    """One incarnation of the meeting's file, by its replica id."""

    name: str = ""
    place: str = ""
    role: str = ""
    letter: str = ""
    key: str = ""
    vouched: str = ""
    forked_from: str = ""


class Operator(Record, frozen=True, kw_only=True):
    """Who sits at a laptop: the actor of its transactions."""

    name: str = ""
