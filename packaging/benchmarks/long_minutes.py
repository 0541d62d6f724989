"""Writes a meeting's minutes once and tells the milliseconds: `long_minutes.py DATA_FOLDER`."""

import json
import sys
from pathlib import Path
from time import perf_counter

from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.papers import Papers


def main() -> int:
    """Import what papers need, then write them."""
    folder = Path(sys.argv[1])
    database = Meetings(folder).open()
    papers = Papers(database)
    began = perf_counter()
    import rcm_desktop.documents.minutes
    import rcm_desktop.documents.pdf.writer  # noqa: F401

    imported = perf_counter()
    paper = papers.minutes("es")
    composed = perf_counter()
    written = papers.save(paper, folder / "minutes.pdf")
    ended = perf_counter()
    database.close()
    told = {
        "imports": imported - began,
        "composed": composed - imported,
        "written": ended - imported,
        "pages": written.pages / 1000,
    }
    print(json.dumps({name: value * 1000 for name, value in told.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
