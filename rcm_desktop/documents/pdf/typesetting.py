"""Blocks of a paper set as strips."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from rcm_desktop.documents.pdf import tables
from rcm_desktop.documents.pdf.fonts import Printable
from rcm_desktop.documents.pdf.strips import ACCENT, INK, MUTED, Bookmark, Measures, Node, Rule, Strip, Text
from rcm_desktop.documents.pdf.text import SEMIBOLD, Line, Lines, line_width
from rcm_desktop.domain.paper import (
    Block,
    Contents,
    Cover,
    Heading,
    ListOfNames,
    NumberedPoint,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Runs,
    Sheet,
    Table,
)

_HEADINGS = {1: (13.0, 17.5, 22.0, 8.0), 2: (11.0, 15.0, 16.0, 6.0), 3: (10.0, 14.0, 12.0, 4.0)}
"""Size, leading, space above and below, by level."""
_HANG = 22.0
_SMALL = 10.5
"""A letterhead that makes way for what is read from afar."""
_LEADING = 14 / 9.5
"""The distance of a letterhead's lines, by their size."""
_AGAIN = 8.5
"""The size of what returns on the next page of a sheet that is read from afar, by the size of its title."""
_MOST_AGAIN = 3
_ABOVE_TITLE = 96.0
"""The air above the title on a cover."""


