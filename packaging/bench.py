"""Times and memory beside the limits that were agreed, in one run; it never fails by time."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import (
    agenda,
    bundles,
    check_ins,
    coverage,
    finding,
    lists,
    lists_alive,
    minutes,
    scans,
    search,
    start,
    timetable_window,
    translating,
    wall,
    writing,
)
from benchmarks.figures import Figure

MEASURES: dict[str, Callable[[Path], Iterator[Figure]]] = {
    "start": start.measure,
    "checkin": check_ins.measure,
    "scans": scans.measure,
    "search": search.measure,
    "finding": finding.measure,
    "lists": lists.measure,
    "window": lists_alive.measure,
    "minutes": minutes.measure,
    "bundles": bundles.measure,
    "agenda": agenda.measure,
    "timetable": timetable_window.measure,
    "translating": translating.measure,
    "wall": wall.measure,
    "coverage": coverage.measure,
    "writing": writing.measure,
}


def main() -> int:
    """Measure what was named, or everything."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Print times and ratios.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASURES))
    parser.add_argument("--folder", type=Path, help="a folder on the disk to measure (the system's temporary one)")
    given = parser.parse_args()
    unknown = [name for name in given.names if name not in MEASURES]
    if unknown:
        parser.error(f"there is no measure named {', '.join(unknown)}; there are {', '.join(MEASURES)}")
    for name in given.names or MEASURES:
        with tempfile.TemporaryDirectory(prefix="rcm-bench-", dir=given.folder) as folder:
            for figure in MEASURES[name](Path(folder)):
                print(figure.line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
