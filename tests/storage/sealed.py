"""What is carried between laptops in real files: bundles sealed and signed, old ones and new, and invitations."""

import shutil
from pathlib import Path

import msgspec
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import rule

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.exchange import Exchange
from tests.clock import FixedClock
from tests.storage.founded import invites, joins, words_cost
from tests.storage.gestures import People
from tests.storage.laptops import Laptop
from tests.storage.meeting_point import MOST_LAPTOPS, Choice, happened
from tests.storage.oracle import Tip

_ON_THE_STICK = 5


class Sealed(msgspec.Struct, frozen=True):
    """A bundle on the stick and what must be in it."""

    path: Path
    stamps: dict[str, int]
    """Each transaction with its stamp."""
    tips: tuple[Tip, ...]
    words: frozenset[tuple[str, str]]


class Carriers(People):
    """They write bundles to a stick, take in new and old ones, invite, and pull the stick early."""

    def seals(self, laptop: Laptop) -> Sealed:
        """A bundle written by the service itself, with what the model says it holds."""
        self.files += 1
        path = Exchange(laptop.database).write(self.folder / f"{self.files}.rcmbundle")
        effective = laptop.shelf.effective()
        stamps = {tx: self.world.txs[tx][0].hlc for tx in effective}
        happened["sealed files written"] += 1
        return Sealed(path, stamps, tuple(laptop.shelf.signs()), frozenset(laptop.shelf.words))

    def opens(self, laptop: Laptop, sealed: Sealed, *, look: bool) -> None:
        """A sealed bundle taken in by the service, perhaps after a look at it."""
        desk = Exchange(laptop.database)
        new = sealed.stamps.keys() - laptop.shelf.came.keys()
        if look:
            preview = desk.look(sealed.path)
            assert preview.new == len(new)
            assert preview.known_writer  # every laptop came by invitation, or from one that did
        receipt = desk.take_in(sealed.path)
        anew = laptop.shelf.is_written_elsewhere(new)
        assert receipt.new == len(new) == laptop.shelf.took_in(receipt.id, sealed.stamps)
        laptop.saw([sealed.stamps[tx] for tx in new])
        laptop.shelf.noted(sealed.tips, sealed.words)
        laptop.goes_on(anew=anew)
        happened["copies found by their work"] += anew
        happened["sealed files taken in"] += 1

    @rule(who=Choice)
    def writes_a_sealed_file(self, who: int) -> None:
        self.stick.append(self.seals(self.at(who)))
        if len(self.stick) > _ON_THE_STICK:
            self.stick.pop(0).path.unlink()

    @rule(who=Choice, which=Choice, look=st.sampled_from([False, False, False, True]))
    def takes_in_a_sealed_file(self, who: int, which: int, look: bool) -> None:
        """One of those on the stick, new or old, of any laptop or its own; a look costs as much again."""
        if not self.stick:
            self.writes_a_sealed_file(who + 1)
        laptop = self.at(who)
        self.opens(laptop, self.stick[which % len(self.stick)], look=look)
        laptop.agrees()
        laptop.papers_agree()

    @rule(who=Choice, which=Choice, at=st.floats(0, 1, exclude_max=True))
    def takes_in_a_cut_file(self, who: int, which: int, at: float) -> None:
        if not self.stick:
            self.writes_a_sealed_file(who + 1)
        laptop = self.at(who)
        whole = self.stick[which % len(self.stick)].path.read_bytes()
        path = self.folder / "cut.rcmbundle"
        path.write_bytes(whole[: int(at * len(whole))])
        before = laptop.print()
        with pytest.raises(RcmError):
            Exchange(laptop.database).take_in(path)
        assert laptop.print() == before
        happened["cut files refused"] += 1

    @rule(giver=Choice, over=Choice, taker=Choice, look=st.booleans())
    def is_relayed(self, giver: int, over: int, taker: int, look: bool) -> None:
        """What one laptop signed comes to a third by way of a second, and holds there."""
        first, second, third = self.at(giver), self.at(over), self.at(taker)
        self.opens(second, self.seals(first), look=False)
        mine = third.shelf.mine
        self.opens(third, self.seals(second), look=look)
        for laptop in (second, third):
            laptop.agrees()
            laptop.papers_agree()
        held = {tip.replica: tip.seq for tip in third.shelf.tips.values()}
        # Of the life it writes itself a laptop believes nobody else, not even a copy of itself that went on.
        others = [tip for tip in second.shelf.signs() if tip.replica != mine]
        assert all(held[tip.replica] >= tip.seq for tip in others)
        happened["tips relayed"] += 1

    @rule(who=Choice, chance=Choice)
    def joins(self, who: int, chance: int) -> None:
        """A new laptop comes in the middle; in one of some hundreds of cases its words cost what they really cost."""
        if len(self.laptops) >= MOST_LAPTOPS:
            return self.takes_in_a_sealed_file(who, chance, look=False)
        host, path = self.at(who), self.file()
        much = chance % 500 == 250  # hypothesis likes the ends
        with words_cost(much=much):
            carried = invites(host, self.folder, f"Mesa {self.files}")
        host.agrees()
        shutil.copy(self.blank, path)
        laptop = joins(host, carried, path, f"machine {self.files}", FixedClock(host.clock.now()))
        self.laptops.append(laptop)
        laptop.agrees()
        laptop.papers_agree()
        happened["laptops that joined"] += 1
        happened["invitations at the full cost"] += much
        return None

    def exchange_by_files(self, hub: Laptop) -> None:
        """All of it by way of one laptop, in sealed files."""
        others = [laptop for laptop in self.laptops if laptop is not hub]
        for other in others:
            self.opens(hub, self.seals(other), look=False)
        whole = self.seals(hub)
        for other in others:
            self.opens(other, whole, look=False)
