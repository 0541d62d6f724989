"""Commitments carried over from the file of an earlier meeting."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Action, Matches, Note, NoteKind, Visibility, text_sum
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import NameForms
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.notes.carrying import CarryOver, Left, first_session
from rcm_desktop.services.notes.follow_up import Commitment, FollowUp
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting

EARLIER = "018bc7a0-0000-7000-8000-0000000000ff"
RCGM = ident("rcgm")


class Earlier:
    """A meeting of a year before with four commitments, closed: one done, one in two languages, one of a stranger."""

    def __init__(self, folder: Path, clock: FixedClock) -> None:
        folder.mkdir()
        database = Database.create(folder / "meeting.rcm", EARLIER, clock, "machine")
        self.path = database.path
        with database.write() as work:
            work.create(Meeting(id=EARLIER, short="RCM 27", title_es="Reunión anterior"))
            work.create(Delegation(id="there-hnd", code="HND", name_es=NameForms("Honduras")))
            venice = (NameForms("Venecia"), NameForms("Venice"))
            work.create(Delegation(id="there-ven", code="VEN", name_es=venice[0], name_en=venice[1]))
        notes = Notes(database)
        follow_up = FollowUp(database, notes)

        def commit(text: str, action: Action, **more: Any) -> str:
            entry = NewEntry(session="gone", kind=NoteKind.COMMITMENT, text=text, action=action, **more)
            return notes.record(entry).id

        self.first = commit("Enviar la lista", Action(due="2023-06-01", delegation="there-hnd"))
        half = commit("Send the list", Action(), language="en", translation_of=self.first)
        self.stranger = commit("Visita", Action(delegation="there-ven"), visibility=Visibility.MEMBERS_ONLY)
        self.body = commit("Informe", Action("Comité"))
        done = commit("Hecho", Action())
        follow_up.set_state([done], State.DONE)
        follow_up.set_state([self.first], State.UNDER_WAY, "se pidió")
        with database.write() as work:
            matches = Matches(text_sum("Enviar la lista"), text_sum("Send the list"))
            work.change(Note, half, records.sight(work.connection, Note, half), {"matches": matches})
        database.close()


@pytest.fixture
def earlier(tmp_path: Path, clock: FixedClock) -> Earlier:
    return Earlier(tmp_path / "earlier", clock)


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def notes(database: Database) -> Notes:
    return Notes(database)


@pytest.fixture
def carrying(database: Database, notes: Notes) -> CarryOver:
    return CarryOver(database, notes)


def all_of(left: Left) -> list[str]:
    return [one.id for one in left.commitments]


def listed(database: Database, notes: Notes) -> dict[str, Commitment]:
    return {one.note.text: one for one in FollowUp(database, notes).commitments()}


def test_what_is_not_done_is_offered_the_most_pressing_first(carrying: CarryOver, earlier: Earlier) -> None:
    left = carrying.left(earlier.path)
    assert left.meeting.short == "RCM 27"
    assert [one.note.text for one in left.commitments] == ["Enviar la lista", "Informe", "Visita"]
    first = left.commitments[0]
    assert (first.responsible("es"), first.state, first.carried) == ("Honduras", State.UNDER_WAY, False)


def test_carried_over_they_have_their_origin_state_and_responsible(
    carrying: CarryOver, earlier: Earlier, database: Database, notes: Notes
) -> None:
    left = carrying.left(earlier.path)
    carrying.carry(left, all_of(left), RCGM)
    found = listed(database, notes)
    assert set(found) == {"Enviar la lista", "Informe", "Visita"}
    first, stranger, body = found["Enviar la lista"], found["Visita"], found["Informe"]
    assert first.note.action == Action(due="2023-06-01", delegation=ident("HND"))
    assert (first.note.origin.meeting, first.note.origin.note) == (EARLIER, earlier.first)
    assert (first.note.origin.name, first.note.session, first.note.kind) == ("RCM 27", RCGM, NoteKind.COMMITMENT)
    assert first.last is not None
    assert (first.state, first.last.remark) == (State.UNDER_WAY, "se pidió")
    assert stranger.note.action == Action("Venecia")
    assert stranger.note.visibility is Visibility.MEMBERS_ONLY
    assert body.note.action == Action("Comité")
    assert body.state is State.OPEN
    assert body.last is not None


def test_pairs_stay_pairs(carrying: CarryOver, earlier: Earlier, notes: Notes) -> None:
    left = carrying.left(earlier.path)
    carrying.carry(left, [earlier.first], RCGM)
    entries = notes.everything()
    (original,) = entries.originals(RCGM)
    half = entries.translations[original.id]
    assert (half.text, half.language) == ("Send the list", "en")
    assert half.matches == Matches(text_sum("Enviar la lista"), text_sum("Send the list"))


def test_what_was_carried_over_is_shown_so_and_not_carried_twice(
    carrying: CarryOver, earlier: Earlier, notes: Notes
) -> None:
    left = carrying.left(earlier.path)
    carrying.carry(left, [earlier.first], RCGM)
    again = carrying.left(earlier.path)
    assert {one.id: one.carried for one in again.commitments} == {
        earlier.first: True, earlier.body: False, earlier.stranger: False,
    }  # fmt: skip
    assert carrying.carry(left, [earlier.first], RCGM).nothing
    assert len(notes.everything().originals(RCGM)) == 1


def test_undo_takes_all_of_it_out_and_redo_brings_it_back(
    carrying: CarryOver, earlier: Earlier, database: Database, notes: Notes
) -> None:
    left = carrying.left(earlier.path)
    done = carrying.carry(left, all_of(left), RCGM)
    carrying.take_back(done)
    assert listed(database, notes) == {}
    assert not any(one.carried for one in carrying.left(earlier.path).commitments)
    carrying.do_again(done)
    assert len(listed(database, notes)) == 3
    assert listed(database, notes)["Enviar la lista"].state is State.UNDER_WAY


def test_they_are_one_gesture(carrying: CarryOver, earlier: Earlier, database: Database) -> None:
    told: list[object] = []
    database.on_change(told.append)
    left = carrying.left(earlier.path)
    carrying.carry(left, all_of(left), RCGM)
    assert len(told) == 1


def test_a_session_that_is_not_there_takes_nothing(carrying: CarryOver, earlier: Earlier) -> None:
    left = carrying.left(earlier.path)
    assert carrying.carry(left, all_of(left), "nowhere").nothing


def test_they_go_to_the_rcgm_first(notes: Notes) -> None:
    planned = notes.everything().programme
    assert first_session(planned) == RCGM
    others = tuple(one for one in planned.sittings if one.session.id != RCGM)
    assert first_session(msgspec.structs.replace(planned, sittings=others)) == ident("champions")
    assert planned.meeting.id == MEETING
