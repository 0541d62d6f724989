"""How long a check-in takes until it is safe on the disk, beside the least that a safe commit can take."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter

import sqlcipher3
from practice import Clock

from benchmarks.crowd import gather
from benchmarks.figures import Figure, late, middle
from rcm_desktop.domain.agenda import Access
from rcm_desktop.domain.attendance import Verdict
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database

MOST = 700


def measure(folder: Path) -> Iterator[Figure]:
    """On the sample meeting, then among 10,000 people and 20,000 scans."""
    clock = Clock()
    clock.set(14, 8)
    sample = Meetings(folder / "sample", clock).create(read_description(resource("meetings", "rcm-2023.toml")))
    yield from _compared("sample", sample, list(People(sample).roster().people), clock, folder)
    sample.close()
    crowd = gather(folder)
    yield Figure("check-in: making the crowd", crowd.seconds, "s", about="10,000 people, 20,000 scans")
    yield from _compared("crowd", crowd.first, crowd.waiting, crowd.clock, folder)
    crowd.first.close()
    crowd.second.close()


def _compared(name: str, database: Database, people: Sequence[str], clock: Clock, folder: Path) -> Iterator[Figure]:
    desk, commit = Attendance(database), _bare_commit(folder / f"{name}.db")
    doors = [p.id for p in desk.points() if p.session is None or p.session.access is Access.OPEN]
    bare: list[float] = []
    ours: list[float] = []
    for door in doors:
        for person in people:
            if len(ours) >= MOST:
                break
            clock.go(2)
            bare.append(_seconds(commit))
            ours.append(_seconds(partial(_come, desk, person, door)))
    yield Figure(f"check-in, {name}: bare commit", middle(bare) * 1000, "ms", about=f"p99 {late(bare) * 1000:.2f} ms")
    yield Figure(f"check-in, {name}: median", middle(ours) * 1000, "ms", about=f"of {len(ours)}")
    yield Figure(f"check-in, {name}: median ÷ bare commit", middle(ours) / middle(bare), "×", 6)
    yield Figure(f"check-in, {name}: p99", late(ours) * 1000, "ms", 10)


def _come(desk: Attendance, person: str, door: str) -> None:
    outcome = desk.check_in(person, door)
    if outcome.verdict in (Verdict.ALREADY_IN, Verdict.UNKNOWN, Verdict.NO_ACCESS):
        raise RuntimeError(f"nothing was recorded: {outcome.verdict}")


def _bare_commit(path: Path) -> Callable[[], None]:
    """One row and a commit that survives a power cut, by the driver alone."""
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)")

    def commit() -> None:
        connection.execute("INSERT INTO line (text) VALUES ('x')")

    return commit


def _seconds(act: Callable[[], None]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began
