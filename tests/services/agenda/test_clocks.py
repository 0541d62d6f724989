"""A meeting in Panama City on a laptop set to another place, and what the programme asks of the file."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import event

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.domain.steps import ItemStarted
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.exchange import Exchange
from tests.clock import FixedClock
from tests.laptops import Pair
from tests.sample import ident, small_meeting
from tests.services.agenda.table import CHAMPIONS, OPENING, REPORTS, Table, clock_at
from tests.zones import SetTo, set_to

__all__ = ["set_to"]


def held(folder: Path, clock: FixedClock) -> list[object]:
    """The first morning of the meeting, followed and prepared, and all that is read of it afterwards."""
    folder.mkdir()
    database = small_meeting(folder, clock)
    table = Table(database, clock)
    table.stand_at("09:04")
    table.following.start(OPENING)
    table.planning.time_item(REPORTS, minutes=100)
    table.go(40)
    table.following.give_to(CHAMPIONS, ident("PAN"))
    now = table.agenda.now()
    sittings = [(one.session, one.items, [step.at for step in one.steps]) for one in table.agenda.sittings()]
    begun = [clock_at(one.start) for one in table.sitting().floor().turns]
    courses = [(one.followed, one.late, one.start, one.end) for one in now.courses.values()]
    found = [now.local, now.items, sittings, begun, courses, table.wall.foyer(), table.wall.room("Sala 1")]
    database.close()
    return found


def test_a_laptop_set_to_madrid_follows_a_meeting_in_panama_by_panamas_clock(
    tmp_path: Path, clock: FixedClock, set_to: SetTo
) -> None:
    told = []
    for place in ("America/Panama", "Europe/Madrid", "Asia/Kolkata"):
        set_to(place)
        told.append(held(tmp_path / place.rpartition("/")[2], clock))
    assert told[0] == told[1] == told[2]
    assert str(told[1][0]) == "2023-11-14 09:44:00"


@pytest.fixture
def asked(table: Table) -> Iterator[list[str]]:
    """The statements that the file is asked."""
    found: list[str] = []

    def note(*told: object) -> None:
        found.append(str(told[2]))

    event.listen(table.database._reader, "before_cursor_execute", note)
    yield found
    event.remove(table.database._reader, "before_cursor_execute", note)


def test_the_file_is_asked_only_where_something_was_committed(table: Table, asked: list[str]) -> None:
    table.agenda.programme()
    asked.clear()
    for _ in range(3):
        table.go(1)
        table.agenda.now()
        table.wall.foyer()
        table.wall.room("Sala 1")
        table.agenda.days()
    assert asked == []
    table.edit(MeetingSession, CHAMPIONS, room="Sala 9")
    assert table.session().room == "Sala 9"
    assert asked


def test_what_a_listener_asks_for_holds_what_it_hears_of(table: Table) -> None:
    """Also where the listener was there before the agenda."""
    rooms: list[str] = []
    table.database.on_change(lambda _: rooms.append(later.programme().by_id[CHAMPIONS].session.room))
    later = Agenda(table.database)
    later.programme()
    table.edit(MeetingSession, CHAMPIONS, room="Sala 9")
    assert rooms == ["Sala 9"]


def test_what_a_job_commits_on_another_thread_is_read(table: Table) -> None:
    table.agenda.programme()

    def job() -> None:
        with table.database.write(wait=True) as work:
            work.state(ItemStarted, OPENING, at=utc_text(table.clock.now()), session=CHAMPIONS)

    thread = Thread(target=job)
    thread.start()
    thread.join()
    assert table.on() == "opening"


def test_bundles_taken_in_undone_and_put_back_are_read(pair: Pair, clock: FixedClock) -> None:
    agenda, other = Agenda(pair.second), Agenda(pair.first)
    assert agenda.programme() == other.programme()
    session = agenda.sittings()[0].session.id
    with pair.first.write() as work:
        item = AgendaItem(id=work.new_id(), session=session, title_es="Nuevo", order="zz")
        work.create(item)
    pair.carry()
    assert agenda.programme().with_item(item.id) is not None
    receipt = Exchange(pair.second).receipts()[0].id
    Exchange(pair.second).undo(receipt)
    assert agenda.programme().with_item(item.id) is None
    Exchange(pair.second).redo(receipt)
    assert agenda.programme().with_item(item.id) is not None
