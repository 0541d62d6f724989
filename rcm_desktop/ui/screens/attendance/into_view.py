"""Brings a widget into view where large text makes the page, or the form, scroll."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from rcm_desktop.ui.kit import theme

_AIR = 28
"""What is seen above and below: a field's label, mostly."""


def bring_into_view_soon(widget: QWidget) -> None:
    """The same once what was just shown has its place."""
    QTimer.singleShot(0, widget, lambda: bring_into_view(widget))


def bring_into_view(widget: QWidget) -> None:
    """Scroll every area around the widget to where it is seen, once its layout is settled."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            inside = above.widget()
            layout = inside.layout() if inside is not None else None
            if layout is not None:
                layout.activate()
            above.ensureWidgetVisible(widget, 0, theme.px(_AIR))
        above = above.parentWidget()
