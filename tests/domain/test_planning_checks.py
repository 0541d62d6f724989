"""What is to be looked at again before people come: each concern, seen and not seen."""

from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective, SessionKind
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.planning_checks import Concern, Remark, over, remarks
from rcm_desktop.domain.programme import Sitting
from rcm_desktop.domain.records import Days, Planned, Times
from tests.domain.followed import PANAMA, items, programme, session, sitting


def whole(
    ident: str, start: str, end: str, *planned: str, kind: SessionKind = SessionKind.RCGM, **more: Any
) -> Sitting:
    """A session to which nothing is to be said."""
    more = {"room": f"room of {ident}", "title_es": "Uno", "title_en": "One"} | more
    return sitting(session(ident, start, end, kind=kind, **more), items(*planned, of=ident))


def seen(*sittings: Sitting) -> list[tuple[Concern, str, str, int]]:
    """What is remarked: the concern, the session, the other one or the item, and the amount."""
    return [(one.concern, one.session, one.other or one.item, one.amount) for one in remarks(programme(*sittings))]


def test_to_a_sound_programme_there_is_nothing_to_say() -> None:
    assert seen(whole("a", "09:00", "12:00", "x 09:00 60", "y - 120"), whole("b", "12:00", "13:00")) == []


@pytest.mark.parametrize(
    ("field", "concern"),
    [("room", Concern.SAME_ROOM), ("chair", Concern.SAME_CHAIR), ("rapporteur", Concern.SAME_RAPPORTEUR)],
)
def test_what_two_sessions_want_at_one_time_is_seen_whatever_its_case(field: str, concern: Concern) -> None:
    told: list[dict[str, Any]] = [{field: "Panamá"}, {field: "PANAMÁ "}]
    first, second = whole("a", "09:00", "12:00", **told[0]), whole("b", "11:00", "13:00", **told[1])
    assert seen(first, second) == [(concern, "b", "a", 60)]
    assert [one.name for one in remarks(programme(first, second))] == ["PANAMÁ"]


def test_what_is_free_again_or_not_named_is_not_wanted_twice() -> None:
    first = whole("a", "09:00", "12:00", room="Sala", chair="Panamá", rapporteur="Ana")
    second = whole("b", "12:00", "13:00", room="Sala", chair="Panamá", rapporteur="Ana")
    nameless = whole("c", "09:00", "12:00", chair=" ", rapporteur="")
    assert seen(first, second, nameless, whole("d", "09:00", "12:00", chair=" ")) == []


def test_of_three_at_one_time_each_pair_is_seen() -> None:
    three = [whole(name, "09:00", "12:00", room="Sala") for name in "abc"]
    assert [one[1:3] for one in seen(*three)] == [("b", "a"), ("c", "a"), ("c", "b")]


def test_a_room_used_in_the_night_between_two_days_of_a_session_is_not_wanted_twice() -> None:
    days = whole("a", "09:00", "15 12:00", "x 09:00 480", "y 15 09:00 180", room="Sala")
    assert seen(days, whole("b", "19:00", "21:00", room="Sala")) == []
    assert seen(days, whole("b", "15 11:00", "15 13:00", room="Sala")) == [(Concern.SAME_ROOM, "b", "a", 60)]


def test_two_sessions_that_meet_on_two_days_are_told_once_with_all_their_minutes() -> None:
    first = whole("a", "09:00", "15 12:00", "x 09:00 180", "y 15 09:00 180", room="Sala")
    second = whole("b", "11:00", "15 10:00", "z 11:00 120", "w 15 08:00 120", room="Sala")
    assert seen(first, second) == [(Concern.SAME_ROOM, "b", "a", 120)]


def within(period: Days, *sittings: Sitting) -> list[Concern]:
    found = msgspec.structs.replace(programme(*sittings), meeting=Meeting(id="m", period=period))
    return [one.concern for one in remarks(found)]


def test_a_session_outside_the_meetings_days_is_seen() -> None:
    days = Days("2023-11-14", "2023-11-15")
    assert within(days, whole("a", "09:00", "12:00"), whole("b", "15 09:00", "15 12:00")) == []
    assert within(days, whole("a", "13 09:00", "13 12:00")) == [Concern.OUTSIDE_MEETING]
    assert within(days, whole("a", "15 22:00", "16 02:00")) == [Concern.OUTSIDE_MEETING]
    assert within(Days(), whole("a", "13 09:00", "13 12:00")) == []


