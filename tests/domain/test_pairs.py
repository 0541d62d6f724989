"""Pairs: numbers in the order of sections, and a state that follows from the two texts alone."""

import msgspec
import pytest

from rcm_desktop.domain.notes import GENERAL, Matches, Note
from rcm_desktop.domain.pairs import (
    Half,
    PairState,
    Tally,
    is_behind,
    matches_after,
    numbered,
    other_language,
    state_of,
    sums,
    tally,
    translation_id,
)

ENTRY = Note(id="o", text="Propone un registro.", language="es")
OTHER = Note(
    id="t", text="Proposes a registry.", language="en", translation_of="o",
    matches=sums("Propone un registro.", "Proposes a registry."),
)  # fmt: skip


def changed(note: Note, text: str) -> Note:
    return msgspec.structs.replace(note, text=text)


@pytest.mark.parametrize(
    ("original", "translation", "state"),
    [
        (ENTRY, None, PairState.PENDING),
        (ENTRY, changed(OTHER, " "), PairState.PENDING),
        (changed(ENTRY, ""), None, PairState.CURRENT),
        (ENTRY, OTHER, PairState.CURRENT),
        (changed(ENTRY, " Propone un registro.\n"), OTHER, PairState.CURRENT),
        (changed(ENTRY, "Propone dos."), OTHER, PairState.TRANSLATION_BEHIND),
        (ENTRY, changed(OTHER, "Proposes two."), PairState.ORIGINAL_BEHIND),
        (changed(ENTRY, "Propone dos."), changed(OTHER, "Proposes two."), PairState.BOTH_CHANGED),
        (ENTRY, msgspec.structs.replace(OTHER, matches=Matches()), PairState.CURRENT),
        (msgspec.structs.replace(ENTRY, language="en"), OTHER, PairState.TRANSLATION_BEHIND),
    ],
)
def test_the_state_follows_from_the_texts(original: Note, translation: Note | None, state: PairState) -> None:
    assert state_of(original, translation) is state


def test_a_text_changed_back_is_not_behind() -> None:
    assert state_of(changed(changed(ENTRY, "Otra cosa."), ENTRY.text), OTHER) is PairState.CURRENT


@pytest.mark.parametrize(
    ("state", "half", "caught_up"),
    [
        (PairState.PENDING, Half.TRANSLATION, True),
        (PairState.PENDING, Half.ORIGINAL, False),
        (PairState.CURRENT, Half.TRANSLATION, False),
        (PairState.CURRENT, Half.ORIGINAL, False),
        (PairState.TRANSLATION_BEHIND, Half.TRANSLATION, True),
        (PairState.TRANSLATION_BEHIND, Half.ORIGINAL, False),
        (PairState.ORIGINAL_BEHIND, Half.ORIGINAL, True),
        (PairState.ORIGINAL_BEHIND, Half.TRANSLATION, False),
        (PairState.BOTH_CHANGED, Half.TRANSLATION, False),
    ],
)
def test_only_a_first_translation_and_the_half_behind_catch_up(state: PairState, half: Half, caught_up: bool) -> None:
    before, now = Matches("a", "b"), Matches("c", "d")
    assert matches_after(state, half, before, now) == (now if caught_up else before)


def test_which_half_is_behind() -> None:
    assert is_behind(PairState.TRANSLATION_BEHIND, Half.TRANSLATION)
    assert not is_behind(PairState.TRANSLATION_BEHIND, Half.ORIGINAL)
    assert is_behind(PairState.ORIGINAL_BEHIND, Half.ORIGINAL)
    assert all(is_behind(PairState.BOTH_CHANGED, half) for half in Half)
    assert not any(is_behind(state, half) for state in (PairState.PENDING, PairState.CURRENT) for half in Half)


def test_paragraphs_are_counted_section_by_section() -> None:
    notes = [
        Note(id="1", section=GENERAL, text="general"),
        Note(id="2", section="b", text="de b"),
        Note(id="3", section="a", text="de a"),
        Note(id="4", section="b", text="otra de b"),
    ]
    found = list(numbered(notes, ("a", "b", GENERAL), lambda note: note.section, {"2": OTHER}))
    assert [(pair.number, pair.original.id, pair.section) for pair in found] == [
        (1, "3", "a"), (2, "2", "b"), (3, "4", "b"), (4, "1", GENERAL),
    ]  # fmt: skip
    assert found[1].translation is OTHER


def test_a_tally_counts_what_is_left_to_do() -> None:
    notes = [ENTRY, msgspec.structs.replace(ENTRY, id="p"), changed(ENTRY, "Propone dos.")]
    pairs = [
        *numbered(notes[:1], ("",), lambda _: "", {"o": OTHER}),
        *numbered(notes[1:2], ("",), lambda _: "", {}),
        *numbered(notes[2:], ("",), lambda _: "", {"o": OTHER}),
    ]
    assert tally(pairs) == Tally(3, 1, 1)
    assert tally(pairs).translated == 2


def test_the_originals_language_decides_the_column() -> None:
    (pair,) = numbered([msgspec.structs.replace(ENTRY, language="en")], ("",), lambda _: "", {})
    assert (pair.half_in("en"), pair.half_in("es")) == (Half.ORIGINAL, Half.TRANSLATION)
    assert pair.text(Half.TRANSLATION) == ""
    assert (other_language("en"), other_language("es")) == ("es", "en")


def test_every_laptop_gives_a_translation_the_same_id() -> None:
    assert translation_id("018bc7a0-0000-7000-8000-000000000001") == "edf19117-b0d5-517a-9542-0945cf37d78d"
    assert translation_id("a") != translation_id("b")
