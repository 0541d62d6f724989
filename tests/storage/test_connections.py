"""How the file is opened: each commit synced, readers that cannot write, and what the world does named."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError, OperationalError

from rcm_desktop.domain.errors import Busy, DamagedFile, NoRoom, ReadOnly
from rcm_desktop.storage import connections

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reunión 1.rcm"


@pytest.fixture
def writer(path: Path) -> Iterator[Engine]:
    engine = connections.writer(path)
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
        connection.exec_driver_sql("INSERT INTO t VALUES (1, 'one')")
    yield engine
    engine.dispose()


@pytest.fixture
def reader(path: Path, writer: Engine) -> Iterator[Engine]:
    engine = connections.reader(path)
    yield engine
    engine.dispose()


def pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def rows(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM t").scalar_one())


def test_the_writer_syncs_every_commit_to_a_log_beside_the_file(writer: Engine) -> None:
    with writer.connect() as connection:
        assert pragma(connection, "journal_mode") == "wal"
        assert pragma(connection, "synchronous") == 2
        assert pragma(connection, "trusted_schema") == 0
        assert pragma(connection, "cell_size_check") == 1


def test_a_reader_trusts_no_schema_either(reader: Engine) -> None:
    with reader.connect() as connection:
        assert pragma(connection, "trusted_schema") == 0
        assert pragma(connection, "cell_size_check") == 1


def test_a_reader_cannot_write(path: Path, reader: Engine) -> None:
    with pytest.raises(ReadOnly), connections.told(path), reader.connect() as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES (2, 'two')")
    assert rows(reader) == 1


def test_a_reader_sees_one_state_for_as_long_as_it_is_held(writer: Engine, reader: Engine) -> None:
    with reader.connect() as connection, connection.begin():
        before = connection.exec_driver_sql("SELECT count(*) FROM t").scalar()
        with writer.connect() as other, other.begin():
            other.exec_driver_sql("INSERT INTO t VALUES (2, 'two')")
        assert connection.exec_driver_sql("SELECT count(*) FROM t").scalar() == before == 1
    assert rows(reader) == 2


def test_writing_takes_the_lock_before_the_first_read(path: Path, writer: Engine) -> None:
    other = connections.writer(path)
    with writer.connect() as connection, connection.begin():
        connection.exec_driver_sql("SELECT 1")
        with pytest.raises(Busy), connections.told(path), other.connect() as second, second.begin():
            pass
    other.dispose()


def test_a_full_file_is_told_as_a_full_disk_and_harms_nothing(path: Path, writer: Engine) -> None:
    with writer.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pragma(connection, 'page_count')}")
    with (
        pytest.raises(NoRoom) as told,
        connections.told(path),
        writer.connect() as connection,
        connection.begin(),
    ):
        connection.exec_driver_sql("INSERT INTO t VALUES (2, ?)", ("x" * 100_000,))
    assert told.value.path == str(path)
    with writer.connect() as connection, connection.begin():
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
        connection.exec_driver_sql("INSERT INTO t VALUES (2, ?)", ("x" * 100_000,))
    assert rows(writer) == 2


OUT_OF_ROOM = """
import resource, signal, sys
from pathlib import Path
from rcm_desktop.domain.errors import FaultyDisk
from rcm_desktop.laptop.clock import SystemClock
from rcm_desktop.domain.notes import Note
from rcm_desktop.storage.database import Database

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
database = Database.open(Path(sys.argv[1]), SystemClock(), "machine", lambda meeting, replica: None)
room = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, room[1]))
kept = 0
try:
    while kept < 1000:
        with database.write("operator") as work:
            work.create(Note(id=work.new_id(), text="x" * 5000))
        kept += 1
except FaultyDisk:
    full = True
else:
    full = False
resource.setrlimit(resource.RLIMIT_FSIZE, room)
with database.write("operator") as work:
    work.create(Note(id=work.new_id(), text="after"))
sys.stdout.write(f"{full} {kept}")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
def test_when_the_disk_takes_no_more_what_was_written_stays_and_writing_goes_on_after(tmp_path: Path) -> None:
    from rcm_desktop.domain.notes import Note
    from rcm_desktop.storage import integrity, records
    from rcm_desktop.storage.database import Database
    from tests.clock import FixedClock

    path = tmp_path / "meeting.rcm"
    Database.create(path, "meeting", FixedClock(), "machine").close()
    asked = [sys.executable, "-c", OUT_OF_ROOM, str(path)]
    said = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=ROOT).stdout.split()
    assert said[0] == "True"
    database = Database.open(path, FixedClock(), "machine", lambda _m, _r: None)
    with database.read() as connection:
        notes = records.listed(connection, Note)
    assert len(notes) == int(said[1]) + 1 > 1
    assert integrity.check(database) == ()
    database.close()


def test_a_file_that_may_not_be_written_is_told(path: Path, writer: Engine) -> None:
    with writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(ReadOnly) as told, connections.told(path), writer.connect() as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES (2, 'two')")
    assert told.value.path == str(path)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "m.rcm"
    engine = connections.writer(path)
    with pytest.raises(ReadOnly), connections.told(path), engine.connect():
        pass


def test_a_file_of_something_else_is_told_as_damaged(path: Path) -> None:
    path.write_bytes(b"not a database" * 1000)
    engine = connections.writer(path)
    with pytest.raises(DamagedFile) as told, connections.told(path), engine.connect():
        pass
    assert told.value.path == str(path)
    assert "database" in told.value.found


def test_a_bug_of_ours_is_not_told_as_the_worlds_doing(path: Path, writer: Engine) -> None:
    with pytest.raises(IntegrityError), connections.told(path), writer.connect() as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES (1, 'again')")
    with pytest.raises(OperationalError), connections.told(path), writer.connect() as connection:
        connection.exec_driver_sql("SELECT nothing FROM t")
    with pytest.raises(KeyError), connections.told(path):
        raise KeyError
