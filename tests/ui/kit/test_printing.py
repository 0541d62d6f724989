"""Printing at true size, onto a printer that writes a file."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from rcm_desktop.documents.pdf.preview import render_page
from rcm_desktop.domain.errors import PrinterFailed
from rcm_desktop.laptop.settings import PrinterOffset
from rcm_desktop.ui.kit import printing

MM = 72 / 25.4
FINE = 8
"""Dots in a millimetre where a page is looked at."""


def sheet(wide: float, high: float, pages: int = 1) -> bytes:
    """Pages with a black square of 10 mm, 20 mm from the left and the top."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=(wide * MM, high * MM))
    for _ in range(pages):
        canvas.rect(20 * MM, (high - 30) * MM, 10 * MM, 10 * MM, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def file_printer(path: Path) -> QPrinter:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(path))
    return device


def square(path: Path, wide: float) -> tuple[float, float, float, float]:
    """Left, top, width and height of what is black on the first page, in millimetres."""
    width, height, raw = render_page(path, 0, round(wide * FINE))
    rows = [raw[y * width * 3 : (y + 1) * width * 3 : 3] for y in range(height)]  # the red of each dot
    dark = [[x for x, red in enumerate(line) if red < 128] if min(line) < 128 else [] for line in rows]
    ys = [y for y, line in enumerate(dark) if line]
    left, right = min(min(line) for line in dark if line), max(max(line) for line in dark if line)
    return left / FINE, ys[0] / FINE, (right - left + 1) / FINE, (ys[-1] - ys[0] + 1) / FINE


@pytest.mark.parametrize(("wide", "high"), [(210, 297), (105, 148), (297, 210), (85.6, 53.98), (215.9, 279.4)])
def test_a_page_is_printed_at_true_size(qtbot: QtBot, tmp_path: Path, wide: float, high: float) -> None:
    path = tmp_path / "out.pdf"
    printing.send(sheet(wide, high), file_printer(path), "Badges", PrinterOffset())
    with pikepdf.open(path) as read:
        box = [float(value) for value in read.pages[0].mediabox]
    assert box[2] / MM == pytest.approx(wide, abs=0.4)  # whole points
    assert box[3] / MM == pytest.approx(high, abs=0.4)
    assert square(path, wide) == pytest.approx((20, 20, 10, 10), abs=0.3)


def test_a_printers_offset_moves_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    printing.send(sheet(210, 297), file_printer(path), "Badges", PrinterOffset(right=3, down=-2.5))
    assert square(path, 210) == pytest.approx((23, 17.5, 10, 10), abs=0.3)


def test_every_page_is_printed_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    path, told = tmp_path / "out.pdf", []
    printing.send(
        sheet(105, 148, pages=3), file_printer(path), "Badges", PrinterOffset(), lambda *step: told.append(step)
    )
    with pikepdf.open(path) as read:
        assert len(read.pages) == 3
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    device = file_printer(tmp_path / "no such folder" / "out.pdf")
    with pytest.raises(PrinterFailed):
        printing.send(sheet(105, 148), device, "Badges", PrinterOffset())
