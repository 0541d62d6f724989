"""Somebody who holds every key of a meeting and seals what no program of ours would write."""

import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from rcm_desktop.bundle.archive import Pair, write_bundle
from rcm_desktop.bundle.records import Manifest, Tip, Vouch
from rcm_desktop.bundle.seal import new_signing_key
from rcm_desktop.domain.transactions import (
    Header,
    Operation,
    decode_header,
    decode_payload,
    digest,
    encode_header,
    encode_payload,
    transaction_id,
)
from rcm_desktop.storage import exchange
from rcm_desktop.storage.database import Database


class Forger:
    """Holds the meeting's key, and a signing key that nobody gave a word for."""

    def __init__(self, database: Database) -> None:
        self.meeting = database.meeting
        self.signing_key = new_signing_key()
        with database.read() as connection:
            self.key = exchange.key(connection, exchange.MEETING_KEY)

    def pair(self, operations: Sequence[Operation], before: bytes = b"", **said: Any) -> Pair:
        """A transaction of these operations, after the one with the header `before`; `said` is put in its header."""
        payload = encode_payload(operations, secrets.token_bytes(16))
        usual = Header(
            meeting=self.meeting, replica="f" * 32, seq=1, prev="", hlc=1_700_000_000_000 << 16,
            wall="2023-11-14T17:00:00+00:00", actor="", gesture="g", app="1.0", format=1, payload=digest(payload),
        )  # fmt: skip
        if before:
            usual = msgspec.structs.replace(
                usual, seq=decode_header(before).seq + 1, prev=transaction_id(before),
                replica=decode_header(before).replica,
            )  # fmt: skip
        return encode_header(msgspec.structs.replace(usual, **said)), payload

    def manifest(self, pairs: Iterable[Pair], **said: Any) -> Manifest:
        """The first line that goes with these transactions."""
        known: set[str] = set()
        transactions = operations = gaps = 0
        for header, payload in pairs:
            prev = decode_header(header).prev
            gaps += bool(prev) and prev not in known
            known.add(transaction_id(header))
            transactions += 1
            operations += len(decode_payload(payload))
        usual = Manifest(
            app="1.0", meeting=self.meeting, title="Reunión", replica="f" * 32, laptop="Mesa 9",
            written="2023-11-14T17:40:00Z", transactions=transactions, operations=operations, gaps=gaps,
        )  # fmt: skip
        return msgspec.structs.replace(usual, **said)

    def bundle(
        self, path: Path, pairs: Sequence[Pair], *, tips: Iterable[Tip] = (), vouches: Iterable[Vouch] = (), **said: Any
    ) -> Path:
        """A well-signed bundle of these transactions; `said` is put in its first line."""
        about = self.manifest(pairs, **said)
        write_bundle(path, about, pairs, tips=tips, vouches=vouches, key=self.key, signing_key=self.signing_key)
        return path
