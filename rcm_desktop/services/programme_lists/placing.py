"""Places for the items of a session, so that they come in the order of a list and as few as possible move."""

from bisect import bisect_left
from collections.abc import Sequence

from rcm_desktop.domain.agenda import AgendaItem
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.records import Id


def orders(listed: Sequence[AgendaItem], here: Sequence[AgendaItem]) -> dict[Id, str]:
    """The places of the listed items that need another one: those new to the session, and those out of the order."""
    place = {item.id: n for n, item in enumerate(here)}
    kept = _increasing([place[item.id] for item in listed if item.id in place])
    moving = {item.id for item in listed if place.get(item.id) not in kept}
    staying = [item for item in here if item.id not in moving]
    at = {item.id: n for n, item in enumerate(staying)}
    first = next((at[item.id] for item in listed if item.id not in moving), None)
    groups: dict[int, list[AgendaItem]] = {}
    gap = first
    for item in listed:
        if item.id not in moving:
            gap = at[item.id] + 1
        else:
            groups.setdefault(_by_time(item, staying) if gap is None else gap, []).append(item)
    found: dict[Id, str] = {}
    for gap, items in groups.items():
        before = staying[gap - 1].order if gap else ""
        after = staying[gap].order if gap < len(staying) else ""
        found |= zip([item.id for item in items], _spread(before, after, len(items)), strict=True)
    return found


def _by_time(item: AgendaItem, others: Sequence[AgendaItem]) -> int:
    start = item.planned.start
    return next((n for n, one in enumerate(others) if start and one.planned.start > start), len(others))


def _spread(before: str, after: str, count: int) -> list[str]:
    """So many places between two, halved again and again so that none grows long."""
    if not count:
        return []
    middle, half = between(before, after), count // 2
    return [*_spread(before, middle, half), middle, *_spread(middle, after, count - half - 1)]


def _increasing(numbers: Sequence[int]) -> set[int]:
    """The most of these numbers that already stand one after the other."""
    ends: list[int] = []
    places: list[int] = []
    came_from: list[int] = []
    for n, number in enumerate(numbers):
        length = bisect_left(ends, number)
        came_from.append(places[length - 1] if length else -1)
        if length == len(ends):
            ends.append(number)
            places.append(n)
        else:
            ends[length], places[length] = number, n
    found: set[int] = set()
    n = places[-1] if places else -1
    while n >= 0:
        found.add(numbers[n])
        n = came_from[n]
    return found
