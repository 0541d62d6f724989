"""A measured figure beside its limit, and the statistics that all measures share."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import msgspec

PACKAGING = Path(__file__).resolve().parents[1]
LONGEST_S = 120


class Figure(msgspec.Struct, frozen=True):
    """What was measured; `limit` 0 where none was agreed."""

    name: str
    value: float
    unit: str
    limit: float = 0.0
    about: str = ""

    def line(self) -> str:
        """The figure as one line: name, value, limit, their ratio, a verdict, and what it was measured on."""
        told = f"{self.name:<44}{self.value:>9.2f} {self.unit:<4}"
        if self.limit:
            verdict = "ok" if self.value <= self.limit else "OVER"
            told += f" of {self.limit:>6g}  {self.value / self.limit:>5.2f}  {verdict:<4}"
        else:
            told += " " * 23
        return f"{told}  {self.about}".rstrip()


def middle(values: Sequence[float]) -> float:
    """The median."""
    return median(values)


def late(values: Sequence[float]) -> float:
    """The value that 99 of 100 do not pass."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, -(-len(ordered) * 99 // 100) - 1)]


def answer_of(program: str, *words: str | Path, longest_s: float = LONGEST_S) -> dict[str, float]:
    """Run one of the programs of this folder in a fresh process; the numbers it prints as JSON."""
    line = [sys.executable, "-m", f"benchmarks.{program}", *map(str, words)]
    # Where compiled modules may not be written, each start would compile what was edited since: no user's start does.
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        line, cwd=PACKAGING, env=around, capture_output=True, text=True, check=False, timeout=longest_s
    )
    if done.returncode != 0:
        raise RuntimeError(f"{program} ended with {done.returncode}:\n{done.stderr}")
    return msgspec.json.decode(done.stdout.splitlines()[-1], type=dict[str, float])
