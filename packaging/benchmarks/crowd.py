"""A meeting of 10,000 people and 20,000 scans: 100,000 operations in 30,000 transactions; or of more people."""

from pathlib import Path
from time import perf_counter

import msgspec
from practice import Clock

from benchmarks.names import invented
from rcm_desktop.domain.attendance import REGISTRATION, How, Scan
from rcm_desktop.domain.badges import badge_code
from rcm_desktop.domain.people import Capacity, Credential, Delegate
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database

PEOPLE = 10_000
GIVEN = (
    "Águeda Benicio Cándida Dorotea Eulalio Fermín Graciela Hortensia Íñigo Jacinta Keila Leoncio Maribel Nicanor "
    "Ofelia Prudencio Quirina Remedios Sócrates Tomasa Úrsula Valentín Wenceslao Xiomara Yolanda Zenón"
)
FAMILY = (
    "Arrayán Bejuco Caoba Dividivi Encino Framboyán Guayacán Higuerón Icaco Jacaranda Kapok Laurel Mangle Nance Ñame "
    "Ocote Pochote Quebracho Roble Sauce Tamarindo Uvero Vainilla Yuca Zapote"
)


class Crowd(msgspec.Struct, frozen=True):
    """The meeting on the first laptop, and a second one that has heard nothing of the crowd yet."""

    folder: Path
    first: Database
    second: Database
    clock: Clock
    waiting: tuple[str, ...]
    """People who have not been checked in anywhere, by id."""
    seconds: float


def gather(folder: Path, people: int = PEOPLE) -> Crowd:
    """Make the sample meeting on two laptops, then let everyone come to the first."""
    began, clock = perf_counter(), Clock()
    clock.set(14, 8)
    first = Meetings(folder / "crowd-1", clock).create(read_description(resource("meetings", "rcm-2023.toml")))
    invited = Exchange(first).invite(Place(name="Mesa 2"), folder)
    second = Meetings(folder / "crowd-2", clock).join(invited.path, invited.words, "Ana").database
    doors = [sitting.session.id for sitting in Agenda(first).sittings()]
    made = fill(first, people)
    with first.write() as work:
        at = clock.now().isoformat(timespec="milliseconds")
        came = made[: people * 4 // 5]
        for door in (REGISTRATION, *doors)[: 2 * people // len(came) + 1]:
            for ident in came[: 2 * people - len(came) * (REGISTRATION, *doors).index(door)]:
                work.state(Scan, ident, point=door, at=at, how=How.BADGE)
    return Crowd(folder, first, second, clock, tuple(made[len(came) :]), perf_counter() - began)


def fill(database: Database, count: int) -> list[str]:
    """Announce so many people to a meeting that has delegations; their ids."""
    delegations = [d.id for d in People(database).delegations()]
    names = list(invented(count))
    made: list[str] = []
    for start in range(0, count, PEOPLE):
        with database.write() as work:
            for n in range(start, min(start + PEOPLE, count)):
                made.append(work.new_id())
                work.create(
                    Delegate(
                        id=made[-1], name=names[n], post=f"Puesto inventado {n % 40}",
                        institution=f"Institución inventada {n % 300}", delegation=delegations[n % len(delegations)],
                        capacity=Capacity.ADVISER, contact="nobody@example.org", credential=Credential("seen"),
                        badge=badge_code("A", 1000 + n),
                    )
                )  # fmt: skip
    return made
