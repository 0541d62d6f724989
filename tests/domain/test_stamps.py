"""Stamps and ids: they grow, carry, and never follow a clock that runs ahead."""

import uuid
from datetime import UTC, datetime, timedelta, timezone

import pytest

from rcm_desktop.domain import stamps

NOW = 1_699_974_000_000


def test_the_wall_clock_leads_when_it_is_ahead() -> None:
    assert stamps.next_hlc(0, NOW) == NOW << 16
    assert stamps.next_hlc((NOW - 1) << 16 | 77, NOW) == NOW << 16


def test_a_stamp_grows_when_the_clock_stands_or_goes_back() -> None:
    last = stamps.next_hlc(0, NOW)
    assert stamps.next_hlc(last, NOW) == last + 1
    assert stamps.next_hlc(last, NOW - 3_600_000) == last + 1
    assert stamps.next_hlc(last, 0) == last + 1


def test_a_full_counter_carries_into_the_milliseconds() -> None:
    full = NOW << 16 | 0xFFFF
    assert stamps.next_hlc(full, NOW) == (NOW + 1) << 16


def test_no_stamp_leaves_the_range_of_sixty_three_bits() -> None:
    assert stamps.next_hlc(stamps.LATEST, NOW) == stamps.LATEST
    assert stamps.next_hlc(0, 2**48 - 1) == stamps.LATEST


def test_a_foreign_stamp_is_adopted_up_to_ten_minutes_ahead() -> None:
    last = NOW << 16
    near, far = (NOW + 600_000) << 16 | 0xFFFF, (NOW + 600_001) << 16
    assert not stamps.is_ahead(near, NOW)
    assert stamps.adopted(last, near, NOW) == near
    assert stamps.is_ahead(far, NOW)
    assert stamps.adopted(last, far, NOW) == last
    assert stamps.adopted(last, last - 5, NOW) == last


def test_milliseconds_are_those_of_utc_and_never_negative() -> None:
    assert stamps.milliseconds(datetime(2023, 11, 14, 15, 0, tzinfo=UTC)) == NOW
    assert stamps.milliseconds(datetime(1969, 12, 31, tzinfo=UTC)) == 0


def test_a_stamp_tells_its_moment_and_one_beyond_the_calendar_its_end() -> None:
    assert stamps.moment_of(NOW << 16 | 9) == datetime(2023, 11, 14, 15, 0, tzinfo=UTC)
    assert stamps.moment_of(253_402_300_800_000 << 16) == datetime.max.replace(tzinfo=UTC)


@pytest.mark.parametrize("tail", [b"\x00" * 10, b"\xff" * 10, bytes(range(10))])
def test_an_id_is_a_uuid_of_version_7(tail: bytes) -> None:
    text = stamps.new_id(NOW, lambda count: tail[:count])
    found = uuid.UUID(text)
    assert (len(text), str(found)) == (36, text)
    assert found.version == 7
    assert found.variant == uuid.RFC_4122
    assert found.int >> 80 == NOW


def test_all_random_bits_but_version_and_variant_reach_the_id() -> None:
    zero = uuid.UUID(stamps.new_id(NOW, lambda count: b"\x00" * count)).int
    ones = uuid.UUID(stamps.new_id(NOW, lambda count: b"\xff" * count)).int
    assert (zero ^ ones).bit_count() == 74


def test_ids_of_later_moments_sort_after() -> None:
    earlier = stamps.new_id(NOW, lambda count: b"\xff" * count)
    assert earlier < stamps.new_id(NOW + 1, lambda count: b"\x00" * count)


def test_a_moment_is_kept_in_utc_to_the_millisecond() -> None:
    panama = timezone(timedelta(hours=-5))
    assert stamps.utc_text(datetime(2023, 11, 14, 7, 12, 30, 123456, panama)) == "2023-11-14T12:12:30.123+00:00"


@pytest.mark.parametrize(
    "wall", ["", "yesterday", "2023-11-14T10:00:00", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59Z"]
)
def test_a_header_that_tells_no_moment_is_dated_by_its_stamp(wall: str) -> None:
    at = stamps.written_at(wall, 1_700_000_000_000 << 16)
    assert at == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert stamps.written_at("2023-11-14T10:00:00Z", 5) == datetime(2023, 11, 14, 10, tzinfo=UTC)
