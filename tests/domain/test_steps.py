"""What is put on record while a session goes on: the order of facts, and the parts for members only."""

from rcm_desktop.domain.steps import Span, in_order, is_reserved, reserved_spans, session_of
from tests.domain.followed import at, shown, steps


def spans(*told: str) -> list[str]:
    return [f"{shown(one.start)}-{shown(one.end)}" for one in reserved_spans(steps(*told))]


def test_a_part_for_members_lasts_until_the_session_is_opened_again() -> None:
    assert spans("reserve 10:00", "open 10:30", "reserve 11:00") == ["10:00-10:30", "11:00-"]


def test_one_that_begins_twice_counts_from_the_first_and_ends_with_the_first_end() -> None:
    assert spans("reserve 10:00", "reserve 10:05", "open 10:30", "open 10:40") == ["10:00-10:30"]


def test_an_end_without_a_beginning_is_nothing() -> None:
    assert spans("open 10:30") == []


def test_the_facts_count_in_the_order_in_which_they_happened() -> None:
    assert spans("open 10:30", "reserve 10:00") == ["10:00-10:30"]
    assert [step.at[14:16] for step in in_order(steps("start b 09:30", "start a 09:00"))] == ["00", "30"]


def test_of_two_facts_at_one_moment_the_later_stamp_is_the_later_one() -> None:
    assert not is_reserved(steps("reserve 10:00", "open 10:00"))
    assert is_reserved(steps("open 10:00", "reserve 10:00"))


def test_a_session_is_reserved_from_then_on() -> None:
    assert not is_reserved(())
    assert is_reserved(steps("start a 09:00", "reserve 10:00"))
    assert not is_reserved(steps("reserve 10:00", "open 10:30"))


def test_a_step_belongs_to_the_session_in_which_it_happened() -> None:
    assert [session_of(step) for step in steps("start a 09:00", "rise 12:00", "reserve 10:00", of="x")] == ["x"] * 3


def test_a_span_lasts_until_now_and_never_less_than_nothing() -> None:
    assert Span(at("09:00"), None).lasted(at("09:20")).seconds == 1200
    assert Span(at("09:00"), at("09:10")).lasted(at("09:20")).seconds == 600
    assert Span(at("09:00"), None).lasted(at("08:00")).total_seconds() == 0
