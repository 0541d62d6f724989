"""One badge drawn within its edges, by measures that grow with its size."""

from typing import Any

import msgspec

from rcm_desktop.documents.badges.card import Card
from rcm_desktop.documents.pdf.codes import draw_code
from rcm_desktop.documents.pdf.drawing import WATERMARK
from rcm_desktop.documents.pdf.fitting import LEADING, fitted, fitted_name
from rcm_desktop.documents.pdf.fonts import CUTS, Face, Printable, face
from rcm_desktop.documents.pdf.strips import ACCENT, INK, MUTED, RULE
from rcm_desktop.domain.codes import LONGEST

_MM = 72 / 25.4


class _Measures(msgspec.Struct, frozen=True):
    """Places in millimetres from the upper edge, sizes of letters in points."""

    margin: float
    head: float
    rule: float
    name: float
    """Where the room of the name begins."""
    work: float
    """Where the room of post and institution begins."""
    foot: float
    """Where the room of delegation and code begins."""
    band: float
    """How high the band is."""
    code: float
    """How wide the symbol is, its quiet border included."""
    code_beside_name: bool
    letters_head: float
    letters_name: float
    letters_work: tuple[float, float]
    letters_delegation: tuple[float, float]
    letters_other: tuple[float, float]
    letters_code: float
    letters_band: float


_UPRIGHT = _Measures(
    margin=8, head=12, rule=15, name=21, work=58, foot=84, band=15, code=32, code_beside_name=False,
    letters_head=8.5, letters_name=40, letters_work=(12.5, 8.0), letters_delegation=(19, 11), letters_other=(11, 7.5),
    letters_code=11, letters_band=19,
)  # fmt: skip
_LYING = _Measures(
    margin=4, head=6, rule=7.2, name=8.4, work=23.4, foot=32.8, band=8, code=23, code_beside_name=True,
    letters_head=5.5, letters_name=19, letters_work=(7.5, 5.5), letters_delegation=(10.5, 7.0),
    letters_other=(7.0, 5.5), letters_code=7.5, letters_band=11,
)  # fmt: skip


