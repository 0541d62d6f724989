"""The lines of a bundle: JSON objects of one key, in the order manifest, vouch, tip, tx, seal.

Signatures are Ed25519 (RFC 8032) in hexadecimal, over the UTF-8 bytes of texts joined by NUL, which no text
in a bundle may hold: what is signed ("RCM Desktop tip v1"), the meeting, then the fields told below.
"""

import msgspec

from rcm_desktop.domain.records import UtcText

FORMAT = 1
PROGRAM = "RCM Desktop"


class Vouch(msgspec.Struct, frozen=True):
    """One laptop's word for another's signing key: `by` (a public key) signs (key, name)."""

    key: str
    name: str
    by: str
    signature: str


class Tip(msgspec.Struct, frozen=True):
    """How far a laptop had written at a moment, passed on as received.

    It is signed by that laptop itself: (replica, seq, hash, name, at).
    """

    replica: str
    seq: int
    hash: str
    name: str
    at: str
    key: str
    signature: str


class Invitation(msgspec.Struct, frozen=True):
    """What a laptop gets with its place: the meeting's key, the place, and a key of its own to sign in with.

    `key` is the meeting's age secret key. `ticket` is a signing key made for this one invitation, `vouch`
    the inviting laptop's word for it; who joins signs a vouch for its own new key with the ticket.
    `spare` is one for no place yet: whoever joins says which.
    """

    key: str
    name: str
    place: str
    role: str
    point: str
    language: str
    letter: str
    ticket: str
    vouch: Vouch
    spare: bool = False


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What the file is, first in it: who wrote it, when, and how much it holds.

    `gaps` counts the transactions whose predecessor is not in the file, which happens where a bundle was set
    aside. `needs` is the oldest program version that reads this format.
    """

    format: int = FORMAT
    program: str = PROGRAM
    app: str
    needs: str = ""
    meeting: str
    title: str
    replica: str
    laptop: str
    written: UtcText
    transactions: int
    operations: int
    gaps: int = 0
    practice: bool = False
    invitation: Invitation | None = None


class Seal(msgspec.Struct, frozen=True):
    """The last line: SHA-256 of all inflated bytes before it, signed by the writing laptop's key (sha256)."""

    sha256: str
    key: str
    signature: str


class ManifestLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The line of a manifest."""

    manifest: Manifest


class VouchLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The line of a vouch."""

    vouch: Vouch


class TipLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The line of a tip."""

    tip: Tip


class TransactionLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The line of a transaction, whose two parts are kept as the bytes they are."""

    tx: msgspec.Raw
    data: msgspec.Raw


class SealLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The line of the seal."""

    seal: Seal


Line = ManifestLine | VouchLine | TipLine | SealLine


def encode_line(line: Line) -> bytes:
    """A line as bytes, without its newline."""
    return msgspec.json.encode(line)


def transaction_line(header: bytes, payload: bytes) -> bytes:
    """A transaction's line, holding both parts byte for byte."""
    return b'{"tx":%b,"data":%b}' % (header, payload)


def tip_statement(meeting: str, tip: Tip) -> bytes:
    """The bytes a tip's signature stands under."""
    return _statement("RCM Desktop tip v1", meeting, tip.replica, str(tip.seq), tip.hash, tip.name, tip.at)


def vouch_statement(meeting: str, vouch: Vouch) -> bytes:
    """The bytes a vouch's signature stands under."""
    return _statement("RCM Desktop vouch v1", meeting, vouch.key, vouch.name)


def seal_statement(meeting: str, sha256: str) -> bytes:
    """The bytes a seal's signature stands under."""
    return _statement("RCM Desktop bundle v1", meeting, sha256)


def _statement(*parts: str) -> bytes:
    return "\0".join(parts).encode()
