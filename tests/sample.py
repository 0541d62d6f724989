"""A small meeting on a real file, for tests that want people, sessions and objectives to work with."""

from pathlib import Path
from uuid import UUID, uuid5

import msgspec

from rcm_desktop.domain.agenda import (
    Access,
    AgendaItem,
    ItemKind,
    Level,
    MeetingSession,
    Objective,
    SessionKind,
)
from rcm_desktop.domain.badges import badge_code
from rcm_desktop.domain.meeting import Laptop, Meeting, Role
from rcm_desktop.domain.ordering import places
from rcm_desktop.domain.people import Capacity, Category, Credential, Delegate, Delegation
from rcm_desktop.domain.records import Days, NameForms, PersonName, Planned, Times, Venue
from rcm_desktop.laptop.clock import Clock
from rcm_desktop.storage import incarnation
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.work import Work

MEETING = "018bc7a0-0000-7000-8000-000000000001"
"""The small meeting's id; its people, delegations and sessions have ids of their own, see `ident`."""

# code, Spanish, English, article in Spanish, people: given, family, capacity, credential seen
_MEMBERS = (
    ("BLZ", "Belice", "Belize", "", (("Rose", "Usher-Coral", "head"), ("Dwayne", "Pitts", "delegate"))),
    ("CAN", "Canadá", "Canada", "", (("Geneviève", "Lac-Mégantic", "head"), ("Peter", "Maple", "adviser"))),
    ("CRI", "Costa Rica", "Costa Rica", "", (("José", "Ñandú Ñáñez", "head"), ("Sofía", "Peña Alta", "delegate"))),
    (
        "SLV", "El Salvador", "El Salvador", "",
        (("María de los Ángeles", "Volcán de San Miguel", "head"), ("Óscar", "Izote", "delegate")),
    ),
    ("USA", "Estados Unidos", "United States", "los", (("Grace", "Prairie", "head"), ("Lee", "O’Canyon", "adviser"))),
    ("GTM", "Guatemala", "Guatemala", "", (("Ixchel", "Quetzal Ceiba", "head"), ("Andrés", "de la Ceiba", "delegate"))),
    (
        "HND", "Honduras", "Honduras", "",
        (("Xiomara", "Guacamaya", "delegate"), ("Ana", "López Pino", "delegate"), ("Ana", "López Roble", "alternate")),
    ),
    ("MEX", "México", "Mexico", "", (("Águeda", "Núñez Nopal", "head"), ("Raúl", "Ahuehuete", "delegate"))),
    ("NIC", "Nicaragua", "Nicaragua", "", (("Guardabarranco", "", "delegate"),)),
    ("PAN", "Panamá", "Panama", "", (("Luz", "Harpía del Darién", "head"), ("Iván", "Guayacán", "delegate"))),
    ("DOM", "República Dominicana", "Dominican Republic", "la", (("Altagracia", "Caoba", "head"),)),
)  # fmt: skip
_OTHERS = (
    ("OIM", "OIM", "IOM", "la", "observer", (("Noor", "de Vries-Inventada", "observer"),)),
    (
        "SEC", "Secretaría Ejecutiva", "Executive Secretariat", "la", "secretariat",
        (("Inés", "Inventada", "secretariat"),),
    ),
    ("PRE", "Prensa", "Press", "la", "press", (("Tomás", "Titular", "press"),)),
)  # fmt: skip
_CHAMPIONS = "champions"
_PROSECUTORS = "prosecutors"
_RCGM = "rcgm"


def ident(name: str) -> str:
    """The id of a record of the small meeting by its name: a delegation's code, a person's full name, a session."""
    return str(uuid5(UUID(MEETING), name))


def small_meeting(folder: Path, clock: Clock) -> Database:
    """A meeting in Panama City from 14 to 16 November 2023: 11 members and three others, 24 people, three sessions.

    Sessions "champions" (14th, 09:00 to 12:30), "prosecutors" (14th, 14:00 to 17:30, members only) and "rcgm"
    (16th, no objectives); nobody has come yet. "Altagracia Caoba" has an attention note, "Ana López Roble" a
    credential still pending; badges run from A0001 in the order of delegations.
    """
    database = Database.create(folder / "meeting.rcm", MEETING, clock, "machine")
    with database.write() as work:
        laptop = incarnation.mine(work.connection).id
        work.create(Laptop(id=laptop, name="Mesa 1", place="Mesa 1", role=Role.REGISTRATION, letter="A"))
        _delegations(work)
        _sessions(work)
        work.create(
            Meeting(
                id=MEETING, title_es="Reuniones de los Grupos de Trabajo", title_en="Working Group meetings",
                short="RCM 2023", body_es="Conferencia Regional sobre Migración",
                body_en="Regional Conference on Migration", place=Venue("Ciudad de Panamá", "Centro de prueba"),
                period=Days("2023-11-14", "2023-11-16"), timezone="America/Panama",
                order=tuple(ident(member[0]) for member in _MEMBERS),
            )
        )  # fmt: skip
    return database


