"""The command line as a shell runs it: every refusal is one sentence and exit code 2, whatever is handed to it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage.database import Database

COMMAND = (sys.executable, "-c", "import sys; from rcm_desktop.cli import main; sys.exit(main())")
LONG = "a" * 300


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample meeting."""
    from rcm_desktop.intake.description import read_description

    folder = tmp_path_factory.mktemp("data")
    Meetings(folder).create(read_description(resource("meetings", "rcm-2023.toml"))).close()
    return folder


def run(
    *arguments: str | bytes | Path,
    data: Path,
    given: bytes = b"",
    env: Mapping[str, str] | None = None,
    stdout: int = subprocess.PIPE,
) -> subprocess.CompletedProcess[bytes]:
    environment = os.environ | {"RCM_DATA": str(data), "PYTHONPATH": os.pathsep.join(sys.path)} | dict(env or {})
    return subprocess.run(
        (*COMMAND, *arguments),
        input=given, stdout=stdout, stderr=subprocess.PIPE, env=environment, timeout=60, check=False,
    )  # fmt: skip


def refused(done: subprocess.CompletedProcess[bytes]) -> str:
    """What stands on stderr, after making sure that it is a line and the exit code 2."""
    told = done.stderr.decode()
    assert done.returncode == 2, told
    assert len(told.strip().splitlines()) == 1, told
    return told


@pytest.mark.parametrize(
    "arguments",
    [
        ("bundle", "inspect", LONG),
        ("bundle", "import", LONG),
        ("bundle", "join", LONG),
        ("export", "minutes", "--language", "es", "--out", LONG),
        ("meeting", "new", LONG),
        ("meeting", "list", "--data", "~nobody-of-this-name/x"),
        ("demo", "--out", __file__),
        ("checkin", b"\xff"),
        ("checkin", ""),
        ("check", "--meeting", b"\xff"),
    ],
    ids=str,
)
def test_an_odd_argument_is_refused_in_a_sentence(data: Path, arguments: tuple[str | bytes, ...]) -> None:
    refused(run(*arguments, data=data))


@pytest.mark.parametrize("given", [b"", b"\xff\xfe\x00 uno dos", b"uno dos tres cuatro cinco seis"])
def test_words_that_are_none_are_refused_in_a_sentence(data: Path, given: bytes) -> None:
    refused(run("bundle", "words-to-key", data=data, given=given, env={"PYTHONIOENCODING": "utf-8:strict"}))


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes standard input")
@pytest.mark.parametrize("closed", ["<&-", ">&-", ">/dev/full"])
def test_a_closed_or_full_channel_is_no_crash(data: Path, closed: str) -> None:
    command = f"'{COMMAND[0]}' -c '{COMMAND[2]}' bundle words-to-key {closed}"
    env = os.environ | {"RCM_DATA": str(data), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, shell=True, input=b"", capture_output=True, env=env, timeout=60, check=False)
    refused(done)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_answer_that_cannot_be_written_is_told(data: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        refused(run("meeting", "list", data=data, stdout=full.fileno()))


def test_whoever_stops_reading_is_told_nothing_more(data: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run("meeting", "list", data=data, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")


def test_a_terminal_without_accents_gets_all_the_rest(data: Path) -> None:
    env = {"PYTHONIOENCODING": "ascii", "LANG": "es_CR", "LC_ALL": "es_CR"}
    done = run("checkin", "girasol alondra", data=data, env=env)
    assert done.returncode == 0, done.stderr.decode()
    assert b"Alondra de Jes" in done.stdout


def test_an_invitation_may_carry_a_name_that_is_no_text(data: Path, tmp_path: Path) -> None:
    done = run("bundle", "invite", "--name", b"Mesa \xff", "--out", tmp_path, data=data)
    assert done.returncode == 0, done.stderr.decode()
    assert len(done.stdout.decode().splitlines()[-1].split()) == 6


@pytest.mark.parametrize("blocked", ["settings.json", "tips.json"])
def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path, blocked: str) -> None:
    (tmp_path / blocked).mkdir()
    assert blocked in refused(run("meeting", "list", data=tmp_path))


def test_a_file_in_the_place_of_the_meetings_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "meetings").touch()
    refused(run("meeting", "new", resource("meetings", "rcm-2023.toml"), data=tmp_path))


def test_an_arrival_is_told_in_the_meetings_time_not_the_laptops(data: Path) -> None:
    run("checkin", "ámbar nayeli", data=data)
    here, there = (run("checkin", "ámbar nayeli", data=data, env={"TZ": zone}) for zone in ("UTC", "Asia/Tokyo"))
    assert here.returncode == there.returncode == 0
    assert here.stdout == there.stdout


def test_a_meeting_with_a_title_in_one_language_is_listed_with_it(tmp_path: Path) -> None:
    from rcm_desktop.domain.meeting import Meeting
    from rcm_desktop.laptop.clock import SystemClock
    from rcm_desktop.laptop.identity import machine_id

    folder = tmp_path / "meetings" / "one"
    database = Database.create(folder / "meeting.rcm", "one", SystemClock(), machine_id(tmp_path))
    with database.write() as work:
        work.create(Meeting(id="one", title_es="Reunión inventada"))
    database.close()
    done = run("meeting", "list", data=tmp_path, env={"LANG": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"})
    assert "Reunión inventada" in done.stdout.decode()
