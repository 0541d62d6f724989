"""The window as a process: what it loads, who may write beside it, and what a second start does."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import msgspec
import pytest
import sqlcipher3

from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop import settings
from rcm_desktop.laptop.lock import leave_request
from rcm_desktop.laptop.paths import settings_file
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.meetings import Meetings

HEAVY = {
    "cryptography", "docx", "lxml", "openpyxl", "PIL", "pikepdf", "pypdfium2", "pyrage", "rapidfuzz", "reportlab",
    "PySide6.QtPrintSupport", "statistics", "xml.etree.ElementTree",
}  # fmt: skip
LATER = (
    "rcm_desktop.bundle", "rcm_desktop.documents", "rcm_desktop.intake", "rcm_desktop.services.badges",
    "rcm_desktop.services.lists", "rcm_desktop.ui.kit.finder", "rcm_desktop.ui.kit.help_window",
    "rcm_desktop.ui.screens.attendance.board", "rcm_desktop.ui.screens.exchange",
    "rcm_desktop.ui.screens.scanner", "rcm_desktop.ui.screens.setup", "rcm_desktop.ui.screens.wall",
)  # fmt: skip
"""What of the program itself comes with the first gesture that needs it."""
WINDOW = (sys.executable, "-m", "rcm_desktop")
COMMAND = (sys.executable, "-c", "import sys; from rcm_desktop.cli import main; sys.exit(main())")
LONGEST_S = 30.0

# The program itself, which tells each title that its window gets and, once it shows, what it has imported.
WATCHED = """
import json, sys
import rcm_desktop.__main__ as program

def hear(event, args):
    if event == "import" and args[0] == "rcm_desktop.app.laptop":
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication
        run = QApplication.exec

        def watched(*_):
            timer = QTimer(interval=50)
            seen = []

            def look():
                windows = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.windowTitle()]
                state = [sorted({w.windowTitle() for w in windows}), sorted(set(sys.modules))]
                if windows and state[0] != seen:
                    seen[:] = state[0]
                    print(json.dumps(state), flush=True)

            timer.timeout.connect(look)
            timer.start()
            return run()

        QApplication.exec = watched

