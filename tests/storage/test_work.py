"""A gesture: gathered, the last write to a field wins, cut into transactions of one person each, all or nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from rcm_desktop.domain.attendance import REGISTRATION, Scan
from rcm_desktop.domain.errors import TooLong
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Capacity, Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.domain.topics import Topic
from rcm_desktop.domain.transactions import (
    MOST_BYTES,
    MOST_OPERATIONS,
    Transaction,
    digest,
    operation_id,
    transaction,
    transaction_id,
)
from rcm_desktop.storage import incarnation, records, tables
from rcm_desktop.storage.database import Database
from tests.clock import START, FixedClock


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = Database.create(tmp_path / "meeting.rcm", "the meeting", clock, "machine")
    yield found
    found.close()


def written(database: Database) -> list[Transaction]:
    with database.read() as connection:
        rows = connection.execute(select(tables.tx.c.header, tables.tx.c.payload).order_by(tables.tx.c.pos)).all()
    return [transaction(header, payload) for header, payload in rows]


def read(database: Database, ident: str) -> Any:
    with database.read() as connection:
        return records.one(connection, Note, ident)


def new_note(database: Database, **values: Any) -> str:
    with database.write("operator") as work:
        ident = work.new_id()
        work.create(Note(id=ident, **values))
    return ident


def test_a_transaction_says_who_wrote_what_where_and_when(database: Database, clock: FixedClock) -> None:
    with database.write("operator") as work:
        work.create(Note(id="n", text="ñ"))
    (found,) = written(database)
    with database.read() as connection:
        now = incarnation.mine(connection)
    assert found.id == transaction_id(found.header_bytes) == now.tip
    assert (found.header.meeting, found.header.replica, found.header.actor) == ("the meeting", now.id, "operator")
    assert (found.header.seq, found.header.prev, found.header.format) == (1, "", 1)
    assert found.header.wall == START.isoformat(timespec="milliseconds")
    assert found.header.hlc >> 16 == int(START.timestamp() * 1000)
    assert found.header.payload == digest(found.payload_bytes)


def test_each_transaction_names_the_one_before_it(database: Database) -> None:
    for _ in range(3):
        new_note(database, text="x")
    found = written(database)
    assert [t.header.seq for t in found] == [1, 2, 3]
    assert [t.header.prev for t in found] == ["", found[0].id, found[1].id]
    assert found[0].header.hlc < found[1].header.hlc < found[2].header.hlc
    assert len({t.header.gesture for t in found}) == 3


def test_no_two_payloads_share_their_salt(database: Database) -> None:
    new_note(database, text="x")
    new_note(database, text="x")
    salts = {msgspec.json.decode(t.payload_bytes)["salt"] for t in written(database)}
    assert len(salts) == 2
    assert all(len(salt) == 24 for salt in salts)


def test_of_several_writes_to_a_field_the_last_wins_over_all_they_saw(database: Database) -> None:
    ident = new_note(database, text="first")
    with database.read() as connection:
        sight = records.sight(connection, Note, ident)
    with database.write("operator") as work:
        work.set(Note, ident, "text", "second", over=sight.heads["text"])
        work.set(Note, ident, "text", "third", over=("elsewhere.0",))
    (operation,) = written(database)[-1].operations
    assert operation.value == '"third"'
    assert operation.replaces == tuple(sorted(("elsewhere.0", *sight.heads["text"])))  # type: ignore[union-attr]
    assert read(database, ident).text == "third"


def test_a_gesture_that_writes_nothing_leaves_nothing(database: Database) -> None:
    with database.write("operator"):
        pass
    assert written(database) == []


def test_an_exception_leaves_nothing(database: Database) -> None:
    with pytest.raises(KeyError), database.write("operator") as work:
        work.create(Note(id="n", text="x"))
        raise KeyError
    assert written(database) == []
    new_note(database, text="after")
    assert [t.header.seq for t in written(database)] == [1]


def test_only_what_differs_from_an_empty_record_is_written(database: Database) -> None:
    with database.write("operator") as work:
        work.create(Delegate(id="d", name=PersonName("", "José", "Ñandú"), capacity=Capacity.DELEGATE))
    (found,) = written(database)
    assert [getattr(operation, "field", None) for operation in found.operations] == ["name"]


def test_a_field_stands_in_the_journal_under_its_own_name(database: Database) -> None:
    with database.write("operator") as work:
        work.create(Meeting(id="m", title_es="Reunión"))
    (found,) = written(database)
    assert [getattr(operation, "field", None) for operation in found.operations] == ["title.es"]


def test_texts_are_kept_composed(database: Database) -> None:
    ident = new_note(database, text="N\u0303andu\u0301\0")
    assert read(database, ident).text == "Ñandú"
    assert "Ñandú".encode() in written(database)[0].payload_bytes


def test_ids_of_what_was_written_are_known_after_the_block(database: Database) -> None:
    with database.write("operator") as work:
        work.create(Note(id="n", text="x", order="a"))
        slot = work.state(Scan, "d", point=REGISTRATION, at="2023-11-14T15:00:00Z")
    (found,) = written(database)
    with database.read() as connection:
        assert [work.id_of(slot)] == [scan.id for scan in records.happened(connection, Scan)]
    assert work.id_of(slot) == operation_id(found.id, 2)


def test_a_fact_with_a_field_that_it_does_not_have_is_a_bug(database: Database) -> None:
    with pytest.raises(TypeError), database.write("operator") as work:
        work.state(Scan, "d", place="registration")


def test_a_transaction_holds_one_persons_data(database: Database) -> None:
    with database.write("operator") as work:
        for number in range(3):
            work.create(Delegate(id=f"d{number}", post="p", badge="b"))
    found = written(database)
    assert [{operation.rec for operation in t.operations} for t in found] == [{"d0"}, {"d1"}, {"d2"}]
    assert len({t.header.gesture for t in found}) == 1
    assert [t.header.prev for t in found] == ["", found[0].id, found[1].id]


def test_scans_of_two_people_are_two_transactions(database: Database) -> None:
    with database.write("operator") as work:
        for number in range(2):
            work.state(Scan, f"d{number}", point=REGISTRATION, at="2023-11-14T15:00:00Z")
    assert [{operation.rec for operation in t.operations} for t in written(database)] == [{"d0"}, {"d1"}]


def test_a_person_and_the_persons_scan_are_one_transaction(database: Database) -> None:
    with database.write("operator") as work:
        work.create(Delegate(id="d", post="p"))
        work.create(Note(id="n", text="x"))
        work.state(Scan, "d", point=REGISTRATION, at="2023-11-14T15:00:00Z")
    assert len(written(database)) == 1


def test_a_transaction_holds_at_most_five_hundred_operations(database: Database) -> None:
    with database.write("operator") as work:
        for number in range(MOST_OPERATIONS + 1):
            work.create(Note(id=f"n{number}", text="x"))
    assert [len(t.operations) for t in written(database)] == [MOST_OPERATIONS, 1]


def test_a_transaction_fits_a_line_of_the_bundle(database: Database) -> None:
    text = "«ñ»\n" * 20_000
    with database.write("operator") as work:
        for number in range(12):
            work.create(Note(id=f"n{number}", text=text))
    found = written(database)
    assert len(found) > 1
    assert all(len(t.payload_bytes) <= MOST_BYTES for t in found)
    with database.read() as connection:
        assert len(records.listed(connection, Note)) == 12


def test_a_value_too_long_to_travel_is_refused_at_once(database: Database) -> None:
    most = MOST_BYTES // 2
    with database.write("operator") as work:
        work.create(Note(id="n", text="x" * (most - 2)))
        with pytest.raises(TooLong) as told:
            work.create(Note(id="o", text="x" * (most - 1)))
    assert told.value.facts == {"field": "note.text", "bytes": most + 1, "most": most}
    assert len(read(database, "n").text) == most - 2
    assert read(database, "o") is None


def test_stamps_grow_though_the_clock_goes_back(database: Database, clock: FixedClock) -> None:
    new_note(database, text="x")
    clock.set(START.replace(year=2001))
    new_note(database, text="y")
    first, second = (t.header.hlc for t in written(database))
    assert second == first + 1


def test_the_topics_of_what_was_written_are_told_after_the_commit(database: Database) -> None:
    told: list[frozenset[Topic]] = []
    database.on_change(told.append)
    with database.write("operator") as work:
        work.create(Note(id="n", text="x"))
        work.state(Scan, "d", point=REGISTRATION, at="2023-11-14T15:00:00Z")
        assert told == []
    assert told == [frozenset({Topic.NOTES, Topic.ATTENDANCE})]


def test_a_record_of_nothing_but_defaults_exists(database: Database) -> None:
    with database.write("op") as work:
        work.create(Note(id="bare"))
    with database.read() as connection:
        assert records.one(connection, Note, "bare") == Note(id="bare")
