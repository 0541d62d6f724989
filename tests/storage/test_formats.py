"""A file of a newer format is refused before anything is written, and says which version it needs."""

from hashlib import sha256
from pathlib import Path

import pytest
import sqlcipher3

from rcm_desktop import __version__
from rcm_desktop.domain.errors import NewerFormat
from rcm_desktop.domain.transactions import FORMAT
from rcm_desktop.storage import elsewhere, settings
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "meeting" / "meeting.rcm"
    Database.create(found, "m", FixedClock(), "machine").close()
    return found


def opened(path: Path) -> Database:
    return Database.open(path, FixedClock(), "machine", lambda _meeting, _replica: None)


def make_newer(path: Path, said: str = str(FORMAT + 1)) -> sqlcipher3.Connection:
    raw = sqlcipher3.connect(str(path), isolation_level=None)
    raw.execute("UPDATE setting SET value = ? WHERE name = 'format'", (said,))
    raw.execute("UPDATE setting SET value = '7.3' WHERE name = 'needs'")
    raw.execute("UPDATE setting SET value = 'another' WHERE name IN ('shape', 'local', 'machine')")
    return raw


def state(path: Path) -> dict[str, str]:
    return {one.name: sha256(one.read_bytes()).hexdigest() for one in path.parent.iterdir() if "-shm" not in one.name}


def test_a_new_file_says_its_format_and_who_reads_it(path: Path) -> None:
    database = opened(path)
    with database.read() as connection:
        assert settings.value(connection, "format") == str(FORMAT)
        assert settings.value(connection, "needs") == __version__
    database.close()


def test_a_file_from_before_the_format_was_noted_is_of_the_first(path: Path) -> None:
    raw = sqlcipher3.connect(str(path), isolation_level=None)
    raw.execute("DELETE FROM setting WHERE name IN ('format', 'needs')")
    raw.close()
    opened(path).close()


@pytest.mark.parametrize("said", [str(FORMAT + 1), "next"])
def test_a_newer_file_is_refused_with_the_version_it_needs_and_stays_as_it_is(path: Path, said: str) -> None:
    make_newer(path, said).close()
    before = state(path)
    with pytest.raises(NewerFormat) as told:
        opened(path)
    assert (told.value.needs, state(path)) == ("7.3", before)
    with pytest.raises(NewerFormat) as told:
        elsewhere.brief(path)
    assert (told.value.needs, state(path)) == ("7.3", before)


def test_a_newer_file_that_its_program_left_in_a_hurry_stays_as_it_is(path: Path) -> None:
    held = make_newer(path)  # what it wrote lies beside the file until it is closed
    before = state(path)
    assert before[path.name + "-wal"]
    with pytest.raises(NewerFormat):
        opened(path)
    assert state(path) == before
    held.close()
