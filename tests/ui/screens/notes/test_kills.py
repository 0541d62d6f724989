"""The page is killed in the middle of typing: at most two seconds of it are lost, and the file is whole.

RCM_KILLS sets how many times (5 in the usual run).
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rcm_desktop.laptop.clock import SystemClock
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.integrity import check
from rcm_desktop.ui.kit.wording import Languages
from tests.sample import small_meeting
from tests.ui.screens.notes.opened import notes_page
from tests.ui.screens.notes.writer import SCRIPT

ROOT = Path(__file__).parents[4]
KILLS = int(os.environ.get("RCM_KILLS", "5"))
MAY_BE_LOST = 2.0


def after(keys: int) -> tuple[list[str], str, int]:
    """The entries, the text begun and its cursor once so many keys of the script took effect: the plain truth."""
    entries: list[str] = []
    text, cursor = "", 0
    for key in (SCRIPT * 1000)[:keys]:
        if key == "\n":
            entries, text, cursor = [*entries, text.strip()], "", 0
        elif key == "←":
            cursor = max(0, cursor - 1)
        elif key != " " or text:
            text, cursor = text[:cursor] + key + text[cursor:], cursor + 1
    return entries, text, cursor


def typed_until_killed(path: Path, seconds: float) -> tuple[list[float], float]:
    """When the page took each key, and when it was killed."""
    asked = [sys.executable, "-m", "tests.ui.screens.notes.writer", str(path)]
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT, env=quiet
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(seconds)
        killed = time.monotonic()
        process.send_signal(signal.SIGKILL)
        lines = [first, *process.stdout.read().splitlines()]
    assert process.returncode == -signal.SIGKILL
    return [float(line.split()[1]) for line in lines if line.startswith("typed ") and "." in line], killed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("kill", range(KILLS))
def test_a_kill_loses_at_most_two_seconds_of_typing(
    kill: int, tmp_path: Path, languages: Languages, qtbot: QtBot
) -> None:
    small_meeting(tmp_path, SystemClock()).close()
    path = tmp_path / "meeting.rcm"
    times, killed = typed_until_killed(path, random.Random(kill).uniform(1.0, 6.0))
    database = Database.open(path, SystemClock(), "machine", lambda _meeting, _replica: None)
    assert check(database) == ()
    page = notes_page(database)
    qtbot.addWidget(page)
    page.show()
    field = page.writing.composer.field
    recorded = [entry.note.text for entry in page.writing.entries.rows]
    found = (recorded, field.text(), field.caret())
    surely = sum(at <= killed - MAY_BE_LOST for at in times)
    # A key may have worked before the line that tells of it was out.
    states = [keys for keys in range(surely, len(times) + 2) if after(keys) == found]
    assert states, f"{len(times)} keys, {surely} of them older than two seconds, found {found}"
    database.close()


def test_the_plain_truth_knows_entries_text_and_cursor() -> None:
    first = SCRIPT.index("\n")
    assert after(first) == ([], "".join(SCRIPT[:first]), first)
    assert after(first + 1) == (["".join(SCRIPT[:first])], "", 0)
    assert after(first + 3) == (["".join(SCRIPT[:first])], "Ña", 2)
