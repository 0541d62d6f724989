"""Exports of other systems that are known at sight, and what their columns hold.

Indico writes "ID" and "Name" before the columns a person chose, and reads six columns without headers; pretix writes
the order's code and the position's number, and the ticket's secret where a version has it.
"""

from collections.abc import Mapping, Sequence

from rcm_desktop.intake.mapping import Head, PersonField, phrase, proposed
from rcm_desktop.intake.table_file import Row

INDICO_REGISTRANTS = "indico-registrants"
INDICO_IMPORT = "indico-import"
PRETIX = "pretix-positions"
SIX = ("First Name", "Last Name", "Affiliation", "Position", "Phone", "Email")

_ORDER = {"order code", "codigo de la orden", "codigo de pedido", "bestellnummer",}
_POSITION = {"position id", "id de posicion", "positions id", "positionsnummer"}
_SECRET = {"ticket secret", "secret", "secreto del ticket", "secreto de la entrada", "secreto", "ticket geheimnis"}
_ATTENDEE = {"attendee name", "nombre del participante", "nombre del asistente", "teilnehmername"}
_MAIL = {
    "attendee email", "attendee e mail", "correo electronico del participante", "correo electronico del asistente",
    "teilnehmer e mail",
}  # fmt: skip
_PARTS: Mapping[PersonField, set[str]] = {
    PersonField.GIVEN: {"given name", "first name", "nombre", "nombre de pila", "nombres", "vorname"},
    PersonField.FAMILY: {"family name", "last name", "apellido", "apellidos", "nachname"},
    PersonField.HONORIFIC: {"title", "salutation", "degree", "titulo", "tratamiento", "titel", "anrede"},
}
_STATUS = {"status", "estado"}
_INDICO_ALSO = {
    "first name", "last name", "email address", "registration date", "registration state", "affiliation", "nombre",
    "apellidos", "correo electronico", "direccion de correo electronico", "estado de registro", "fecha de registro",
    "estado del registro", "afiliacion", "apellido",
}  # fmt: skip


def preset_of(head: Head, rows: Sequence[Row]) -> str:
    """The name of the export these headers belong to, or empty."""
    found = [phrase(header) for header in head.headers]
    if tuple(found) == tuple(map(phrase, SIX)) or is_headless(rows):
        return INDICO_IMPORT
    if _ORDER & set(found) and _ATTENDEE & set(found):
        return PRETIX
    if found[0:1] == ["id"] and found[1:2] in (["name"], ["nombre"]) and _INDICO_ALSO & set(found[2:]):
        return INDICO_REGISTRANTS
    return ""


def is_headless(rows: Sequence[Row]) -> bool:
    """Whether these are the six columns that Indico reads, which have no header row: the last cells are addresses."""
    first = rows[:50]
    told = [len(cells) == 6 and _is_address(cells[5]) for _, cells in first]
    return bool(told) and told[0] and sum(told) * 5 >= len(told) * 4


def mapping_of(preset: str, headers: Sequence[str]) -> dict[int, PersonField]:
    """What each column of a known export holds; for others, what the headers propose."""
    if preset == INDICO_IMPORT:
        fields = (
            PersonField.GIVEN, PersonField.FAMILY, PersonField.INSTITUTION, PersonField.POST, PersonField.PHONE,
            PersonField.EMAIL,
        )  # fmt: skip
        return dict(enumerate(fields))
    mapping = proposed(headers)
    if preset == INDICO_REGISTRANTS:
        return mapping | _state(headers, {"registration state", "estado de registro", "estado del registro"})
    return _pretix(headers, mapping) if preset == PRETIX else mapping


def _pretix(headers: Sequence[str], mapping: dict[int, PersonField]) -> dict[int, PersonField]:
    found = [phrase(header) for header in headers]
    mine = {
        PersonField.GIVEN, PersonField.FAMILY, PersonField.FULL_NAME, PersonField.HONORIFIC, PersonField.EXTERNAL_ID,
        PersonField.TICKET, PersonField.STATE,
    }  # fmt: skip
    mapping = {column: PersonField.IGNORE if field in mine else field for column, field in mapping.items()}
    mapping |= {column: PersonField.TICKET for column, text in enumerate(found) if text in _SECRET}
    mapping |= _state(headers, _STATUS)
    if _POSITION & set(found):  # several people may stand in one order
        mapping |= {column: PersonField.EXTERNAL_ID for column, text in enumerate(found) if text in _ORDER | _POSITION}
    addresses = [column for column, text in enumerate(found) if text in _MAIL]
    if addresses:
        mapping = {c: PersonField.IGNORE if f is PersonField.EMAIL else f for c, f in mapping.items()}
        mapping[addresses[0]] = PersonField.EMAIL
    return mapping | _names(headers)


def _names(headers: Sequence[str]) -> dict[int, PersonField]:
    """The columns of the attendee's name: in parts where the export has them, whole otherwise."""
    parts: dict[int, PersonField] = {}
    whole: dict[int, PersonField] = {}
    for column, header in enumerate(headers):
        before, _, after = header.partition(":")
        if phrase(before) not in _ATTENDEE:
            continue
        if not after:
            whole[column] = PersonField.FULL_NAME
        field = next((field for field, texts in _PARTS.items() if phrase(after) in texts), None)
        if field is not None and field not in parts.values():
            parts[column] = field
    is_split = {PersonField.GIVEN, PersonField.FAMILY} <= set(parts.values())
    return parts | dict.fromkeys(whole, PersonField.IGNORE) if is_split else parts | whole


def _state(headers: Sequence[str], texts: set[str]) -> dict[int, PersonField]:
    column = next((n for n, header in enumerate(headers) if phrase(header) in texts), None)
    return {} if column is None else {column: PersonField.STATE}


def _is_address(text: str) -> bool:
    name, _, host = text.partition("@")
    return bool(name) and "." in host and " " not in text
