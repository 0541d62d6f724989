"""Entries moved, split, joined and made commitments: on a real file, and taken back whole."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rcm_desktop.domain.notes import Action, Note, NoteKind, NoteStatus, RecordOf, Visibility
from rcm_desktop.services.notes import NewEntry, Notes, Rewriting
from rcm_desktop.storage import records
from rcm_desktop.storage.changes import Change
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

PROSECUTORS, CHAMPIONS = ident("prosecutors"), ident("champions")
FIRST, SECOND, THIRD = ident("objective 1"), ident("objective 2"), ident("objective 3")


class Desk:
    """The small meeting with three entries in a section."""

    def __init__(self, database: Database) -> None:
        self.database, self.notes = database, Notes(database)
        self.rewriting = Rewriting(database, self.notes)
        self.ids = [self.record(text) for text in ("uno", "dos", "tres")]

    def record(self, text: str, **more: object) -> str:
        entry = NewEntry(session=PROSECUTORS, section=SECOND, text=text)
        return self.notes.record(msgspec.structs.replace(entry, **more)).id

    def texts(self, session: str = PROSECUTORS, section: str = SECOND) -> list[str]:
        return [entry.note.text for entry in self.notes.entries(session, section)]

    def note(self, ident: str) -> Note:
        return self.notes.everything().notes[ident]

    def amend(self, ident: str, text: str) -> None:
        """As another laptop does it."""
        opened = self.notes.open(ident)
        assert opened is not None
        self.notes.amend(ident, opened[1], {"text": text})

    def state(self) -> dict[str, Note]:
        return dict(self.notes.everything().notes)


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    database = small_meeting(tmp_path, clock)
    yield Desk(database)
    database.close()


def test_an_entry_is_placed_before_another_one_and_at_the_end(desk: Desk) -> None:
    one, two, three = desk.ids
    assert not desk.rewriting.place(three, one).nothing
    assert desk.texts() == ["tres", "uno", "dos"]
    desk.rewriting.place(one, "")
    assert desk.texts() == ["tres", "dos", "uno"]
    assert desk.rewriting.place(one, "").nothing
    assert desk.rewriting.place(two, two).nothing
    assert desk.rewriting.place("unknown", two).nothing


def test_entries_that_two_laptops_gave_the_same_place_make_way(desk: Desk) -> None:
    one, two, three = desk.ids
    with desk.database.write() as work:  # what two desks do at the same time
        stood = records.sight(work.connection, Note, two).heads["order"]
        work.set(Note, two, "order", desk.note(one).order, over=stood)
    (first, upper), (second, lower), *_ = [(e.note.id, e.note.text) for e in desk.notes.entries(PROSECUTORS, SECOND)]
    assert {first, second} == {one, two}
    four = desk.record("cuatro")
    desk.rewriting.place(four, second)
    assert desk.texts() == [upper, "cuatro", lower, "tres"]
    desk.rewriting.place(three, four)
    assert desk.texts() == [upper, "tres", "cuatro", lower]


def test_an_entry_moves_to_another_section_and_session_with_its_translation(desk: Desk) -> None:
    one = desk.ids[0]
    half = desk.record("one", language="en", translation_of=one)
    desk.rewriting.move(one, CHAMPIONS, FIRST)
    assert desk.texts() == ["dos", "tres"]
    assert desk.texts(CHAMPIONS, FIRST) == ["uno"]
    assert (desk.note(half).session, desk.note(half).section) == (CHAMPIONS, FIRST)
    assert desk.rewriting.move(one, CHAMPIONS, FIRST).nothing


def test_an_objective_of_another_session_is_a_section_where_something_was_noted_on_it(desk: Desk) -> None:
    desk.rewriting.move(desk.ids[0], PROSECUTORS, FIRST)
    (prosecutors,) = (of for of in desk.notes.sessions() if of.session.id == PROSECUTORS)
    assert [s.id for s in prosecutors.sections] == [SECOND, THIRD, FIRST, ""]
    assert desk.texts(PROSECUTORS, FIRST) == ["uno"]


def test_a_split_makes_two_entries_that_share_all_but_the_text(desk: Desk) -> None:
    whole = desk.record(
        "Acoge la propuesta; y pide un plazo.", kind=NoteKind.AGREEMENT, delegation=ident("HND"),
        status=NoteStatus.BRACKETED, visibility=Visibility.CHATHAM_HOUSE,
    )  # fmt: skip
    desk.rewriting.place(whole, desk.ids[1])
    desk.rewriting.split(whole, len("Acoge la propuesta;"))
    assert desk.texts() == ["uno", "Acoge la propuesta;", "y pide un plazo.", "dos", "tres"]
    first, second = (e.note for e in desk.notes.entries(PROSECUTORS, SECOND)[1:3])
    told = ("kind", "delegation", "status", "visibility", "at", "record")
    assert [getattr(first, name) for name in told] == [getattr(second, name) for name in told]


@pytest.mark.parametrize("at", [0, 3, 99])
def test_a_split_at_an_end_does_nothing(desk: Desk, at: int) -> None:
    assert desk.rewriting.split(desk.ids[0], at).nothing
    assert desk.texts() == ["uno", "dos", "tres"]


def test_two_entries_are_joined_and_so_are_their_translations(desk: Desk) -> None:
    one, two, three = desk.ids
    halves = [desk.record(text, language="en", translation_of=of) for text, of in (("one", one), ("two", two))]
    desk.rewriting.join(one, two)
    assert desk.texts() == ["uno\ndos", "tres"]
    assert desk.note(halves[0]).text == "one\ntwo"
    assert set(desk.notes.everything().notes) == {one, three, halves[0]}
    last = desk.record("three", language="en", translation_of=three)
    desk.rewriting.join(one, three)
    assert desk.note(halves[0]).text == "one\ntwo\nthree"
    assert last not in desk.notes.everything().notes


def test_a_translation_of_the_second_alone_becomes_that_of_the_whole(desk: Desk) -> None:
    one, two, _ = desk.ids
    half = desk.record("two", language="en", translation_of=two)
    desk.rewriting.join(one, two)
    assert desk.note(half).translation_of == one


def test_information_becomes_a_commitment_in_its_place_with_its_delegation_responsible(desk: Desk) -> None:
    one = desk.record("Enviará el informe", delegation=ident("HND"), kind=NoteKind.INTERVENTION)
    desk.rewriting.place(one, desk.ids[1])
    before = desk.note(one)
    desk.rewriting.make(one, NoteKind.COMMITMENT)
    after = desk.note(one)
    assert (after.kind, after.action) == (NoteKind.COMMITMENT, Action(delegation=ident("HND")))
    assert (after.order, after.at, after.text) == (before.order, before.at, before.text)
    assert desk.rewriting.make(one, NoteKind.COMMITMENT).nothing
    desk.rewriting.change(one, {"status": NoteStatus.AGREED})
    desk.rewriting.make(one, NoteKind.INFORMATION)
    assert (desk.note(one).action, desk.note(one).status) == (Action(), NoteStatus.DRAFT)


def test_a_support_entry_is_copied_into_the_main_record_once(desk: Desk) -> None:
    support = desk.record("apoyo", record=RecordOf.SUPPORT)
    assert desk.texts() == ["uno", "dos", "tres"]
    desk.rewriting.copy_in(support)
    assert desk.texts() == ["uno", "dos", "tres", "apoyo"]
    assert desk.note(support).record is RecordOf.SUPPORT
    assert desk.rewriting.copied(PROSECUTORS) == {support}
    assert desk.rewriting.copy_in(support).nothing
    assert desk.rewriting.copy_in(desk.ids[0]).nothing


Gesture = Callable[[Desk], Change]
GESTURES: dict[str, Gesture] = {
    "place": lambda desk: desk.rewriting.place(desk.ids[2], desk.ids[0]),
    "move": lambda desk: desk.rewriting.move(desk.ids[0], CHAMPIONS, FIRST),
    "split": lambda desk: desk.rewriting.split(desk.ids[0], 1),
    "join": lambda desk: desk.rewriting.join(desk.ids[0], desk.ids[1]),
    "make": lambda desk: desk.rewriting.make(desk.ids[1], NoteKind.COMMITMENT),
    "change": lambda desk: desk.rewriting.change(desk.ids[1], {"visibility": Visibility.MEMBERS_ONLY}),
}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(GESTURES)), max_size=5))
def test_gestures_taken_back_leave_what_was_and_done_again_what_came_of_them(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    database = small_meeting(Path(tmp_path_factory.mktemp("desk")), FixedClock())
    desk = Desk(database)
    states, done = [desk.state()], []
    for name in names:
        done.append(GESTURES[name](desk))
        states.append(desk.state())
    for change, state in zip(reversed(done), reversed(states[:-1]), strict=True):
        desk.rewriting.take_back(change)
        assert desk.state() == state
    for change, state in zip(done, states[1:], strict=True):
        desk.rewriting.do_again(change)
        assert desk.state() == state
    database.close()


def test_what_somebody_wrote_since_stays_when_a_gesture_is_taken_back(desk: Desk) -> None:
    joined = desk.rewriting.join(desk.ids[0], desk.ids[1])
    desk.amend(desk.ids[0], "de otra mano")
    desk.rewriting.take_back(joined)
    assert desk.texts() == ["de otra mano", "dos", "tres"]


def test_what_somebody_made_of_the_second_part_stays_when_a_split_is_taken_back(desk: Desk) -> None:
    parted = desk.rewriting.split(desk.ids[0], 1)
    (second,) = (one.id for one in parted.made)
    desk.amend(second, "no, ajeno")
    desk.rewriting.take_back(parted)
    assert desk.texts() == ["uno", "no, ajeno", "dos", "tres"]


def test_what_somebody_made_of_the_second_entry_stays_when_a_join_is_done_again(desk: Desk) -> None:
    joined = desk.rewriting.join(desk.ids[0], desk.ids[1])
    desk.rewriting.take_back(joined)
    desk.amend(desk.ids[1], "dos, ajeno")
    desk.rewriting.do_again(joined)
    assert desk.texts() == ["uno\ndos", "dos, ajeno", "tres"]
