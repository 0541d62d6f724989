"""A row of a list as what it says of a person, and the words by which it says it."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from rcm_desktop.domain.badges import is_badge, tidy
from rcm_desktop.domain.finding import words
from rcm_desktop.domain.people import Capacity, Category, Credential, Delegation
from rcm_desktop.domain.records import PersonName
from rcm_desktop.intake.mapping import PersonField
from rcm_desktop.intake.table_file import Row
from rcm_desktop.services.lists.values import Remark, Why

MOST_LETTERS = 2_000
"""The longest cell that is taken: a paragraph, not a book."""

_PLAIN = {
    PersonField.POST: "post", PersonField.INSTITUTION: "institution", PersonField.EXTERNAL_ID: "external_id",
    PersonField.TICKET: "ticket", PersonField.ATTENTION: "attention",
}  # fmt: skip
_CAPACITIES: Mapping[Capacity, str] = {
    Capacity.HEAD: "head|head of delegation|jefe|jefa|jefe de delegacion|jefa de delegacion|titular",
    Capacity.DELEGATE: "delegate|delegado|delegada|delegado a|member|miembro|participante|participant",
    Capacity.ALTERNATE: "alternate|alterno|alterna|suplente|alternate delegate|deputy head|subjefe|subjefa",
    Capacity.ADVISER: "adviser|advisor|asesor|asesora|asesor a",
    Capacity.OBSERVER: "observer|observador|observadora|observador a",
    Capacity.SPEAKER: "speaker|ponente|expositor|expositora|orador|oradora|panelist|panelista|moderador|moderadora",
    Capacity.INTERPRETER: "interpreter|interprete",
    Capacity.PRESS: "press|prensa|media|journalist|periodista",
    Capacity.SECRETARIAT: "secretariat|secretaria|staff|personal|secretaria ejecutiva",
    Capacity.SECURITY: "security|seguridad|escolta",
}
_CAPACITY = {phrase: capacity for capacity, phrases in _CAPACITIES.items() for phrase in phrases.split("|")}
_USUAL = {
    Category.OBSERVER: Capacity.OBSERVER, Category.PRESS: Capacity.PRESS, Category.SECRETARIAT: Capacity.SECRETARIAT,
}  # fmt: skip
_SEEN = {"si", "s", "yes", "y", "x", "1", "true", "visto", "vista", "seen", "ok", "entregada", "recibida", "received"}
_PENDING = {"no", "n", "0", "false", "pendiente", "pending"}
_NOT_COMING = {
    "rejected", "rechazado", "rechazada", "withdrawn", "retirado", "retirada", "canceled", "cancelled", "cancelado",
    "cancelada", "expired", "caducado", "vencido", "storniert", "abgelaufen",
}  # fmt: skip
_MEMBERS = {
    "BZ": "BLZ", "CA": "CAN", "CR": "CRI", "DO": "DOM", "GT": "GTM", "HN": "HND", "MX": "MEX", "NI": "NIC", "PA": "PAN",
    "SV": "SLV", "US": "USA",
}  # fmt: skip
"""ISO 3166-1 codes of the Conference's members, two letters to three: other systems export the short ones."""


class Said(msgspec.Struct, frozen=True, gc=False):
    """What a row says of a person's fields; None: nothing."""

    name: PersonName | None = None
    post: str | None = None
    institution: str | None = None
    delegation: str | None = None
    capacity: Capacity | None = None
    contact: str | None = None
    external_id: str | None = None
    ticket: str | None = None
    badge: str | None = None
    attention: str | None = None
    credential: Credential | None = None

    def values(self) -> dict[str, Any]:
        """The fields of which something is said."""
        return {name: value for name, value in msgspec.structs.asdict(self).items() if value is not None}


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A row that may be a person."""

    row: int
    cells: tuple[str, ...]
    name: PersonName
    email: str
    delegation: str
    """The text in the delegation's cell."""
    said: Said
    remarks: tuple[tuple[Remark, str], ...] = ()
    refused: Why | None = None
    reason: str = ""

    @property
    def key(self) -> str:
        """The name as it is compared."""
        return name_key(self.name)


def name_key(name: PersonName) -> str:
    """A name without accents, case, signs and runs of spaces."""
    return " ".join(words(name.full))


