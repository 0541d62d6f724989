"""Texts are kept composed and without what no file carries."""

import pytest

from rcm_desktop.domain.texts import clean, cleaned


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("Acta", "Acta"),
        ("a\0b", "ab"),
        ("N\u0303andu\u0301", "Ñandú"),
        ("Ñandú\0", "Ñandú"),
        ("x\ud83dy", "x\ufffdy"),
        ("\udc00", "\ufffd"),
        ("\ud83d\ude00", "😀"),
        ("😀", "😀"),
        ("línea\n\ttab", "línea\n\ttab"),
        ("ﬁ ½", "ﬁ ½"),
    ],
)
def test_a_text_is_kept_clean(typed: str, kept: str) -> None:
    assert clean(typed) == kept
    assert clean(kept) == kept
    kept.encode()


def test_every_text_in_a_tree_is_cleaned_and_nothing_else_is_touched() -> None:
    tree = {"n\u0303": ["a\0", 1, None, True, {"x": ("e\u0301",)}], "k": 2.5}
    assert cleaned(tree) == {"ñ": ["a", 1, None, True, {"x": ["é"]}], "k": 2.5}
