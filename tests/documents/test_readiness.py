"""What is to be looked at before minutes go out, point by point."""

import msgspec
import pytest

from rcm_desktop.documents.content import MinutesContent, Presence, Readers, SessionContent
from rcm_desktop.documents.readiness import Matter, Point, readiness
from rcm_desktop.domain.agenda import MeetingSession, Objective
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Action, Note, NoteKind, NoteStatus, RecordOf, Visibility
from rcm_desktop.domain.pairs import sums
from rcm_desktop.domain.people import Category, Delegation

PRESENT = Presence(delegations=("hnd",), confirmed=True)
GOOD = Note(id="good", session="s", section="o", text="x", language="es")


def points(*notes: Note, presence: Presence = PRESENT, readers: Readers = Readers.EVERYONE) -> set[Point]:
    """What there is to look at in the Spanish minutes of one session with one objective."""
    session = SessionContent(MeetingSession(id="s"), (Objective(id="o", session="s"),), (), notes)
    content = MinutesContent(
        meeting=Meeting(id="m"),
        delegations=(Delegation(id="hnd", category=Category.MEMBER), Delegation(id="oim")),
        sessions=(session,),
        presence=presence,
    )
    return set(readiness(content, "es", readers))


def test_minutes_in_order_have_nothing_to_look_at() -> None:
    assert points(GOOD) == set()


@pytest.mark.parametrize(
    ("changes", "matter"),
    [
        ({"language": "en"}, Matter.TRANSLATION),
        ({"status": NoteStatus.BRACKETED}, Matter.BRACKETS),
        ({"kind": NoteKind.COMMITMENT}, Matter.INCOMPLETE),
        ({"kind": NoteKind.COMMITMENT, "action": Action("Panamá")}, Matter.INCOMPLETE),
        ({"to_settle": ("text",)}, Matter.TWO_VERSIONS),
        ({"visibility": Visibility.MEMBERS_ONLY}, Matter.LEFT_OUT),
    ],
)
def test_an_entry_that_wants_a_look_is_counted_and_named(changes: dict[str, object], matter: Matter) -> None:
    odd = msgspec.structs.replace(GOOD, id="odd", **changes)
    assert points(GOOD, odd) == {Point(matter, 1, "odd")}


def test_a_paper_for_members_leaves_nothing_of_theirs_out() -> None:
    reserved = msgspec.structs.replace(GOOD, visibility=Visibility.MEMBERS_ONLY)
    assert points(reserved, readers=Readers.MEMBERS) == set()


def test_a_translated_entry_is_not_pending() -> None:
    english = msgspec.structs.replace(GOOD, id="en", language="en")
    spanish = msgspec.structs.replace(GOOD, id="es", translation_of="en")
    assert points(english, spanish) == set()


def test_a_half_that_says_something_older_is_named_where_it_is_printed() -> None:
    english = msgspec.structs.replace(GOOD, id="en", language="en", text="changed")
    spanish = msgspec.structs.replace(GOOD, id="es", translation_of="en", matches=sums("as it was", "x"))
    assert points(english, spanish) == {Point(Matter.BEHIND, 1, "en")}
    caught_up = msgspec.structs.replace(spanish, matches=sums("changed", "as it was"))
    assert points(english, caught_up) == set()
    original = msgspec.structs.replace(GOOD, id="en")
    other = msgspec.structs.replace(GOOD, id="t", language="en", translation_of="en", matches=sums("x", "as it was"))
    assert points(original, other) == {Point(Matter.BEHIND, 1, "en")}


def test_an_objective_with_support_entries_alone_has_nothing_recorded() -> None:
    support = msgspec.structs.replace(GOOD, record=RecordOf.SUPPORT)
    assert points(support) == {Point(Matter.NO_NOTES, 1, "o")}


def test_nobody_seen_and_nobody_confirmed_are_told_apart() -> None:
    observers = Presence(delegations=("oim",), confirmed=True)
    assert points(GOOD, presence=observers) == {Point(Matter.NOBODY_SEEN, 1)}
    unconfirmed = msgspec.structs.replace(PRESENT, confirmed=False)
    assert points(GOOD, presence=unconfirmed) == {Point(Matter.UNCONFIRMED, 1)}


def test_a_delegation_is_as_good_a_responsible_as_a_name() -> None:
    action = Action(due="2024-04-15", delegation="hnd")
    assert points(msgspec.structs.replace(GOOD, kind=NoteKind.COMMITMENT, action=action)) == set()
    undated = msgspec.structs.replace(GOOD, kind=NoteKind.COMMITMENT, action=Action(delegation="hnd"))
    assert {point.matter for point in points(undated)} == {Matter.INCOMPLETE}
