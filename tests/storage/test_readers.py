"""What desks read: people, agenda, notes, attendance and the meeting, in the orders they promise."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import AgendaItem
from rcm_desktop.domain.attendance import REGISTRATION, Scan, ScanVoid, Way
from rcm_desktop.domain.badges import is_badge
from rcm_desktop.domain.meeting import Laptop, Meeting
from rcm_desktop.domain.notes import GENERAL, Note, NoteKind, RecordOf
from rcm_desktop.domain.people import Category, Delegate, Delegation
from rcm_desktop.storage import agenda, attendance, bulk, exchange, meeting, notes, people, records, tables
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


def test_delegations_follow_the_meetings_order_and_then_category_and_code(database: Database) -> None:
    with database.write("op") as work:
        work.create(Delegation(id="z", code="AAA", category=Category.PRESS))
        work.create(Delegation(id="y", code="ZZZ", category=Category.INVITED))
        sight = records.sight(work.connection, Meeting, database.meeting)
        order = (ident("PAN"), ident("BLZ"))
        work.set(Meeting, database.meeting, "order", order, over=sight.heads["order"])
    with database.read() as connection:
        found = [d.code for d in people.delegations(connection)]
    assert found[:2] == ["PAN", "BLZ"]
    assert found[2:11] == sorted(found[2:11])
    assert found.index("ZZZ") < found.index("AAA")


def test_a_badge_given_once_is_not_given_again(database: Database) -> None:
    with database.read() as connection:
        first, second = people.next_badges(connection, 2)
        given = {d.badge for d in people.delegates(connection)}
    assert is_badge(first)
    assert is_badge(second)
    assert not {first, second} & given
    assert first != second


def test_a_badge_of_a_deleted_person_stays_taken(database: Database) -> None:
    with database.read() as connection:
        (last,) = people.next_badges(connection, 1)
    with database.write("op") as work:
        work.create(Delegate(id="gone", badge=last))
    with database.write("op") as work:
        work.delete(Delegate, "gone", records.sight(work.connection, Delegate, "gone"))
    with database.read() as connection:
        assert people.by_badge(connection, last) == []
        assert people.next_badges(connection, 1) != [last]


def test_sessions_come_as_they_sit_and_items_in_their_own_order(database: Database) -> None:
    with database.write("op") as work:
        work.create(AgendaItem(id="a-late", session=ident("rcgm"), order="zz"))
        work.create(AgendaItem(id="z-early", session=ident("rcgm"), order="0001"))
    with database.read() as connection:
        starts = [session.period.start for session in agenda.sessions(connection)]
        found = [item.id for item in agenda.items(connection, ident("rcgm"))]
        numbers = [objective.number for objective in agenda.objectives(connection)]
    assert starts == sorted(starts)
    assert (found[0], found[-1]) == ("z-early", "a-late")
    assert numbers == sorted(numbers)


def test_notes_come_in_their_order_and_those_of_the_main_record_are_counted(database: Database) -> None:
    with database.write("op") as work:
        work.create(Note(id="b", session="s", section=GENERAL, order="b"))
        work.create(Note(id="a", session="s", section="o", order="a", kind=NoteKind.AGREEMENT))
        work.create(Note(id="x", session="s", section="o", order="c", kind=NoteKind.AGREEMENT))
        work.create(Note(id="t", session="s", order="d", translation_of="a"))
        work.create(Note(id="u", session="s", order="e", record=RecordOf.SUPPORT))
    with database.write("op") as work:
        work.delete(Note, "x", records.sight(work.connection, Note, "x"))
    with database.read() as connection:
        assert [note.id for note in notes.notes(connection, "s")] == ["a", "b", "t", "u"]
        assert notes.counts(connection) == {"s": 2}


def test_a_scan_taken_back_stays_and_is_marked(database: Database) -> None:
    with database.write("op") as work:
        work.state(Scan, "d", point=REGISTRATION, at="2023-11-14T13:00:00+00:00")
        again = work.state(Scan, "d", point=REGISTRATION, at="2023-11-14T13:05:00+00:00")
        work.state(Scan, "d", point=REGISTRATION, at="2023-11-14T13:06:00+00:00", way=Way.OUT)
    scan = work.id_of(again)
    with database.write("op") as work:
        work.state(ScanVoid, "d", scan=scan, at="2023-11-14T13:07:00+00:00")
    with database.read() as connection:
        found = attendance.scans(connection, delegates=["d"])
        assert [one.voided for one in found] == [False, True, False]
        assert [one.at for one in attendance.last(connection, REGISTRATION, 5)] == ["2023-11-14T13:00:00+00:00"]
        assert attendance.scan(connection, scan) == found[1]


def test_sitting_down_twice_under_one_name_is_one_operator(database: Database) -> None:
    for name in ("Ana", "Ana ", "Luis"):
        with database.write() as work:
            meeting.sit(work, name)
    with database.read() as connection:
        names = [operator.name for operator in meeting.operators(connection).values()]
    assert sorted(name for name in names if name in ("Ana", "Luis")) == ["Ana", "Luis"]


def test_a_letter_that_a_laptop_has_or_an_invitation_carries_is_not_free(database: Database) -> None:
    with database.local() as connection:
        assert meeting.give_letter(connection) == "B"
        assert meeting.give_letter(connection) == "C"
    with database.write("op") as work:
        work.create(Laptop(id="other", letter="D"))
    with database.read() as connection:
        assert meeting.free_letter(connection) == "E"


def test_a_key_kept_twice_is_the_last(database: Database) -> None:
    with database.local() as connection:
        exchange.keep_key(connection, "k", "one")
        exchange.keep_key(connection, "k", "two")
        assert exchange.key(connection, "k") == "two"
        assert exchange.key(connection, "none") == ""


def test_a_newer_tip_takes_the_place_of_an_older_one_and_never_the_other_way(database: Database) -> None:
    older = exchange.KnownTip("r", 3, "aa", "Mesa 2", "t", "key", "signed")
    newer = exchange.KnownTip("r", 5, "bb", "Mesa 2", "t", "key", "signed")
    with database.local() as connection:
        for tip in (older, newer, older):
            exchange.note_tip(connection, tip)
        assert [tip for tip in exchange.tips(connection) if tip.replica == "r"] == [newer]


def test_whole_rows_are_inserted_in_the_order_of_the_columns(database: Database) -> None:
    with database.local() as connection:
        bulk.insert_many(connection, tables.setting, [("a", "1"), ("b", "2")])
        assert connection.exec_driver_sql("SELECT value FROM setting WHERE name = 'b'").scalar() == "2"


def test_chunks_hold_all_items_once() -> None:
    assert [list(chunk) for chunk in bulk.chunks([1, 2, 3, 4, 5], 2)] == [[1, 2], [3, 4], [5]]
