"""When items are planned by the meeting's own calendar: chains, midnights, and days on which the clocks change."""

from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.domain.timetable import (
    bounds,
    exists,
    instant,
    length,
    local_text,
    moved,
    parts,
    planned_minutes,
    put_off,
    rooms,
    shifted,
    slots,
)
from tests.domain.followed import PANAMA, items, session, shown

NEW_YORK, MADRID = ZoneInfo("America/New_York"), ZoneInfo("Europe/Madrid")


def hours(of: MeetingSession, *told: str) -> list[str]:
    return [f"{shown(one.start)}-{shown(one.end)}" for one in slots(of, items(*told), PANAMA)]


def test_items_without_a_start_follow_the_one_before() -> None:
    assert hours(session("s", "09:00", "12:00"), "a - 30", "b - 15", "c 10:00 30", "d - 30") == [
        "09:00-09:30", "09:30-09:45", "10:00-10:30", "10:30-11:00"
    ]  # fmt: skip


def test_an_item_without_minutes_lasts_until_the_next_one_starts_or_the_session_ends() -> None:
    assert hours(session("s", "09:00", "12:00"), "a 09:00 0", "b 09:45 0") == ["09:00-09:45", "09:45-12:00"]


def test_an_item_without_minutes_before_one_without_a_start_takes_no_time() -> None:
    assert hours(session("s", "09:00", "12:00"), "a 09:00 0", "b - 30") == ["09:00-09:00", "09:00-09:30"]


def test_the_last_item_of_a_day_does_not_last_through_the_night() -> None:
    told = hours(session("s", "09:00", "15 12:00"), "a 17:00 0", "b 15 09:00 30")
    assert told == ["17:00-17:00", "15 09:00-15 09:30"]


