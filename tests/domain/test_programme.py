"""The programme as a whole: sessions in one room wait for each other, and what does not change is kept."""

from datetime import date

from rcm_desktop.domain.programme import Programme, Sitting, plan_of
from tests.domain.followed import AGENDA, MORNING, PANAMA, at, items, programme, session, shown, sitting, steps


def afternoon(start: str, room: str = "Sala 1", *told: str) -> Sitting:
    planned = items(f"x {start} 60", "y - 60", of="t")
    return sitting(session("t", start, "17:00", room=room), planned, steps(*told, of="t"))


def at_noon(now: str, later: Sitting, *told: str) -> Programme:
    return programme(sitting(MORNING, AGENDA, steps(*told)), later)


def told(found: Programme, ident: str, now: str) -> str:
    one = found.course(ident, at(now))
    assert one is not None
    sits = "sits" if one.sits(at(now)) else "rests"
    return f"{sits} {one.late} {shown(one.start)}-{shown(one.end)}"


LATE = ("start a 09:00", "start b 09:30", "start c 11:40", "start d 12:10")
"""Forty minutes behind: expected to end at 13:10."""


def test_the_next_session_in_the_room_waits_for_a_late_one() -> None:
    found = at_noon("12:20", afternoon("12:30"), *LATE)
    assert told(found, "s", "12:20") == "sits 40 09:00-13:10"
    assert told(found, "t", "12:20") == "rests 40 13:10-17:00"
    assert told(found, "t", "12:45") == "rests 40 13:10-17:00"


def test_the_items_of_a_session_that_waits_are_expected_later_one_after_the_other() -> None:
    one = at_noon("12:20", afternoon("12:30"), *LATE).course("t", at("12:20"))
    assert one is not None
    assert [shown(item.expected_start) for item in one.items] == ["13:10", "14:10"]


def test_a_session_hours_later_waits_for_nobody() -> None:
    assert told(at_noon("12:20", afternoon("14:00"), *LATE), "t", "12:20") == "rests 0 14:00-17:00"


def test_a_session_in_another_room_waits_for_nobody() -> None:
    assert told(at_noon("12:20", afternoon("12:30", "Sala 2"), *LATE), "t", "12:20") == "rests 0 12:30-17:00"


def test_sessions_planned_at_one_time_in_one_room_do_not_wait_for_each_other() -> None:
    found = at_noon("12:20", afternoon("12:00"), *LATE)
    assert told(found, "t", "12:20") == "sits 0 12:00-17:00"
    assert told(found, "s", "12:20") == "sits 40 09:00-13:10"


def test_three_sessions_wait_one_after_the_other() -> None:
    between = sitting(session("m", "12:30", "13:00", room="Sala 1"), items("m 12:30 30", of="m"))
    found = programme(sitting(MORNING, AGENDA, steps(*LATE)), between, afternoon("13:00"))
    assert told(found, "m", "12:20") == "rests 40 13:10-13:40"
    assert told(found, "t", "12:20") == "rests 40 13:40-17:00"


def test_a_session_of_which_nothing_is_heard_keeps_its_room_for_an_hour_only() -> None:
    """It closed an item at 12:20 and nothing since: two items are left, and nobody may be in the room."""
    heard = ("start a 09:00", "start b 09:30", "close b 12:20")
    found = at_noon("13:00", afternoon("13:00"), *heard)
    assert told(found, "t", "13:00") == "rests 90 14:30-17:00"
    assert told(found, "t", "13:21") == "sits 0 13:00-17:00"
    assert told(found, "s", "13:21").startswith("sits ")


def test_a_session_keeps_its_room_for_an_hour_from_when_its_next_item_should_have_begun() -> None:
    day = session("s", "09:00", "15:00", room="Sala 1")
    planned = items("a 09:00 30", "b 14:00 60")
    found = programme(sitting(day, planned, steps("start a 09:00", "close a 09:30")), afternoon("15:00"))
    assert told(found, "t", "14:20") == "rests 20 15:20-17:20"
    assert told(found, "t", "15:00") == "rests 60 16:00-18:00"
    assert told(found, "t", "15:01") == "sits 0 15:00-17:00"


def test_a_session_that_rose_keeps_nobody_waiting() -> None:
    found = at_noon("12:30", afternoon("12:30"), "start a 09:00", "start b 12:00", "rise 12:25")
    assert told(found, "t", "12:30") == "sits 0 12:30-17:00"


def test_a_session_is_over_when_another_starts_in_its_room_after_its_time() -> None:
    found = at_noon("14:00", afternoon("14:00", "Sala 1", "start x 13:50"), *LATE)
    assert told(found, "s", "13:45").startswith("sits ")
    assert told(found, "s", "13:50") == "rests 0 09:00-13:10"


def test_two_sessions_followed_in_one_room_within_their_times_both_sit() -> None:
    """The room of one of them is wrong, and its table still follows it."""
    found = at_noon("12:10", afternoon("12:00", "Sala 1", "start x 12:00"), *LATE[:2])
    assert told(found, "s", "12:10").startswith("sits ")
    assert told(found, "t", "12:10").startswith("sits ")


