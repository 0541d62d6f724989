"""The demonstration does the whole job without a network, and its papers hold what the meeting's file holds."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import icalendar
import pikepdf
import pypdfium2
import pytest

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database

COMMAND = (sys.executable, "-c", "import sys; from rcm_desktop.cli import main; sys.exit(main())")
NO_NETWORK = ("unshare", "-rn")
LANGUAGES = ("es", "en")


def _cut_off() -> tuple[str, ...]:
    """What to put before a command so that it runs without a network, where the system permits it."""
    if not shutil.which(NO_NETWORK[0]):
        return ()
    tried = subprocess.run([*NO_NETWORK, "true"], capture_output=True, check=False)
    return NO_NETWORK if tried.returncode == 0 else ()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of one demonstration, and what it printed."""
    folder = tmp_path_factory.mktemp("demo") / "out"
    env = os.environ | {"LC_ALL": "en_US.UTF-8", "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    line = [*_cut_off(), *COMMAND, "demo", "--out", str(folder)]
    done = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", env=env, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return folder, done.stdout


@pytest.fixture(scope="module")
def first(demo: tuple[Path, str]) -> Iterator[Database]:
    """The first laptop's meeting."""
    database = Meetings(demo[0] / "laptop-1").open()
    yield database
    database.close()


def test_both_laptops_end_with_the_same_words(demo: tuple[Path, str]) -> None:
    told = dict(line.split(": ", 1) for line in demo[1].splitlines() if line.startswith("laptop-"))
    assert set(told) == {"laptop-1", "laptop-2"}
    assert told["laptop-1"] == told["laptop-2"]
    assert len(told["laptop-1"].split()) == 4


def test_it_leaves_papers_bundles_and_an_invitation(demo: tuple[Path, str]) -> None:
    files = {path.suffix for path in demo[0].iterdir() if path.is_file()}
    assert files == {".pdf", ".ics", ".rcmbundle", ".rcminvite"}
    assert not list(demo[0].rglob("*.part"))


def test_both_laptops_tell_alike_how_a_late_session_went(demo: tuple[Path, str], first: Database) -> None:
    told = re.findall(r"^On (laptop-\d), (.*)$", demo[1], re.MULTILINE)
    wanted = "RCM and SACM meeting: 14:12–17:42 instead of 14:00–17:30; speakers: 30."
    assert told == [("laptop-1", wanted), ("laptop-2", wanted)]
    second = Meetings(demo[0] / "laptop-2").open()
    went = [_followed(database) for database in (first, second)]
    second.close()
    assert went[0] == went[1]
    assert len(went[0]) == 1


def _followed(database: Database) -> list[object]:
    """The sessions that were followed, with all that was put on record of them."""
    found = [one for one in Agenda(database).sittings() if one.steps or one.speakers]
    return [(one.session.id, one.steps, one.floor()) for one in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_programme_holds_every_session_of_the_meeting(
    demo: tuple[Path, str], first: Database, language: str
) -> None:
    said = _solid(_text(demo[0], language, "programme"))
    for sitting in Agenda(first).sittings():
        assert _solid(sitting.session.title(language)) in said


def test_the_calendar_holds_every_session_in_both_languages(demo: tuple[Path, str], first: Database) -> None:
    read: Any = icalendar.Calendar.from_ical((demo[0] / "programme.ics").read_bytes())
    found = {str(event["SUMMARY"]) for event in read.walk("VEVENT")}
    assert found == {f"{one.session.title_es} / {one.session.title_en}" for one in Agenda(first).sittings()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_minutes_hold_every_objective(demo: tuple[Path, str], first: Database, language: str) -> None:
    text = _solid(_text(demo[0], language))
    objectives = [objective for sitting in Agenda(first).sittings() for objective in sitting.objectives]
    assert len(objectives) == 11
    for objective in objectives:
        wanted = objective.text_es if language == "es" else objective.text_en
        assert _solid(wanted) in text, wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_opening_names_exactly_the_delegations_that_came(
    demo: tuple[Path, str], first: Database, language: str
) -> None:
    text = " ".join(_text(demo[0], language).split())
    opening = re.search(r" 1\. .*?representa\w+ (.*?) 3\. ", text)
    assert opening is not None
    names = {p.delegation.code: p.delegation.name(language).short for p in Attendance(first).presence()}
    came = {p.delegation.code for p in Attendance(first).presence() if p.registered}
    assert 0 < len(came) < len(names)
    named = {code for code, name in names.items() if re.search(rf"\b{re.escape(name)}\b", opening[1])}
    assert named == came


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_participants_holds_exactly_who_came(
    demo: tuple[Path, str], first: Database, language: str
) -> None:
    text = _solid(_text(demo[0], language))
    people = {ident: person.delegate.name for ident, person in People(first).roster().people.items()}
    came = set(Attendance(first).arrivals_of(tuple(people), REGISTRATION))
    assert 0 < len(came) < len(people)
    listed = {i for i, name in people.items() if _solid(name.full) in text or _solid(name.listed) in text}
    assert listed == came


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_font_is_embedded(demo: tuple[Path, str], language: str) -> None:
    fonts = 0
    with pikepdf.open(demo[0] / f"minutes-{language}.pdf") as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font":
                fonts += 1
                assert "/FontFile2" in thing.FontDescriptor, thing.BaseFont
        assert str(pdf.Root.Lang)[:2] == language
        assert str(pdf.docinfo.Title)
    assert fonts


def _text(folder: Path, language: str, paper: str = "minutes") -> str:
    with pypdfium2.PdfDocument(folder / f"{paper}-{language}.pdf") as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def _solid(text: str) -> str:
    """A text without its spaces and line breaks, which a page sets as it needs."""
    return "".join(text.split())
