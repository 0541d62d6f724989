"""Damaged bundles brought to a laptop: all are refused before a write transaction opens, and nothing moves.

RCM_DAMAGE=1 runs the campaign: every bit of a small one, 100,000 bits and every 997th cut of one of some megabytes.
"""

import os
import random
import string
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.errors import DamagedBundle, IncompleteBundle, NotSealedForThisLaptop, TooLarge
from rcm_desktop.domain.transactions import Fact, Operation, Write
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.storage.database import Database
from tests.attacks.forger import Forger
from tests.attacks.watch import Watched, unmoved
from tests.clock import FixedClock
from tests.laptops import Pair, make_pair, open_pair

CAMPAIGN = "RCM_DAMAGE" in os.environ
SMALL = 5_000
LARGE = 2_000_000
TEXT = 60_000
BITS = 100_000 if CAMPAIGN else 300
EVERY = 997 if CAMPAIGN else 49_999
SENTENCES = (IncompleteBundle, DamagedBundle, NotSealedForThisLaptop, TooLarge)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a pair that these tests copy."""
    folder = tmp_path_factory.mktemp("damaged")
    make_pair(folder)
    return folder


@pytest.fixture
def pair(made: Path, tmp_path: Path) -> Iterator[Pair]:
    """Two laptops; the second is damaged mail's addressee."""
    found = open_pair(made, tmp_path, FixedClock())
    yield found
    found.close()


def small(forger: Forger, path: Path) -> Path:
    """A bundle of about 5 kB."""
    noise = random.Random(6)
    pairs, before, many = [], b"", 9
    for number in range(many):
        said = "".join(noise.choices(string.ascii_letters, k=360))
        operations: list[Operation] = [Write("note", f"note-{number}", "text", f'"{said}"'), Fact("scan", "d", "{}")]
        pairs.append(forger.pair(operations, before))
        before = pairs[-1][0]
    return forger.bundle(path, pairs)


def large(forger: Forger, path: Path) -> Path:
    """A bundle of some megabytes whose bytes are mostly one noise: age's pieces count, not the lines in them."""
    noise = random.Random(7)
    pairs, before = [], b""
    for number in range(LARGE * 4 // 3 // TEXT):
        said = "".join(noise.choices(string.ascii_letters + string.digits, k=TEXT))
        pairs.append(forger.pair([Write("note", f"note-{number}", "text", f'"{said}"')], before))
        before = pairs[-1][0]
    return forger.bundle(path, pairs)


def flips(watched: Watched, path: Path, bits: list[int]) -> None:
    """Turn each of these bits over, have the file refused, and turn it back."""
    with path.open("r+b", buffering=0) as file:
        for bit in bits:
            at = bit // 8
            file.seek(at)
            was = file.read(1)
            file.seek(at)
            file.write(bytes([was[0] ^ 1 << bit % 8]))
            assert isinstance(watched.refuses(path), SENTENCES)
            file.seek(at)
            file.write(was)


def cuts(watched: Watched, path: Path, sizes: list[int]) -> None:
    """Cut the file shorter and shorter, and have each length refused as a copy that broke off."""
    for size in sorted(sizes, reverse=True):
        os.truncate(path, size)
        assert isinstance(watched.refuses(path), IncompleteBundle)


def told(capsys: pytest.CaptureFixture[str], what: str, count: int, began: float, watched: Watched) -> None:
    """Say what a campaign did."""
    if CAMPAIGN:
        with capsys.disabled():
            sys.stdout.write(f"\n{count:>10} {what}, {time.perf_counter() - began:.0f} s, {watched.refused}\n")


def taken_after_all(database: Database, path: Path) -> None:
    """The same file undamaged comes in: what was refused was refused for its damage."""
    assert Exchange(database).take_in(path).new > 0


def test_every_cut_of_a_small_bundle_is_refused(pair: Pair, capsys: pytest.CaptureFixture[str]) -> None:
    path = small(Forger(pair.first), pair.stick / "a.rcmbundle")
    whole, began = path.read_bytes(), time.perf_counter()
    sizes = list(range(len(whole)))
    with unmoved(pair.second) as watched:
        cuts(watched, path, sizes if CAMPAIGN else sizes[:: 5])
    told(capsys, "cuts of a small bundle", len(sizes), began, watched)
    path.write_bytes(whole)
    taken_after_all(pair.second, path)


def test_every_bit_of_a_small_bundle_is_refused(pair: Pair, capsys: pytest.CaptureFixture[str]) -> None:
    path = small(Forger(pair.first), pair.stick / "a.rcmbundle")
    size, began = path.stat().st_size, time.perf_counter()
    assert SMALL < size + 1_000 < SMALL + 2_000
    bits = list(range(size * 8))
    with unmoved(pair.second) as watched:
        flips(watched, path, bits if CAMPAIGN else bits[::53])
    told(capsys, "bits of a small bundle", len(bits), began, watched)
    taken_after_all(pair.second, path)


def test_random_bits_of_a_large_bundle_are_refused(pair: Pair, capsys: pytest.CaptureFixture[str]) -> None:
    path = large(Forger(pair.first), pair.stick / "a.rcmbundle")
    size, began = path.stat().st_size, time.perf_counter()
    assert size > LARGE * 0.9
    bits = random.Random(8).sample(range(size * 8), BITS)
    with unmoved(pair.second) as watched:
        flips(watched, path, bits)
    told(capsys, f"bits of a bundle of {size} bytes", len(bits), began, watched)
    taken_after_all(pair.second, path)


def test_cuts_of_a_large_bundle_are_refused(pair: Pair, capsys: pytest.CaptureFixture[str]) -> None:
    path = large(Forger(pair.first), pair.stick / "a.rcmbundle")
    whole, began = path.read_bytes(), time.perf_counter()
    sizes = list(range(0, len(whole), EVERY))
    with unmoved(pair.second) as watched:
        cuts(watched, path, sizes)
    told(capsys, f"cuts of a bundle of {len(whole)} bytes", len(sizes), began, watched)
    path.write_bytes(whole)
    taken_after_all(pair.second, path)
