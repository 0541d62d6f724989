"""Which column of a list holds what, found by the words at its head in both languages."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from hashlib import sha256
from typing import Generic, TypeVar

import msgspec

from rcm_desktop.domain.finding import words
from rcm_desktop.intake.table_file import Row

F = TypeVar("F", bound=StrEnum)

_LOOKED_AT = 30
"""Rows at the top among which the header row is looked for."""


class PersonField(StrEnum):
    """What a column says of a person."""

    GIVEN = "given"
    FAMILY = "family"
    FULL_NAME = "full_name"
    HONORIFIC = "honorific"
    POST = "post"
    INSTITUTION = "institution"
    DELEGATION = "delegation"
    CAPACITY = "capacity"
    EMAIL = "email"
    PHONE = "phone"
    EXTERNAL_ID = "external_id"
    """Two columns may say it together: an order and the position in it."""
    TICKET = "ticket"
    BADGE = "badge"
    ATTENTION = "attention"
    CREDENTIAL = "credential"
    STATE = "state"
    """Whether the other system still expects the person."""
    IGNORE = "ignore"


_WORDS: Mapping[PersonField, str] = {
    PersonField.GIVEN: "nombres|nombre de pila|primer nombre|given name|given names|first name|firstname|forename",
    PersonField.FAMILY: "apellidos|apellido|apellido s|family name|family names|last name|lastname|surname|surnames",
    PersonField.FULL_NAME: "nombre completo|nombre y apellidos|nombre y apellido|nombres y apellidos"
    "|apellidos y nombres|full name|participante|participant|attendee name"
    "|nombre del asistente|nombre del participante|nombre|name",
    PersonField.HONORIFIC: "tratamiento|titulo|trato|title|honorific|salutation|prefix|tratamiento titulo",
    PersonField.POST: "cargo|puesto|posicion|position|post|job title|designation|funcion|cargo puesto",
    PersonField.INSTITUTION: "institucion|institucion u organizacion|organizacion|entidad|ministerio|dependencia"
    "|institution|organization|organisation|affiliation|afiliacion|filiacion|ministry|company|empresa",
    PersonField.DELEGATION: "delegacion|pais o delegacion|pais u organismo|delegation|delegacion o pais"
    "|country or delegation|pais miembro|member country|pais|country|estado|country organization",
    PersonField.CAPACITY: "calidad|en calidad de|condicion|calidad en que participa|capacity|rol|role"
    "|tipo de participante|participant type|participation",
    PersonField.EMAIL: "correo electronico|correo|e mail|email|email address|e mail address|direccion de correo"
    "|direccion de correo electronico|mail|contacto|contact",
    PersonField.PHONE: "telefono|telefono movil|celular|phone|phone number|telephone|mobile|numero de telefono",
    PersonField.EXTERNAL_ID: "id|identificador|registration id|id de registro|external id|codigo de registro",
    PersonField.TICKET: "ticket secret|secret|secreto|codigo secreto|ticket|ticket code|codigo de entrada",
    PersonField.BADGE: "gafete|numero de gafete|codigo de gafete|badge|badge number|badge code",
    PersonField.ATTENTION: "atencion|nota de atencion|attention|attention note|observaciones|remarks",
    PersonField.CREDENTIAL: "credencial|carta credencial|acreditacion|credential|credentials|accreditation letter",
    PersonField.STATE: "estado del registro|estado de inscripcion|estado de la inscripcion|registration state"
    "|registration status",
}
_NAME_ALONE = {"nombre", "name"}


class Head(msgspec.Struct, frozen=True):
    """The header row: its number in the file (0: there is none), and each column's header, no two alike."""

    row: int
    headers: tuple[str, ...]


def phrase(header: str) -> str:
    """A header as it is compared: folded words and nothing else."""
    return " ".join(words(header))


def apart(headers: Sequence[str]) -> tuple[str, ...]:
    """The headers with those that occur again kept apart, as "Nombre (2)"."""
    seen: dict[str, int] = {}
    found = []
    for header in headers:
        times = seen[phrase(header)] = seen.get(phrase(header), 0) + 1
        found.append(f"{header} ({times})" if header and times > 1 else header)
    return tuple(found)


def key_of(headers: Sequence[str]) -> str:
    """A short key of a set of headers, to remember what a person chose for it."""
    return sha256("\n".join(map(phrase, headers)).encode()).hexdigest()[:16]


class ColumnWords(Generic[F]):
    """The headers by which a kind of list names each of its fields, in both languages and parted by bars."""

    def __init__(self, said: Mapping[F, str], ignore: F) -> None:
        self._ranks = {
            phrase: (rank, field) for field, phrases in said.items() for rank, phrase in enumerate(phrases.split("|"))
        }
        """Each phrase with its rank among those of its field: of two columns for one field the lower rank has it."""
        self._ignore = ignore

    def find_head(self, rows: Sequence[Row]) -> Head:
        """The row among the first whose cells are known headers, or that has all columns; titles above are passed."""
        first = rows[:_LOOKED_AT]
        known = [sum(self._known(cell) is not None for cell in cells) for _, cells in first]
        if not first:
            return Head(0, ())
        if max(known) > 0:
            number, cells = first[known.index(max(known))]
        else:
            widths = [sum(map(bool, cells)) for _, cells in first]
            usual = sorted(widths)[len(widths) // 2]
            number, cells = next(row for row, width in zip(first, widths, strict=True) if width >= usual)
        return Head(number, apart(cells))

    def best(self, headers: Sequence[str]) -> dict[F, tuple[int, int]]:
        """Each field that a header names, with the rank of its phrase and its column."""
        best: dict[F, tuple[int, int]] = {}
        for column, header in enumerate(headers):
            found = self._known(header)
            if found is not None and (found[1] not in best or found[0] < best[found[1]][0]):
                best[found[1]] = found[0], column
        return best

    def mapped(self, headers: Sequence[str], best: Mapping[F, tuple[int, int]]) -> dict[int, F]:
        """What each column holds; every column has an entry."""
        mapping = dict.fromkeys(range(len(headers)), self._ignore)
        return mapping | {column: field for field, (_, column) in best.items()}

    def _known(self, header: str) -> tuple[int, F] | None:
        """Rank and field of a header, or of a part of one that says it in two languages: "Apellidos / Surname"."""
        whole = self._ranks.get(phrase(header))
        if whole is not None or len(header) > 120:
            return whole
        parts = [phrase(part) for part in re.split(r"[/|()\[\]\n–—*:]| - ", header)]
        return next((self._ranks[part] for part in parts if part in self._ranks), None)


_COLUMNS = ColumnWords(_WORDS, PersonField.IGNORE)


def find_head(rows: Sequence[Row]) -> Head:
    """The header row of a list of people."""
    return _COLUMNS.find_head(rows)


def proposed(headers: Sequence[str]) -> dict[int, PersonField]:
    """What each column of a list of people holds by its header; at most one for each field."""
    best = _COLUMNS.best(headers)
    _settle_names(best, headers)
    return _COLUMNS.mapped(headers, best)


def _settle_names(best: dict[PersonField, tuple[int, int]], headers: Sequence[str]) -> None:
    """A column "Nombre" beside family names holds given names; whole names beside both parts are not needed."""
    whole = best.get(PersonField.FULL_NAME)
    if whole is None or PersonField.FAMILY not in best:
        return
    if PersonField.GIVEN not in best and phrase(headers[whole[1]]) in _NAME_ALONE:
        best[PersonField.GIVEN] = whole
    if PersonField.GIVEN in best:
        del best[PersonField.FULL_NAME]
