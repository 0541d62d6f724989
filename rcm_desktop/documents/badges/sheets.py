"""Where badges stand on a sheet that is cut: places and crop marks, in millimetres from the upper left corner."""

import msgspec

from rcm_desktop.documents.badges.face import BadgeFormat

PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""ISO 216 and ANSI/ASME Y14.1, upright."""
CARDS = {
    BadgeFormat.A6: (105.0, 148.0),
    BadgeFormat.CR80: (85.6, 53.98),
    BadgeFormat.SHEET_A6: (105.0, 148.0),
    BadgeFormat.SHEET_CR80: (85.6, 53.98),
}
"""ISO 216 A6; ISO/IEC 7810 ID-1."""
_MARK, _AWAY, _CROSS = 5.0, 2.0, 2.0
"""How long a crop mark is, how far from the badge it stays, and how far a cross reaches where four badges meet."""


class Mark(msgspec.Struct, frozen=True):
    """A thin line that shows where to cut."""

    x: float
    y: float
    to_x: float
    to_y: float


class Sheet(msgspec.Struct, frozen=True):
    """A page, the upper left corners of the badges on it, the size of one, and the marks around them."""

    width: float
    height: float
    card_width: float
    card_height: float
    places: tuple[tuple[float, float], ...]
    marks: tuple[Mark, ...] = ()


def sheet(form: BadgeFormat, paper: str = "A4") -> Sheet:
    """The page of a format: the badge itself, or as many as the paper holds, whichever way it lies."""
    wide, high = CARDS[form]
    if form in (BadgeFormat.A6, BadgeFormat.CR80):
        return Sheet(wide, high, wide, high, ((0.0, 0.0),))
    upright, lying = PAPERS[paper], PAPERS[paper][::-1]
    width, height = max((upright, lying), key=lambda page: _room(page, wide, high))
    columns, rows = int(width / wide), int(height / high)
    left, top = (width - columns * wide) / 2, (height - rows * high) / 2
    across = [left + n * wide for n in range(columns + 1)]
    down = [top + n * high for n in range(rows + 1)]
    places = tuple((x, y) for y in down[:-1] for x in across[:-1])
    marks = (*_edges(across, down), *_crosses(across[1:-1], down[1:-1]))
    return Sheet(width, height, wide, high, places, marks)


def _room(page: tuple[float, float], wide: float, high: float) -> tuple[int, float]:
    """How many badges a page holds, then how wide its narrowest margin is: printers leave the edges white."""
    columns, rows = int(page[0] / wide), int(page[1] / high)
    return columns * rows, min(page[0] - columns * wide, page[1] - rows * high)


def _edges(across: list[float], down: list[float]) -> list[Mark]:
    """Marks in the margin at the end of every cut; where there is no margin, the ends of the cuts between badges."""
    left, right, top, bottom = across[0], across[-1], down[0], down[-1]
    found = []
    if top > _AWAY:
        found += [Mark(x, max(top - _AWAY - _MARK, 0), x, top - _AWAY) for x in across]
        found += [Mark(x, bottom + _AWAY, x, bottom + min(_AWAY + _MARK, top)) for x in across]
    else:
        found += [Mark(x, top, x, top + _MARK * 2) for x in across[1:-1]]
        found += [Mark(x, bottom - _MARK * 2, x, bottom) for x in across[1:-1]]
    if left > _AWAY:
        found += [Mark(max(left - _AWAY - _MARK, 0), y, left - _AWAY, y) for y in down]
        found += [Mark(right + _AWAY, y, right + min(_AWAY + _MARK, left), y) for y in down]
    else:
        found += [Mark(left, y, left + _MARK * 2, y) for y in down[1:-1]]
        found += [Mark(right - _MARK * 2, y, right, y) for y in down[1:-1]]
    return found


def _crosses(across: list[float], down: list[float]) -> list[Mark]:
    lying = [Mark(x - _CROSS, y, x + _CROSS, y) for x in across for y in down]
    return lying + [Mark(x, y - _CROSS, x, y + _CROSS) for x in across for y in down]
