"""What is kept of a list that was taken in can be written down and read again."""

import msgspec

from rcm_desktop.domain.receipts import Receipt, Undone


def test_a_receipt_survives_being_kept() -> None:
    receipt = Receipt("gesture", "lista.csv", "2023-11-14T19:00:00.000+00:00", 3, 2, refused=1, undone=True)
    assert msgspec.json.decode(msgspec.json.encode(receipt), type=Receipt) == receipt
    old = b'{"gesture":"g","name":"n","at":"a","new":1,"changed":0}'
    assert msgspec.json.decode(old, type=Receipt) == Receipt("g", "n", "a", 1, 0)


def test_what_was_undone_names_what_stays() -> None:
    assert Undone(2, ("Una sesión",)).kept == ("Una sesión",)
