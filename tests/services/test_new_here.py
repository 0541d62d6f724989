"""What is new in a bundle is kept as bytes and reads like what came."""

from collections.abc import Sequence

from rcm_desktop.domain.transactions import (
    Fact,
    Header,
    Operation,
    Transaction,
    Write,
    digest,
    encode_header,
    encode_payload,
    transaction,
)
from rcm_desktop.services.exchange.new_here import NewHere


def _made(count: int, replica: str = "r", operations: Sequence[Operation] = (), stamp: int = 0) -> list[Transaction]:
    """So many transactions of one laptop, stamped by their numbers."""
    made: list[Transaction] = []
    for seq in range(1, count + 1):
        payload = encode_payload(operations or [Fact("scan", f"person-{seq}", "{}")], b"")
        before = made[-1].id if made else ""
        header = Header("m", replica, seq, before, stamp or seq, "", "", "", "1.0", 1, digest(payload))
        made.append(transaction(encode_header(header), payload))
    return made


def test_it_reads_like_the_list_of_what_was_put_in() -> None:
    came, kept = _made(7), NewHere()
    assert not kept
    kept.extend(came[:3])
    kept.extend(came[3:])
    assert list(kept) == came
    assert (len(kept), kept[2], kept[-1]) == (7, came[2], came[6])
    assert [kept[start : start + 3] for start in (0, 3, 6)] == [came[:3], came[3:6], came[6:]]
    assert sorted(kept, key=lambda t: -t.header.seq) == came[::-1]


def test_what_is_gathered_while_they_come_is_what_they_say() -> None:
    came = _made(3)
    late = _made(1, "other", [Write("delegate", "person-1", "name", "{}"), Write("note", "n", "text", "1")], stamp=9)
    kept = NewHere(NewHere(came), late)
    assert kept.written == {"person-1", "n"}
    assert kept.newest == {"r": 3, "other": 9}
    assert kept.kinds == {("1.0", "scan", ""): 3, ("1.0", "delegate", "name"): 1, ("1.0", "note", "text"): 1}
    early = _made(1, "third", stamp=1)
    assert list(NewHere(late, came[1:], early).in_order()) == [*early, *came[1:], *late]


def test_nothing_decoded_is_kept() -> None:
    kept = NewHere()
    kept.extend(_made(1))
    assert kept[0] == kept[0]
    assert kept[0] is not kept[0]
