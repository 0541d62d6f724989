"""What stands for a text where only sameness counts."""

from rcm_desktop.domain.notes import text_sum


def test_texts_are_the_same_whatever_the_spaces_at_their_ends_and_the_way_accents_are_written() -> None:
    assert text_sum("canción ") == text_sum("cancio\u0301n")
    assert text_sum("canción") != text_sum("cancion")
    assert len(text_sum("")) == 16
    assert text_sum("a\ud800") == text_sum("a�")
