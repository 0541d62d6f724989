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
from rcm_desktop.services.notes import Notes
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.integrity import check
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.page import NotesPage
from tests.sample import small_meeting
from tests.ui.screens.notes.opened import notes_page
from tests.ui.screens.notes.writer import SCRIPT, SECTIONS, SESSION

ROOT = Path(__file__).parents[4]
KILLS = int(os.environ.get("RCM_KILLS", "5"))
MAY_BE_LOST = 2.0
Shown = tuple[int, list[list[str]], tuple[str, int] | None, tuple[str, int]]
"""The section, the entries of both, the text and cursor of the editor, and those of the field below."""


class Truth:
    """What a page has to show when it is opened after so many keys of the script took effect."""

    def __init__(self) -> None:
        self.entries: list[list[str]] = [[], []]
        self.begun = [("", 0), ("", 0)]
        self.edited: tuple[str, int] | None = None
        self.section = 0
        self.deleted = ""

    def press(self, key: str) -> None:
        if key == "⇄":
            self.section = 1 - self.section
        elif key == "↑":
            last = self.entries[self.section][-1]
            self.edited = (last, len(last))
        elif key == "⏸":
            if self.edited is not None:
                self.entries[self.section][-1] = self.edited[0]
        elif key == "✗":
            self.deleted = self.entries[self.section].pop()
        elif key == "↶":
            self.entries[self.section].append(self.deleted)
        elif key == "\n":
            self._enter()
        elif self.edited is not None:
            self.edited = _typed(*self.edited, key)
        else:
            self.begun[self.section] = _typed(*self.begun[self.section], key)

    def _enter(self) -> None:
        here = self.entries[self.section]
        if self.edited is not None:
            here[-1], self.edited = self.edited[0].strip(), None
        else:
            here.append(self.begun[self.section][0].strip())
            self.begun[self.section] = ("", 0)

    def shown(self) -> Shown:
        """The section in front is where one typed last; what was begun in the other one is an entry there."""
        edited = self.edited if self.edited and self.edited[0] != self.entries[self.section][-1] else None
        front = self.section
        if edited is None and not self.begun[front][0] and self.begun[1 - front][0]:
            front = 1 - front
        if edited is None and not any(text for text, _ in self.begun):
            front = 0
        lists = [list(some) for some in self.entries]
        if text := self.begun[1 - front][0].strip():
            lists[1 - front].append(text)
        return front, lists, edited, self.begun[front]


def _typed(text: str, cursor: int, key: str) -> tuple[str, int]:
    if key == "←":
        return text, max(0, cursor - 1)
    if key == " " and not text:
        return text, cursor
    return text[:cursor] + key + text[cursor:], cursor + 1


def after(keys: int) -> Shown:
    """The plain truth."""
    truth = Truth()
    for key in (SCRIPT * 1000)[:keys]:
        truth.press(key)
    return truth.shown()


def shown_by(page: NotesPage, notes: Notes) -> Shown:
    """The same as the page has it; where nothing was begun it opens at the session that sits."""
    view = page.writing
    if view.record.session_id != SESSION:
        view.go_to_section(SESSION, SECTIONS[0])
    here = SECTIONS.index(view.record.section_id)
    lists = [[entry.note.text for entry in notes.entries(SESSION, section)] for section in SECTIONS]
    lists[here] = [entry.note.text for entry in view.entries.rows]
    edited = (view.editor.field.text(), view.editor.field.caret()) if view.amendment.note is not None else None
    field = view.composer.field
    return here, lists, edited, (field.text(), field.caret())


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
    times, killed = typed_until_killed(path, random.Random(kill).uniform(1.0, 9.0))
    database = Database.open(path, SystemClock(), "machine", lambda _meeting, _replica: None)
    assert check(database) == ()
    page = notes_page(database)
    qtbot.addWidget(page)
    page.show()
    found = shown_by(page, Notes(database))
    surely = sum(at <= killed - MAY_BE_LOST for at in times)
    # A key may have worked before the line that tells of it was out.
    states = [keys for keys in range(surely, len(times) + 2) if after(keys) == found]
    assert states, f"{len(times)} keys, {surely} of them older than two seconds, found {found}"
    database.close()


def test_the_plain_truth_knows_entries_text_and_cursor() -> None:
    first = SCRIPT.index("\n")
    entry = "".join(SCRIPT[:first])
    assert after(first) == (0, [[], []], None, (entry, first))
    assert after(first + 1) == (0, [[entry], []], None, ("", 0))
    assert after(first + 3) == (0, [[entry], []], None, ("Ña", 2))
    away = SCRIPT.index("⇄")
    half = "Una frase a medias que sigue"
    assert after(away)[3] == (half, len(half))
    assert after(away + 1) == (0, [after(away)[1][0], []], None, (half, len(half)))  # it is there again at a start
    assert after(away + 2) == (1, [[*after(away)[1][0], half], []], None, ("E", 1))
    up = SCRIPT.index("↑")
    assert after(up + 1)[2] is None
    rest = SCRIPT.index("⏸", up)
    assert after(rest)[2] == (half + ", y entera. Corregida en su lugar", len(half) + 33)
    assert (after(rest + 1)[1][0][-1], after(rest + 1)[2]) == (half + ", y entera. Corregida en su lugar", None)
    gone = SCRIPT.index("✗")
    assert after(gone + 1)[1][0] == after(gone)[1][0][:-1]
    assert after(gone + 2) == after(gone)
    assert after(up + 3)[2] == (half + ", y entera. C", len(half) + 13)
