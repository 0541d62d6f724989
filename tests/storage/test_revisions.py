"""How often sessions were written to: every change of what a calendar says of one counts, and nothing else does."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import Planned
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.revisions import Written, of_sessions
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


def now(database: Database) -> dict[str, Written]:
    with database.read() as connection:
        return of_sessions(connection)


def change(database: Database, cls: type, record: str, **values: object) -> None:
    with database.write() as work:
        work.change(cls, record, records.sight(work.connection, cls, record), values)


def test_a_session_is_newer_after_a_write_to_it_and_the_others_are_not(database: Database, clock: FixedClock) -> None:
    before = now(database)
    clock.go(timedelta(hours=1))
    change(database, MeetingSession, ident("champions"), room="Sala 9")
    after = now(database)
    assert after[ident("champions")].count == before[ident("champions")].count + 1
    assert after[ident("champions")].at - before[ident("champions")].at >= timedelta(hours=1)
    assert after[ident("rcgm")] == before[ident("rcgm")]


def test_an_item_counts_even_when_it_is_deleted(database: Database) -> None:
    counts = [now(database)[ident("champions")].count]
    change(database, AgendaItem, ident("Receso"), planned=Planned("", 5))
    counts.append(now(database)[ident("champions")].count)
    with database.write() as work:
        work.delete(AgendaItem, ident("Receso"), records.sight(work.connection, AgendaItem, ident("Receso")))
    counts.append(now(database)[ident("champions")].count)
    assert counts[0] < counts[1] < counts[2]


def test_the_meeting_counts_for_all_and_people_for_none(database: Database) -> None:
    before = now(database)
    change(database, Delegate, ident("Rose Usher-Coral"), post="Otra")
    assert now(database) == before
    change(database, Meeting, MEETING, symbol="X")
    assert {one: written.count for one, written in now(database).items()} == {
        one: written.count + 1 for one, written in before.items()
    }
