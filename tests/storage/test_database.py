"""The file: one gesture at a time, snapshots, all or nothing, and what is told when."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import sqlcipher3
from sqlalchemy import update

from rcm_desktop.domain.catalogue import SHAPE
from rcm_desktop.domain.errors import Busy, DamagedFile, NotAMeeting
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegate, ToldApart
from rcm_desktop.domain.topics import Topic
from rcm_desktop.domain.transactions import Transaction, transaction
from rcm_desktop.storage import integrity, journal, records, settings, tables
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = Database.create(tmp_path / "meeting.rcm", "meeting", clock, "machine")
    yield found
    found.close()


def opened(path: Path) -> Database:
    return Database.open(path, FixedClock(), "machine", lambda _meeting, _replica: None)


def write(database: Database, text: str) -> None:
    with database.write("operator") as work:
        work.create(Note(id=work.new_id(), text=text))


def texts(database: Database) -> list[str]:
    with database.read() as connection:
        return sorted(note.text for note in records.listed(connection, Note))


def elsewhere(tmp_path: Path, *written: str) -> list[Transaction]:
    other = Database.create(tmp_path / "other.rcm", "meeting", FixedClock(), "other machine")
    for text in written:
        write(other, text)
    with other.read() as connection:
        found = [transaction(header, payload) for header, payload in journal.known_bytes(connection)]
    other.close()
    return found


def test_a_file_keeps_its_meeting_and_what_was_written(database: Database) -> None:
    write(database, "x")
    database.close()
    again = opened(database.path)
    assert again.meeting == "meeting"
    assert texts(again) == ["x"]
    again.close()


def test_while_another_thread_writes_a_gesture_is_refused_at_once(database: Database) -> None:
    inside, done = threading.Event(), threading.Event()

    def job() -> None:
        with database.write("operator", wait=True) as work:
            inside.set()
            done.wait(10)
            work.create(Note(id="n", text="from the job"))

    thread = threading.Thread(target=job)
    thread.start()
    assert inside.wait(10)
    try:
        with pytest.raises(Busy), database.write("operator"):
            pass
        with pytest.raises(Busy), database.local():
            pass
        assert texts(database) == [], "reading goes on, and shows nothing unfinished"
    finally:
        done.set()
        thread.join()
    write(database, "after")
    assert texts(database) == ["after", "from the job"]


def test_a_job_waits_for_the_gesture_before_it(database: Database) -> None:
    order: list[str] = []

    def job() -> None:
        with database.write("operator", wait=True):
            order.append("job")

    with database.write("operator"):
        thread = threading.Thread(target=job)
        thread.start()
        order.append("gesture")
    thread.join(10)
    assert order == ["gesture", "job"]


def test_a_second_writer_on_the_file_makes_a_gesture_busy(database: Database) -> None:
    other = sqlcipher3.connect(str(database.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy), database.write("operator"):
        pass
    other.execute("ROLLBACK")
    other.close()
    write(database, "after")


def test_a_snapshot_does_not_move_while_it_is_read(database: Database) -> None:
    with database.read() as connection:
        assert records.listed(connection, Note) == []
        write(database, "x")
        assert records.listed(connection, Note) == []
    assert texts(database) == ["x"]


def test_a_rehearsal_leaves_nothing(database: Database) -> None:
    write(database, "x")
    with database.rehearse() as connection:
        connection.execute(update(tables.PROJECTIONS["note"]).values(text="changed"))
        assert [note.text for note in records.listed(connection, Note)] == ["changed"]
    assert texts(database) == ["x"]
    write(database, "y")
    assert integrity.check(database) == ()


def test_a_bundle_that_breaks_off_leaves_nothing(database: Database, tmp_path: Path) -> None:
    found = elsewhere(tmp_path, "a", "b")

    def batches() -> Iterator[Sequence[Transaction]]:
        yield found[:1]
        raise KeyError

    told: list[frozenset[Topic]] = []
    database.on_change(told.append)
    with pytest.raises(KeyError):
        database.take_in(batches(), "file", "Desk 2", "replica")
    assert texts(database) == []
    assert told == []
    assert database.take_in([found], "file", "Desk 2", "replica").id == 1


def test_what_changed_is_told_once_after_the_commit(database: Database, tmp_path: Path) -> None:
    told: list[tuple[frozenset[Topic], int]] = []
    database.on_change(lambda topics: told.append((topics, len(texts(database)))))
    write(database, "x")
    database.take_in([elsewhere(tmp_path, "a")], "file", "Desk 2", "replica")
    database.undo_bundle(1)
    database.restore_bundle(1)
    both = frozenset({Topic.NOTES, Topic.EXCHANGE})
    assert told == [(frozenset({Topic.NOTES}), 1), (both, 2), (both, 1), (both, 2)]


def test_a_backup_is_a_whole_file_of_its_own(database: Database, tmp_path: Path) -> None:
    write(database, "before")
    with database.read():
        database.backup(tmp_path / "backup.rcm")
    write(database, "after")
    copy = opened(tmp_path / "backup.rcm")
    assert texts(copy) == ["before"]
    assert integrity.check(copy) == ()
    copy.close()
    assert texts(database) == ["after", "before"]


def test_no_file_is_no_meeting(tmp_path: Path) -> None:
    for path in (tmp_path / "none.rcm", tmp_path):
        with pytest.raises(NotAMeeting):
            opened(path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"something else entirely " * 500])
def test_a_file_without_a_journal_is_damaged_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "m.rcm"
    path.write_bytes(content)
    with pytest.raises(DamagedFile):
        opened(path)
    assert path.read_bytes() == content
    assert [p.name for p in tmp_path.iterdir()] == ["m.rcm"]


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux lists a process's open files")
def test_a_file_that_was_refused_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "of another program.db"
    foreign = sqlcipher3.connect(str(path))
    foreign.execute("CREATE TABLE songs (title TEXT)")
    foreign.close()
    with pytest.raises(DamagedFile):
        opened(path)
    held = [fd.readlink() for fd in Path("/proc/self/fd").iterdir() if fd.is_symlink() and fd.exists()]
    assert path not in held


def other_shape(database: Database) -> None:
    write(database, "x")
    with database.local() as connection:
        settings.keep(connection, "shape", "0")
        connection.exec_driver_sql("DROP TABLE p_note")
        connection.exec_driver_sql("CREATE TABLE p_note (id TEXT, gone TEXT)")
    database.close()


def test_a_file_from_before_a_field_was_known_is_made_anew_though_nobody_counted_up(database: Database) -> None:
    write(database, "x")
    with database.local() as connection:
        settings.keep(connection, "shape", str(SHAPE))
        connection.exec_driver_sql("DROP TABLE p_told_apart")
        connection.exec_driver_sql("ALTER TABLE p_delegate DROP COLUMN withdrawal")
    database.close()
    again = opened(database.path)
    assert texts(again) == ["x"]
    assert integrity.check(again) == ()
    with again.read() as connection:
        assert records.happened(connection, ToldApart) == []
        assert records.listed(connection, Delegate) == []
    again.close()


def test_projections_of_another_shape_are_made_anew_after_a_backup(database: Database) -> None:
    other_shape(database)
    again = opened(database.path)
    assert texts(again) == ["x"]
    assert integrity.check(again) == ()
    again.close()
    assert database.path.with_suffix(".shape-0.backup").is_file()


def test_the_backup_before_that_is_whole_and_the_file_as_it_was(database: Database) -> None:
    other_shape(database)
    before = sqlcipher3.connect(str(database.path))
    kept = before.execute("SELECT * FROM tx ORDER BY pos").fetchall(), before.execute("SELECT * FROM op").fetchall()
    before.close()
    opened(database.path).close()
    backup = database.path.with_suffix(".shape-0.backup")
    copy = sqlcipher3.connect(str(backup))
    assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert copy.execute("SELECT * FROM tx ORDER BY pos").fetchall() == kept[0]
    assert copy.execute("SELECT * FROM op").fetchall() == kept[1]
    copy.close()
    again = opened(backup)  # as a person would, who puts it back
    assert texts(again) == ["x"]
    again.close()


RESHAPED_ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from rcm_desktop.domain.errors import FaultyDisk, NoRoom
from rcm_desktop.laptop.clock import SystemClock
from rcm_desktop.storage.database import Database

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
room = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, room[1]))
try:
    Database.open(Path(sys.argv[1]), SystemClock(), "machine", lambda meeting, replica: None)
except (FaultyDisk, NoRoom) as told:
    sys.stdout.write(Path(told.path).name)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
def test_without_room_for_the_backup_the_file_stays_closed_and_as_it_is(database: Database) -> None:
    write(database, "y")
    other_shape(database)
    before = database.path.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", RESHAPED_ON_A_FULL_DISK, str(database.path)],
        capture_output=True, text=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}, check=True,
    )  # fmt: skip
    assert done.stdout == "meeting.shape-0.backup.part"
    assert database.path.read_bytes() == before
    assert [one.name for one in database.path.parent.iterdir()] == [database.path.name], "no half backup takes room"
    again = opened(database.path)
    assert texts(again) == ["x", "y"]
    again.close()


def test_a_backup_left_by_a_first_try_does_not_keep_the_file_closed(database: Database) -> None:
    other_shape(database)
    database.path.with_suffix(".shape-0.backup").write_bytes(b"half of a backup")
    again = opened(database.path)
    assert texts(again) == ["x"]
    again.close()
    copy = sqlcipher3.connect(str(database.path.with_suffix(".shape-0.backup")))
    assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    copy.close()


def test_a_meeting_is_never_made_over_a_file(tmp_path: Path, clock: FixedClock) -> None:
    path = tmp_path / "meeting.rcm"
    Database.create(path, "m", clock, "machine").close()
    with pytest.raises(FileExistsError):
        Database.create(path, "other", clock, "machine")


def test_what_is_kept_of_the_file_hears_before_those_who_ask_for_it(database: Database) -> None:
    told: list[str] = []
    database.on_change(lambda _: told.append("page"))
    database.on_change(lambda _: told.append("kept"), first=True)
    write(database, "x")
    assert told == ["kept", "page"]
