"""Transactions of a later version, or a faulty one: unknown kinds and fields, values of other types."""

from typing import Any

import msgspec

from rcm_desktop.domain.transactions import (
    Fact,
    Header,
    Operation,
    Transaction,
    Write,
    digest,
    encode_header,
    encode_payload,
    operation_id,
    transaction,
    value_text,
)
from tests.storage.oracle import Op

AT = "2023-11-14T15:00:00Z"
FORMS: list[tuple[str, str | None, Any, bool]] = [
    ("delegate", "post", 7, False),
    ("delegate", "walk_in", "yes", False),
    ("delegate", "walk_in", 1, False),
    ("delegate", "name", {"given": 3}, False),
    ("delegate", "name", {"honorific": "", "given": "Nueva", "family": "Z"}, True),
    ("delegate", "colour", "blue", True),
    ("note", "colour", "red", True),
    ("objective", "colour", "green", True),
    ("delegate", "deleted", "yes", False),
    ("delegate", "deleted", {"deleted": 1, "seen": []}, False),
    ("delegate", "deleted", {"deleted": True, "seen": [], "why": "left"}, True),
    ("note", "status", "sung", False),
    ("note", "text", ["a", "b"], False),
    ("note", "text", "newer", True),
    ("objective", "number", "seven", False),
    ("objective", "number", 7, True),
    ("robot", "name", "R2", True),
    ("robot", "deleted", {"deleted": True, "seen": []}, True),
    ("scan", None, {"point": 5, "at": AT}, False),
    ("scan", None, "in", False),
    ("scan", None, {"point": "registration", "at": AT, "altitude": 3}, True),
    ("scan", None, {"at": AT}, True),
    ("scan", None, {"point": "registration", "at": AT, "way": "up"}, False),
    ("dance", None, {"with": "someone"}, True),
    ("scan", None, {"point": "registration", "at": "2023-02-30T15:00:00Z"}, False),
]
"""Kind, field (None for a fact), value, and whether this version can read it."""


class Newer:
    """A laptop of a later version, of which only its transactions are seen here."""

    def __init__(self, meeting: str, replica: str = "newer") -> None:
        self._meeting = meeting
        self._replica = replica
        self._seq = 0
        self._prev = ""

    def writes(
        self, parts: list[tuple[str, str, str | None, Any, bool, frozenset[str]]], hlc: int
    ) -> tuple[Transaction, list[Op]]:
        """A transaction with these operations (kind, record, field, value, readable, replaces)."""
        operations: list[Operation] = [
            Fact(kind, rec, value_text(value))
            if field is None
            else Write(kind, rec, field, value_text(value), tuple(sorted(over)))
            for kind, rec, field, value, _, over in parts
        ]
        self._seq += 1
        payload = encode_payload(operations, b"0123456789abcdef")
        header = Header(
            meeting=self._meeting,
            replica=self._replica,
            seq=self._seq,
            prev=self._prev,
            hlc=hlc,
            wall="2031-01-01T00:00:00.000+00:00",
            actor="someone",
            gesture="gesture",
            app="9.0",
            format=1,
            payload=digest(payload),
        )
        # A later version may say more in its header than this one knows.
        as_bytes = encode_header(header)[:-1] + b',"mood":"calm"}'
        made = transaction(as_bytes, payload)
        self._prev = made.id
        ops = [
            Op(
                operation_id(made.id, i),
                made.id,
                kind,
                rec,
                field,
                msgspec.to_builtins(value),
                over,
                hlc,
                readable,
            )
            for i, (kind, rec, field, value, readable, over) in enumerate(parts)
        ]
        return made, ops
