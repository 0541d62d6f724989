"""How long minutes of more than a hundred pages take, a page."""

from collections.abc import Iterator
from pathlib import Path

from practice import Clock

from benchmarks.figures import Figure, answer_of
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.people import People

ENTRIES = 98
"""Notes under each objective, enough for about a hundred pages."""
LINE = (
    "Presenta el avance de su institución en el último año, describe las dificultades que encontró en la frontera y "
    "en las oficinas consulares, y ofrece compartir su manual de atención con los demás países de la región, que "
    "podrán adaptarlo. Pide que la Secretaría lo distribuya antes de la próxima reunión y que se dé seguimiento."
)


def measure(folder: Path) -> Iterator[Figure]:
    """In a fresh process, with the libraries' imports apart."""
    clock = Clock()
    clock.set(14, 9)
    database = Meetings(folder, clock).create(read_description(resource("meetings", "rcm-2023.toml")))
    for person in People(database).roster().people:
        Attendance(database).check_in(person, REGISTRATION)
    delegations = [d.id for d in People(database).delegations()]
    notes = Notes(database)
    for sitting in Agenda(database).sittings():
        for objective in sitting.objectives:
            for n in range(ENTRIES):
                speaker = delegations[n % len(delegations)]
                notes.record(NewEntry(session=sitting.session.id, section=objective.id, text=LINE, delegation=speaker))
    database.close()
    told = answer_of("long_minutes", folder)
    yield Figure("minutes: imports", told["imports"], "ms")
    yield Figure("minutes: read and compose", told["composed"], "ms", about="part of the next")
    yield Figure("minutes: all pages", told["written"], "ms", about=f"{told['pages']:.0f} pages")
    yield Figure("minutes: a page", told["written"] / told["pages"], "ms", 12)