def read_row(row: Row, mapping: Mapping[int, PersonField]) -> Candidate:
    """What a row says by the mapping of its columns."""
    number, cells = row
    said: dict[PersonField, str] = {}
    for column, field in sorted(mapping.items()):
        text = cells[column] if column < len(cells) else ""
        if text and field is not PersonField.IGNORE:
            between = "-" if field is PersonField.EXTERNAL_ID else " "
            said[field] = said[field] + between + text if field in said else text
    name, remarks = _name(said)
    values: dict[str, Any] = {attribute: said[field] for field, attribute in _PLAIN.items() if field in said}
    if name.full:
        values["name"] = name
    contact = ", ".join(said[field] for field in (PersonField.EMAIL, PersonField.PHONE) if field in said)
    if contact:
        values["contact"] = contact
    if PersonField.BADGE in said:
        code = said[PersonField.BADGE]
        values["badge"] = tidy(code) if is_badge(code) else code
    if PersonField.CREDENTIAL in said:
        values["credential"] = _credential(said[PersonField.CREDENTIAL])
    if PersonField.CAPACITY in said:
        capacity = capacity_of(said[PersonField.CAPACITY])
        if capacity is None:
            remarks.append((Remark.UNKNOWN_CAPACITY, said[PersonField.CAPACITY]))
        else:
            values["capacity"] = capacity
    refused, reason = _refusal(said, name)
    return Candidate(
        number, cells, name, said.get(PersonField.EMAIL, "").casefold(), said.get(PersonField.DELEGATION, ""),
        Said(**values), tuple(remarks), refused, reason,
    )  # fmt: skip


def _refusal(said: Mapping[PersonField, str], name: PersonName) -> tuple[Why | None, str]:
    if not name.full:
        return Why.NO_NAME, ""
    state = said.get(PersonField.STATE, "")
    if set(words(state)) & _NOT_COMING:
        return Why.NOT_COMING, state
    long = next((text for text in said.values() if len(text) > MOST_LETTERS), "")
    return (Why.TOO_LONG, long[:80]) if long else (None, "")


def _name(said: Mapping[PersonField, str]) -> tuple[PersonName, list[tuple[Remark, str]]]:
    """The name in its parts; a whole name is divided at its last comma, else after its first word, and that is said."""
    honorific = said.get(PersonField.HONORIFIC, "")
    given, family = said.get(PersonField.GIVEN, ""), said.get(PersonField.FAMILY, "")
    whole = said.get(PersonField.FULL_NAME, "")
    if given or family or not whole:
        return PersonName(honorific, given, family), []
    before, comma, after = whole.rpartition(",")
    if comma and before.strip() and after.strip():
        return PersonName(honorific, after.strip(), before.strip()), []
    parts = whole.strip(" ,").split(" ")
    name = PersonName(honorific, " ".join(parts[: _given_words(parts)]), " ".join(parts[_given_words(parts) :]))
    return name, [(Remark.NAME_SPLIT, whole)] if len(parts) > 1 else []


def _given_words(parts: list[str]) -> int:
    """How many words are proposed as given names: one, or two of four and more, as most of the region writes them."""
    if len(parts) < 4:
        return 1
    # "María de los Ángeles Ceibo Roble": what joins names belongs to the given ones as long as it follows them.
    joined = 1
    while joined < len(parts) - 2 and parts[joined].casefold() in {"de", "del", "la", "las", "los"}:
        joined += 1
    return joined + 1 if joined > 1 else 2


def capacity_of(text: str) -> Capacity | None:
    """The capacity that a word in either language names."""
    return _CAPACITY.get(" ".join(words(text)))


def usual_capacity(delegation: Delegation | None) -> Capacity:
    """What a person of a delegation is where the list does not say."""
    return _USUAL.get(delegation.category, Capacity.DELEGATE) if delegation else Capacity.DELEGATE


def _credential(text: str) -> Credential:
    said = " ".join(words(text))
    if said in _SEEN:
        return Credential("seen")
    return Credential("pending", "" if said in _PENDING else text)


class Delegations:
    """The meeting's delegations, found by whatever a list calls them, blind to accents and case."""

    def __init__(self, found: Iterable[Delegation]) -> None:
        self.by_id = {one.id: one for one in found}
        self._by_text: dict[str, set[str]] = {}
        for one in self.by_id.values():
            for form in (one.name_es, one.name_en):
                articled = f"{form.article} {form.short}" if form.article else ""
                for text in (form.short, form.formal, form.acronym, articled):
                    self._add(text, one.id)
            for text in (one.code, *one.aliases):
                self._add(text, one.id)

    def _add(self, text: str, ident: str) -> None:
        if key := delegation_key(text):
            self._by_text.setdefault(key, set()).add(ident)

    def find(self, text: str) -> str:
        """The id of the one delegation that the text names, or empty."""
        found = self._by_text.get(delegation_key(text)) or self._by_text.get(
            delegation_key(_MEMBERS.get(text.strip().upper(), "")), set()
        )
        return next(iter(found)) if len(found) == 1 else ""


def delegation_key(text: str) -> str:
    """A delegation's name as it is compared: "EE. UU." and "EEUU" are one."""
    found = words(text)
    return "".join(found) if all(len(word) <= 2 for word in found) else " ".join(found)
