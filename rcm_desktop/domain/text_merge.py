"""What two or more texts made from one may become together: paragraph by paragraph, or nothing at all."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import msgspec


class _Change(msgspec.Struct, frozen=True, order=True):
    """Lines of the base, from one place up to another, that a version has otherwise."""

    start: int
    end: int
    lines: tuple[str, ...]


def proposal(base: str, versions: Sequence[str]) -> str | None:
    """The base with every change of every version, or None where two changes have no untouched paragraph between.

    A paragraph is changed whole, and never mixed: letter by letter two edits make a sentence that nobody wrote.
    """
    lines = _lines(base)
    changes: set[_Change] = set()
    for version in versions:
        found = set(_changes(lines, _lines(version)))
        if any(not _apart(one, other, lines) for one in found - changes for other in changes - found):
            return None
        changes |= found
    made, at = [], 0
    for change in sorted(changes):
        made += [*lines[at : change.start], *change.lines]
        at = change.end
    text = "\n".join([*made, *lines[at:]])
    return None if any(text == "\n".join(_lines(version)) for version in versions) else text


def _lines(text: str) -> list[str]:
    # Spaces at the end of a line are no change that anybody sees.
    return [line.rstrip() for line in text.strip().split("\n")]


def _changes(base: Sequence[str], version: Sequence[str]) -> Iterator[_Change]:
    """What a version has otherwise; changes with nothing but empty lines between are one."""
    matcher = SequenceMatcher(None, base, version, autojunk=False)
    edits = [edit for edit in matcher.get_opcodes() if edit[0] != "equal"]
    joined: list[tuple[int, int, int, int]] = []
    for _, start, end, first, last in edits:
        if joined and not any(base[joined[-1][1] : start]):
            joined[-1] = joined[-1][0], end, joined[-1][2], last
        else:
            joined.append((start, end, first, last))
    for start, end, first, last in joined:
        yield _Change(start, end, tuple(version[first:last]))


def _apart(one: _Change, other: _Change, base: Sequence[str]) -> bool:
    """Whether a paragraph that neither changed stands between the two."""
    first, last = sorted((one, other))
    return first.end <= last.start and any(base[first.end : last.start])
