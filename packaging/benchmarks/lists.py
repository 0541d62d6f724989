"""How long a list of 10,000 people takes, and how long a window beside it would stand still."""

import csv
import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, sleep
from typing import TypeVar

from practice import Clock

from benchmarks.figures import Figure
from benchmarks.names import invented
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.lists import Lists
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People

PEOPLE = 10_000
MANY = 50_000
T = TypeVar("T")


class Beside:
    """A thread that would wake every millisecond; what it waits longer is how long a window's loop stands still."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._on = True
        self._thread = threading.Thread(target=self._watch)

    def _watch(self) -> None:
        before = perf_counter()
        while self._on:
            sleep(0.001)
            now = perf_counter()
            self.longest = max(self.longest, (now - before) * 1000)
            before = now

    def __enter__(self) -> "Beside":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._on = False
        self._thread.join()


def measure(folder: Path) -> Iterator[Figure]:
    """A list looked at, planned, taken in, once more with changes, and taken back; then a larger one planned."""
    database = Meetings(folder / "lists", Clock()).create(read_description(resource("meetings", "rcm-2023.toml")))
    codes = [one.code for one in People(database).delegations()]
    lists = Lists(database)
    first, second, many = (folder / f"{name}.csv" for name in ("first", "second", "many"))
    write_list(first, codes, PEOPLE)
    write_list(second, codes, PEOPLE, post="Otro puesto")
    write_list(many, codes, MANY)
    steps: list[tuple[str, float, float]] = []

    def timed(name: str, work: Callable[[], T]) -> T:
        gc.collect()
        gc.disable()  # the program collects by a timer of its window
        began = perf_counter()
        with Beside() as beside:
            done = work()
        steps.append((name, perf_counter() - began, beside.longest))
        gc.enable()
        return done

    look = timed("look", lambda: lists.look(first))
    plan = timed("plan", lambda: lists.plan(look))
    timed("take in", lambda: lists.take_in(plan))
    yield Figure("lists: 10,000 people looked at, planned, taken in", sum(s for _, s, _ in steps), "s", 10)
    newer = timed("plan a newer list", lambda: lists.plan(lists.look(second)))
    receipt = timed("take the newer list in", lambda: lists.take_in(newer))
    timed("take it back", lambda: lists.undo(receipt))
    more = timed("look at and plan 50,000 rows", lambda: lists.plan(lists.look(many)))
    for name, seconds, longest in steps:
        yield Figure(f"lists: {name}", seconds, "s", about=f"longest pause {longest:.0f} ms")
    about = f"{len(newer.changed)} changed, {len(more.new)} new of {MANY}"
    yield Figure("lists: longest pause beside", max(pause for _, _, pause in steps), "ms", 50, about)
    database.close()


def write_list(path: Path, codes: list[str], count: int, post: str = "Puesto inventado") -> None:
    """A file as offices send them: semicolons, cp1252, headers in Spanish."""
    with path.open("w", encoding="cp1252", newline="") as file:
        target = csv.writer(file, delimiter=";")
        target.writerow(("ID", "Nombres", "Apellidos", "Delegación", "Cargo", "Institución", "Calidad", "Correo"))
        for n, name in enumerate(invented(count)):
            delegation, institution = codes[n % len(codes)], f"Institución inventada {n % 300}"
            target.writerow(
                (n, name.given, name.family, delegation, post, institution, "asesor", f"persona{n}@example.org")
            )
