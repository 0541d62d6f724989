"""The follow-up of commitments on a real file: the list, states, due dates, and what undo does."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import Action, NoteKind, RecordOf
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.notes.follow_up import FollowUp
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

PROSECUTORS, SECOND, HONDURAS = ident("prosecutors"), ident("objective 2"), ident("HND")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def notes(database: Database) -> Notes:
    return Notes(database)


@pytest.fixture
def follow_up(database: Database, notes: Notes) -> FollowUp:
    return FollowUp(database, notes)


_ANYONE = Action()


def commit(notes: Notes, text: str, action: Action = _ANYONE, **more: Any) -> str:
    entry = NewEntry(session=PROSECUTORS, section=SECOND, kind=NoteKind.COMMITMENT, text=text, action=action, **more)
    return notes.record(entry).id


def texts(follow_up: FollowUp) -> list[str]:
    return [one.note.text for one in follow_up.commitments()]


def state(follow_up: FollowUp, note: str) -> State:
    return next(one.state for one in follow_up.commitments() if one.id == note)


def test_the_list_has_the_commitments_of_the_main_records_in_their_first_language(
    notes: Notes, follow_up: FollowUp
) -> None:
    first = commit(notes, "uno")
    commit(notes, "one", language="en", translation_of=first)
    commit(notes, "apoyo", record=RecordOf.SUPPORT)
    notes.record(NewEntry(session=PROSECUTORS, text="acuerdo", kind=NoteKind.AGREEMENT))
    assert texts(follow_up) == ["uno"]
    (found,) = follow_up.commitments()
    assert (found.session and found.session.id, found.objective and found.objective.number) == (PROSECUTORS, 2)
    assert (found.state, found.last) == (State.OPEN, None)


def test_overdue_comes_first_and_what_has_no_date_last(notes: Notes, follow_up: FollowUp) -> None:
    for text, due in (("sin", ""), ("luego", "2024-01-10"), ("vencido", "2023-11-13"), ("pronto", "2023-11-20")):
        commit(notes, text, Action(due=due))
    assert texts(follow_up) == ["vencido", "pronto", "luego", "sin"]


def test_a_responsible_delegation_is_called_as_the_screen_speaks(notes: Notes, follow_up: FollowUp) -> None:
    commit(notes, "uno", Action(delegation=ident("DOM"), responsible=""))
    (found,) = follow_up.commitments()
    assert (found.responsible("es"), found.responsible("en")) == ("República Dominicana", "Dominican Republic")


def test_a_body_stands_as_it_was_written(notes: Notes, follow_up: FollowUp) -> None:
    commit(notes, "uno", Action("Comité de redacción"))
    assert follow_up.commitments()[0].responsible("en") == "Comité de redacción"


def test_states_are_said_by_someone_at_some_time_and_keep_their_history(
    database: Database, clock: FixedClock, notes: Notes, follow_up: FollowUp
) -> None:
    note = commit(notes, "uno")
    Setup(database).sit_down("Ana")
    follow_up.set_state([note], State.UNDER_WAY, " se pidió ")
    clock.go(timedelta(hours=1))
    follow_up.set_state([note], State.DONE)
    said = follow_up.history(note)
    assert [(one.state, f"{one.at:%H:%M}", one.by, one.remark) for one in said] == [
        (State.UNDER_WAY, "12:40", "Ana", "se pidió"),
        (State.DONE, "13:40", "Ana", ""),
    ]
    assert follow_up.commitments()[0].last == said[-1]


def test_several_at_once_are_one_gesture_and_undo_states_what_was_before(notes: Notes, follow_up: FollowUp) -> None:
    one, other = commit(notes, "uno"), commit(notes, "dos")
    follow_up.set_state([other], State.UNDER_WAY)
    done = follow_up.set_state([one, other], State.DONE)
    assert (state(follow_up, one), state(follow_up, other)) == (State.DONE, State.DONE)
    follow_up.take_back(done)
    assert (state(follow_up, one), state(follow_up, other)) == (State.OPEN, State.UNDER_WAY)
    follow_up.do_again(done)
    assert (state(follow_up, one), state(follow_up, other)) == (State.DONE, State.DONE)


def test_undo_leaves_what_somebody_said_since(notes: Notes, follow_up: FollowUp) -> None:
    note = commit(notes, "uno")
    done = follow_up.set_state([note], State.UNDER_WAY)
    follow_up.set_state([note], State.DONE)
    follow_up.take_back(done)
    assert state(follow_up, note) is State.DONE


def test_the_same_state_again_is_no_gesture_unless_something_is_remarked(notes: Notes, follow_up: FollowUp) -> None:
    note = commit(notes, "uno")
    assert follow_up.set_state([note], State.OPEN).nothing
    assert not follow_up.set_state([note], State.OPEN, "se recordó").nothing
    assert [one.remark for one in follow_up.history(note)] == ["se recordó"]


def test_due_and_responsible_are_written_and_taken_back(notes: Notes, follow_up: FollowUp) -> None:
    note = commit(notes, "uno", Action("Comité", "2023-12-01"))
    done = follow_up.set_actions({note: Action(due="2024-04-15", delegation=HONDURAS)})
    found = follow_up.commitments()[0]
    assert (found.note.action.due, found.responsible("es")) == ("2024-04-15", "Honduras")
    follow_up.take_back(done)
    assert follow_up.commitments()[0].note.action == Action("Comité", "2023-12-01")
    follow_up.do_again(done)
    assert follow_up.commitments()[0].responsible("es") == "Honduras"
    assert follow_up.set_actions({note: Action(due="2024-04-15", delegation=HONDURAS)}).nothing


def test_a_deleted_commitment_is_not_listed(notes: Notes, follow_up: FollowUp) -> None:
    note = commit(notes, "uno")
    follow_up.set_state([note], State.DONE)
    opened = notes.open(note)
    assert opened is not None
    notes.delete(note, opened[1])
    assert texts(follow_up) == []
    assert follow_up.set_state([note], State.OPEN).nothing
