"""QR symbols drawn on a PDF canvas, for badges and the scanner's test sheet (ISO/IEC 18004)."""

from typing import Any

QUIET = 4
"""The empty border that readers need, in modules on each side."""
_MOST = {"L": 2953, "M": 2331, "Q": 1663, "H": 1273}
"""Bytes that one symbol holds, by its error correction."""


def draw_code(canvas: Any, text: str, x: float, y: float, size: float, level: str = "M") -> None:
    """Draw a text as a square QR symbol of `size` points, quiet border included, its lower left corner at x, y.

    `level` is the error correction, "L", "M", "Q" or "H"; text too long for one symbol raises ValueError.
    """
    dark = modules(text, level)
    module = size / (len(dark) + 2 * QUIET)
    path = canvas.beginPath()
    for row, line in enumerate(dark):
        top = y + size - (QUIET + row + 1) * module
        for start, length in _runs(line):
            path.rect(x + (QUIET + start) * module, top, length * module, module)
    canvas.saveState()
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def modules(text: str, level: str = "M") -> tuple[tuple[bool, ...], ...]:
    """The symbol's rows from the top, true where dark, without the quiet border."""
    if len(text.encode()) > _MOST[level]:
        raise ValueError(f"{len(text)} characters are too many for one symbol")
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    symbol = QRCode(None, getattr(QRErrorCorrectLevel, level))
    symbol.addData(text)
    symbol.make()
    count = symbol.getModuleCount()
    return tuple(tuple(bool(symbol.isDark(row, column)) for column in range(count)) for row in range(count))


def _runs(line: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Where dark modules begin and how many follow: one rectangle each, so that no hairlines show between."""
    found: list[tuple[int, int]] = []
    for column, dark in enumerate(line):
        if not dark:
            continue
        if found and sum(found[-1]) == column:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((column, 1))
    return found
