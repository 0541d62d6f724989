"""Sessions and items moved, made longer, put in order, copied, shifted and taken out, and each taken back again."""

from collections.abc import Callable
from datetime import date

import pytest

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.ordering import between
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.services.agenda.retiming import Retimed
from rcm_desktop.storage.changes import Change
from tests.domain.followed import local
from tests.sample import MEETING, ident
from tests.services.agenda.table import BREAK, CHAMPIONS, OPENING, PROSECUTORS, RCGM, REPORTS, STEPS, Table

WHOLE = ["opening 09:00 30", "reports 09:30 90", "break 11:00 30", "steps 11:30 60"]


def titles(table: Table, of: str = CHAMPIONS) -> list[str]:
    return [line.rsplit(" ", 2)[0] for line in table.plan(of)]


def test_a_session_moves_with_its_items_and_keeps_its_length(table: Table) -> None:
    table.planning.move_session(CHAMPIONS, local("10:15"))
    assert table.hours() == "10:15-13:45"
    assert table.plan() == ["opening 10:15 30", "reports 10:45 90", "break 12:15 30", "steps 12:45 60"]


def test_a_session_moves_to_another_room_and_day(table: Table) -> None:
    table.planning.move_session(CHAMPIONS, local("15 09:00"), "Sala 2")
    assert (table.hours(), table.session().room) == ("15 09:00-15 12:30", "Sala 2")
    assert table.plan()[0] == "opening 15 09:00 30"


def test_a_session_without_a_time_gets_one_of_the_usual_length(table: Table) -> None:
    made = table.add_session("", "")
    table.planning.move_session(made, local("15:00"))
    assert table.hours(made) == "15:00-16:30"


def test_a_session_that_moves_offers_to_move_those_after_it_in_its_room(table: Table) -> None:
    later = table.add_session("13:00", "14:00")
    elsewhere = table.add_session("13:00", "14:00", "Sala 2")
    moved = table.planning.move_session(CHAMPIONS, local("09:20"))
    assert (moved.offers, moved.minutes, moved.following) == (True, 20, (later,))
    table.planning.shift(moved)
    assert (table.hours(later), table.hours(elsewhere)) == ("13:20-14:20", "13:00-14:00")


def test_a_session_that_leaves_its_room_or_day_offers_nothing(table: Table) -> None:
    table.add_session("13:00", "14:00")
    assert not table.planning.move_session(CHAMPIONS, local("09:20"), "Sala 2").offers
    table.planning.move_session(CHAMPIONS, local("09:00"), "Sala 1")
    assert not table.planning.move_session(CHAMPIONS, local("15 09:00")).offers


def test_a_session_put_where_it_is_changes_nothing(table: Table) -> None:
    moved = table.planning.move_session(CHAMPIONS, local("09:00"), "Sala 1")
    assert (moved.change.nothing, moved.offers) == (True, False)


def test_a_session_that_ends_later_offers_to_move_those_after_it(table: Table) -> None:
    later = table.add_session("13:00", "14:00")
    moved = table.planning.set_end(CHAMPIONS, local("13:00"))
    assert (table.hours(), moved.minutes, moved.following) == ("09:00-13:00", 30, (later,))
    assert table.plan() == WHOLE


def test_a_session_of_two_days_that_ends_later_moves_those_of_its_last_day(table: Table) -> None:
    days = table.add_session("15 09:00", "16 08:00")
    first, last = table.add_session("15 18:00", "15 19:00"), RCGM
    moved = table.planning.set_end(days, local("16 08:30"))
    assert (moved.following, first in moved.following) == ((last,), False)


def test_a_session_ends_a_step_after_it_starts_at_the_earliest_and_a_week_after_at_the_latest(table: Table) -> None:
    table.planning.set_end(CHAMPIONS, local("08:00"))
    assert table.hours() == "09:00-09:05"
    table.planning.set_end(CHAMPIONS, "2023-12-14T09:00")
    assert table.hours() == "09:00-21 09:00"


def test_a_session_without_a_start_gets_no_end(table: Table) -> None:
    made = table.add_session("", "")
    assert table.planning.set_end(made, local("10:00")).change.nothing


def test_a_longer_item_offers_to_move_those_after_it(table: Table) -> None:
    moved = table.planning.time_item(REPORTS, minutes=105)
    assert table.plan() == ["opening 09:00 30", "reports 09:30 105", "break 11:00 30", "steps 11:30 60"]
    assert (moved.minutes, moved.following) == (15, (BREAK, STEPS))
    table.planning.shift(moved)
    assert table.plan() == ["opening 09:00 30", "reports 09:30 105", "break 11:15 30", "steps 11:45 60"]


