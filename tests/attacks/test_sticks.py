"""Sticks that are full, protected or pulled out, and a full disk below the meeting: one sentence, and nothing lost."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.errors import IncompleteBundle, NoRoom, RcmError, ReadOnly, TargetVanished
from rcm_desktop.domain.transactions import Write
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.whole_file import sum_of
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import effective, integrity
from rcm_desktop.storage.database import Database
from tests.attacks.forger import Forger
from tests.attacks.sticks import mounted, protect, pull
from tests.attacks.test_damage import large
from tests.clock import FixedClock
from tests.laptops import Pair, add_person, made_pair, pair

__all__ = ["made_pair", "pair"]
FULL_KB = 1_024


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A real stick of one megabyte."""
    yield from mounted(tmp_path / "mounted", FULL_KB)


@pytest.fixture
def grown(pair: Pair) -> Pair:
    """A meeting whose bundle is larger than the stick."""
    path = large(Forger(pair.first), pair.stick / "large.rcmbundle")
    Exchange(pair.first).take_in(path)
    return pair


def state(database: Database) -> tuple[bytes, str]:
    with database.read() as connection:
        total = effective.total(connection)
    return total, integrity.digest_of(database)


def told(problem: RcmError) -> None:
    """One sentence in each language."""
    for language in ("es", "en"):
        sentence = Labels(language).error(problem)
        assert sentence.what
        assert sentence.next


def whole(database: Database, before: tuple[bytes, str]) -> None:
    assert state(database) == before
    assert integrity.check(database) == ()


def test_a_full_stick_is_told_and_keeps_what_was_on_it(grown: Pair, stick: Path) -> None:
    old = Exchange(grown.second).write(stick)
    kept, before = old.read_bytes(), state(grown.first)
    for _ in range(2):
        with pytest.raises(NoRoom) as problem:
            Exchange(grown.first).write(stick)
        told(problem.value)
        with pytest.raises(NoRoom):
            Exchange(grown.first).write(old)
        with pytest.raises(NoRoom):
            Exchange(grown.first).invite(Place(name="Mesa 3"), stick)
    assert [path.name for path in stick.iterdir()] == [old.name]
    assert old.read_bytes() == kept
    whole(grown.first, before)


def test_a_stick_without_a_byte_left_is_told(pair: Pair, stick: Path) -> None:
    with pytest.raises(OSError, match="space"), (stick / "filler").open("wb") as filler:
        while True:
            filler.write(bytes(4096))
            filler.flush()
    before = state(pair.first)
    with pytest.raises(NoRoom):
        Exchange(pair.first).write(stick)
    assert [path.name for path in stick.iterdir()] == ["filler"]
    whole(pair.first, before)


def test_a_protected_stick_is_read_and_not_written(pair: Pair, stick: Path) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    path = Exchange(pair.second).write(stick)
    protect(stick)
    before = state(pair.first)
    for write in (Exchange(pair.first).write, lambda at: Exchange(pair.first).invite(Place(name="Mesa 3"), at)):
        with pytest.raises(ReadOnly) as problem:
            write(stick)
        told(problem.value)
    whole(pair.first, before)
    assert Exchange(pair.first).take_in(path).new > 0


def test_a_stick_pulled_out_while_it_is_written_to_is_told(pair: Pair, stick: Path) -> None:
    def pulled(_done: int, _total: int) -> None:
        if not gone:
            gone.append(True)
            pull(stick)

    gone: list[bool] = []
    before = state(pair.first)
    with pytest.raises(TargetVanished) as problem:
        Exchange(pair.first).write(stick, pulled)
    told(problem.value)
    assert list(stick.iterdir()) == []
    whole(pair.first, before)


def test_a_file_removed_while_it_is_read_comes_in_whole(grown: Pair, tmp_path: Path) -> None:
    def pulled(_done: int, _total: int) -> None:
        if not gone:
            gone.append(True)
            shutil.rmtree(folder)

    gone: list[bool] = []
    folder = tmp_path / "away"
    folder.mkdir()
    path = Exchange(grown.first).write(folder)
    total = sum_of(path)
    receipt = Exchange(grown.second).take_in(path, pulled)
    assert gone
    assert not path.exists()
    assert (receipt.file_sum, receipt.new > 0) == (total, True), "the system still gave every byte, and each was judged"


