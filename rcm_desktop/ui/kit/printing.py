"""A PDF on paper at its true size, through the system's own printers."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from rcm_desktop.documents.pdf.preview import page_count, page_size, render_page
from rcm_desktop.domain.errors import PrinterFailed
from rcm_desktop.laptop.settings import PrinterOffset

Progress = Callable[[int, int], None]
_FINEST = 400
"""Dots per inch: finer than a badge's scanner reads, and an A4 page stays below 50 MB."""
_INCH = 25.4


def printer_names() -> tuple[str, ...]:
    """The printers that the system knows, its usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name)))


def named(printer: str) -> QPrinter:
    """The printer of a name, at its own resolution."""
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setPrinterName(printer)
    return device


def send(pdf: bytes, device: QPrinter, title: str, offset: PrinterOffset, progress: Progress | None = None) -> None:
    """Print every page at 1:1, moved by the printer's offset; raises PrinterFailed."""
    pages = page_count(pdf)
    painter = QPainter()
    device.setDocName(title)
    device.setFullPage(True)
    try:
        for page in range(pages):
            wide, high = page_size(pdf, page)
            device.setPageLayout(_layout(wide, high))
            ready = device.newPage() if painter.isActive() else painter.begin(device)
            if not ready:
                raise PrinterFailed(printer=device.printerName())
            _draw(painter, device, pdf, page, QSizeF(wide, high), offset)
            if progress is not None:
                progress(page + 1, pages)
    except BaseException:
        device.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    if device.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise PrinterFailed(printer=device.printerName())


def _layout(wide: float, high: float) -> QPageLayout:
    """A page without margins; one that lies is an upright one turned, as printers know it."""
    lying = wide > high
    upright = QSizeF(min(wide, high), max(wide, high))
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF(), QPageLayout.Unit.Millimeter)


def _draw(painter: QPainter, device: QPrinter, pdf: bytes, page: int, size: QSizeF, offset: PrinterOffset) -> None:
    dots = device.resolution() / _INCH
    width = round(size.width() / _INCH * min(device.resolution(), _FINEST))
    wide, high, colours = render_page(pdf, page, width)
    picture = QImage(colours, wide, high, wide * 3, QImage.Format.Format_RGB888)
    place = QRectF(offset.right * dots, offset.down * dots, size.width() * dots, size.height() * dots)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, picture)
