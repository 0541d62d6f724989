"""One running copy per data folder, and the note a second start leaves for the first."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import msgspec

from rcm_desktop.domain.errors import AlreadyOpen
from rcm_desktop.laptop.trouble import told

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_MOST_BYTES = 64 * 1024
_HELD = (errno.EACCES, errno.EAGAIN)
"""How the systems say that another process holds a lock."""


class Request(msgspec.Struct, frozen=True):
    """What a second start asks of the running one: to come to the front and, if named, to open a bundle."""

    bundle: str = ""


class DataFolderLock:
    """The right to write in a data folder, held by one process at a time; freed by the system if it dies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Hold the folder while the block runs; raises AlreadyOpen at once if another copy holds it."""
        with told(self.folder):
            file = os.open(self.folder / "rcm-desktop.lock", os.O_RDWR | os.O_CREAT, 0o644)
        try:
            with told(self.folder):
                self._seize(file)
            try:
                yield
            finally:
                _free(file)
        finally:
            os.close(file)

    def _seize(self, file: int) -> None:
        try:
            if sys.platform == "win32":
                msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as problem:
            if problem.errno not in _HELD:
                raise
            raise AlreadyOpen(folder=str(self.folder)) from problem


def _free(file: int) -> None:
    """Let go outright: Windows frees a closed file's locks when it finds the time."""
    if sys.platform == "win32":
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_UN)


def requests_folder(folder: Path) -> Path:
    """Where requests are left, for the running window to watch; made if it is not there."""
    place = folder / "requests"
    with told(place):
        place.mkdir(exist_ok=True)
    return place


def leave_request(folder: Path, bundle: Path | None = None) -> None:
    """Ask the running copy to come to the front, and to open `bundle` if given."""
    request = Request(bundle=str(bundle.absolute()) if bundle else "")
    place = requests_folder(folder)
    name = uuid4().hex
    with told(place):
        written = place / f"{name}.writing"
        written.write_bytes(msgspec.json.encode(request))
        os.replace(written, place / f"{name}.json")


def drop_requests(folder: Path, older_than: float) -> None:
    """Drop what was left before a moment (seconds since 1970) for a copy that has ended."""
    place = requests_folder(folder)
    with told(place):
        for file in place.iterdir():
            if file.stat().st_mtime < older_than:
                file.unlink()


def take_requests(folder: Path) -> list[Request]:
    """The requests left since the last call, oldest first; what is not a request is dropped."""
    place = requests_folder(folder)
    with told(place):
        left = sorted(place.glob("*.json"), key=lambda file: (file.stat().st_mtime_ns, file.name))
    requests = []
    for file in left:
        with told(file):
            text = file.read_bytes()[:_MOST_BYTES]
            file.unlink()
        try:
            requests.append(msgspec.json.decode(text, type=Request))
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
    return requests
