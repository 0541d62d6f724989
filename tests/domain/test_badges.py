"""Badge codes: made, typed again, and wrong ones told."""

import pytest

from rcm_desktop.domain.badges import ALPHABET, LETTERS, badge_code, is_badge, number_of, read_badge, tidy


def test_a_code_is_a_letter_a_counter_and_a_check_character() -> None:
    code = badge_code("A", 17)
    assert code.startswith("A0017")
    assert len(code) == 6
    assert is_badge(code)
    assert number_of(code) == 17


def test_the_check_character_is_that_of_the_standard() -> None:
    # The example of ISO/IEC 7064, MOD 37,36 in the Global Release Identifier standard: A12425GABC1234002 M.
    from rcm_desktop.domain.badges import _check

    assert _check("A12425GABC1234002") == "M"


@pytest.mark.parametrize("typed", ["a 0017 {}", "a0017-{}", " A0017{} ", "A-00 17-{}"])
def test_a_typed_code_is_known_whatever_its_spaces_hyphens_and_case(typed: str) -> None:
    code = badge_code("A", 17)
    assert is_badge(typed.format(code[-1].lower()))
    assert number_of(typed.format(code[-1].lower())) == 17
    assert tidy(typed.format(code[-1])) == code


def test_every_single_wrong_character_is_told() -> None:
    for number in (1, 17, 930, 4711):
        code = badge_code("B", number)
        for place in range(len(code)):
            for wrong in ALPHABET:
                if wrong != code[place]:
                    assert not is_badge(code[:place] + wrong + code[place + 1 :])


@pytest.mark.parametrize("text", ["", "Honduras", "A0017", "123456", "AB0017X", "López"])
def test_words_and_bare_numbers_are_no_badges(text: str) -> None:
    assert not is_badge(text)


def test_ten_thousand_badges_are_ten_thousand_codes() -> None:
    codes = {badge_code("A", number) for number in range(1, 10_001)}
    assert len(codes) == 10_000
    assert all(is_badge(code) for code in codes)


def test_letters_that_read_like_digits_are_not_given() -> None:
    assert set("IO").isdisjoint(LETTERS)


@pytest.mark.parametrize("text", ["A٠٠٠١K", "A００17K", "ABCA٠٠٠١K"])
def test_digits_of_other_scripts_are_none_of_ours(text: str) -> None:
    assert not is_badge(text)
    assert read_badge(text) is None
