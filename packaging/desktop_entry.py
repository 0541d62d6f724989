"""Registers the program and its file types for the current user on Linux, with plain files of freedesktop.org."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = ROOT / "packaging" / "file_types"
NAME = "rcm-desktop"


def shared_folder() -> Path:
    """Where the user's own applications and types lie (XDG Base Directory specification)."""
    named = os.environ.get("XDG_DATA_HOME", "")
    return Path(named) if named.startswith("/") else Path.home() / ".local" / "share"


def register(program: Path, folder: Path) -> list[Path]:
    """Let a double click on a bundle or an invitation open this program; returns the files written."""
    written = {
        folder / "mime" / "packages" / f"{NAME}.xml": (FILES / f"{NAME}.xml").read_bytes(),
        folder / "applications" / f"{NAME}.desktop": entry(program).encode(),
        folder / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg": _icon(),
    }
    for path, content in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    # Where a tool is missing, the desktop reads the files when it next starts.
    _tell("update-mime-database", folder / "mime")
    _tell("update-desktop-database", folder / "applications")
    return list(written)


def entry(program: Path) -> str:
    """The desktop entry with the place of the program in it, quoted as its specification asks."""
    text = str(program)
    for mark in ("\\", '"', "`", "$"):
        text = text.replace(mark, f"\\{mark}")
    # The value is a string of its own, in which each backslash is written twice; a percent sign starts a field code.
    quoted = f'"{text}"'.replace("\\", "\\\\").replace("%", "%%")
    lines = (FILES / f"{NAME}.desktop").read_text(encoding="utf-8").splitlines()
    return "".join(f"Exec={quoted} %f\n" if line.startswith("Exec=") else f"{line}\n" for line in lines)


def _icon() -> bytes:
    return (ROOT / "resources" / "icons" / f"{NAME}.svg").read_bytes()


def _tell(command: str, folder: Path) -> None:
    found = shutil.which(command)
    if found is not None:
        subprocess.run([found, str(folder)], check=False, capture_output=True)
