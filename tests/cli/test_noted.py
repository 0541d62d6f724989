"""Notes found from the command line, over all meetings of a real data folder."""

from pathlib import Path

import msgspec
import pytest

from rcm_desktop.cli import main
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import NewEntry, Notes
from tests.clock import FixedClock


@pytest.fixture
def data(tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Path:
    meetings = Meetings(tmp_path / "data", clock)
    sample = read_description(resource("meetings", "rcm-2023.toml"))
    for short, text in (("CRM 2022", "Plan contra\nla trata"), ("CRM 2023", "Acuerdo sobre la trata")):
        made = meetings.create(msgspec.structs.replace(sample, short=short))
        notes = Notes(made)
        programme = notes.everything().programme
        of = next(one.id for one in programme.delegations if one.code == "HND")
        session = programme.sittings[0].session.id
        at = f"{short[-4:]}-11-14T10:00:00"
        notes.record(NewEntry(session=session, text=text, delegation=of, kind=NoteKind.AGREEMENT, at=at))
        made.close()
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("RCM_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def test_entries_of_all_meetings_are_printed_the_newest_first(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["notes", "find", "trata", "de:honduras", "tipo:acuerdo"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2023-11-14 10:00\tCRM 2023\tHND\tagreement\tAcuerdo sobre la trata",
        "2022-11-14 10:00\tCRM 2022\tHND\tagreement\tPlan contra la trata",
        "Entries: 2 of 2; shown: 2.",
    ]


def test_nothing_found_and_why(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes", "find", "by:atlantida"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "No delegation is called “atlantida”.",
        "Entries: 0 of 2; shown: 0.",
    ]
