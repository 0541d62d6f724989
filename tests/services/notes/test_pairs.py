"""Translating on a real file: pairs, their states, what is typed, and two laptops that change both halves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.notes import GENERAL, Note, NoteKind, RecordOf
from rcm_desktop.domain.pairs import Half, PairState, Tally, translation_id
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.notes import NewEntry, Notes, Pairs, Rewriting
from rcm_desktop.storage.changes import Change
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.integrity import check
from tests.clock import FixedClock
from tests.laptops import Pair as Laptops
from tests.laptops import made_pair, pair
from tests.sample import ident, small_meeting

__all__ = ["made_pair", "pair"]

PROSECUTORS, SECOND, THIRD = ident("prosecutors"), ident("objective 2"), ident("objective 3")
ORIGINAL, TRANSLATION = Half.ORIGINAL, Half.TRANSLATION


class Desk:
    """One laptop's entries and pairs."""

    def __init__(self, database: Database, session: str = PROSECUTORS) -> None:
        self.database, self.session = database, session
        self.notes = Notes(database)
        self.pairs = Pairs(self.notes, database)

    def record(self, text: str, section: str = SECOND, language: str = "es", record: RecordOf = RecordOf.MAIN) -> str:
        entry = NewEntry(session=self.session, section=section, text=text, language=language, record=record)
        return self.notes.record(entry).id

    def write(self, original: str, half: Half, text: str) -> Change:
        opening = self.pairs.open(original, half)
        assert opening is not None
        return self.pairs.write(opening, text)[0]

    def amend(self, note: str, text: str) -> None:
        """As the writing view does it, which knows nothing of pairs."""
        opened = self.notes.open(note)
        assert opened is not None
        self.notes.amend(note, opened[1], {"text": text})

    def state(self, original: str) -> PairState:
        found = self.pairs.pair(original)
        assert found is not None
        return found.state

    def texts(self, original: str) -> tuple[str, str]:
        found = self.pairs.pair(original)
        assert found is not None
        return found.text(ORIGINAL), found.text(TRANSLATION)

    def half(self, original: str) -> Note:
        found = self.pairs.pair(original)
        assert found is not None
        assert found.translation is not None
        return found.translation


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


def test_paragraphs_are_numbered_through_the_session_the_general_section_last(desk: Desk) -> None:
    general = desk.record("general", GENERAL)
    third, second = desk.record("de tres", THIRD), desk.record("de dos")
    desk.record("apoyo", record=RecordOf.SUPPORT)
    desk.write(second, TRANSLATION, "on two")
    found = desk.pairs.of(PROSECUTORS)
    assert [(pair.number, pair.original.id) for pair in found] == [(1, second), (2, third), (3, general)]
    assert [pair.number for pair in desk.pairs.of(PROSECUTORS, THIRD)] == [2]


def test_a_first_translation_makes_the_pair_current_and_is_counted(desk: Desk) -> None:
    first, _ = desk.record("uno"), desk.record("dos")
    assert desk.pairs.sessions()[1].tally == Tally(2, 2, 0)
    desk.write(first, TRANSLATION, " one ")
    assert (desk.texts(first), desk.state(first)) == (("uno", "one"), PairState.CURRENT)
    assert desk.pairs.sessions()[1].tally == Tally(2, 1, 0)
    assert [entry.note.text for entry in desk.notes.entries(PROSECUTORS)] == ["uno", "dos"]


def test_an_entry_in_english_has_its_spanish_half_pending(desk: Desk) -> None:
    english = desk.record("one", language="en")
    opening = desk.pairs.open(english, TRANSLATION)
    assert opening is not None
    assert opening.language == "es"
    desk.write(english, TRANSLATION, "uno")
    found = desk.pairs.pair(english)
    assert found is not None
    assert found.translation is not None
    assert (found.translation.language, found.half_in("es")) == ("es", TRANSLATION)


def test_a_change_from_anywhere_leaves_the_other_half_behind(desk: Desk) -> None:
    entry = desk.record("uno")
    desk.write(entry, TRANSLATION, "one")
    desk.amend(entry, "dos")
    assert desk.state(entry) is PairState.TRANSLATION_BEHIND
    desk.write(entry, TRANSLATION, "two")
    assert desk.state(entry) is PairState.CURRENT
    desk.write(entry, TRANSLATION, "two!")
    assert desk.state(entry) is PairState.ORIGINAL_BEHIND
    desk.amend(entry, "tres")
    assert desk.state(entry) is PairState.BOTH_CHANGED
    desk.write(entry, TRANSLATION, "three")
    assert desk.state(entry) is PairState.BOTH_CHANGED
    desk.pairs.say_the_same(entry)
    assert desk.state(entry) is PairState.CURRENT


def test_what_one_editor_writes_is_one_change_however_often_it_is_written(desk: Desk) -> None:
    entry = desk.record("uno y dos")
    opening = desk.pairs.open(entry, TRANSLATION)
    assert opening is not None
    _, opening = desk.pairs.write(opening, "one and")
    desk.pairs.write(opening, "one and two")
    assert (desk.texts(entry)[1], desk.state(entry)) == ("one and two", PairState.CURRENT)
    assert desk.half(entry).to_settle == ()


