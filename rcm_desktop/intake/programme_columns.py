"""Which column of a programme holds what, and the words by which its cells name kinds, in both languages."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from rcm_desktop.domain.agenda import Access, Audience, ItemKind, Level, SessionKind
from rcm_desktop.intake.mapping import ColumnWords, Head, phrase
from rcm_desktop.intake.table_file import Row

E = TypeVar("E", bound=StrEnum)
INDICO_CONTRIBUTIONS = "indico-contributions"


class ProgrammeField(StrEnum):
    """What a column says of the programme."""

    TYPE = "type"
    """Whether the row is a session, an item or an objective."""
    DAY = "day"
    START = "start"
    END = "end"
    MINUTES = "minutes"
    SESSION_ES = "session_es"
    SESSION_EN = "session_en"
    ITEM_ES = "item_es"
    ITEM_EN = "item_en"
    TITLE_ES = "title_es"
    """The title of whatever the row is."""
    TITLE_EN = "title_en"
    KIND = "kind"
    ROOM = "room"
    ACCESS = "access"
    CHAIR = "chair"
    RAPPORTEUR = "rapporteur"
    SPEAKERS = "speakers"
    VISIBILITY = "visibility"
    DESCRIPTION_ES = "description_es"
    DESCRIPTION_EN = "description_en"
    OBJECTIVE_ES = "objective_es"
    OBJECTIVE_EN = "objective_en"
    LEVEL = "level"
    NUMBER = "number"
    IGNORE = "ignore"


class RowKind(StrEnum):
    """What a row of a programme is."""

    SESSION = "session"
    ITEM = "item"
    OBJECTIVE = "objective"


F = ProgrammeField
_WORDS: Mapping[ProgrammeField, str] = {
    F.TYPE: "tipo de fila|row type|tipo|type|fila|row",
    F.DAY: "fecha|dia|day|date|fecha de la sesion|session date|jornada",
    F.START: "inicio|hora de inicio|comienzo|hora inicial|desde|start|start time|starts|begin|from|hora|horas|time"
    "|horario",
    F.END: "fin|hora de fin|hora final|final|hasta|termino|termina|end|end time|ends|to|until",
    F.MINUTES: "minutos|duracion|duracion en minutos|duracion min|minutes|duration|length|min",
    F.SESSION_ES: "sesion espanol|sesion en espanol|sesion es|titulo de la sesion|nombre de la sesion|sesion|reunion"
    "|session spanish|session in spanish|session es",
    F.SESSION_EN: "session english|session in english|session en|session title|session name|session|meeting"
    "|sesion ingles|sesion en ingles|sesion en",
    F.ITEM_ES: "punto espanol|punto en espanol|punto es|punto de la agenda|titulo del punto|punto|tema|actividad"
    "|item spanish|item in spanish|item es|agenda item spanish",
    F.ITEM_EN: "item english|item in english|item en|agenda item|item title|agenda item english|item|topic|activity"
    "|contribution|punto ingles|punto en ingles|punto en",
    F.TITLE_ES: "titulo espanol|titulo en espanol|titulo es|titulo|title spanish|title in spanish|title es",
    F.TITLE_EN: "title english|title in english|title en|title|titulo ingles|titulo en ingles|titulo en",
    F.KIND: "clase|clase de sesion|tipo de sesion|tipo de punto|kind|session kind|session type|item kind"
    "|kind of session",
    F.ROOM: "sala|salon|lugar|room|location|venue|hall",
    F.ACCESS: "acceso|access",
    F.CHAIR: "presidencia|preside|moderacion|moderador|moderadora|chair|chairperson|chaired by|moderator",
    F.RAPPORTEUR: "relatoria|relator|relatora|rapporteur|rapporteurs",
    F.SPEAKERS: "ponentes|ponente|a cargo de|expositores|oradores|intervienen|speakers|speaker|presenters|presenter"
    "|in charge",
    F.VISIBILITY: "visibilidad|publico o interno|publico|visibility|audience|public or internal|public",
    F.DESCRIPTION_ES: "descripcion espanol|descripcion en espanol|descripcion es|descripcion|description spanish"
    "|description in spanish|description es",
    F.DESCRIPTION_EN: "description english|description in english|description en|description|descripcion ingles"
    "|descripcion en ingles|descripcion en",
    F.OBJECTIVE_ES: "objetivo espanol|objetivo en espanol|objetivo es|texto del objetivo|objetivo|objetivos"
    "|objective spanish|objective in spanish|objective es",
    F.OBJECTIVE_EN: "objective english|objective in english|objective en|objective text|objective|objectives"
    "|objetivo ingles|objetivo en ingles|objetivo en",
    F.LEVEL: "nivel|nivel del objetivo|level|objective level",
    F.NUMBER: "numero del objetivo|objective number|no del objetivo|numero|number",
}
_COLUMNS = ColumnWords(_WORDS, F.IGNORE)
_TITLES = {F.SESSION_ES, F.SESSION_EN, F.ITEM_ES, F.ITEM_EN, F.TITLE_ES, F.TITLE_EN}
_INDICO = {"title", "duration", "session", "presenters"}

_ROW_KINDS = {
    RowKind.SESSION: "sesion|session|reunion|bloque|session block",
    RowKind.ITEM: "punto|item|punto de la agenda|agenda item|tema|contribution|ponencia|talk",
    RowKind.OBJECTIVE: "objetivo|objective",
}
_SESSION_KINDS = {
    SessionKind.WORKING_GROUP: "working group|grupo de trabajo|grupos de trabajo|working groups",
    SessionKind.WORKSHOP: "workshop|taller",
    SessionKind.SEMINAR: "seminar|seminario",
    SessionKind.FORUM: "forum|foro",
    SessionKind.RCGM: "rcgm|grcm|regional consultation group on migration|grupo regional de consulta sobre migracion",
    SessionKind.VICE_MINISTERIAL: "vice ministerial|viceministerial|vice ministerial meeting|reunion viceministerial",
    SessionKind.PLENARY: "plenary|plenaria|plenary session|sesion plenaria",
}
_ITEM_KINDS = {
    ItemKind.ITEM: "item|agenda item|punto|punto de la agenda|tema|contribution|ponencia|talk",
    ItemKind.OPENING: "opening|apertura|inauguracion",
    ItemKind.BREAK: "break|receso|pausa|cafe|almuerzo|lunch|coffee|coffee break|refrigerio",
    ItemKind.CLOSING: "closing|clausura|cierre",
}
_ACCESS = {
    Access.OPEN: "open|abierta|abierto|open to all participants|abierta a todas las personas participantes|todos|all"
    "|publica|public",
    Access.MEMBERS_ONLY: "members only|solo miembros|members only session|sesion reservada|reservada|reservado"
    "|cerrada|closed|restringida|restricted|privada|private",
}
_AUDIENCE = {
    Audience.PUBLIC: "public|publico|publica|everybody|todos|si|yes|x",
    Audience.INTERNAL: "internal|interno|interna|only the secretariat|solo la secretaria|no|reservado|privado|private",
}
_LEVELS = {
    Level.GENERAL: "general|objetivo general|general objective",
    Level.SPECIFIC: "specific|especifico|objetivo especifico|specific objective",
}


def find_programme_head(rows: Sequence[Row]) -> Head:
    """The header row of a programme."""
    return _COLUMNS.find_head(rows)


def programme_preset(head: Head, _: Sequence[Row]) -> str:
    """The name of the export these headers belong to, or empty: Indico writes its contributions one by one."""
    found = {phrase(header) for header in head.headers}
    return INDICO_CONTRIBUTIONS if phrase(head.headers[0] if head.headers else "") == "id" and found >= _INDICO else ""


def programme_mapping(preset: str, headers: Sequence[str]) -> dict[int, ProgrammeField]:
    """What each column of a programme holds by its header."""
    mapping = _COLUMNS.mapped(headers, _COLUMNS.best(headers))
    if preset == INDICO_CONTRIBUTIONS:  # its types are an event's own words, its descriptions those of single talks
        mine = {F.TYPE: F.IGNORE, F.DESCRIPTION_EN: F.IGNORE, F.TITLE_EN: F.ITEM_EN}
        return {column: mine.get(field, field) for column, field in mapping.items()}
    return mapping


def tells_a_programme(mapping: Mapping[int, ProgrammeField]) -> bool:
    """Whether the columns tell what there is and when, so that nothing need be asked."""
    held = set(mapping.values())
    return bool(_TITLES & held) and bool({F.DAY, F.START} & held)


def named(kind: type[E], text: str) -> E | None:
    """The value of a kind that a cell names in either language."""
    found = _NAMED[kind].get(phrase(text))
    return found if isinstance(found, kind) else None


_NAMED: Mapping[type[StrEnum], Mapping[str, StrEnum]] = {
    kind: {word: value for value, said in values.items() for word in said.split("|")}
    for kind, values in (
        (RowKind, _ROW_KINDS), (SessionKind, _SESSION_KINDS), (ItemKind, _ITEM_KINDS), (Access, _ACCESS),
        (Audience, _AUDIENCE), (Level, _LEVELS),
    )
}  # fmt: skip
