"""The programme and what is on now by the clock, on a meeting's real file."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.records import Days, Planned, Times
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def agenda(database: Database) -> Agenda:
    return Agenda(database)


def stand_at(clock: FixedClock, day: int, time: str) -> None:
    """Let it be this time in Panama City."""
    hour, minute = map(int, time.split(":"))
    clock.set(datetime(2023, 11, day, hour, minute, tzinfo=UTC) + timedelta(hours=5))


def test_days_hold_their_sessions_with_objectives_by_number_and_items_in_order(agenda: Agenda) -> None:
    first, last = agenda.days()
    assert (first.date, last.date) == (date(2023, 11, 14), date(2023, 11, 16))
    champions, prosecutors = first.sittings
    assert [o.number for o in champions.objectives] == [1]
    assert [o.number for o in prosecutors.objectives] == [2, 3]
    assert [i.title_es for i in champions.items] == ["Apertura", "Presentación de avances", "Receso", "Próximos pasos"]
    assert [s.session.title_es for s in last.sittings] == ["Reunión del GRCM"]
    assert last.sittings[0].objectives == ()


def test_a_session_of_two_days_stands_on_both_each_with_its_own_items(agenda: Agenda, database: Database) -> None:
    setup, rcgm = Setup(database), ident("rcgm")
    opened = setup.open(MeetingSession, rcgm)
    assert opened is not None
    period = Times("2023-11-16T09:00", "2023-11-17T13:00")
    setup.save(MeetingSession, rcgm, opened[1], {"period": period})
    timed = (("Uno", "2023-11-16T09:00"), ("Sin hora", ""), ("Dos", "2023-11-17T10:00"), ("Sigue", ""))
    for title, start in timed:
        setup.add(AgendaItem(id="", session=rcgm, title_es=title, planned=Planned(start, 30)))
    last = setup.add(MeetingSession(id="", title_es="Paralela", period=Times("2023-11-17T08:00", "2023-11-17T09:00")))
    _, first, second = agenda.days()
    assert (first.date, second.date) == (date(2023, 11, 16), date(2023, 11, 17))
    assert [[i.title_es for i in day.sittings[0].items] for day in (first, second)] == [
        ["Uno", "Sin hora"], ["Dos", "Sigue"],
    ]  # fmt: skip
    assert [s.session.id for s in second.sittings] == [rcgm, last.id]
    assert [first.continues(first.sittings[0]), *map(second.continues, second.sittings)] == [False, True, False]


def test_a_session_without_a_time_stands_last_and_under_no_day(agenda: Agenda, database: Database) -> None:
    made = Setup(database).add(MeetingSession(id="", title_es="Sin hora"))
    day = agenda.days()[-1]
    assert (day.date, [s.session.id for s in day.sittings]) == (None, [made.id])
    assert agenda.now().next is not None


@pytest.mark.parametrize(
    ("day", "time", "on", "item", "following"),
    [
        (1, "12:00", [], None, "champions"),
        (14, "08:59", [], None, "champions"),
        (14, "09:00", ["champions"], "Apertura", "prosecutors"),
        (14, "11:15", ["champions"], "Receso", "prosecutors"),
        (14, "12:29", ["champions"], "Próximos pasos", "prosecutors"),
        (14, "12:30", [], None, "prosecutors"),
        (14, "15:00", ["prosecutors"], None, "rcgm"),
        (16, "13:00", [], None, None),
        (30, "09:00", [], None, None),
    ],
)
def test_the_clock_says_what_is_on_and_what_comes(
    agenda: Agenda, clock: FixedClock, day: int, time: str, on: list[str], item: str | None, following: str | None
) -> None:
    stand_at(clock, day, time)
    now = agenda.now()
    assert f"{now.local:%H:%M}" == time
    assert [s.session.id for s in now.on] == [ident(name) for name in on]
    expected = {ident(on[0]): ident(item)} if item else {}
    assert {session: found.id for session, found in now.items.items()} == expected
    assert (now.next.session.id if now.next else None) == (ident(following) if following else None)


def test_a_clock_years_away_shows_no_session_and_does_not_fail(agenda: Agenda, clock: FixedClock) -> None:
    clock.set(datetime(2031, 1, 1, tzinfo=UTC))
    assert (agenda.now().on, agenda.now().next) == ((), None)
    clock.set(datetime(1999, 1, 1, tzinfo=UTC))
    found = agenda.now().next
    assert found is not None
    assert found.session.id == ident("champions")


def test_a_meeting_without_sessions_has_no_days(tmp_path: Path, clock: FixedClock) -> None:
    database = Database.create(tmp_path / "empty.rcm", "018bc7a0-0000-7000-8000-000000000009", clock, "machine")
    try:
        agenda = Agenda(database)
        assert agenda.days() == ()
        assert (agenda.now().on, agenda.now().next) == ((), None)
    finally:
        database.close()


def test_what_comes_next_may_be_the_next_day_of_a_session(
    agenda: Agenda, database: Database, clock: FixedClock
) -> None:
    setup = Setup(database)
    made = setup.add(MeetingSession(id="", title_es="Dos días", period=Times("2023-11-14T18:00", "2023-11-15T12:00")))
    for start in ("2023-11-14T18:00", "2023-11-15T09:00"):
        setup.add(AgendaItem(id="", session=made.id, planned=Planned(start, 60)))
    stand_at(clock, 14, "18:30")
    assert [one.session.id for one in agenda.now().on] == [made.id]
    stand_at(clock, 14, "23:00")
    now = agenda.now()
    assert now.on == ()
    assert now.next is not None
    assert now.next.session.id == made.id


def test_remarks_follow_what_is_changed_in_a_session_and_in_the_meeting(agenda: Agenda, database: Database) -> None:
    setup = Setup(database)

    def told() -> set[tuple[str, str]]:
        return {(one.concern.value, one.session) for one in agenda.remarks()}

    before = told()
    assert agenda.remarks() is agenda.remarks()
    for cls, ident_of, values, remark in (
        (MeetingSession, ident("champions"), {"room": ""}, ("no-room", ident("champions"))),
        (Meeting, MEETING, {"period": Days("2023-11-14", "2023-11-15")}, ("outside-meeting", ident("rcgm"))),
    ):
        opened = setup.open(cls, ident_of)
        assert opened is not None
        setup.save(cls, ident_of, opened[1], values)
        assert remark not in before
        assert remark in told()
