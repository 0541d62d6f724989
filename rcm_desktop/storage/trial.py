"""A copy of a meeting's file to try a thing in, gone when that is done; it holds what the meeting holds."""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcm_desktop.storage.database import Database

_NAME = ".trial-"
_BESIDE = ("", "-wal", "-shm", "-journal")
"""The endings of what SQLite keeps beside a file."""


@contextmanager
def trial(database: "Database") -> Iterator["Database"]:
    """A copy of the meeting's file that nobody else sees; the file itself is not held meanwhile.

    Raises NoRoom or ReadOnly.
    """
    path = database.path.with_name(f"{_NAME}{os.getpid()}-{secrets.token_hex(4)}.rcm")
    try:
        database.backup(path)
        copy = database.copy_at(path)
        try:
            yield copy
        finally:
            copy.close()
    finally:
        _remove(path)


def sweep(folder: Path) -> None:
    """Remove the copies that a program left which did not end by itself."""
    for path in folder.glob(f"{_NAME}*.rcm"):
        owner = path.name.removeprefix(_NAME).partition("-")[0]
        if not (owner.isdecimal() and _runs(int(owner))):
            _remove(path)


def _remove(path: Path) -> None:
    for ending in _BESIDE:
        with suppress(OSError):  # in use by another program, which removes it itself
            path.with_name(path.name + ending).unlink(missing_ok=True)


if sys.platform == "win32":

    def _runs(owner: int) -> bool:
        """Not asked: a file in use cannot be removed there."""
        return owner == os.getpid()

else:

    def _runs(owner: int) -> bool:
        try:
            os.kill(owner, 0)
        except ProcessLookupError:
            return False
        except (PermissionError, OverflowError):
            return True
        return True
