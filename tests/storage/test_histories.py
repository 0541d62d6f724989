"""Random histories of laptops that write, copy, crash, undo and exchange: all agree and nothing is lost.

RCM_HISTORIES=20000 runs a campaign of that many histories and prints what happened in them.
"""

import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from rcm_desktop.domain import stamps
from rcm_desktop.domain.records import PersonName
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.records import Sight
from tests.clock import FixedClock
from tests.storage.laptops import FIELDS, KINDS, Cut, Intent, Laptop, sharing_statements
from tests.storage.newer import FORMS, Newer
from tests.storage.oracle import Shelf, World

HISTORIES = int(os.environ.get("RCM_HISTORIES", "300"))
STEPS = 40
MOST_LAPTOPS = 6
RECORDS = 7
_RAM = Path("/dev/shm")
_YEAR = 365 * 86400.0
_PUSHES = [0.001, 1.0, 90.0, 3600.0, -5.0, -3600.0, -_YEAR, 3 * _YEAR, 40 * _YEAR]
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
happened: Counter[str] = Counter()


@pytest.fixture(scope="module")
def folder() -> Any:
    """A folder in memory where there is one: what is tested here does not depend on the disk."""
    place = Path(tempfile.mkdtemp(dir=_RAM if _RAM.is_dir() and os.access(_RAM, os.W_OK) else None))
    yield place
    shutil.rmtree(place)


def nothing_remembered(_meeting: str, _replica: str) -> str | None:
    return None


def opened(path: Path, clock: FixedClock, machine: str, remembered: Any) -> Database:
    return sharing_statements(Database.open(path, clock, machine, remembered))


