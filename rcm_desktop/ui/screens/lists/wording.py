"""How the steps of taking in a list say the way a file was read."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from rcm_desktop.intake.looking import Look

translate = QCoreApplication.translate

ENCODINGS = ("utf-8", "utf-16", "cp1252")
SEPARATORS = (";", ",", "\t", "|")


def preset_word(preset: str) -> str:
    """The known export that a file is, or an empty text."""
    return {
        "indico-registrants": translate("lists", "Indico: list of registrants"),
        "indico-import": translate("lists", "Indico: list of six columns"),
        "pretix-positions": translate("lists", "pretix: order positions"),
        "indico-contributions": translate("lists", "Indico: list of contributions"),
    }.get(preset, "")


def separator_word(separator: str) -> str:
    """A separator by its name."""
    return {
        ";": translate("lists", "semicolon"),
        ",": translate("lists", "comma"),
        "\t": translate("lists", "tab"),
        "|": translate("lists", "vertical bar"),
    }.get(separator, separator)


def how_read(look: Look[Any]) -> str:
    """In one line how the file was read."""
    slots = {
        "file": look.name, "rows": look.rows, "encoding": look.encoding, "sheet": look.sheet,
        "separator": separator_word(look.separator), "row": look.header_row, "export": preset_word(look.preset),
    }  # fmt: skip
    if look.preset:
        return translate("lists", "{file} · {export} · rows: {rows}").format(**slots)
    if look.sheets:
        return translate("lists", "{file} · sheet {sheet} · headers in row {row} · rows: {rows}").format(**slots)
    return translate(
        "lists", "{file} · {encoding}, separated by {separator} · headers in row {row} · rows: {rows}"
    ).format(**slots)
