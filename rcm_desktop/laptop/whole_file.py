"""Files written whole or not at all: a crash leaves the old file or none, and at most a `.part` beside it."""

import os
import sys
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from rcm_desktop.domain.errors import NotAsWritten
from rcm_desktop.laptop.trouble import told

_STEP = 1 << 20


class WholeFile:
    """A file written beside its target, which takes the target's place when the block ends without an error.

    Leaving the block flushes, syncs, reads back and compares, renames, and syncs the folder; only then may a
    stick be removed. An exception inside removes the `.part` and leaves the target as it was.
    Raises NoRoom, ReadOnly, TargetVanished or NotAsWritten.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.part = target.with_name(target.name + ".part")
        self._written = 0
        self._sum = sha256()
        self._file: BinaryIO

    def __enter__(self) -> Self:
        with told(self.target):
            self._file = self.part.open("wb")
        return self

    def write(self, data: bytes) -> int:
        """Write all of `data`; returns its length."""
        with told(self.target):
            self._file.write(data)
        self._sum.update(data)
        self._written += len(data)
        return len(data)

    @property
    def sum(self) -> str:
        """SHA-256 of what was written, in hexadecimal."""
        return self._sum.hexdigest()

    def flush(self) -> None:
        """Nothing: leaving the block is what makes the bytes safe."""

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._give_up()
            return
        try:
            self._finish()
        except BaseException:
            self._give_up()
            raise

    def _finish(self) -> None:
        with told(self.target):
            self._file.flush()
            os.fsync(self._file.fileno())
            if hasattr(os, "posix_fadvise"):  # read back from the stick, not from memory
                os.posix_fadvise(self._file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            self._file.close()
            if not self._reads_back():
                raise NotAsWritten(path=str(self.target))
            os.replace(self.part, self.target)
            _sync_folder(self.target.parent)

    def _reads_back(self) -> bool:
        found, size = sha256(), 0
        with self.part.open("rb") as written:
            while piece := written.read(_STEP):
                found.update(piece)
                size += len(piece)
        return size == self._written and found.digest() == self._sum.digest()

    def _give_up(self) -> None:
        # The stick may be gone; the error that brought us here is the one to tell.
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self.part.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Replace the file at `path` by `data`, whole or not at all; raises what WholeFile raises."""
    with WholeFile(path) as file:
        file.write(data)


def sum_of(path: Path) -> str:
    """SHA-256 of a file, 64 hexadecimal characters; raises as trouble.told does."""
    with told(path), path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        pass  # some sticks' file systems refuse to sync a folder; the file itself is safe
    finally:
        os.close(handle)
