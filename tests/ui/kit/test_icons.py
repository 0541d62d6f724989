"""Every icon is drawn by us, on the grid, in the colour asked for."""

import re
import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from rcm_desktop.laptop.resources import resource
from rcm_desktop.ui.kit import icons

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "rcm-desktop"])
def test_an_icon_stands_on_the_grid_of_24_and_takes_any_colour(name: str) -> None:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(drawing)
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "2"
    assert not re.search(r"#[0-9A-Fa-f]{3}", drawing)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_visible_and_leaves_its_edge_free(qapp: QApplication, name: str) -> None:
    image = icons.pixmap(name, "#A12622", 48).toImage()
    drawn = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    assert len(drawn) > 8
    if name != "rcm-desktop":
        assert image.pixelColor(*drawn[0]) == QColor("#A12622")
        assert all(0 < x < 47 and 0 < y < 47 for x, y in drawn)


def test_the_same_icon_is_drawn_once(qapp: QApplication) -> None:
    assert icons.pixmap("check", "#000000", 24).cacheKey() == icons.pixmap("check", "#000000", 24).cacheKey()
    assert icons.pixmap("check", "#000000", 24).cacheKey() != icons.pixmap("check", "#FFFFFF", 24).cacheKey()


def test_the_logo_is_there(qapp: QApplication) -> None:
    assert not icons.app_icon().isNull()
