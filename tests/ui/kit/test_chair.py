"""The gestures at the chair's table: each on the stack of the window, none where nothing was done."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.errors import Busy, RcmError
from rcm_desktop.domain.speakers import Floor, Speaker
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.chair import Chair, running, speaker_name
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

CHAMPIONS, HND, PAN = ident("champions"), ident("HND"), ident("PAN")


class Seat:
    def __init__(self, database: Database) -> None:
        self.database, self.undo, self.told = database, UndoStack(), list[RcmError]()
        self.agenda = Agenda(database)
        self.chair = Chair(self.agenda, Following(database, self.agenda), self.undo, self.told.append)

    def floor(self) -> Floor:
        return self.agenda.programme().by_id[CHAMPIONS].floor()

    def waiting(self) -> list[str]:
        return [one.delegation for one in self.floor().waiting]


@pytest.fixture
def seat(tmp_path: Path, clock: FixedClock, languages: Languages) -> Iterator[Seat]:
    database = small_meeting(tmp_path, clock)
    yield Seat(database)
    database.close()


def test_a_gesture_is_undone_redone_and_undone_again(seat: Seat) -> None:
    item = seat.agenda.programme().by_id[CHAMPIONS].items[0]
    assert seat.chair.start(item)
    for _ in range(3):
        assert seat.undo.undo_words() == "Start of “Opening”"
        seat.undo.undo()
        assert seat.agenda.programme().by_id[CHAMPIONS].steps == ()
        seat.undo.redo()
        assert len(seat.agenda.programme().by_id[CHAMPIONS].steps) == 1


def test_what_did_nothing_leaves_nothing_to_take_back(seat: Seat) -> None:
    assert seat.chair.ask(CHAMPIONS, "Honduras", HND)
    assert not seat.chair.ask(CHAMPIONS, "Honduras", HND)
    assert not seat.chair.end_turn(CHAMPIONS)
    seat.undo.undo()
    assert seat.undo.undo_words() == ""
    assert seat.waiting() == []


def test_an_error_is_told_and_nothing_is_to_be_taken_back(seat: Seat) -> None:
    with seat.database.write():
        assert not seat.chair.ask(CHAMPIONS, "Honduras", HND)
    assert [type(error) for error in seat.told] == [Busy]
    assert seat.undo.undo_words() == ""


def test_the_floor_goes_from_one_to_the_next_and_back(seat: Seat) -> None:
    seat.chair.ask(CHAMPIONS, "Honduras", HND)
    first = seat.chair.give_next(CHAMPIONS)
    assert first is not None
    assert (first.delegation, seat.undo.undo_words()) == (HND, "Floor to Honduras")
    assert seat.chair.give_next(CHAMPIONS) is None
    seat.chair.give_to(CHAMPIONS, "Panama", PAN)
    speaking = seat.floor().speaking
    assert speaking is not None
    assert speaking.speaker.delegation == PAN
    assert seat.undo.undo_words() == "Floor to Panama"
    seat.undo.undo()
    speaking = seat.floor().speaking
    assert speaking is not None
    assert speaking.speaker.delegation == HND
    assert seat.chair.end_turn(CHAMPIONS)
    assert seat.undo.undo_words() == "End of the turn of Honduras"


def test_a_speaker_is_named_by_delegation_and_person(seat: Seat) -> None:
    known = seat.agenda.programme().delegations
    assert speaker_name(Speaker(id="1", delegation=HND, name="Xiomara"), known) == "Honduras · Xiomara"
    assert speaker_name(Speaker(id="1", name="Ana"), known) == "Ana"
    assert speaker_name(Speaker(id="1", delegation="gone"), known) == "—"


@pytest.mark.parametrize(
    ("seconds", "shown"), [(-3, "0:00"), (0, "0:00"), (59.9, "0:59"), (125, "2:05"), (3725, "1:02:05")]
)
def test_a_running_time_shows_whole_seconds(seconds: float, shown: str) -> None:
    assert running(dt.timedelta(seconds=seconds)) == shown
