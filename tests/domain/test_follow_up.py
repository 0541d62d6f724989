"""States of commitments and how pressing they are."""

from datetime import date

import pytest

from rcm_desktop.domain.follow_up import CommitmentState, Due, State, days_over, due, in_order, place, present

TODAY = date(2023, 11, 14)


def stated(state: State, hlc: int, ident: str = "a") -> CommitmentState:
    return CommitmentState(
        id=ident, about="note", hlc=hlc, actor="", replica="", state=state, at="2023-11-14T17:40:00+00:00"
    )


def test_the_state_said_last_counts_whatever_order_the_facts_arrive_in() -> None:
    first, second = stated(State.DONE, 1), stated(State.UNDER_WAY, 2)
    assert present([first, second]) is second
    assert present([second, first]) is second
    assert in_order([second, first]) == [first, second]


def test_of_two_said_at_once_every_laptop_takes_the_same() -> None:
    one, other = stated(State.DONE, 1, "a"), stated(State.OPEN, 1, "b")
    assert present([one, other]) is other
    assert present([other, one]) is other


def test_nothing_said_is_no_state() -> None:
    assert present([]) is None


@pytest.mark.parametrize(
    ("day", "found", "over"),
    [
        ("2023-11-02", Due.OVERDUE, 12),
        ("2023-11-13", Due.OVERDUE, 1),
        ("2023-11-14", Due.SOON, 0),
        ("2023-11-21", Due.SOON, 0),
        ("2023-11-22", Due.LATER, 0),
        ("", Due.UNDATED, 0),
    ],
)
def test_how_pressing_a_day_is(day: str, found: Due, over: int) -> None:
    assert (due(day, TODAY), days_over(day, TODAY)) == (found, over)


def test_overdue_first_then_by_date_then_by_who_is_responsible() -> None:
    found = [
        ("", "a"), ("2024-01-01", "b"), ("2023-11-01", "z"), ("2023-11-15", "Óscar"), ("2023-11-15", "Mesa"),
        ("2023-10-01", "z"),
    ]  # fmt: skip
    ranked = sorted(found, key=lambda one: place(one[0], one[1], TODAY))
    assert ranked == [
        ("2023-10-01", "z"), ("2023-11-01", "z"), ("2023-11-15", "Mesa"), ("2023-11-15", "Óscar"),
        ("2024-01-01", "b"), ("", "a"),
    ]  # fmt: skip
