"""Bundles of 100,000 and of 1,000,000 operations written, taken in and taken in again, beside a plain merge."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks import bundles_alive
from benchmarks.bundle_steps import BUNDLE
from benchmarks.crowd import PEOPLE, gather
from benchmarks.figures import Figure, answer_of, middle

LONGEST_S = 600


class Case(msgspec.Struct, frozen=True):
    """How large a crowd is, how often it is measured, and its limits: seconds and MB; 0 where none was agreed."""

    name: str
    people: int
    times: int
    write: float
    take_in: float
    again: float
    peak: float


CASES = (
    Case("100,000", PEOPLE, 3, 1.5, 3.0, 0.4, 0.0),
    Case("1,000,000", 10 * PEOPLE, 1, 0.0, 30.0, 0.0, 800.0),
)
"""By operations: ten for each person, in three transactions."""


def measure(folder: Path) -> Iterator[Figure]:
    """From a laptop that has everything to one that has heard nothing of it; medians of fresh processes."""
    for case in CASES:
        yield from _measured(folder / case.name, case)
    yield from bundles_alive.measure(folder / "window")


def _measured(folder: Path, case: Case) -> Iterator[Figure]:
    folder.mkdir()
    crowd = gather(folder, case.people)
    crowd.first.close()
    crowd.second.close()
    written = [_answer("bundle_steps", "write", folder) for _ in range(case.times)]
    size = (folder / BUNDLE).stat().st_size / 1e6
    peers, taken = [], []
    for _ in range(case.times):
        peers.append(_answer("bundle_peer", crowd.first.path, folder / "peer.rcm"))
        taken.append(_answer("bundle_steps", "take_in", folder))
    of = f"bundles, {case.name}"
    yield Figure(f"{of}: write", _of(written, "seconds"), "s", case.write, f"{size:.1f} MB")
    about = f"{taken[0]['new']:.0f} new transactions; {_beside(taken, peers, 'seconds')}"
    yield Figure(f"{of}: take in", _of(taken, "seconds"), "s", case.take_in, about)
    yield Figure(f"{of}: take in again", _of(taken, "again"), "s", case.again, _beside(taken, peers, "again"))
    peak = max(one["peak"] for one in (*written, *taken))
    yield Figure(f"{of}: most memory", peak, "MB", case.peak, f"the plain merge {_of(peers, 'peak'):.0f} MB")


def _answer(program: str, *words: str | Path) -> dict[str, float]:
    return answer_of(program, *words, longest_s=LONGEST_S)


def _of(answers: list[dict[str, float]], name: str) -> float:
    return middle([one[name] for one in answers])


def _beside(taken: list[dict[str, float]], peers: list[dict[str, float]], name: str) -> str:
    peer = _of(peers, name)
    return f"{_of(taken, name) / peer:.1f} times a plain merge ({peer:.2f} s)"