sys.addaudithook(hear)
sys.exit(program.main())
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample meeting, and beside it a bundle of it."""
    folder = tmp_path_factory.mktemp("made")
    database = Meetings(folder / "data").create(read_description(resource("meetings", "rcm-2023.toml")))
    Exchange(database).write(folder / "one.rcmbundle")
    chosen = settings.Settings(language="en", last_meeting=database.meeting, last_page="registration")
    settings.save(settings_file(folder / "data"), chosen)
    database.close()
    return folder


def environment() -> dict[str, str]:
    """What every process here starts with: no screen, and this project."""
    more = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    return os.environ | more | {"LC_ALL": "C.UTF-8"}


def ended(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """A process that ends by itself."""
    line = [str(part) for part in command]
    return subprocess.run(
        line, capture_output=True, text=True, encoding="utf-8", env=environment(), timeout=LONGEST_S, check=False
    )


class Window:
    """A running window, as seen from outside."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def told(self) -> tuple[list[str], set[str]]:
        """Wait for the next titles of its windows; they, and the modules imported by then."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the window ended"
        titles, modules = json.loads(line)
        return titles, set(modules)


@contextmanager
def running(data: Path, *more: str) -> Iterator[Window]:
    """The window on a data folder, ended when the block ends."""
    with subprocess.Popen(
        [sys.executable, "-c", WATCHED, "--data", str(data), *more],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8", env=environment(),
    ) as process:  # fmt: skip
        watchdog = Timer(LONGEST_S, process.kill)  # a window that never tells what is waited for
        watchdog.start()
        try:
            yield Window(process)
        finally:
            watchdog.cancel()
            process.terminate()
            process.wait(LONGEST_S)


@pytest.mark.parametrize(("page", "title"), [("registration", "Registration"), ("notes", "Notes")])
def test_no_heavy_library_is_loaded_when_the_window_shows(made: Path, page: str, title: str) -> None:
    file = settings_file(made / "data")
    settings.save(file, msgspec.structs.replace(settings.load(file), last_page=page))
    with running(made / "data") as window:
        titles, modules = window.told()
    assert titles == [f"{title} · RCM Desktop"]
    assert {"PySide6.QtWidgets", "sqlalchemy"} <= modules
    assert not modules & HEAVY
    assert [name for name in sorted(modules) if name.startswith(LATER)] == []


def test_the_first_start_shows_the_welcome_and_loads_nothing_heavy(tmp_path: Path) -> None:
    with running(tmp_path) as window:
        titles, modules = window.told()
    assert titles == ["RCM Desktop"]
    assert not modules & HEAVY


def test_once_qt_is_there_the_import_is_pythons_own() -> None:
    seen = "import atexit, builtins; own = builtins.__import__; from rcm_desktop.__main__ import main; "
    told = "atexit.register(lambda: print('own' if builtins.__import__ is own else 'another')); main()"
    done = ended(sys.executable, "-c", seen + told, "--help")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "own")


def test_the_sample_opens_and_its_meeting_is_remembered(tmp_path: Path) -> None:
    with running(tmp_path, "--sample") as window:
        window.told()
    assert settings.load(settings_file(tmp_path)).last_meeting in {m.id for m in Meetings(tmp_path).listed()}


def test_a_second_start_hands_its_bundle_to_the_first_window(made: Path) -> None:
    data = made / "data"
    file = settings_file(data)
    settings.save(file, msgspec.structs.replace(settings.load(file), last_page="registration"))
    with running(data) as window:
        assert window.told()[0] == ["Registration · RCM Desktop"]
        second = ended(*WINDOW, "--data", data, made / "one.rcmbundle")
        assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
        assert window.told()[0] == ["Exchange · RCM Desktop"]
        assert not list((data / "requests").iterdir())


def test_a_second_start_that_comes_while_the_first_is_on_its_way_is_heard_when_it_listens(
    made: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(made / "data", data, ignore=shutil.ignore_patterns("*.lock"))
    file = settings_file(data)
    settings.save(file, msgspec.structs.replace(settings.load(file), last_page="registration"))
    with running(data) as window:
        until = time.monotonic() + LONGEST_S
        while not (data / "rcm-desktop.lock").exists() and time.monotonic() < until:
            time.sleep(0.001)
        leave_request(data, made / "one.rcmbundle")  # what a second start does; a process would come too late
        titles = window.told()[0]
        if titles == ["Registration · RCM Desktop"]:
            titles = window.told()[0]
        assert titles == ["Exchange · RCM Desktop"]


def test_two_starts_at_the_same_moment_are_one_window(made: Path) -> None:
    data = made / "data"
    line = [*WINDOW, "--data", str(data)]
    both = [
        subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment())
        for _ in range(2)
    ]
    try:
        until = time.monotonic() + LONGEST_S
        while all(one.poll() is None for one in both) and time.monotonic() < until:
            time.sleep(0.05)
        assert sorted(one.poll() is None for one in both) == [False, True]
        (ended_one,) = [one for one in both if one.poll() is not None]
        assert (ended_one.returncode, ended_one.communicate()[1]) == (0, "")
    finally:
        for one in both:
            one.terminate()
            one.communicate(timeout=LONGEST_S)


def test_a_meeting_of_a_newer_version_is_told_on_screen_and_on_the_command_line(made: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(made / "data", data)
    (file,) = data.glob("meetings/*/meeting.rcm")
    raw = sqlcipher3.connect(str(file), isolation_level=None)
    raw.execute("UPDATE setting SET value = '2' WHERE name = 'format'")
    raw.execute("UPDATE setting SET value = '7.3' WHERE name = 'needs'")
    raw.close()
    before = file.read_bytes()
    refused = ended(*COMMAND, "check", "--data", data)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert len(refused.stderr.splitlines()) == 1
    assert refused.stderr.startswith("This was written by a newer version of the program. Nothing was opened or ")
    assert "Install version 7.3 or later" in refused.stderr
    with running(data) as window:
        assert window.told()[0] == ["RCM Desktop"], "the first start, which says why"
    assert file.read_bytes() == before


def test_beside_the_window_commands_may_read_and_not_write(made: Path, tmp_path: Path) -> None:
    data, person = made / "data", "núñez aguacero"
    writing: tuple[tuple[str | Path, ...], ...] = (
        ("checkin", person),
        ("bundle", "invite", "--name", "x", "--out", tmp_path),
        ("check",),
    )
    reading: tuple[tuple[str | Path, ...], ...] = (
        ("meeting", "list"),
        ("export", "minutes", "--language", "en", "--out", tmp_path / "m.pdf"),
        ("bundle", "export", "--out", tmp_path),
        ("bundle", "inspect", made / "one.rcmbundle"),
    )
    with running(data) as window:
        window.told()
        for command in writing:
            refused = ended(*COMMAND, *command, "--data", data)
            assert (refused.returncode, refused.stdout, len(refused.stderr.splitlines())) == (2, "", 1)
            assert refused.stderr.startswith("The program is already open with this data: ")
        for command in reading:
            assert ended(*COMMAND, *command, "--data", data).returncode == 0, command
    assert ended(*COMMAND, "checkin", person, "--data", data).returncode == 0


def test_settings_that_did_not_change_are_not_written_again(made: Path) -> None:
    data = made / "data"
    with running(data) as window:
        window.told()
    before = settings_file(data).stat()
    time.sleep(0.02)
    with running(data) as window:
        window.told()
    after = settings_file(data).stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_folder_that_cannot_be_used_is_told_in_a_sentence_and_in_a_window(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    asked = [*WINDOW, "--data", str(tmp_path / "file" / "data")]
    with subprocess.Popen(asked, stderr=subprocess.PIPE, text=True) as refused:
        late = Timer(LONGEST_S, refused.kill)
        late.start()
        try:
            assert refused.stderr is not None
            said = next((line for line in refused.stderr if "plugin" not in line), "")
            assert "cannot" in said
            with pytest.raises(subprocess.TimeoutExpired):  # the window waits to be read
                refused.wait(1)
        finally:
            late.cancel()
            refused.kill()
