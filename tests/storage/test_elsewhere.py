"""Files of other meetings: read whole in any shape, told where they cannot be, never changed."""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
import sqlcipher3

from rcm_desktop.domain.errors import Busy, DamagedFile, NotAMeeting
from rcm_desktop.domain.notes import Note
from rcm_desktop.storage import records, settings, tables
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.elsewhere import brief, reading
from tests.clock import FixedClock
from tests.sample import MEETING, small_meeting


@pytest.fixture
def path(tmp_path: Path, clock: FixedClock) -> Path:
    database = small_meeting(tmp_path / "there", clock)
    with database.write() as work:
        work.create(Note(id="note", text="Se acordó por unanimidad"))
    database.close()
    return database.path


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where copies are made: nothing may be left in it."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    yield folder
    assert not list(folder.iterdir())


def texts(path: Path) -> list[str]:
    with reading(path) as connection:
        return [note.text for note in records.listed(connection, Note)]


def state(path: Path) -> dict[str, str]:
    return {one.name: sha256(one.read_bytes()).hexdigest() for one in path.parent.iterdir()}


def age(path: Path) -> None:
    """Let the file be one of an earlier version: another shape, and a column that did not exist yet."""
    raw = sqlcipher3.connect(str(path), isolation_level=None)
    raw.execute("UPDATE setting SET value = 'older' WHERE name = 'shape'")
    raw.execute("ALTER TABLE p_note DROP COLUMN origin")
    raw.execute("ALTER TABLE p_meeting DROP COLUMN practice")
    raw.execute("UPDATE p_note SET text = 'as an earlier version made it'")
    raw.close()


def test_a_file_is_read_and_nothing_is_laid_beside_it(path: Path) -> None:
    before = state(path)
    assert texts(path) == ["Se acordó por unanimidad"]
    assert brief(path).short == "RCM 2023"
    assert state(path) == before


def test_nothing_can_be_written_to_it(path: Path) -> None:
    with reading(path) as connection, pytest.raises(Exception, match="readonly"):
        settings.keep(connection, "operator", "somebody")


def test_one_of_another_shape_is_made_anew_elsewhere(path: Path, temporary: Path) -> None:
    age(path)
    before = state(path)
    assert texts(path) == ["Se acordó por unanimidad"], "made from the journal"
    with reading(path) as connection:
        assert settings.value(connection, "shape") == tables.SHAPE_HERE
        assert list(temporary.iterdir())
    assert state(path) == before


def test_what_a_list_says_needs_no_copy(path: Path, temporary: Path) -> None:
    age(path)
    about = brief(path)
    assert (about.id, about.short, about.period.start, about.practice) == (MEETING, "RCM 2023", "2023-11-14", False)
    assert about.title_es == "Reuniones de los Grupos de Trabajo"


def test_what_a_killed_program_left_beside_the_file_counts(path: Path, tmp_path: Path, clock: FixedClock) -> None:
    database = Database.open(path, clock, "machine", lambda _meeting, _replica: None)
    with database.write() as work:
        work.create(Note(id="later", text="escrito al final"))
    killed = tmp_path / "killed"
    killed.mkdir()
    for one in path.parent.iterdir():  # as a kill leaves it
        (killed / one.name).write_bytes(one.read_bytes())
    database.close()
    assert (killed / "meeting.rcm-wal").stat().st_size
    (killed / "meeting.rcm-shm").unlink()
    sums = state(killed / "meeting.rcm")
    assert sorted(texts(killed / "meeting.rcm")) == ["Se acordó por unanimidad", "escrito al final"]
    assert sums.items() <= state(killed / "meeting.rcm").items()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a protected folder keeps nobody out here")
def test_a_protected_folder_does_not_matter(path: Path, temporary: Path) -> None:
    path.with_name("meeting.rcm-wal").touch()
    path.parent.chmod(0o555)
    try:
        assert texts(path) == ["Se acordó por unanimidad"]
    finally:
        path.parent.chmod(0o755)


def test_a_file_that_something_else_holds_is_busy(path: Path) -> None:
    holder = sqlcipher3.connect(str(path), isolation_level=None)
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN IMMEDIATE")
    holder.execute("UPDATE setting SET value = value")
    try:
        with pytest.raises(Busy):
            texts(path)
        with pytest.raises(Busy):
            brief(path)
    finally:
        holder.close()


@pytest.mark.parametrize("wrong", [b"", b"no database at all" * 500])
def test_a_damaged_file_is_told(path: Path, wrong: bytes) -> None:
    path.write_bytes(wrong)
    for look in (texts, brief):
        with pytest.raises(DamagedFile) as told:
            look(path)
        assert told.value.path == str(path)
    assert path.read_bytes() == wrong


def test_a_file_damaged_within_is_told(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(DamagedFile):
        texts(path)


def test_a_database_of_something_else_is_told(tmp_path: Path) -> None:
    other = tmp_path / "other.rcm"
    raw = sqlcipher3.connect(str(other), isolation_level=None)
    raw.execute("CREATE TABLE song (name)")
    raw.close()
    with pytest.raises(DamagedFile):
        texts(other)
    with pytest.raises(NotAMeeting):
        texts(tmp_path / "none.rcm")
