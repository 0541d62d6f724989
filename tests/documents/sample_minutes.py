"""An invented meeting on the real objectives' scale, for the tests of papers."""

import msgspec

from rcm_desktop.documents.content import Edition, MinutesContent, Presence, SessionContent
from rcm_desktop.domain.agenda import AgendaItem, Level, MeetingSession, Objective
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Capacity, Category, Delegate, Delegation
from rcm_desktop.domain.records import Days, NameForms, PersonName, Planned, Times, Venue

_COUNTRIES = (
    ("BLZ", "Belice", "", "Belize", ""),
    ("CAN", "Canadá", "", "Canada", ""),
    ("CRI", "Costa Rica", "", "Costa Rica", ""),
    ("SLV", "El Salvador", "", "El Salvador", ""),
    ("USA", "Estados Unidos", "", "United States", "the"),
    ("HND", "Honduras", "", "Honduras", ""),
    ("DOM", "República Dominicana", "la", "Dominican Republic", "the"),
)
_BODIES = (
    (
        "OIM",
        "OIM",
        "la",
        "Organización Internacional para las Migraciones",
        "IOM",
        "",
        "International Organization for Migration",
    ),
    (
        "ACNUR",
        "ACNUR",
        "el",
        "Alto Comisionado de las Naciones Unidas para los Refugiados",
        "UNHCR",
        "",
        "United Nations High Commissioner for Refugees",
    ),
)

DELEGATIONS = (
    *(
        Delegation(
            id=code,
            code=code,
            category=Category.MEMBER,
            name_es=NameForms(es, f"{es} (nombre oficial)", es_article),
            name_en=NameForms(en, f"{en} (formal name)", en_article),
        )
        for code, es, es_article, en, en_article in _COUNTRIES
    ),
    *(
        Delegation(
            id=code,
            code=code,
            category=Category.OBSERVER,
            name_es=NameForms(es, formal_es, es_article, code),
            name_en=NameForms(en, formal_en, en_article, en),
        )
        for code, es, es_article, formal_es, en, en_article, formal_en in _BODIES
    ),
)

MEETING = Meeting(
    id="meeting",
    title_es="Reuniones de los Grupos de Trabajo",
    title_en="Meetings of the Working Groups",
    body_es="Conferencia Regional sobre Migración (CRM)",
    body_en="Regional Conference on Migration (RCM)",
    place=Venue("Ciudad de Panamá", "Sede inventada"),
    period=Days("2023-11-14", "2023-11-16"),
    symbol="CRM/GT/2023/1",
    practice=True,
)

REDTRAM = MeetingSession(
    id="s1",
    title_es="Reunión de Ministerios Públicos y puntos de contacto de la REDTRAM",
    title_en="Meeting of Public Ministries and REDTRAM points of contact",
    period=Times("2023-11-14T09:00", "2023-11-14T12:30"),
    room="Istmo",
    chair="Una persona inventada",
)
RCGM = MeetingSession(
    id="s2",
    title_es="Reunión del GRCM",
    title_en="Meeting of the RCGM",
    period=Times("2023-11-15T09:00", "2023-11-15T17:00"),
    room="Canal",
    description_es="El GRCM es el órgano de coordinación técnica y política de la CRM.",
    description_en="The RCGM is the technical-policy coordination body of the RCM.",
)
OBJECTIVES = (
    Objective(
        id="o2",
        session="s1",
        level=Level.GENERAL,
        number=2,
        text_es="Promover el intercambio de experiencias entre los Ministerios Públicos.",
        text_en="To promote the exchange of experiences between the Public Ministries.",
    ),
    Objective(
        id="o3",
        session="s1",
        level=Level.SPECIFIC,
        number=3,
        text_es="Hacer un balance del uso de las herramientas de investigación paralela.",
        text_en="To make a balance of the use of parallel investigation tools.",
    ),
)
ITEMS = (
    AgendaItem(id="i1", title_es="Apertura", title_en="Opening", planned=Planned("2023-11-14T09:00", 30)),
    AgendaItem(
        id="i2",
        title_es="Casos & herramientas <2023>",
        title_en="Cases & tools <2023>",
        speakers="Relatoría",
        planned=Planned("2023-11-14T09:30", 90),
    ),
)


