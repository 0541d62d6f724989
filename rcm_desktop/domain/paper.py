"""A document as a neutral tree: one tree in, many papers out; numbers are assigned here, not by a writer."""

from collections.abc import Iterable
from itertools import count

import msgspec


class Run(msgspec.Struct, frozen=True):
    """A stretch of text in one weight; a run that `refers_to` a key shows that paragraph's number instead."""

    text: str
    bold: bool = False
    italic: bool = False
    refers_to: str = ""


Runs = tuple[Run, ...]


class Heading(msgspec.Struct, frozen=True):
    """The title of a part; level 1 is the highest, `label` stands before it ("A.", "Annex")."""

    text: str
    level: int = 1
    label: str = ""
    in_contents: bool = True

    @property
    def full(self) -> str:
        """Label and text, as contents and bookmarks show them."""
        return f"{self.label} {self.text}".strip()


class Paragraph(msgspec.Struct, frozen=True):
    """Running text; a `numbered` one takes the document's next number."""

    runs: Runs
    numbered: bool = False
    number: str = ""
    key: str = ""
    """By which a run elsewhere may refer to it: the id of the note it came from."""
    keep_with_next: bool = False


class NumberedPoint(msgspec.Struct, frozen=True):
    """A point of a text: 1. at level 1, a) at level 2, i) at level 3, or a dash where `dashed`."""

    runs: Runs
    level: int = 1
    dashed: bool = False
    number: str = ""
    key: str = ""


class Column(msgspec.Struct, frozen=True):
    """A table's column: its head and its share of the width."""

    title: str
    share: float = 1.0


class Leading(msgspec.Struct, frozen=True):
    """A row that heads those below it: set larger, kept with the next one, and found in the outline by its title."""

    row: int
    title: str


class Table(msgspec.Struct, frozen=True):
    """Rows under a head that is repeated on every page; a row holds one cell per column.

    Where no column has a title there is no head.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    least: float = 0.0
    """How high a row is at least, in points: room to write by hand."""
    leading: tuple[Leading, ...] = ()
    again: str = ""
    """What is said again above the rows that stand on a further page."""


class ListOfNames(msgspec.Struct, frozen=True):
    """The people of one delegation: its name, then an entry per person."""

    title: str
    names: tuple[Runs, ...]


class PageBreak(msgspec.Struct, frozen=True):
    """What follows starts on a new page."""


class Sheet(msgspec.Struct, frozen=True):
    """A new page under a title of its own, to be handed out by itself; a paper that begins with one has no other."""

    title: str
    subtitles: tuple[str, ...] = ()
    size: float = 1.0
    """How large its title is set; 1 is for a paper held in the hand, and one read from afar keeps its status for the
    foot."""
    again: str = ""
    """What is said again at the top of each further page of it."""


class Cover(msgspec.Struct, frozen=True):
    """The upper part of a first page of its own: what the paper is, of which meeting, when and where."""

    title: str
    """Of the meeting."""
    beside: str = ""
    """The same in another language."""
    lines: tuple[str, ...] = ()


class Contents(msgspec.Struct, frozen=True):
    """Where the list of headings with their pages stands; `deepest` is the last level listed."""

    title: str
    deepest: int = 2


Block = Heading | Paragraph | NumberedPoint | Table | ListOfNames | PageBreak | Sheet | Cover | Contents


class PaperWords(msgspec.Struct, frozen=True):
    """What a writer prints beside the text, in the paper's language."""

    page: str = "{n}/{m}"
    """With the slots n and m."""


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A document before it is a file; `issued` is an ISO moment, `language` "es" or "en"."""

    title: str
    language: str
    body: str = ""
    symbol: str = ""
    subtitles: tuple[str, ...] = ()
    running_head: str = ""
    status: str = ""
    watermark: str = ""
    author: str = ""
    issued: str = ""
    scale: float = 1.0
    """How large the running text is set; 1 is for reading at a desk."""
    narrow: bool = False
    """Whether its margins are narrow: for sheets that are looked at from afar."""
    hanging: bool = True
    """Whether text stands clear of a column that holds the numbers of paragraphs."""
    words: PaperWords = PaperWords()
    blocks: tuple[Block, ...] = ()


def numbered(paper: Paper) -> Paper:
    """The paper with every number assigned and every reference resolved; an unknown key shows an en dash."""
    blocks = tuple(_with_numbers(paper.blocks))
    keyed = [block for block in blocks if isinstance(block, Paragraph | NumberedPoint) and block.key]
    known = {block.key: block.number.rstrip(".)") for block in keyed}
    return msgspec.structs.replace(paper, blocks=tuple(_resolved(block, known) for block in blocks))


def plain(runs: Runs) -> str:
    """The text of some runs without weight."""
    return "".join(run.text for run in runs)


def roman(number: int) -> str:
    """A positive number in lower-case Roman figures."""
    found = ""
    for value, figure in _ROMAN:
        while number >= value:
            found, number = found + figure, number - value
    return found


def letters(number: int) -> str:
    """The n-th label of a lettered list: a … z, aa, ab …"""
    found = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        found = chr(97 + rest) + found
    return found


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def _with_numbers(blocks: Iterable[Block]) -> Iterable[Block]:
    paragraphs = count(1)
    points = [0, 0, 0]
    for block in blocks:
        if isinstance(block, Paragraph) and block.numbered:
            yield msgspec.structs.replace(block, number=f"{next(paragraphs)}.")
        elif isinstance(block, NumberedPoint):
            depth = min(max(block.level, 1), 3)
            points[depth - 1] += 1
            points[depth:] = [0] * (3 - depth)
            yield msgspec.structs.replace(block, level=depth, number=_point_number(block, depth, points[depth - 1]))
        else:
            yield block


def _point_number(point: NumberedPoint, depth: int, position: int) -> str:
    if point.dashed:
        return "–"
    return (f"{position}.", f"{letters(position)})", f"{roman(position)})")[depth - 1]


def _resolved(block: Block, known: dict[str, str]) -> Block:
    def settle(runs: Runs) -> Runs:
        if not any(run.refers_to for run in runs):
            return runs
        return tuple(
            msgspec.structs.replace(r, text=known.get(r.refers_to, "–"), refers_to="") if r.refers_to else r
            for r in runs
        )

    if isinstance(block, Paragraph | NumberedPoint):
        return msgspec.structs.replace(block, runs=settle(block.runs))
    if isinstance(block, Table):
        return msgspec.structs.replace(block, rows=tuple(tuple(map(settle, row)) for row in block.rows))
    if isinstance(block, ListOfNames):
        return msgspec.structs.replace(block, names=tuple(map(settle, block.names)))
    return block
