"""The journal's unit: a header and a payload as bytes, their encoding and their hashes.

A transaction's id is BLAKE2b-256 (RFC 7693) of its header's bytes; the header names the payload's hash, so the
id vouches for both. Bytes are stored and passed on exactly as they came: nothing here re-encodes what it decoded.
"""

import base64
from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

import msgspec

from rcm_desktop.domain.errors import DamagedTransaction, NewerFormat

FORMAT = 1
MOST_OPERATIONS = 500
"""Operations one transaction may hold, when written and when read."""
MOST_BYTES = 900_000
"""Bytes of one payload, so that header and payload fit a bundle's line of 1 MiB."""


class Header(msgspec.Struct, frozen=True, gc=False):
    """Who wrote what when, and after which transaction of the same laptop."""

    meeting: str
    replica: str
    seq: int
    prev: str
    hlc: int
    wall: str
    actor: str
    gesture: str
    app: str
    format: int
    payload: str


class Write(msgspec.Struct, frozen=True, gc=False):
    """A register write: the value of one field, over the operations it replaces; `value` is JSON text."""

    kind: str
    rec: str
    field: str
    value: str
    replaces: tuple[str, ...] = ()


class Fact(msgspec.Struct, frozen=True, gc=False):
    """Something that happened and never changes; `rec` is the record it speaks of, `value` JSON text."""

    kind: str
    rec: str
    value: str


Operation = Write | Fact


class Transaction(msgspec.Struct, frozen=True, gc=False):
    """A transaction with its bytes exactly as received and what they say."""

    id: str
    header: Header
    operations: tuple[Operation, ...]
    header_bytes: bytes
    payload_bytes: bytes


_ABSENT = msgspec.Raw()


class _Parts(msgspec.Struct, array_like=True, forbid_unknown_fields=True, frozen=True, gc=False):
    """An operation as it stands in a payload: [kind, rec, value], or [kind, rec, field, value, replaces]."""

    kind: str
    rec: str
    third: msgspec.Raw
    value: msgspec.Raw = _ABSENT
    replaces: tuple[str, ...] | None = None


class _Payload(msgspec.Struct, frozen=True, gc=False):
    salt: str
    ops: list[_Parts]


class _Counted(msgspec.Struct, frozen=True, gc=False):
    ops: list[msgspec.Raw]


_text = msgspec.json.Decoder(str)
_header = msgspec.json.Decoder(Header)
_payload = msgspec.json.Decoder(_Payload)
_counted = msgspec.json.Decoder(_Counted)
_encoder = msgspec.json.Encoder()


def value_text(value: Any) -> str:
    """A value as the JSON text the journal keeps."""
    return _encoder.encode(value).decode()


def digest(data: bytes) -> str:
    """BLAKE2b-256 as 64 hexadecimal characters."""
    return blake2b(data, digest_size=32).hexdigest()


def transaction_id(header: bytes) -> str:
    """The id of the transaction with these header bytes."""
    return digest(header)


def operation_id(transaction: str, index: int) -> str:
    """The id of the operation at `index` (from 0) in a transaction."""
    return f"{transaction}.{index}"


def encode_header(header: Header) -> bytes:
    """A header as the bytes that are hashed, stored and sent."""
    return _encoder.encode(header)


def encode_payload(operations: Sequence[Operation], salt: bytes) -> bytes:
    """Operations as payload bytes; the salt keeps a hash from betraying a short text that was erased."""
    ops: list[list[Any]] = [
        [op.kind, op.rec, op.field, msgspec.Raw(op.value.encode()), op.replaces]
        if isinstance(op, Write)
        else [op.kind, op.rec, msgspec.Raw(op.value.encode())]
        for op in operations
    ]
    return _encoder.encode({"salt": base64.b64encode(salt).decode(), "ops": ops})


def decode_header(header: bytes) -> Header:
    """The header in these bytes.

    Raises DamagedTransaction, or NewerFormat where a later program wrote it.
    """
    try:
        decoded = _header.decode(header)
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise DamagedTransaction(found=str(problem)) from problem
    if decoded.format > FORMAT:
        raise NewerFormat(needs=decoded.app)
    if decoded.format < 1 or decoded.seq < 1 or not 0 <= decoded.hlc < 2**63 or bool(decoded.prev) != (decoded.seq > 1):
        raise DamagedTransaction(found="numbers out of range in the header")
    return decoded


def decode_payload(payload: bytes) -> tuple[Operation, ...]:
    """The operations in these bytes; raises DamagedTransaction."""
    try:
        raw = _payload.decode(payload).ops
        operations = tuple(map(_operation, raw))
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise DamagedTransaction(found=str(problem)) from problem
    if len(operations) > MOST_OPERATIONS:
        raise DamagedTransaction(found=f"{len(operations)} operations")
    return operations


def count_operations(payload: bytes) -> int:
    """How many operations a payload holds that was decoded before; quicker than to decode it again."""
    return len(_counted.decode(payload).ops)


def transaction(header: bytes, payload: bytes) -> Transaction:
    """The transaction in these bytes; raises DamagedTransaction or NewerFormat."""
    return Transaction(transaction_id(header), decode_header(header), decode_payload(payload), header, payload)


def _operation(parts: _Parts) -> Operation:
    if parts.value is _ABSENT:
        return Fact(parts.kind, parts.rec, str(parts.third, "utf-8"))
    if parts.replaces is None:
        raise DamagedTransaction(found="an operation of four parts")
    return Write(parts.kind, parts.rec, _text.decode(parts.third), str(parts.value, "utf-8"), parts.replaces)
