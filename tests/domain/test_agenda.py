"""The agenda: what is on, what comes next, and titles that fall back to the other language."""

from datetime import date, datetime

import msgspec
import pytest

from rcm_desktop.domain.agenda import (
    AgendaItem,
    ItemKind,
    MeetingSession,
    Objective,
    days_of,
    hours_on,
    is_on,
    moment,
    next_session,
    opening_ends,
)
from rcm_desktop.domain.records import Planned, Times


def at(text: str) -> datetime:
    """A local moment of the meeting, which has no zone on purpose."""
    return datetime.fromisoformat(f"2023-11-14T{text}")


def session(ident: str, start: str, end: str, order: str = "") -> MeetingSession:
    return MeetingSession(id=ident, period=Times(f"2023-11-14T{start}", f"2023-11-14T{end}"), order=order)


def item(ident: str, start: str, minutes: int) -> AgendaItem:
    return AgendaItem(id=ident, planned=Planned(f"2023-11-14T{start}" if start else "", minutes))


@pytest.mark.parametrize(("time", "on"), [("08:59", False), ("09:00", True), ("12:59", True), ("13:00", False)])
def test_a_session_is_on_from_its_start_until_just_before_its_end(time: str, on: bool) -> None:
    assert is_on(session("a", "09:00", "13:00"), at(time)) is on


def test_a_session_without_a_planned_end_or_start_is_never_on() -> None:
    assert not is_on(MeetingSession(id="a"), at("09:00"))
    assert not is_on(MeetingSession(id="a", period=Times("2023-11-14T09:00")), at("09:00"))


def test_the_next_session_is_the_first_that_has_not_started() -> None:
    plan = [session("c", "15:00", "16:00"), session("b", "11:00", "12:00"), session("a", "09:00", "10:00")]
    assert next_session(plan, at("08:00")) == plan[2]
    assert next_session(plan, at("09:00")) == plan[1]
    assert next_session(plan, at("15:00")) is None
    assert next_session([MeetingSession(id="a")], at("08:00")) is None


def test_of_two_that_start_together_the_order_decides_then_the_id() -> None:
    first, second = session("b", "09:00", "10:00", order="a"), session("a", "09:00", "10:00", order="b")
    assert next_session([second, first], at("08:00")) == first
    twins = [session("b", "09:00", "10:00"), session("a", "09:00", "10:00")]
    assert next_session(twins, at("08:00")) == twins[1]


def test_what_was_not_planned_has_no_moment() -> None:
    assert moment("") is None
    assert moment("2023-11-14T09:00") == at("09:00")


def test_a_missing_language_shows_the_other() -> None:
    both = AgendaItem(id="a", title_es="Apertura", title_en="Opening")
    assert (both.title("es"), both.title("en")) == ("Apertura", "Opening")
    spanish = MeetingSession(id="a", title_es="Taller", description_es="Sobre datos")
    assert (spanish.title("en"), spanish.description("en")) == ("Taller", "Sobre datos")
    english = Objective(id="a", text_en="To agree")
    assert english.text("es") == english.text("en") == "To agree"


@pytest.mark.parametrize("start", ["2023-99-99T09:00", "2023-02-30T09:00"])
def test_a_moment_that_no_calendar_has_is_no_moment(start: str) -> None:
    assert moment(start) is None


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2023-12-04T09:00", "2023-12-05T17:00", [4, 5]),
        ("2023-12-04T09:00", "2023-12-04T17:00", [4]),
        ("2023-12-04T20:00", "2023-12-05T00:00", [4]),
        ("2023-12-04T09:00", "", [4]),
        ("2023-12-04T09:00", "2023-12-03T09:00", [4]),
        ("2023-12-04T09:00", "2123-12-04T17:00", [4]),
        ("", "2023-12-04T17:00", []),
    ],
)
def test_a_session_sits_on_each_day_from_its_start_to_its_end(start: str, end: str, days: list[int]) -> None:
    assert [day.day for day in days_of(MeetingSession(id="s", period=Times(start, end)))] == days


def test_the_hours_of_a_day_within_a_session_are_those_of_its_items() -> None:
    found = MeetingSession(id="s", period=Times("2023-12-04T09:00", "2023-12-06T13:00"))
    items = [
        AgendaItem(id=str(n), planned=Planned(f"2023-12-{when}", 30))
        for n, when in enumerate(("04T16:00", "05T10:00", "05T15:00", "06T08:30"))
    ]
    told = [
        tuple(at and at.strftime("%d %H:%M") for at in hours_on(found, items, date(2023, 12, day))) for day in (4, 5, 6)
    ]
    assert told == [("04 09:00", "04 16:30"), ("05 10:00", "05 15:30"), ("06 08:30", "06 13:00")]
    assert hours_on(found, (), date(2023, 12, 5)) == (None, None)


def test_items_that_follow_others_are_of_the_day_they_fall_on() -> None:
    found = MeetingSession(id="s", period=Times("2023-12-04T09:00", "2023-12-05T13:00"))
    items = [
        AgendaItem(id="a", planned=Planned("", 60)),
        AgendaItem(id="b", planned=Planned("", 90)),
        AgendaItem(id="c", planned=Planned("2023-12-05T10:00", 30)),
    ]
    assert hours_on(found, items, date(2023, 12, 4))[1] == datetime(2023, 12, 4, 11, 30)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("start", "minutes", "ends"),
    [("09:15", 20, "09:35"), ("09:15", 0, "09:45"), ("", 20, "09:20"), ("", 0, "09:30")],
)
def test_an_opening_ends_as_its_item_says_or_half_an_hour_after_it_began(start: str, minutes: int, ends: str) -> None:
    whole = session("a", "09:00", "13:00")
    opening = msgspec.structs.replace(item("o", start, minutes), kind=ItemKind.OPENING)
    assert opening_ends(whole, [item("i", "09:00", 200), opening]) == at(ends)
    assert opening_ends(whole, [item("i", "09:00", 200)]) == at("09:30")
    assert opening_ends(MeetingSession(id="b"), []) is None


def test_of_several_openings_the_first_one_counts() -> None:
    items = [msgspec.structs.replace(item(t, t, 20), kind=ItemKind.OPENING) for t in ("12:00", "09:00")]
    assert opening_ends(session("a", "09:00", "13:00"), items) == at("09:20")
