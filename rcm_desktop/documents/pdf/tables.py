"""Tables set as strips: thin rules, a head on every page, rows that split cleanly when they must."""

from collections.abc import Iterator, Mapping

import msgspec

from rcm_desktop.documents.pdf.strips import ACCENT, INK, MUTED, RULE, Bookmark, Measures, Node, Rule, Strip, Text
from rcm_desktop.documents.pdf.text import Lines
from rcm_desktop.domain.paper import Run, Runs, Table

_GAP = 10.0
_LARGER = 1.15
"""How much larger a row is set that heads others."""
_APART = 1.1
"""The space above such a row, in lines."""
_MOST_REPEATED = 0.3
"""A row that heads others and takes more of a page than this is not set again on the next."""
_IN_OUTLINE = 2
_KEPT_WHOLE = 8
"""Rows of at most so many lines never split."""


def rows(table: Table, lines: Lines, measures: Measures, root: Node) -> Iterator[Strip]:
    """The head and the rows of a table over the whole width of the text."""
    places = _places(table, measures.width)
    node = root.add("Table")
    set_row = _RowSetter(lines, measures, places)
    head: tuple[Strip, ...] = ()
    if any(column.title for column in table.columns):
        heads = tuple((Run(column.title),) for column in table.columns)
        head = tuple(set_row.strips(heads, node.add("TR"), "TH"))
        yield msgspec.structs.replace(head[0], before=8.0)
        yield from head[1:]
    leading: Mapping[int, str] = {one.row: one.title for one in table.leading}
    repeat = head
    for n, cells in enumerate(table.rows):
        leads = n in leading
        # Of the rows that belong to one that leads, the last is never alone on a page.
        holds = bool(leading) and n + 2 in {*leading, len(table.rows)}
        strips = list(set_row.strips(cells, node.add("TR"), "TD", table.least, leads=leads, holds=holds))
        if leads:
            tall = sum(strip.height for strip in strips) > measures.height * _MOST_REPEATED
            repeat = head if tall else (*head, *strips)
            before = 0.0 if n == 0 else measures.small_leading * _APART
            strips[0] = msgspec.structs.replace(
                strips[0], bookmark=Bookmark(lines.one_line(leading[n]), _IN_OUTLINE), before=before
            )
        yield from (msgspec.structs.replace(strip, repeat=head if leads else repeat) for strip in strips)
    yield Strip(8.0)


def _places(table: Table, width: float) -> list[tuple[float, float]]:
    """Where each column starts and how wide it is."""
    whole = sum(column.share for column in table.columns) or 1.0
    usable = width - _GAP * (len(table.columns) - 1)
    found, x = [], 0.0
    for column in table.columns:
        wide = usable * column.share / whole
        found.append((x, wide))
        x += wide + _GAP
    return found


class _RowSetter:
    def __init__(self, lines: Lines, measures: Measures, places: list[tuple[float, float]]) -> None:
        self._lines, self._m, self._places = lines, measures, places

    def strips(
        self, cells: tuple[Runs, ...], row: Node, kind: str, least: float = 0.0, *, leads: bool = False,
        holds: bool = False,
    ) -> Iterator[Strip]:  # fmt: skip
        """One row: a strip per line across its cells, between two thin rules; one that `holds` keeps the next."""
        m, is_head = self._m, kind == "TH"
        nodes = [row.add(kind) for _ in cells]
        size, leading = m.small + (0 if is_head else 0.5), m.small_leading
        if leads:
            size, leading = size * _LARGER, leading * _LARGER
        broken = [
            self._lines.broken(cell, size, wide, bold=is_head)
            for cell, (_, wide) in zip(cells, self._places, strict=True)
        ]
        count = max(map(len, broken))
        colour = MUTED if is_head else INK
        spare = max(least - 8.0 - count * leading, 0.0)
        for i in range(count):
            lead, foot = (3.5 if i == 0 else 0.0), (4.5 + spare if i == count - 1 else 0.0)
            drop = lead + size
            texts = [
                Text(x, drop, column[i], size, node, colour)
                for column, node, (x, _) in zip(broken, nodes, self._places, strict=True)
                if i < len(column) and column[i]
            ]
            height = lead + leading + foot
            strong = is_head or leads
            rule = Rule(0.0, m.width, height, ACCENT if strong else RULE, 0.8 if strong else 0.5)
            inner = i < count - 1
            keep = strong or (holds and not inner) or (inner and (count <= _KEPT_WHOLE or i == 0 or i == count - 2))
            yield Strip(height, tuple(texts), () if inner else (rule,), keep=keep)
