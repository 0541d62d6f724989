"""Text in the largest size that its room allows: nothing is ever cut off."""

from collections.abc import Iterator, Sequence

from rcm_desktop.documents.pdf.fonts import Face

LEADING = 1.16
"""The distance of lines, by their size."""
_PREFERRED = 0.75
"""Given names above family names are kept together unless another break allows letters so much larger."""


def fitted_name(given: str, family: str, cut: Face, width: float, largest: float) -> tuple[float, tuple[str, ...]]:
    """The size and the lines, two at most, in which a name stands largest within a width."""
    words = [*given.split(), *family.split()]
    whole = " ".join(words)
    ours = tuple(" ".join(part.split()) for part in (given, family) if part.strip())
    best = max(_parted(words), key=lambda lines: _size(lines, cut, width, largest), default=(whole,))
    preferred = _size(ours, cut, width, largest)
    if preferred >= _PREFERRED * _size(best, cut, width, largest):
        return preferred, ours
    return _size(best, cut, width, largest), best


def fitted(
    texts: Sequence[str], cut: Face, width: float, height: float, sizes: tuple[float, float]
) -> tuple[float, tuple[str, ...]]:
    """Texts, each on lines of its own, at the larger of two sizes that fills no more than the room.

    What does not fit even at the smaller one is set smaller still: small is better than cut off.
    """
    texts = [" ".join(text.split()) for text in texts if text.strip()]
    size, least = sizes
    while True:
        lines = tuple(line for text in texts for line in _broken(text, cut, width / size))
        too_wide = any(cut.width(line) * size > width for line in lines)
        if (not too_wide and len(lines) * size * LEADING <= height) or size <= 1.0:
            return size, lines
        size = size - 0.25 if size - 0.25 > least else min(size * 0.96, least)


def _size(lines: Sequence[str], cut: Face, width: float, largest: float) -> float:
    reach = max((cut.width(line) for line in lines), default=0.0)
    return min(largest, width / reach) if reach else largest


def _parted(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """A name on one line, and on two with the break at each space or after a hyphen."""
    whole = " ".join(words)
    yield (whole,)
    for n, sign in enumerate(whole):
        if sign == " ":
            yield whole[:n], whole[n + 1 :]
        elif sign == "-" and 0 < n < len(whole) - 1:
            yield whole[: n + 1], whole[n + 1 :]


def _broken(text: str, cut: Face, width: float) -> Iterator[str]:
    """A text in lines no wider than so many of its own sizes, a longer word standing alone."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and cut.width(longer) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line