def test_a_translation_is_of_the_text_that_its_writer_saw(desk: Desk) -> None:
    entry = desk.record("uno")
    opening = desk.pairs.open(entry, TRANSLATION)
    assert opening is not None
    desk.amend(entry, "dos")
    desk.pairs.write(opening, "one")
    assert desk.state(entry) is PairState.TRANSLATION_BEHIND
    found = desk.pairs.pair(entry)
    assert found is not None
    assert desk.pairs.as_matched(found, ORIGINAL) == "uno"


def test_a_pair_never_compared_is_held_to_what_it_was_before_its_first_change(desk: Desk) -> None:
    entry = desk.record("uno")
    desk.notes.record(NewEntry(session=PROSECUTORS, section=SECOND, text="one", language="en", translation_of=entry))
    assert desk.state(entry) is PairState.CURRENT
    desk.write(entry, ORIGINAL, "dos")
    assert desk.state(entry) is PairState.TRANSLATION_BEHIND


def test_each_gesture_can_be_taken_back_and_done_again(desk: Desk) -> None:
    entry = desk.record("uno")
    made = desk.write(entry, TRANSLATION, "one")
    desk.pairs.take_back(made)
    assert desk.state(entry) is PairState.PENDING
    desk.pairs.do_again(made)
    assert (desk.texts(entry)[1], desk.state(entry)) == ("one", PairState.CURRENT)
    changed = desk.write(entry, ORIGINAL, "dos")
    same = desk.pairs.say_the_same(entry)
    assert desk.state(entry) is PairState.CURRENT
    desk.pairs.take_back(same)
    assert desk.state(entry) is PairState.TRANSLATION_BEHIND
    desk.pairs.take_back(changed)
    assert (desk.texts(entry)[0], desk.state(entry)) == ("uno", PairState.CURRENT)
    gone = desk.pairs.delete_translation(entry)
    assert desk.state(entry) is PairState.PENDING
    desk.pairs.take_back(gone)
    assert desk.texts(entry) == ("uno", "one")


def test_a_translation_deleted_and_written_again_is_the_same_record(desk: Desk) -> None:
    entry = desk.record("uno")
    desk.write(entry, TRANSLATION, "one")
    desk.pairs.delete_translation(entry)
    again = desk.write(entry, TRANSLATION, "one, again")
    assert (desk.texts(entry)[1], desk.state(entry)) == ("one, again", PairState.CURRENT)
    assert (desk.half(entry).deleted, desk.half(entry).deleted_yet_edited) == (False, False)
    desk.pairs.take_back(again)
    assert desk.state(entry) is PairState.PENDING
    desk.pairs.do_again(again)
    assert desk.texts(entry)[1] == "one, again"


def test_deleting_an_entry_takes_its_translation_along_and_restoring_brings_both_back(desk: Desk) -> None:
    entry = desk.record("uno")
    desk.write(entry, TRANSLATION, "one")
    opened = desk.notes.open(entry)
    assert opened is not None
    desk.notes.delete(entry, opened[1])
    assert desk.notes.everything().notes == {}
    desk.notes.restore(entry)
    assert desk.texts(entry) == ("uno", "one")


def test_a_translation_deleted_before_stays_so(desk: Desk) -> None:
    entry = desk.record("uno")
    desk.write(entry, TRANSLATION, "one")
    desk.pairs.delete_translation(entry)
    opened = desk.notes.open(entry)
    assert opened is not None
    desk.notes.delete(entry, opened[1])
    desk.notes.restore(entry)
    assert desk.state(entry) is PairState.PENDING


def test_an_entry_brought_back_from_the_deleted_has_its_translation_again(desk: Desk) -> None:
    entry = desk.record("uno")
    desk.write(entry, TRANSLATION, "one")
    opened = desk.notes.open(entry)
    assert opened is not None
    desk.notes.delete(entry, opened[1])
    assert [one.note.id for one in desk.notes.history.deleted(PROSECUTORS)] == [entry]
    lost = desk.notes.history.bring_back(entry)
    assert desk.texts(entry) == ("uno", "one")
    desk.notes.history.let_go_again(lost)
    assert desk.notes.everything().notes == {}
    desk.notes.history.bring_again(lost)
    assert desk.texts(entry) == ("uno", "one")


def test_entries_joined_whose_halves_said_the_same_still_do(desk: Desk) -> None:
    rewriting = Rewriting(desk.database, desk.notes)
    first, second, third = desk.record("uno"), desk.record("dos"), desk.record("tres")
    for entry, text in ((first, "one"), (second, "two"), (third, "three")):
        desk.write(entry, TRANSLATION, text)
    rewriting.join(first, second)
    assert (desk.texts(first), desk.state(first)) == (("uno\ndos", "one\ntwo"), PairState.CURRENT)
    desk.amend(third, "tres y cuatro")
    rewriting.join(first, third)
    assert desk.state(first) is PairState.BOTH_CHANGED


