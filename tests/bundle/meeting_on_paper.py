"""A small meeting's transactions and everything that seals them, for the tests of this folder."""

import zlib
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pyrage

from rcm_desktop.bundle.archive import Pair, write_bundle
from rcm_desktop.bundle.contents import Contents
from rcm_desktop.bundle.records import (
    Manifest,
    ManifestLine,
    Seal,
    SealLine,
    TipLine,
    encode_line,
    seal_statement,
    transaction_line,
)
from rcm_desktop.bundle.seal import public_key, sign, signed_tip
from rcm_desktop.domain.transactions import (
    Fact,
    Header,
    Operation,
    Write,
    decode_header,
    decode_payload,
    digest,
    encode_header,
    encode_payload,
    transaction_id,
)

MEETING = "0191e4a0-0000-7000-8000-000000000001"
DESK, NOTES = "a" * 32, "b" * 32
KEY = "AGE-SECRET-KEY-1WZEV37Z88NZ2D85YTE7HUGTJV3SKLNDN67U6YVUTTV62NERD5A5SW6AH7E"
KEYS = {MEETING: KEY}
DESK_KEY, NOTES_KEY = "01" * 32, "02" * 32


def tally(pairs: Iterable[Pair]) -> tuple[int, int, int]:
    """The counts a manifest states of these transactions: transactions, operations, gaps."""
    known: set[str] = set()
    transactions = operations = gaps = 0
    for header, payload in pairs:
        before = decode_header(header).prev
        gaps += bool(before) and before not in known
        known.add(transaction_id(header))
        transactions += 1
        operations += len(decode_payload(payload))
    return transactions, operations, gaps


def chain(replica: str, count: int, operations: Sequence[Operation] = (), text: str = "Una nota") -> list[Pair]:
    """So many transactions of one replica, one after the other."""
    pairs: list[Pair] = []
    prev = ""
    for seq in range(1, count + 1):
        usual = (Write("note", f"note-{seq}", "text", f'"{text} {seq}"'), Fact("scan", "delegate-1", '{"at":1}'))
        payload = encode_payload(operations or usual, bytes([seq % 256] * 16))
        header = encode_header(
            Header(
                MEETING,
                replica,
                seq,
                prev,
                seq << 16,
                "2023-11-14T12:00:00Z",
                "actor",
                "gesture",
                "1.0",
                1,
                digest(payload),
            )
        )
        prev = transaction_id(header)
        pairs.append((header, payload))
    return pairs


def manifest_of(pairs: Iterable[Pair], **changes: Any) -> Manifest:
    """The first line of a bundle of these transactions, written at the desk."""
    transactions, operations, gaps = tally(pairs)
    usual = Manifest(
        app="1.0",
        meeting=MEETING,
        title="Reunión de prueba",
        replica=DESK,
        laptop="Mesa 1",
        written="2023-11-14T17:40:00Z",
        transactions=transactions,
        operations=operations,
        gaps=gaps,
        practice=True,
    )
    return msgspec.structs.replace(usual, **changes)


def tip_line(pairs: Sequence[Pair], replica: str = DESK, signing_key: str = DESK_KEY) -> bytes:
    """The line of the tip of one replica's pairs."""
    last = transaction_id(pairs[-1][0])
    tip = signed_tip(
        signing_key, MEETING, replica=replica, seq=len(pairs), last=last, name="Mesa 1", at="2023-11-14T17:40:00Z"
    )
    return encode_line(TipLine(tip))


def written(path: Path, pairs: Sequence[Pair], **changes: Any) -> Contents:
    """Write these pairs as the desk's bundle."""
    return write_bundle(path, manifest_of(pairs, **changes), pairs, tips=[], vouches=[], key=KEY, signing_key=DESK_KEY)


def lines_of(pairs: Sequence[Pair], **changes: Any) -> list[bytes]:
    """The lines of a bundle but its seal, to be meddled with."""
    first = encode_line(ManifestLine(manifest_of(pairs, **changes)))
    return [first, *(transaction_line(*pair) for pair in pairs)]


def sealed(path: Path, lines: Sequence[bytes], *, signing_key: str = DESK_KEY, key: str = KEY) -> Path:
    """Seal any lines with a right sum and signature, as somebody who holds the keys could."""
    inside = b"".join(line + b"\n" for line in lines)
    total = sha256(inside).hexdigest()
    seal = Seal(total, public_key(signing_key), sign(signing_key, seal_statement(MEETING, total)))
    return enveloped(path, inside + encode_line(SealLine(seal)) + b"\n", key=key)


def enveloped(path: Path, inside: bytes, *, key: str = KEY) -> Path:
    """Any bytes as gzip in age."""
    stream = zlib.compressobj(9, zlib.DEFLATED, 31)
    recipient = pyrage.x25519.Identity.from_str(key).to_public()
    path.write_bytes(pyrage.encrypt(stream.compress(inside) + stream.flush(), [recipient]))
    return path
