"""A practice copy has the real list and nothing that happened; it mixes with nothing and can be thrown away."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.attendance import Verdict
from rcm_desktop.domain.badges import scan_text
from rcm_desktop.domain.errors import NotForPractice, NotSealedForThisLaptop
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegate, Delegation
from rcm_desktop.domain.phrases import Phrase
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import integrity
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.laptops import Pair
from tests.sample import MEETING, small_meeting


@pytest.fixture
def meetings(pair: Pair, clock: FixedClock) -> Meetings:
    """The folder of the secretariat's meetings."""
    return Meetings(pair.first.path.parents[2], clock)


@pytest.fixture
def copy(pair: Pair, meetings: Meetings) -> Iterator[Database]:
    """A practice copy made after somebody came and was written of."""
    desk = Attendance(pair.first)
    desk.check_in(Setup(pair.first).listed(Delegate)[0].id, desk.points()[0].id)
    Setup(pair.first).add(Note(id="", text="Nobody reads this."))
    made = meetings.practise_with(pair.first)
    yield made
    made.close()


def test_people_and_programme_are_as_they_stand(pair: Pair, copy: Database) -> None:
    real, practice = Setup(pair.first), Setup(copy)
    for cls in (Delegation, Delegate, MeetingSession, Objective, AgendaItem, Phrase):
        assert practice.listed(cls) == real.listed(cls) != []
    assert practice.meeting().practice
    assert practice.meeting().order == real.meeting().order
    assert (practice.seat().laptop.name, practice.seat().laptop.letter) == ("Secretaría", "A")
    assert practice.seat().operator is not None
    assert not integrity.check(copy)


def test_nothing_that_happened_comes_along(copy: Database) -> None:
    desk = Attendance(copy)
    assert [p.registered for p in desk.presence() if p.registered] == []
    assert Setup(copy).listed(Note) == []


def test_a_badge_of_the_real_meeting_is_read_in_practice(pair: Pair, copy: Database) -> None:
    desk, who = Attendance(copy), Setup(copy).listed(Delegate)[0]
    outcome = desk.check_in_badge(scan_text(pair.first.meeting, who.badge), desk.points()[0].id)
    assert outcome.verdict is not Verdict.UNKNOWN
    assert outcome.delegate is not None
    assert outcome.delegate.id == who.id


def test_no_bundle_of_the_real_meeting_opens_in_practice_nor_the_other_way(pair: Pair, copy: Database) -> None:
    real, practised = pair.stick / "real.rcmbundle", pair.stick / "practised.rcmbundle"
    Exchange(pair.second).write(real)
    Exchange(copy).write(practised)
    for desk, path in ((Exchange(copy), real), (Exchange(pair.second), practised)):
        with pytest.raises(NotSealedForThisLaptop):
            desk.take_in(path)


def test_a_practice_copy_is_thrown_away_and_the_real_one_stays(pair: Pair, copy: Database, meetings: Meetings) -> None:
    assert len(meetings.listed()) == 2
    copy.close()
    meetings.throw_away(copy.meeting)
    assert [one.id for one in meetings.listed()] == [pair.first.meeting]
    assert [folder.name for folder in (meetings.folder / "meetings").iterdir()] == [pair.first.meeting]


def test_a_real_meeting_is_never_thrown_away(tmp_path: Path, clock: FixedClock) -> None:
    meetings = Meetings(tmp_path, clock)
    path = meetings.path_of(MEETING)
    small_meeting(path.parent, clock).close()
    with pytest.raises(NotForPractice):
        meetings.throw_away(MEETING)
    assert path.is_file()


def test_a_copy_that_is_cancelled_leaves_nothing(pair: Pair, meetings: Meetings) -> None:
    def cancel(done: int, total: int) -> None:
        if done:
            raise RuntimeError(total)

    with pytest.raises(RuntimeError):
        meetings.practise_with(pair.first, cancel)
    assert len(meetings.listed()) == 1
