"""Days, times and lengths read as people write them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rcm_desktop.intake.days_and_times import day_of, minutes_of, span_of, stamp_of, time_of

TUESDAY = date(2023, 11, 14)


@pytest.mark.parametrize(
    "text",
    [
        "2023-11-14", "14/11/2023", "14-11-2023", "14.11.23", "11/14/2023", "2023/11/14", "20231114", "45244",
        "14 nov 2023", "14 de noviembre de 2023", "martes 14 de noviembre de 2023", "mar 14 nov 2023", "Nov. 14, 2023",
        "Tuesday, November 14th, 2023", "14-nov-23", "martes 14 de noviembre", "14/11", "14 NOV"
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    found = day_of(text, 2023)
    assert found is not None
    assert (found.day, found.ambiguous) == (TUESDAY, False)


def test_of_figures_that_may_be_two_days_the_first_is_the_day_and_it_is_said() -> None:
    found = day_of("04/12/2023")
    assert found is not None
    assert (found.day, found.ambiguous) == (date(2023, 12, 4), True)
    same = day_of("12/12/2023")
    assert same is not None
    assert not same.ambiguous


def test_the_first_of_a_month_is_read_as_it_is_written() -> None:
    found = [day_of(text, 2024) for text in ("1º de mayo", "1.º de mayo", "May 1st")]
    assert [one.day if one else None for one in found] == [date(2024, 5, 1)] * 3


@pytest.mark.parametrize(
    "text", ["", "mañana", "31/02/2023", "14 de brumario", "14 nov", "14/11", "0000-01-01", "14 15 nov 2023", "99999",
             "²³/11/2023", "14 nov 20233", "9999-99-99", "nov", "2023"],
)  # fmt: skip
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:00", time(9)), ("09.00", time(9)), ("9:00 a. m.", time(9)), ("9 AM", time(9)), ("21h30", time(21, 30)),
        ("9:00 p.m.", time(21)), ("12:30 pm", time(12, 30)), ("12 a.m.", time(0)), ("12 m.", time(12)),
        ("09:00:00", time(9)), ("14 h", time(14)), ("14:30 hrs.", time(14, 30)), ("1430", time(14, 30)),
        ("mediodía", time(12)), ("0.375", time(9)), ("24:00", time(0)), ("9", time(9)), ("10 o'clock", time(10)),
    ],
)  # fmt: skip
def test_a_time_is_read_however_it_is_written(text: str, expected: time) -> None:
    assert time_of(text) == expected


@pytest.mark.parametrize("text", ["", "25:00", "9:60", "13 pm", "0 am", "11 m", "temprano", "9:0", "٩:٠٠", "9:00 x"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert time_of(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:00–10:30", (time(9), time(10, 30))), ("9:00 a 10:30", (time(9), time(10, 30))),
        ("de 9:00 a las 10:30", (time(9), time(10, 30))), ("9:00 a. m. - 1:30 p. m.", (time(9), time(13, 30))),
        ("2:00 - 3:30 p.m.", (time(14), time(15, 30))), ("11:00 – 1:00 pm", (time(11), time(13))),
        ("9.00 to 10.30", (time(9), time(10, 30))),
    ],
)  # fmt: skip
def test_a_span_holds_a_start_and_an_end(text: str, expected: tuple[time, time]) -> None:
    assert span_of(text) == expected


@pytest.mark.parametrize("text", ["9:00", "9:00 a. m.", "9-10-11", "a", "-"])
def test_what_is_no_span_is_none(text: str) -> None:
    assert span_of(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90", 90), ("90 min", 90), ("90'", 90), ("1:30", 90), ("1:30:00", 90), ("1 h 30", 90), ("1h30m", 90),
        ("1 hour 30 minutes", 90), ("1 hora y 30 minutos", 90), ("1,5 h", 90), ("1.5 hours", 90), ("0.0625", 90),
        ("1 day, 2:00:00", 1560), ("2 horas", 120), ("0", 0), ("20 minutes", 20),
    ],
)  # fmt: skip
def test_a_length_is_read_however_it_is_written(text: str, expected: int) -> None:
    assert minutes_of(text) == expected


@pytest.mark.parametrize("text", ["", "un rato", "-30", "1.5", "٩٠", "h", "min"])
def test_what_is_no_length_is_none(text: str) -> None:
    assert minutes_of(text) is None


def test_a_stamp_is_a_day_and_a_time_and_may_say_its_offset() -> None:
    found = stamp_of("2023-11-14 14:00:00+00:00")
    assert found is not None
    assert (found.day.day, found.time, found.offset) == (TUESDAY, time(14), timedelta())
    local = stamp_of("14/11/2023 9:00 a. m.")
    assert local is not None
    assert (local.day.day, local.time, local.offset) == (TUESDAY, time(9), None)
    west = stamp_of("2023-11-14T09:00-05:00")
    assert west is not None
    assert west.offset == timedelta(hours=-5)
    assert stamp_of("2023-11-14") is None
    assert stamp_of("9:00") is None


@given(st.text(alphabet=st.sampled_from("0123456789:/.-–hamp nov14ieT+Z'’dlsº٣²,") | st.characters(), max_size=30))
@example("2023-11-14 09:00+99:99")
@example("0" * 30)
@example("9" * 29 + " h")
def test_no_text_makes_the_readers_stumble(text: str) -> None:
    day, at, span, stamp, minutes = day_of(text, 2023), time_of(text), span_of(text), stamp_of(text), minutes_of(text)
    assert day is None or 1900 <= day.day.year < 2200
    assert minutes is None or minutes >= 0
    assert at is None or (at.second, at.microsecond) == (0, 0)
    assert span is None or len(span) == 2
    assert stamp is None or stamp.time.second == 0
