"""Badges as PDF at true size, one a page or several on a sheet with crop marks."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from rcm_desktop.documents.badges.card import Card
from rcm_desktop.documents.badges.face import BadgeFormat
from rcm_desktop.documents.badges.sheets import sheet
from rcm_desktop.documents.pdf.canvas import deliver, new_canvas
from rcm_desktop.documents.pdf.writer import Written
from rcm_desktop.domain.paper import Paper

MM = 72 / 25.4


def write_badges(
    cards: Sequence[Card],
    form: BadgeFormat,
    about: Paper,
    target: str | Path | BinaryIO,
    page_size: str = "A4",
    progress: Callable[[int, int], None] | None = None,
) -> Written:
    """Write badges to a path (whole or not at all) or a binary stream; page_size "A4" or "Letter" counts for sheets.

    `about` gives the file its title, language and date; its blocks are not read. The same badges give the same bytes.
    `progress` is told (done, of how many) and may raise to cancel. Raises what `WholeFile` raises.
    """
    from rcm_desktop.documents.pdf.badge_card import CardPen

    page = sheet(form, page_size)
    output = BytesIO()
    canvas = new_canvas(about, output, page.width * MM, page.height * MM)
    pen = CardPen(canvas, page.card_width, page.card_height)
    pages = done = 0
    for run in _runs(cards, len(page.places)):
        for card, (x, y) in zip(run, page.places, strict=False):
            pen.draw(card, x * MM, (page.height - y - page.card_height) * MM)
        for mark in page.marks:
            _mark(canvas, page.height, mark.x, mark.y, mark.to_x, mark.to_y)
        canvas.showPage()
        pages, done = pages + 1, done + len(run)
        if progress:
            progress(done, len(cards))
    canvas.save()
    deliver(output.getvalue(), target)
    return Written(pages, tuple(sorted(pen.missing)))


def _runs(cards: Sequence[Card], each: int) -> Iterator[list[Card]]:
    """So many badges a page; one empty page where there is none, for a file without pages cannot be opened."""
    left = iter(cards)
    yield list(islice(left, each))
    while run := list(islice(left, each)):
        yield run


def _mark(canvas: Any, height: float, x: float, y: float, to_x: float, to_y: float) -> None:
    canvas.setStrokeGray(0)
    canvas.setLineWidth(0.35)
    canvas.line(x * MM, (height - y) * MM, to_x * MM, (height - to_y) * MM)
