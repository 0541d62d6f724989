"""What two laptops wrote apart is shown with who wrote it, settled over what was seen, and comes back if it must."""

import datetime as dt
from datetime import timedelta

import pytest

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.matters import Matter
from rcm_desktop.domain.notes import Note, NoteStatus
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import PersonName, Record, Times
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.settling import Settlement, Versions
from rcm_desktop.storage import integrity, records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.laptops import Pair, add_person

BASE = "Uno.\nDos.\nTres."


def write(database: Database, record: Record, **values: object) -> None:
    with database.write() as work:
        work.change(type(record), record.id, records.sight(work.connection, type(record), record.id), values)


def exchange(pair: Pair) -> None:
    pair.carry()
    pair.carry(back=True)


def written_apart(pair: Pair, clock: FixedClock, first: str, second: str) -> Note:
    """An entry that both laptops have and each wrote over."""
    with pair.first.write() as work:
        note = Note(id=work.new_id(), text=BASE)
        work.create(note)
    exchange(pair)
    clock.go(timedelta(minutes=5))
    write(pair.first, note, text=first)
    clock.go(timedelta(minutes=5))
    write(pair.second, note, text=second)
    exchange(pair)
    return note


def opened(database: Database, record: Record, field: str = "text") -> Versions:
    found = Settlement(database).versions("note" if isinstance(record, Note) else "delegate", record.id, field)
    assert found is not None
    return found


def text(database: Database, note: Note) -> str:
    with database.read() as connection:
        found = records.one(connection, Note, note.id)
    assert found is not None
    return found.text


def matters(database: Database) -> list[Matter]:
    return [one.matter for one in Checks(database).to_settle()]


def test_each_version_says_who_wrote_it_where_and_when_and_what_both_were_made_from(
    pair: Pair, clock: FixedClock
) -> None:
    note = written_apart(pair, clock, "UNO.\nDos.\nTres.", "Uno.\nDos.\nTRES.")
    for database in (pair.first, pair.second):
        seen = opened(database, note)
        assert [one.value for one in seen.versions] == ["Uno.\nDos.\nTRES.", "UNO.\nDos.\nTres."]
        (second,), (first,) = (one.signed for one in seen.versions)
        assert (second.who, second.laptop) == ("Luz", "Mesa 2")
        assert (first.who, first.laptop) == ("Ana", "Secretaría")
        assert first.at.strftime("%H:%M") == "12:45"  # by the clock of the meeting's place
        assert second.at - first.at == timedelta(minutes=5)
        assert seen.base is not None
        assert seen.base.value == BASE
        assert seen.proposal == "UNO.\nDos.\nTRES."


def test_texts_changed_in_one_paragraph_have_no_proposal(pair: Pair, clock: FixedClock) -> None:
    note = written_apart(pair, clock, "Uno.\nDOS.\nTres.", "Uno.\n¿Dos?\nTres.")
    assert opened(pair.first, note).proposal is None


def test_what_is_settled_is_settled_on_both(pair: Pair, clock: FixedClock) -> None:
    note = written_apart(pair, clock, "A", "B")
    Settlement(pair.first).settle(opened(pair.first, note), "A y B")
    exchange(pair)
    for database in (pair.first, pair.second):
        assert (text(database, note), matters(database)) == ("A y B", [])
        assert Settlement(database).versions("note", note.id, "text") is None


def test_settled_alike_at_two_laptops_it_does_not_come_back(pair: Pair, clock: FixedClock) -> None:
    note = written_apart(pair, clock, "A", "B")
    for database in (pair.first, pair.second):
        Settlement(database).settle(opened(database, note), "A")
    exchange(pair)
    assert matters(pair.first) == matters(pair.second) == []


def test_settled_differently_at_two_laptops_it_comes_back_on_both(pair: Pair, clock: FixedClock) -> None:
    note = written_apart(pair, clock, "A", "B")
    for database, value in ((pair.first, "A"), (pair.second, "B")):
        Settlement(database).settle(opened(database, note), value)
    assert matters(pair.first) == matters(pair.second) == []
    exchange(pair)
    for database in (pair.first, pair.second):
        assert matters(database) == [Matter.VERSIONS]
        assert {one.value for one in opened(database, note).versions} == {"A", "B"}
    Settlement(pair.first).settle(opened(pair.first, note), "B")
    exchange(pair)
    assert matters(pair.first) == matters(pair.second) == []
    assert text(pair.first, note) == text(pair.second, note) == "B"


def test_what_arrives_while_somebody_decides_makes_it_come_back(pair: Pair, clock: FixedClock) -> None:
    note = written_apart(pair, clock, "A", "B")
    seen = opened(pair.first, note)
    write(pair.second, note, text="C")
    pair.carry(back=True)
    Settlement(pair.first).settle(seen, "A")
    assert matters(pair.first) == [Matter.VERSIONS]
    assert {one.value for one in opened(pair.first, note).versions} == {"A", "C"}