def _delegations(work: Work) -> None:
    number = 0
    members = [(code, es, en, article, "member", folk) for code, es, en, article, folk in _MEMBERS]
    for code, es, en, article, category, folk in [*members, *_OTHERS]:
        names = (NameForms(es, f"Delegación de prueba de {es}", article), NameForms(en, f"Test delegation of {en}"))
        work.create(
            Delegation(id=ident(code), category=Category(category), code=code, name_es=names[0], name_en=names[1])
        )
        for given, family, capacity in folk:
            number += 1
            name = PersonName("", given, family)
            late = name.full == "Ana López Roble"
            work.create(
                Delegate(
                    id=ident(name.full), name=name, delegation=ident(code), capacity=Capacity(capacity),
                    institution=f"Institución inventada {number}", badge=badge_code("A", number),
                    credential=Credential("pending" if late else "seen"), contact="nobody@example.org",
                    attention=_NOTE if name.full == "Altagracia Caoba" else "",
                )
            )  # fmt: skip


_NOTE = (
    "Entregar en mano el sobre de la Secretaría y avisar al equipo de protocolo: pidió un lugar en la primera "
    "fila, con acceso para silla de ruedas, e interpretación al inglés durante toda la reunión."
)


def _sessions(work: Work) -> None:
    orders = places(3)
    champions = MeetingSession(
        id=ident(_CHAMPIONS), order=orders[0], title_es="Reunión de los países campeones del Pacto Mundial",
        title_en="Meeting of the champion countries of the GCM",
        period=Times("2023-11-14T09:00", "2023-11-14T12:30"), room="Sala 1", chair="Panamá",
    )  # fmt: skip
    prosecutors = MeetingSession(
        id=ident(_PROSECUTORS), order=orders[1],
        title_es="Reunión de los Ministerios Públicos y los puntos de contacto de la REDTRAM",
        title_en="Meeting of Public Ministries and REDTRAM points of contact", access=Access.MEMBERS_ONLY,
        period=Times("2023-11-14T14:00", "2023-11-14T17:30"), room="Sala 2",
    )  # fmt: skip
    rcgm = MeetingSession(
        id=ident(_RCGM), order=orders[2], title_es="Reunión del GRCM", title_en="", kind=SessionKind.RCGM,
        period=Times("2023-11-16T09:00", "2023-11-16T13:00"), room="Sala 1",
        description_es="El GRCM es el órgano de coordinación técnico-política de la CRM.",
        description_en="The RCGM is the technical-policy coordination body of the RCM.",
    )  # fmt: skip
    for session in (champions, prosecutors, rcgm):
        work.create(session)
    _objectives(work, champions, prosecutors)
    _items(work, champions)


def _objectives(work: Work, champions: MeetingSession, prosecutors: MeetingSession) -> None:
    found = (
        Objective(
            id=ident("objective 1"), session=champions.id, number=1,
            text_es="Reunir a los países campeones de la región y a otros Países Miembros, y promover una mayor "
            "colaboración entre ellos, para avanzar en la aplicación del Pacto Mundial y contribuir a la Agenda 2030.",
            text_en="To bring together and promote greater collaboration among the champion countries of the region "
            "and other Member Countries with a view to advancing the implementation of the GCM, as appropriate, and "
            "contributing to the 2030 Agenda.",
        ),
        Objective(
            id=ident("objective 2"), session=prosecutors.id, number=2,
            text_es="Promover el intercambio de experiencias y buenas prácticas entre los Ministerios Públicos.",
            text_en="To promote the exchange of experiences and best practices between the Public Ministries.",
        ),
        Objective(
            id=ident("objective 3"), session=prosecutors.id, number=3, level=Level.SPECIFIC,
            text_en="To define specific sub-regional and regional actions for the creation of joint investigation "
            "teams.",
        ),
    )  # fmt: skip
    for objective, order in zip(found, places(3), strict=True):
        work.create(msgspec.structs.replace(objective, order=order))


def _items(work: Work, session: MeetingSession) -> None:
    found = (
        ("Apertura", "Opening", "09:00", 30, ItemKind.OPENING, ""),
        ("Presentación de avances", "Progress reports", "09:30", 90, ItemKind.ITEM, "Canadá, Costa Rica"),
        ("Receso", "Break", "11:00", 30, ItemKind.BREAK, ""),
        ("Próximos pasos", "", "11:30", 60, ItemKind.ITEM, "OIM"),
    )
    for (es, en, start, minutes, kind, speakers), order in zip(found, places(4), strict=True):
        work.create(
            AgendaItem(
                id=ident(es), session=session.id, title_es=es, title_en=en, kind=kind, speakers=speakers,
                planned=Planned(f"2023-11-14T{start}", minutes), order=order,
            )
        )  # fmt: skip
