"""How long the coverage board takes to be counted anew, with 5,000 entries in the meeting."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter

from practice import Clock

from benchmarks.figures import Figure, late, middle
from rcm_desktop.domain.notes import Note, NoteKind, NoteStatus
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import Notes
from rcm_desktop.services.notes.coverage import coverage
from rcm_desktop.storage.database import Database

ENTRIES, TURNS = 5000, 60


def measure(folder: Path) -> Iterator[Figure]:
    """The board from the record in memory, as it is read after each entry."""
    database = Meetings(folder, Clock()).create(read_description(resource("meetings", "rcm-2023.toml")))
    _write(database)
    entries = Notes(database).everything()
    spent = []
    for _ in range(TURNS):
        began = perf_counter()
        counted = coverage(entries).whole.total
        spent.append((perf_counter() - began) * 1000)
        if counted != ENTRIES:
            raise RuntimeError(f"{counted} entries were counted")
    database.close()
    about = f"median of {TURNS}, p99 {late(spent):.1f}"
    yield Figure(f"coverage read, of {ENTRIES:,} entries", middle(spent), "ms", 20, about)


def _write(database: Database) -> None:
    """Entries of all kinds by all delegations, one in ten on an objective of another session."""
    chance, programme = Random(5), Notes(database).everything().programme
    objectives = [one for sitting in programme.sittings for one in sitting.objectives]
    sessions = [sitting.session.id for sitting in programme.sittings]
    with database.write() as work:
        for n in range(ENTRIES):
            on = objectives[n % len(objectives)]
            work.create(
                Note(
                    id=work.new_id(),
                    session=chance.choice(sessions) if n % 10 == 0 else on.session,
                    section="" if n % 17 == 0 else on.id,
                    kind=chance.choice(tuple(NoteKind)),
                    status=chance.choice(tuple(NoteStatus)),
                    delegation=chance.choice(programme.delegations).id,
                    text=f"Entrada inventada {n} sobre los plazos y los puntos focales de la región.",
                    at=f"2023-11-14T{9 + n // 720:02}:{n // 12 % 60:02}:{n * 5 % 60:02}",
                )
            )
