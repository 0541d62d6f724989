"""Values of records: names as they are listed, days and times that are days and times."""

import msgspec
import pytest

from rcm_desktop.domain.records import Days, PersonName, Planned, Times


@pytest.mark.parametrize(
    ("name", "full", "listed"),
    [
        (PersonName("Lic.", "José", "Ñandú"), "José Ñandú", "Ñandú, José"),
        (PersonName("", "José", ""), "José", "José"),
        (PersonName("", "", "Ñandú"), "Ñandú", "Ñandú"),
        (PersonName(), "", ""),
    ],
)
def test_a_name_is_written_in_full_and_listed_by_family(name: PersonName, full: str, listed: str) -> None:
    assert (name.full, name.listed) == (full, listed)


@pytest.mark.parametrize("text", ["", "2023-11-14"])
def test_a_day_is_an_iso_date_or_nothing(text: str) -> None:
    assert msgspec.convert({"start": text}, Days) == Days(text)


@pytest.mark.parametrize("text", ["14/11/2023", "2023-11-14T09:00", "soon"])
def test_another_spelling_of_a_day_is_not_read(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"start": text}, Days)


@pytest.mark.parametrize("text", ["2023-11-14", "2023-11-14T09:00:00Z", "9:00"])
def test_a_planned_time_is_local_and_to_the_minute(text: str) -> None:
    assert msgspec.convert({"start": "2023-11-14T09:00"}, Times) == Times("2023-11-14T09:00")
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"start": text}, Times)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"start": text}, Planned)
