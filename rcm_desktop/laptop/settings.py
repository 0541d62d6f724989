"""This laptop's settings: one small JSON file, never part of a meeting."""

from pathlib import Path
from typing import Literal

import msgspec

from rcm_desktop.laptop.trouble import told
from rcm_desktop.laptop.whole_file import write_whole


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
    muted: bool = False
    enter_breaks: bool = False
    """Enter breaks the line and Ctrl+Enter records a note."""
    window: str = ""
    """The window's geometry as Qt saved it, in base64."""
    clock_asked: str = ""
    """The date, ISO, on which the clock was last confirmed."""


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
