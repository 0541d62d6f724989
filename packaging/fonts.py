"""Make the static cuts of Noto Sans in resources/fonts from the variable fonts of fontpkg-noto-sans.

A tool for developers, run once and its files kept: install the project's `fonts` extra, which is not among
the pins, then run this file.
"""

import importlib.resources
import shutil
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
UPRIGHT, SLANTED = "NotoSans[wdth,wght].ttf", "NotoSans-Italic[wdth,wght].ttf"
CUTS = {"Regular": (UPRIGHT, 400), "SemiBold": (UPRIGHT, 600), "Italic": (SLANTED, 400)}
# Latin and its extensions, accents, punctuation, money, letterlike signs and fractions, minus and its like.
# Noto Sans itself has no arrows, boxes or shapes, and no signs such as "at most": pages draw theirs as icons.
SIGNS = (
    (0x0020, 0x007E),
    (0x00A0, 0x024F),
    (0x02BB, 0x02DD),
    (0x0300, 0x0331),
    (0x1E00, 0x1EFF),
    (0x2000, 0x206F),
    (0x2070, 0x209C),
    (0x20A0, 0x20BF),
    (0x2100, 0x215F),
    (0x2200, 0x22FF),
    (0x25CC, 0x25CC),
    (0xFB00, 0xFB04),
    (0xFFFD, 0xFFFD),
)
# Kerning, accents placed on letters, ligatures; figures have one width as they are, which columns need.
FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "liga")


def make(source: Path, target: Path, style: str, weight: int) -> None:
    """One cut: the axes fixed, the signs reduced, names and weight set."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(source, recalcTimestamp=False)
    instantiateVariableFont(font, {"wght": weight, "wdth": 100}, inplace=True)
    keep = Options()
    keep.layout_features = list(FEATURES)
    keep.hinting = False  # the outlines are shown smoothed, and hints are a third of the file
    keep.notdef_outline = True
    keep.drop_tables += ["STAT"]  # it describes axes
    keep.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    keep.name_languages = [0x409]
    cutter = Subsetter(keep)
    cutter.populate(unicodes=[code for first, last in SIGNS for code in range(first, last + 1)])
    cutter.subset(font)
    _rename(font, style, weight)
    font.save(target)
    font.close()


def _rename(font: Any, style: str, weight: int) -> None:
    """Name the cut as OpenType's name table asks: an old-style family for its weight beside the true one."""
    linked = style in ("Regular", "Italic")
    names = {
        1: "Noto Sans" if linked else f"Noto Sans {style}",
        2: style if linked else "Regular",
        3: f"RCM Desktop;NotoSans-{style}",
        4: f"Noto Sans {style}",
        6: f"NotoSans-{style}",
        16: None if linked else "Noto Sans",
        17: None if linked else style,
    }
    for number, text in names.items():
        font["name"].removeNames(nameID=number)
        if text is not None:
            font["name"].setName(text, number, 3, 1, 0x409)
    slanted = style == "Italic"
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x01 if slanted else 0x40)
    font["head"].macStyle = 0x02 if slanted else 0x00


def main() -> int:
    """Make every cut and lay the licence beside them."""
    try:
        package = Path(str(importlib.resources.files("fontpkg_noto_sans")))
    except ModuleNotFoundError:
        print("fontpkg-noto-sans is not installed: pip install -e '.[fonts]'", file=sys.stderr)
        return 1
    TARGET.mkdir(parents=True, exist_ok=True)
    for style, (file, weight) in CUTS.items():
        made = TARGET / f"NotoSans-{style}.ttf"
        make(package / "files" / file, made, style, weight)
        print(f"{made.name}: {made.stat().st_size:,} bytes")
    shutil.copyfile(package / "LICENSE", TARGET / "OFL.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