def test_an_item_that_moves_and_grows_moves_the_others_by_both(table: Table) -> None:
    moved = table.planning.time_item(REPORTS, start=local("09:40"), minutes=100)
    assert moved.minutes == 20


def test_an_item_takes_its_place_by_its_time(table: Table) -> None:
    table.planning.time_item(OPENING, start=local("12:30"))
    assert titles(table) == ["reports", "break", "steps", "opening"]
    table.planning.time_item(OPENING, start=local("11:15"))
    assert titles(table) == ["reports", "break", "opening", "steps"]
    table.planning.time_item(OPENING, start=local("08:00"))
    assert titles(table) == ["opening", "reports", "break", "steps"]


def test_an_item_lasts_a_week_at_most_and_no_less_than_nothing(table: Table) -> None:
    table.planning.time_item(STEPS, minutes=99999)
    assert table.plan()[3] == "steps 11:30 10080"
    table.planning.time_item(STEPS, minutes=-5)
    assert table.plan()[3] == "steps 11:30 0"


def test_items_moved_behind_one_without_a_start_begin_where_that_begins(table: Table) -> None:
    table.planning.time_item(REPORTS, start="")
    table.planning.move_item(BREAK, 1)
    assert table.plan() == ["opening 09:00 30", "break 09:30 30", "reports  90", "steps 11:30 60"]


def test_an_item_whose_time_fits_keeps_its_place(table: Table) -> None:
    moved = table.planning.time_item(REPORTS, start=local("09:45"))
    assert [edit.attribute for edit in moved.change.edits] == ["planned"]


def test_what_moved_past_others_is_before_them_again_once_they_follow(table: Table) -> None:
    moved = table.planning.time_item(REPORTS, start=local("11:10"))
    assert titles(table) == ["opening", "break", "reports", "steps"]
    table.planning.shift(moved)
    assert table.plan() == ["opening 09:00 30", "reports 11:10 90", "break 12:40 30", "steps 13:10 60"]


def test_an_item_offers_to_move_those_of_its_day_only(table: Table) -> None:
    made = table.add_session("15 09:00", "16 13:00")
    first = table.add_item(made, "uno", "15 09:00", 60)
    second = table.add_item(made, "dos", "15 10:00", 60)
    table.add_item(made, "tres", "16 09:00", 60)
    assert table.planning.time_item(first, minutes=75).following == (second,)


def test_an_item_whose_start_is_taken_away_follows_the_one_before(table: Table) -> None:
    table.planning.time_item(BREAK, start="")
    assert table.plan()[2] == "break  30"
    assert [edit.attribute for edit in table.planning.time_item(BREAK, minutes=20).change.edits] == ["planned"]


def test_an_item_moved_down_lets_those_between_move_up(table: Table) -> None:
    table.planning.move_item(REPORTS, 3)
    assert table.plan() == ["opening 09:00 30", "break 09:30 30", "steps 10:00 60", "reports 11:00 90"]


def test_an_item_moved_up_takes_the_place_of_those_it_passes(table: Table) -> None:
    table.planning.move_item(STEPS, 0)
    assert table.plan() == ["steps 09:00 60", "opening 10:00 30", "reports 10:30 90", "break 12:00 30"]


def test_an_item_moved_beyond_the_end_stands_last_and_one_put_where_it_is_changes_nothing(table: Table) -> None:
    table.planning.move_item(OPENING, 99)
    assert titles(table)[-1] == "opening"
    assert table.planning.move_item(OPENING, 3).nothing


def test_an_item_moved_to_another_day_of_its_session_moves_nothing_else(table: Table) -> None:
    made = table.add_session("15 09:00", "16 13:00")
    one = table.add_item(made, "uno", "15 09:00", 60)
    table.add_item(made, "dos", "15 10:00", 60)
    three = table.add_item(made, "tres", "16 09:00", 60)
    table.planning.move_item(one, 2)
    assert table.plan(made) == ["dos 15 10:00 60", "tres 16 09:00 60", "uno 16 10:00 60"]
    table.planning.move_item(three, 0)
    assert table.plan(made) == ["tres 15 10:00 60", "dos 15 10:00 60", "uno 16 10:00 60"]