def test_more_than_two_versions_are_all_shown_and_one_that_two_wrote_is_shown_once(
    pair: Pair, clock: FixedClock
) -> None:
    note = written_apart(pair, clock, "A", "B")
    with pair.first.write() as work:
        work.set_beside(Note, note.id, "text", "C", over=())
        work.set_beside(Note, note.id, "text", "A", over=())
    seen = opened(pair.first, note)
    assert sorted(one.value for one in seen.versions) == ["A", "B", "C"]
    assert len(seen.heads) == 4
    assert len(next(one for one in seen.versions if one.value == "A").signed) == 2
    Settlement(pair.first).settle(seen, "C")
    assert matters(pair.first) == []


def test_settling_is_taken_back_with_those_who_wrote_and_done_again(pair: Pair, clock: FixedClock) -> None:
    note = written_apart(pair, clock, "UNO.\nDos.\nTres.", "Uno.\nDos.\nTRES.")
    settlement, before = Settlement(pair.first), opened(pair.first, note)
    done = settlement.settle(before, "Otro.")
    clock.go(timedelta(minutes=5))
    heads = settlement.take_back(done)
    again = opened(pair.first, note)
    assert (again.versions, again.base, again.proposal) == (before.versions, before.base, before.proposal)
    exchange(pair)
    assert opened(pair.second, note).versions == before.versions
    settlement.settle_again(done, heads)
    exchange(pair)
    assert matters(pair.first) == matters(pair.second) == []
    assert integrity.check(pair.first) == ()


def test_settling_that_somebody_wrote_over_is_not_taken_back(pair: Pair, clock: FixedClock) -> None:
    note = written_apart(pair, clock, "A", "B")
    done = Settlement(pair.first).settle(opened(pair.first, note), "A")
    write(pair.first, note, text="C")
    assert Settlement(pair.first).take_back(done) == ()
    assert (text(pair.first, note), matters(pair.first)) == ("C", [])


def test_names_of_records_come_along_with_a_field_that_holds_ids(pair: Pair) -> None:
    person = add_person(pair.first, "Zulma", "Inventada")
    exchange(pair)
    from rcm_desktop.services.people import People

    one, two = People(pair.first).delegations()[1:3]
    write(pair.first, person, delegation=one.id, name=PersonName("", "Zulma", "Inventado"))
    write(pair.second, person, delegation=two.id, name=PersonName("", "Zulma", "De Inventada"))
    exchange(pair)
    seen = opened(pair.first, person, "delegation")
    assert {one.id, two.id} <= seen.named.keys()
    assert {one.value.family for one in opened(pair.first, person, "name").versions} == {"Inventado", "De Inventada"}


def test_a_value_of_a_later_version_is_told_as_one_and_can_be_kept(pair: Pair, clock: FixedClock) -> None:
    note = written_apart(pair, clock, "A", "B")
    with pair.first.write() as work:
        work.set_beside(Note, note.id, "text", {"rich": True}, over=())
    seen = opened(pair.first, note)
    (strange,) = [one for one in seen.versions if not one.readable]
    Settlement(pair.first).settle(seen, strange.value)
    assert matters(pair.first) == []


def deleted_yet_edited(pair: Pair, clock: FixedClock) -> Delegate:
    person = add_person(pair.first, "Zulma", "Inventada")
    exchange(pair)
    with pair.second.write() as work:
        work.delete(Delegate, person.id, records.sight(work.connection, Delegate, person.id))
    write(pair.first, person, post="Directora")
    exchange(pair)
    return person


def test_a_deletion_shows_who_deleted_and_what_was_edited(pair: Pair, clock: FixedClock) -> None:
    person = deleted_yet_edited(pair, clock)
    for database in (pair.first, pair.second):
        found = Settlement(database).divided("delegate", person.id)
        assert found is not None
        assert [(one.who, one.laptop) for one in found.deleted] == [("Luz", "Mesa 2")]
        (edit,) = found.edits
        assert (edit.field, edit.before, edit.after) == ("post", "", "Directora")
        assert (edit.signed.who, edit.signed.laptop) == ("Ana", "Secretaría")
        assert found.facts == 0


@pytest.mark.parametrize("kept", [True, False])
def test_a_deletion_is_settled_either_way_on_both_and_taken_back(pair: Pair, clock: FixedClock, kept: bool) -> None:
    person, settlement = deleted_yet_edited(pair, clock), Settlement(pair.first)
    found = settlement.divided("delegate", person.id)
    assert found is not None
    (settlement.keep if kept else settlement.delete)(found)
    exchange(pair)
    for database in (pair.first, pair.second):
        assert matters(database) == []
        with database.read() as connection:
            record = records.one(connection, Delegate, person.id)
        assert record is not None
        assert (record.deleted, record.post) == (not kept, "Directora")
    settlement.divide_again(found)
    assert matters(pair.first) == [Matter.DELETED_YET_EDITED]
    again = settlement.divided("delegate", person.id)
    assert again is not None
    assert [edit.field for edit in again.edits] == ["post"]


