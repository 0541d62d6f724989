"""Places in a list as short texts between which there is always room, so that moving one renumbers none.

Fractional indexing: a place is the digits of a fraction in base 36 that never ends in zero.
"""

from bisect import bisect_right

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_GRID = 3
"""Digits in which a list grows at its end: halving what is left up there would take a digit every fifth place."""


def between(before: str, after: str) -> str:
    """A place after `before` and before `after`; an empty one stands for the list's beginning or end.

    Where both are the same place (two laptops chose it alike) the new one comes after them.
    """
    if after and before >= after:
        after = ""
    if before and not after:
        return _next(before)
    shared = 0
    while shared < len(after) and _value(before, shared) == _value(after, shared):
        shared += 1
    low, high = _value(before, shared), _value(after, shared) if after else _BASE
    if high - low > 1:
        return after[:shared] + _DIGITS[(low + high) // 2]
    if len(after) > shared + 1:
        return after[: shared + 1]
    return after[:shared] + _DIGITS[low] + between(before[shared + 1 :], "")


def places(count: int) -> list[str]:
    """Evenly spaced places for a new list."""
    width = 1
    while _BASE**width <= 2 * (count + 1):
        width += 1
    step = _BASE**width // (count + 1)
    return [_text(step * (n + 1), width) for n in range(count)]


def _next(before: str) -> str:
    """The next place on the grid."""
    values = [_value(before, place) for place in range(_GRID)]
    while all(value == _BASE - 1 for value in values):
        values += [_value(before, len(values) + place) for place in range(_GRID)]
    number = sum(value * _BASE**power for power, value in enumerate(reversed(values)))
    return _text(number + 1, len(values))


def _value(text: str, place: int) -> int:
    """A digit's value, that of the nearest one below for a letter that is no digit."""
    return max(0, bisect_right(_DIGITS, text[place]) - 1) if place < len(text) else 0


def _text(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        digits = _DIGITS[digit] + digits
    return digits.rstrip("0")