def test_an_item_goes_to_another_session_behind_the_one_it_is_put_after(table: Table) -> None:
    table.planning.move_item(REPORTS, 0, PROSECUTORS)
    assert table.plan(PROSECUTORS) == ["reports 14:00 90"]
    table.planning.move_item(BREAK, 5, PROSECUTORS)
    assert table.plan(PROSECUTORS) == ["reports 14:00 90", "break 15:30 30"]
    assert table.plan() == ["opening 09:00 30", "steps 11:30 60"]


def test_what_follows_follows_by_what_was_offered(table: Table) -> None:
    later = table.add_session("13:00", "14:00")
    item = table.add_item(later, "uno", "13:00", 30)
    change = table.planning.shift(table.planning.set_end(CHAMPIONS, local("13:10")))
    assert (table.hours(later), table.plan(later)) == ("13:40-14:40", ["uno 13:40 30"])
    assert {edit.id for edit in change.edits} == {later, item}


def test_a_copied_session_has_its_items_and_no_objectives(table: Table) -> None:
    change = table.planning.copy_session(CHAMPIONS, local("15 14:00"), "Sala 3")
    made = change.made[0].id
    assert (table.hours(made), table.session(made).room) == ("15 14:00-15 17:30", "Sala 3")
    assert table.session(made).title_es == table.session().title_es
    assert table.sitting(made).objectives == ()
    assert [line.split()[-2:] for line in table.plan(made)] == [
        ["14:00", "30"], ["14:30", "90"], ["16:00", "30"], ["16:30", "60"]
    ]  # fmt: skip
    assert table.plan() == WHOLE


def test_a_copied_session_without_a_time_lasts_as_long_as_usual(table: Table) -> None:
    made = table.add_session("", "")
    copy = table.planning.copy_session(made, local("15:00")).made[0].id
    assert table.hours(copy) == "15:00-16:30"


def test_a_copied_day_has_the_sessions_that_begin_on_it(table: Table) -> None:
    table.add_session("13 22:00", "14 01:00")
    change = table.planning.copy_day(date(2023, 11, 14), date(2023, 11, 15))
    sessions = [one for one in change.made if isinstance(one, MeetingSession)]
    assert sorted(table.hours(one.id) for one in sessions) == ["15 09:00-15 12:30", "15 14:00-15 17:30"]
    assert sum(isinstance(one, AgendaItem) for one in change.made) == 4


def test_a_room_is_added_after_the_others_and_once(table: Table) -> None:
    for name in ("Sala B", " Sala A ", "Sala B", ""):
        table.planning.add_room(name)
    assert table.agenda.programme().meeting.rooms == ("Sala 1", "Sala 2", "Sala B", "Sala A")


def test_a_room_is_called_otherwise_in_all_its_sessions(table: Table) -> None:
    table.planning.add_room("Sala 1")
    table.planning.rename_room("Sala 1", " Salón ")
    assert table.agenda.programme().meeting.rooms == ("Salón", "Sala 2")
    assert [table.session(one).room for one in (CHAMPIONS, RCGM, PROSECUTORS)] == ["Salón", "Salón", "Sala 2"]
    assert table.planning.rename_room("Salón", " ").nothing


def test_a_deleted_session_is_gone_with_its_items_and_comes_back_with_them(table: Table) -> None:
    change = table.planning.delete(table.session())
    assert CHAMPIONS not in table.agenda.programme().by_id
    table.planning.take_back(change)
    assert table.plan() == WHOLE


def test_a_fresh_session_follows_the_last_one_in_the_room(table: Table) -> None:
    made = table.planning.fresh_session(date(2023, 11, 14), "Sala 1")
    assert (made.period, made.kind) == (Times(local("12:30"), local("14:00")), table.session().kind)
    made = table.planning.fresh_session(date(2023, 11, 15), "Sala 1")
    assert made.period == Times(local("15 09:00"), local("15 10:30"))


def test_a_fresh_item_follows_the_last_one(table: Table) -> None:
    made = table.planning.fresh_item(CHAMPIONS)
    assert (made.planned, made.session) == (Planned(local("12:30"), 30), CHAMPIONS)
    assert made.order > table.sitting().items[-1].order
    assert table.planning.fresh_item(PROSECUTORS).planned == Planned(local("14:00"), 30)
    assert table.planning.fresh_item("nobody's").planned == Planned()


