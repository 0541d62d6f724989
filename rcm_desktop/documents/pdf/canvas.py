"""The canvas of a PDF file: its fonts, its dates and what it says of itself."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from rcm_desktop.domain.paper import Paper
from rcm_desktop.laptop.whole_file import write_whole


def new_canvas(paper: Paper, output: BytesIO, width: float, height: float) -> Any:
    """A canvas with pages of a size in points, whose file says what the paper says of itself."""
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


def deliver(content: bytes, target: str | Path | BinaryIO) -> None:
    """Write a file's bytes to a path, whole or not at all, or into a stream."""
    if isinstance(target, str | Path):
        write_whole(Path(target), content)
    else:
        target.write(content)
