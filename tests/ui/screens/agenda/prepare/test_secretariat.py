"""The sample's programme prepared from an empty meeting, by the keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.records import Days
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Agenda, Sitting
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.prepare.session_side import Tab
from tests.clock import FixedClock
from tests.ui.screens.agenda.prepare.conftest import CTRL, Preparing, in_view, keyboard, settle

KEY = Qt.Key


@pytest.fixture
def sample(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    database = Meetings(tmp_path / "sample", clock).create(read_description(resource("meetings", "rcm-2023.toml")))
    yield database
    database.close()


@pytest.fixture
def empty(tmp_path: Path, clock: FixedClock, languages: Languages) -> Iterator[Preparing]:
    """A meeting of the same days with nothing in it."""
    description = read_description(resource("meetings", "rcm-2023.toml"))
    database = Meetings(tmp_path / "mine", clock).create(description)
    seen = in_view(languages, database)
    for session in seen.all_sessions():
        seen.setup.delete(MeetingSession, session.id)
    found = seen.setup.open(Meeting, seen.setup.meeting().id)
    assert found is not None
    values = {"rooms": (), "period": Days("2023-11-14", "2023-11-16")}
    seen.setup.save(Meeting, found[0].id, found[1], values)
    settle()
    yield seen
    assert seen.told == []
    seen.window.close()
    shiboken6.delete(seen.window)
    database.close()


def test_three_days_are_prepared_by_keys_alone(empty: Preparing, sample: Database) -> None:
    wanted = [one for one in Agenda(sample).sittings() if one.session.period.start < "2023-11-17" and one.session.room]
    assert len(wanted) >= 7
    _name_rooms(empty, wanted)
    for sitting in wanted:
        _prepare(empty, sitting)
    made = [_told(one) for one in Agenda(empty.database).sittings()]
    assert sorted(made) == sorted(_told(one) for one in wanted)


def _told(sitting: Sitting) -> tuple[str, str, str, str, tuple[tuple[str, str, int], ...]]:
    session = sitting.session
    items = tuple((one.title_es, one.planned.start, one.planned.minutes) for one in sitting.items)
    return session.title_es, session.period.start, session.period.end, session.room, items


def _name_rooms(prepare: Preparing, wanted: list[Sitting]) -> None:
    for room in dict.fromkeys(one.session.room for one in wanted):
        prepare.view.acts.name_room(new=True)  # by Ctrl+Shift+P: it has no key
        prepare.write(room)
        prepare.press(KEY.Key_Return)
    assert keyboard() is prepare.table


def _prepare(prepare: Preparing, sitting: Sitting) -> None:
    session = sitting.session
    _go_to_day(prepare, session.period.start[:10])
    _go_to_room(prepare, session.room)
    prepare.press(KEY.Key_N, CTRL)
    prepare.write(session.title_es)
    line = prepare.line("period")
    for field, moment in ((line.start.time, session.period.start), (line.end.time, session.period.end)):
        field.setFocus(Qt.FocusReason.TabFocusReason)
        prepare.write(moment[11:13])
        prepare.write(moment[14:16])
    prepare.press(KEY.Key_S, CTRL)
    prepare.press(KEY.Key_Escape)
    for item in sitting.items:
        prepare.press(KEY.Key_I, CTRL)
        prepare.write(item.title_es)
        prepare.press(KEY.Key_Return)
        _go_to_rows(prepare)
        for digit in str(item.planned.minutes):
            prepare.write(digit)
        prepare.press(KEY.Key_Return)
    prepare.press(KEY.Key_Escape)
    if keyboard() is not prepare.table:
        prepare.press(KEY.Key_Escape)


def _go_to_day(prepare: Preparing, day: str) -> None:
    prepare.view.days.days.setFocus()
    keys = [row.key for row in prepare.view.days.rows()]
    by = keys.index(day) - keys.index(prepare.day)
    for _ in range(abs(by)):
        prepare.press(KEY.Key_Down if by > 0 else KEY.Key_Up)
    prepare.press(KEY.Key_Tab)
    prepare.view.focus_first()


def _go_to_room(prepare: Preparing, room: str) -> None:
    plan = prepare.plan
    by = plan.rooms.index(room) - prepare.table.room
    for _ in range(abs(by)):
        prepare.press(KEY.Key_Right if by > 0 else KEY.Key_Left)
    for _ in range(8):
        if prepare.table.room_name() != room:
            prepare.press(KEY.Key_Right if by > 0 else KEY.Key_Left)


def _go_to_rows(prepare: Preparing) -> None:
    prepare.press(KEY.Key_PageUp, CTRL)
    prepare.press(KEY.Key_PageDown, CTRL)
    assert prepare.view.side.tab is Tab.ITEMS
    assert keyboard() is prepare.view.side.parts.table
