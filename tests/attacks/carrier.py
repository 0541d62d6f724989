"""A process that carries bundles between two laptops without an end, and says each thing only when it is done."""

import shutil
import sys
from itertools import count
from pathlib import Path

from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from tests.clock import FixedClock


def say(*words: object) -> None:
    """One line at once."""
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Told the folder of both laptops, a folder for bundles, and one for copies of the file."""
    data, stick, copies = (Path(one) for one in sys.argv[1:])
    first, second = (Meetings(data / name, FixedClock()).open() for name in ("first", "second"))
    people, giver, taker = People(first), Exchange(first), Exchange(second)
    delegation = people.delegations()[0].id
    say("ready")
    for number in count():
        found = people.add(Delegate(id="", name=PersonName("", "Nadie", f"Inventada {number}"), delegation=delegation))
        say("added", found.id)
        path = giver.write(stick / f"{number % 3}.rcmbundle")
        say("written", path.name)
        receipt = taker.take_in(path)
        say("taken", receipt.id, found.id)
        if number % 2:
            taker.undo(receipt.id)
            say("undone", receipt.id)
            taker.redo(receipt.id)
            say("redone", receipt.id)
        part, copy = copies / "copy.part", copies / f"{number % 3}.rcm"
        part.unlink(missing_ok=True)
        second.backup(part)
        shutil.move(part, copy)
        say("copied", copy.name, receipt.id)


if __name__ == "__main__":
    main()
