"""Badges, the evening pack, and the agenda on paper and in calendars, written by commands."""

from pathlib import Path

import icalendar
import pypdfium2
import pytest

from rcm_desktop.cli import main
from rcm_desktop.domain.people import Category
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.badges import Badges
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People


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


@pytest.mark.parametrize("kind", ["programme", "by-room", "doors", "script"])
def test_the_agenda_is_written_as_a_paper(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    out = tmp_path / "agenda.pdf"
    said = told(
        capsys, "export", "agenda", "--language", "both", "--as", kind, "--day", "2023-11-15", "--room", "quetzal",
        "--paper", "Letter", "--out", out,
    )  # fmt: skip
    document = pypdfium2.PdfDocument(out)
    whole = " ".join(page.get_textpage().get_text_range() for page in document)
    assert f"({len(document)} pages)" in said
    assert "Quetzal" in whole
    assert "Guayacán" not in whole
    assert round(document[0].get_size()[0]) == 612
    document.close()


def test_the_agenda_is_written_as_a_calendar_of_all_or_of_one(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    everyone, press = tmp_path / "all.ics", tmp_path / "press.ics"
    common = ("export", "agenda", "--language", "en", "--as", "calendar")
    said = told(capsys, *common, "--out", everyone)
    assert "sessions; left out for want of a time: 0)" in said
    database = Meetings(data).open("")
    people = People(database).everyone()
    reporter = next(one for one in people if one.delegation and one.delegation.category is Category.PRESS)
    database.close()
    told(capsys, *common, "--person", reporter.delegate.name.full, "--out", press)
    by_name = press.read_bytes()
    told(capsys, *common, "--person", reporter.delegate.badge.lower(), "--out", press)
    assert press.read_bytes() == by_name
    all_of_them = icalendar.Calendar.from_ical(everyone.read_bytes()).walk("VEVENT")
    assert len(icalendar.Calendar.from_ical(by_name).walk("VEVENT")) < len(all_of_them)
    assert b"CLASS:PRIVATE" in everyone.read_bytes()
    assert b"CLASS:PRIVATE" not in by_name


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--room", "Nowhere"], "“Nowhere”"),
        (["--room", "Sala"], "“Sala”"),
        (["--day", "2023-11-20"], "20 November 2023"),
        (["--person", "Nobody Known"], "“--person” does not go with “Programme”"),
        (["--as", "calendar", "--person", "Nobody Known"], "“Nobody Known”"),
        (["--as", "calendar", "--day", "2023-11-14"], "“--day” does not go with “Calendar”"),
        (["--as", "calendar", "--room", "Sala"], "“--room”"),
        (["--as", "calendar", "--paper", "A4"], "“--paper”"),
    ],
)
def test_what_the_agenda_cannot_be_written_as_is_told(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], words: str
) -> None:
    assert main(["export", "agenda", "--language", "es", *options, "--out", str(tmp_path / "x")]) == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_spanish_speaks_spanish(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "es_PA.UTF-8")
    out = tmp_path / "x.pdf"
    assert main(["export", "agenda", "--language", "es", "--room", "Otra", "--out", str(out)]) == 2
    assert "En la sala «Otra» no hay ninguna sesión." in capsys.readouterr().err
    assert "Escrito:" in told(capsys, "export", "agenda", "--language", "es", "--out", out)