GESTURES: dict[str, Callable[[Table, Retimed], Change]] = {
    "move session": lambda t, _: t.planning.move_session(CHAMPIONS, local("10:00"), "Sala 2").change,
    "set end": lambda t, _: t.planning.set_end(CHAMPIONS, local("13:00")).change,
    "time item": lambda t, _: t.planning.time_item(OPENING, start=local("12:40"), minutes=10).change,
    "move item": lambda t, _: t.planning.move_item(OPENING, 2),
    "into another": lambda t, _: t.planning.move_item(OPENING, 0, PROSECUTORS),
    "shift": lambda t, retimed: t.planning.shift(retimed),
    "copy session": lambda t, _: t.planning.copy_session(CHAMPIONS, local("15 09:00")),
    "copy day": lambda t, _: t.planning.copy_day(date(2023, 11, 14), date(2023, 11, 15)),
    "add room": lambda t, _: t.planning.add_room("Sala 9"),
    "rename room": lambda t, _: t.planning.rename_room("Sala 1", "Salón"),
    "delete session": lambda t, _: t.planning.delete(t.session()),
    "delete item": lambda t, _: t.planning.delete(t.sitting().items[1]),
}


@pytest.mark.parametrize("name", GESTURES)
def test_what_was_done_is_taken_back_and_done_again(table: Table, name: str) -> None:
    retimed = table.planning.time_item(OPENING, minutes=25)
    before = table.agenda.programme()
    change = GESTURES[name](table, retimed)
    after = table.agenda.programme()
    assert after != before
    table.planning.take_back(change)
    assert table.agenda.programme() == before
    table.planning.do_again(change)
    assert table.agenda.programme() == after
    table.planning.take_back(change)
    assert table.agenda.programme() == before


def test_a_field_that_somebody_changed_meanwhile_stays_as_it_is(table: Table) -> None:
    change = table.planning.move_session(CHAMPIONS, local("10:00"), "Sala 2").change
    table.edit(MeetingSession, CHAMPIONS, room="Sala 7")
    table.edit(AgendaItem, BREAK, planned=Planned(local("12:15"), 15))
    table.planning.take_back(change)
    assert (table.hours(), table.session().room) == ("09:00-12:30", "Sala 7")
    assert table.plan() == ["opening 09:00 30", "reports 09:30 90", "break 12:15 15", "steps 11:30 60"]


def test_what_somebody_changed_meanwhile_is_not_done_again(table: Table) -> None:
    change = table.planning.move_session(CHAMPIONS, local("10:00"), "Sala 2").change
    table.planning.take_back(change)
    table.edit(MeetingSession, CHAMPIONS, room="Sala 7")
    table.planning.do_again(change)
    assert (table.hours(), table.session().room) == ("10:00-13:30", "Sala 7")


def test_a_copy_on_which_somebody_worked_is_not_taken_away(table: Table) -> None:
    change = table.planning.copy_session(CHAMPIONS, local("15 09:00"))
    made = change.made[0].id
    table.edit(MeetingSession, made, title_es="Otra reunión")
    table.planning.take_back(change)
    assert table.session(made).title_es == "Otra reunión"
    assert table.plan(made) == []


def test_a_session_deleted_and_worked_on_elsewhere_is_not_deleted_again(table: Table) -> None:
    change = table.planning.delete(table.session())
    table.planning.take_back(change)
    table.edit(MeetingSession, CHAMPIONS, title_es="Otra")
    table.planning.do_again(change)
    assert table.session().title_es == "Otra"


def test_what_was_taken_away_meanwhile_cannot_be_moved(table: Table) -> None:
    planning = table.planning
    planning.delete(table.session())
    assert planning.move_session(CHAMPIONS, local("10:00")).change.nothing
    assert planning.set_end(CHAMPIONS, local("10:00")).change.nothing
    assert planning.time_item(OPENING, minutes=5).change.nothing
    assert planning.move_item(OPENING, 1).nothing
    assert planning.copy_session(CHAMPIONS, local("10:00")).nothing


def test_an_item_cannot_go_to_a_session_that_was_taken_away(table: Table) -> None:
    table.setup.delete(MeetingSession, PROSECUTORS)
    assert table.planning.move_item(OPENING, 0, PROSECUTORS).nothing


def test_two_items_in_one_place_can_be_moved_apart(table: Table) -> None:
    """Two laptops chose the same place for what they added."""
    place = between(table.sitting().items[-1].order, "")
    for title in ("uno", "dos"):
        table.add_item(CHAMPIONS, title, "12:30", 5, place)
    last = table.sitting().items[-1]
    table.planning.move_item(last.id, 0)
    assert table.sitting().items[0].id == last.id


def test_the_meetings_own_record_keeps_what_a_room_does_not_concern(table: Table) -> None:
    table.planning.add_room("Sala 9")
    opened = table.setup.open(Meeting, MEETING)
    assert opened is not None
    assert opened[0].order[0] == ident("BLZ")
