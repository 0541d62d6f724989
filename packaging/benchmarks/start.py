"""How long the window takes to show the sample meeting, and how much memory it then holds."""

import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
from practice import Clock, hold

from benchmarks.figures import Figure, answer_of, middle
from rcm_desktop.laptop import settings
from rcm_desktop.laptop.paths import settings_file

RUNS = 15
PAGES = ("registration", "notes")
SETTLED_S = 2.0


def measure(folder: Path) -> Iterator[Figure]:
    """Interleaved runs, each in a fresh process, of an empty window and of each page."""
    held = hold(folder / "start", Clock())
    data, meeting = held.meetings.folder, held.database.meeting
    held.database.close()
    seconds: dict[str, list[float]] = {name: [] for name in ("empty", *PAGES)}
    for run in range(RUNS + 1):
        for name, taken in seconds.items():
            _remember(data, meeting, name)
            began = time.time()
            program = ("empty_window",) if name == "empty" else ("first_paint", data)
            painted = answer_of(*program)["painted"] - began
            if run:  # the first one warms the disk and compiles
                taken.append(painted)
    empty = middle(seconds["empty"])
    yield Figure("start: empty window + import sqlalchemy", empty * 1000, "ms")
    for name in PAGES:
        yield Figure(f"start: {name}", middle(seconds[name]) * 1000, "ms", about=f"median of {RUNS}")
        pairs = [ours / theirs for ours, theirs in zip(seconds[name], seconds["empty"], strict=True)]
        yield Figure(f"start: {name} ÷ empty window", middle(pairs), "×", 1.5)
    for name in PAGES:
        _remember(data, meeting, name)
        resident = answer_of("first_paint", data, str(SETTLED_S))["resident"]
        yield Figure(f"start: resident memory, {name}", resident, "MB", 110, f"{SETTLED_S:g} s after it shows")


def _remember(data: Path, meeting: str, page: str) -> None:
    """Write the settings as the program leaves them when it is closed on a page."""
    kept = settings.load(settings_file(data))
    kept = msgspec.structs.replace(kept, language="es", last_meeting=meeting, last_page=page)
    settings.save(settings_file(data), kept)
