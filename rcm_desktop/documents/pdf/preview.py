"""Pages of a PDF as pictures for the preview in the window."""

from pathlib import Path
from typing import Any

Pdf = bytes | str | Path
POINT = 72 / 25.4
"""Points of a PDF in a millimetre."""


def page_count(pdf: Pdf) -> int:
    """How many pages a PDF has."""
    with _opened(pdf) as document:
        return len(document)


def page_size(pdf: Pdf, page: int) -> tuple[float, float]:
    """Width and height of a page (from 0) in millimetres."""
    with _opened(pdf) as document:
        wide, high = document[page].get_size()
        return wide / POINT, high / POINT


def render_page(pdf: Pdf, page: int, width: int) -> tuple[int, int, bytes]:
    """One page (from 0) drawn `width` pixels wide: width, height and rows of RGB bytes without padding."""
    with _opened(pdf) as document:
        shown = document[page]
        # The half pixel keeps the rounding up within the width asked for.
        bitmap = shown.render(scale=(width - 0.5) / shown.get_width(), rev_byteorder=True, draw_annots=True)
        return _packed(bitmap)


def _opened(pdf: Pdf) -> Any:
    import pypdfium2

    return pypdfium2.PdfDocument(pdf)


def _packed(bitmap: Any) -> tuple[int, int, bytes]:
    wide, high, stride, channels = bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels
    raw = bytes(bitmap.buffer)
    if channels != 3:
        raise ValueError(f"{channels} channels")
    if stride == wide * 3:
        return wide, high, raw[: stride * high]
    return wide, high, b"".join(raw[row * stride : row * stride + wide * 3] for row in range(high))
