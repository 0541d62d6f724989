"""Who may enter a members-only session, by the meeting's own rule."""

import pytest

from rcm_desktop.domain.meeting import Entitled
from rcm_desktop.domain.people import Capacity, Category, Delegate, Delegation

_PRESS = Entitled(opening_only=(Category.PRESS, Category.MEMBER))


@pytest.mark.parametrize(
    ("category", "capacity", "whole", "opening"),
    [
        (Category.MEMBER, Capacity.DELEGATE, True, False),
        (Category.OBSERVER, Capacity.OBSERVER, False, False),
        (Category.OBSERVER, Capacity.INTERPRETER, True, False),
        (Category.PRESS, Capacity.PRESS, False, True),
        (Category.PRESS, Capacity.INTERPRETER, True, False),
        (None, Capacity.DELEGATE, False, False),
        (None, Capacity.SECRETARIAT, True, False),
    ],
)
def test_category_or_capacity_lets_somebody_in_and_the_opening_is_for_those_not_let_in_anyway(
    category: Category | None, capacity: Capacity, whole: bool, opening: bool
) -> None:
    person = Delegate(id="p", capacity=capacity)
    of = None if category is None else Delegation(id="d", category=category)
    assert (_PRESS.admits(person, of), _PRESS.admits_to_opening(person, of)) == (whole, opening)
