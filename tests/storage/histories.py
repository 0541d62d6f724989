"""Random histories of laptops that write, join, copy, crash, undo and exchange: all agree and nothing is lost."""

import random
import shutil
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import rule

from rcm_desktop.domain import stamps
from rcm_desktop.services.exchange import Exchange
from tests.storage.laptops import Cut, Intent
from tests.storage.meeting_point import MOST_LAPTOPS, Choice, happened, opened
from tests.storage.newer import FORMS
from tests.storage.sealed import Carriers
from tests.storage.versions import EARLIER, NEWEST

_YEAR = 365 * 86400.0
_PUSHES = [0.001, 1.0, 90.0, 3600.0, -5.0, -3600.0, -_YEAR, 3 * _YEAR, 40 * _YEAR]


class Histories(Carriers):
    """Up to six laptops, people at them, a stick that carries parts of bundles, and a causal model beside."""

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
            laptop.undo(number)
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
            Exchange(laptop.database).redo(number)
            laptop.shelf.restore(number)
            laptop.agrees()
            happened["bundles restored"] += 1
            return None

    @rule(who=Choice, which=Choice)
    def deletes_beside_a_newer_version(self, who: int, which: int) -> None:
        """Somebody deletes what a later version gave a field that is unknown here, before that arrives."""
        found = self.sight(self.at(who), which, fresh=True)
        if found is not None:
            kind, rec, sight = found
            colour = next(form for form, (of, field, _, _) in enumerate(FORMS) if (of, field) == (kind, "colour"))
            of_kind = [r for k, r in self.records if k == kind]
            value = {"deleted": True, "seen": list(sight.seen)}
            self.at(who).gesture([Intent(kind, rec, "deleted", value, sight.deleted)])
            self.meets_a_newer_version(who, of_kind.index(rec), colour, 0, far=False)

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
        self.world.acknowledge(ops, "someone", "newer", {made.id: made.header.seq})
        laptop.take_in([made], 1)
        laptop.agrees()
        happened["newer transactions"] += 1

    @rule(who=Choice, which=Choice)
    def is_opened_by_another_version(self, who: int, which: int) -> None:
        """Half as often as the rest: all that screens read is made anew."""
        laptop = self.at(who)
        if which % 2:
            return self.edits_what_is_there(who, which, which, which, more=False)
        self.becomes(laptop, EARLIER if laptop.version is NEWEST else NEWEST)
        happened["changes of version"] += 1
        return None

    # --- copies, backups, clocks ----------------------------------------------------------------------------

    @rule(who=Choice, noticed=st.booleans())
    def is_cloned(self, who: int, noticed: bool) -> None:
        if len(self.laptops) >= MOST_LAPTOPS:
            return
        laptop, path = self.at(who), self.file()
        laptop.database.backup(path)
        machine = f"machine {self.files} of a clone" if noticed else laptop.machine
        clone = self.open(path, machine, laptop.shelf.copy(), laptop.clock.now())
        clone.version, clone.sights = laptop.version, list(laptop.sights)
        clone.goes_on(anew=noticed)
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
        anew = bool(tip and tip not in shelf.came)
        laptop.goes_on(anew=anew)
        happened["backups put back, noticed" if anew else "backups put back"] += 1
        return None

    @rule(who=Choice)
    def is_opened_again(self, who: int) -> None:
        laptop = self.at(who)
        tip = laptop.tip()
        laptop.database.close()
        laptop.database = opened(laptop.database.path, laptop.clock, laptop.machine, lambda _m, _r: tip)
        laptop.goes_on(anew=False)

    @rule(who=Choice, push=st.sampled_from(_PUSHES))
    def has_its_clock_pushed(self, who: int, push: float) -> None:
        clock = self.at(who).clock
        if 1990 < clock.now().year + push / _YEAR < 2200:
            clock.go(timedelta(seconds=push))
            happened["clock jumps"] += 1
