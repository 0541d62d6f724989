"""A copy of a meeting's file to try a thing in: the same data, out of sight, and gone afterwards."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.notes import Note
from rcm_desktop.storage import incarnation, records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.trial import sweep, trial
from tests.clock import FixedClock


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    found = Database.create(tmp_path / "meeting.rcm", "meeting", FixedClock(), "machine")
    yield found
    found.close()


def write(database: Database, text: str) -> None:
    with database.write("operator") as work:
        work.create(Note(id=work.new_id(), text=text))


def texts(database: Database) -> set[str]:
    with database.read() as connection:
        return {note.text for note in records.listed(connection, Note)}


def beside(folder: Path) -> set[str]:
    return {path.name for path in folder.glob(".trial-*")}


def test_what_is_written_in_a_copy_stays_there_and_the_file_can_be_written_meanwhile(
    database: Database, tmp_path: Path
) -> None:
    write(database, "before")
    with trial(database) as copy:
        assert beside(tmp_path)
        write(copy, "there")
        write(database, "here")
        assert texts(copy) == {"before", "there"}
        with copy.read() as there, database.read() as here:
            assert incarnation.mine(there).id == incarnation.mine(here).id
    assert texts(database) == {"before", "here"}
    assert beside(tmp_path) == set()


def test_a_copy_is_gone_whatever_happened_in_it(database: Database, tmp_path: Path) -> None:
    with pytest.raises(KeyError), trial(database):
        raise KeyError
    assert beside(tmp_path) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="what is in use cannot be removed there at all")
def test_what_a_dead_program_left_is_swept_at_the_next_start_and_a_living_ones_stays(tmp_path: Path) -> None:
    asked = [sys.executable, "-c", "import os; print(os.getpid())"]
    dead = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    Database.create(tmp_path / "meeting.rcm", "meeting", FixedClock(), "machine").close()
    for name in (f".trial-{dead}-ab.rcm", f".trial-{dead}-ab.rcm-wal", ".trial-x.rcm", f".trial-{os.getpid()}-ab.rcm"):
        (tmp_path / name).write_bytes(b"what the meeting holds")
    Database.open(tmp_path / "meeting.rcm", FixedClock(), "machine", lambda *_: None).close()
    assert beside(tmp_path) == {f".trial-{os.getpid()}-ab.rcm"}
    sweep(tmp_path / "not there")
