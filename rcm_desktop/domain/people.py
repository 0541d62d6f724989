"""Delegations and the people who belong to them."""

from enum import StrEnum

import msgspec

from rcm_desktop.domain.records import Happening, Id, MomentText, NameForms, PersonName, Record, UtcText


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
    """Who leads a delegation for a while, in the head's stead; the times are the meeting's own, or empty."""

    delegate: Id = ""
    start: MomentText = ""
    end: MomentText = ""


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

    def short_name(self, language: str) -> str:
        """Its short name, or its code while it has none."""
        return self.name(language).short or self.code


class Credential(msgspec.Struct, frozen=True, gc=False):
    """The letter that accredits a person: seen or pending, and what was remarked."""

    state: str = "pending"
    remark: str = ""


class Standing(StrEnum):
    """Whether a person is expected at the meeting."""

    EXPECTED = ""
    WITHDRAWN = "withdrawn"
    NOT_LISTED = "not-listed"
    """No longer on the list that the delegation sent last."""


class Withdrawal(msgspec.Struct, frozen=True, gc=False):
    """That a person no longer comes, why, and who takes the place."""

    standing: Standing = Standing.EXPECTED
    reason: str = ""
    by: Id = ""
    """The person who comes instead, or empty."""


class NamesVerified(Happening, frozen=True, kw_only=True):
    """A delegation (`about`) signed the list of its names; who saw it is the actor."""

    at: UtcText


class ToldApart(Happening, frozen=True, kw_only=True):
    """Somebody said that two records (`about` and `other`) which look alike are of two people."""

    at: UtcText
    other: Id = ""
    undoes: Id = ""
    """The one that this one takes back, or empty."""


class ListTaken(Happening, frozen=True, kw_only=True):
    """A list from others was taken in; what it wrote stands in the transactions of the same gesture."""

    at: UtcText
    name: str = ""
    """The file's name."""
    sha256: str = ""
    gesture: str = ""
    undoes: str = ""
    """The gesture of the list that this one took back, or empty."""
    new: int = 0
    changed: int = 0
    missing: int = 0


class Delegate(Record, frozen=True, kw_only=True, gc=False):
    """A person at the meeting."""

    name: PersonName = PersonName()
    post: str = ""
    institution: str = ""
    delegation: Id = ""
    capacity: Capacity = Capacity.DELEGATE
    contact: str = ""
    external_id: str = ""
    """The number under which the list that came from others knows the person."""
    ticket: str = ""
    """The secret in another system's ticket code, where it came in with the list."""
    credential: Credential = Credential()
    attention: str = ""
    walk_in: bool = False
    badge: str = ""
    """The code on the badge, without personal data."""
    same_as: Id = ""
    """Another record of the same person; the smallest id of all so joined is the one shown."""
    withdrawal: Withdrawal = Withdrawal()
