"""A paper written as a PDF file: laid out once, numbered at the end, every font embedded."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from rcm_desktop.domain.paper import Paper
from rcm_desktop.laptop.whole_file import write_whole

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
    measures = PAGES[page_size]
    typesetter = Typesetter(paper, measures)
    pages = paged(typesetter.strips(), measures.height, lambda done: tell(done, 2 * done + 1))
    pages_of = [n for n, page in enumerate(pages, 1) for placed in page if placed.strip.bookmark]
    output = BytesIO()
    canvas = _canvas(paper, output, measures.page_width, measures.page_height)
    structure = Structure(typesetter.root)
    pen = Pen(canvas, paper, measures, typesetter.lines, structure)
    for number, page in enumerate(pages, 1):
        pen.draw(page, number, len(pages), pages_of)
        tell(len(pages) + number, 2 * len(pages) + 1)
    structure.write_into(canvas._doc)
    canvas.save()
    tell(2 * len(pages) + 1, 2 * len(pages) + 1)
    _deliver(output.getvalue(), target)
    return Written(len(pages), tuple(sorted(typesetter.printable.missing)))


def _canvas(paper: Paper, output: BytesIO, width: float, height: float) -> Any:
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    from rcm_desktop.documents.pdf.fonts import CUTS, face

    rl_config.useA85 = 0
    canvas = Canvas(
        output,
        pagesize=(width, height),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=face(CUTS[0]).cut,
        lang=paper.language,
    )
    canvas.setTitle(_seen(paper.title))
    canvas.setAuthor(_seen(paper.author))
    canvas.setSubject(_seen(" · ".join(paper.subtitles)))
    canvas.setCreator("RCM Desktop")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas._doc.Catalog.showOutline()
    if stamp := _stamp(paper.issued):
        canvas.setDateFormatter(lambda *_: stamp)
    return canvas


def _seen(text: str) -> str:
    """Text without what cannot be seen: control signs and lone surrogates, which no file can hold."""
    return "".join(sign for sign in text if sign.isprintable())


def _stamp(issued: str) -> str:
    """An ISO moment as a PDF date, or nothing where none was given."""
    try:
        when = datetime.fromisoformat(issued)
    except ValueError:
        return ""
    zone = when.strftime("%z")
    return when.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")


def _deliver(content: bytes, target: str | Path | BinaryIO) -> None:
    if isinstance(target, str | Path):
        write_whole(Path(target), content)
    else:
        target.write(content)


def _untold(done: int, whole: int) -> None:
    """Nobody asked for progress."""
