"""Real small disks, mounted for a test where that is possible."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


def mounted(folder: Path, kilobytes: int) -> Iterator[Path]:
    """An empty disk of this size at the folder, gone afterwards; skips where nothing can be mounted."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        command("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", folder)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("nothing can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


def command(*words: str | Path) -> None:
    """Run a program of the system that has to succeed."""
    subprocess.run([str(word) for word in words], check=True, capture_output=True)


def protect(folder: Path) -> None:
    """Make a mounted disk one that cannot be written to."""
    command("mount", "-o", "remount,ro", folder)


def pull(folder: Path) -> None:
    """Take the disk away while it is in use."""
    command("umount", "-l", folder)
