"""What lists wrote, read back from the journal of a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.people import Delegate, ListTaken
from rcm_desktop.storage import lists, records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting

IZOTE = ident("Óscar Izote")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


def listed(database: Database, post: str) -> str:
    """Write a post as a list would; returns the gesture."""
    with database.write() as work:
        sight = records.sight(work.connection, Delegate, IZOTE)
        work.change(Delegate, IZOTE, sight, {"post": post})
        at = work.now.isoformat(timespec="milliseconds")
        work.state(ListTaken, MEETING, at=at, name="list.csv", gesture=work.gesture)
    return work.gesture


def test_whom_a_list_wrote_of_is_told_with_its_gesture(database: Database) -> None:
    gesture = listed(database, "Cónsul")
    with database.read() as connection:
        assert [one.gesture for one in lists.taken(connection)] == [gesture]
        places = lists.positions(connection, {gesture})
        assert set(places.values()) == {gesture}
        assert lists.written(connection, places, "delegate") == {IZOTE: (gesture,)}
        assert lists.positions(connection, ()) == {}


def test_the_past_of_a_record_stands_on_what_an_editor_would_see(database: Database) -> None:
    first, second = listed(database, "Cónsul"), listed(database, "Cónsul general")
    with database.read() as connection:
        ((told, past),) = lists.pasts(connection, "delegate", [IZOTE])
        sight = records.sight(connection, Delegate, IZOTE)
        places = lists.positions(connection, {first, second})
    assert told == IZOTE
    assert {name: heads for name, heads in sight.heads.items() if heads} == past.sight().heads
    assert (past.sight().deleted, past.sight().seen) == (sight.deleted, sight.seen)
    assert [lists.value_of(one.value) for one in past.heads("post")] == ["Cónsul general"]
    replacing = {places[tx] for by in past.replaced["post"].values() for tx in by}
    assert replacing == {second}
