"""The outside of a bundle: age around gzip, opened as a stream whose inflated bytes are never kept."""

import os
import zlib
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol

from rcm_desktop.bundle import limits
from rcm_desktop.domain.errors import (
    DamagedBundle,
    IncompleteBundle,
    NotSealedForThisLaptop,
    RcmError,
    TooLarge,
)
from rcm_desktop.laptop.trouble import told, trouble

Progress = Callable[[int, int], None]
"""Told the bytes done and the bytes in all; raising from it ends the job."""

_VERSION = b"age-encryption.org/v1"
_ALLOWED = b"X25519"
_GREASE = b"-grease"
GZIP = 31
"""zlib's window bits for a gzip member (RFC 1952)."""
_LEAST_BODY = 32
"""The nonce and the tag that follow every age header."""
_TAIL = 16
_STEP = 1 << 16


class LineReader(Protocol):
    """Whoever is given the lines of a bundle, in order."""

    number: int

    def take(self, line: bytes) -> None:
        """Judge one line, without its newline."""
        ...


def scan_age_header(path: Path) -> None:
    """Look at the age header (age-encryption.org/v1) before age does: it is small and for X25519 keys only.

    Stanzas named "…-grease" are noise that age's own writers add, and age passes over them.
    Raises IncompleteBundle, DamagedBundle, TooLarge, or what trouble.told raises.
    """
    with told(path), path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        start = file.read(limits.HEADER_BYTES)
    if size > limits.FILE_BYTES:
        raise TooLarge(what="file", limit=limits.FILE_BYTES, line=0)
    if start.count(b"\n-> ") > limits.STANZAS:
        raise TooLarge(what="header", limit=limits.STANZAS, line=0)
    first, _, rest = start.partition(b"\n")
    if first != _VERSION:
        if _VERSION.startswith(first):
            raise IncompleteBundle(path=str(path))
        raise DamagedBundle(line=0, found="not an age file")
    end = len(first) + 1
    for line in rest.split(b"\n")[:-1]:
        end += len(line) + 1
        if line.startswith(b"--- "):
            if size < end + _LEAST_BODY:
                raise IncompleteBundle(path=str(path))
            return
        kind = line.split(b" ")[1] if line.startswith(b"-> ") else _ALLOWED
        if kind != _ALLOWED and not kind.endswith(_GREASE):
            raise DamagedBundle(line=0, found="sealed for another kind of key")
    if size > limits.HEADER_BYTES:
        raise TooLarge(what="header", limit=limits.HEADER_BYTES, line=0)
    raise IncompleteBundle(path=str(path))


class Inflater:
    """The sink of age: inflates what it is given, cuts lines, counts, and hands each line on."""

    def __init__(self, path: Path, reader: LineReader) -> None:
        self._path = path
        self._reader = reader
        self._stream = zlib.decompressobj(GZIP)
        self._sealed = 0
        self._inflated = 0
        self._open_line: list[bytes] = []
        self._open_bytes = 0

    def write(self, data: bytes) -> int:
        """Take the next decrypted bytes; returns how many."""
        self._sealed += len(data)
        left = data
        while left and not self._stream.eof:
            try:
                inflated = self._stream.decompress(left, limits.LINE_BYTES)
            except zlib.error as problem:
                raise DamagedBundle(line=self._reader.number, found=str(problem)) from problem
            left = self._stream.unconsumed_tail
            self._count(len(inflated))
            self._cut(inflated)
        if self._stream.eof and (left or self._stream.unused_data):
            raise DamagedBundle(line=self._reader.number, found="bytes after the end")
        return len(data)

    def flush(self) -> None:
        """Nothing: every byte was handed on."""

    def finish(self) -> None:
        """Told that age has no more; raises IncompleteBundle if gzip has."""
        if not self._stream.eof or self._open_bytes:
            raise IncompleteBundle(path=str(self._path))

    def _count(self, inflated: int) -> None:
        self._inflated += inflated
        check_sizes(self._inflated, self._sealed, self._reader.number)

    def _cut(self, inflated: bytes) -> None:
        *lines, rest = inflated.split(b"\n")
        for line in lines:
            self._reader.take(b"".join([*self._open_line, line]))
            self._open_line, self._open_bytes = [], 0
        self._open_line.append(rest)
        self._open_bytes += len(rest)
        if self._open_bytes > limits.LINE_BYTES:
            raise TooLarge(what="line", limit=limits.LINE_BYTES, line=self._reader.number + 1)


