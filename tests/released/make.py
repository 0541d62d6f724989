"""Makes the files that a version leaves behind, to be read for ever: run once with that version's code on the path.

    PYTHONPATH=<that version's tree> python tests/released/make.py tests/released/<folder> <commit>

The clock stands still; ids, salts and keys are random, so what was made once is kept and never made again.
"""

import gzip
import json
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from rcm_desktop import __version__
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.catalogue import FACTS, RECORDS
from rcm_desktop.domain.meeting import Role
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.transactions import FORMAT
from rcm_desktop.intake.description import read_description
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import exchange, records, settings
from rcm_desktop.storage.database import Database

HERE = Path(__file__).parent


class StandingClock:
    """A clock that stands at a moment of the meeting."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime(2023, 11, 14, 13, 0, tzinfo=UTC)


def said(database: Database) -> dict[str, Any]:
    """All that a file says that differs from what goes without saying, by kind and id."""
    with database.read() as connection:
        found = {kind: [*records.listed(connection, cls)] for kind, cls in RECORDS.items()}
        facts = {kind: [*records.happened(connection, cls)] for kind, cls in FACTS.items()}
    every: dict[str, Any] = {**found, **facts}
    told = {kind: {one.id: _told(one) for one in of} for kind, of in sorted(every.items()) if of}
    decoded: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(told, order="sorted"))
    return decoded


def _told(record: msgspec.Struct) -> dict[str, Any]:
    told = {}
    for field in msgspec.structs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name not in {"id", "to_settle"} and value != field.default:
            told[field.name] = msgspec.to_builtins(value)
    return told


def make(target: Path, commit: str) -> None:
    """An invitation, then more work, then a bundle and the file itself; and what they say."""
    target.mkdir(parents=True)
    with TemporaryDirectory() as passing:
        meetings = Meetings(Path(passing), StandingClock())
        database = meetings.create(read_description(HERE / "meeting.toml"), "Inés Inventada", "Secretaría")
        place = Place(name="Mesa 2", role=Role.REGISTRATION, language="es")
        invited = Exchange(database).invite(place, target)
        invited.path.rename(target / "invitation.rcminvite")
        _work(database)
        Exchange(database).write(target / "bundle.rcmbundle")
        with database.read() as connection:
            about = {
                "version": __version__,
                "commit": commit,
                "format": FORMAT,
                "meeting": database.meeting,
                "machine": settings.value(connection, "machine"),
                "key": exchange.key(connection, exchange.MEETING_KEY),
                "words": list(invited.words),
                "control_words": list(Exchange(database).control_words()),
                "says": said(database),
            }
        database.close()
        with (target / "meeting.rcm.gz").open("wb") as file, gzip.GzipFile("", "wb", 9, file, 0) as packed:
            packed.write(database.path.read_bytes())
    (target / "about.json").write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _work(database: Database) -> None:
    """A day in small: people come in, one by mistake, a field is corrected, something is noted and deleted."""
    with database.read() as connection:
        people = {one.name.given: one.id for one in records.listed(connection, Delegate)}
    desk = Attendance(database)
    desk.check_in(people["Luz"], REGISTRATION)
    mistaken = desk.check_in(people["Iván"], REGISTRATION)
    assert mistaken.scan, "the desk gives the scan's id"
    desk.undo(mistaken.scan, "otra persona")
    with database.read() as connection:
        sight = records.sight(connection, Delegate, people["Rose"])
    with database.write() as work:
        work.change(Delegate, people["Rose"], sight, {"post": "Permanent Secretary"})
    noted = ["Se acordó ensayar de nuevo en 2024.", "Sobra."]
    with database.write() as work:
        idents = [work.new_id() for _ in noted]
        for ident, text in zip(idents, noted, strict=True):
            work.create(Note(id=ident, text=text))
    with database.read() as connection:
        sight = records.sight(connection, Note, idents[1])
    with database.write() as work:
        work.delete(Note, idents[1], sight)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    try:
        make(folder, sys.argv[2])
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
