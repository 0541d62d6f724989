"""Transactions made by hand, as a laptop would have written them."""

from collections.abc import Sequence

from rcm_desktop.domain.transactions import (
    Header,
    Operation,
    Transaction,
    digest,
    encode_header,
    encode_payload,
    transaction,
)


def made(replica: str, number: int, operations: Sequence[Operation], stamp: int, before: str = "") -> Transaction:
    """One transaction of a laptop by its number; `before` is the one it follows, if a test looks at that."""
    payload = encode_payload(operations, b"")
    prev = before or ("the one before" if number > 1 else "")
    header = Header("m", replica, number, prev, stamp, "", "", "", "1.0", 1, digest(payload))
    return transaction(encode_header(header), payload)
