"""A person's word on this laptop's clock is on record with the laptop."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rcm_desktop.domain import stamps
from rcm_desktop.domain.meeting import ClockCheck, Meeting
from rcm_desktop.services.clock import Doubt, LaptopClock
from rcm_desktop.storage import incarnation, integrity, records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import MEETING, small_meeting
from tests.storage.newer import Newer


def test_the_time_is_that_of_the_meetings_place(tmp_path: Path) -> None:
    database = small_meeting(tmp_path, FixedClock(datetime(2023, 11, 14, 12, 12, tzinfo=UTC)))
    found = LaptopClock(database).local()
    assert (found.city, f"{found.at:%Y-%m-%d %H:%M}") == ("Ciudad de Panamá", "2023-11-14 07:12")
    database.close()


def test_each_answer_is_a_fact_about_this_laptop(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    desk = LaptopClock(database)
    desk.is_right()
    desk.is_wrong(datetime(2023, 11, 14, 8, 12))  # noqa: DTZ001 as a person reads it off the wall
    with database.read() as connection:
        found = sorted(records.happened(connection, ClockCheck), key=lambda check: check.hlc)
        mine = incarnation.mine(connection).id
    database.close()
    assert [(check.about, check.said) for check in found] == [(mine, ""), (mine, "2023-11-14T08:12")]
    assert datetime.fromisoformat(found[0].at) == clock.now()


def doubt_at(database: Database, clock: FixedClock, at: datetime) -> Doubt | None:
    clock.set(at)
    found = LaptopClock(database).doubted()
    return found.why if found else None


@pytest.mark.parametrize(
    ("at", "why"),
    [
        ("2023-11-14T17:40", None),
        ("2023-11-14T17:31", None),
        ("2023-11-14T17:29", Doubt.WENT_BACK),
        ("2023-11-13T17:40", Doubt.WENT_BACK),
        ("1970-01-01T00:00", Doubt.WENT_BACK),
        ("1980-01-01T00:00", Doubt.WENT_BACK),
        ("2024-11-16T17:40", None),
        ("2024-11-20T17:40", Doubt.FAR),
        ("2038-01-19T03:14", Doubt.FAR),
        ("2107-01-01T00:00", Doubt.FAR),
        ("9998-01-01T00:00", Doubt.FAR),
    ],
)
def test_a_clock_that_is_off_is_doubted_and_work_goes_on(
    tmp_path: Path, clock: FixedClock, at: str, why: Doubt | None
) -> None:
    database = small_meeting(tmp_path, clock)
    assert doubt_at(database, clock, datetime.fromisoformat(at).replace(tzinfo=UTC)) == why
    LaptopClock(database).is_wrong(datetime(2023, 11, 14, 12, 40))  # noqa: DTZ001 as a person reads it off the wall
    assert not integrity.check(database)
    after = LaptopClock(database).doubted()
    assert after is None or after.why is Doubt.FAR, "that it went back is known now"
    database.close()


def test_before_a_meeting_made_long_ahead_its_days_are_far(tmp_path: Path, clock: FixedClock) -> None:
    clock.set(datetime(2022, 11, 1, tzinfo=UTC))
    database = small_meeting(tmp_path, clock)
    found = LaptopClock(database).doubted()
    assert found is not None
    assert (found.why, f"{found.against:%Y-%m-%d}") == (Doubt.FAR, "2023-11-14")
    assert doubt_at(database, clock, datetime(2022, 12, 1, tzinfo=UTC)) is None
    database.close()


def test_a_clock_behind_most_of_the_others_is_doubted_and_one_laptop_ahead_is_not(
    tmp_path: Path, clock: FixedClock
) -> None:
    far = FixedClock(datetime(2031, 5, 1, tzinfo=UTC))
    database = small_meeting(tmp_path / "here", clock)
    others = [Newer(MEETING, replica) for replica in ("one", "two", "three")]
    right = [stamps.milliseconds(one.now()) << stamps.COUNTER_BITS for one in (clock, clock, far)]

    def bring(stamp: list[int]) -> None:
        made = [
            other.writes([("note", f"n-{at}", "text", "x", True, frozenset())], at)[0]
            for other, at in zip(others, stamp, strict=True)
        ]
        database.take_in([made], "file", "Desk", "one")

    bring(right)
    assert LaptopClock(database).doubted() is None, "two of three agree with this clock"
    bring([right[2] + 1, right[1] + 1, right[2] + 2])
    found = LaptopClock(database).doubted()
    assert found is not None
    assert (found.why, f"{found.against:%Y-%m-%d}") == (Doubt.BEHIND, "2031-04-30")
    assert found.shown == clock.now()
    LaptopClock(database).is_right()
    assert LaptopClock(database).doubted() is None
    database.close()


def test_in_practice_no_clock_is_doubted(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    with database.write() as work:
        work.set(Meeting, MEETING, "practice", True, over=())
    assert doubt_at(database, clock, datetime(2050, 1, 1, tzinfo=UTC)) is None
    database.close()
