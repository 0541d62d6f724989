"""QR symbols on a page are those that readers expect."""

from io import BytesIO

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from rcm_desktop.documents.pdf.codes import QUIET, draw_code, modules
from rcm_desktop.domain.badges import badge_code, scan_text

TEXT = scan_text("0190a1b2-0000-7000-8000-000000000001", badge_code("A", 17))


def drawn(text: str, size: float = 100) -> pypdfium2.PdfDocument:
    """A page of twice the size with the symbol in its middle."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(2 * size, 2 * size), invariant=1)
    draw_code(canvas, text, size / 2, size / 2, size)
    canvas.showPage()
    canvas.save()
    return pypdfium2.PdfDocument(out.getvalue())


def test_a_badge_fits_the_smallest_symbol() -> None:
    assert len(modules(TEXT)) == 21


def test_a_symbol_has_its_three_corners() -> None:
    rows = modules(TEXT)
    ring = (True,) * 7
    for top, left in ((0, 0), (0, 14), (14, 0)):
        assert rows[top][left : left + 7] == rows[top + 6][left : left + 7] == ring
        assert rows[top + 1][left : left + 7] == (True, *(False,) * 5, True)
    assert rows[20][14:] != ring


def test_what_is_printed_is_the_symbol_with_its_quiet_border() -> None:
    rows = modules(TEXT)
    count = len(rows) + 2 * QUIET
    picture = drawn(TEXT)[0].render(scale=count * 8 / 100, grayscale=True).to_pil()
    left = picture.width // 4
    for row in range(count):
        for column in range(count):
            seen = picture.getpixel((left + column * 8 + 4, left + row * 8 + 4)) < 128
            inside = QUIET <= row < count - QUIET and QUIET <= column < count - QUIET
            assert seen == (inside and rows[row - QUIET][column - QUIET]), (row, column)


def test_a_text_too_long_for_one_symbol_is_said() -> None:
    with pytest.raises(ValueError, match="too many"):
        modules("A" * 5000)
