"""The laptop is kept awake by the system's own programs, which end when they are let go or when we are gone."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rcm_desktop.laptop.awake import Awake

posix = pytest.mark.skipif(sys.platform == "win32", reason="stand-in programs are shell scripts")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """Puts stand-in programs on an otherwise bare PATH; each writes down how it was called."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def make(name: str, then: str) -> Path:
        log, path = tmp_path / f"{name}.log", folder / name
        path.write_text(f'#!/bin/sh\necho "$@" >> {log}\n{then}\n')
        path.chmod(0o755)
        return log

    return make


def until(so: Callable[[], bool]) -> bool:
    """Whether it becomes so within five seconds."""
    end = time.monotonic() + 5
    while not so() and time.monotonic() < end:
        time.sleep(0.01)
    return so()


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@posix
def test_on_linux_every_inhibitor_there_is_holds_until_it_is_let_go(programs: Callable[[str, str], Path]) -> None:
    logs = [programs(name, "exec /bin/cat") for name in ("systemd-inhibit", "gnome-session-inhibit")]
    awake = Awake("linux")
    awake.keep()
    awake.keep()
    assert len(awake.helpers) == 2
    assert until(lambda: all(log.exists() and log.read_text() for log in logs))
    assert "--what=idle:sleep" in logs[0].read_text()
    assert "idle:suspend" in logs[1].read_text()
    pids = awake.helpers
    awake.let_go()
    assert not awake.helpers
    assert not any(lives(pid) for pid in pids)
    awake.let_go()


@posix
def test_on_a_mac_caffeinate_watches_us_and_is_ended(programs: Callable[[str, str], Path]) -> None:
    log = programs("caffeinate", "exec /bin/sleep 60")
    with Awake("darwin") as awake:
        (pid,) = awake.helpers
        assert until(lambda: log.exists() and log.read_text().split() == ["-d", "-i", "-w", str(os.getpid())])
    assert not lives(pid)


@posix
def test_a_helper_that_does_not_heed_the_pipe_is_ended_all_the_same(programs: Callable[[str, str], Path]) -> None:
    programs("systemd-inhibit", "exec /bin/sleep 60")
    awake = Awake("linux")
    awake.keep()
    (pid,) = awake.helpers
    awake.let_go()
    assert not lives(pid)


@posix
def test_a_screen_saver_is_nudged_as_long_as_it_lasts(programs: Callable[[str, str], Path]) -> None:
    log = programs("xdg-screensaver", "")
    awake = Awake("linux", nudge_s=0.02)
    awake.keep()
    assert until(lambda: log.exists() and log.read_text().count("reset") >= 3)
    awake.let_go()
    told = log.read_text()
    time.sleep(0.1)
    assert log.read_text() == told


@posix
@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_where_no_program_can_nothing_happens(programs: Callable[[str, str], Path], system: str) -> None:
    with Awake(system) as awake:
        assert not awake.helpers


@posix
def test_a_program_that_fails_or_cannot_run_is_no_trouble(programs: Callable[[str, str], Path], tmp_path: Path) -> None:
    programs("systemd-inhibit", "exit 1")
    (tmp_path / "bin" / "gnome-session-inhibit").write_text("#!/no/such/shell\n")
    (tmp_path / "bin" / "gnome-session-inhibit").chmod(0o755)
    awake = Awake("linux")
    awake.keep()
    assert until(lambda: awake.helpers == ())
    awake.let_go()


@posix
def test_nothing_stays_behind_when_the_program_is_killed(programs: Callable[[str, str], Path], tmp_path: Path) -> None:
    programs("systemd-inhibit", f"echo $$ > {tmp_path}/pid; exec /bin/cat")
    code = "import time; from rcm_desktop.laptop.awake import Awake; Awake('linux').keep(); time.sleep(60)"
    child = subprocess.Popen([sys.executable, "-c", code], cwd=Path(__file__).parents[2])
    pid = tmp_path / "pid"
    assert until(lambda: pid.exists() and bool(pid.read_text().strip()))
    child.kill()
    child.wait()
    assert until(lambda: not lives(int(pid.read_text())))


@pytest.mark.skipif(sys.platform != "win32", reason="asks Windows itself")
def test_windows_is_asked_and_asked_no_more() -> None:
    with Awake() as awake:
        assert not awake.helpers