def test_kept_at_one_laptop_and_deleted_at_the_other_it_comes_back(pair: Pair, clock: FixedClock) -> None:
    person = deleted_yet_edited(pair, clock)
    for database, kept in ((pair.first, True), (pair.second, False)):
        found = Settlement(database).divided("delegate", person.id)
        assert found is not None
        (Settlement(database).keep if kept else Settlement(database).delete)(found)
    exchange(pair)
    assert matters(pair.first) == matters(pair.second) == [Matter.DELETED_YET_EDITED]


def agreed_note(pair: Pair) -> Note:
    with pair.first.write() as work:
        note = Note(id=work.new_id(), text="Se acuerda A.")
        work.create(note)
    write(pair.first, note, status=NoteStatus.AGREED)
    return note


def test_a_text_agreed_and_written_to_later_is_to_settle_until_it_is_agreed_again(
    pair: Pair, clock: FixedClock
) -> None:
    note, settlement = agreed_note(pair), Settlement(pair.first)
    exchange(pair)
    assert matters(pair.first) == []
    clock.go(timedelta(minutes=5))
    write(pair.second, note, text="Se acuerda B.")
    exchange(pair)
    for database in (pair.first, pair.second):
        assert matters(database) == [Matter.AGREED_TOUCHED]
        assert Checks(database).count() == 1
    seen = settlement.agreed_text(note.id)
    assert seen is not None
    assert (seen.agreed, seen.now) == ("Se acuerda A.", "Se acuerda B.")
    assert (seen.marked.who, seen.written.who) == ("Ana", "Luz")
    settlement.agree(seen, seen.now)
    exchange(pair)
    assert matters(pair.first) == matters(pair.second) == []
    settlement.touch_again(seen, seen.now)
    again = settlement.agreed_text(note.id)
    assert again is not None
    assert (again.agreed, again.now) == ("Se acuerda A.", "Se acuerda B.")
    settlement.agree(again, again.agreed)
    exchange(pair)
    assert matters(pair.first) == matters(pair.second) == []
    assert text(pair.second, note) == "Se acuerda A."


def test_a_text_written_before_by_somebody_unheard_of_is_to_settle_where_it_was_agreed(
    pair: Pair, clock: FixedClock
) -> None:
    with pair.first.write() as work:
        note = Note(id=work.new_id(), text="Se acuerda A.")
        work.create(note)
    exchange(pair)
    write(pair.second, note, text="Se acuerda B.")
    clock.go(timedelta(minutes=5))
    write(pair.first, note, status=NoteStatus.AGREED)
    exchange(pair)
    assert matters(pair.first) == [Matter.AGREED_TOUCHED]


def test_text_and_status_of_one_gesture_are_no_later_touch(pair: Pair, clock: FixedClock) -> None:
    note = agreed_note(pair)
    clock.go(timedelta(minutes=5))
    write(pair.first, note, text="Se acuerda B.", status=NoteStatus.AGREED)
    assert matters(pair.first) == []


def test_a_clock_that_runs_ahead_does_not_keep_an_agreed_text_from_being_settled(
    pair: Pair, clock: FixedClock
) -> None:
    note = agreed_note(pair)
    exchange(pair)
    clock.go(timedelta(days=2))
    write(pair.second, note, text="Se acuerda B.")
    clock.go(timedelta(days=-2))
    exchange(pair)
    assert Matter.AGREED_TOUCHED in matters(pair.first)
    seen = Settlement(pair.first).agreed_text(note.id)
    assert seen is not None
    Settlement(pair.first).agree(seen, seen.agreed)
    assert Matter.AGREED_TOUCHED not in matters(pair.first)


def session(database: Database, room: str, start: str) -> MeetingSession:
    day = dt.date(2023, 11, 14)
    with database.write() as work:
        period = Times(f"{day}T{start}", f"{day}T23:30")
        made = MeetingSession(id=work.new_id(), title_es=f"Sesión {start}", room=room, period=period)
        work.create(made)
    return made


def test_two_laptops_that_planned_one_room_at_one_time_are_told_on_both(pair: Pair) -> None:
    session(pair.first, "Sala Inventada", "22:00")
    other = session(pair.second, " sala inventada", "22:30")
    exchange(pair)
    for database in (pair.first, pair.second):
        (found,) = Checks(database).to_settle()
        assert found.matter is Matter.SAME_ROOM
        assert found.other is not None
        assert {found.record, found.other.id} >= {other.id}
        assert Checks(database).count() == 1
    write(pair.first, other, room="Otra sala")
    exchange(pair)
    assert matters(pair.first) == matters(pair.second) == []


def test_what_one_laptop_planned_so_is_its_own_business(pair: Pair) -> None:
    for start in ("22:00", "22:30"):
        session(pair.first, "Sala Inventada", start)
    exchange(pair)
    assert matters(pair.first) == matters(pair.second) == []


def test_undoing_the_bundle_that_brought_a_second_version_settles_it(pair: Pair, clock: FixedClock) -> None:
    note = written_apart(pair, clock, "A", "B")
    receipt = Exchange(pair.first).receipts()[0]
    Exchange(pair.first).undo(receipt.id)
    assert Settlement(pair.first).versions("note", note.id, "text") is None
    assert text(pair.first, note) == "A"
