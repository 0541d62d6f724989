"""Delegations and the people who belong to them."""

from enum import StrEnum

import msgspec

from rcm_desktop.domain.records import Id, NameForms, PersonName, Record


class Category(StrEnum):
    """How a delegation takes part."""

    MEMBER = "member"
    OBSERVER = "observer"
    INVITED = "invited"
    CIVIL_SOCIETY = "civil-society"
    SECRETARIAT = "secretariat"
    PRESS = "press"


class Capacity(StrEnum):
    """In what quality a person takes part."""

    HEAD = "head"
    DELEGATE = "delegate"
    ALTERNATE = "alternate"
    ADVISER = "adviser"
    OBSERVER = "observer"
    SPEAKER = "speaker"
    INTERPRETER = "interpreter"
    PRESS = "press"
    SECRETARIAT = "secretariat"
    SECURITY = "security"


class ActingHead(msgspec.Struct, frozen=True):
    """Who leads a delegation for a while, in the head's stead."""

    delegate: Id = ""
    start: str = ""
    end: str = ""


class Delegation(Record, frozen=True, kw_only=True):
    """A country, organization or group at the table."""

    category: Category = Category.OBSERVER
    code: str = ""
    name_es: NameForms = msgspec.field(default=NameForms(), name="name.es")
    name_en: NameForms = msgspec.field(default=NameForms(), name="name.en")
    aliases: tuple[str, ...] = ()
    acting_head: ActingHead = ActingHead()

    def name(self, language: str) -> NameForms:
        """The name in one language, or in the other where that one is missing."""
        first, second = (self.name_es, self.name_en) if language == "es" else (self.name_en, self.name_es)
        return first if first.short else second


class Credential(msgspec.Struct, frozen=True):
    """The letter that accredits a person: seen or pending, and what was remarked."""

    state: str = "pending"
    remark: str = ""


class Delegate(Record, frozen=True, kw_only=True):
    """A person at the meeting."""

    name: PersonName = PersonName()
    post: str = ""
    institution: str = ""
    delegation: Id = ""
    capacity: Capacity = Capacity.DELEGATE
    contact: str = ""
    external_id: str = ""
    credential: Credential = Credential()
    attention: str = ""
    walk_in: bool = False
    badge: str = ""
    """The code on the badge, without personal data."""
    same_as: Id = ""
