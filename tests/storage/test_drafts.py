"""Drafts: kept on this laptop through a kill, part of backups, never part of what travels."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rcm_desktop.domain.notes import Note
from rcm_desktop.storage import drafts, journal
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.drafts import Draft
from tests.clock import FixedClock

ROOT = Path(__file__).parents[2]
TYPED = Draft(
    "new",
    "text",
    "Se acordó\n\n«seguir» ñ",
    7,
    ("a.0", "b.1"),
    {"session": "s", "section": ""},
    "2023-11-14T15:00:02+00:00",
)
WRITER = """
import sys
from pathlib import Path
from rcm_desktop.laptop.clock import SystemClock
from rcm_desktop.storage import drafts
from rcm_desktop.storage.database import Database

database = Database.open(Path(sys.argv[1]), SystemClock(), "machine", lambda meeting, replica: None)
number = 0
while True:
    number += 1
    with database.local() as connection:
        drafts.keep(connection, drafts.Draft("note", "text", "x" * number, number))
        drafts.keep(connection, drafts.Draft(f"note {number % 50}", "text", str(number), number))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database.create(tmp_path / "meeting.rcm", "meeting", FixedClock(), "machine")


def test_a_draft_comes_back_as_it_was_typed(database: Database) -> None:
    with database.local() as connection:
        drafts.keep(connection, TYPED)
    with database.read() as connection:
        assert drafts.all_drafts(connection) == (TYPED,)
    database.close()


def test_a_field_has_one_draft_the_last(database: Database) -> None:
    later = Draft(TYPED.rec, TYPED.field, "otra cosa", at="2023-11-14T15:00:09+00:00")
    with database.local() as connection:
        drafts.keep(connection, TYPED)
        drafts.keep(connection, later)
    with database.read() as connection:
        assert drafts.all_drafts(connection) == (later,)
    database.close()


def test_drafts_are_listed_oldest_first_and_let_go_one_by_one(database: Database) -> None:
    with database.local() as connection:
        for rec, at in (
            ("b", "2023-11-14T15:00:05"),
            ("a", "2023-11-14T15:00:09"),
            ("c", "2023-11-14T15:00:01"),
        ):
            drafts.keep(connection, Draft(rec, "text", rec, at=at))
        drafts.drop(connection, "b", "text")
        drafts.drop(connection, "a", "title")
    with database.read() as connection:
        assert [draft.rec for draft in drafts.all_drafts(connection)] == ["c", "a"]
    database.close()


def test_drafts_are_in_a_backup_and_not_in_what_travels(database: Database, tmp_path: Path) -> None:
    with database.write("operator") as work:
        work.create(Note(id=work.new_id(), text="an entry"))
    with database.local() as connection:
        drafts.keep(connection, TYPED)
    with database.read() as connection:
        handed_on = list(journal.known_bytes(connection))
    assert len(handed_on) == 1
    assert TYPED.text.encode() not in handed_on[0][1]
    database.backup(tmp_path / "backup.rcm")
    database.close()
    copy = Database.open(tmp_path / "backup.rcm", FixedClock(), "machine", lambda _m, _r: None)
    with copy.read() as connection:
        assert drafts.all_drafts(connection) == (TYPED,)
    copy.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_was_acknowledged_is_there_after_a_kill(database: Database) -> None:
    database.close()
    asked = [sys.executable, "-c", WRITER, str(database.path)]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        for _ in range(100):
            process.stdout.readline()
        time.sleep(0.013)
        process.send_signal(signal.SIGKILL)
        lines = process.stdout.read().splitlines()
    assert process.returncode == -signal.SIGKILL
    acknowledged = int(lines[-1]) if lines else 100
    again = Database.open(database.path, FixedClock(), "machine", lambda _m, _r: None)
    with again.read() as connection:
        kept = {draft.rec: draft for draft in drafts.all_drafts(connection)}
    again.close()
    assert kept["note"].cursor >= acknowledged
    assert kept["note"].text == "x" * kept["note"].cursor
    assert len(kept) == 51
    assert max(int(draft.text) for rec, draft in kept.items() if rec != "note") == kept["note"].cursor


def test_the_drafts_of_one_record_are_found_by_it(tmp_path: Path, clock: FixedClock) -> None:
    database = Database.create(tmp_path / "m.rcm", "m", clock, "machine")
    with database.local() as connection:
        for rec, field in (("a", "session.room"), ("b", "session.room"), ("a", "session.title_es")):
            drafts.keep(connection, Draft(rec, field, "x", at=field))
        assert [draft.field for draft in drafts.drafts_of(connection, "a")] == ["session.room", "session.title_es"]
    database.close()
