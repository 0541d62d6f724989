"""A copy of a file writes under a name of its own; a file that was merely opened again does not."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, select

from rcm_desktop.domain.errors import NoRoom
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.transactions import Header, decode_header, transaction
from rcm_desktop.storage import incarnation, journal, records, tables
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.incarnation import Incarnation, Renewed, Why
from rcm_desktop.storage.work import Work
from tests.clock import FixedClock


@pytest.fixture
def path(tmp_path: Path, clock: FixedClock) -> Path:
    """A file with one note, closed."""
    made = Database.create(tmp_path / "meeting.rcm", "meeting", clock, "machine")
    write(made, "first")
    made.close()
    return made.path


def opened(path: Path, machine: str = "machine", remembered: str | None = None) -> Database:
    return Database.open(path, FixedClock(), machine, lambda _meeting, _replica: remembered)


def write(database: Database, text: str) -> Header:
    with database.write("operator") as work:
        work.create(Note(id=work.new_id(), text=text))
    with database.read() as connection:
        newest = select(tables.tx.c.header).order_by(tables.tx.c.pos.desc())
        return decode_header(connection.execute(newest).scalars().first() or b"")


def mine(database: Database) -> Incarnation:
    with database.read() as connection:
        return incarnation.mine(connection)


def renewed(database: Database) -> Renewed | None:
    """How the life that writes to the file began, where it took the place of another."""
    with database.read() as connection:
        return incarnation.renewed(connection)


def test_a_new_file_starts_at_number_one_under_a_name_no_other_file_has(tmp_path: Path) -> None:
    files = [Database.create(tmp_path / f"{n}.rcm", "meeting", FixedClock(), "machine") for n in range(2)]
    assert len({mine(database).id for database in files}) == 2
    assert [write(database, "x").seq for database in files] == [1, 1]
    for database in files:
        database.close()


def test_what_did_not_reach_the_disk_is_not_remembered_as_written(path: Path) -> None:
    database = opened(path)
    before = database.tip

    def full(_: Connection) -> None:
        raise NoRoom(path=str(path))

    event.listen(database._writer, "commit", full)
    with pytest.raises(NoRoom):
        write(database, "lost")
    event.remove(database._writer, "commit", full)
    with database.local():
        pass
    assert database.tip == before
    assert write(database, "kept").seq == 2
    assert database.tip == mine(database)
    database.close()


def test_a_file_opened_again_goes_on_counting(path: Path) -> None:
    first = opened(path)
    tip = mine(first)
    first.close()
    again = opened(path, remembered=tip.tip)
    assert renewed(again) is None
    header = write(again, "second")
    assert (header.replica, header.seq, header.prev) == (tip.id, 2, tip.tip)
    again.close()


def test_a_file_on_another_machine_is_a_copy_and_starts_anew(path: Path) -> None:
    original = opened(path)
    before = mine(original)
    original.close()
    copy = opened(path, machine="another")
    began = renewed(copy)
    assert began is not None
    assert (began.old, began.tip, began.why) == (before.id, before.tip, Why.COPIED)
    header = write(copy, "second")
    assert header.replica != before.id
    assert (header.seq, header.prev) == (1, "")
    copy.close()
    again = opened(path, machine="another")
    assert renewed(again) == began, "it goes on, and begins no other life"
    again.close()


def test_a_file_older_than_what_the_machine_remembers_is_a_copy(path: Path, tmp_path: Path) -> None:
    database = opened(path)
    database.backup(tmp_path / "backup.rcm")
    write(database, "after the backup")
    tip = mine(database)
    database.close()
    restored = opened(tmp_path / "backup.rcm", remembered=tip.tip)
    began = renewed(restored)
    assert began is not None
    assert (began.old, began.why) == (tip.id, Why.PUT_BACK)
    assert write(restored, "after putting back").replica != tip.id
    restored.close()


def test_a_backup_that_lacks_nothing_is_no_copy(path: Path, tmp_path: Path) -> None:
    database = opened(path)
    database.backup(tmp_path / "backup.rcm")
    tip = mine(database).tip
    database.close()
    restored = opened(tmp_path / "backup.rcm", remembered=tip)
    assert renewed(restored) is None
    restored.close()


def test_only_one_incarnation_writes_and_the_old_ones_stay_known(path: Path) -> None:
    opened(path, machine="second").close()
    database = opened(path, machine="third")
    with database.read() as connection:
        rows = connection.execute(select(tables.replica.c.mine)).scalars().all()
    assert sorted(rows) == [False, False, True]
    database.close()


def test_stamps_go_on_growing_in_a_copy(path: Path) -> None:
    copy = opened(path, machine="another")
    copy_clock = mine(copy).hlc
    assert write(copy, "second").hlc > copy_clock > 0
    copy.close()


def test_two_copies_that_nobody_noticed_lose_nothing(path: Path, tmp_path: Path) -> None:
    one = opened(path)
    one.backup(tmp_path / "clone.rcm")
    two = opened(tmp_path / "clone.rcm")
    headers = [write(one, "at one"), write(two, "at two")]
    assert headers[0].replica == headers[1].replica
    assert headers[0].seq == headers[1].seq
    for giver, taker in ((one, two), (two, one)):
        with giver.read() as connection:
            found = [transaction(header, payload) for header, payload in journal.known_bytes(connection)]
        taker.take_in([found], "file", "Desk", "replica")
    for database in (one, two):
        with database.read() as connection:
            assert {n.text for n in records.listed(connection, Note)} == {"first", "at one", "at two"}
        database.close()


@pytest.mark.parametrize(("minutes", "ahead"), [(9, False), (11, True)])
def test_a_clock_far_ahead_is_marked_and_not_followed(path: Path, tmp_path: Path, minutes: int, ahead: bool) -> None:
    fast_clock = FixedClock()
    fast_clock.go(timedelta(minutes=minutes))
    fast = Database.create(tmp_path / "fast.rcm", "meeting", fast_clock, "fast machine")
    stamp = write(fast, "from the future").hlc
    with fast.read() as connection:
        found = [transaction(header, payload) for header, payload in journal.known_bytes(connection)]
    database = opened(path)
    database.take_in([found], "file", "Desk 2", mine(fast).id)
    with database.read() as connection:
        marked = connection.execute(select(tables.replica.c.id).where(tables.replica.c.ahead)).scalars().all()
        assert len(records.listed(connection, Note)) == 2
    assert marked == ([mine(fast).id] if ahead else [])
    assert (write(database, "after").hlc > stamp) is not ahead
    fast.close()
    database.close()


def test_a_new_life_begins_with_all_it_needs_or_not_at_all(path: Path) -> None:
    def broken(work: Work, renewed: Renewed) -> None:
        work.create(Note(id=work.new_id(), text=renewed.new))
        raise KeyError

    original = opened(path)
    before = mine(original)
    original.close()
    with pytest.raises(KeyError):
        Database.open(path, FixedClock(), "another", lambda _meeting, _replica: None, broken)
    again = opened(path)
    assert mine(again) == before
    with again.read() as connection:
        assert [note.text for note in records.listed(connection, Note)] == ["first"]
    again.close()


def test_work_under_our_own_name_that_we_never_wrote_begins_a_new_life(path: Path, tmp_path: Path) -> None:
    one = opened(path)
    one.backup(tmp_path / "clone.rcm")
    two = opened(tmp_path / "clone.rcm")
    write(two, "at the clone")
    with two.read() as connection:
        found = [transaction(header, payload) for header, payload in journal.known_bytes(connection)]
    before = mine(one)
    one.take_in([found], "file", "Desk", before.id)
    began = renewed(one)
    assert began is not None
    assert (began.old, began.why) == (before.id, Why.TWO_LINES)
    assert write(one, "after").seq == 1
    one.take_in([found], "file", "Desk", before.id)
    assert renewed(one) == began, "what is here already tells nothing"
    one.close()
    again = opened(path)
    with again.read() as connection:
        assert incarnation.renewed(connection) == began
        assert not incarnation.is_told(connection)
    again.close()
    two.close()
