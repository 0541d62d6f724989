"""This laptop's settings: one small JSON file, never part of a meeting."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from rcm_desktop.laptop.trouble import told
from rcm_desktop.laptop.whole_file import write_whole


class Scanner(msgspec.Struct, frozen=True, kw_only=True):
    """How a barcode scanner that types like a keyboard is told from a person."""

    on: bool = True
    longest_gap: int = 35
    """Milliseconds between two of its keys, at most."""
    shortest: int = 6
    """Characters of a code, at least."""
    ending: Literal["enter", "tab"] = "enter"
    prefix: str = ""
    """What the scanner was set to send before each code, or empty."""


class PrinterOffset(msgspec.Struct, frozen=True):
    """How far a printer's paper is to be moved, in millimetres to the right and down."""

    right: float = 0.0
    down: float = 0.0


class WallChoice(msgspec.Struct, frozen=True):
    """What a screen showed as a wall when it last did: the scene by its name, and the room of one that has a room."""

    scene: str = ""
    room: str = ""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What a person chose on this laptop; an empty text means not chosen yet."""

    language: Literal["", "es", "en"] = ""
    palette: Literal["", "light", "dark", "contrast"] = ""
    scale: int = 100
    """Text size in per cent, 80 to 200."""
    role: str = ""
    place: str = ""
    person: str = ""
    """The id of the operator who sat here last."""
    last_meeting: str = ""
    last_page: str = ""
    last_point: str = ""
    """The check-in point at which the desk was last."""
    agenda_view: str = ""
    """The view of the agenda that was last in front."""
    notes_side: str = "auto"
    """The part beside the notes that was last in front, empty where the side was closed."""
    muted: bool = False
    enter_breaks: bool = False
    """Enter breaks the line and Ctrl+Enter records a note."""
    window: str = ""
    """The window's geometry as Qt saved it, in base64."""
    clock_asked: str = ""
    """The date, ISO, on which the clock was last confirmed."""
    open_list: bool = False
    """The desk shows the whole list before anything is typed."""
    scanner: Scanner = Scanner()
    printers: Mapping[str, PrinterOffset] = {}
    """By the printer's name."""
    walls: Mapping[str, WallChoice] = {}
    """By the screen's name."""
    badge_printer: str = ""
    badge_format: Literal["", "a6", "cr80", "sheet-a6", "sheet-cr80"] = ""
    badge_paper: Literal["", "A4", "Letter"] = ""


_decoder = msgspec.json.Decoder(Settings)


def load(path: Path) -> Settings:
    """The settings in the file; without one, or a damaged one (kept aside as `.damaged`), the usual ones."""
    try:
        with told(path):
            if not path.exists():
                return Settings()
            settings = _decoder.decode(path.read_bytes())
    except (msgspec.DecodeError, UnicodeDecodeError):
        with told(path):
            path.replace(path.with_name(path.name + ".damaged"))
        return Settings()
    return msgspec.structs.replace(settings, scale=min(max(settings.scale, 80), 200))


def save(path: Path, settings: Settings) -> None:
    """Write the settings whole; raises NoRoom, ReadOnly or TargetVanished."""
    write_whole(path, msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n")


class Kept:
    """The settings in force, and the file that keeps them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.now = load(path)

    @property
    def folder(self) -> Path:
        """The data folder, in which the settings' file lies."""
        return self._path.parent

    def keep(self, **changed: object) -> None:
        """Keep changed settings; the same ones are not written again, for that takes a sync."""
        before, self.now = self.now, msgspec.structs.replace(self.now, **changed)
        if self.now != before:
            save(self._path, self.now)
