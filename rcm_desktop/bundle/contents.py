"""The inside of a bundle: its lines judged one by one in their order, when written as when read."""

import re
from collections.abc import Callable, Set
from hashlib import sha256

import msgspec

from rcm_desktop.bundle import limits
from rcm_desktop.bundle.records import (
    FORMAT,
    Manifest,
    ManifestLine,
    Seal,
    SealLine,
    Tip,
    TipLine,
    TransactionLine,
    Vouch,
    VouchLine,
    seal_statement,
)
from rcm_desktop.bundle.seal import holds, tip_holds, vouch_holds
from rcm_desktop.domain.errors import DamagedBundle, DamagedTransaction, NewerFormat, TooLarge
from rcm_desktop.domain.transactions import (
    Header,
    Transaction,
    count_operations,
    decode_header,
    decode_payload,
    digest,
    transaction_id,
)

BATCH = 500
_BEFORE, _BETWEEN, _AFTER = b'{"tx":', b',"data":', b"}"
_FRAME = len(_BEFORE + _BETWEEN + _AFTER)
_KEY = re.compile("[0-9a-f]{64}")
_LINES = msgspec.json.Decoder(ManifestLine)


class _Versioned(msgspec.Struct):
    format: int
    app: str = ""
    needs: str = ""


class _VersionLine(msgspec.Struct):
    manifest: _Versioned


class Line(msgspec.Struct, frozen=True):
    """What a bundle holds of one replica: the last number, whether a number is there twice, and the line's links.

    `roots` holds the number and the predecessor of each transaction whose predecessor is not in the file.
    """

    last: int
    twins: bool
    roots: tuple[tuple[int, str], ...]


class Contents(msgspec.Struct, frozen=True):
    """What a bundle held, once all of it was read and found right.

    `last` holds the number of each replica's last transaction in the file, also where there is no tip for it.
    """

    manifest: Manifest
    vouches: tuple[Vouch, ...]
    tips: tuple[Tip, ...]
    seal: Seal
    last: dict[str, int]
    lines: dict[str, Line]
    file_sum: str = ""
    """SHA-256 of the very bytes that were read or written, in hexadecimal."""


Take = Callable[[list[Transaction]], None]


