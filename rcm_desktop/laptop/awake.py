"""Keeps the laptop from sleeping and its screens from going dark while something is shown, where the system lets us."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence
from types import TracebackType

_WHY = "A meeting's agenda is on the wall"
_LONGEST_S = 2.0
"""How long a helper is given to end by itself."""
_NUDGE_S = 50.0
"""The shortest time after which a screen saver may be set to begin is a minute."""
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
# Each runs `cat`, which ends with the pipe to us: nothing stays behind even where this program is killed.
_LINUX: tuple[tuple[str, ...], ...] = (
    ("systemd-inhibit", "--what=idle:sleep", "--who=RCM Desktop", f"--why={_WHY}", "--mode=block", "cat"),
    ("gnome-session-inhibit", "--inhibit", "idle:suspend", "--reason", _WHY, "cat"),
)


class Awake:
    """Between `keep` and `let_go` the laptop stays awake; a system that cannot do that is no trouble to anybody."""

    def __init__(self, system: str = sys.platform, nudge_s: float = _NUDGE_S) -> None:
        self._system, self._nudge_s = system, nudge_s
        self._helpers: list[subprocess.Popen[bytes]] = []
        self._rested = threading.Event()
        self._nudging: threading.Thread | None = None
        self._kept = False

    def __enter__(self) -> "Awake":
        self.keep()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.let_go()

    @property
    def helpers(self) -> tuple[int, ...]:
        """The process ids of the system's programs that keep it awake for us."""
        return tuple(helper.pid for helper in self._helpers if helper.poll() is None)

    def keep(self) -> None:
        """Stay awake from now on."""
        if self._kept:
            return
        self._kept = True
        if self._system == "win32":
            _tell_windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
        elif self._system == "darwin":
            self._help(("caffeinate", "-d", "-i", "-w", f"{os.getpid():d}"))
        else:
            for line in _LINUX:
                self._help(line)
            self._begin_nudging()

    def let_go(self) -> None:
        """Sleep again as the system likes."""
        if not self._kept:
            return
        self._kept = False
        if self._system == "win32":
            _tell_windows(_CONTINUOUS)
        self._rested.set()
        if self._nudging is not None:
            self._nudging.join(_LONGEST_S)
            self._nudging = None
        for helper in self._helpers:
            _end(helper, by_itself=self._system != "darwin")
        self._helpers = []

    def _help(self, line: Sequence[str]) -> None:
        path = shutil.which(line[0])
        if path is None:
            return
        quiet = subprocess.DEVNULL
        try:
            self._helpers.append(subprocess.Popen((path, *line[1:]), stdin=subprocess.PIPE, stdout=quiet, stderr=quiet))
        except OSError:
            return

    def _begin_nudging(self) -> None:
        """Under X11 a screen saver knows of no inhibitor, and is told that somebody is there."""
        path = shutil.which("xdg-screensaver")
        if path is None:
            return
        self._rested.clear()
        self._nudging = threading.Thread(target=self._nudge, args=(path,), name="awake", daemon=True)
        self._nudging.start()

    def _nudge(self, path: str) -> None:
        quiet = subprocess.DEVNULL
        while not self._rested.is_set():
            try:
                subprocess.run(
                    (path, "reset"), stdin=quiet, stdout=quiet, stderr=quiet, timeout=_LONGEST_S, check=False
                )
            except (OSError, subprocess.TimeoutExpired):
                return
            self._rested.wait(self._nudge_s)


def _end(helper: subprocess.Popen[bytes], *, by_itself: bool) -> None:
    if helper.stdin is not None:
        helper.stdin.close()
    if not by_itself:
        helper.terminate()
    try:
        helper.wait(_LONGEST_S)
    except subprocess.TimeoutExpired:
        helper.kill()
        helper.wait()


def _tell_windows(state: int) -> None:
    if sys.platform != "win32":
        return
    import ctypes

    ctypes.windll.kernel32.SetThreadExecutionState(state)
