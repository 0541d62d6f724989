"""A laptop is killed while it writes, takes in, undoes and copies: what it said was done is done, the rest is not.

RCM_BUNDLE_KILLS sets how many times (4 in the usual run).
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from rcm_desktop.bundle.archive import read_bundle
from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import exchange, integrity, records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.laptops import add_person, make_pair

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("RCM_BUNDLE_KILLS", "4"))
ROUND = 0.5
"""Seconds that a round of the carrier takes, roughly: so much of it is killed into."""
killed_at: Counter[str] = Counter()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a pair that these tests copy."""
    folder = tmp_path_factory.mktemp("killed")
    make_pair(folder)
    return folder


def carried_until_killed(data: Path, stick: Path, copies: Path, after: float) -> list[list[str]]:
    """All that was said, word by word, before the kill."""
    asked = [sys.executable, "-m", "tests.attacks.carrier", str(data), str(stick), str(copies)]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        lines = process.stdout.read().splitlines()
    assert process.returncode == -signal.SIGKILL
    return [line.split() for line in lines]


def people_of(database: Database) -> set[str]:
    with database.read() as connection:
        return {one.id for one in records.listed(connection, Delegate)}


def held(first: Database, second: Database, said: list[list[str]]) -> None:
    """Nothing that was said is lost, and both files are whole."""
    assert integrity.check(first) == ()
    assert integrity.check(second) == ()
    assert {words[1] for words in said if words[0] == "added"} <= people_of(first)
    receipts = {one.id for one in Exchange(second).receipts()}
    assert {int(words[1]) for words in said if words[0] == "taken"} <= receipts
    standing = said[-1][0] if said else ""
    undone = Exchange(second).is_aside()
    if standing in ("taken", "redone", "copied", "added", "written"):
        came = {words[2] for words in said if words[0] == "taken"}
        # An undo that was under way may be done already.
        assert came <= people_of(second) or undone
    killed_at[standing] += 1


def whole_files(first: Database, stick: Path, copies: Path) -> None:
    """A file under a good name is whole, bundle and copy alike."""
    with first.read() as connection:
        keys = {first.meeting: exchange.key(connection, exchange.MEETING_KEY)}
    for path in stick.glob("*.rcmbundle"):
        assert read_bundle(path, keys).manifest.transactions > 0
    backups = [*copies.glob("*.rcm"), *(stick.parent / "data" / "second").rglob("before-*.rcm")]
    for number, path in enumerate(backups):
        scratch = copies / f"scratch-{number}" / "meeting.rcm"
        scratch.parent.mkdir()
        shutil.copy(path, scratch)
        database = Database.open(scratch, FixedClock(), "machine", lambda _meeting, _replica: None)
        assert integrity.check(database) == ()
        database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("kill", range(KILLS))
def test_a_kill_leaves_no_half(kill: int, made: Path, tmp_path: Path) -> None:
    data, stick, copies = tmp_path / "data", tmp_path / "stick", tmp_path / "copies"
    shutil.copytree(made, data)
    stick.mkdir()
    copies.mkdir()
    said = carried_until_killed(data, stick, copies, random.Random(kill).uniform(0, 3 * ROUND))
    first, second = (Meetings(data / name, FixedClock()).open() for name in ("first", "second"))
    held(first, second, said)
    whole_files(first, stick, copies)
    goes_on(first, second, stick)
    first.close()
    second.close()
    shutil.rmtree(tmp_path, ignore_errors=True)


def goes_on(first: Database, second: Database, stick: Path) -> None:
    """The next try works: whatever was left by the one before is in nobody's way."""
    for receipt in Exchange(second).receipts():
        Exchange(second).redo(receipt.id)
    new = add_person(first, "Nueva", "Inventada")
    Exchange(second).take_in(Exchange(first).write(stick / "0.rcmbundle"))
    assert new.id in people_of(second)
    Exchange(first).take_in(Exchange(second).write(stick / "1.rcmbundle"))
    assert Exchange(first).control_words() == Exchange(second).control_words()
    assert integrity.check(second) == ()
