"""How long a bundle of 100,000 operations takes to write, to take in, and to take in again."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from benchmarks.crowd import gather
from benchmarks.figures import Figure
from rcm_desktop.services.exchange import Exchange


def measure(folder: Path) -> Iterator[Figure]:
    """From a laptop that has everything to one that has heard nothing of it."""
    crowd = gather(folder)
    target = folder / "crowd.rcmbundle"
    began = perf_counter()
    Exchange(crowd.first).write(target)
    written = perf_counter()
    yield Figure("bundle: write", written - began, "s", about=f"{target.stat().st_size / 1e6:.1f} MB")
    for name, limit in (("take in", 5.0), ("take in again, nothing new", 0.6)):
        began = perf_counter()
        receipt = Exchange(crowd.second).take_in(target)
        yield Figure(f"bundle: {name}", perf_counter() - began, "s", limit, f"{receipt.new} new transactions")
    Exchange(crowd.second).write(folder / "back.rcmbundle")
    Exchange(crowd.first).take_in(folder / "back.rcmbundle")
    words = [Exchange(database).control_words() for database in (crowd.first, crowd.second)]
    if words[0] != words[1]:
        raise RuntimeError("the two laptops differ after the bundle")
    crowd.first.close()
    crowd.second.close()
