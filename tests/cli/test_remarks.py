"""What a person should know of this laptop stands in one line on standard error, beside the answer."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rcm_desktop.cli import main
from rcm_desktop.cli.remarks import Remarks
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop import settings
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.paths import settings_file
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.meetings import Meetings
from tests.clock import FixedClock
from tests.sample import small_meeting


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with the sample meeting, in English."""
    folder = tmp_path / "data"
    Meetings(folder).create(read_description(resource("meetings", "rcm-2023.toml"))).close()
    settings.save(settings_file(folder), settings.Settings(language="en"))
    return folder


def said(capsys: pytest.CaptureFixture[str], data: Path, *arguments: str | Path) -> list[str]:
    assert main([*map(str, arguments), "--data", str(data)]) == 0
    return capsys.readouterr().err.splitlines()


def test_nothing_is_said_where_all_is_as_ever(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, data, "check") == []
    assert said(capsys, data, "bundle", "export", "--out", data) == []


def test_a_copy_is_told_in_both_languages_as_long_as_nobody_has_read_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    made = Meetings(data, machine="another machine").create(read_description(resource("meetings", "rcm-2023.toml")))
    made.close()
    settings.save(settings_file(data), settings.Settings(language="en"))
    name = "“Secretaría (B)”, with badge letter B; nothing is lost."
    expected = [f"This meeting came from another laptop, “Secretaría”: here it goes on as {name}"]
    assert said(capsys, data, "bundle", "export", "--out", tmp_path) == expected
    assert said(capsys, data, "check") == expected
    settings.save(settings_file(data), settings.Settings(language="es"))
    (spanish,) = said(capsys, data, "check")
    assert spanish.startswith("Esta reunión viene de otra computadora, «Secretaría»: aquí sigue como")


def test_a_backup_put_back_and_a_second_line_are_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = data.with_name("whole")
    shutil.copytree(data, whole)
    (file,) = data.glob("meetings/*/meeting.rcm")
    backup = data / "backup.rcm"
    shutil.copy(file, backup)
    assert said(capsys, data, "checkin", "hummingbird") == []
    assert said(capsys, data, "bundle", "export", "--out", data / "one.rcmbundle") == []
    shutil.copy(backup, file)
    (told,) = said(capsys, data, "check")
    assert told.startswith("This meeting was put back to an earlier state of “Secretaría”: it goes on as")
    (told,) = said(capsys, whole, "bundle", "import", data / "one.rcmbundle")
    assert told.startswith("A copy of “Secretaría” is also at work: from now on this laptop is “Secretaría (B)”")


def test_a_synchronised_folder_is_told_by_commands_that_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "Dropbox" / "RCM"
    Meetings(data).create(read_description(resource("meetings", "rcm-2023.toml"))).close()
    settings.save(settings_file(data), settings.Settings(language="en"))
    assert said(capsys, data, "bundle", "export", "--out", tmp_path) == []
    assert said(capsys, data, "check") == [
        "The data folder lies on a share or is synchronised (Dropbox): move it to this laptop's own disk."
    ]


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (datetime(2023, 11, 13, 17, 40, tzinfo=UTC), "13 November 2023, 12:40, but something was recorded on it at 14"),
        (datetime(2107, 1, 1, tzinfo=UTC), "31 December 2106, 19:00, but the day of the meeting is 16 November 2023."),
    ],
)
def test_a_clock_that_is_off_is_told_by_commands_that_write(
    tmp_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str], at: datetime, told: str
) -> None:
    database = small_meeting(tmp_path, clock)
    clock.set(at)
    Remarks(tmp_path, Labels("en"), writes=False).opened(database)
    assert capsys.readouterr().err == ""
    Remarks(tmp_path, Labels("en"), writes=True).opened(database)
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"This laptop's clock says {told}")
    Remarks(tmp_path, Labels("es"), writes=True).opened(database)
    assert capsys.readouterr().err.startswith("El reloj de esta computadora dice ")
    database.close()
