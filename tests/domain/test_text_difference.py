"""What became of a text, and that nothing of either text is lost in telling it."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.text_difference import Fate, Piece, difference

_PARTS = ["Honduras", "propone", "la", "fecha", " ", " ", "\n", ",", ".", "niño", "e\u0301", "15"]
_words = st.lists(st.sampled_from(_PARTS), max_size=30).map("".join)
_texts = st.one_of(_words, st.text(max_size=60))


def told(before: str, after: str) -> str:
    signs = {Fate.KEPT: "{}", Fate.REMOVED: "[-{}-]", Fate.ADDED: "[+{}+]"}
    return "".join(signs[piece.fate].format(piece.text) for piece in difference(before, after))


@given(_texts, _texts)
def test_both_texts_can_be_read_back_out_of_it(before: str, after: str) -> None:
    found = difference(before, after)
    assert "".join(piece.text for piece in found if piece.fate is not Fate.ADDED) == before
    assert "".join(piece.text for piece in found if piece.fate is not Fate.REMOVED) == after


@given(_texts, _texts)
def test_pieces_are_whole_and_a_removal_stands_before_its_addition(before: str, after: str) -> None:
    found = difference(before, after)
    assert all(piece.text for piece in found)
    fates = [piece.fate for piece in found]
    assert all(one is not other for one, other in pairwise(fates))
    assert (Fate.ADDED, Fate.REMOVED) not in list(pairwise(fates))


@given(_texts)
def test_a_text_is_no_different_from_itself(text: str) -> None:
    assert difference(text, text) == ((Piece(Fate.KEPT, text),) if text else ())


def test_words_are_changed_whole() -> None:
    assert told("Honduras propone marzo", "Honduras propone mayo") == "Honduras propone [-marzo-][+mayo+]"
    assert told("Acepta.", "Acepta la fecha.") == "Acepta[+ la fecha+]."


def test_words_changed_one_after_the_other_are_one_change() -> None:
    assert told("el quince de abril", "a treinta de junio") == "[-el quince-][+a treinta+] de [-abril-][+junio+]"


def test_a_long_text_is_compared_by_its_lines_in_no_time() -> None:
    line = "La delegación de Honduras propone que el grupo de trabajo se reúna en la fecha de la sesión {}.\n"
    before = "".join(line.format(n) for n in range(1000))
    after = before.replace("sesión 500.", "sesión quinientos.")
    began = time.monotonic()
    found = difference(before, after)
    assert time.monotonic() - began < 1
    assert [piece.text for piece in found if piece.fate is not Fate.KEPT] == ["500", "quinientos"]
