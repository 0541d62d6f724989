"""What the process opens to write, makes, renames or removes outside a folder."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_PATHS = {
    "os.mkdir": (0,), "os.rename": (0, 1), "os.remove": (0,), "os.rmdir": (0,), "os.symlink": (0, 1), "os.link": (0, 1),
    "os.truncate": (0,), "os.chmod": (0,), "shutil.rmtree": (0,), "shutil.move": (0, 1), "shutil.copyfile": (1,),
    "sqlcipher3.connect": (0,), "sqlite3.connect": (0,),
}  # fmt: skip
_NO_FILES = ("os.system", "subprocess.Popen", "os.exec", "os.posix_spawn", "socket.connect", "ctypes.dlopen")
_OTHERS = re.compile(r"[/\\](__pycache__|\.hypothesis)\b")
"""What Python and hypothesis keep for themselves."""
_watching: list[tuple[Path, list[str]]] = []


def _hear(event: str, told: tuple[Any, ...]) -> None:
    if not _watching:
        return
    folder, found = _watching[-1]
    paths: list[Any] = []
    if event == "open" and isinstance(told[0], (str, bytes)) and told[2] & _WRITES:
        paths = [told[0]]
    elif event in _PATHS:
        paths = [told[place] for place in _PATHS[event]]
    elif event in _NO_FILES:
        found.append(f"{event} {told}")
    for path in paths:
        text = os.fsdecode(path) if not isinstance(path, int) else ""
        text = text.removeprefix("file://").split("?")[0]
        if text and not _is_inside(text, folder) and not _OTHERS.search(text):
            found.append(f"{event} {text}")


def _is_inside(text: str, folder: Path) -> bool:
    return Path(os.path.normpath(os.path.abspath(text))).is_relative_to(folder)  # noqa: PTH100 (asked for each file)


sys.addaudithook(_hear)  # once heard, always heard: only `kept_in` turns it on


@contextmanager
def kept_in(folder: Path) -> Iterator[list[str]]:
    """A list that grows by whatever is written outside of the folder."""
    found: list[str] = []
    _watching.append((folder, found))
    try:
        yield found
    finally:
        _watching.pop()
