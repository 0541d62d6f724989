"""A proposal holds every change of every version, paragraph by paragraph, or there is none."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.text_merge import proposal

BASE = "Uno.\nDos.\nTres.\nCuatro."
_PARTS = ["Honduras propone.", "Se acuerda.", "", "Plazo: abril.", "Gracias."]
_paragraphs = st.lists(st.sampled_from(_PARTS), max_size=9)
_texts = _paragraphs.map("\n".join)


def test_changes_with_an_untouched_paragraph_between_come_together() -> None:
    assert proposal(BASE, ["UNO.\nDos.\nTres.\nCuatro.", "Uno.\nDos.\nTRES.\nCuatro."]) == "UNO.\nDos.\nTRES.\nCuatro."


def test_an_addition_at_the_end_and_a_change_at_the_beginning_come_together() -> None:
    assert proposal("Uno.\nDos.", ["Primero.\nDos.", "Uno.\nDos.\nTres."]) == "Primero.\nDos.\nTres."


def test_neighbouring_paragraphs_are_not_put_together() -> None:
    assert proposal(BASE, ["UNO.\nDos.\nTres.\nCuatro.", "Uno.\nDOS.\nTres.\nCuatro."]) is None


def test_an_empty_line_between_is_no_untouched_paragraph() -> None:
    assert proposal("Uno.\n\nDos.", ["UNO.\n\nDos.", "Uno.\n\nDOS."]) is None
    ends = ["UNO.\n\nDos.\n\nTres.", "Uno.\n\nDos.\n\nTRES."]
    assert proposal("Uno.\n\nDos.\n\nTres.", ends) == "UNO.\n\nDos.\n\nTRES."


def test_one_paragraph_changed_twice_is_never_mixed() -> None:
    assert proposal("Hasta el 15 de abril.", ["Hasta el 30 de abril.", "Hasta el 15 de junio."]) is None


def test_two_additions_in_one_place_are_left_to_a_person() -> None:
    assert proposal("Uno.\nDos.", ["Uno.\nDos.\nTres.", "Uno.\nDos.\nCuatro."]) is None


def test_what_both_did_alike_is_done_once() -> None:
    both = ["UNO.\nDos.\nTRES.\nCuatro.", "UNO.\nDos.\nTres.\nCuatro.\nCinco."]
    assert proposal(BASE, both) == "UNO.\nDos.\nTRES.\nCuatro.\nCinco."


def test_a_proposal_that_is_one_of_the_versions_is_none() -> None:
    assert proposal(BASE, [BASE, "UNO.\nDos.\nTres.\nCuatro."]) is None


def test_three_versions_come_together() -> None:
    base = "A.\nB.\nC.\nD.\nE."
    assert proposal(base, ["a.\nB.\nC.\nD.\nE.", "A.\nB.\nc.\nD.\nE.", "A.\nB.\nC.\nD.\ne."]) == "a.\nB.\nc.\nD.\ne."


@given(_texts, st.lists(_texts, min_size=2, max_size=3))
def test_the_order_of_versions_tells_nothing_and_no_new_paragraph_is_lost(base: str, versions: list[str]) -> None:
    found = {proposal(base, list(order)) for order in permutations(versions)}
    assert len(found) == 1
    (text,) = found
    if text is not None:
        told = set(text.split("\n"))
        for version in versions:
            assert set(version.strip().split("\n")) - set(base.strip().split("\n")) <= told
        invented = told - {line for version in [base, *versions] for line in version.strip().split("\n")}
        assert invented <= {""}
