"""The meeting itself, the laptops that serve it and the people who sit at them."""

from enum import StrEnum
from typing import Annotated

import msgspec

from rcm_desktop.domain.people import Capacity, Category, Delegate, Delegation
from rcm_desktop.domain.records import Days, Happening, Id, LanguageText, Record, UtcText, Venue


class OpeningKind(StrEnum):
    """What has to be fulfilled before the desk calls the meeting ready to open."""

    NONE = ""
    ALL_MEMBERS = "all-members"
    MEMBERS = "members"
    """A number of member delegations."""


class OpeningRule(msgspec.Struct, frozen=True):
    """When the delegations present are enough to open; `count` is read for a number of members only."""

    kind: OpeningKind = OpeningKind.NONE
    count: int = 0


class Entitled(msgspec.Struct, frozen=True):
    """Who may enter a members-only session, by the delegation's category or the person's capacity."""

    categories: tuple[Category, ...] = (Category.MEMBER, Category.SECRETARIAT)
    capacities: tuple[Capacity, ...] = (Capacity.INTERPRETER, Capacity.SECRETARIAT)
    opening_only: tuple[Category, ...] = ()
    """Those let in for the opening only; press, as a rule, where the meeting allows it."""

    def admits(self, person: Delegate, of: Delegation | None) -> bool:
        """Whether a person may enter and stay."""
        return person.capacity in self.capacities or (of is not None and of.category in self.categories)

    def admits_to_opening(self, person: Delegate, of: Delegation | None) -> bool:
        """Whether a person may enter for the opening, and for that only."""
        return of is not None and of.category in self.opening_only and not self.admits(person, of)


class ClockCheck(Happening, frozen=True, kw_only=True):
    """A person looked at this laptop's clock; `said` is the time they gave instead, local, or empty if it was right."""

    at: UtcText
    said: str = ""


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
    language: LanguageText = "es"
    order: tuple[Id, ...] = ()
    """Delegations in the meeting's own order; those not named follow by their code."""
    symbol: str = ""
    opening: OpeningRule = OpeningRule()
    entitled: Entitled = Entitled()
    doors: Annotated[int, msgspec.Meta(ge=0, le=24 * 60)] = 45
    """How many minutes before its start a session's door opens."""
    rooms: tuple[str, ...] = ()
    """The rooms of the venue in the order of the timetable; a session may name another one."""
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
