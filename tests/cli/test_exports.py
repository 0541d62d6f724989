"""Badges and the evening pack written by commands."""

from pathlib import Path

import pypdfium2
import pytest

from rcm_desktop.cli import main
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.badges import Badges
from rcm_desktop.services.meetings import Meetings


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with the sample meeting, in a terminal that speaks English."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("RCM_DATA", str(tmp_path / "data"))
    Meetings(tmp_path / "data").create(read_description(resource("meetings", "rcm-2023.toml")), "Inés").close()
    return tmp_path / "data"


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert main([str(part) for part in arguments]) == 0
    return capsys.readouterr().out


def test_badges_of_a_delegation_are_written(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "badges.pdf"
    said = told(
        capsys, "export", "badges", "--language", "es", "--format", "a6", "--delegation", "belize", "--out", out
    )
    document = pypdfium2.PdfDocument(out)
    assert f"{len(document)} badges" in said
    assert all("Belice" in page.get_textpage().get_text_range() for page in document)
    document.close()


def test_badges_of_everybody_come_on_sheets(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "badges.pdf"
    said = told(capsys, "export", "badges", "--language", "en", "--paper", "Letter", "--out", out)
    database = Meetings(data).open("")
    assert f"({len(Badges(database).faces())} badges, " in said
    database.close()
    document = pypdfium2.PdfDocument(out)
    assert [round(side) for side in document[0].get_size()] == [792, 612]
    document.close()


def test_a_delegation_that_is_none_or_several_is_told(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for wanted in ("Nowhere", "a"):
        typed = ["export", "badges", "--language", "en", "--delegation", wanted, "--out", str(tmp_path / "x.pdf")]
        assert main(typed) == 2
        assert f"“{wanted}”" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_the_evening_pack_is_written_and_its_blank_badges_are_known(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "pack"
    said = told(
        capsys, "export", "evening-pack", "--language", "es", "--day", "2023-11-14", "--blanks", "6", "--out", out
    )
    assert "14 November 2023, with 6 blank badges" in said
    assert [str(path) for path in sorted(out.iterdir())] == said.splitlines()[:5]
    database = Meetings(data).open("")
    assert len(Badges(database).blanks()) == 6
    database.close()


def test_a_day_that_no_calendar_has_is_refused(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "evening-pack", "--language", "es", "--day", "2023-02-30", "--out", str(tmp_path)])
    assert "--day" in capsys.readouterr().err