def test_a_file_that_ends_while_it_is_read_is_told(grown: Pair, tmp_path: Path) -> None:
    def shorter(_done: int, _total: int) -> None:
        os.truncate(path, 600_000)

    path = Exchange(grown.first).write(tmp_path)
    before = state(grown.second)
    with pytest.raises(IncompleteBundle) as problem:
        Exchange(grown.second).take_in(path, shorter)
    told(problem.value)
    whole(grown.second, before)


@pytest.fixture
def small_disk(tmp_path: Path, made_pair: Path) -> Iterator[Database]:
    """The second laptop, on a disk that has room for its meeting, a copy, and little more."""
    for disk in mounted(tmp_path / "disk", 48_000):
        shutil.copytree(made_pair / "second", disk / "data")
        database = Meetings(disk / "data", FixedClock()).open()
        yield database
        database.close()


@pytest.mark.parametrize("left", [0, 40, 400, 1_500, 2_500, 4_000])
def test_a_full_disk_below_the_meeting_is_told_and_loses_nothing(
    small_disk: Database, pair: Pair, left: int
) -> None:
    path = large(Forger(pair.first), pair.stick / "large.rcmbundle")
    before, exchange = state(small_disk), Exchange(small_disk)
    receipts = exchange.receipts()
    filler = small_disk.path.parents[3] / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(filler.parent).free - left * 1024))
    with pytest.raises(NoRoom) as problem:
        exchange.take_in(path)
    told(problem.value)
    assert exchange.receipts() == receipts
    whole_with_room(small_disk, filler, before)
    assert exchange.take_in(path).new > 0
    assert integrity.check(small_disk) == ()
    assert list((small_disk.path.parent / "backups").glob("*.part")) == []


def whole_with_room(database: Database, filler: Path, before: tuple[bytes, str]) -> None:
    """A check writes and rolls back, so that it needs room as well."""
    assert state(database) == before
    filler.unlink()
    whole(database, before)


def test_whatever_room_is_left_a_bundle_comes_in_or_is_told(small_disk: Database, pair: Pair) -> None:
    forger, exchange, taken = Forger(pair.first), Exchange(small_disk), 0
    filler = small_disk.path.parents[3] / "filler"
    for number in range(1, 24):
        operations = [Write("note", f"n{number}", "text", f'"{"x" * 60_000}"')]
        path = forger.bundle(pair.stick / "a", [forger.pair(operations)])
        receipts, before = exchange.receipts(), state(small_disk)
        size = small_disk.path.stat().st_size // 1024
        filler.write_bytes(bytes(shutil.disk_usage(filler.parent).free - (size + 18 * number) * 1024))
        try:
            assert exchange.take_in(path).new == 1
            taken += 1
        except NoRoom:
            assert exchange.receipts() == receipts
            assert state(small_disk) == before
        filler.unlink()
        for old in (small_disk.path.parent / "backups").glob("*"):
            old.unlink()
        small_disk.close()  # so that its log is short again
        small_disk = Meetings(small_disk.path.parents[2], FixedClock()).open()
        exchange = Exchange(small_disk)
    assert 0 < taken < 23
    small_disk.close()


def test_an_undo_on_a_full_disk_is_told_and_undoes_nothing(small_disk: Database, pair: Pair) -> None:
    forger, exchange = Forger(pair.first), Exchange(small_disk)
    pairs = [forger.pair([Write("note", f"n{n}", "text", f'"{"x" * 2_000}"') for n in range(400)])]
    receipt = exchange.take_in(forger.bundle(pair.stick / "a", pairs))
    before = state(small_disk)
    filler = small_disk.path.parents[3] / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(filler.parent).free))
    with pytest.raises(NoRoom) as problem:
        for _ in range(50):  # the log has room for some pages before it grows
            exchange.undo(receipt.id)
            exchange.redo(receipt.id)
    told(problem.value)
    filler.unlink()
    exchange.redo(receipt.id)
    whole(small_disk, before)
