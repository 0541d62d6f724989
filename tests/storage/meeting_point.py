"""What random histories have in common: laptops, people's choices, and the end at which all meet."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant

from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings.renewal import go_on
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.records import Sight
from tests.clock import START, FixedClock
from tests.storage.laptops import Laptop, sharing_statements
from tests.storage.newer import Newer
from tests.storage.oracle import Shelf, World
from tests.storage.versions import NEWEST, Version

VALUES: dict[str, list[Any]] = {
    "name": [
        PersonName("", "José", "Ñandú"),
        PersonName("Lic.", "Ana", "Prueba"),
        PersonName("", "Ana", "Prueba"),
    ],
    "post": ["", "Asesora", "Jefe"],
    "walk_in": [True, False],
    "text": ["acuerdo", "acuerdo firme", "15 de abril\n\n30 de junio"],
    "session": [""],
    "status": ["draft", "agreed", "bracketed"],
    "text_es": ["fin", "otro fin"],
    "number": [1, 2],
}
Choice = st.integers(0, 2**16)
MOST_LAPTOPS = 6
happened: Counter[str] = Counter()
"""How often what happened in all histories."""


def nothing_remembered(_meeting: str, _replica: str) -> str | None:
    return None


def opened(path: Path, clock: FixedClock, machine: str, remembered: Any) -> Database:
    return sharing_statements(Database.open(path, clock, machine, remembered, go_on))


class Laptops(RuleBasedStateMachine):
    """Some laptops, each beside what the causal model says of it."""

    place: Path
    steps_each: int
    seats: list[Any]
    """The laptops that every history begins with, as files that each copies."""
    blank: Path
    """A file of the meeting in which nobody sits yet: making one costs more than copying it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=self.place))
        self.world: World = self.seats[0].shelf.world.copy()
        self.laptops: list[Laptop] = []
        self.records: list[tuple[str, str]] = []
        self.backups: list[tuple[Path, Shelf, Laptop]] = []
        self.stick: list[Any] = []
        self.newer = Newer(self.seats[0].meeting)
        self.by_files = False
        self.files = 0
        self.steps = 0

    def at(self, who: int) -> Laptop:
        laptop = self.laptops[who % len(self.laptops)]
        laptop.clock.go(timedelta(seconds=0.25))
        return laptop

    def record(self, laptop: Laptop, which: int) -> tuple[str, str] | None:
        """One of the records that this laptop shows."""
        view = laptop.view()
        known = {kind: view.records(kind) for kind in laptop.kinds()}
        shown = [(kind, rec) for kind, rec in self.records if rec in known.get(kind, ())]
        return shown[which % len(shown)] if shown else None

    def value(self, attribute: str, which: int) -> Any:
        if attribute == "session" and self.records:
            return self.records[which % len(self.records)][1]
        return VALUES[attribute][which % len(VALUES[attribute])]

    def file(self) -> Path:
        """A new file in a folder of its own, as each laptop has one."""
        self.files += 1
        folder = self.folder / str(self.files)
        folder.mkdir()
        return folder / "meeting.rcm"

    def open(self, path: Path, machine: str, shelf: Shelf, at: datetime = START) -> Laptop:
        clock = FixedClock(at)
        return Laptop(opened(path, clock, machine, nothing_remembered), clock, machine, shelf)

    def sight(self, laptop: Laptop, which: int, *, fresh: bool) -> tuple[str, str, Sight] | None:
        """What somebody at the laptop sees now, or saw once and still has before their eyes."""
        if fresh or not laptop.sights:
            found = self.record(laptop, which)
            if found is None:
                return None
            laptop.sights.append((*found, laptop.look(*found)))
            return laptop.sights[-1]
        return laptop.sights[which % len(laptop.sights)]

    @invariant()
    def goes_on(self) -> None:
        self.steps += 1

    def teardown(self) -> None:
        try:
            if self.laptops:
                self.all_meet()
        finally:
            for laptop in self.laptops:
                laptop.database.close()
            NEWEST.runs()  # last, since each laptop is closed by its own version
            shutil.rmtree(self.folder)

    def becomes(self, laptop: Laptop, version: Version) -> None:
        """Another version of the program opens the laptop's file, and makes anew what its screens read."""
        tip = laptop.tip()
        laptop.database.close()
        laptop.version, laptop.sights = version, []
        path = laptop.database.path
        laptop.database = opened(path, laptop.clock, laptop.machine, lambda _m, _r: tip)
        laptop.goes_on(anew=False)
        laptop.agrees()

    def all_meet(self) -> None:
        for laptop in self.laptops:
            laptop.agrees()
            if laptop.version is not NEWEST:
                self.becomes(laptop, NEWEST)
        whole = [laptop for laptop in self.laptops if not laptop.shelf.undone]
        if len(whole) < len(self.laptops) and whole:
            self.until_all_have_names(self.exchange, whole[0])
            assert len({laptop.sums() for laptop in whole}) == 1
        for laptop in self.laptops:
            for number in set(laptop.shelf.undone.values()):
                laptop.database.restore_bundle(number)
                laptop.shelf.restore(number)
        self.until_all_have_names(self.exchange_by_files if self.by_files else self.exchange, self.laptops[0])
        assert len({laptop.sums() for laptop in self.laptops}) == 1
        assert len({Exchange(laptop.database).control_words() for laptop in self.laptops}) == 1
        for laptop in self.laptops:
            laptop.holds_all_acknowledged()
        self.laptops[-1].agrees()  # and so do the others, whose digests are the same
        self.laptops[-1].rebuilds_alike()
        self.count()

    def until_all_have_names(self, exchange: Callable[[Laptop], None], hub: Laptop) -> None:
        """Exchange, and again where a copy was found by it: one that goes on under a name of its own tells the rest."""
        names: list[str] = []
        while names != (names := [laptop.shelf.mine for laptop in self.laptops]):
            exchange(hub)

    def exchange(self, hub: Laptop) -> None:
        others = [laptop for laptop in self.laptops if laptop is not hub]
        for other in others:
            hub.take_in(other.hands_on(), 1000)
        for other in others:
            other.take_in(hub.hands_on(), 1000)

    def exchange_by_files(self, hub: Laptop) -> None:
        raise NotImplementedError

    def count(self) -> None:
        view = self.laptops[0].view()
        happened["histories"] += 1
        happened["steps"] += self.steps
        happened["histories of all steps"] += self.steps >= self.steps_each
        happened["laptops"] += len(self.laptops)
        happened["transactions"] += len(self.world.txs)
        happened["registers to settle at the end"] += sum(len(view.to_settle(*record)) for record in self.records)
        for record in self.records:
            hidden, edited = view.deletion(*record)
            happened["records deleted at the end"] += hidden
            happened["records deleted yet edited at the end"] += edited