def check_sizes(inflated: int, sealed: int, line: int) -> None:
    """Hold the inflated size against its limits, absolute and by the sealed size; raises TooLarge."""
    if inflated > limits.INFLATED_BYTES:
        raise TooLarge(what="inflated", limit=limits.INFLATED_BYTES, line=line)
    if inflated > max(limits.RATIO_FREE_BYTES, sealed * limits.RATIO):
        raise TooLarge(what="ratio", limit=limits.RATIO, line=line)


class _Source:
    """The file as age reads it, which sums what it gives and remembers its own error, since age words it anew."""

    def __init__(self, file: BinaryIO, size: int, progress: Progress | None) -> None:
        self._file = file
        self._size = size
        self._progress = progress
        self._done = 0
        self._ended = False
        self._sum = sha256()
        self.problem: OSError | None = None

    @property
    def at_end(self) -> bool:
        return self._ended or self._done >= self._size

    def read(self, count: int = -1) -> bytes:
        try:
            data = self._file.read(count)
        except OSError as problem:
            self.problem = problem
            raise
        if self._progress and self._done >> 18 != (self._done + len(data)) >> 18:
            self._progress(self._done, self._size)
        self._sum.update(data)
        self._done += len(data)
        self._ended = not data and count != 0  # also where the file became shorter meanwhile
        return data

    def sum(self) -> str:
        """SHA-256 of all of the file; what age did not ask for is read now."""
        while self.read(_STEP):
            pass
        return self._sum.hexdigest()


def open_sealed(
    path: Path, keys: Sequence[str], inflater: Callable[[int], Inflater], progress: Progress | None
) -> str:
    """Decrypt the file with the first of the age secret keys that opens it, into `inflater(its place)`.

    Returns the SHA-256 of the bytes that were read: the file may be replaced meanwhile.

    Raises NotSealedForThisLaptop, IncompleteBundle, DamagedBundle, TargetVanished, what the reader raises.
    """
    scan_age_header(path)
    for place, key in enumerate(keys):
        total = _opened(path, key, inflater(place), progress)
        if total:
            return total
    raise NotSealedForThisLaptop(path=str(path))


def _opened(path: Path, key: str, sink: Inflater, progress: Progress | None) -> str:
    """The sum of the file; empty where the key is none of its own."""
    import pyrage

    with told(path), path.open("rb") as file:
        source = _Source(file, os.fstat(file.fileno()).st_size, progress)
        try:
            pyrage.decrypt_io(source, sink, [pyrage.x25519.Identity.from_str(key)])
        except RcmError:
            raise
        except (pyrage.DecryptError, OSError) as problem:
            if source.problem:
                raise trouble(source.problem, path) from problem
            if str(problem) == "No matching keys found":
                return ""
            if isinstance(problem, pyrage.DecryptError):
                raise DamagedBundle(line=0, found=str(problem)) from problem
            raise _refusal(path, source.at_end) from problem
        total = source.sum()
    sink.finish()
    return total


def _refusal(path: Path, at_end: bool) -> RcmError:
    """Bytes that do not decrypt: in the last piece of a file that is a copy cut short, before it damage."""
    with told(path), path.open("rb") as file:
        file.seek(-min(_TAIL, os.fstat(file.fileno()).st_size), os.SEEK_END)
        zeros = not any(file.read())  # what a stick pulled early leaves
    return IncompleteBundle(path=str(path)) if at_end or zeros else DamagedBundle(line=0, found="the seal is broken")
