"""The sheet on which a scanner is tried: a badge and two tickets that belong to nobody."""

from io import BytesIO
from pathlib import Path

from rcm_desktop.domain.codes import TEST_CODES
from rcm_desktop.laptop.whole_file import write_whole

_MM = 72 / 25.4
_WIDTH, _HEIGHT = 210 * _MM, 297 * _MM
SIZES_MM = (25, 40, 32)
"""The side of each symbol: the badge's is as large as on a badge."""


def write_scanner_sheet(target: Path, title: str, hint: str, names: tuple[str, str, str]) -> None:
    """Write one A4 page with the three test codes, each with its name; raises what `write_whole` raises."""
    from reportlab.pdfgen.canvas import Canvas

    from rcm_desktop.documents.pdf.codes import draw_code
    from rcm_desktop.documents.pdf.fonts import CUTS, face

    plain, strong = face(CUTS[0]).cut, face(CUTS[1]).cut
    out = BytesIO()
    canvas = Canvas(out, pagesize=(_WIDTH, _HEIGHT), invariant=1, initialFontName=plain)
    canvas.setTitle(title)
    left, top = 25 * _MM, _HEIGHT - 30 * _MM
    canvas.setFont(strong, 20)
    canvas.drawString(left, top, title)
    canvas.setFont(plain, 11)
    canvas.drawString(left, top - 9 * _MM, hint)
    for place, (code, name, size) in enumerate(zip(TEST_CODES, names, SIZES_MM, strict=True)):
        y = top - (65 + 62 * place) * _MM
        draw_code(canvas, code, left, y, size * _MM)
        canvas.setFont(strong, 14)
        canvas.drawString(left + 50 * _MM, y + size / 2 * _MM + 6, name)
        canvas.setFont(plain, 9)
        canvas.drawString(left + 50 * _MM, y + size / 2 * _MM - 9, code)
    canvas.showPage()
    canvas.save()
    write_whole(target, out.getvalue())