def test_in_a_session_without_times_an_item_still_has_its_minutes() -> None:
    found = slots(session("s"), items("a - 30", "b 10:00 15"), PANAMA)
    assert [(shown(one.start), one.length.seconds // 60) for one in found] == [("", 30), ("10:00", 15)]


def test_a_session_over_midnight_has_its_whole_length() -> None:
    night = session("s", "22:00", "15 01:30")
    assert length(night, PANAMA) == 210
    assert hours(night, "a 22:00 90", "b - 60", "c - 60") == ["22:00-23:30", "23:30-15 00:30", "15 00:30-15 01:30"]


def test_a_session_without_an_end_has_no_length_and_one_that_ends_before_it_starts_none() -> None:
    assert length(session("s", "09:00"), PANAMA) is None
    assert length(session("s", "09:00", "08:00"), PANAMA) == 0


@pytest.mark.parametrize(
    ("zone", "start", "end", "minutes"),
    [
        (NEW_YORK, "2023-03-12T01:30", "2023-03-12T03:30", 60),
        (NEW_YORK, "2023-11-05T00:30", "2023-11-05T02:30", 180),
        (MADRID, "2023-03-26T01:30", "2023-03-26T03:30", 60),
        (MADRID, "2023-10-29T01:30", "2023-10-29T03:30", 180),
        (PANAMA, "2023-03-12T01:30", "2023-03-12T03:30", 120),
    ],
)
def test_a_day_on_which_the_clocks_change_is_as_long_as_it_is(
    zone: ZoneInfo, start: str, end: str, minutes: int
) -> None:
    assert length(MeetingSession(id="s", period=Times(start, end)), zone) == minutes


@pytest.mark.parametrize(
    ("zone", "day"), [(NEW_YORK, "2023-11-05"), (MADRID, "2023-10-29")], ids=["New York", "Madrid"]
)
def test_in_the_hour_that_comes_twice_an_item_after_another_is_in_the_second_one(zone: ZoneInfo, day: str) -> None:
    hour = 1 if zone is NEW_YORK else 2
    of = MeetingSession(id="s", period=Times(f"{day}T{hour:02}:00", f"{day}T{hour + 1:02}:00"))
    planned = [AgendaItem(id=str(n), planned=Planned(f"{day}T{hour:02}:{m}", 30)) for n, m in enumerate(["00", "30"])]
    again = [AgendaItem(id=str(n), planned=Planned(f"{day}T{hour:02}:{m}", 30)) for n, m in enumerate(["00", "30"])]
    found = slots(of, [*planned, *again], zone)
    assert [(one.end - one.start).seconds for one in found if one.start and one.end] == [1800] * 4
    assert [a.end == b.start for a, b in pairwise(found)] == [True] * 3
    assert length(of, zone) == 120


def test_a_session_that_begins_in_the_hour_that_comes_twice_may_end_in_it_the_second_time() -> None:
    start, end = bounds(MeetingSession(id="s", period=Times("2023-11-05T01:30", "2023-11-05T01:15")), NEW_YORK)
    assert start is not None
    assert end is not None
    assert end - start == timedelta(minutes=45)


def test_the_hour_that_is_skipped_in_spring_does_not_exist_and_is_taken_as_the_one_after() -> None:
    assert not exists("2023-03-12T02:30", NEW_YORK)
    assert exists("2023-03-12T03:30", NEW_YORK)
    assert exists("", NEW_YORK)
    found = instant("2023-03-12T02:30", NEW_YORK)
    assert found is not None
    assert local_text(found, NEW_YORK) == "2023-03-12T03:30"


def test_after_a_cursor_the_skipped_hour_stays_the_one_after() -> None:
    before = instant("2023-03-12T01:30", NEW_YORK)
    assert instant("2023-03-12T02:30", NEW_YORK, before) == instant("2023-03-12T02:30", NEW_YORK)


def days(of: MeetingSession, *told: str) -> list[str]:
    found = parts(of, slots(of, items(*told), PANAMA), PANAMA)
    return [f"{shown(one.start)}-{shown(one.end)} {one.first}:{one.last}" for one in found]


def test_a_session_of_one_day_is_one_part_whatever_its_pauses() -> None:
    assert days(session("s", "09:00", "18:00"), "a 09:00 30", "b 17:30 30") == ["09:00-18:00 0:2"]


def test_a_session_of_three_days_is_divided_by_its_nights() -> None:
    planned = ("a 09:00 120", "b 16:00 60", "c 15 10:00 60", "d 15 15:00 90", "e 16 09:30 60")
    told = days(session("s", "09:00", "16 13:00"), *planned)
    assert told == ["09:00-17:00 0:2", "15 10:00-15 16:30 2:4", "16 09:30-16 13:00 4:5"]


def test_a_session_over_midnight_is_one_part() -> None:
    assert days(session("s", "22:00", "15 02:00"), "a 22:00 60", "b 15 00:30 60") == ["22:00-15 02:00 0:2"]


def test_a_session_of_several_days_of_which_nothing_is_told_is_one_part() -> None:
    assert days(session("s", "09:00", "16 13:00")) == ["09:00-16 13:00 0:0"]


def test_days_of_which_no_item_tells_are_not_sat() -> None:
    assert days(session("s", "09:00", "16 13:00"), "a 15 10:00 60") == ["15 10:00-15 11:00 0:1"]


def test_a_session_without_an_end_lasts_as_long_as_its_items() -> None:
    assert days(session("s", "09:00"), "a 09:00 60") == ["09:00-10:00 0:1"]
    assert days(session("s", "09:00")) == ["09:00- 0:0"]
    assert days(session("s"), "a - 30") == ["- 0:1"]


def test_the_sum_of_a_session_counts_every_item() -> None:
    assert planned_minutes(items("a 09:00 30", "b - 45", "c 10:00 0")) == 75


@pytest.mark.parametrize(
    ("text", "minutes", "after"),
    [
        ("2023-11-14T09:00", 30, "2023-11-14T09:30"),
        ("2023-11-14T23:45", 30, "2023-11-15T00:15"),
        ("2023-11-14T00:15", -30, "2023-11-13T23:45"),
        ("2023-03-12T01:45", 30, "2023-03-12T02:15"),
        ("", 30, ""),
        ("9999-12-31T23:59", 30, "9999-12-31T23:59"),
    ],
)
def test_a_local_moment_is_moved_by_the_clock_on_the_wall(text: str, minutes: int, after: str) -> None:
    assert shifted(text, timedelta(minutes=minutes)) == after


def test_a_session_moves_with_both_its_ends_and_an_item_keeps_its_minutes() -> None:
    hour = timedelta(hours=1)
    assert moved(Times("2023-11-14T09:00", "2023-11-14T10:00"), hour) == Times("2023-11-14T10:00", "2023-11-14T11:00")
    assert put_off(Planned("2023-11-14T09:00", 20), hour) == Planned("2023-11-14T10:00", 20)
    assert put_off(Planned("", 20), hour) == Planned("", 20)


def test_the_rooms_are_the_meetings_in_its_order_then_others_then_none() -> None:
    here = [session(str(n), room=room) for n, room in enumerate(["Sala B", "Patio", "", "Anexo"])]
    assert rooms(("Sala B", "Sala A"), here) == ("Sala B", "Sala A", "Anexo", "Patio", "")
    assert rooms((), []) == ()
