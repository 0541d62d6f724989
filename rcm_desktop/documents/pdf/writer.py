"""A paper written as a PDF file: laid out once, numbered at the end, every font embedded."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import msgspec

from rcm_desktop.documents.pdf.canvas import deliver, new_canvas
from rcm_desktop.domain.paper import Paper

Progress = Callable[[int, int], None]


class Written(msgspec.Struct, frozen=True):
    """What came out: pages, and the signs that no embedded font could print (shown as U+FFFD)."""

    pages: int
    missing: tuple[str, ...] = ()


def write_pdf(
    paper: Paper, target: str | Path | BinaryIO, page_size: str = "A4", progress: Progress | None = None
) -> Written:
    """Writes a paper to a path (whole or not at all) or a binary stream; page_size is "A4" or "Letter".

    The same paper gives the same bytes. `progress` is told (done, of how many) and may raise to cancel:
    nothing has been written then. Raises what `WholeFile` raises.
    """
    from rcm_desktop.documents.pdf.drawing import Pen
    from rcm_desktop.documents.pdf.pages import paged
    from rcm_desktop.documents.pdf.strips import PAGES
    from rcm_desktop.documents.pdf.structure import Structure
    from rcm_desktop.documents.pdf.typesetting import Typesetter

    tell = progress or _untold
    measures = PAGES[page_size].suited(paper)
    typesetter = Typesetter(paper, measures)
    pages = paged(typesetter.strips(), measures.height, lambda done: tell(done, 2 * done + 1))
    pages_of = [n for n, page in enumerate(pages, 1) for placed in page if placed.strip.bookmark]
    output = BytesIO()
    canvas = new_canvas(paper, output, measures.page_width, measures.page_height)
    structure = Structure(typesetter.root)
    pen = Pen(canvas, paper, measures, typesetter.lines, structure)
    for number, page in enumerate(pages, 1):
        pen.draw(page, number, len(pages), pages_of)
        tell(len(pages) + number, 2 * len(pages) + 1)
    structure.write_into(canvas._doc)
    canvas.save()
    tell(2 * len(pages) + 1, 2 * len(pages) + 1)
    deliver(output.getvalue(), target)
    return Written(len(pages), tuple(sorted(typesetter.printable.missing)))


def _untold(done: int, whole: int) -> None:
    """Nobody asked for progress."""
