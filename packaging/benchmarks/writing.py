"""A rapporteur's session of 2,000 entries: opened, written in, recorded to disk, and typed in for eight hours."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, answer_of

_LONGEST_S = 900


def measure(folder: Path) -> Iterator[Figure]:
    """The figures of a fresh process in which the real window is typed into."""
    found = answer_of("writing_hours", folder, longest_s=_LONGEST_S)
    about = f"{found['entries']:.0f} entries, {found['words']:.0f} words"
    yield Figure("writing: session opened", found["opened"], "ms", 150, f"{about}; until it is painted")
    yield Figure("writing: another session and back", found["again"], "ms", 150, about)
    yield Figure("writing: a keystroke, p99", found["key"], "ms", 16, "until it is painted")
    yield Figure("writing: an entry to disk, p99", found["record"], "ms", 10, about)
    yield Figure("writing: Enter until it is painted, p99", found["enter"], "ms", 0, about)
    typed = f"{found['keys']:.0f} keys, {found['made']:.0f} entries"
    yield Figure("writing: eight hours, memory", found["grown"], "MB", 20, typed)
    yield Figure("writing: eight hours, longest key", found["longest"], "ms", 0, "drafts written meanwhile included")
