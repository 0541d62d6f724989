"""How long a large timetable takes to read, to follow by the clock, to shift on the disk, and to put on a wall."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

from practice import Clock

from benchmarks.figures import Figure, late, middle
from benchmarks.timetable import Large, lay_out, offer
from rcm_desktop.services.agenda import Agenda, Following, Planning, Wall
from rcm_desktop.services.agenda.retiming import Retimed
from rcm_desktop.storage.database import Database

ASKED = 400
SHIFTS = 12
"""Each of these leaves one more version of 200 items behind it, and is slower than the last by that."""


def measure(folder: Path) -> Iterator[Figure]:
    """On 30 days, 12 rooms and 2,000 items, while a third of the day's rooms are followed."""
    clock = Clock()
    large = lay_out(folder, clock)
    yield from _read(large.database)
    agenda = Agenda(large.database)
    yield from _shifted(large, agenda)
    yield from _followed(large, agenda, clock)
    large.database.close()


def _read(database: Database) -> Iterator[Figure]:
    taken = [_ms(Agenda(database).programme) for _ in range(5)]
    yield Figure("agenda: the programme read", middle(taken), "ms", 100, "30 days, 12 rooms, 2,000 items")
    agenda = Agenda(database)
    agenda.programme()
    yield Figure("agenda: days of the programme", _ms(agenda.days), "ms", 50)
    yield Figure("agenda: remarks on it, the first", _ms(agenda.remarks), "ms", 100)


def _shifted(large: Large, agenda: Agenda) -> Iterator[Figure]:
    """A change of one item's time that moves 200 others, until all is on disk and the programme renewed."""
    planning = Planning(large.database, agenda)
    agenda.now()
    taken: list[float] = []
    after: list[float] = []
    for turn in range(SHIFTS):
        offered = offer(large, planning, turn)
        agenda.now()
        taken.append(_ms(partial(_shift, planning, agenda, offered)))
        after.append(_ms(agenda.remarks))
    told = f"longest {max(taken):.1f}, of {SHIFTS}; the screen comes to it"
    yield Figure("agenda: 200 items shifted, to disk", middle(taken), "ms", 50, told)
    yield Figure("agenda: remarks after that", middle(after), "ms", about=f"longest {max(after):.1f}")


def _shift(planning: Planning, agenda: Agenda, offered: Retimed) -> None:
    planning.shift(offered)
    agenda.programme()
    agenda.now()


def _followed(large: Large, agenda: Agenda, clock: Clock) -> Iterator[Figure]:
    following, wall = Following(large.database, agenda), Wall(agenda)
    clock.set(*large.noon)
    today = agenda.programme().on_day(agenda.local_time().date())
    for sitting in today[::3]:
        following.start(sitting.items[0].id)
    step = [_ms(partial(_start, following, agenda, sitting.items[1].id)) for sitting in today[1::3]]
    yield Figure("agenda: an item started, to disk", middle(step), "ms", 20, f"longest {max(step):.1f}")
    yield Figure("agenda: now, the first", _ms(agenda.now), "ms")
    asked: dict[str, Callable[[], object]] = {
        "now": agenda.now,
        "wall: foyer": wall.foyer,
        "wall: room": lambda: wall.room(today[0].session.room),
    }
    for name, ask in asked.items():
        taken = []
        for _ in range(ASKED):
            clock.go(1)
            taken.append(_ms(ask))
        yield Figure(f"agenda: {name}, p99", late(taken), "ms", 8, f"median {middle(taken):.2f}, each second")


def _start(following: Following, agenda: Agenda, item: str) -> None:
    following.start(item)
    agenda.now()


def _ms(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1000
