"""Where sessions stand on a day's sheet, and where a drag would leave them."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.programme import Sitting
from rcm_desktop.domain.records import Times
from rcm_desktop.ui.screens.agenda.prepare.day_plan import WHOLE_DAY, Block, day_plan
from rcm_desktop.ui.screens.agenda.prepare.drag import Aim, Drag, Ghost
from rcm_desktop.ui.screens.agenda.prepare.grid import Grid, grid_of

DAY = date(2023, 11, 14)


def sitting(start: str, end: str, ident: str = "a", room: str = "Sala 1") -> Sitting:
    period = Times(*(f"2023-11-{at}" if at else "" for at in (start, end)))
    return Sitting(MeetingSession(id=ident, room=room, period=period), (), ())


def block(start: str, end: str, day: date = DAY) -> Block:
    [only] = day_plan(day, [sitting(start, end)], ("Sala 1", "Sala 2")).blocks
    return only


def grid() -> Grid:
    return grid_of(day_plan(DAY, [], ("Sala 1", "Sala 2")), 900)


@pytest.mark.parametrize(
    ("start", "end", "stands"),
    [
        ("14T09:00", "14T12:30", (540, 750, True, True)),
        ("14T20:00", "15T00:00", (1200, WHOLE_DAY, True, True)),
        ("14T20:00", "15T01:00", (1200, WHOLE_DAY, True, False)),
        ("13T20:00", "14T01:00", (0, 60, False, True)),
        ("13T09:00", "15T17:00", (0, WHOLE_DAY, False, False)),
        ("14T09:00", "", (540, 570, True, True)),
        ("14T23:50", "", (1430, WHOLE_DAY, True, True)),
    ],
)
def test_a_session_stands_at_the_minutes_of_its_day(start: str, end: str, stands: tuple[int, int, bool, bool]) -> None:
    found = block(start, end)
    assert (found.start, found.end, found.begins, found.ends) == stands


def test_sessions_of_one_room_at_one_time_stand_beside_each_other_and_no_others_do() -> None:
    sittings = [
        sitting("14T09:00", "14T11:00", "a"), sitting("14T10:00", "14T12:00", "b"),
        sitting("14T11:00", "14T12:00", "c"), sitting("14T12:00", "14T13:00", "d"),
        sitting("14T09:00", "14T11:00", "e", "Sala 2"),
    ]  # fmt: skip
    found = day_plan(DAY, sittings, ("Sala 1", "Sala 2")).blocks
    assert {one.id: (one.lane, one.lanes) for one in found} == {
        "a": (0, 2), "b": (1, 2), "c": (0, 2), "d": (0, 1), "e": (0, 1),
    }  # fmt: skip


def dragged(one: Block, aim: Aim, grabbed: int, to: int) -> Ghost:
    on = grid_of(day_plan(DAY, [one.sitting], ("Sala 1", "Sala 2")), 900)
    left = on.x(0) + 40
    return Drag(aim, QPoint(left, on.y(grabbed)), one).ghost(QPoint(left, on.y(to)), on)


def test_a_block_stays_on_its_day_however_far_it_is_dragged() -> None:
    long, late = block("14T09:00", "14T18:00"), block("14T14:00", "14T23:00")
    assert dragged(long, Aim.MOVE, 600, 660) == Ghost(0, 600, 1140)
    assert dragged(long, Aim.MOVE, 1070, 0) == Ghost(0, 0, 540)
    assert dragged(late, Aim.MOVE, 840, WHOLE_DAY) == Ghost(0, WHOLE_DAY - 5, WHOLE_DAY + 535)
    assert dragged(long, Aim.END, 1080, 0) == Ghost(0, 540, 545)
    assert dragged(late, Aim.END, 1300, WHOLE_DAY) == Ghost(0, 840, WHOLE_DAY)


def test_what_is_drawn_upwards_is_as_what_is_drawn_downwards() -> None:
    on = grid()
    high, low = QPoint(on.x(1) + 5, on.y(601)), QPoint(on.x(1) + 5, on.y(689))
    assert Drag(Aim.DRAW, low).ghost(high, on) == Drag(Aim.DRAW, high).ghost(low, on) == Ghost(1, 600, 690)
    assert Drag(Aim.DRAW, high).ghost(high, on) == Ghost(1, 600, 605)
