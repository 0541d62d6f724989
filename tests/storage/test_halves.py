"""What the journal knows of the second halves of entries, asked on a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.notes import Note, text_sum
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.halves import deleted_along, text_as_of
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

ENTRY, OTHER = ident("entry"), ident("other half")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    with made.write() as work:
        work.create(Note(id=ENTRY, text="uno"))
        work.create(Note(id=OTHER, text="one", language="en", translation_of=ENTRY))
    yield made
    made.close()


def delete(database: Database, *idents: str) -> None:
    with database.write() as work:
        for one in idents:
            work.delete(Note, one, records.sight(work.connection, Note, one))


def along(database: Database) -> list[str]:
    with database.read() as connection:
        return deleted_along(connection, ENTRY)


def test_only_what_went_by_the_same_gesture_went_along(database: Database) -> None:
    assert along(database) == []
    delete(database, ENTRY, OTHER)
    assert along(database) == [OTHER]


def test_what_was_deleted_before_did_not(database: Database) -> None:
    delete(database, OTHER)
    delete(database, ENTRY)
    assert along(database) == []


def test_a_text_is_found_by_its_sum_as_far_as_it_arrived(database: Database) -> None:
    with database.write() as work:
        work.change(Note, ENTRY, records.sight(work.connection, Note, ENTRY), {"text": "dos"})
    with database.read() as connection:
        assert text_as_of(connection, ENTRY, text_sum(" uno ")) == "uno"
        assert text_as_of(connection, ENTRY, text_sum("dos")) == "dos"
        assert text_as_of(connection, ENTRY, text_sum("tres")) is None
