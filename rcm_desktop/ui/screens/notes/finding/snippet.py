"""The part of a text that shows what was hit, for a row that has not room for all of it."""

from collections.abc import Sequence

Span = tuple[int, int]
_BEFORE = 0.3
"""How much of the room is left to what stands before the first hit."""


def snippet(text: str, marks: Sequence[Span], room: int) -> tuple[str, list[Span]]:
    """At most so many characters around the first hit, on one line, with the marks that are left in it."""
    plain = text.replace("\n", " ").replace("\t", " ")
    if len(plain) <= room:
        return plain, list(marks)
    first = marks[0][0] if marks else 0
    start = 0 if first < room * (1 - _BEFORE) else max(0, first - round(room * _BEFORE))
    start = min(start, max(0, len(plain) - room))
    if start:
        start = _word_after(plain, start, first)
    end = min(len(plain), start + room)
    if end < len(plain):
        end = _word_before(plain, end, start)
    before, after = "… " if start else "", " …" if end < len(plain) else ""
    shift = len(before) - start
    kept = [(max(a, start) + shift, min(b, end) + shift) for a, b in marks if a < end and b > start]
    return f"{before}{plain[start:end].rstrip()}{after}", kept


def _word_after(text: str, at: int, most: int) -> int:
    """Where the next word begins, but not behind a place."""
    space = text.find(" ", at, most)
    return at if space < 0 else space + 1


def _word_before(text: str, at: int, least: int) -> int:
    """Where the last whole word ends."""
    space = text.rfind(" ", least + 1, at + 1)
    return at if space < 0 else space
