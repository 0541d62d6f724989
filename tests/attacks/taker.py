"""A process that is given files to take in, and tells how each ended, how long it took and its greatest memory."""

import resource
import sys
import time
from pathlib import Path

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from tests.clock import FixedClock


def most_memory() -> int:
    """In kB; Linux's own count begins with the program, getrusage's with whoever started it."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(next(line for line in status.read_text().splitlines() if line.startswith("VmHWM")).split()[1])
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // 1024 if sys.platform == "darwin" else most


def main() -> None:
    """Told the data folder; a file a line comes in, `name seconds kilobytes` goes out."""
    database = Meetings(Path(sys.argv[1]), FixedClock()).open()
    exchange = Exchange(database)
    for line in sys.stdin:
        began = time.perf_counter()
        try:
            ended = f"taken:{exchange.take_in(Path(line.rstrip(chr(10)))).new}"
        except RcmError as problem:
            ended = type(problem).__name__
        sys.stdout.write(f"{ended} {time.perf_counter() - began:.2f} {most_memory()}\n")
        sys.stdout.flush()
    database.close()


if __name__ == "__main__":
    main()
