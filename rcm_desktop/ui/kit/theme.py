"""How the program looks: three palettes, one font, one measure."""

import msgspec
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from rcm_desktop.laptop.resources import resource
from rcm_desktop.ui.kit.sizes import rescale
from rcm_desktop.ui.kit.style_sheet import style_sheet
from rcm_desktop.ui.kit.wording import Living


class Palette(msgspec.Struct, frozen=True):
    """The named colours of one look, each as #RRGGBB."""

    name: str
    page: str
    paper: str
    rail: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    soft: str
    line: str
    edge: str
    good: str
    warn: str
    bad: str
    green: str = "#1F6B3B"
    blue: str = "#35597A"
    red: str = "#A12622"
    amber: str = "#F2B134"
    on_verdict: str = "#FFFFFF"
    on_amber: str = "#1B2430"


LIGHT = Palette(
    name="light",
    page="#F5F6F4",
    paper="#FFFFFF",
    rail="#ECEEEB",
    ink="#1B2430",
    muted="#56616D",
    accent="#0E5A6B",
    on_accent="#FFFFFF",
    soft="#DCEBEE",
    line="#DDE0DC",
    edge="#87919B",
    good="#1F6B3B",
    warn="#7A4F00",
    bad="#A12622",
)
DARK = Palette(
    name="dark",
    page="#161C22",
    paper="#1F272F",
    rail="#12171C",
    ink="#E6EAED",
    muted="#A3AFB9",
    accent="#7CC7D6",
    on_accent="#10242A",
    soft="#25434C",
    line="#323C46",
    edge="#72808C",
    good="#8ED1A4",
    warn="#F2B134",
    bad="#F29A95",
)
CONTRAST = Palette(
    name="contrast",
    page="#FFFFFF",
    paper="#FFFFFF",
    rail="#FFFFFF",
    ink="#000000",
    muted="#2B2B2B",
    accent="#003A47",
    on_accent="#FFFFFF",
    soft="#C9E8EF",
    line="#000000",
    edge="#000000",
    good="#0B4A22",
    warn="#5A3A00",
    bad="#8A0F0B",
    green="#0F4F27",
    blue="#1D3C59",
    red="#8A0F0B",
)
PALETTES = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)}
WALL = msgspec.structs.replace(DARK, name="wall", page="#10161B", ink="#F4F6F7", muted="#B4BFC8", line="#3A4650")
"""The wall's own colours, whichever palette the desk works in: deeper and brighter, to be read from afar."""

# Every (text, ground) pair the kit draws; the test holds each to 4.5:1.
PAIRS = (
    *(
        (text, ground)
        for text in ("ink", "muted", "accent", "good", "warn", "bad")
        for ground in ("page", "paper", "rail")
    ),
    ("ink", "soft"),
    ("muted", "soft"),
    ("accent", "soft"),
    ("on_accent", "accent"),
    ("on_verdict", "green"),
    ("on_verdict", "blue"),
    ("on_verdict", "red"),
    ("on_amber", "amber"),
)

_palette = LIGHT
_scale = 1.0
_family = ""


def now() -> Palette:
    """The palette in force."""
    return _palette


def scale() -> float:
    """The text scale in force, 1.0 for 100 %."""
    return _scale


def px(design: float) -> int:
    """A length drawn at 100 % as pixels at the text scale in force."""
    return round(design * _scale)


def colour(name: str) -> QColor:
    """A named colour of the palette in force."""
    return QColor(getattr(_palette, name))


def font(size: float = 14, weight: int = 400, italic: bool = False) -> QFont:
    """The interface's font at a design size in pixels."""
    made = QFont(QApplication.font())
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    return made


def apply(app: QApplication, palette: Palette = LIGHT, text_scale: float = 1.0) -> None:
    """Put a look on the whole program: living widgets restyle, lengths set with `px` follow the scale."""
    global _palette, _scale
    before = _scale
    _palette, _scale = palette, min(2.0, max(0.8, text_scale))
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    chosen = QFont(_load_fonts() or app.font().family())
    chosen.setPixelSize(px(14))
    chosen.setStyleHint(QFont.StyleHint.SansSerif)
    app.setFont(chosen)
    app.setPalette(qt_palette(palette))
    if before != _scale:
        rescale(app.allWidgets(), before, _scale)
    app.setStyleSheet(style_sheet(msgspec.structs.asdict(palette), px))
    for widget in app.allWidgets():
        if isinstance(widget, Living):
            widget.restyle()


def qt_palette(palette: Palette) -> QPalette:
    """The palette in Qt's roles: PlaceholderText is muted, Base paper, AlternateBase rail, Mid line."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette(QColor(palette.paper), QColor(palette.page))
    for name, value in {
        role.Window: palette.page,
        role.WindowText: palette.ink,
        role.Base: palette.paper,
        role.AlternateBase: palette.rail,
        role.Text: palette.ink,
        role.PlaceholderText: palette.muted,
        role.Button: palette.paper,
        role.ButtonText: palette.ink,
        role.Highlight: palette.soft,
        role.HighlightedText: palette.ink,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Accent: palette.accent,
        role.Light: palette.paper,
        role.Midlight: palette.line,
        role.Mid: palette.line,
        role.Dark: palette.edge,
        role.Shadow: palette.edge,
        role.BrightText: palette.bad,
        role.ToolTipBase: palette.ink,
        role.ToolTipText: palette.page,
    }.items():
        made.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, name, QColor(palette.muted))
    return made


def _load_fonts() -> str:
    """The family of the program's own fonts, loaded once; empty when the files are absent."""
    global _family
    if not _family:
        for cut in ("Regular", "SemiBold", "Italic"):
            path = resource("fonts", f"NotoSans-{cut}.ttf")
            if path.exists():
                families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
                _family = _family or (families[0] if families else "")
    return _family
