"""Transactions: the same bytes for ever, ids that vouch for them, damage named and never passed."""

import json
from hashlib import blake2b

import msgspec
import pytest

from rcm_desktop.domain import transactions
from rcm_desktop.domain.errors import DamagedTransaction, NewerFormat
from rcm_desktop.domain.transactions import MOST_OPERATIONS, Fact, Header, Write

OPERATIONS = (
    Write("delegate", "r1", "name", '{"honorific":"","given":"José","family":"Ñandú"}', ("a.0", "b.3")),
    Write("note", "r2", "text", '"dos\\npárrafos"'),
    Fact("scan", "r1", '{"point":"registration","at":"2023-11-14T15:00:00Z"}'),
)
PAYLOAD = (
    '{"salt":"c2FsdA==","ops":['
    '["delegate","r1","name",{"honorific":"","given":"José","family":"Ñandú"},["a.0","b.3"]],'
    '["note","r2","text","dos\\npárrafos",[]],'
    '["scan","r1",{"point":"registration","at":"2023-11-14T15:00:00Z"}]]}'
).encode()
HEADER = Header(
    meeting="m",
    replica="r",
    seq=2,
    prev="p",
    hlc=2**63 - 1,
    wall="2023-11-14T15:00:00.000+00:00",
    actor="o",
    gesture="g",
    app="1.0",
    format=1,
    payload="h",
)
HEADER_BYTES = (
    b'{"meeting":"m","replica":"r","seq":2,"prev":"p","hlc":9223372036854775807,'
    b'"wall":"2023-11-14T15:00:00.000+00:00","actor":"o","gesture":"g","app":"1.0","format":1,"payload":"h"}'
)


def header(**changes: object) -> bytes:
    return json.dumps(json.loads(HEADER_BYTES) | changes).encode()


def test_a_payload_has_exactly_these_bytes() -> None:
    assert transactions.encode_payload(OPERATIONS, b"salt") == PAYLOAD


def test_a_header_has_exactly_these_bytes() -> None:
    assert transactions.encode_header(HEADER) == HEADER_BYTES


def test_what_was_encoded_is_read_back_the_same() -> None:
    assert transactions.decode_payload(PAYLOAD) == OPERATIONS
    assert transactions.decode_header(HEADER_BYTES) == HEADER


def test_a_value_keeps_the_spelling_in_which_it_came() -> None:
    spelled = '{"given": "Jos\\u00e9",\n "age": 1.50}'
    payload = f'{{"salt":"","ops":[["delegate","r","name",{spelled},[]]]}}'.encode()
    (operation,) = transactions.decode_payload(payload)
    assert operation.value == spelled


def test_an_id_is_the_hash_of_the_header_as_it_came() -> None:
    spaced = HEADER_BYTES.replace(b",", b", ")
    assert transactions.decode_header(spaced) == HEADER
    assert transactions.transaction_id(HEADER_BYTES) == blake2b(HEADER_BYTES, digest_size=32).hexdigest()
    assert transactions.transaction_id(spaced) != transactions.transaction_id(HEADER_BYTES)


def test_a_transaction_carries_its_bytes_untouched() -> None:
    found = transactions.transaction(HEADER_BYTES, PAYLOAD)
    assert (found.header_bytes, found.payload_bytes) == (HEADER_BYTES, PAYLOAD)
    assert (found.header, found.operations) == (HEADER, OPERATIONS)
    assert transactions.operation_id(found.id, 12) == f"{found.id}.12"


def test_what_a_later_version_adds_to_a_header_is_no_damage() -> None:
    assert transactions.decode_header(header(mood="calm")) == HEADER


def test_a_newer_format_is_named_with_the_version_it_needs() -> None:
    with pytest.raises(NewerFormat) as refusal:
        transactions.decode_header(header(format=2, app="3.1"))
    assert refusal.value.needs == "3.1"


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b"\xff" + HEADER_BYTES,
        HEADER_BYTES.replace(b'"m"', b'"\xff"'),
        header(seq="2"),
        header(seq=0),
        header(seq=1),
        header(prev=""),
        header(format=0),
        header(hlc=-1),
        header(hlc=2**63),
        header(hlc=2**70),
        header(hlc=1.5),
        b'{"meeting":"m"}',
        b"[]",
    ],
)
def test_a_damaged_header_is_refused(damaged: bytes) -> None:
    with pytest.raises(DamagedTransaction):
        transactions.decode_header(damaged)


@pytest.mark.parametrize(
    "ops",
    [
        b'[["note","r","text","x"]]',
        b'[["note","r","text","x",null]]',
        b'[["note","r","\xff"]]',
        b'[["note","r"]]',
        b"[[]]",
        b'[["note","r","text","x",[],0]]',
        b'[[1,"r","text","x",[]]]',
        b'[["note",null,"text","x",[]]]',
        b'[["note","r",["text"],"x",[]]]',
        b'[["note","r","text","x",[1]]]',
        b'[["note","r","text","x","a.0"]]',
        b'[["note","r","text","\xff",[]]]',
        b'[["note","r","text",nothing,[]]]',
        b'{"0":["note","r","x"]}',
        b"[7]",
    ],
)
def test_a_damaged_payload_is_refused(ops: bytes) -> None:
    with pytest.raises(DamagedTransaction):
        transactions.decode_payload(b'{"salt":"","ops":' + ops + b"}")


def test_a_transaction_holds_at_most_so_many_operations() -> None:
    whole = transactions.encode_payload([Fact("scan", "r", "{}")] * MOST_OPERATIONS, b"")
    assert len(transactions.decode_payload(whole)) == MOST_OPERATIONS
    with pytest.raises(DamagedTransaction):
        transactions.decode_payload(transactions.encode_payload([Fact("scan", "r", "{}")] * 501, b""))


def test_a_value_becomes_the_text_that_the_journal_keeps() -> None:
    assert transactions.value_text({"a": "ñ"}) == '{"a":"ñ"}'
    assert msgspec.json.decode(transactions.value_text([1, None, True])) == [1, None, True]
