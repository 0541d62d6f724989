"""What the operating system reports about a file, told as the program's errors."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rcm_desktop.domain.errors import NoRoom, RcmError, ReadOnly, TargetVanished

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY}
_WINDOWS_FULL = {39, 112}
_WINDOWS_FORBIDDEN = {5, 19, 32, 33}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn an OSError inside into NoRoom, ReadOnly or TargetVanished about the path."""
    try:
        yield
    except OSError as problem:
        raise trouble(problem, path) from problem


def trouble(problem: OSError, path: Path) -> RcmError:
    """The error that tells this problem with a path."""
    windows = getattr(problem, "winerror", None)
    if windows in _WINDOWS_FULL or problem.errno in _FULL:
        return NoRoom(path=str(path))
    if windows in _WINDOWS_FORBIDDEN or problem.errno in _FORBIDDEN:
        return ReadOnly(path=str(path))
    return TargetVanished(path=str(path))
