"""A person's word on this laptop's clock is on record with the laptop."""

from datetime import UTC, datetime
from pathlib import Path

from rcm_desktop.domain.meeting import ClockCheck
from rcm_desktop.services.clock import LaptopClock
from rcm_desktop.storage import incarnation, records
from tests.clock import FixedClock
from tests.sample import small_meeting


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
