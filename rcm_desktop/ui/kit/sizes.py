"""Lengths that follow the text scale: what was set at one scale is set again for another."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QWidget

_UNBOUNDED = 16777215  # QWIDGETSIZE_MAX


def rescale(widgets: Iterable[QWidget], before: float, after: float) -> None:
    """Bring the bounds, margins and gaps that were set by hand from one text scale to another."""

    def again(length: int) -> int:
        # Hairlines stay. Design lengths are whole: rounding to one first keeps changes from drifting.
        return length if length in (-1, 0, 1, 2, _UNBOUNDED) else round(round(length / before) * after)

    for widget in widgets:
        low, high = widget.minimumSize(), widget.maximumSize()
        widget.setMinimumSize(0, 0)
        widget.setMaximumSize(again(high.width()), again(high.height()))
        widget.setMinimumSize(again(low.width()), again(low.height()))
        layout = widget.layout()
        if layout is not None:
            _rescale_layout(layout, again)


def _rescale_layout(layout: QLayout, again: Callable[[int], int]) -> None:
    margins = layout.contentsMargins()
    layout.setContentsMargins(
        again(margins.left()), again(margins.top()), again(margins.right()), again(margins.bottom())
    )
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(again(layout.horizontalSpacing()))
        layout.setVerticalSpacing(again(layout.verticalSpacing()))
    elif isinstance(layout, QBoxLayout):
        layout.setSpacing(again(layout.spacing()))
    for index in range(layout.count()):
        item = layout.itemAt(index)
        inner = item.layout() if item is not None else None
        if inner is not None:
            _rescale_layout(inner, again)