def note(key: str, text: str, **fields: object) -> Note:
    """A note of the first session, by default under objective 2 and in Spanish."""
    return msgspec.convert(
        {"id": key, "session": "s1", "section": "o2", "text": text, "order": key, **fields}, Note
    )


NOTES = (
    note("n1", "propone un calendario común de operaciones.", kind="intervention", delegation="HND"),
    note(
        "n2",
        "Circular la lista de puntos de contacto.",
        kind="agreement",
        status="agreed",
        action={"responsible": "Secretaría", "due": "2024-04-15"},
    ),
    note(
        "n3",
        "Establecer equipos conjuntos.",
        kind="commitment",
        status="bracketed",
        section="o3",
        delegation="DOM",
        action={"responsible": "Todas", "due": "2024-06-30"},
    ),
    note("n4", "Establish joint teams.", language="en", translation_of="n3", section="o3"),
    note("n5", "The offer stands.", language="en", kind="information", section="o3"),
    note(
        "n6",
        "Lo dijo alguien.",
        kind="intervention",
        delegation="CAN",
        visibility="chatham-house",
        section="",
    ),
    note(
        "n7",
        "Solo entre miembros.",
        kind="agreement",
        delegation="BLZ",
        visibility="members-only",
        section="",
    ),
    note("n8", "Apunte de apoyo.", record="support"),
)

PEOPLE = (
    Delegate(
        id="p1",
        name=PersonName("", "Ñusta", "Zúñiga de la O"),
        post="Dirección General",
        institution="Migración",
        delegation="HND",
        capacity=Capacity.DELEGATE,
    ),
    Delegate(
        id="p2",
        name=PersonName("Lic.", "Aurelio", "Ficticio Álvarez"),
        delegation="HND",
        capacity=Capacity.HEAD,
    ),
    Delegate(
        id="p3", name=PersonName("", "Íñigo", "Abad Inventado"), delegation="HND", capacity=Capacity.DELEGATE
    ),
    Delegate(
        id="p4",
        name=PersonName("", "Madonna", ""),
        post="Enlace",
        delegation="OIM",
        capacity=Capacity.OBSERVER,
    ),
)

CONTENT = MinutesContent(
    meeting=MEETING,
    delegations=DELEGATIONS,
    sessions=(
        SessionContent(REDTRAM, OBJECTIVES, ITEMS, NOTES, ("HND", "DOM")),
        SessionContent(RCGM),
    ),
    presence=Presence(("OIM", "DOM", "HND", "ACNUR", "USA"), ("Mesa 1", "Mesa 2"), "2023-11-14T08:55"),
    people=PEOPLE,
    edition=Edition(version=4, at="2023-11-14T21:40"),
    issued="2023-11-14T21:40:00-05:00",
    author="Secretaría inventada",
)


def long_content(sessions: int, notes: int) -> MinutesContent:
    """Many sessions of many notes, for papers of a hundred pages."""
    text = (
        "La delegación señaló la importancia de fortalecer la cooperación regional en materia de migración "
        "laboral, con enfoque de derechos humanos, y propuso un calendario común para los meses siguientes. "
    )
    kinds = ("intervention", "information", "agreement", "intervention", "commitment")
    codes = [one.id for one in DELEGATIONS]
    return msgspec.structs.replace(
        CONTENT,
        sessions=tuple(
            SessionContent(
                msgspec.structs.replace(REDTRAM, id=f"s{s}"),
                OBJECTIVES,
                ITEMS,
                tuple(
                    note(
                        f"{s:03}-{n:04}",
                        text * (1 + n % 4),
                        kind=kinds[n % 5],
                        section=OBJECTIVES[n % 2].id,
                        delegation=codes[n % len(codes)],
                        action={"responsible": "Secretaría", "due": "2024-04-15"} if n % 5 == 4 else {},
                    )
                    for n in range(notes)
                ),
                ("HND", "DOM"),
            )
            for s in range(sessions)
        ),
    )
