"""Text fitted into an area by measuring: as large as it may be, smaller where it must, cut off only at the smallest."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

_STEPS = 12
"""Sizes tried between the largest and the smallest."""
_MEASURED = 100
"""The size at which letters are measured."""
_AIR = 1.36
"""From one line of a text to its next, in sizes of its letters: what Noto Sans needs for accents on capitals."""


class Line(msgspec.Struct, frozen=True):
    """One line and how wide it is."""

    text: str
    width: float


class Block(msgspec.Struct, frozen=True):
    """A text in lines of one size; `whole` where nothing of it was cut off."""

    lines: tuple[Line, ...]
    px: int
    weight: int
    whole: bool

    @property
    def pitch(self) -> float:
        """From one line to the next."""
        return pitch(self.px)

    @property
    def height(self) -> float:
        """Of all its lines."""
        return self.pitch * len(self.lines)

    @property
    def width(self) -> float:
        """Of its longest line."""
        return max((line.width for line in self.lines), default=0.0)


def font(px: int, weight: int) -> QFont:
    """The wall's font; unhinted, so that a text is as wide as its letters at every size."""
    made = QFont(QApplication.font())
    made.setPixelSize(px)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def pitch(px: int) -> float:
    """From one line of a size to the next."""
    return px * _AIR


@lru_cache(maxsize=128)
def fitted(text: str, width: int, height: int, most: int, least: int, weight: int = 400) -> Block:
    """A text in an area, in the largest size that fits; at the smallest, what does not fit ends in "…"."""
    for px in _sizes(most, least):
        lines, unbroken = _wrapped(text, width, px, weight)
        if unbroken and len(lines) * pitch(px) <= height:
            return Block(lines, px, weight, True)
    lines, _ = _wrapped(text, width, least, weight)
    most_lines = max(1, int(height / pitch(least)))
    if len(lines) <= most_lines:
        return Block(lines, least, weight, True)
    return Block(_cut(lines, most_lines, width, least, weight), least, weight, False)


def one_line(text: str, width: int, most: int, least: int, weight: int = 400) -> Block:
    """A text on one line."""
    for px in _sizes(most, least):
        lines, _ = _wrapped(text, width, px, weight)
        if len(lines) < 2:
            return Block(lines, px, weight, True)
    return fitted(text, width, int(pitch(least)) + 1, least, least, weight)


def figures(text: str, px: int, weight: int = 600) -> Block:
    """A clock or a timer: measured each time, for it is another one the next second."""
    width = QFontMetricsF(font(_MEASURED, weight)).horizontalAdvance(text) * px / _MEASURED
    return Block((Line(text, width),), px, weight, True)


def _sizes(most: int, least: int) -> Iterator[int]:
    step = max(1, (most - least) // _STEPS)
    yield from range(most, least, -step)
    yield least


@lru_cache(maxsize=256)
def _wrapped(text: str, width: int, px: int, weight: int) -> tuple[tuple[Line, ...], bool]:
    """The lines of a text in a width, and whether every word stayed whole.

    Unhinted letters grow evenly: all is measured at one size, so that no font is held for each size that was tried.
    """
    scale = px / _MEASURED
    layout = QTextLayout(text, font(_MEASURED, weight))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[Line] = []
    unbroken = True
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width / scale)
        start, end = line.textStart(), line.textStart() + line.textLength()
        unbroken &= end >= len(text) or not text[end - 1 : end].strip() or text[end - 1] in "-–—/"
        found.append(Line(text[start:end].rstrip(), line.naturalTextWidth() * scale))
    layout.endLayout()
    return tuple(found), unbroken


def _cut(lines: tuple[Line, ...], most: int, width: int, px: int, weight: int) -> tuple[Line, ...]:
    kept = lines[: most - 1]
    rest = " ".join(line.text for line in lines[most - 1 :])
    scale = px / _MEASURED
    metrics = QFontMetricsF(font(_MEASURED, weight))
    shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width / scale)
    return (*kept, Line(shown, metrics.horizontalAdvance(shown) * scale))
