"""The wall at 3840×2160 for eight simulated hours, once with each scene that moves."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, answer_of

LONGEST_S = 900
"""A minute on a computer that does nothing else."""


def measure(folder: Path) -> Iterator[Figure]:
    """A repaint that the clock asks for, one of the whole wall, and the memory that eight hours add."""
    for scene in ("foyer", "room", "stage"):
        found = answer_of("wall_left_on", folder, scene, longest_s=LONGEST_S)
        about = f"the longest of 28,800 turns {found['longest']:.0f} ms"
        yield Figure(f"wall: {scene}, each second, late", found["beat"], "ms", 16, about)
        yield Figure(f"wall: {scene}, the whole of it, late", found["whole"], "ms", 16)
        yield Figure(f"wall: {scene}, growth in eight hours", found["grown"], "MB", 5)
