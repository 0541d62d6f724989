"""Which agreed texts say something else now, from the journal alone."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from rcm_desktop.domain.notes import Note, NoteStatus
from rcm_desktop.storage import agreed, records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = Database.create(tmp_path / "meeting.rcm", "the meeting", clock, "machine")
    yield found
    found.close()


def write(database: Database, clock: FixedClock, **values: object) -> None:
    clock.go(timedelta(minutes=1))
    with database.write() as work:
        work.change(Note, "n", records.sight(work.connection, Note, "n"), values)


def found(database: Database) -> list[tuple[str, str]]:
    with database.read() as connection:
        return [(one.agreed, one.note.text) for one in agreed.touched(connection)]


def test_only_a_text_written_after_it_was_agreed_is_found(database: Database, clock: FixedClock) -> None:
    with database.write() as work:
        work.create(Note(id="n", text="A"))
    write(database, clock, text="B")
    assert found(database) == []
    write(database, clock, status=NoteStatus.AGREED)
    assert found(database) == []
    write(database, clock, text="C")
    write(database, clock, text="D")
    assert found(database) == [("B", "D")]
    write(database, clock, text="B ")
    assert found(database) == []
    write(database, clock, text="E")
    write(database, clock, status=NoteStatus.BRACKETED)
    assert found(database) == []
    write(database, clock, status=NoteStatus.AGREED)
    assert found(database) == []