class Ledger:
    """Takes the lines of one bundle in order and refuses the first that breaks the format.

    Transactions in `known`, by their ids, were judged when they first came: they count, and are not handed on.
    Raises DamagedBundle, NewerFormat or TooLarge.
    """

    def __init__(self, take: Take | None = None, meeting: str = "", known: Set[str] = frozenset()) -> None:
        self.number = 0
        self._hand_on = take
        self._known = known
        self._expected_meeting = meeting
        self._sum = sha256()
        self._manifest: Manifest | None = None
        self._vouches: list[Vouch] = []
        self._tips: list[Tip] = []
        self._seal: Seal | None = None
        self._chains: dict[str, dict[str, int]] = {}
        self._last: dict[str, int] = {}
        self._roots: dict[str, list[tuple[int, str]]] = {}
        self._batch: list[Transaction] = []
        self._transactions = self._operations = self._gaps = 0

    def take(self, line: bytes) -> None:
        """Judge the next line, without its newline."""
        self.number += 1
        if self._seal:
            self._refuse("a line after the seal")
        try:
            if not self._repeats(line):
                limits.check_line(line, self.number)
                self._judge(line)
        except msgspec.DecodeError as problem:
            raise DamagedBundle(line=self.number, found=str(problem)) from problem
        except DamagedTransaction as problem:
            raise DamagedBundle(line=self.number, found=problem.found) from problem
        self._sum.update(line)
        self._sum.update(b"\n")

    def sum_so_far(self) -> str:
        """SHA-256 of all lines taken, with their newlines."""
        return self._sum.hexdigest()

    def contents(self) -> Contents | None:
        """What the bundle held, or None if the seal has not come."""
        if not self._manifest or not self._seal:
            return None
        lines = {ident: self._line(ident, chain) for ident, chain in self._chains.items()}
        return Contents(self._manifest, tuple(self._vouches), tuple(self._tips), self._seal, self._last, lines)

    def _line(self, ident: str, chain: dict[str, int]) -> Line:
        twins = len(set(chain.values())) < len(chain)
        return Line(self._last[ident], twins, tuple(self._roots.get(ident, ())))

    def _refuse(self, found: str) -> None:
        raise DamagedBundle(line=self.number, found=found)

    def _repeats(self, line: bytes) -> bool:
        """Whether the line is, byte for byte, a transaction judged before: its id vouches for the header's bytes,
        the header's hash for the payload's, and no string of a header can hold what stands between the two.
        """
        if self._manifest is None or not self._known or not line.startswith(_BEFORE):
            return False
        cut = line.find(_BETWEEN)
        header_bytes, payload_bytes = line[len(_BEFORE) : cut], line[cut + len(_BETWEEN) : -1]
        ident = transaction_id(header_bytes)
        if ident not in self._known or not line.endswith(_AFTER):
            return False
        header = decode_header(header_bytes)
        if header.payload != digest(payload_bytes) or header.meeting != self._manifest.meeting:
            return False
        self._link(ident, header, self._manifest)
        self._transactions += 1
        self._operations += count_operations(payload_bytes)
        return True

    def _judge(self, line: bytes) -> None:
        if self._manifest is None:
            self._manifest = self._first(line)
        elif line.startswith(_BEFORE):
            self._transaction(line, self._manifest)
        elif line.startswith(b'{"seal":'):
            self._close(msgspec.json.decode(line, type=SealLine).seal, self._manifest)
        elif self._transactions:
            self._refuse("a line out of place")
        elif line.startswith(b'{"tip":'):
            self._tip(msgspec.json.decode(line, type=TipLine).tip, self._manifest)
        elif self._tips:
            self._refuse("a line out of place")
        else:
            self._vouch(msgspec.json.decode(line, type=VouchLine).vouch, self._manifest)

    def _first(self, line: bytes) -> Manifest:
        version = msgspec.json.decode(line, type=_VersionLine).manifest
        if version.format > FORMAT:
            raise NewerFormat(needs=version.needs or version.app)
        manifest = _LINES.decode(line).manifest
        if self._expected_meeting and manifest.meeting != self._expected_meeting:
            self._refuse("the key of another meeting")
        return manifest

    def _vouch(self, vouch: Vouch, manifest: Manifest) -> None:
        self._vouches.append(vouch)
        if len(self._vouches) > limits.LAPTOPS:
            raise TooLarge(what="vouches", limit=limits.LAPTOPS, line=self.number)
        if not _KEY.fullmatch(vouch.key) or not vouch_holds(manifest.meeting, vouch):
            self._refuse("a vouch that its maker did not sign")

    def _tip(self, tip: Tip, manifest: Manifest) -> None:
        self._tips.append(tip)
        if len(self._tips) > limits.LAPTOPS:
            raise TooLarge(what="tips", limit=limits.LAPTOPS, line=self.number)
        if not tip_holds(manifest.meeting, tip):
            self._refuse("a tip that its laptop did not sign")

    def _transaction(self, line: bytes, manifest: Manifest) -> None:
        parts = msgspec.json.decode(line, type=TransactionLine)
        header_bytes, payload_bytes = bytes(parts.tx), bytes(parts.data)
        if len(header_bytes) + len(payload_bytes) + _FRAME != len(line):
            self._refuse("spaces around a transaction")
        header = decode_header(header_bytes)
        if header.meeting != manifest.meeting:
            self._refuse("a transaction of another meeting")
        if header.payload != digest(payload_bytes):
            self._refuse("a payload that is not the one its header names")
        operations = decode_payload(payload_bytes)
        ident = transaction_id(header_bytes)
        self._link(ident, header, manifest)
        self._transactions += 1
        self._operations += len(operations)
        if self._hand_on:
            self._batch.append(Transaction(ident, header, operations, header_bytes, payload_bytes))
            if len(self._batch) >= BATCH:
                self._hand_over(self._hand_on)

    def _link(self, ident: str, header: Header, manifest: Manifest) -> None:
        chain = self._chains.setdefault(header.replica, {})
        if ident in chain:
            self._refuse("a transaction twice")
        if header.prev:
            before = chain.get(header.prev)
            if before is None:
                self._gaps += 1
                self._roots.setdefault(header.replica, []).append((header.seq, header.prev))
            elif before != header.seq - 1:
                self._refuse("a transaction out of its order")
        if self._gaps > manifest.gaps:
            self._refuse("a transaction without the one before it")
        chain[ident] = header.seq
        self._last[header.replica] = max(header.seq, self._last.get(header.replica, 0))

    def _close(self, seal: Seal, manifest: Manifest) -> None:
        counted = (self._transactions, self._operations, self._gaps)
        if counted != (manifest.transactions, manifest.operations, manifest.gaps):
            self._refuse("not as many transactions as the first line says")
        for tip in self._tips:
            if self._chains.get(tip.replica, {}).get(tip.hash) != tip.seq:
                self._refuse("a tip whose transaction is missing")
            if tip.replica == manifest.replica and tip.key != seal.key:
                self._refuse("a seal that is not the writing laptop's")
        if seal.sha256 != self.sum_so_far():
            self._refuse("a sum that differs")
        if not holds(seal.key, seal_statement(manifest.meeting, seal.sha256), seal.signature):
            self._refuse("a seal that its laptop did not sign")
        if self._hand_on and self._batch:
            self._hand_over(self._hand_on)
        self._seal = seal

    def _hand_over(self, take: Take) -> None:
        batch, self._batch = self._batch, []
        take(batch)
