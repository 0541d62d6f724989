"""Writes a bundle of a crowd, or takes it in and once more, in a process of its own; prints seconds and memory."""

import gc
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from practice import Clock

from benchmarks.figures import middle
from benchmarks.painted import resident_mb
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings

BUNDLE = "crowd.rcmbundle"
AGAIN = 3


def desk(folder: Path, laptop: str) -> Exchange:
    """The exchange desk of one of the crowd's laptops, at the moment of the story."""
    clock = Clock()
    clock.set(14, 8)
    return Exchange(Meetings(folder / laptop, clock).open())


def write(folder: Path) -> dict[str, float]:
    """All that the first laptop has."""
    first = desk(folder, "crowd-1")
    return {"seconds": _seconds(lambda: first.write(folder / BUNDLE)), "peak": resident_mb(most=True)}


def take_in(folder: Path) -> dict[str, float]:
    """On a laptop that has heard nothing of the crowd, then again when it knows all."""
    fresh = folder / "crowd-fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(folder / "crowd-2", fresh)
    second = desk(folder, fresh.name)
    bundle = folder / BUNDLE
    seconds = _seconds(lambda: second.take_in(bundle))
    came = float(second.receipts()[0].new)
    again = [_seconds(lambda: second.take_in(bundle)) for _ in range(AGAIN)]
    peak = resident_mb(most=True)
    _compare(second, desk(folder, "crowd-1"), folder / "back.rcmbundle")
    return {"seconds": seconds, "again": middle(again), "new": came, "peak": peak}


def _compare(second: Exchange, first: Exchange, back: Path) -> None:
    """The few words of the second laptop go back; then both have to have the same."""
    second.write(back)
    first.take_in(back)
    if second.control_words() != first.control_words():
        raise RuntimeError("the two laptops differ after the bundle")


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    gc.freeze()
    gc.disable()  # the program collects by a timer of its window
    began = perf_counter()
    work()
    return perf_counter() - began


if __name__ == "__main__":
    done = {"write": write, "take_in": take_in}[sys.argv[1]](Path(sys.argv[2]))
    print(json.dumps(done))