class Typesetter:
    """Sets one paper; `missing` afterwards holds the signs that the font lacks."""

    def __init__(self, paper: Paper, measures: Measures) -> None:
        self._paper, self._m = paper, measures
        self.printable = Printable()
        self.lines = Lines(self.printable)
        self.root = Node("Document")
        self._headings = list(_in_outline(paper.blocks))

    def strips(self) -> Iterator[Strip]:
        """The whole paper, from its title to its last name."""
        paper = self._paper
        if not (paper.blocks and isinstance(paper.blocks[0], Sheet | Cover)):
            yield from self._masthead(paper.title, paper.subtitles)
        opens_page, above = False, None
        of_sheet: tuple[Strip, ...] = ()
        for block in self._paper.blocks:
            if isinstance(block, Sheet | PageBreak):
                of_sheet = ()
            again = self._again(block.again) if isinstance(block, Table) and block.again else of_sheet
            for strip in self._block(block, isinstance(above, Heading)):
                if again:
                    strip = msgspec.structs.replace(strip, repeat=(*again, *strip.repeat))
                yield msgspec.structs.replace(strip, opens_page=True) if opens_page else strip
                opens_page = False
            opens_page = opens_page or isinstance(block, PageBreak)
            if isinstance(block, Sheet) and block.again:
                of_sheet = self._again(block.again, block.size)
            above = block

    def _masthead(self, title: str, subtitles: Sequence[str], size: float = 1.0) -> Iterator[Strip]:
        paper, m = self._paper, self._m
        afar = size > 1.0
        yield from self._letterhead(_SMALL if afar else m.small + 1)
        yield from self._plain("H1", title, 22.0 * size, bold=True, leading=30 * size, before=18)
        for text in subtitles:
            yield from self._plain("P", text, 11.5 * size, leading=16.5 * size, before=2)
        if not afar:
            size = m.small + 1
            yield from self._plain("P", paper.status, size, bold=True, colour=MUTED, leading=size * _LEADING, before=10)
        yield Strip(14.0, rules=(Rule(0, m.width, 12.0),))

    def _again(self, text: str, size: float = 1.0) -> tuple[Strip, ...]:
        """What returns at the top of a further page, over a thin line; to those who hear the paper it was said."""
        size *= self._m.small + 1 if size == 1.0 else _AGAIN
        said = self.lines.broken((Run(text),), size, self._m.width, bold=True)
        if len(said) > _MOST_AGAIN:
            said = [self.lines.shortened(text, SEMIBOLD, size, self._m.width)]
        strips = self._flow(said, Node("P"), 0.0, size, size * _LEADING, 0.0, MUTED)
        return (*strips, Strip(8.0, rules=(Rule(0, self._m.width, 3.0),)))

    def _letterhead(self, size: float) -> Iterator[Strip]:
        paper, m = self._paper, self._m
        yield from self._plain("P", paper.body, size, bold=True, colour=ACCENT, leading=size * _LEADING)
        yield Strip(8.0, rules=(Rule(0, m.width, 5.0, ACCENT, 1.2),))
        yield from self._plain("P", paper.symbol, size, colour=MUTED, leading=size * _LEADING)

    def _cover(self, block: Cover) -> Iterator[Strip]:
        paper = self._paper
        yield from self._letterhead(_SMALL)
        yield from self._plain("P", paper.title, 13.0, bold=True, colour=ACCENT, leading=19, before=_ABOVE_TITLE)
        yield from self._plain("H1", block.title, 25.0, bold=True, leading=32, before=6)
        yield from self._plain("P", block.beside, 15.0, colour=MUTED, leading=21, before=8)
        yield Strip(14.0)
        for text in block.lines:
            yield from self._plain("P", text, 11.5, leading=16.5, before=2)
        yield from self._plain("P", paper.status, 9.5, bold=True, colour=MUTED, leading=14, before=14)
        yield Strip(20.0)

    def _plain(
        self,
        kind: str,
        text: str,
        size: float,
        *,
        leading: float,
        bold: bool = False,
        colour: str = INK,
        before: float = 0.0,
    ) -> Iterator[Strip]:
        if text:
            lines = self.lines.broken((Run(text),), size, self._m.width, bold)
            yield from self._flow(lines, self.root.add(kind), 0.0, size, leading, before, colour)

    def _block(self, block: Block, below_heading: bool) -> Iterator[Strip]:
        m = self._m
        if isinstance(block, Heading):
            yield from self._heading(block, below_heading)
        elif isinstance(block, Paragraph):
            yield from self._numbered(block.runs, block.number, 0.0, m.indent, block.keep_with_next)
        elif isinstance(block, NumberedPoint):
            at = 0.0 if block.level == 1 else m.indent + _HANG * (block.level - 2)
            yield from self._numbered(block.runs, block.number, at, m.indent + _HANG * (block.level - 1), False)
        elif isinstance(block, Table):
            yield from tables.rows(block, self.lines, m, self.root)
        elif isinstance(block, ListOfNames):
            yield from self._names(block)
        elif isinstance(block, Sheet):
            yield from self._sheet(block)
        elif isinstance(block, Cover):
            yield from self._cover(block)
        elif isinstance(block, Contents):
            yield from self._contents(block)

    def _sheet(self, block: Sheet) -> Iterator[Strip]:
        first, *rest = self._masthead(block.title, block.subtitles, block.size)
        yield msgspec.structs.replace(first, opens_page=True)
        yield from rest

    def _heading(self, heading: Heading, below_heading: bool) -> Iterator[Strip]:
        m = self._m
        level = min(max(heading.level, 1), 3)
        size, leading, before, after = _HEADINGS[level]
        before = 3.0 if below_heading else before
        node = self.root.add(f"H{level + 1}")
        runs = (Run(heading.text, bold=True),)
        strips = self._hanging(heading.label, runs, node, 0.0, m.indent, size, leading, before, bold=True)
        title = self.lines.one_line(heading.full)
        strips[0] = msgspec.structs.replace(strips[0], bookmark=Bookmark(title, level))
        yield from (msgspec.structs.replace(strip, keep=True) for strip in strips)
        yield Strip(after, keep=True)

    def _numbered(self, runs: Runs, number: str, at: float, indent: float, keep: bool) -> Iterator[Strip]:
        m = self._m
        strips = self._hanging(number, runs, self.root.add("P"), at, indent, m.body, m.leading, 6.0)
        if keep:
            strips = [msgspec.structs.replace(strip, keep=True) for strip in strips]
        yield from strips

    def _hanging(
        self,
        label: str,
        runs: Runs,
        node: Node,
        at: float,
        indent: float,
        size: float,
        leading: float,
        before: float,
        bold: bool = False,
    ) -> list[Strip]:
        """Text with a number or letter before it; one too wide to stand there becomes part of the text."""
        marks = self.lines.broken((Run(label),), size, self._m.width, bold)
        reach = at + line_width(marks[0], size)
        if len(marks) > 1 or reach > self._m.width / 2:
            runs, marks, reach = (Run(label, bold=bold), Run(" "), *runs), [()], at
        indent = max(indent, reach + size * 0.6 if marks[0] else at)
        lines = self.lines.broken(runs, size, self._m.width - indent)
        first, *rest = self._flow(lines, node, indent, size, leading, before)
        if marks[0]:
            label_text = Text(at, _drop(size, leading), marks[0], size, node)
            first = msgspec.structs.replace(first, texts=(label_text, *first.texts))
        return [first, *rest]

    def _names(self, block: ListOfNames) -> Iterator[Strip]:
        m = self._m
        title = self.lines.broken((Run(block.title),), m.body, m.width - m.indent, bold=True)
        for strip in self._flow(title, self.root.add("P"), m.indent, m.body, m.leading, 10.0):
            yield msgspec.structs.replace(strip, keep=True)
        listing = self.root.add("L")
        for runs in block.names:
            node = listing.add("LI").add("LBody")
            first, *rest = self.lines.broken(runs, m.body, m.width - m.indent - 12.0)
            strips = [
                Strip(m.leading, (Text(m.indent, _drop(m.body, m.leading), first, m.body, node),), before=2.0),
                *(self._line(line, node, m.indent + 12.0) for line in rest),
            ]
            yield from _kept(strips)

    def _contents(self, block: Contents) -> Iterator[Strip]:
        yield from (
            msgspec.structs.replace(strip, keep=True)
            for strip in self._plain("P", block.title, 11.0, bold=True, leading=16, before=10)
        )
        listing = self.root.add("TOC")
        for index, heading in enumerate(self._headings):
            if heading.in_contents and heading.level <= block.deepest:
                yield from self._contents_line(heading, index, listing)
        yield Strip(10.0)

    def _contents_line(self, heading: Heading, index: int, listing: Node) -> Iterator[Strip]:
        m = self._m
        deep = (heading.level - 1) * 16.0
        size, leading = (m.body, 14.5) if heading.level == 1 else (m.small + 0.8, 13.0)
        node = listing.add("TOCI")
        lines = self.lines.broken((Run(heading.full),), size, m.width - deep - 40.0)
        strips = list(self._flow(lines, node, deep, size, leading, 2.0))
        strips[-1] = msgspec.structs.replace(strips[-1], leads_to=index)
        yield from _kept(strips)

    def _line(self, line: Line, node: Node, x: float) -> Strip:
        m = self._m
        return Strip(m.leading, (Text(x, _drop(m.body, m.leading), line, m.body, node),))

    def _flow(
        self,
        lines: Sequence[Line],
        node: Node,
        x: float,
        size: float,
        leading: float,
        before: float,
        colour: str = INK,
    ) -> Iterator[Strip]:
        """Lines one below the other, never one alone at the foot or the head of a page."""
        last = len(lines) - 1
        for i, line in enumerate(lines):
            texts = (Text(x, _drop(size, leading), line, size, node, colour),)
            keep = last > 0 and (i == 0 or i == last - 1)
            yield Strip(leading, texts, before=before if i == 0 else 0.0, keep=keep)


def _drop(size: float, leading: float) -> float:
    """Where the baseline lies below the top of a line."""
    return (leading - size) / 2 + size * 0.82


def _in_outline(blocks: Iterable[Block]) -> Iterator[Heading]:
    """What has a bookmark, in its order: headings, and the rows of tables that head others."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Table):
            yield from (Heading(one.title, level=2, in_contents=False) for one in block.leading)


def _kept(strips: list[Strip]) -> Iterator[Strip]:
    for strip in strips[:-1]:
        yield msgspec.structs.replace(strip, keep=True)
    yield strips[-1]
