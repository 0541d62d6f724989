"""A bundle set aside: what rests on what, and what stays because of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from rcm_desktop.domain.attendance import REGISTRATION, Scan, ScanVoid
from rcm_desktop.domain.meeting import Operator
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.transactions import Transaction, transaction
from rcm_desktop.storage import aside, journal, projection, records, tables
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.effective import counted_total, total
from tests.clock import FixedClock

Maker = Callable[[str], Database]


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Maker]:
    made: list[Database] = []

    def make(name: str) -> Database:
        made.append(Database.create(tmp_path / f"{name}.rcm", "meeting", FixedClock(), name))
        return made[-1]

    yield make
    for database in made:
        database.close()


def all_of(database: Database) -> list[Transaction]:
    with database.read() as connection:
        return [transaction(header, payload) for header, payload in journal.known_bytes(connection)]


def take_in(database: Database, found: list[Transaction]) -> int:
    return database.take_in([found], "file", "Desk 2", "replica").id


def note(database: Database, text: str) -> str:
    with database.write("operator") as work:
        ident = work.new_id()
        work.create(Note(id=ident, text=text))
    return ident


def amend(database: Database, ident: str, **values: object) -> None:
    with database.read() as connection:
        sight = records.sight(connection, Note, ident)
    with database.write("operator") as work:
        work.change(Note, ident, sight, values)


def texts(database: Database) -> set[str]:
    with database.read() as connection:
        return {entry.text for entry in records.listed(connection, Note)}


def test_an_undone_bundle_is_neither_shown_nor_handed_on_nor_summed(laptop: Maker) -> None:
    ours, theirs = laptop("ours"), laptop("theirs")
    note(ours, "ours")
    before = all_of(ours)
    with ours.read() as connection:
        sums = total(connection), projection.digest(connection)
    note(theirs, "theirs")
    number = take_in(ours, all_of(theirs))
    assert texts(ours) == {"ours", "theirs"}
    ours.undo_bundle(number)
    assert texts(ours) == {"ours"}
    assert all_of(ours) == before
    with ours.read() as connection:
        assert (total(connection), projection.digest(connection)) == sums
        assert total(connection) == counted_total(connection)


def test_what_somebody_wrote_over_stays_and_what_that_rests_on_too(laptop: Maker) -> None:
    ours, theirs = laptop("ours"), laptop("theirs")
    ident = note(theirs, "first")
    amend(theirs, ident, text="second")
    note(theirs, "alone")
    number = take_in(ours, all_of(theirs))
    amend(ours, ident, text="third")
    ours.undo_bundle(number)
    assert texts(ours) == {"third"}
    assert len(all_of(ours)) == 3
    with ours.read() as connection:
        assert [e.value for e in journal.heads(connection, "note", ident)["text"]] == ['"third"']


def test_a_record_that_something_of_ours_names_stays(laptop: Maker) -> None:
    ours, theirs = laptop("ours"), laptop("theirs")
    named, alone = note(theirs, "named"), note(theirs, "alone")
    number = take_in(ours, all_of(theirs))
    with ours.write("operator") as work:
        work.create(Note(id=work.new_id(), text="ours", translation_of=named))
    ours.undo_bundle(number)
    assert texts(ours) == {"ours", "named"}
    with ours.read() as connection:
        assert records.one(connection, Note, alone) is None


@pytest.mark.parametrize("backwards", [False, True])
def test_the_order_within_a_bundle_does_not_decide_what_stays(laptop: Maker, backwards: bool) -> None:
    ours, creator, editor = laptop("ours"), laptop("creator"), laptop("editor")
    named = note(creator, "named")
    first = all_of(creator)
    take_in(editor, first)
    with editor.write("operator") as work:
        ident = work.new_id()
        work.create(Note(id=ident, text="translation", translation_of=named))
    second = [t for t in all_of(editor) if t not in first]
    number = take_in(ours, second + first if backwards else first + second)
    amend(ours, ident, author="ours")
    ours.undo_bundle(number)
    assert texts(ours) == {"named", "translation"}


def test_what_arrives_later_brings_back_what_it_rests_on(laptop: Maker) -> None:
    ours, theirs = laptop("ours"), laptop("theirs")
    ident = note(theirs, "first")
    note(theirs, "alone")
    ours.undo_bundle(take_in(ours, all_of(theirs)))
    assert texts(ours) == set()
    amend(theirs, ident, text="second")
    take_in(ours, all_of(theirs))
    assert texts(ours) == {"second"}
    assert len(all_of(ours)) == 2, "what was written over is handed on with it"
    with ours.read() as connection:
        assert total(connection) == counted_total(connection)


def test_a_scan_that_somebody_took_back_stays_though_it_came_after_that(laptop: Maker) -> None:
    ours, theirs = laptop("ours"), laptop("theirs")
    with theirs.write("operator") as work:
        person = work.new_id()
        work.create(Delegate(id=person, post="Asesora"))
    with theirs.write("operator") as work:
        slot = work.state(Scan, person, point=REGISTRATION, at="2023-11-14T15:00:00Z")
    scan = work.id_of(slot)
    with theirs.write("operator") as work:
        work.state(ScanVoid, person, scan=scan, at="2023-11-14T15:01:00Z")
    written = sorted(all_of(theirs), key=lambda t: t.header.seq)
    take_in(ours, [written[0], written[2]])
    ours.undo_bundle(take_in(ours, [written[1]]))
    assert {t.id for t in all_of(ours)} == {t.id for t in written}


def test_a_bundle_that_counts_again_brings_back_what_it_rests_on(laptop: Maker) -> None:
    ours, one, two = laptop("ours"), laptop("one"), laptop("two")
    ident = note(one, "first")
    take_in(two, all_of(one))
    amend(two, ident, text="second")
    first, second = take_in(ours, all_of(one)), take_in(ours, all_of(two))
    ours.undo_bundle(first)
    ours.undo_bundle(second)
    assert all_of(ours) == []
    ours.restore_bundle(second)
    assert texts(ours) == {"second"}
    assert len(all_of(ours)) == 2


def test_restoring_makes_all_as_it_was(laptop: Maker) -> None:
    ours, theirs = laptop("ours"), laptop("theirs")
    ident = note(theirs, "first")
    with theirs.write("operator") as work:
        work.create(Delegate(id=work.new_id(), post="Asesora"))
        work.state(Scan, ident, point=REGISTRATION, at="2023-11-14T15:00:00Z")
    number = take_in(ours, all_of(theirs))
    with ours.read() as connection:
        before = total(connection), projection.digest(connection)
    ours.undo_bundle(number)
    with ours.read() as connection:
        assert records.happened(connection, Scan) == []
        assert connection.execute(select(tables.op)).all() == []
    ours.restore_bundle(number)
    with ours.read() as connection:
        assert (total(connection), projection.digest(connection)) == before
        assert connection.execute(select(tables.set_aside)).all() == []


def test_undoing_twice_or_what_never_came_changes_nothing(laptop: Maker) -> None:
    ours, theirs = laptop("ours"), laptop("theirs")
    note(theirs, "theirs")
    number = take_in(ours, all_of(theirs))
    ours.undo_bundle(number)
    with ours.read() as connection:
        before = total(connection), projection.digest(connection)
    ours.undo_bundle(number)
    ours.undo_bundle(77)
    ours.restore_bundle(77)
    with ours.read() as connection:
        assert (total(connection), projection.digest(connection)) == before


def test_two_bundles_are_undone_and_restored_apart(laptop: Maker) -> None:
    ours, one, two = laptop("ours"), laptop("one"), laptop("two")
    ident = note(one, "one")
    take_in(two, all_of(one))
    amend(two, ident, text="two")
    first, second = take_in(ours, all_of(one)), take_in(ours, all_of(two))
    ours.undo_bundle(first)
    assert texts(ours) == {"two"}, "the second bundle rests on the first"
    ours.undo_bundle(second)
    assert texts(ours) == set()
    ours.restore_bundle(first)
    assert texts(ours) == {"one"}
    ours.undo_bundle(first)
    ours.restore_bundle(second)
    assert texts(ours) == {"two"}


def test_who_sat_at_a_laptop_stays_with_what_was_written_there(laptop: Maker) -> None:
    ours, theirs = laptop("ours"), laptop("theirs")
    with theirs.write("operator") as work:
        ident = work.new_id()
        work.create(Operator(id=ident, name="Rosa Inventada"))
    number = take_in(ours, all_of(theirs))
    with ours.write(ident) as work:
        work.create(Note(id=work.new_id(), text="ours"))
    ours.undo_bundle(number)
    with ours.read() as connection:
        operator = records.one(connection, Operator, ident)
    assert operator is not None
    assert operator.name == "Rosa Inventada"


def test_what_this_laptop_wrote_itself_cannot_be_set_aside(tmp_path: Path, clock: FixedClock) -> None:
    database = Database.create(tmp_path / "meeting.rcm", "m", clock, "machine")
    with database.write("op") as work:
        work.create(Note(id="n", text="ours"))
    database.undo_bundle(tables.OWN)
    with database.read() as connection:
        assert [note.text for note in records.listed(connection, Note)] == ["ours"]
    database.close()


def test_what_an_undo_would_do_is_told_beforehand_and_changes_nothing(laptop: Maker) -> None:
    ours, one, two = laptop("ours"), laptop("one"), laptop("two")
    ident = note(one, "one")
    note(one, "alone")
    take_in(two, all_of(one))
    amend(two, ident, text="two")
    first, second = take_in(ours, all_of(one)), take_in(ours, all_of(two))
    for number, goes, stays in ((first, 1, 1), (second, 2, 0)):  # what the first left for the second goes with it
        before = kept(ours)
        with ours.read() as connection:
            told = aside.aftermath(connection, number)
        assert kept(ours) == before
        assert (len(told.goes), len(told.stays)) == (goes, stays)
        ours.undo_bundle(number)
        now = kept(ours)
        assert all(now[pos] is False for pos in told.goes)
        assert all(now[pos] is True for pos in told.stays)
    with ours.read() as connection:
        assert aside.aftermath(connection, second) == aside.Aftermath((), {})


def test_each_that_stays_is_told_with_the_first_that_rests_on_it(laptop: Maker) -> None:
    ours, theirs = laptop("ours"), laptop("theirs")
    named, changed = note(theirs, "named"), note(theirs, "changed")
    number = take_in(ours, all_of(theirs))
    with ours.write("operator") as work:
        work.create(Note(id=work.new_id(), text="ours", translation_of=named))
    amend(ours, changed, text="ours too")
    with ours.read() as connection:
        told = aside.aftermath(connection, number)
    assert list(told.stays.values()) == [aside.Link(3, named), aside.Link(4)]


def kept(database: Database) -> dict[int, bool]:
    with database.read() as connection:
        return {row.tx: row.kept for row in connection.execute(select(tables.set_aside))}
