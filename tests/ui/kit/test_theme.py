"""The palettes can be read, and the text scale reaches everything."""

import re

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, column, tall, wide
from rcm_desktop.ui.kit.wording import Languages
from tests.ui.contrast import contrast


@pytest.mark.parametrize("palette", [*theme.PALETTES.values(), theme.WALL], ids=lambda palette: palette.name)
def test_every_text_stands_out_from_its_ground(palette: theme.Palette) -> None:
    faint = [
        f"{text} on {ground}: {ratio:.2f}"
        for text, ground in theme.PAIRS
        if (ratio := contrast(getattr(palette, text), getattr(palette, ground))) < 4.5
    ]
    assert faint == []


@pytest.mark.parametrize("palette", theme.PALETTES.values(), ids=lambda palette: palette.name)
def test_edges_of_fields_can_be_seen(palette: theme.Palette) -> None:
    assert contrast(palette.edge, palette.paper) >= 3
    assert contrast(palette.accent, palette.page) >= 3


def test_the_pairs_name_every_colour_that_text_has() -> None:
    texts = {text for text, _ in theme.PAIRS}
    grounds = {ground for _, ground in theme.PAIRS}
    assert {*texts, *grounds, "name", "line", "edge"} == set(theme.Palette.__struct_fields__)


def test_disabled_and_empty_fields_are_drawn_in_the_quiet_colour(languages: Languages) -> None:
    for palette in theme.PALETTES.values():
        drawn = theme.qt_palette(palette)
        role, group = drawn.ColorRole, drawn.ColorGroup
        assert drawn.color(group.Disabled, role.Text).name() == palette.muted.lower()
        assert drawn.color(group.Active, role.PlaceholderText).name() == palette.muted.lower()
        assert drawn.color(group.Active, role.Link).name() == palette.accent.lower()


def test_the_style_sheet_leaves_no_slot_open_and_names_only_our_colours(
    qapp: QApplication, languages: Languages
) -> None:
    for palette in theme.PALETTES.values():
        theme.apply(qapp, palette)
        sheet = qapp.styleSheet()
        assert "$" not in sheet
        ours = {getattr(palette, name).lower() for name in theme.Palette.__struct_fields__ if name != "name"}
        assert {found.lower() for found in re.findall(r"#[0-9A-Fa-f]{6}\b", sheet)} <= ours


def test_the_programs_own_font_is_used(languages: Languages) -> None:
    assert QFontInfo(theme.font()).family() == "Noto Sans"
    assert QFontInfo(theme.font(weight=600)).weight() == 600


def test_buttons_and_fields_are_36_pixels_high(languages: Languages) -> None:
    for widget in (Button("Save"), QLineEdit(), QPushButton("x")):
        widget.ensurePolished()
        assert widget.sizeHint().height() == 36, widget


def test_twice_the_text_is_twice_the_size_and_back_again(qapp: QApplication, languages: Languages) -> None:
    heading, text, field = Heading("Registration"), Label("words"), wide(QLineEdit(), 264)
    box = tall(QWidget(), 121)
    page = QWidget()
    page.setLayout(column(heading, text, field, box, gap=12, margin=24))
    page.ensurePolished()
    try:
        before = _measures(page)
        theme.apply(qapp, theme.LIGHT, 2.0)
        assert _measures(page) == [2 * length for length in before]
        for scale in (0.8, 1.5, 0.8, 1.3):
            theme.apply(qapp, theme.LIGHT, scale)
        theme.apply(qapp, theme.LIGHT, 1.0)
        assert _measures(page) == before
    finally:
        page.deleteLater()


def test_the_scale_stays_between_80_and_200_per_cent(qapp: QApplication, languages: Languages) -> None:
    theme.apply(qapp, theme.LIGHT, 5)
    assert theme.scale() == 2.0
    theme.apply(qapp, theme.LIGHT, 0.1)
    assert theme.scale() == 0.8


def _measures(page: QWidget) -> list[int]:
    layout = page.layout()
    assert layout is not None
    heading, text, field, box = page.findChildren(QWidget)[:4]
    return [
        heading.font().pixelSize(),
        text.font().pixelSize(),
        field.minimumWidth(),
        field.maximumWidth(),
        box.maximumHeight(),
        layout.spacing(),
        layout.contentsMargins().left(),
    ]