class Histories(RuleBasedStateMachine):
    """Up to six laptops, people at them, a stick that carries parts of bundles, and a causal model beside."""

    place: Path
    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=self.place))
        self.world = World()
        self.laptops: list[Laptop] = []
        self.records: list[tuple[str, str]] = []
        self.backups: list[tuple[Path, Shelf, Laptop]] = []
        self.newer = Newer("meeting")
        self.files = 0

    # --- choosing -------------------------------------------------------------------------------------------

    def at(self, who: int) -> Laptop:
        laptop = self.laptops[who % len(self.laptops)]
        laptop.clock.go(timedelta(seconds=0.25))
        return laptop

    def record(self, laptop: Laptop, which: int) -> tuple[str, str] | None:
        """One of the records that this laptop shows."""
        view = laptop.view()
        known = {kind: view.records(kind) for kind in KINDS}
        shown = [(kind, rec) for kind, rec in self.records if rec in known[kind]]
        return shown[which % len(shown)] if shown else None

    def value(self, attribute: str, which: int) -> Any:
        if attribute == "session" and self.records:
            return self.records[which % len(self.records)][1]
        return VALUES[attribute][which % len(VALUES[attribute])]

    def file(self) -> Path:
        self.files += 1
        return self.folder / f"{self.files}.rcm"

    def open(self, path: Path, machine: str, shelf: Shelf, remembered: Any = nothing_remembered) -> Laptop:
        clock = FixedClock()
        return Laptop(opened(path, clock, machine, remembered), clock, machine, shelf)

    # --- people ---------------------------------------------------------------------------------------------

    @initialize(count=st.integers(2, 3), share=st.booleans())
    def begin(self, count: int, share: bool) -> None:
        for number in range(count):
            path = self.file()
            shutil.copy(self.template, path)
            self.laptops.append(self.open(path, f"machine {number}", Shelf(self.world)))
        for number, kind in enumerate(sorted(KINDS)):
            self.creates(number if share else 0, kind, number)
        if share:
            self.exchange(self.laptops[0])

    @rule(who=Choice, kind=st.sampled_from(sorted(KINDS)), which=Choice)
    def creates(self, who: int, kind: str, which: int) -> None:
        if len(self.records) >= RECORDS:
            return self.edits_what_is_there(who, which, which, which, more=True)
        laptop = self.at(who)
        rec = stamps.new_id(stamps.milliseconds(laptop.clock.now()), os.urandom)
        self.records.append((kind, rec))
        intents = [Intent(kind, rec, name, self.value(name, which + n)) for n, name in enumerate(FIELDS[kind])]
        laptop.gesture(intents[: 1 + which % len(intents)])
        laptop.look(kind, rec)
        happened["creates"] += 1
        return None

    @rule(who=Choice, which=Choice)
    def looks(self, who: int, which: int) -> None:
        self.sight(self.at(who), which, fresh=True)

    def sight(self, laptop: Laptop, which: int, *, fresh: bool) -> tuple[str, str, Sight] | None:
        """What somebody at the laptop sees now, or saw once and still has before their eyes."""
        if fresh or not laptop.sights:
            found = self.record(laptop, which)
            if found is None:
                return None
            laptop.sights.append((*found, laptop.look(*found)))
            return laptop.sights[-1]
        return laptop.sights[which % len(laptop.sights)]

    @rule(who=Choice, which=Choice, field=Choice, value=Choice, more=st.booleans())
    def edits_what_is_there(self, who: int, which: int, field: int, value: int, more: bool) -> None:
        laptop = self.at(who)
        self.edit(laptop, self.sight(laptop, which, fresh=True), field, value, more)

    @rule(who=Choice, seen=Choice, field=Choice, value=Choice, more=st.booleans())
    def edits_what_was_seen_earlier(self, who: int, seen: int, field: int, value: int, more: bool) -> None:
        laptop = self.at(who)
        self.edit(laptop, self.sight(laptop, seen, fresh=False), field, value, more)
        happened["stale edits"] += 1

    @rule(which=Choice, field=Choice, value=Choice)
    def everybody_edits_the_same(self, which: int, field: int, value: int) -> None:
        for number, laptop in enumerate(self.laptops):
            self.edits_what_is_there(number, which, field, value + number, more=False)
            laptop.clock.go(timedelta(seconds=1))

    def edit(self, laptop: Laptop, seen: tuple[str, str, Sight] | None, field: int, value: int, more: bool) -> None:
        if seen is None:
            return
        kind, rec, sight = seen
        names = sorted(FIELDS[kind])
        wanted = [names[field % len(names)]] if not more else [names[field % len(names)], *names]
        intents = [
            Intent(kind, rec, name, self.value(name, value + n), sight.heads[name]) for n, name in enumerate(wanted)
        ]
        laptop.gesture(intents)
        laptop.look(kind, rec)
        happened["edits"] += 1

    @rule(who=Choice, seen=Choice, fresh=st.booleans(), delete=st.booleans())
    def deletes_or_restores(self, who: int, seen: int, fresh: bool, delete: bool) -> None:
        laptop = self.at(who)
        if found := self.sight(laptop, seen, fresh=fresh):
            kind, rec, sight = found
            value = {"deleted": delete, "seen": list(sight.seen) if delete else []}
            laptop.gesture([Intent(kind, rec, "deleted", value, sight.deleted)])
            laptop.look(kind, rec)
            happened["deletes" if delete else "restores"] += 1

    @rule(which=Choice, field=Choice, scan=st.booleans(), but_one=st.booleans())
    def everybody_deletes_the_same(self, which: int, field: int, scan: bool, but_one: bool) -> None:
        """Each having seen what only they wrote: together they have seen all, nobody has alone."""
        for number in range(len(self.laptops)):
            if but_one and number == 0:
                self.deletes_or_restores(number, which, fresh=True, delete=False)
                continue
            if scan:
                self.scans(number, which, number)
            else:
                self.edits_what_is_there(number, which, field + number, number, more=False)
            self.deletes_or_restores(number, which, fresh=True, delete=True)

    @rule(who=Choice, which=Choice, point=Choice)
    def scans(self, who: int, which: int, point: int) -> None:
        laptop = self.at(who)
        if found := self.record(laptop, which):
            at = ["registration", *(rec for _, rec in self.records)][point % (len(self.records) + 1)]
            laptop.gesture([Intent("scan", found[1], None, {"point": at, "at": "2023-11-14T15:00:00Z"})])
            happened["scans"] += 1

    @rule(who=Choice, which=Choice)
    def voids_a_scan(self, who: int, which: int) -> None:
        laptop = self.at(who)
        scans = sorted((op for op in laptop.view().facts if op.kind == "scan"), key=lambda op: (op.hlc, op.rec))
        if not scans:
            return self.scans(who, which, which)
        scan = scans[which % len(scans)]
        laptop.gesture([Intent("scan-void", scan.rec, None, {"scan": scan.id, "at": "2023-11-14T15:01:00Z"})])
        happened["voids"] += 1
        return None

    @rule(who=Choice, which=Choice, value=Choice)
    def breaks_off_a_gesture(self, who: int, which: int, value: int) -> None:
        laptop = self.at(who)
        if found := self.record(laptop, which):
            kind, rec = found
            name = min(FIELDS[kind])
            before = laptop.print()
            with pytest.raises(Cut):
                laptop.gesture([Intent(kind, rec, name, self.value(name, value))], cut=True)
            assert laptop.print() == before
            happened["gestures broken off"] += 1

    # --- the stick ------------------------------------------------------------------------------------------

    def carried(self, giver: int, mood: int) -> Any:
        """Some of what a laptop hands on: whole or a part, in its order or shuffled, perhaps twice."""
        found = self.at(giver).hands_on()
        chance = random.Random(mood)
        if mood % 3 == 0:
            found = [t for t in found if chance.random() < 0.6]
        if mood % 2 == 0:
            chance.shuffle(found)
        if mood % 5 == 0:
            found = found + found[: len(found) // 2]
        return found

    @rule(giver=Choice, taker=Choice, mood=Choice, batch=st.sampled_from([1, 2, 7, 1000]))
    def hands_over(self, giver: int, taker: int, mood: int, batch: int) -> None:
        found = self.carried(giver, mood)
        laptop = self.at(taker)
        laptop.take_in(found, batch)
        laptop.agrees()
        happened["bundles"] += 1

    @rule(giver=Choice, taker=Choice, mood=Choice, cut_at=st.integers(0, 6))
    def breaks_off_a_bundle(self, giver: int, taker: int, mood: int, cut_at: int) -> None:
        found = self.carried(giver, mood)
        laptop = self.at(taker)
        before = laptop.print()
        with pytest.raises(Cut):
            laptop.take_in(found, 1, cut_at)
        assert laptop.print() == before
        happened["bundles broken off"] += 1

    @rule(who=Choice, which=Choice)
    def undoes_a_bundle(self, who: int, which: int) -> None:
        laptop = self.at(who)
        numbers = sorted(n for n, txs in laptop.shelf.bundles.items() if txs)
        if not numbers:
            return self.hands_over(who + 1, who, which, 2)
        else:
            number = numbers[which % len(numbers)]
            laptop.database.undo_bundle(number)
            laptop.shelf.undo(number)
            laptop.agrees()
            laptop.rebuilds_alike()
            happened["bundles undone"] += 1
            aside = laptop.shelf.came.keys() - laptop.shelf.effective()
            happened["transactions set aside"] += len(aside)
            happened["transactions kept, being rested on"] += len(laptop.shelf.undone) - len(aside)
            return None

    @rule(who=Choice, which=Choice)
    def restores_a_bundle(self, who: int, which: int) -> None:
        laptop = self.at(who)
        numbers = sorted(set(laptop.shelf.undone.values()))
        if not numbers:
            return self.undoes_a_bundle(who, which)
        else:
            number = numbers[which % len(numbers)]
            laptop.database.restore_bundle(number)
            laptop.shelf.restore(number)
            laptop.agrees()
            happened["bundles restored"] += 1
            return None

    @rule(who=Choice, which=Choice, form=Choice, others=Choice, far=st.booleans())
    def meets_a_newer_version(self, who: int, which: int, form: int, others: int, far: bool) -> None:
        laptop = self.at(who)
        view = laptop.view()
        parts: list[tuple[str, str, str | None, Any, bool, frozenset[str]]] = []
        for step in range(1 + others % 3):
            kind, field, value, readable = FORMS[(form + step) % len(FORMS)]
            of_kind = [rec for k, rec in self.records if k == kind] or [rec for _, rec in self.records] or ["x-1"]
            rec = of_kind[which % len(of_kind)]
            over: frozenset[str] = frozenset()
            if field is not None and others % 2:
                # Heads of another register are named as well: they must not be replaced by that.
                over = view.heads(kind, rec, field) | view.heads(kind, rec, "post")
            if (kind, rec, field) not in [part[:3] for part in parts]:
                parts.append((kind, rec, field, value, readable, over))
        now = stamps.milliseconds(laptop.clock.now()) << stamps.COUNTER_BITS
        made, ops = self.newer.writes(parts, stamps.LATEST - others if far else now)
        self.world.acknowledge(ops)
        laptop.take_in([made], 1)
        laptop.agrees()
        happened["newer transactions"] += 1

    # --- copies, backups, clocks ----------------------------------------------------------------------------

    @rule(who=Choice, noticed=st.booleans())
    def is_cloned(self, who: int, noticed: bool) -> None:
        if len(self.laptops) >= MOST_LAPTOPS:
            return
        laptop, path = self.at(who), self.file()
        laptop.database.backup(path)
        machine = f"machine {self.files} of a clone" if noticed else laptop.machine
        clone = self.open(path, machine, laptop.shelf.copy())
        clone.clock.set(laptop.clock.now())
        clone.sights = list(laptop.sights)
        assert bool(clone.database.renewed_from) == noticed
        self.laptops.append(clone)
        happened["clones noticed" if noticed else "clones unnoticed"] += 1

    @rule(who=Choice)
    def is_backed_up(self, who: int) -> None:
        laptop, path = self.at(who), self.file()
        laptop.database.backup(path)
        self.backups.append((path, laptop.shelf.copy(), laptop))

    @rule(which=Choice, noticed=st.booleans())
    def is_put_back(self, which: int, noticed: bool) -> None:
        if not self.backups:
            return self.is_backed_up(which)
        backup, shelf, laptop = self.backups[which % len(self.backups)]
        path, tip = self.file(), laptop.tip() if noticed else None
        shutil.copy(backup, path)
        laptop.database.close()
        laptop.shelf = shelf.copy()
        laptop.database = opened(path, laptop.clock, laptop.machine, lambda _m, _r: tip)
        assert bool(laptop.database.renewed_from) == bool(tip and tip not in shelf.came)
        happened["backups put back, noticed" if laptop.database.renewed_from else "backups put back"] += 1
        return None

    @rule(who=Choice)
    def is_opened_again(self, who: int) -> None:
        laptop = self.at(who)
        tip = laptop.tip()
        laptop.database.close()
        laptop.database = opened(laptop.database.path, laptop.clock, laptop.machine, lambda _m, _r: tip)
        assert laptop.database.renewed_from == ""

    @rule(who=Choice, push=st.sampled_from(_PUSHES))
    def has_its_clock_pushed(self, who: int, push: float) -> None:
        clock = self.at(who).clock
        if 1990 < clock.now().year + push / _YEAR < 2200:
            clock.go(timedelta(seconds=push))
            happened["clock jumps"] += 1

    # --- the end --------------------------------------------------------------------------------------------

    def teardown(self) -> None:
        try:
            if self.laptops:
                self.all_meet()
        finally:
            for laptop in self.laptops:
                laptop.database.close()
            shutil.rmtree(self.folder)

    def all_meet(self) -> None:
        for laptop in self.laptops:
            laptop.agrees()
        whole = [laptop for laptop in self.laptops if not laptop.shelf.undone]
        if len(whole) < len(self.laptops) and whole:
            self.exchange(whole[0])
            assert len({laptop.sums() for laptop in whole}) == 1
        for laptop in self.laptops:
            for number in set(laptop.shelf.undone.values()):
                laptop.database.restore_bundle(number)
                laptop.shelf.restore(number)
        self.exchange(self.laptops[0])
        assert len({laptop.sums() for laptop in self.laptops}) == 1
        for laptop in self.laptops:
            laptop.holds_all_acknowledged()
        self.laptops[-1].agrees()  # and so do the others, whose digests are the same
        self.laptops[-1].rebuilds_alike()
        self.count()

    def exchange(self, hub: Laptop) -> None:
        others = [laptop for laptop in self.laptops if laptop is not hub]
        for other in others:
            hub.take_in(other.hands_on(), 1000)
        for other in others:
            other.take_in(hub.hands_on(), 1000)

    def count(self) -> None:
        view = self.laptops[0].view()
        happened["histories"] += 1
        happened["laptops"] += len(self.laptops)
        happened["transactions"] += len(self.world.txs)
        happened["registers to settle at the end"] += sum(len(view.to_settle(*record)) for record in self.records)
        for record in self.records:
            hidden, edited = view.deletion(*record)
            happened["records deleted at the end"] += hidden
            happened["records deleted yet edited at the end"] += edited


def test_laptops_agree_whatever_happened(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Histories.place = folder
    Histories.template = folder / "template.rcm"
    Database.create(Histories.template, "meeting", FixedClock(), "the template's machine").close()
    happened.clear()
    started = time.perf_counter()
    run_state_machine_as_test(
        Histories,
        settings=settings(
            max_examples=HISTORIES,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    if "RCM_HISTORIES" in os.environ:
        with capsys.disabled():
            lines = [f"{count:>10} {what}" for what, count in sorted(happened.items())]
            sys.stdout.write("\n".join(["", *lines, f"{time.perf_counter() - started:>10.0f} seconds", ""]))
    assert happened["histories"] >= HISTORIES
