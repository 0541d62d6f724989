"""Every command on a real data folder, in both languages: what it answers, and its exit code."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3

from rcm_desktop.cli import main
from rcm_desktop.domain.people import Standing, Withdrawal
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.lock import DataFolderLock
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from tests.storage.newer import Newer

SAMPLE = resource("meetings", "rcm-2023.toml")
COMMAND = (sys.executable, "-c", "import sys; from rcm_desktop.cli import main; sys.exit(main())")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample meeting, made once."""
    folder = tmp_path_factory.mktemp("made")
    Meetings(folder).create(read_description(SAMPLE), "Inés", "Secretaría").close()
    return folder


@pytest.fixture
def data(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, in a terminal that speaks English."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("RCM_DATA", str(tmp_path / "data"))
    return Path(shutil.copytree(made, tmp_path / "data"))


def with_words(words: str, *arguments: str | Path, data: Path) -> subprocess.CompletedProcess[str]:
    """A command that is told words on standard input."""
    env = os.environ | {"RCM_DATA": str(data), "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=words, capture_output=True, text=True, encoding="utf-8", env=env, timeout=60, check=False,
    )  # fmt: skip


def refused(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What stands on stderr of a command that is refused: one line, and nothing on stdout."""
    assert main([str(part) for part in arguments]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    return told.err


def done(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What a command answers that is carried out."""
    assert main([str(part) for part in arguments]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def test_meetings_are_listed_in_the_terminals_language(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "14 November 2023\tMeetings of the Working Groups" in done(capsys, "meeting", "list")
    monkeypatch.setenv("LC_ALL", "es_PA.UTF-8")
    assert "14 de noviembre de 2023\tReuniones de los Grupos de Trabajo" in done(capsys, "meeting", "list")


def test_a_meeting_is_made_from_its_description(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new"
    ident = done(capsys, "meeting", "new", SAMPLE, "--person", "Inés", "--data", folder).split()[-1]
    assert done(capsys, "meeting", "list", "--data", folder).startswith(f"{ident}\t")


def test_a_wrong_description_makes_nothing(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(SAMPLE.read_text(encoding="utf-8").replace('timezone = "America/Panama"', 'timezone = "Mars"'))
    before = done(capsys, "meeting", "list")
    assert "wrong.toml" in refused(capsys, "meeting", "new", wrong)
    assert done(capsys, "meeting", "list") == before


def test_a_person_is_checked_in_by_part_of_the_name_and_once(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = done(capsys, "checkin", "nunez AGUACERO")
    assert "Cocobolo Núñez Aguacero, Panama." in first
    assert done(capsys, "checkin", "núñez aguacero").startswith("Already in, ")


def test_a_badge_checks_in_at_a_session(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = Meetings(data).open()
    badge = next(p.delegate.badge for p in People(database).find("núñez aguacero"))
    database.close()
    told = done(capsys, "checkin", badge.lower(), "--session", "II Foro")
    assert told.startswith("In the room, not yet registered: Cocobolo Núñez Aguacero")


@pytest.mark.parametrize(
    ("standing", "told"),
    [(Standing.WITHDRAWN, "Withdrawn from the list"), (Standing.NOT_LISTED, "No longer on the list")],
)
def test_one_withdrawn_and_one_no_longer_listed_are_told_apart(
    data: Path, capsys: pytest.CaptureFixture[str], standing: Standing, told: str
) -> None:
    database = Meetings(data).open()
    people = People(database)
    (found,) = people.find("núñez aguacero")
    opened = people.open(found.delegate.id)
    assert opened is not None
    people.correct(found.delegate.id, opened[1], {"withdrawal": Withdrawal(standing)})
    database.close()
    assert main(["checkin", "núñez aguacero"]) == 1
    assert capsys.readouterr().out.startswith(f"{told}: Cocobolo Núñez Aguacero")


def test_who_has_no_access_is_told_and_the_code_is_one(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checkin", "gaceta azulejo", "--session", "Ministerios Públicos"]) == 1
    assert capsys.readouterr().out.startswith("No access to this session: Gaceta Azulejo")


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("checkin", "zzzz"), "zzzz"),
        (("checkin", "pérez"), "Pérez"),
        (("checkin", "cocobolo aguaceru"), "aguaceru"),
        (("checkin", "núñez aguacero", "--session", "sala"), "sala"),
        (("check", "--meeting", "zzzz"), "zzzz"),
        (("export", "minutes", "--language", "en", "--session", "zzzz", "--out", "x.pdf"), "zzzz"),
        (("export", "minutes", "--language", "en", "--out", "no/such/x.pdf"), "x.pdf"),
        (("bundle", "inspect", "none.rcmbundle"), "none.rcmbundle"),
        (("bundle", "import", "none.rcmbundle"), "none.rcmbundle"),
        (("bundle", "join", "none.rcminvite"), "none.rcminvite"),
        (("bundle", "export", "--out", "no/such/x.rcmbundle"), "x.rcmbundle"),
        (("bundle", "invite", "--name", "Mesa 2", "--out", "no/such"), "such"),
        (("meeting", "new", "none.toml"), "none.toml"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, tuple) else "",
)
def test_what_cannot_be_done_is_told_in_a_sentence_of_each_language(
    arguments: tuple[str, ...],
    part: str,
    data: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(data)
    english = refused(capsys, *arguments)
    monkeypatch.setenv("LC_ALL", "es_PA.UTF-8")
    spanish = refused(capsys, *arguments)
    assert part in english
    assert part in spanish
    assert english != spanish


@pytest.mark.parametrize(("language", "word"), [("es", "Relatoría"), ("en", "Minutes")])
def test_minutes_of_a_session_and_of_the_meeting(
    language: str, word: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = []
    for name, more in (("whole.pdf", ()), ("session.pdf", ("--session", "II Foro"))):
        told = done(capsys, "export", "minutes", "--language", language, "--out", tmp_path / name, *more)
        pages.append(int(told.rsplit("(", 1)[1].split()[0]))
        assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
    assert pages[0] > pages[1] >= 1


def test_a_bundle_is_handed_on_looked_at_and_taken_in(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = tmp_path / "desk"
    invited = done(capsys, "bundle", "invite", "--name", "Mesa 2", "--out", tmp_path).splitlines()
    invitation, words = next(tmp_path.glob("*.rcminvite")), invited[-1]
    assert len(words.split()) == 6
    wrong = with_words("hotel radio animal hotel radio animal", "bundle", "join", invitation, data=desk)
    assert (wrong.returncode, wrong.stdout, len(wrong.stderr.splitlines())) == (2, "", 1)
    joined = with_words(words, "bundle", "join", invitation, "--person", "Ana", data=desk)
    assert joined.returncode == 0, joined.stderr
    assert joined.stdout.startswith("Ready. This laptop is Mesa 2.")
    again = with_words(words, "bundle", "join", invitation, data=desk)
    assert (again.returncode, len(again.stderr.splitlines())) == (2, 1)

    done(capsys, "checkin", "núñez aguacero", "--data", desk)
    there, back = tmp_path / "there.rcmbundle", tmp_path / "back.rcmbundle"
    done(capsys, "bundle", "export", "--out", there, "--data", desk)
    assert "From Mesa 2: new people 0, new entries 0, scans 1" in done(capsys, "bundle", "inspect", there)
    assert done(capsys, "bundle", "import", there).startswith("Taken in from Mesa 2: ")
    assert "Nothing new for this laptop." in done(capsys, "bundle", "inspect", there)
    ours = done(capsys, "bundle", "export", "--out", back).splitlines()[-1]
    assert done(capsys, "bundle", "import", back, "--data", desk).splitlines()[-1] == ours
    assert done(capsys, "check").splitlines()[-1] == done(capsys, "check", "--data", desk).splitlines()[-1] == ours
    assert done(capsys, "checkin", "núñez aguacero").startswith("Already in, ")


def test_words_become_the_key_that_age_wants(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import pyrage

    words = done(capsys, "bundle", "invite", "--name", "Mesa 2", "--out", tmp_path).splitlines()[-1]
    told = with_words(words, "bundle", "words-to-key", data=data)
    assert told.returncode == 0, told.stderr
    key = pyrage.x25519.Identity.from_str(told.stdout.strip())
    sealed = next(tmp_path.glob("*.rcminvite")).read_bytes()
    assert pyrage.decrypt(sealed, [key]).startswith(b"\x1f\x8b")


def test_a_file_that_was_meddled_with_is_not_sound(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert done(capsys, "check").startswith("The meeting's file is sound.")
    connection = sqlcipher3.connect(str(next(data.glob("meetings/*/meeting.rcm"))))
    connection.execute("UPDATE p_delegate SET badge = 'A9999'")
    connection.commit()
    connection.close()
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    assert "What the screens read differs from the transactions" in told
    assert "The meeting's file is not sound." in told


def test_while_the_folder_is_held_writing_is_refused_and_reading_works(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with DataFolderLock(data).hold():
        for command in (
            ("checkin", "núñez aguacero"),
            ("bundle", "invite", "--name", "x", "--out", tmp_path),
            ("check",),
        ):
            assert str(data) in refused(capsys, *command)
        done(capsys, "meeting", "list")
        done(capsys, "export", "minutes", "--language", "es", "--out", tmp_path / "m.pdf")
        done(capsys, "bundle", "export", "--out", tmp_path)
    done(capsys, "checkin", "núñez aguacero")


def test_a_check_counts_what_a_newer_version_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new"
    done(capsys, "meeting", "new", SAMPLE, "--person", "Inés", "--data", folder)
    database = Meetings(folder).open()
    made, _ = Newer(database.meeting).writes(
        [
            ("robot", "r-1", "name", "R2", True, frozenset()),
            ("dance", "r-1", None, {}, True, frozenset()),
            ("note", "n-1", "text", "x", True, frozenset()),
        ],
        1,
    )
    database.take_in([[made]], "file", "Desk", "newer")
    database.close()
    told = done(capsys, "check", "--data", folder).splitlines()
    assert told[1].endswith(": 2.")
