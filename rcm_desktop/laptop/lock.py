"""One running copy per data folder, and the note a second start leaves for the first."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import msgspec

from rcm_desktop.domain.errors import AlreadyOpen
from rcm_desktop.laptop.trouble import told

_MOST_BYTES = 64 * 1024


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
        from filelock import FileLock, Timeout

        lock = FileLock(self.folder / "rcm-desktop.lock", thread_local=False)
        with told(self.folder):
            try:
                lock.acquire(blocking=False)
            except Timeout as problem:  # an OSError too, hence inside
                raise AlreadyOpen(folder=str(self.folder)) from problem
        try:
            yield
        finally:
            lock.release()


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