def test_a_time_that_the_clocks_skip_is_seen() -> None:
    place = ZoneInfo("America/New_York")
    skipped = whole("a", "09:00", "10:00")
    times = Times("2023-03-12T02:30", "2023-03-12T04:00")
    moved = sitting(msgspec.structs.replace(skipped.session, period=times))
    assert [one.concern for one in remarks(programme(moved, zone=place))] == [Concern.NO_SUCH_TIME]
    assert remarks(programme(moved, zone=PANAMA)) == ()
    times = Times("2023-03-12T01:00", "2023-03-12T04:00")
    item = AgendaItem(id="i", planned=Planned("2023-03-12T02:15", 30))
    with_item = sitting(msgspec.structs.replace(moved.session, period=times), [item])
    assert remarks(programme(with_item, zone=place)) == (Remark(Concern.NO_SUCH_TIME, "a", item="i"),)


def test_items_that_take_longer_than_the_session_are_seen() -> None:
    longer = whole("a", "09:00", "10:00", "x - 45", "y - 30")
    assert seen(longer) == [(Concern.TOO_LONG, "a", "", 15)]
    assert over(longer, PANAMA) == 15
    assert seen(whole("a", "09:00", "10:00", "x - 45", "y - 15")) == []
    assert over(whole("a", "09:00", "", "x - 45"), PANAMA) == 0


def test_items_that_overlap_are_seen() -> None:
    assert seen(whole("a", "09:00", "11:00", "x 09:00 60", "y 09:45 30")) == [(Concern.ITEMS_OVERLAP, "a", "y", 15)]
    assert seen(whole("a", "09:00", "11:00", "x 09:00 60", "y 10:00 30")) == []


@pytest.mark.parametrize(("item", "is_outside"), [("x 08:45 30", True), ("x 10:45 30", True), ("x 10:30 30", False)])
def test_an_item_outside_its_session_is_seen(item: str, is_outside: bool) -> None:
    expected = [(Concern.OUTSIDE_SESSION, "a", "x", 0)] if is_outside else []
    assert seen(whole("a", "09:00", "11:00", item)) == expected


def with_objectives(kind: SessionKind, count: int) -> list[Concern]:
    found = whole("a", "09:00", "10:00", kind=kind)
    objectives = tuple(Objective(id=str(n), session="a", text_es="x", text_en="x") for n in range(count))
    return [one.concern for one in remarks(programme(msgspec.structs.replace(found, objectives=objectives)))]


def test_a_session_without_objectives_is_seen_where_its_kind_has_any() -> None:
    assert with_objectives(SessionKind.WORKSHOP, 0) == [Concern.NO_OBJECTIVES]
    assert with_objectives(SessionKind.WORKSHOP, 1) == []
    assert with_objectives(SessionKind.VICE_MINISTERIAL, 0) == []


def test_a_session_without_a_room_or_a_time_is_seen() -> None:
    assert seen(whole("a", "09:00", "10:00", room="")) == [(Concern.NO_ROOM, "a", "", 0)]
    assert seen(whole("a", "", "", room="")) == [(Concern.NO_TIME, "a", "", 0)]


def test_texts_that_stand_in_one_language_only_are_counted() -> None:
    found = whole("a", "09:00", "10:00", title_en="")
    item = AgendaItem(id="i", title_en="Opening")
    objective = Objective(id="o", text_es="Lograr", text_en="To achieve")
    half = msgspec.structs.replace(found, items=(item, AgendaItem(id="j")), objectives=(objective,))
    assert seen(half) == [(Concern.NO_TRANSLATION, "a", "", 2)]


def test_remarks_come_in_the_order_of_the_programme() -> None:
    found = seen(whole("b", "10:00", "11:00", room=""), whole("a", "09:00", "10:30", "x - 120"))
    assert [(concern, of) for concern, of, _, _ in found] == [(Concern.TOO_LONG, "a"), (Concern.NO_ROOM, "b")]


def test_a_session_may_end_as_another_begins_on_the_day_the_clocks_are_put_back() -> None:
    """The first ends in the hour that comes twice; the second begins in it."""
    first = MeetingSession(id="a", period=Times("2023-11-05T00:00", "2023-11-05T01:30"), room="Sala")
    second = MeetingSession(id="b", period=Times("2023-11-05T01:30", "2023-11-05T03:00"), room="Sala")
    found = remarks(programme(sitting(first), sitting(second), zone=ZoneInfo("America/New_York")))
    assert Concern.SAME_ROOM not in [one.concern for one in found]
