"""Invitation and control words."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.bundle.words import (
    COUNT,
    SECRET_BITS,
    complete,
    control_words,
    decode_invitation,
    encode_invitation,
    near,
    new_invitation_words,
    word_list,
    words_of,
)
from rcm_desktop.domain.errors import UnknownWord, WrongWords


def test_the_list_holds_1024_plain_words_in_order() -> None:
    assert len(word_list()) == COUNT == 1024
    assert all(re.fullmatch("[a-z]{3,12}", word) for word in word_list())
    assert all(first < second for first, second in pairwise(word_list()))


def test_the_list_never_changes() -> None:
    # Words handed out by an older version must mean the same for ever.
    assert words_of("\n".join(word_list()).encode(), b"list") == ("regional", "multicolor", "implacable", "golf")


def test_no_two_words_are_one_letter_apart() -> None:
    known = set(word_list())
    for word in word_list():
        shorter = {word[:i] + word[i + 1 :] for i in range(len(word))}
        assert not shorter & known
        gaps = [(word[:i], word[i + 1 :]) for i in range(len(word))]
        other = {f"{left}{letter}{right}" for left, right in gaps for letter in "abcdefghijklmnopqrstuvwxyz"}
        assert other & known == {word}


@given(st.integers(0, 2**SECRET_BITS - 1))
def test_six_words_give_their_number_back(secret: int) -> None:
    words = encode_invitation(secret)
    assert len(words) == 6
    assert decode_invitation(words) == secret


def test_words_are_read_in_any_case_with_accents_and_as_one_text() -> None:
    words = encode_invitation(123_456_789_012_345)
    accented = [word.replace("o", "ó").replace("a", "Á").upper() for word in words]
    assert decode_invitation(accented) == 123_456_789_012_345
    assert decode_invitation(["  ".join(words[:3]) + ",\n" + "-".join(words[3:])]) == 123_456_789_012_345


def test_an_unknown_word_is_named_with_what_was_perhaps_meant() -> None:
    words = list(encode_invitation(7))
    words[2:2] = ["hottel"]
    with pytest.raises(UnknownWord) as told:
        decode_invitation(words)
    assert told.value.word == "hottel"
    assert "hotel" in told.value.near


@pytest.mark.parametrize("count", [0, 5, 7])
def test_too_few_or_too_many_words_are_refused_without_naming_one(count: int) -> None:
    with pytest.raises(WrongWords) as told:
        decode_invitation((encode_invitation(7) * 2)[:count])
    assert type(told.value) is WrongWords


def test_a_seventh_word_is_never_taken_for_part_of_the_number() -> None:
    for word in word_list():
        with pytest.raises(WrongWords):
            decode_invitation([word, *encode_invitation(7)])


def test_the_checksum_tells_a_wrong_word_63_times_of_64() -> None:
    words = encode_invitation(2**53 + 12345)
    passed = 0
    for word in word_list():
        try:
            decode_invitation([*words[:3], word, *words[4:]])
            passed += 1
        except WrongWords:
            continue
    assert 1 <= passed <= 40  # 16 are to be expected of 1024


def test_new_words_differ() -> None:
    assert new_invitation_words() != new_invitation_words()


def test_completion_needs_two_letters_and_minds_no_accent() -> None:
    assert complete("h") == []
    assert complete("Hó") == complete("ho")
    assert "hotel" in complete("ho")
    assert complete("hotel") == ["hotel"]
    assert near("animl")[0] == "animal"


def test_control_words_follow_the_sum_and_are_not_a_keys_words() -> None:
    assert control_words(b"a") == control_words(b"a")
    assert control_words(b"a") != control_words(b"b")
    assert control_words(b"a") != words_of(b"a", b"RCM key words v1")
    assert len(set(control_words(b"a"))) == 4
