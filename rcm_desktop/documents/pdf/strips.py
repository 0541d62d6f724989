"""Strips: the lines of a paper before they have a page."""

import msgspec

from rcm_desktop.documents.pdf.text import Line
from rcm_desktop.domain.paper import Paper

INK, MUTED, ACCENT, RULE = "#1B2430", "#56616D", "#0E5A6B", "#B9C0C5"


class Node(msgspec.Struct, eq=False):
    """An element of the document's structure, as a reader for the blind is told of it."""

    kind: str
    parent: "Node | None" = None
    children: list["Node"] = []

    def add(self, kind: str) -> "Node":
        """A new element below this one."""
        child = Node(kind, self)
        self.children.append(child)
        return child


class Text(msgspec.Struct, frozen=True):
    """One line set at `x` from the text area's left, its baseline `drop` below the strip's top."""

    x: float
    drop: float
    line: Line
    size: float
    node: Node
    colour: str = INK


class Rule(msgspec.Struct, frozen=True):
    """A horizontal line `drop` below the strip's top; a dotted one leads the eye."""

    x: float
    width: float
    drop: float
    colour: str = RULE
    thickness: float = 0.5
    dotted: bool = False


class Bookmark(msgspec.Struct, frozen=True):
    """A heading's place in the outline."""

    title: str
    level: int


class Strip(msgspec.Struct, frozen=True):
    """The smallest thing that a page holds whole."""

    height: float
    texts: tuple[Text, ...] = ()
    rules: tuple[Rule, ...] = ()
    before: float = 0.0
    """Space above, left out at the top of a page."""
    keep: bool = False
    """Must stand on the same page as the next strip."""
    repeat: tuple["Strip", ...] = ()
    """The table head that is set again when this strip opens a page."""
    bookmark: Bookmark | None = None
    leads_to: int = -1
    """The heading (counted from 0) whose page number is set at the right: a line of the contents."""
    opens_page: bool = False


class Measures(msgspec.Struct, frozen=True):
    """The page and the sizes of its parts, in points."""

    page_width: float
    page_height: float
    left: float = 74.0
    right: float = 74.0
    top: float = 88.0
    bottom: float = 78.0
    indent: float = 32.0
    body: float = 10.0
    leading: float = 14.6
    small: float = 8.5
    small_leading: float = 12.0

    def suited(self, paper: Paper) -> "Measures":
        """The same page with its running text as large as a paper wants it."""
        sizes = {name: getattr(self, name) * paper.scale for name in ("body", "leading", "small", "small_leading")}
        if paper.narrow:
            sizes |= {"left": 46.0, "right": 46.0, "top": 52.0, "bottom": 62.0}
        return msgspec.structs.replace(self, indent=self.indent * paper.scale if paper.hanging else 0.0, **sizes)

    @property
    def width(self) -> float:
        """The width of the text."""
        return self.page_width - self.left - self.right

    @property
    def height(self) -> float:
        """The height of the text."""
        return self.page_height - self.top - self.bottom


PAGES = {"A4": Measures(595.276, 841.89), "Letter": Measures(612.0, 792.0)}
