"""Entries kept in memory are what the file has, whatever came meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.steps import SessionClosed
from rcm_desktop.storage import notes, records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

IDS = ("a", "b", "c")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = small_meeting(Path(tmp_path_factory.mktemp("notes")), FixedClock())
    yield made
    made.close()


def gesture(database: Database, what: str, note: str) -> None:
    with database.write() as work:
        sight = records.sight(work.connection, Note, note)
        if what == "write":
            work.set(Note, note, "text", database.new_id(), over=sight.heads["text"])
        elif what == "write blindly":
            work.set(Note, note, "text", database.new_id(), over=())
        elif what == "delete":
            work.delete(Note, note, sight)
        elif what == "delete unseen":
            work.delete(Note, note, records.Sight({}, (), ()))
        elif what == "state":
            work.state(SessionClosed, note, at="2023-11-14T13:00:00+00:00")
        else:
            work.restore(Note, note, sight)


GESTURES = ("write", "write blindly", "delete", "delete unseen", "state", "restore")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(GESTURES), st.sampled_from(IDS)), max_size=6))
def test_what_is_kept_is_what_would_be_read(database: Database, gestures: list[tuple[str, str]]) -> None:
    with database.read() as connection:
        held = notes.read(connection)
    for what, note in gestures:
        gesture(database, what, note)
    with database.read() as connection:
        renewed, whole = notes.renewed(connection, held), notes.read(connection)
    assert dict(renewed.notes) == dict(whole.notes)
    assert renewed.mark == whole.mark


def test_without_news_the_very_same_is_kept(database: Database) -> None:
    with database.read() as connection:
        held = notes.read(connection)
        assert notes.renewed(connection, held) is held


def test_a_new_entry_comes_behind_the_last_one_that_is_not_deleted(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    session, section = ident("prosecutors"), ident("objective 2")
    with database.write() as work:
        for note, order in (("x", "b"), ("y", "d"), ("z", "c")):
            work.create(Note(id=note, session=session, section=section, order=order))
    with database.write() as work:
        work.delete(Note, "y", records.sight(work.connection, Note, "y"))
    with database.read() as connection:
        assert notes.last_order(connection, session, section) == "c"
        assert notes.last_order(connection, session, "") == ""
    database.close()
