"""The program's own icons, drawn on a 24-pixel grid and coloured when asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from rcm_desktop.laptop.resources import resource


def icon(name: str, colour: str, size: int = 24) -> QIcon:
    """An icon by its name in resources/icons, in a colour #RRGGBB, for a size in pixels."""
    return QIcon(pixmap(name, colour, size))


def pixmap(name: str, colour: str, size: int = 24) -> QPixmap:
    """The same as a picture, sharp on the screen in use."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(name, colour, size, ratio)


def app_icon() -> QIcon:
    """The program's logo."""
    return icon("rcm-desktop", "#0E5A6B", 64)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    drawing = _source(name).replace("currentColor", colour)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
