"""Invitations on the command line, and what the files hold opened by hand with other people's programs."""

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pypdfium2
import pytest

from rcm_desktop.cli import main
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.meetings import Meetings

BY_HAND = pytest.mark.skipif(
    not (shutil.which("age") and shutil.which("gunzip")), reason="the programs age and gunzip are not installed here"
)
COMMAND = (sys.executable, "-c", "import sys; from rcm_desktop.cli import main; sys.exit(main())")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("RCM_DATA", str(tmp_path / "data"))
    Meetings(tmp_path / "data").create(
        read_description(resource("meetings", "rcm-2023.toml")), "Inés", "Secretaría"
    ).close()
    return tmp_path / "data"


def told(words: str, *arguments: str | Path, data: Path) -> str:
    """What a command answers that is told words on standard input."""
    env = os.environ | {"RCM_DATA": str(data), "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=words, capture_output=True, text=True, encoding="utf-8", env=env, timeout=60, check=True,
    )  # fmt: skip
    return done.stdout


def opened_by_hand(sealed: Path, key: str, folder: Path) -> list[bytes]:
    """The lines of a file as `age -d` and `gunzip` give them."""
    identity = folder / "key.txt"
    identity.write_text(key, encoding="ascii")
    opened = subprocess.run(["age", "-d", "-i", str(identity), str(sealed)], capture_output=True, check=True)
    return subprocess.run(["gunzip"], input=opened.stdout, capture_output=True, check=True).stdout.splitlines()


@BY_HAND
def test_age_and_gunzip_open_a_bundle_with_the_meetings_key(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bundle", "export", "--out", str(tmp_path)]) == 0
    capsys.readouterr()
    assert main(["bundle", "key"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("AGE-SECRET-KEY-1")
    assert "opens every bundle of the meeting" in said.err
    lines = opened_by_hand(next(tmp_path.glob("*.rcmbundle")), said.out.strip(), tmp_path)
    kinds = [next(iter(msgspec.json.decode(line))) for line in lines]
    assert (kinds[0], kinds[-1]) == ("manifest", "seal")
    assert "tx" in kinds
    assert msgspec.json.decode(lines[0])["manifest"]["laptop"] == "Secretaría"


@BY_HAND
def test_age_and_gunzip_open_an_invitation_with_the_key_of_its_words(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bundle", "invite", "--name", "Mesa 2", "--out", str(tmp_path)]) == 0
    words = capsys.readouterr().out.strip().splitlines()[-1]
    key = told(words, "bundle", "words-to-key", data=data).strip()
    lines = opened_by_hand(next(tmp_path.glob("*.rcminvite")), key, tmp_path)
    assert msgspec.json.decode(lines[0])["manifest"]["invitation"]["name"] == "Mesa 2"


def test_spare_invitations_and_cards_are_written_where_the_command_says(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cards = tmp_path / "cards.pdf"
    assert main([
        "bundle", "invite", "--name", "Mesa 2", "--spare", "2", "--point", "campeones",
        "--cards", str(cards), "--out", str(tmp_path),
    ]) == 0  # fmt: skip
    out = capsys.readouterr().out
    assert len(list(tmp_path.glob("*.rcminvite"))) == 3
    assert "Destroy the sheet with the words afterwards." in out
    assert len(pypdfium2.PdfDocument(cards)) == 6
    spare = next(tmp_path.glob("*reserva-c*.rcminvite"))
    words = next(line for line in out.splitlines() if len(line.split()) == 6 and "." not in line)
    assert words  # each invitation has its own: those of the first do not open a spare one
    lines = out.splitlines()
    own = lines[next(n for n, line in enumerate(lines) if spare.name in line) + 1]
    joined = told(own, "bundle", "join", spare, "--name", "Mesa 5", data=tmp_path / "other")
    assert "This laptop is Mesa 5." in joined


def test_a_bundle_is_gzip_inside(data: Path, tmp_path: Path) -> None:
    """Where age is not installed at least the inner half is proven."""
    import pyrage

    assert main(["bundle", "export", "--out", str(tmp_path)]) == 0
    database = Meetings(data).open()
    from rcm_desktop.services.exchange import Exchange

    key = pyrage.x25519.Identity.from_str(Exchange(database).meeting_key())
    database.close()
    inside = gzip.decompress(pyrage.decrypt(next(tmp_path.glob("*.rcmbundle")).read_bytes(), [key]))
    assert inside.startswith(b'{"manifest":')
