"""What people at the laptops do in a random history."""

import os
import shutil
from datetime import timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from rcm_desktop.domain import stamps
from rcm_desktop.storage.records import Sight
from tests.storage.laptops import KINDS, Cut, Intent, Laptop
from tests.storage.meeting_point import Choice, Laptops, happened

RECORDS = 7


class People(Laptops):
    """They create, edit what they see or saw, delete, restore, scan, and are broken off."""

    @initialize(count=st.integers(2, 3), share=st.booleans(), by_files=st.integers(0, 4))
    def begin(self, count: int, share: bool, by_files: int) -> None:
        self.by_files = by_files == 4
        for seat in self.seats[:count]:
            path = self.file()
            shutil.copy(seat.path, path)
            self.laptops.append(self.open(path, seat.machine, seat.shelf.copy(self.world)))
        for number, kind in enumerate(sorted(KINDS)):
            self.creates(number if share else 0, kind, number)
        if share:
            self.exchange(self.laptops[0])

    @rule(who=Choice, kind=st.sampled_from(sorted(KINDS)), which=Choice)
    def creates(self, who: int, kind: str, which: int) -> None:
        if len(self.records) >= RECORDS or not self.laptops[who % len(self.laptops)].version.knows(kind):
            return self.edits_what_is_there(who, which, which, which, more=True)
        laptop = self.at(who)
        rec = stamps.new_id(stamps.milliseconds(laptop.clock.now()), os.urandom)
        self.records.append((kind, rec))
        intents = [Intent(kind, rec, name, self.value(name, which + n)) for n, name in enumerate(laptop.fields(kind))]
        laptop.gesture(intents[: 1 + which % len(intents)])
        laptop.look(kind, rec)
        happened["creates"] += 1
        return None

    @rule(who=Choice, which=Choice)
    def looks(self, who: int, which: int) -> None:
        self.sight(self.at(who), which, fresh=True)

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
        names = sorted(laptop.fields(kind))
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
        if not scans or not laptop.version.knows("scan-void"):
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
            name = min(laptop.fields(kind))
            before = laptop.print()
            with pytest.raises(Cut):
                laptop.gesture([Intent(kind, rec, name, self.value(name, value))], cut=True)
            assert laptop.print() == before
            happened["gestures broken off"] += 1
