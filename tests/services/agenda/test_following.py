"""The gestures at the chair's table: what each puts on record, and that each is taken back and done again."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.speakers import Speaker
from rcm_desktop.services.agenda.following import Done
from tests.domain.followed import at
from tests.sample import ident
from tests.services.agenda.table import BREAK, CHAMPIONS, OPENING, PROSECUTORS, REPORTS, STEPS, Table, clock_at

PAN, MEX, CAN = (ident(code) for code in ("PAN", "MEX", "CAN"))


def waiting(table: Table) -> list[str]:
    return [one.delegation or one.name for one in table.sitting().floor().waiting]


def has_the_floor(table: Table) -> str:
    turn = table.sitting().floor().speaking
    return "" if turn is None else turn.speaker.delegation or turn.speaker.name


def turns(table: Table) -> list[str]:
    found = table.sitting().floor().turns
    return [f"{one.speaker.delegation or one.speaker.name} {clock_at(one.start)}-{clock_at(one.end)}" for one in found]


def spans(table: Table, item: str) -> list[str]:
    found = next(one for one in table.course().items if one.slot.item.id == item)
    return [f"{clock_at(one.start)}-{clock_at(one.end)}" for one in found.spans]


def test_an_item_is_started_and_closed_at_the_time_it_is_done(table: Table) -> None:
    table.go(5)
    assert not table.following.start(OPENING).nothing
    assert (table.on(), table.course().late) == ("opening", 5)
    table.go(40)
    table.following.close(OPENING)
    assert (table.on(), spans(table, OPENING)) == ("", ["09:05-09:45"])


def test_starting_another_item_ends_the_first(table: Table) -> None:
    table.following.start(OPENING)
    table.go(30)
    table.following.start(REPORTS)
    assert (table.on(), spans(table, OPENING)) == ("reports", ["09:00-09:30"])


def test_a_step_says_in_which_session_it_happened(table: Table) -> None:
    done = table.following.start(OPENING)
    assert [step.session for step in table.sitting().steps if hasattr(step, "session")] == [CHAMPIONS]
    assert done.facts[0].session == CHAMPIONS


def test_what_is_so_already_is_nothing_to_do(table: Table) -> None:
    follow = table.following
    assert follow.close(OPENING).nothing
    follow.start(OPENING)
    again: tuple[Callable[[], Done], ...] = (
        lambda: follow.start(OPENING),
        lambda: follow.close(REPORTS),
        lambda: follow.open_again(CHAMPIONS),
        lambda: follow.give(CHAMPIONS),
        lambda: follow.end_turn(CHAMPIONS),
        lambda: follow.withdraw(CHAMPIONS, "nobody"),
        lambda: follow.move(CHAMPIONS, "nobody", 0),
        lambda: follow.set_limit(CHAMPIONS, 0),
        lambda: follow.ask(CHAMPIONS, "", "  "),
        lambda: follow.give_to(CHAMPIONS),
        lambda: follow.close_session(PROSECUTORS),
    )
    for gesture in again:
        assert gesture().nothing
    assert len(table.sitting().steps) == 1


def test_what_was_taken_away_meanwhile_cannot_be_followed(table: Table) -> None:
    follow = table.following
    table.setup.delete(MeetingSession, CHAMPIONS)
    gone: tuple[Callable[[], Done], ...] = (
        lambda: follow.start(OPENING),
        lambda: follow.close(OPENING),
        lambda: follow.close_session(CHAMPIONS),
        lambda: follow.reserve(CHAMPIONS),
        lambda: follow.open_again(CHAMPIONS),
        lambda: follow.ask(CHAMPIONS, PAN),
        lambda: follow.give(CHAMPIONS),
        lambda: follow.give_to(CHAMPIONS, PAN),
        lambda: follow.end_turn(CHAMPIONS),
        lambda: follow.withdraw(CHAMPIONS, PAN),
        lambda: follow.move(CHAMPIONS, PAN, 0),
        lambda: follow.set_limit(CHAMPIONS, 60),
    )
    for gesture in gone:
        assert gesture().nothing


def test_a_session_is_closed_with_what_it_did_not_reach(table: Table) -> None:
    table.following.start(OPENING)
    table.following.give_to(CHAMPIONS, PAN)
    table.go(20)
    table.following.close_session(CHAMPIONS)
    assert not table.course().sits(table.clock.now())
    assert spans(table, OPENING) == ["09:00-09:20"]
    assert has_the_floor(table) == ""


def test_a_session_that_nobody_followed_is_closed_while_it_sits_by_its_plan(table: Table) -> None:
    assert table.following.close_session(PROSECUTORS).nothing
    table.stand_at("16:00")
    done = table.following.close_session(PROSECUTORS)
    assert not table.course(PROSECUTORS).sits(table.clock.now())
    table.following.take_back(done)
    assert table.course(PROSECUTORS).sits(table.clock.now())


def test_a_part_for_members_only_begins_and_ends(table: Table) -> None:
    table.following.reserve(CHAMPIONS)
    assert table.course().reserved
    assert table.following.reserve(CHAMPIONS).nothing
    table.go(10)
    table.following.open_again(CHAMPIONS)
    assert not table.course().reserved


def test_who_asks_stands_at_the_end_of_the_list_and_once(table: Table) -> None:
    for of in (PAN, MEX, PAN):
        table.following.ask(CHAMPIONS, of)
    table.following.ask(CHAMPIONS, "", " Noor de Vries ")
    table.following.ask(CHAMPIONS, "", "Noor de Vries")
    assert waiting(table) == [PAN, MEX, "Noor de Vries"]


def test_the_floor_goes_to_the_first_or_to_the_one_named(table: Table) -> None:
    for of in (PAN, MEX, CAN):
        table.following.ask(CHAMPIONS, of)
    last = table.sitting().floor().waiting[2]
    table.following.give(CHAMPIONS, last.id)
    assert (has_the_floor(table), waiting(table)) == (CAN, [PAN, MEX])
    table.go(2)
    table.following.give(CHAMPIONS)
    assert (has_the_floor(table), waiting(table)) == (PAN, [MEX])
    assert turns(table) == [f"{CAN} 09:00-09:02", f"{PAN} 09:02-"]


def test_who_has_spoken_may_ask_again(table: Table) -> None:
    table.following.give_to(CHAMPIONS, PAN)
    table.go(1)
    table.following.ask(CHAMPIONS, PAN)
    assert (has_the_floor(table), waiting(table)) == (PAN, [PAN])
    table.following.give(CHAMPIONS)
    assert turns(table) == [f"{PAN} 09:00-09:01", f"{PAN} 09:01-"]


def test_the_floor_is_given_at_once_and_taken_from_the_list(table: Table) -> None:
    table.following.ask(CHAMPIONS, PAN)
    table.following.ask(CHAMPIONS, MEX)
    table.following.give_to(CHAMPIONS, MEX)
    table.go(1)
    table.following.give_to(CHAMPIONS, "", "Noor")
    assert (waiting(table), has_the_floor(table)) == ([PAN], "Noor")
    table.go(1)
    table.following.end_turn(CHAMPIONS)
    assert turns(table) == [f"{MEX} 09:00-09:01", "Noor 09:01-09:02"]


def test_a_turn_names_the_item_that_is_on_where_one_is_followed(table: Table) -> None:
    table.following.give_to(CHAMPIONS, PAN)
    table.following.start(REPORTS)
    table.go(1)
    table.following.give_to(CHAMPIONS, MEX)
    assert [one.speaker.item for one in table.sitting().floor().turns] == ["", REPORTS]


@pytest.mark.parametrize("gesture", ["start", "close"])
def test_with_its_item_a_turn_ends(table: Table, gesture: str) -> None:
    table.following.start(OPENING)
    table.following.give_to(CHAMPIONS, PAN)
    table.go(3)
    if gesture == "start":
        table.following.start(REPORTS)
    else:
        table.following.close(OPENING)
    assert turns(table) == [f"{PAN} 09:00-09:03"]


def test_one_who_waits_is_taken_off_the_list_or_moved(table: Table) -> None:
    for of in (PAN, MEX, CAN):
        table.following.ask(CHAMPIONS, of)
    first, second, third = (one.id for one in table.sitting().floor().waiting)
    table.following.move(CHAMPIONS, third, 0)
    assert waiting(table) == [CAN, PAN, MEX]
    table.following.move(CHAMPIONS, third, 99)
    assert waiting(table) == [PAN, MEX, CAN]
    assert table.following.move(CHAMPIONS, first, -1).nothing
    table.following.withdraw(CHAMPIONS, second)
    assert waiting(table) == [PAN, CAN]


def test_a_limit_for_speakers_is_an_hour_at_most(table: Table) -> None:
    table.following.set_limit(CHAMPIONS, 180)
    assert table.session().speaking == 180
    table.following.set_limit(CHAMPIONS, 99999)
    assert table.session().speaking == 3600
    table.following.set_limit(CHAMPIONS, -1)
    assert table.session().speaking == 0


def _prepare(table: Table) -> None:
    table.following.start(OPENING)
    table.following.ask(CHAMPIONS, PAN)
    table.following.ask(CHAMPIONS, MEX)
    table.following.give_to(CHAMPIONS, CAN)
    table.go(10)


def _first(table: Table) -> str:
    return table.sitting().floor().waiting[0].id


GESTURES: dict[str, Callable[[Table], Done]] = {
    "start": lambda t: t.following.start(REPORTS),
    "close": lambda t: t.following.close(OPENING),
    "close session": lambda t: t.following.close_session(CHAMPIONS),
    "reserve": lambda t: t.following.reserve(CHAMPIONS),
    "ask": lambda t: t.following.ask(CHAMPIONS, "", "Noor"),
    "give": lambda t: t.following.give(CHAMPIONS),
    "give to": lambda t: t.following.give_to(CHAMPIONS, "", "Noor"),
    "end turn": lambda t: t.following.end_turn(CHAMPIONS),
    "withdraw": lambda t: t.following.withdraw(CHAMPIONS, _first(t)),
    "move": lambda t: t.following.move(CHAMPIONS, _first(t), 1),
    "set limit": lambda t: t.following.set_limit(CHAMPIONS, 120),
}


def told(table: Table) -> list[object]:
    """All that the table sees of the session."""
    spans = [(one.slot.item.id, one.state, one.spans) for one in table.course().items]
    return [table.course().reserved, table.course().lasts, spans, table.sitting().floor(), table.session()]


@pytest.mark.parametrize("name", GESTURES)
def test_what_was_done_is_taken_back_and_done_again(table: Table, name: str) -> None:
    _prepare(table)
    before = told(table)
    done = GESTURES[name](table)
    after = told(table)
    assert after != before
    table.following.take_back(done)
    assert told(table) == before
    again = table.following.do_again(done)
    assert len(told(table)) == len(after)
    assert told(table) != before
    table.following.take_back(again)
    assert told(table) == before


def test_what_is_done_again_happens_when_it_is_done_again(table: Table) -> None:
    done = table.following.start(OPENING)
    table.following.take_back(done)
    table.go(4)
    again = table.following.do_again(done)
    assert spans(table, OPENING) == ["09:04-"]
    assert (again.facts[0].id != done.facts[0].id, again.facts[0].session) == (True, CHAMPIONS)


def test_a_start_taken_back_lets_the_item_before_go_on(table: Table) -> None:
    table.following.start(OPENING)
    table.go(10)
    table.following.take_back(table.following.start(STEPS))
    assert (table.on(), spans(table, OPENING)) == ("opening", ["09:00-"])


def test_a_turn_that_somebody_corrected_meanwhile_stays_ended(table: Table) -> None:
    table.following.give_to(CHAMPIONS, PAN)
    table.go(5)
    done = table.following.end_turn(CHAMPIONS)
    speaker = table.sitting().floor().spoken[0].speaker
    corrected = at("09:03").isoformat()
    table.edit(Speaker, speaker.id, ended=corrected)
    table.following.take_back(done)
    assert turns(table) == [f"{PAN} 09:00-09:03"]


def test_after_the_clock_was_set_back_what_is_done_still_counts(table: Table) -> None:
    table.following.start(OPENING)
    table.following.give_to(CHAMPIONS, PAN)
    table.clock.go(timedelta(hours=-6))
    table.following.start(REPORTS)
    assert (table.on(), has_the_floor(table)) == ("reports", "")
    table.following.give_to(CHAMPIONS, MEX)
    assert has_the_floor(table) == MEX
    table.following.give_to(CHAMPIONS, CAN)
    assert has_the_floor(table) == CAN
    table.following.reserve(CHAMPIONS)
    table.following.open_again(CHAMPIONS)
    assert not table.course().reserved
    table.following.close(REPORTS)
    assert table.on() == ""


def test_two_gestures_in_one_moment_count_in_their_order(table: Table) -> None:
    for item in (OPENING, REPORTS, BREAK, REPORTS):
        table.following.start(item)
        assert table.on() == {OPENING: "opening", REPORTS: "reports", BREAK: "break"}[item]


def test_an_item_that_went_elsewhere_is_followed_there(table: Table) -> None:
    table.following.start(OPENING)
    table.planning.move_item(OPENING, 0, PROSECUTORS)
    assert (table.on(), table.on(PROSECUTORS)) == ("", "")
    table.go(5)
    table.following.start(OPENING)
    assert table.on(PROSECUTORS) == "opening"


def test_an_item_deleted_after_it_was_started_leaves_the_others_as_they_were(table: Table) -> None:
    table.following.start(OPENING)
    table.go(10)
    table.following.start(REPORTS)
    table.setup.delete(AgendaItem, REPORTS)
    assert (table.on(), spans(table, OPENING)) == ("", ["09:00-09:10"])
