"""Records and facts read back from the file as the domain's values, and sights of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rcm_desktop.domain.attendance import REGISTRATION, FailedScan, How, Scan, Way
from rcm_desktop.domain.catalogue import FACTS, RECORDS
from rcm_desktop.domain.notes import Action, Note, NoteKind, NoteStatus
from rcm_desktop.domain.people import Capacity, Credential, Delegate, Delegation
from rcm_desktop.domain.records import LOCAL_FIELDS, NameForms, PersonName
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock

PERSON = Delegate(
    id="d",
    name=PersonName("Lic.", "José", "Ñandú"),
    post="Asesor",
    capacity=Capacity.HEAD,
    credential=Credential("seen", "original"),
    walk_in=True,
    badge="A0001X",
)
ENTRY = Note(
    id="n",
    session="s",
    kind=NoteKind.COMMITMENT,
    text="dos\n\npárrafos",
    action=Action("Secretaría", "2023-12-01"),
    status=NoteStatus.AGREED,
)
COUNTRY = Delegation(id="c", code="XX", name_es=NameForms("Jauja", "República de Jauja", "la"), aliases=("J", "Jj"))


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = Database.create(tmp_path / "meeting.rcm", "meeting", clock, "machine")
    with found.write("operator") as work:
        for record in (PERSON, ENTRY, COUNTRY):
            work.create(record)
    yield found
    found.close()


@pytest.mark.parametrize("record", [PERSON, ENTRY, COUNTRY])
def test_a_record_is_read_as_it_was_written(database: Database, record: Any) -> None:
    with database.read() as connection:
        assert records.one(connection, type(record), record.id) == record
        assert records.listed(connection, type(record)) == [record]


def test_what_was_not_received_is_none(database: Database) -> None:
    with database.read() as connection:
        assert records.one(connection, Note, "elsewhere") is None
        assert records.one(connection, Note, PERSON.id) is None


def test_records_are_listed_by_conditions(database: Database) -> None:
    with database.write("operator") as work:
        work.create(Note(id="other", session="t", text="x"))
    note = records.table(Note)
    with database.read() as connection:
        assert records.listed(connection, Note, note.session == "s") == [ENTRY]
        assert records.listed(connection, Note, note.session == "s", note.text == "x") == []


def test_a_deleted_record_is_listed_only_on_request(database: Database) -> None:
    with database.read() as connection:
        sight = records.sight(connection, Note, "n")
    with database.write("operator") as work:
        work.delete(Note, "n", sight)
    with database.read() as connection:
        assert records.listed(connection, Note) == []
        assert records.listed(connection, Note, hidden=True) == [msgspec.structs.replace(ENTRY, deleted=True)]
        sight = records.sight(connection, Note, "n")
    with database.write("operator") as work:
        work.restore(Note, "n", sight)
    with database.read() as connection:
        assert records.listed(connection, Note) == [ENTRY]


def test_an_edit_that_the_deleter_did_not_see_keeps_the_record_in_sight(database: Database) -> None:
    with database.read() as connection:
        sight = records.sight(connection, Note, "n")
    with database.write("operator") as work:
        work.change(Note, "n", sight, {"text": "edited"})
    with database.write("operator") as work:
        work.delete(Note, "n", sight)
    with database.read() as connection:
        (note,) = records.listed(connection, Note)
    assert (note.text, note.deleted, note.deleted_yet_edited) == ("edited", False, True)


def test_two_edits_over_the_same_sight_are_both_kept_and_to_settle(database: Database) -> None:
    with database.read() as connection:
        sight = records.sight(connection, Note, "n")
    for text in ("one", "two"):
        with database.write("operator") as work:
            work.change(Note, "n", sight, {"text": text})
    with database.read() as connection:
        (note,) = records.listed(connection, Note)
        now = records.sight(connection, Note, "n")
    assert (note.text, note.to_settle) == ("two", ("text",))
    assert len(now.heads["text"]) == 2
    with database.write("operator") as work:
        work.change(Note, "n", now, {"text": "settled"})
    with database.read() as connection:
        (note,) = records.listed(connection, Note)
    assert (note.text, note.to_settle) == ("settled", ())


def test_a_sight_names_the_heads_and_all_that_speaks_of_the_record(database: Database) -> None:
    with database.write("operator") as work:
        slot = work.state(Scan, "d", point=REGISTRATION, at="2023-11-14T15:00:00Z")
    with database.read() as connection:
        sight = records.sight(connection, Delegate, "d")
    written = {head for heads in sight.heads.values() for head in heads}
    assert {name for name, heads in sight.heads.items() if heads} == {
        "name",
        "post",
        "capacity",
        "credential",
        "walk_in",
        "badge",
    }
    assert set(sight.seen) == written | {work.id_of(slot)}
    assert sight.deleted == ()


def test_a_fact_is_read_as_it_was_stated(database: Database) -> None:
    with database.write("rosa") as work:
        slot = work.state(Scan, "d", point="s", at="2023-11-14T15:00:00Z", way=Way.OUT, how=How.BADGE)
    with database.read() as connection:
        (scan,) = records.happened(connection, Scan)
    assert (scan.id, scan.about, scan.actor) == (work.id_of(slot), "d", "rosa")
    assert (scan.point, scan.at, scan.way, scan.how) == ("s", "2023-11-14T15:00:00Z", Way.OUT, How.BADGE)


def test_the_newest_facts_come_last_first(database: Database) -> None:
    for second in range(4):
        with database.write("operator") as work:
            work.state(FailedScan, "", point="s" if second else "t", at=f"2023-11-14T15:00:0{second}Z", code="x")
    fact = records.table(FailedScan)
    with database.read() as connection:
        found = records.newest(connection, FailedScan, [fact.at], 2)
        others = records.newest(connection, FailedScan, [fact.at], 9, fact.point == "t")
    assert [failed.at[-2] for failed in found] == ["3", "2"]
    assert [failed.at[-2] for failed in others] == ["0"]


@pytest.mark.parametrize("kind", sorted(RECORDS))
def test_a_record_of_every_kind_comes_back_with_its_own_defaults(database: Database, kind: str) -> None:
    cls = RECORDS[kind]
    text = next(
        f.name for f in msgspec.structs.fields(cls) if f.type is str and f.name not in LOCAL_FIELDS and f.default == ""
    )
    record = msgspec.structs.replace(cls(id="of every kind"), **{text: "x"})
    with database.write("operator") as work:
        work.create(record)
    with database.read() as connection:
        assert records.one(connection, cls, "of every kind") == record


@pytest.mark.parametrize("kind", sorted(FACTS))
def test_a_fact_of_every_kind_comes_back(database: Database, kind: str) -> None:
    cls = FACTS[kind]
    needed = {f.name: "x" for f in msgspec.structs.fields(cls) if f.required and f.name not in LOCAL_FIELDS}
    needed["at"] = "2023-11-14T19:40:00.000+00:00"
    with database.write("operator") as work:
        slot = work.state(cls, "d", **needed)
    with database.read() as connection:
        (fact,) = records.happened(connection, cls)
    assert (fact.id, fact.about) == (work.id_of(slot), "d")
    assert {name: getattr(fact, name) for name in needed} == needed


def _two_heads(database: Database) -> None:
    """Two edits of one field that did not see each other: as when two laptops write."""
    with database.read() as connection:
        seen = records.sight(connection, Delegate, PERSON.id)
    for post in ("Directora", "Ministra"):
        with database.write("operator") as work:
            work.change(Delegate, PERSON.id, seen, {"post": post})


def test_the_heads_of_one_field_of_many_records_are_those_of_each(database: Database) -> None:
    _two_heads(database)
    others = [f"d{n}" for n in range(450)]
    with database.write("operator") as work:
        for ident in others:
            work.create(Delegate(id=ident, post=ident))
    with database.read() as connection:
        found = records.heads_of(connection, Delegate, [*others, PERSON.id, "elsewhere"], "post")
        assert found.keys() == {*others, PERSON.id}
        assert {ident: set(heads) for ident, heads in found.items()} == {
            ident: set(records.sight(connection, Delegate, ident).heads["post"]) for ident in found
        }
        assert len(found[PERSON.id]) == 2


def test_a_write_over_the_heads_of_many_leaves_one_version_of_each(database: Database) -> None:
    _two_heads(database)
    with database.write("operator") as work:
        heads = records.heads_of(work.connection, Delegate, [PERSON.id], "post")
        work.set(Delegate, PERSON.id, "post", "Embajadora", over=heads[PERSON.id])
    with database.read() as connection:
        found = records.one(connection, Delegate, PERSON.id)
        assert found is not None
        assert (found.post, found.to_settle) == ("Embajadora", ())


def test_the_heads_of_a_field_are_those_under_its_name_in_the_journal(database: Database) -> None:
    with database.read() as connection:
        found = records.heads_of(connection, Delegation, [COUNTRY.id], "name_es")
        assert found == {COUNTRY.id: records.sight(connection, Delegation, COUNTRY.id).heads["name_es"]}
        assert len(found[COUNTRY.id]) == 1
        assert records.heads_of(connection, Delegation, [COUNTRY.id], "name_en") == {}
        assert records.heads_of(connection, Delegation, [], "code") == {}