def test_a_translation_that_went_to_another_entry_is_not_written_over(desk: Desk) -> None:
    first, second = desk.record("uno"), desk.record("dos")
    desk.write(second, TRANSLATION, "two")
    Rewriting(desk.database, desk.notes).join(first, second)
    assert (desk.texts(first), desk.state(first)) == (("uno\ndos", "two"), PairState.TRANSLATION_BEHIND)
    desk.notes.history.bring_back(second)
    desk.write(second, TRANSLATION, "two, again")
    assert (desk.texts(first)[1], desk.texts(second)[1]) == ("two", "two, again")


def test_what_is_typed_of_a_translation_is_kept_apart_from_unfinished_entries(desk: Desk) -> None:
    entry = desk.record("uno")
    opening = desk.pairs.open(entry, TRANSLATION)
    assert opening is not None
    desk.notes.keep_draft(desk.pairs.draft(opening, "on", 2))
    assert desk.notes.drafts() == []
    (draft,) = desk.pairs.drafts()
    assert (draft.rec, draft.text, draft.cursor) == (translation_id(entry), "on", 2)
    assert desk.pairs.opening_of(draft) == opening
    desk.pairs.write(opening, "one")
    assert desk.pairs.drafts() == []


def test_the_draft_of_a_translation_whose_entry_is_gone_becomes_one_of_a_new_entry(desk: Desk) -> None:
    entry = desk.record("uno")
    opening = desk.pairs.open(entry, TRANSLATION)
    opened = desk.notes.open(entry)
    assert opening is not None
    assert opened is not None
    desk.notes.keep_draft(desk.pairs.draft(opening, "on", 2))
    desk.notes.delete(entry, opened[1])
    (draft,) = desk.pairs.drafts()
    assert desk.pairs.opening_of(draft) is None
    desk.pairs.set_free(draft)
    assert desk.pairs.drafts() == []
    (freed,) = desk.notes.drafts()
    assert (freed.text, freed.about["language"], freed.about["section"]) == ("on", "en", SECOND)


def test_what_was_compared_last_is_found_again(desk: Desk) -> None:
    entry = desk.record("uno")
    desk.write(entry, TRANSLATION, "one")
    for text in ("dos", "tres"):
        desk.amend(entry, text)
    found = desk.pairs.pair(entry)
    assert found is not None
    assert (desk.pairs.as_matched(found, ORIGINAL), desk.pairs.as_matched(found, TRANSLATION)) == ("uno", "one")


# Two laptops


@pytest.fixture
def desks(pair: Laptops) -> tuple[Desk, Desk, Laptops, str]:
    """The same translated entry on both."""
    session = Notes(pair.first).sessions()[0].session.id
    first, second = Desk(pair.first, session), Desk(pair.second, session)
    entry = first.record("uno", GENERAL)
    first.write(entry, TRANSLATION, "one")
    pair.carry()
    assert second.texts(entry) == ("uno", "one")
    return first, second, pair, entry


def exchange(laptops: Laptops) -> None:
    laptops.carry()
    laptops.carry(back=True)


def test_one_half_changed_on_each_laptop_is_both_changed_on_both(desks: tuple[Desk, Desk, Laptops, str]) -> None:
    first, second, laptops, entry = desks
    first.amend(entry, "dos")
    second.write(entry, TRANSLATION, "one, better")
    assert (first.state(entry), second.state(entry)) == (PairState.TRANSLATION_BEHIND, PairState.ORIGINAL_BEHIND)
    exchange(laptops)
    for desk in (first, second):
        assert desk.texts(entry) == ("dos", "one, better")
        assert desk.state(entry) is PairState.BOTH_CHANGED
        assert check(desk.database) == ()
    second.pairs.say_the_same(entry)
    exchange(laptops)
    assert first.state(entry) is PairState.CURRENT


def test_two_translations_of_one_entry_are_two_versions_of_one_text(desks: tuple[Desk, Desk, Laptops, str]) -> None:
    first, second, laptops, _ = desks
    entry = first.record("dos", GENERAL)
    laptops.carry()
    first.write(entry, TRANSLATION, "two")
    second.write(entry, TRANSLATION, "both")
    exchange(laptops)
    for desk in (first, second):
        found = desk.pairs.pair(entry)
        assert found is not None
        assert found.translation is not None
        assert "text" in found.translation.to_settle
        (point,) = [one for one in Checks(desk.database).to_settle() if one.record == found.translation.id]
        assert point.fields == ("text",)


def test_a_translation_written_beside_a_deletion_of_its_entry_is_not_lost(
    desks: tuple[Desk, Desk, Laptops, str],
) -> None:
    first, second, laptops, entry = desks
    opened = first.notes.open(entry)
    assert opened is not None
    first.notes.delete(entry, opened[1])
    second.write(entry, TRANSLATION, "one, and more")
    exchange(laptops)
    for desk in (first, second):
        assert [note.text for note in left(desk)] == ["one, and more"]


def left(desk: Desk) -> list[Note]:
    return [note for note in desk.notes.everything().of(desk.session) if note.kind is NoteKind.INFORMATION]
