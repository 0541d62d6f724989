"""Pages drawn on a canvas: text, rules, head and foot, bookmarks and links."""

from typing import Any

from rcm_desktop.documents.pdf.fonts import Face
from rcm_desktop.documents.pdf.pages import Page, Placed
from rcm_desktop.documents.pdf.strips import MUTED, Measures, Rule, Text
from rcm_desktop.documents.pdf.structure import Structure
from rcm_desktop.documents.pdf.text import PLAIN, SEMIBOLD, Line, Lines, Piece, line_width
from rcm_desktop.domain.paper import Paper

WATERMARK = "#E9ECEA"
_FOOT = 8.0
_APART = 24.0
"""At least so far is what stands at the left of a head or a foot from what stands at its right."""


def colour_operator(colour: str, operator: str) -> str:
    """A "#RRGGBB" colour as a PDF operator (rg to fill, RG to stroke)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return f"{' '.join(f'{part:.4g}' for part in parts)} {operator}"


class Pen:
    """Draws one paper's pages, one after the other."""

    def __init__(self, canvas: Any, paper: Paper, measures: Measures, lines: Lines, structure: Structure) -> None:
        self._canvas, self._paper, self._m = canvas, paper, measures
        self._lines, self._structure = lines, structure
        self._document = canvas._doc
        self._code: list[str] = []
        self._colour = ""
        self._headings = 0

    def draw(self, page: Page, number: int, count: int, pages_of: list[int]) -> None:
        """One page; `pages_of` holds the page number of each heading, counted from 0."""
        self._code = self._canvas._code
        self._colour = ""
        self._structure.open_page(number - 1)
        self._artifact(number, count)
        for placed in page:
            self._strip(placed, pages_of)
        self._close_tag()
        self._canvas.showPage()

    def _strip(self, placed: Placed, pages_of: list[int]) -> None:
        m, strip = self._m, placed.strip
        top = m.page_height - m.top - placed.top
        if strip.bookmark:
            key = f"h{self._headings}"
            self._canvas.bookmarkHorizontal(key, 0, top + 6)
            self._canvas.addOutlineEntry(strip.bookmark.title, key, self._depth(strip.bookmark.level))
            self._headings += 1
        for text in strip.texts:
            if placed.repeated:
                self._begin_artifact()
            elif opening := self._structure.turn_to(text.node):
                self._code.append(opening)
            self._show(m.left + text.x, top - text.drop, text.line, text.size, text.colour)
        if strip.leads_to >= 0:
            self._lead(strip.texts[0], top, strip.height, pages_of[strip.leads_to], strip.leads_to)
        if strip.rules:
            self._begin_artifact()
            for rule in strip.rules:
                self._rule(rule, top)

    _level = 0

    def _depth(self, level: int) -> int:
        """The outline's depth, which may grow by one at a time only."""
        self._level = min(level, self._level + 1)
        return self._level - 1

    def _lead(self, text: Text, top: float, height: float, page: int, heading: int) -> None:
        """The dots and the page number of a line of the contents, and its link."""
        m = self._m
        number = self._lines.shortened(str(page), PLAIN, text.size, 60)
        starts, ends = text.x + line_width(text.line, text.size) + 6, m.width - 24
        self._show(m.left + m.width - line_width(number, text.size), top - text.drop, number, text.size, text.colour)
        if ends > starts:
            self._begin_artifact()
            self._rule(Rule(starts, ends - starts, text.drop, MUTED, 0.5, dotted=True), top)
        area = (m.left, top - height, m.left + m.width, top)
        self._canvas.linkAbsolute("", f"h{heading}", area, Border="[0 0 0]")

    def _artifact(self, number: int, count: int) -> None:
        """What every page carries beside the text: watermark, running head, status and page number."""
        paper, m = self._paper, self._m
        self._begin_artifact()
        if paper.watermark:
            self._watermark(paper.watermark)
        foot = m.bottom - 34
        page = self._lines.shortened(paper.words.page.format(n=number, m=count), PLAIN, _FOOT, m.width / 2)
        status = self._lines.shortened(paper.status, PLAIN, _FOOT, m.width - line_width(page, _FOOT) - _APART)
        self._rule(Rule(0, m.width, 0), foot + 12)
        self._show(m.left, foot, status, _FOOT, MUTED)
        self._show(m.left + m.width - line_width(page, _FOOT), foot, page, _FOOT, MUTED)
        if number > 1 and paper.running_head:
            top = m.page_height - m.top + 30
            symbol = self._lines.shortened(paper.symbol, PLAIN, _FOOT, m.width * 0.3)
            room = m.width - line_width(symbol, _FOOT) - _APART
            head = self._lines.shortened(paper.running_head, PLAIN, _FOOT, room)
            self._show(m.left, top, head, _FOOT, MUTED)
            self._show(m.left + m.width - line_width(symbol, _FOOT), top, symbol, _FOOT, MUTED)
            self._rule(Rule(0, m.width, 0), top - 6)
        self._close_tag()

    def _watermark(self, text: str) -> None:
        m, size = self._m, 84.0
        line = self._lines.shortened(text, SEMIBOLD, size, m.page_height)
        size = min(size, size * 560 / max(line_width(line, size), 1.0))
        self._canvas.saveState()
        self._canvas.translate(m.page_width / 2, m.page_height / 2)
        self._canvas.rotate(52)
        self._show(-line_width(line, size) / 2, -size / 3, line, size, WATERMARK)
        self._canvas.restoreState()
        self._colour = ""

    def _begin_artifact(self) -> None:
        if opening := self._structure.turn_to(None):
            self._code.append(opening)

    def _close_tag(self) -> None:
        if closing := self._structure.close():
            self._code.append(closing)

    def _rule(self, rule: Rule, top: float) -> None:
        x, y = self._m.left + rule.x, top - rule.drop
        dash = "[0.5 3] 0 d" if rule.dotted else "[] 0 d"
        stroke = colour_operator(rule.colour, "RG")
        self._code.append(f"{stroke} {rule.thickness} w {dash} {x:.2f} {y:.2f} m {x + rule.width:.2f} {y:.2f} l S")

    def _show(self, x: float, y: float, line: Line, size: float, colour: str) -> None:
        if colour != self._colour:
            self._code.append(colour_operator(colour, "rg"))
            self._colour = colour
        for piece in line:
            if piece.text:
                self._code.append(f"BT 1 0 0 1 {x + piece.x:.2f} {y:.2f} Tm {self._text(piece, size)} ET")

    def _text(self, piece: Piece, size: float) -> str:
        face: Face = piece.face
        document, escape = self._document, self._canvas._escape
        return " ".join(
            [
                f"{face.font.getSubsetInternalName(subset, document)} {size:g} Tf ({escape(signs)}) Tj"
                for subset, signs in face.font.splitString(piece.text, document)
            ]
        )
