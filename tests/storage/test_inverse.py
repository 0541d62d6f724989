"""The inverse of a gesture on a real file: what it wrote goes, what was written since stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.storage import lists, records
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.inverse import is_created, is_deleted_by, is_untouched, write_back
from rcm_desktop.storage.lists import Past
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

CHAMPIONS = ident("champions")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


def write(database: Database, **values: str) -> str:
    """Change the session in a gesture of its own; returns the gesture."""
    with database.write() as work:
        work.change(MeetingSession, CHAMPIONS, records.sight(work.connection, MeetingSession, CHAMPIONS), values)
    return work.gesture


def past(connection: Connection, *gestures: str) -> tuple[dict[int, str], Past]:
    """The places of these gestures, and all that the journal says of the session."""
    ((_, found),) = lists.pasts(connection, "session", [CHAMPIONS])
    return lists.positions(connection, set(gestures)), found


def take_back(database: Database, gesture: str, *neutral: str) -> bool:
    with database.write() as work:
        places, found = past(work.connection, gesture)
        others = places | lists.positions(work.connection, set(neutral))
        return write_back(work, MeetingSession, CHAMPIONS, found, places, others)


def room_and_chair(database: Database) -> tuple[str, str]:
    with database.read() as connection:
        found = records.one(connection, MeetingSession, CHAMPIONS)
    assert found is not None
    return found.room, found.chair


def test_each_field_gets_the_value_it_had(database: Database) -> None:
    gesture = write(database, room="Sala 9", chair="")
    assert take_back(database, gesture)
    assert room_and_chair(database) == ("Sala 1", "Panamá")


def test_what_somebody_wrote_since_stays(database: Database) -> None:
    gesture = write(database, room="Sala 9", chair="Belice")
    write(database, room="Sala 5")
    assert not take_back(database, gesture)
    assert room_and_chair(database) == ("Sala 5", "Panamá")


def test_the_inverse_of_the_inverse_does_it_again(database: Database) -> None:
    gesture = write(database, room="Sala 9")
    with database.write() as work:
        places, found = past(work.connection, gesture)
        write_back(work, MeetingSession, CHAMPIONS, found, places, places)
    assert take_back(database, work.gesture, gesture)
    assert room_and_chair(database)[0] == "Sala 9"


def test_a_record_is_known_by_who_made_it_touched_it_and_deleted_it(database: Database) -> None:
    with database.write() as work:
        work.create(MeetingSession(id="new", title_es="Nueva"))
    with database.read() as connection:
        ((_, found),) = lists.pasts(connection, "session", ["new"])
        mine = lists.positions(connection, {work.gesture})
        assert is_created(found, mine)
        assert is_untouched(found, mine)
        assert not is_deleted_by(found, mine)
    gesture = write(database, room="Sala 9")
    with database.read() as connection:
        places, champions = past(connection, gesture)
        assert not is_created(champions, places)
        assert not is_untouched(champions, places)
    with database.write() as work:
        work.delete(MeetingSession, "new", records.sight(work.connection, MeetingSession, "new"))
    with database.read() as connection:
        ((_, found),) = lists.pasts(connection, "session", ["new"])
        assert is_deleted_by(found, lists.positions(connection, {work.gesture}))
        assert not is_untouched(found, mine)
