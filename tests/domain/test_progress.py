"""How the items of a session stand: taken up, closed, taken up again, passed over, expected."""

from rcm_desktop.domain.progress import spans_of
from rcm_desktop.domain.steps import in_order
from tests.domain.followed import at, course, expected, items, session, shown, states, steps


def spans(*told: str) -> dict[str, list[str]]:
    return {
        item: [f"{shown(one.start)}-{shown(one.end)}" for one in found]
        for item, found in spans_of(in_order(steps(*told))).items()
    }


def test_an_item_is_on_until_it_is_closed() -> None:
    assert spans("start a 09:05", "close a 09:40") == {"a": ["09:05-09:40"]}


def test_starting_another_one_ends_the_first() -> None:
    assert spans("start a 09:05", "start b 09:40") == {"a": ["09:05-09:40"], "b": ["09:40-"]}


def test_of_two_starts_by_two_laptops_the_earlier_one_counts() -> None:
    assert spans("start a 09:07", "start a 09:05") == {"a": ["09:05-"]}


def test_of_two_ends_by_two_laptops_the_earlier_one_counts() -> None:
    assert spans("start a 09:05", "close a 09:41", "close a 09:40") == {"a": ["09:05-09:40"]}


def test_closing_what_is_not_on_is_nothing() -> None:
    assert spans("close a 09:00", "start a 09:05", "close b 09:40") == {"a": ["09:05-"]}


def test_an_item_may_be_taken_up_again() -> None:
    assert spans("start a 09:00", "close a 09:10", "start a 09:30") == {"a": ["09:00-09:10", "09:30-"]}


def test_a_session_that_rises_ends_its_item() -> None:
    assert spans("start a 09:00", "rise 09:20") == {"a": ["09:00-09:20"]}


def test_the_time_of_an_item_taken_up_again_adds_up() -> None:
    first = course("09:45", "start a 09:00", "close a 09:10", "start b 09:10", "start a 09:40").items[0]
    assert first.used(at("09:45")).seconds == 15 * 60
    assert first.left(at("09:45")).seconds == 15 * 60
    assert (shown(first.began), shown(first.ended), shown(first.expected_end)) == ("09:00", "", "10:00")


def test_an_item_that_takes_longer_than_planned_has_less_than_nothing_left() -> None:
    first = course("09:50", "start a 09:10").items[0]
    assert first.left(at("09:50")).total_seconds() == -600
    assert shown(first.expected_end) == "09:50"


def test_what_was_passed_over_is_told_from_what_is_to_come() -> None:
    assert states(course("11:05", "start a 09:00", "start c 11:00")) == "a:past b:passed-over c:on d:coming"


def test_one_taken_up_out_of_its_turn_lets_the_others_come_once_it_turns_back() -> None:
    found = course("09:50", "start a 09:00", "start d 09:20", "start b 09:45")
    assert states(found) == "a:past b:on c:coming d:past"


def test_the_rest_is_expected_no_earlier_than_planned_and_no_earlier_than_it_can_be() -> None:
    found = course("10:00", "start a 09:20", "start b 09:55")
    assert expected(found) == ["09:55", "11:25", "11:55"]
    assert expected(course("09:10", "start a 08:50", "start b 09:05")) == ["09:05", "11:00", "11:30"]


def test_between_two_items_the_next_one_cannot_begin_before_now() -> None:
    found = course("11:10", "start b 09:30", "close b 11:00")
    assert states(found) == "a:passed-over b:past c:coming d:coming"
    assert expected(found) == ["11:10", "11:40"]


def test_by_the_plan_alone_an_item_is_on_in_its_time() -> None:
    assert states(course("09:29")) == "a:on b:coming c:coming d:coming"
    assert states(course("09:30")) == "a:past b:on c:coming d:coming"
    assert states(course("12:30")) == "a:past b:past c:past d:past"


def test_an_item_of_no_minutes_is_never_on_by_the_plan_and_keeps_the_session_while_it_is_on_really() -> None:
    planned = items("a 09:00 30", "photo 09:30 0", "b 09:30 30")
    of = session("s", "09:00", "10:00")
    assert states(course("09:30", of=of, planned=planned)) == "a:past photo:past b:on"
    found = course("09:40", "start a 09:00", "start photo 09:30", of=of, planned=planned)
    assert states(found) == "a:past photo:on b:coming"
    assert (found.late, expected(found)) == (10, ["09:30", "09:40"])


def test_in_a_session_without_times_the_rest_is_expected_from_now_on() -> None:
    planned = items("a - 30", "b - 20")
    found = course("09:10", "start a 09:00", of=session("s"), planned=planned)
    assert expected(found) == ["09:00", "09:30"]
    assert (found.late, shown(found.end)) == (0, "09:50")
