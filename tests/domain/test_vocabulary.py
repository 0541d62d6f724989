"""The words that differ by one letter from a word asked for, while words come and go."""

import pytest

from rcm_desktop.domain.vocabulary import Vocabulary, has_figure, is_near


@pytest.fixture
def vocabulary() -> Vocabulary:
    found = Vocabulary()
    for word in ("gonzalez", "hernandez", "ana", "anna", "lopez", "gonzalo"):
        found.join(word, word)
    return found


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("gonzales", {"gonzalez"}),
        ("gonzlez", {"gonzalez"}),
        ("gonnzalez", {"gonzalez"}),
        ("gnozalez", {"gonzalez"}),
        ("anna", {"ana"}),
        ("gonsales", set()),
        ("lopez", set()),
    ],
)
def test_a_letter_wrong_missing_doubled_or_swapped_is_near(vocabulary: Vocabulary, asked: str, near: set[str]) -> None:
    assert set(vocabulary.near(asked)) == near
    assert all(is_near(asked, word, start=False) for word in near)


def test_a_word_still_being_typed_is_near_a_beginning(vocabulary: Vocabulary) -> None:
    beginnings = vocabulary.near_starts("gozal")
    assert {word for start in beginnings for word in vocabulary.beginning(start)} == {"gonzalez", "gonzalo"}
    assert is_near("gozal", "gonzalez", start=True)
    assert not is_near("gozal", "gonzalez", start=False)
    assert vocabulary.near_starts("anx") == ()


def test_words_that_come_and_go_are_near_at_once_and_no_more(vocabulary: Vocabulary) -> None:
    assert vocabulary.near("zeledom") == ()
    vocabulary.join("zeledon", "new")
    assert vocabulary.near("zeledom") == ("zeledon",)
    vocabulary.add("zeledon", "a text")
    vocabulary.part("zeledon", "new")
    assert list(vocabulary.beginning("zel")) == ["zeledon"]
    vocabulary.drop("zeledon", "a text")
    assert list(vocabulary.beginning("zel")) == []


def test_codes_have_figures_and_are_near_nothing() -> None:
    assert has_figure("a0001x")
    assert not has_figure("ñandú")
    assert not is_near("a0001x", "a0002x", start=False)
