"""How long a check-in takes until it is safe on the disk, beside the least that a safe commit can take."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter

import sqlcipher3
from practice import Clock

from benchmarks.crowd import Crowd, gather
from benchmarks.figures import Figure, late, middle
from rcm_desktop.domain.agenda import Access
from rcm_desktop.domain.badges import scan_text
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database

MOST = 700
BOARDS = 300


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
    yield from _with_board(crowd)
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


def _with_board(crowd: Crowd) -> Iterator[Figure]:
    """A scanned badge until the verdict is on disk and the board and the last arrivals are counted anew."""
    desk = Attendance(crowd.first)
    door = next(p.id for p in desk.points() if p.session is not None)
    first = _seconds(partial(desk.board, door))
    people = People(crowd.first).roster().people
    came = desk.arrivals_of(tuple(people), door)
    waiting = (scan_text(crowd.first.meeting, p.delegate.badge) for ident, p in people.items() if ident not in came)

    def scan() -> None:
        outcome = desk.check_in_badge(next(waiting), door, reason="measured")
        if not outcome.scan:
            raise RuntimeError(f"nothing was recorded: {outcome.verdict}")
        desk.board(door)
        desk.last(door)

    taken = []
    for _ in range(BOARDS):
        crowd.clock.go(2)
        taken.append(_seconds(scan))
    again = [_seconds(partial(desk.board, door)) for _ in range(50)]
    told = [_seconds(partial(desk.history, who)) for who in crowd.waiting[:200]]
    yield Figure("board, crowd: the first", first * 1000, "ms", about="10,000 people, 20,000 scans, from the file")
    yield Figure("board, crowd: p99", late(again) * 1000, "ms", about=f"median {middle(again) * 1000:.1f} ms")
    about = f"median {middle(taken) * 1000:.1f} ms, of {len(taken)}"
    yield Figure("scan to verdict on disk and board: p99", late(taken) * 1000, "ms", 50, about)
    yield Figure("history of a person, crowd: p99", late(told) * 1000, "ms", about=f"of {len(told)}")


def _come(desk: Attendance, person: str, door: str) -> None:
    outcome = desk.check_in(person, door, reason="measured before the door opens")
    if not outcome.scan:
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


def _seconds(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began
