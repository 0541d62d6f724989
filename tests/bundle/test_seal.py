"""Keys, signatures and vouches."""

import itertools

import msgspec
import pyrage
import pytest

from rcm_desktop.bundle import seal
from rcm_desktop.bundle.records import Vouch
from rcm_desktop.bundle.words import encode_invitation
from rcm_desktop.domain.errors import WrongWords

MEETING = "meeting-1"


@pytest.mark.parametrize("secret", [bytes(32), bytes(range(32)), b"\xff" * 32])
def test_a_secret_becomes_the_key_age_writes(secret: bytes) -> None:
    # age prints what it read in its own way, so an equal text means an equal key.
    key = seal.age_secret_key(secret)
    assert str(pyrage.x25519.Identity.from_str(key)) == key


def test_six_words_stand_for_one_key_for_ever() -> None:
    words = encode_invitation(42)
    key = seal.words_to_key(words)
    assert key == seal.words_to_key([" ".join(words).upper()])
    assert key == "AGE-SECRET-KEY-1A3S6XU7MS7N9Z5N93NZS2X6ZH0A2NJZ4X3FALV04N82YZ4C0LFMS03UGSH"


def test_words_that_cannot_be_are_refused_before_the_work() -> None:
    with pytest.raises(WrongWords):
        seal.words_to_key(["hotel"] * 5)


def test_a_signature_holds_for_its_statement_and_key_alone() -> None:
    mine, other = seal.new_signing_key(), seal.new_signing_key()
    signature = seal.sign(mine, b"statement")
    assert seal.holds(seal.public_key(mine), b"statement", signature)
    assert not seal.holds(seal.public_key(mine), b"statement.", signature)
    assert not seal.holds(seal.public_key(other), b"statement", signature)
    assert not seal.holds("no key", b"statement", signature)
    assert not seal.holds(seal.public_key(mine), b"statement", "00")


def test_every_field_of_a_tip_is_signed() -> None:
    tip = seal.signed_tip(seal.new_signing_key(), MEETING, replica="r", seq=3, last="h", name="Mesa 1", at="now")
    assert seal.tip_holds(MEETING, tip)
    assert not seal.tip_holds("meeting-2", tip)
    other = seal.public_key(seal.new_signing_key())
    for field, value in {"replica": "s", "seq": 4, "hash": "i", "name": "Mesa 2", "at": "then", "key": other}.items():
        assert not seal.tip_holds(MEETING, msgspec.structs.replace(tip, **{field: value})), field


def test_a_laptop_that_joined_by_an_invitation_is_vouched_for_through_its_ticket() -> None:
    inviting, ticket, joined, stranger = (seal.new_signing_key() for _ in range(4))
    keys = [seal.public_key(key) for key in (inviting, ticket, joined, stranger)]
    vouches = [
        seal.vouch_for(ticket, MEETING, key=keys[2], name="Mesa 2"),
        seal.vouch_for(inviting, MEETING, key=keys[1], name="Mesa 2"),
        seal.vouch_for(stranger, MEETING, key=keys[3], name="Mesa 9"),
    ]
    assert all(seal.vouch_holds(MEETING, vouch) for vouch in vouches)
    assert not seal.vouch_holds("meeting-2", vouches[0])
    assert not seal.vouch_holds(MEETING, msgspec.structs.replace(vouches[0], name="Mesa 3"))
    assert seal.vouched(vouches, [keys[0]]) == set(keys[:3])
    assert seal.vouched(vouches, []) == set()


def test_four_words_of_a_key_are_the_same_on_every_laptop() -> None:
    assert seal.key_words("00" * 32) == seal.key_words("00" * 32)
    assert seal.key_words("00" * 32) != seal.key_words("01" * 32)


def test_a_long_chain_of_words_is_followed_once() -> None:
    keys = [f"{number:064x}" for number in range(10_001)]
    vouches = [Vouch(key, "", by, "") for by, key in itertools.pairwise(keys)]
    vouches += [Vouch(keys[0], "", keys[-1], "")]
    assert seal.vouched(reversed(vouches), keys[:1]) == set(keys)
    assert seal.vouched(vouches, keys[9_000:9_001]) == set(keys)
    assert seal.vouched(vouches[:-1], keys[9_000:9_001]) == set(keys[9_000:])
