"""Places between places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.ordering import between, places


@given(st.lists(st.integers(0, 40), min_size=1, max_size=60))
def test_there_is_always_room_between_two_places(choices: list[int]) -> None:
    order: list[str] = []
    for choice in choices:
        at = choice % (len(order) + 1)
        made = between(order[at - 1] if at else "", order[at] if at < len(order) else "")
        order.insert(at, made)
        assert order == sorted(set(order))
        assert not made.endswith("0")


def test_a_list_that_grows_at_its_end_keeps_its_order_and_its_places_short() -> None:
    order = [between("", "")]
    for _ in range(30_000):
        order.append(between(order[-1], ""))
    assert order == sorted(set(order))
    assert max(map(len, order)) <= 6


def test_a_place_that_another_program_wrote_in_its_own_letters_is_no_obstacle() -> None:
    for strange in ("é", "A", "~5", "i 1"):
        assert between(strange, "")
        assert between("", strange)


@pytest.mark.parametrize(("before", "after"), [("h", "i5"), ("hz", "i01"), ("", "01"), ("i5", "i51")])
def test_a_place_fits_between_neighbours(before: str, after: str) -> None:
    assert before < between(before, after) < after


def test_where_two_laptops_chose_the_same_place_the_new_one_comes_after_both() -> None:
    assert between("i", "i") > "i"


@pytest.mark.parametrize("count", [0, 1, 2, 35, 400])
def test_a_new_list_gets_as_many_places_in_order(count: int) -> None:
    found = places(count)
    assert len(found) == count
    assert found == sorted(set(found))
    assert not any(place.endswith("0") for place in found)
    if found:
        assert between("", found[0]) < found[0]
