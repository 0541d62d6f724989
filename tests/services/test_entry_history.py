"""The history of an entry on real files: who did what to it, on which laptop, and how a version comes back."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from rcm_desktop.domain.notes import Action, Note, NoteKind, NoteStatus, Origin, RecordOf, Visibility
from rcm_desktop.services.notes import NewEntry, Notes, Rewriting
from rcm_desktop.services.notes.history import Past
from rcm_desktop.services.notes.versions import Deed
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import changes
from rcm_desktop.storage.changes import Change
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.laptops import Pair
from tests.sample import ident, small_meeting

PROSECUTORS, SECOND = ident("prosecutors"), ident("objective 2")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def notes(database: Database) -> Notes:
    return Notes(database)


def record(notes: Notes, text: str, session: str = PROSECUTORS) -> str:
    return notes.record(NewEntry(session=session, section=SECOND if session == PROSECUTORS else "", text=text)).id


def amend(notes: Notes, rec: str, **values: Any) -> None:
    opened = notes.open(rec)
    assert opened is not None
    notes.amend(rec, opened[1], values)


def delete(notes: Notes, rec: str) -> None:
    opened = notes.open(rec)
    assert opened is not None
    notes.delete(rec, opened[1])


def past(notes: Notes, rec: str) -> Past:
    """The history, whose last version always is the entry as every screen reads it."""
    found = notes.history.of(rec)
    assert found is not None
    assert found.versions[-1].note == found.note
    return found


def deeds(notes: Notes, rec: str) -> list[tuple[Deed, ...]]:
    return [version.deeds for version in past(notes, rec).versions]


def write(database: Database, change: Change) -> None:
    with database.write() as work:
        changes.write(work, change)


def test_each_gesture_is_a_version_with_its_time_its_person_and_its_laptop(
    notes: Notes, database: Database, clock: FixedClock
) -> None:
    Setup(database).sit_down("Ana")
    rec = record(notes, "uno")
    clock.go(timedelta(minutes=3))
    Setup(database).sit_down("Luz")
    amend(notes, rec, text="uno y dos", kind=NoteKind.COMMITMENT, action=Action("OIM", "2024-01-15"))
    first, second = past(notes, rec).versions
    assert (first.at, first.who, first.laptop) == (datetime(2023, 11, 14, 12, 40), "Ana", "Mesa 1")  # noqa: DTZ001
    assert (second.at, second.who) == (datetime(2023, 11, 14, 12, 43), "Luz")  # noqa: DTZ001
    assert (first.note.text, second.note.text) == ("uno", "uno y dos")
    assert first.deeds == (Deed.RECORDED,)
    assert set(second.deeds) == {Deed.TEXT, Deed.KIND, Deed.ACTION}
    assert (first.before, second.before) == (-1, 0)


def test_every_field_is_told_in_its_own_word(notes: Notes) -> None:
    rec = record(notes, "uno")
    for values in (
        {"status": NoteStatus.AGREED},
        {"visibility": Visibility.MEMBERS_ONLY},
        {"delegation": ident("HND")},
        {"section": ident("objective 3"), "order": "zz"},
        {"order": "zzz"},
        {"language": "en"},
    ):
        amend(notes, rec, **values)
    delete(notes, rec)
    notes.restore(rec)
    told = [
        Deed.RECORDED, Deed.STATUS, Deed.VISIBILITY, Deed.DELEGATION, Deed.MOVED, Deed.PLACED, Deed.LANGUAGE,
        Deed.DELETED, Deed.BROUGHT_BACK,
    ]  # fmt: skip
    assert deeds(notes, rec) == [(deed,) for deed in told]
    found = past(notes, rec)
    assert [version.note.deleted for version in found.versions[-2:]] == [True, False]


def test_a_write_that_says_the_same_is_no_change_of_it(notes: Notes) -> None:
    rec = record(notes, "uno")
    amend(notes, rec, text="uno", status=NoteStatus.DRAFT, kind=NoteKind.AGREEMENT)
    assert deeds(notes, rec)[1:] == [(Deed.KIND,)]


def test_where_an_entry_came_from_is_how_it_begins(notes: Notes, database: Database) -> None:
    made = {
        "carried": Note(id="carried", session=PROSECUTORS, text="a", origin=Origin("m", "n", "RCM 2022")),
        "copied": Note(id="copied", session=PROSECUTORS, text="b", copied_from="x"),
        "pair": Note(id="pair", session=PROSECUTORS, text="c", translation_of="x"),
    }
    write(database, Change(made=tuple(made.values())))
    began = [deeds(notes, rec)[0] for rec in made]
    assert began == [(Deed.CARRIED_OVER,), (Deed.COPIED,), (Deed.TRANSLATED,)]


def test_splitting_and_joining_are_told_by_what_the_gesture_did_besides(notes: Notes, database: Database) -> None:
    rewriting = Rewriting(database, notes)
    rec = record(notes, "uno dos")
    split = rewriting.split(rec, 4)
    tail = split.made[0].id
    assert deeds(notes, rec)[1:] == [(Deed.SPLIT,)]
    assert deeds(notes, tail) == [(Deed.SPLIT_OFF,)]
    rewriting.join(rec, tail)
    assert deeds(notes, rec)[2:] == [(Deed.JOINED,)]
    assert deeds(notes, tail)[1:] == [(Deed.JOINED_INTO,)]


def test_the_end_of_an_entry_that_was_carried_over_is_split_off(notes: Notes, database: Database) -> None:
    made = Note(id="carried", session=PROSECUTORS, section=SECOND, text="uno dos", origin=Origin("m", "n", "RCM 2022"))
    write(database, Change(made=(made,)))
    tail = Rewriting(database, notes).split(made.id, 4).made[0].id
    assert deeds(notes, tail) == [(Deed.SPLIT_OFF,)]


def test_what_is_copied_from_a_support_record_says_so_and_what_is_placed_or_moved(
    notes: Notes, database: Database
) -> None:
    rewriting = Rewriting(database, notes)
    first, last = record(notes, "uno"), record(notes, "dos")
    helped = notes.record(NewEntry(session=PROSECUTORS, section=SECOND, text="tres", record=RecordOf.SUPPORT))
    assert deeds(notes, rewriting.copy_in(helped.id).made[0].id) == [(Deed.COPIED,)]
    rewriting.place(last, first)
    rewriting.move(last, PROSECUTORS, ident("objective 3"))
    rewriting.make(last, NoteKind.COMMITMENT)
    assert deeds(notes, last)[1:] == [(Deed.PLACED,), (Deed.MOVED,), (Deed.KIND,)]


def test_two_laptops_that_did_not_know_each_other_leave_two_versions(pair: Pair, clock: FixedClock) -> None:
    first, second = Notes(pair.first), Notes(pair.second)
    session = first.sessions()[0].session.id
    rec = record(first, "uno", session)
    pair.carry()
    clock.go(timedelta(minutes=1))
    amend(first, rec, text="uno, de la Secretaría")
    clock.go(timedelta(minutes=1))
    amend(second, rec, text="uno, de la mesa")
    pair.carry()
    pair.carry(back=True)
    for notes in (first, second):
        found = past(notes, rec)
        began, one_side, other_side = found.versions
        assert [version.laptop for version in found.versions] == ["Secretaría", "Secretaría", "Mesa 2"]
        assert found.note.to_settle == ("text",)
        assert (began.standing, one_side.standing, other_side.standing) == ((), ("text",), ("text",))
        assert other_side.before == 0, "it was made from the first, not from the one it did not know"
        assert found.in_two_since == other_side
        assert (one_side.note.text, other_side.note.text) == ("uno, de la Secretaría", "uno, de la mesa")


@pytest.mark.parametrize("place", [1, 2])
def test_bringing_one_of_two_versions_back_settles_the_text(pair: Pair, clock: FixedClock, place: int) -> None:
    first, second = Notes(pair.first), Notes(pair.second)
    rec = record(first, "uno", first.sessions()[0].session.id)
    pair.carry()
    amend(first, rec, text="dos")
    clock.go(timedelta(minutes=1))
    amend(second, rec, text="tres")
    pair.carry(back=True)
    version = past(first, rec).versions[place]
    lost = first.history.bring_version_back(rec, version.note)
    found = past(first, rec)
    assert (found.note.text, found.note.to_settle) == (version.note.text, ())
    assert found.versions[-1].deeds == (Deed.SETTLED,)
    assert found.in_two_since is None
    assert all(not one.standing for one in found.versions)
    first.history.let_go_again(lost)
    assert past(first, rec).note.text == "tres", "what was shown before"
    first.history.bring_again(lost)
    assert past(first, rec).note.text == version.note.text


def test_a_clock_that_runs_ahead_turns_nothing_round(pair: Pair, clock: FixedClock) -> None:
    first, second = Notes(pair.first), Notes(pair.second)
    rec = record(first, "uno", first.sessions()[0].session.id)
    pair.carry()
    clock.go(timedelta(hours=2))
    amend(second, rec, text="dos")
    clock.go(timedelta(hours=-2))
    pair.carry(back=True)  # a stamp two hours ahead is not adopted
    amend(first, rec, text="tres")
    assert [version.note.text for version in past(first, rec).versions] == ["uno", "dos", "tres"]


def test_a_version_comes_back_with_all_its_values_where_the_entry_stands(notes: Notes, clock: FixedClock) -> None:
    rec = record(notes, "uno")
    amend(notes, rec, kind=NoteKind.COMMITMENT, delegation=ident("HND"), action=Action("OIM"), status=NoteStatus.AGREED)
    wanted = past(notes, rec).versions[-1].note
    amend(
        notes, rec, text="dos", kind=NoteKind.RESERVATION, delegation=ident("MEX"), action=Action(),
        visibility=Visibility.CHATHAM_HOUSE, section=ident("objective 3"), status=NoteStatus.DRAFT,
    )  # fmt: skip
    after = past(notes, rec).note
    lost = notes.history.bring_version_back(rec, wanted)
    now = past(notes, rec).note
    assert (now.text, now.kind, now.delegation, now.action) == ("uno", NoteKind.COMMITMENT, ident("HND"), Action("OIM"))
    assert (now.status, now.visibility) == (NoteStatus.AGREED, Visibility.FULL)
    assert now.section == ident("objective 3")
    assert len(past(notes, rec).versions) == 4, "one gesture"
    notes.history.let_go_again(lost)
    assert past(notes, rec).note == after
    notes.history.bring_again(lost)
    assert past(notes, rec).note == now


def test_taking_it_back_leaves_what_somebody_changed_since(notes: Notes) -> None:
    rec = record(notes, "uno")
    amend(notes, rec, text="dos", status=NoteStatus.AGREED)
    lost = notes.history.bring_version_back(rec, past(notes, rec).versions[0].note)
    amend(notes, rec, text="tres")
    notes.history.let_go_again(lost)
    now = past(notes, rec).note
    assert (now.text, now.status) == ("tres", NoteStatus.AGREED)


def test_a_deleted_entry_is_listed_and_comes_back(notes: Notes, database: Database, clock: FixedClock) -> None:
    rec, other = record(notes, "uno"), record(notes, "dos")
    record(notes, "tres")
    delete(notes, rec)
    clock.go(timedelta(minutes=2))
    Setup(database).sit_down("Luz")
    delete(notes, other)
    assert notes.history.deleted(ident("rcgm")) == ()
    newest, oldest = notes.history.deleted(PROSECUTORS)
    assert [newest.note.text, oldest.note.text] == ["dos", "uno"]
    assert (newest.at, newest.who, newest.laptop) == (datetime(2023, 11, 14, 12, 42), "Luz", "Mesa 1")  # noqa: DTZ001
    lost = notes.history.bring_back(rec)
    assert [gone.note.id for gone in notes.history.deleted(PROSECUTORS)] == [other]
    notes.history.let_go_again(lost)
    assert {gone.note.id for gone in notes.history.deleted(PROSECUTORS)} == {rec, other}
    notes.history.bring_again(lost)
    assert [entry.note.text for entry in notes.entries(PROSECUTORS)] == ["uno", "tres"]


def test_an_earlier_version_of_a_deleted_entry_brings_the_entry_back(notes: Notes) -> None:
    rec = record(notes, "uno")
    amend(notes, rec, text="dos")
    delete(notes, rec)
    lost = notes.history.bring_version_back(rec, past(notes, rec).versions[0].note)
    now = past(notes, rec).note
    assert (now.text, now.deleted) == ("uno", False)
    notes.history.let_go_again(lost)
    now = past(notes, rec).note
    assert (now.text, now.deleted) == ("dos", True)
    notes.history.bring_again(lost)
    assert (past(notes, rec).note.text, past(notes, rec).note.deleted) == ("uno", False)


def test_a_version_settles_a_deletion_that_met_an_edit(pair: Pair) -> None:
    first, second = Notes(pair.first), Notes(pair.second)
    rec = record(first, "uno", first.sessions()[0].session.id)
    pair.carry()
    delete(first, rec)
    amend(second, rec, text="dos")
    pair.carry(back=True)
    assert past(first, rec).note.deleted_yet_edited
    first.history.bring_version_back(rec, past(first, rec).versions[-1].note)
    now = past(first, rec).note
    assert (now.text, now.deleted, now.deleted_yet_edited) == ("dos", False, False)


def test_what_was_not_received_has_no_history(notes: Notes) -> None:
    assert notes.history.of("nobody") is None
    assert notes.history.bring_version_back("nobody", Note(id="nobody")).nothing