class CardPen:
    """Draws badges of one size (in millimetres); `missing` holds the signs that the font lacks."""

    def __init__(self, canvas: Any, width: float, height: float) -> None:
        self._canvas = canvas
        self._width, self._height = width * _MM, height * _MM
        self._m = _UPRIGHT if height > width else _LYING
        self._plain, self._bold = face(CUTS[0]), face(CUTS[1])
        self._printable = Printable()

    @property
    def missing(self) -> set[str]:
        """The signs met so far that no cut of the font has."""
        return self._printable.missing

    def draw(self, card: Card, x: float, y: float) -> None:
        """One badge, its lower left corner at x, y in points."""
        self._canvas.saveState()
        self._canvas.translate(x, y)
        if card.watermark:
            self._watermark(card.watermark)
        self._head(card)
        if card.captions:
            self._lines(card)
        else:
            self._person(card)
            self._delegation(card)
            self._band(card)
        self._code(card)
        self._canvas.restoreState()

    def _at(self, down: float) -> float:
        """So many millimetres below the upper edge, as the canvas counts."""
        return self._height - down * _MM

    @property
    def _left(self) -> float:
        return self._m.margin * _MM

    @property
    def _inner(self) -> float:
        return self._width - 2 * self._left

    @property
    def _beside_code(self) -> float:
        """The width left of the symbol."""
        return self._inner - (self._m.code + 2) * _MM

    def _head(self, card: Card) -> None:
        m = self._m
        short = self._fitted_line(card.short, self._bold, self._inner * 0.4, m.letters_head)
        reach = self._bold.width(short[1]) * short[0]
        self._show(self._width - self._left - reach, self._at(m.head), short[1], self._bold, short[0], ACCENT)
        head = self._fitted_line(card.head, self._plain, self._inner - reach - 6, m.letters_head)
        self._show(self._left, self._at(m.head), head[1], self._plain, head[0], MUTED)
        self._rule(self._at(m.rule), self._left, self._inner, ACCENT, 0.9)

    def _person(self, card: Card) -> None:
        m = self._m
        width = self._beside_code if m.code_beside_name else self._inner
        given, family = self._printable(card.given), self._printable(card.family)
        size, lines = fitted_name(given, family, self._bold, width, m.letters_name)
        self._stack(lines, self._bold, size, m.name, m.work, INK)
        work = [self._printable(text) for text in card.work]
        largest, smallest = m.letters_work
        sizes = (min(largest, max(size, smallest)), smallest)
        size, lines = fitted(work, self._plain, width, (m.foot - m.work) * _MM, sizes)
        self._stack(lines, self._plain, size, m.work, m.foot, INK, top=True)

    def _delegation(self, card: Card) -> None:
        m, width = self._m, self._beside_code
        room = self._at(m.foot + (0 if m.code_beside_name else 8)) - self._left - (m.band + 1) * _MM
        size, lines = fitted([self._printable(card.delegation)], self._bold, width, room * 0.62, m.letters_delegation)
        small, others = fitted([self._printable(card.other)], self._plain, width, room * 0.38, m.letters_other)
        down = m.foot * _MM
        if not m.code_beside_name:
            self._rule(self._height - down, self._left, self._inner, RULE, 0.6)
            down += 6 * _MM
        for cut, points, texts, colour in ((self._bold, size, lines, ACCENT), (self._plain, small, others, MUTED)):
            for text in texts:
                down += points * LEADING
                self._show(self._left, self._height - down, text, cut, points, colour)

    def _band(self, card: Card) -> None:
        m, canvas = self._m, self._canvas
        high, bottom = m.band * _MM, self._left
        canvas.setFillColor(card.colour)
        canvas.rect(self._left, bottom, self._inner, high, stroke=0, fill=1)
        inset = 3 * _MM if not m.code_beside_name else 2 * _MM
        room = self._inner - 2 * inset
        also = self._fitted_line(card.band_also, self._plain, room * 0.42, m.letters_band * 0.62)
        taken = self._plain.width(also[1]) * also[0]
        word = self._fitted_line(card.band, self._bold, room - taken - (8 if taken else 0), m.letters_band)
        base = bottom + high / 2
        self._show(self._left + inset, base - word[0] * 0.36, word[1], self._bold, word[0], "#FFFFFF")
        right = self._width - self._left - inset - taken
        self._show(right, base - word[0] * 0.36, also[1], self._plain, also[0], "#FFFFFF")

    def _code(self, card: Card) -> None:
        if not card.code:
            return
        m, size = self._m, self._m.code * _MM
        x = self._width - self._left - size
        foot = self._left + (m.band + (7.5 if not m.code_beside_name else 4.6)) * _MM
        self._canvas.setFillGray(1)
        self._canvas.rect(x, foot, size, size, stroke=0, fill=1)
        if len(card.scan_text.encode()) <= LONGEST:
            draw_code(self._canvas, card.scan_text, x, foot, size)
        points, text = self._fitted_line(card.code, self._bold, size, m.letters_code)
        middle = x + (size - self._bold.width(text) * points) / 2
        self._show(middle, foot - points * 0.75, text, self._bold, points, INK)

    def _lines(self, card: Card) -> None:
        """What is written by hand: a thin line over each caption, the last one as wide as the badge."""
        m = self._m
        if m.code_beside_name:
            places = ((17.0, self._beside_code), (30.0, self._beside_code), (45.5, self._inner))
        else:
            places = ((42.0, self._inner), (68.0, self._inner), (128.0, self._inner))
        for caption, (down, width) in zip(card.captions, places, strict=True):
            self._rule(self._at(down), self._left, width, INK, 0.6)
            size = m.letters_head
            self._show(self._left, self._at(down) - size * 1.3, self._printable(caption), self._plain, size, MUTED)

    def _watermark(self, text: str) -> None:
        canvas = self._canvas
        line = self._printable(text)
        across = (self._width**2 + self._height**2) ** 0.5 * 0.62
        size = across / self._bold.width(line)
        canvas.saveState()
        canvas.translate(self._width / 2, self._height / 2)
        canvas.rotate(52 if self._height > self._width else 30)
        self._show(-across / 2, -size / 3, line, self._bold, size, WATERMARK)
        canvas.restoreState()

    def _fitted_line(self, text: str, cut: Face, width: float, largest: float) -> tuple[float, str]:
        """A text on one line, as large as it may be."""
        line = " ".join(self._printable(text).split())
        reach = cut.width(line)
        return (min(largest, width / reach) if reach else largest), line

    def _stack(
        self, lines: tuple[str, ...], cut: Face, size: float, start: float, end: float, colour: str, top: bool = False
    ) -> None:
        """Lines one below the other, in the middle of a room between two heights or at its top."""
        room = (end - start) * _MM
        leading = min(size * LEADING, room / max(len(lines), 1))
        spare = 0.0 if top else (room - leading * len(lines)) / 2
        for n, line in enumerate(lines):
            down = start * _MM + spare + leading * n + leading * 0.5 + size * 0.36
            self._show(self._left, self._height - down, line, cut, size, colour)

    def _rule(self, y: float, x: float, width: float, colour: str, thickness: float) -> None:
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(thickness)
        self._canvas.line(x, y, x + width, y)

    def _show(self, x: float, y: float, text: str, cut: Face, size: float, colour: str) -> None:
        if text:
            self._canvas.setFillColor(colour)
            self._canvas.setFont(cut.cut, size)
            self._canvas.drawString(x, y, text)
