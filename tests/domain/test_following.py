"""How a session goes: by how much it is late, whether it sits, and when it is over though nobody said so."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.domain.steps import ItemStarted
from rcm_desktop.domain.timetable import local_text
from tests.domain.followed import (
    AGENDA,
    MORNING,
    at,
    course,
    expected,
    items,
    programme,
    session,
    shown,
    sitting,
    states,
    steps,
)


def test_a_session_that_nobody_follows_goes_by_its_plan() -> None:
    told = {now: course(now).sits(at(now)) for now in ("08:59", "09:00", "12:29", "12:30")}
    assert told == {"08:59": False, "09:00": True, "12:29": True, "12:30": False}
    found = course("10:00")
    assert (found.followed, found.late, shown(found.start), shown(found.end)) == (False, 0, "09:00", "12:30")


def test_one_that_starts_late_is_late_by_that() -> None:
    found = course("09:20", "start a 09:15")
    assert (found.followed, found.late, shown(found.start), shown(found.end)) == (True, 15, "09:15", "12:45")


def test_an_item_that_takes_longer_makes_it_later_as_the_clock_goes_on() -> None:
    assert course("11:00", "start a 09:00", "start b 09:30").late == 0
    assert course("11:12", "start a 09:00", "start b 09:30").late == 12


def test_one_that_is_ahead_is_late_by_less_than_nothing_and_keeps_its_end() -> None:
    found = course("09:15", "start a 08:50", "start b 09:10")
    assert (found.late, shown(found.end)) == (-20, "12:30")


def test_between_two_items_it_is_late_once_the_next_one_should_have_begun() -> None:
    assert course("11:00", "start b 09:30", "close b 10:40").late == 0
    assert course("11:25", "start b 09:30", "close b 10:40").late == 25


def test_an_item_started_before_its_session_begins_the_session() -> None:
    found = course("08:45", "start a 08:40")
    assert found.sits(at("08:45"))
    assert (shown(found.start), found.late) == ("08:40", -20)


def test_when_all_is_closed_it_is_over() -> None:
    found = course("12:00", "start a 09:00", "start d 11:00", "close d 11:50")
    assert (found.over, found.sits(at("12:00")), shown(found.end), found.late) == (True, False, "11:50", 0)


def test_a_session_that_rises_leaves_what_was_not_taken_up_and_keeps_nobody_waiting() -> None:
    found = course("11:20", "start a 09:00", "start b 09:30", "rise 11:10")
    assert states(found) == "a:past b:past c:passed-over d:passed-over"
    assert (found.sits(at("11:20")), found.late, shown(found.end)) == (False, 0, "11:10")


def test_one_that_rose_goes_on_if_an_item_is_taken_up_again() -> None:
    found = course("11:20", "start a 09:00", "rise 09:20", "start b 11:15")
    assert (states(found), found.sits(at("11:20"))) == ("a:past b:on c:coming d:coming", True)


def test_a_forgotten_session_is_over_three_hours_after_its_end() -> None:
    told = ("start a 09:00", "start d 11:30")
    assert course("15:30", *told).sits(at("15:30"))
    found = course("15:31", *told)
    assert not found.sits(at("15:31"))
    assert (states(found), shown(found.items[3].ended)) == ("a:past b:passed-over c:passed-over d:past", "12:30")


def test_a_forgotten_session_counts_from_the_last_thing_heard_of_it() -> None:
    assert course("17:00", "start d 14:10").sits(at("17:00"))
    assert not course("17:11", "start d 14:10").sits(at("17:11"))


def test_a_forgotten_session_without_times_is_over_three_hours_after_the_last_thing_heard_of_it() -> None:
    of, planned = session("s"), items("a - 30", "b - 20")
    assert course("12:00", "start a 09:00", of=of, planned=planned).sits(at("12:00"))
    assert not course("12:01", "start a 09:00", of=of, planned=planned).sits(at("12:01"))


def test_a_session_followed_and_then_moved_to_another_day_comes_again_by_its_plan() -> None:
    of = session("s", "15 09:00", "15 12:30")
    planned = items("a 15 09:00 30", "b 15 09:30 90")
    told = ("start a 09:05", "close a 09:30")
    assert course("10:00", *told, of=of, planned=planned).sits(at("10:00"))
    found = course("20:00", *told, of=of, planned=planned)
    assert not found.sits(at("20:00"))
    assert (found.late, states(found)) == (0, "a:past b:coming")
    found = course("15 09:40", *told, of=of, planned=planned)
    assert found.sits(at("15 09:40"))
    assert (states(found), found.late) == ("a:past b:on", 0)


def test_one_held_long_before_its_time_does_not_come_again() -> None:
    of, planned = session("s", "19:00", "20:00"), items("a 19:00 60")
    assert not course("19:10", "start a 09:00", "close a 10:00", of=of, planned=planned).sits(at("19:10"))


def test_reserved_is_told_at_this_moment() -> None:
    assert course("10:00", "start a 09:00", "reserve 09:30").reserved
    assert not course("10:00", "start a 09:00", "reserve 09:30", "open 09:50").reserved


def test_a_step_about_an_item_that_stands_elsewhere_by_now_still_ends_the_one_before() -> None:
    found = course("10:00", "start a 09:00", "start moved 09:20")
    assert (shown(found.items[0].ended), found.followed) == ("09:20", True)


NIGHT = session("s", "22:00", "15 02:00")
OF_NIGHT = items("a 22:00 60", "b 23:00 90", "c 15 00:30 90")


def test_a_session_over_midnight_goes_on_over_midnight() -> None:
    found = course("15 00:50", "start a 22:00", "start b 23:20", of=NIGHT, planned=OF_NIGHT)
    assert (states(found), found.late) == ("a:past b:on c:coming", 20)
    assert found.sits(at("15 00:50"))
    assert course("15 01:00", of=NIGHT, planned=OF_NIGHT).on is not None


@pytest.mark.parametrize(
    ("zone", "starts", "ends"),
    [
        ("America/New_York", "2023-11-05T00:30", "2023-11-05T02:30"),
        ("Europe/Madrid", "2023-10-29T01:30", "2023-10-29T03:30"),
    ],
)
def test_in_the_night_that_is_an_hour_longer_three_hours_end_when_they_are_over(
    zone: str, starts: str, ends: str
) -> None:
    place = ZoneInfo(zone)
    start = datetime.fromisoformat(starts).replace(tzinfo=place)
    of = MeetingSession(id="s", period=Times(starts, ends))
    first = AgendaItem(id="a", planned=Planned(starts, 180))
    begun = ItemStarted(id="1", about="a", hlc=1, actor="o", replica="r", at=utc_text(start), session="s")
    found = programme(sitting(of, [first], [begun]), zone=place).course("s", start)
    assert found is not None
    assert found.end is not None
    assert (found.late, local_text(found.end, place)) == (0, ends)


DAYS = session("s", "09:00", "16 13:00", room="Sala 1")
OF_DAYS = items("a 09:00 120", "b 16:00 60", "c 15 09:00 120", "d 15 16:00 60", "e 16 09:00 240")


def days(now: str, *told: str) -> str:
    found = course(now, *told, of=DAYS, planned=OF_DAYS)
    sits = "sits" if found.sits(at(now)) else "rests"
    return f"{sits} {found.late} {shown(found.start)}-{shown(found.end)} {states(found)}"


FIRST_DAY = ("start a 09:00", "start b 16:00", "close b 17:00")


def test_by_its_plan_a_session_of_three_days_rests_at_night() -> None:
    assert days("16:30") == "sits 0 09:00-17:00 a:past b:on c:coming d:coming e:coming"
    assert days("20:00") == "rests 0 15 09:00-15 17:00 a:past b:past c:coming d:coming e:coming"
    assert days("15 09:30") == "sits 0 15 09:00-15 17:00 a:past b:past c:on d:coming e:coming"
    assert days("16 12:00").startswith("sits 0 16 09:00-16 13:00")


def test_the_night_is_no_lateness() -> None:
    assert days("17:10", *FIRST_DAY) == "rests 0 09:00-17:00 a:past b:past c:coming d:coming e:coming"
    for now in ("21:00", "23:59", "15 01:00", "15 03:00", "15 08:59"):
        assert days(now, *FIRST_DAY) == "rests 0 15 09:00-15 17:00 a:past b:past c:coming d:coming e:coming", now


def test_the_second_day_goes_by_its_plan_until_it_is_followed() -> None:
    assert days("15 09:10", *FIRST_DAY) == "sits 0 15 09:00-15 17:00 a:past b:past c:on d:coming e:coming"
    followed = days("15 09:20", *FIRST_DAY, "start c 15 09:15")
    assert followed == "sits 15 15 09:15-15 17:00 a:past b:past c:on d:coming e:coming"


def test_the_last_day_is_over_as_planned_though_only_the_first_was_followed() -> None:
    assert days("16 14:00", *FIRST_DAY) == "rests 0 16 09:00-16 13:00 a:past b:past c:past d:past e:past"


def test_a_day_that_nobody_followed_went_by_its_plan() -> None:
    assert days("15 09:20", "start c 15 09:15").endswith(" a:past b:past c:on d:coming e:coming")


def test_a_day_that_nobody_closed_is_forgotten_like_a_session() -> None:
    told = ("start a 09:00", "start b 16:30")
    assert days("19:30", *told).startswith("sits 150 ")
    assert days("20:01", *told) == "rests 0 15 09:00-15 17:00 a:past b:past c:coming d:coming e:coming"


def test_what_was_not_taken_up_on_its_day_does_not_make_the_next_day_late() -> None:
    told = days("15 08:00", "start a 09:00", "close a 16:50")
    assert told == "rests 0 15 09:00-15 17:00 a:past b:passed-over c:coming d:coming e:coming"


def test_an_item_of_the_first_day_taken_up_on_the_second_makes_the_rest_of_that_day_late() -> None:
    found = course("15 09:30", "start a 09:00", "close a 17:00", "start b 15 09:00", of=DAYS, planned=OF_DAYS)
    assert (states(found), found.late) == ("a:past b:on c:coming d:coming e:coming", 60)
    assert expected(found) == ["15 09:00", "15 10:00", "15 16:00", "16 09:00"]


def test_a_day_that_runs_late_into_the_evening_goes_on() -> None:
    told = days("22:00", "start a 09:00", "start b 20:30")
    assert told == "sits 300 09:00-22:00 a:past b:on c:coming d:coming e:coming"


def test_of_a_day_before_only_what_is_taken_up_again_is_not_passed_over() -> None:
    planned = items("a 09:00 120", "b 15:00 60", "b2 16:00 60", "c 15 09:00 120")
    of = session("s", "09:00", "15 12:00")
    told = ("start a 09:00", "close a 11:00", "start b 15 09:00")
    assert states(course("15 09:10", *told, of=of, planned=planned)) == "a:past b:on b2:passed-over c:coming"


def test_an_item_of_the_next_day_taken_up_today_passes_over_nothing_of_today() -> None:
    found = course("11:10", "start a 09:00", "start c 11:00", of=DAYS, planned=OF_DAYS)
    assert states(found) == "a:past b:coming c:on d:coming e:coming"


def test_a_session_that_nobody_followed_can_be_closed_before_its_time() -> None:
    found = course("11:20", "rise 11:10")
    assert (found.sits(at("11:20")), shown(found.start), shown(found.end)) == (False, "09:00", "11:10")
    assert states(found) == "a:past b:past c:past d:passed-over"
    bare = course("11:20", "rise 11:10", planned=())
    assert (bare.sits(at("11:20")), shown(bare.end), bare.late) == (False, "11:10", 0)


def test_a_session_that_rises_for_the_day_comes_again_on_the_next() -> None:
    told = ("start a 09:00", "rise 10:30")
    assert days("11:00", *told).startswith("rests 0 15 09:00")
    assert days("15 09:00", *told).startswith("sits 0 15 09:00")


def test_the_last_day_is_over_as_a_session_is() -> None:
    told = (*FIRST_DAY, "start c 15 09:00", "close c 15 11:00", "start e 16 09:00", "close e 16 12:40")
    assert days("16 12:45", *told).startswith("rests 0 16 09:00-16 12:40 a:past b:past c:past d:passed-over e:past")


def test_the_agenda_of_a_morning_is_the_same_however_its_steps_arrive() -> None:
    told = steps("start a 09:05", "start b 09:40", "close b 10:50", "start c 11:00")
    one, other = (programme(sitting(MORNING, AGENDA, some)).course("s", at("11:10")) for some in (told, told[::-1]))
    assert one == other
