"""A bundle as a file: written from a meeting's transactions, and read back as a stream."""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path

import msgspec

from rcm_desktop.bundle import limits
from rcm_desktop.bundle.contents import Contents, Ledger, Take
from rcm_desktop.bundle.envelope import GZIP, Inflater, Progress, check_sizes, open_sealed
from rcm_desktop.bundle.records import (
    Manifest,
    ManifestLine,
    Seal,
    SealLine,
    Tip,
    TipLine,
    Vouch,
    VouchLine,
    encode_line,
    seal_statement,
    transaction_line,
)
from rcm_desktop.bundle.seal import public_key, sign, words_to_key
from rcm_desktop.domain.errors import IncompleteBundle, NotSealedForThisLaptop, TooLarge, WrongWords
from rcm_desktop.laptop.whole_file import WholeFile

_LEVEL = 4
Pair = tuple[bytes, bytes]
"""Header and payload of a transaction."""


def write_bundle(
    target: Path,
    manifest: Manifest,
    pairs: Iterable[Pair],
    *,
    tips: Iterable[Tip],
    vouches: Iterable[Vouch],
    key: str,
    signing_key: str,
    progress: Progress | None = None,
) -> Contents:
    """Write a bundle whole or not at all, sealed for the age secret `key`, signed by this laptop.

    Each laptop's pairs come in the order of their numbers; each tip's transaction is among the pairs.
    `progress` is told transactions done and in all. Every line is judged as a reader will judge it.
    Raises NoRoom, ReadOnly, TargetVanished, NotAsWritten, DamagedBundle, TooLarge.
    """
    import pyrage

    ledger = Ledger()
    lines = _lines(manifest, pairs, tips, vouches, signing_key, ledger, progress)
    source = _Deflated(lines, ledger)
    recipient = pyrage.x25519.Identity.from_str(key).to_public()
    with WholeFile(target) as file:
        sink = _Sink(file)
        try:
            pyrage.encrypt_io(source, sink, [recipient])
        except (pyrage.EncryptError, OSError):
            for problem in (source.problem, sink.problem):
                if problem:
                    raise problem from None
            raise
    written = ledger.contents()
    assert written is not None
    return msgspec.structs.replace(written, file_sum=file.sum)


def _lines(
    manifest: Manifest,
    pairs: Iterable[Pair],
    tips: Iterable[Tip],
    vouches: Iterable[Vouch],
    signing_key: str,
    ledger: Ledger,
    progress: Progress | None,
) -> Iterator[bytes]:
    yield encode_line(ManifestLine(manifest))
    for vouch in vouches:
        yield encode_line(VouchLine(vouch))
    for tip in tips:
        yield encode_line(TipLine(tip))
    for done, (header, payload) in enumerate(pairs):
        if progress and done % 1000 == 0:
            progress(done, manifest.transactions)
        yield transaction_line(header, payload)
    total = ledger.sum_so_far()
    signature = sign(signing_key, seal_statement(manifest.meeting, total))
    yield encode_line(SealLine(Seal(total, public_key(signing_key), signature)))


class _Deflated:
    """Lines, judged and deflated, as the stream age reads; it remembers its error, which age words anew."""

    def __init__(self, lines: Iterator[bytes], ledger: Ledger) -> None:
        self._lines = lines
        self._ledger = ledger
        self._stream = zlib.compressobj(_LEVEL, zlib.DEFLATED, GZIP)
        self._ready = b""
        self._inflated = self._deflated = 0
        self._ended = False
        self.problem: BaseException | None = None

    def read(self, count: int = -1) -> bytes:
        try:
            while len(self._ready) < count and not self._ended:
                self._fill()
        except BaseException as problem:
            self.problem = problem
            raise
        given, self._ready = self._ready[:count], self._ready[count:]
        return given

    def _fill(self) -> None:
        """Deflate lines until some bytes come out."""
        deflated = b""
        while not deflated and not self._ended:
            line = next(self._lines, None)
            if line is None:
                deflated = self._stream.flush()
                self._ended = True
            else:
                self._ledger.take(line)
                deflated = self._stream.compress(line + b"\n")
                self._inflated += len(line) + 1
        self._deflated += len(deflated)
        self._ready += deflated
        check_sizes(self._inflated, self._deflated, self._ledger.number)
        if self._deflated > limits.FILE_BYTES - limits.RATIO_FREE_BYTES:  # age adds 16 bytes to each 64 KiB
            raise TooLarge(what="file", limit=limits.FILE_BYTES, line=self._ledger.number)


class _Sink:
    """The file as age writes it, which remembers its error."""

    def __init__(self, file: WholeFile) -> None:
        self._file = file
        self.problem: BaseException | None = None

    def write(self, data: bytes) -> int:
        try:
            return self._file.write(data)
        except BaseException as problem:
            self.problem = problem
            raise

    def flush(self) -> None:
        pass


def read_bundle(
    path: Path,
    keys: Mapping[str, str],
    take: Take | None = None,
    progress: Progress | None = None,
    known: Set[str] = frozenset(),
) -> Contents:
    """Read and verify all of a bundle; `take`, if given, gets its transactions in batches.

    `keys` are the age secret keys of this laptop's meetings by meeting id, `known` the ids of transactions that are
    here: they are not handed on. What `take` got counts only if this returns. `progress` is told bytes done and in all.
    Raises NotSealedForThisLaptop, IncompleteBundle, DamagedBundle, NewerFormat, TooLarge, and TargetVanished.
    """
    return _read(path, list(keys.values()), list(keys), take, progress, known)


def read_invitation(
    path: Path, words: Iterable[str], take: Take | None = None, progress: Progress | None = None
) -> Contents:
    """Read an invitation with its six words, as read_bundle reads a bundle.

    Raises WrongWords too, also where the words are well formed but not this file's.
    """
    return read_with_key(path, words_to_key(words), take, progress)


def read_with_key(path: Path, key: str, take: Take | None = None, progress: Progress | None = None) -> Contents:
    """Read an invitation with the key its words stand for, which spares making the key again."""
    try:
        return _read(path, [key], [""], take, progress)
    except NotSealedForThisLaptop as problem:
        raise WrongWords from problem


def _read(
    path: Path,
    keys: list[str],
    meetings: list[str],
    take: Take | None,
    progress: Progress | None,
    known: Set[str] = frozenset(),
) -> Contents:
    ledgers: list[Ledger] = []

    def inflater(place: int) -> Inflater:
        ledgers.append(Ledger(take, meetings[place], known))
        return Inflater(path, ledgers[-1])

    total = open_sealed(path, keys, inflater, progress)
    contents = ledgers[-1].contents()
    if contents is None:
        raise IncompleteBundle(path=str(path))
    return msgspec.structs.replace(contents, file_sum=total)
