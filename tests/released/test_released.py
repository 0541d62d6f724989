"""What any version left behind opens, checks, is taken in, says the same and is handed on, byte for byte."""

import gzip
import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pyrage
import pytest

from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import incarnation, journal
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.released.make import said

RELEASED = sorted(one.parent for one in Path(__file__).parent.glob("*/about.json"))


@pytest.fixture(params=RELEASED, ids=lambda folder: folder.name)
def left(request: pytest.FixtureRequest) -> Path:
    """The folder of one version."""
    folder: Path = request.param
    return folder


@pytest.fixture
def about(left: Path) -> dict[str, Any]:
    """Which version made it, its keys, and what its files say."""
    found: dict[str, Any] = json.loads((left / "about.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture
def file(left: Path, about: dict[str, Any], tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    """The meeting's file in a data folder, opened on the machine that it was written on."""
    place = tmp_path / "data" / "meetings" / about["meeting"] / "meeting.rcm"
    place.parent.mkdir(parents=True)
    place.write_bytes(gzip.decompress((left / "meeting.rcm.gz").read_bytes()))
    database = Meetings(tmp_path / "data", clock, machine=about["machine"]).open()
    yield database
    database.close()


@pytest.fixture
def joined(left: Path, about: dict[str, Any], tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    """A laptop that joined by the invitation."""
    meetings = Meetings(tmp_path / "joined", clock)
    database = meetings.join(left / "invitation.rcminvite", about["words"], "Sol Inventada").database
    yield database
    database.close()


def holds(expected: Any, found: Any) -> bool:
    """Whether all that was said is said still; a later version may know more, and its defaults."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return all(key in found and holds(value, found[key]) for key, value in expected.items())
    return bool(expected == found)


def differences(expected: dict[str, Any], found: dict[str, Any]) -> list[tuple[str, str, Any, Any]]:
    return [
        (kind, ident, fields, found.get(kind, {}).get(ident))
        for kind, of in expected.items()
        for ident, fields in of.items()
        if not holds(fields, found.get(kind, {}).get(ident))
    ]


def lines(database: Database) -> set[tuple[bytes, bytes]]:
    with database.read() as connection:
        return set(journal.known_bytes(connection))


def words(database: Database) -> list[str]:
    return list(Exchange(database).control_words())


def test_something_of_each_kind_of_file_is_kept() -> None:
    assert {folder.name for folder in RELEASED} >= {"format-1", "format-1-first-journal"}
    for folder in RELEASED:
        assert {"about.json", "bundle.rcmbundle", "invitation.rcminvite", "meeting.rcm.gz"} <= {
            one.name for one in folder.iterdir()
        }


def test_a_file_of_any_version_opens_is_sound_and_says_the_same(file: Database, about: dict[str, Any]) -> None:
    with file.read() as connection:
        assert incarnation.renewed(connection) is None
    assert Checks(file).soundness() == ()
    assert words(file) == about["control_words"]
    assert differences(about["says"], said(file)) == []
    assert {len(of) for kind, of in said(file).items() if kind == "note"} == {1}, "what was deleted stays deleted"


def test_an_invitation_and_a_bundle_of_any_version_bring_all_they_brought(
    left: Path, joined: Database, file: Database, about: dict[str, Any]
) -> None:
    seen = Exchange(joined).look(left / "bundle.rcmbundle")
    assert (seen.known_writer, seen.new > 0) == (True, True)
    Exchange(joined).take_in(left / "bundle.rcmbundle")
    assert differences(about["says"], said(joined)) == []
    assert Checks(joined).soundness() == ()
    assert lines(joined) >= lines(file)


def test_it_is_handed_on_byte_for_byte_and_two_laptops_agree(
    joined: Database, file: Database, tmp_path: Path, about: dict[str, Any]
) -> None:
    before = lines(file)
    Exchange(joined).take_in(Exchange(file).write(tmp_path / "there.rcmbundle"))
    Exchange(file).take_in(Exchange(joined).write(tmp_path / "back.rcmbundle"))
    assert words(joined) == words(file)
    assert lines(joined) == lines(file) > before
    assert differences(about["says"], said(file)) == []


def test_a_bundle_of_any_version_opens_by_hand(left: Path, about: dict[str, Any]) -> None:
    identity = pyrage.x25519.Identity.from_str(about["key"])
    opened = gzip.decompress(pyrage.decrypt((left / "bundle.rcmbundle").read_bytes(), [identity]))
    first = json.loads(BytesIO(opened).readline())
    assert (first["manifest"]["format"], first["manifest"]["meeting"]) == (about["format"], about["meeting"])