def test_an_evening_in_the_room_does_not_end_a_session_of_two_days() -> None:
    days = session("d", "09:00", "15 12:00", room="Sala 1")
    of_days = items("a 09:00 120", "b 15 09:00 120", of="d")
    evening = sitting(
        session("e", "19:00", "21:00", room="Sala 1"), items("z 19:00 60", of="e"), steps("start z 19:00", of="e")
    )
    found = programme(sitting(days, of_days, steps("start a 09:00", "close a 11:30", of="d")), evening)
    assert told(found, "d", "19:30") == "rests 0 15 09:00-15 12:00"
    assert told(found, "d", "15 09:00") == "sits 0 15 09:00-15 12:00"


def test_a_session_without_a_room_keeps_nobody_waiting() -> None:
    found = programme(
        sitting(session("s", "09:00", "12:30"), AGENDA, steps(*LATE)), sitting(session("t", "12:30", "17:00"))
    )
    assert told(found, "t", "12:20") == "rests 0 12:30-17:00"


def test_what_is_kept_is_what_is_made_anew_minute_by_minute() -> None:
    """Asked each minute of two days, and then backwards, as a clock may be set."""
    days = session("d", "09:00", "15 12:00", room="Sala 3")
    of_days = items("p 09:00 120", "q 16:00 30", "r 15 09:00 120", of="d")
    sittings = (
        sitting(MORNING, AGENDA, steps(*LATE)),
        afternoon("12:30", "Sala 1", "start x 15:00", "close x 15:20"),
        sitting(session("u", "08:00", "19:00", room="Sala 2"), items("v 08:00 30", "w 18:00 0", of="u")),
        sitting(days, of_days, steps("start p 09:20", "rise 10:00", "start r 15 10:30", of="d")),
        # All of its first day is closed; another session begins in its room that evening.
        sitting(
            session("e", "09:00", "15 12:00", room="Sala 4"), items("f 09:00 60", "g 15 09:00 60", of="e"),
            steps("start f 09:10", "close f 10:05", of="e"),
        ),
        sitting(
            session("h", "09:00", "15 12:00", room="Sala 5"), items("i 09:00 60", "j 15 09:00 60", of="h"),
            steps("start i 09:10", "close i 10:05", of="h"),
        ),
        sitting(
            session("k", "11:00", "12:00", room="Sala 5"), items("l 11:00 60", of="k"),
            steps("start l 11:03", of="k"),
        ),
    )  # fmt: skip
    minutes = [f"{day} {hour:02}:{minute:02}" for day in (14, 15) for hour in range(24) for minute in range(0, 60, 7)]
    kept = programme(*sittings)
    for now in [*minutes, *reversed(minutes)]:
        assert kept.courses(at(now)) == programme(*sittings).courses(at(now)), now


def test_a_programme_with_other_sittings_keeps_the_plans_of_the_same_ones() -> None:
    first, second = sitting(MORNING, AGENDA), afternoon("14:00")
    before = programme(first, second)
    plan = before.plan(first)
    before.plan(second)
    later = afternoon("15:00")
    after = before.followed_by((first, later))
    assert after.plan(first) is plan
    assert after.plan(later) == plan_of(later, PANAMA)
    assert [shown(one.start) for one in after.slots(later)] == ["15:00", "16:00"]


def test_the_plan_of_one_day_of_a_sitting_is_its_own() -> None:
    whole = sitting(MORNING, AGENDA)
    found = programme(whole)
    found.plan(whole)
    assert len(found.plan(sitting(MORNING, AGENDA[:1])).slots) == 1


def test_a_day_has_what_sits_on_it_and_none_is_of_those_without_a_time() -> None:
    night, undated = sitting(session("n", "22:00", "15 02:00")), sitting(session("u"))
    found = programme(sitting(MORNING), night, undated)
    assert found.days == (date(2023, 11, 14), date(2023, 11, 15))
    assert [one.session.id for one in found.on_day(date(2023, 11, 14))] == ["s", "n"]
    assert [one.session.id for one in found.on_day(date(2023, 11, 15))] == ["n"]
    assert found.on_day(None) == (undated,)
    assert found.on_day(date(2023, 11, 16)) == ()


def test_an_item_leads_to_its_sitting() -> None:
    first = sitting(MORNING, AGENDA)
    found = programme(first)
    assert found.with_item("b") is first
    assert found.with_item("nobody's") is None
    assert first.item("b") is AGENDA[1]
    assert found.course("nobody's", at("09:00")) is None


def test_a_session_of_which_no_item_is_told_is_later_as_a_whole() -> None:
    bare = sitting(session("t", "12:30", "13:30", room="Sala 1"))
    assert told(at_noon("12:20", bare, *LATE), "t", "12:20") == "rests 40 13:10-14:10"


def test_a_kept_course_is_made_again_where_something_was_started_in_its_room() -> None:
    days = sitting(
        session("e", "09:00", "15 12:00", room="Sala 1"), items("f 09:00 60", "g 15 09:00 60", of="e"),
        steps("start f 09:10", "close f 10:05", of="e"),
    )  # fmt: skip
    free = sitting(session("k", "11:00", "12:00", room="Sala 1"), items("l 11:00 60", of="k"))
    before = programme(days, free)
    assert told(before, "e", "11:30") == "rests 0 09:10-10:05"
    taken = sitting(free.session, free.items, steps("start l 11:03", of="k"))
    after = before.followed_by((days, taken))
    assert told(after, "e", "11:30") == "rests 0 15 09:00-15 12:00"
