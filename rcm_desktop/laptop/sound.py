"""The sounds of a verdict, played by what the system has for it."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from rcm_desktop.laptop.resources import resource

_MOST_SECONDS = 4
"""A player that takes longer hangs on its sound server."""
_MOST_AT_ONCE = 4
_PLAYERS: tuple[tuple[str, ...], ...] = (
    (("afplay",),) if sys.platform == "darwin" else (("paplay",), ("pw-play",), ("aplay", "-q"))
)


class Player:
    """Plays one of resources/sounds by name and returns at once; `unheard` gets the name where nothing can play it.

    `unheard` may be called from another thread. Nothing is ever raised: no sound is a reason to stop a queue.
    """

    def __init__(self, unheard: Callable[[str], object]) -> None:
        self._unheard = unheard
        self._commands: Sequence[tuple[str, ...]] | None = None
        self._playing: list[threading.Thread] = []

    def play(self, kind: str) -> None:
        """Start the sound of this name."""
        path = resource("sounds", f"{kind}.wav")
        if sys.platform == "win32":
            self._play_on_windows(path)
            return
        self._playing = [thread for thread in self._playing if thread.is_alive()]
        commands = self._found()
        if not commands or not path.is_file() or len(self._playing) >= _MOST_AT_ONCE:
            self._unheard(path.stem)
            return
        thread = threading.Thread(target=self._run, args=(commands, path), name="sound", daemon=True)
        self._playing.append(thread)
        thread.start()

    def rest(self) -> None:
        """Wait until what plays has ended."""
        for thread in self._playing:
            thread.join()

    def _found(self) -> Sequence[tuple[str, ...]]:
        """The players this system has, looked for once."""
        if self._commands is None:
            found = [(shutil.which(name), options) for name, *options in _PLAYERS]
            self._commands = [(path, *options) for path, options in found if path]
        return self._commands

    def _run(self, commands: Sequence[tuple[str, ...]], path: Path) -> None:
        if not any(_plays([*command, str(path)]) for command in commands):
            self._unheard(path.stem)

    def _play_on_windows(self, path: Path) -> None:
        if sys.platform != "win32":
            return
        import winsound

        try:
            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        except RuntimeError:
            self._unheard(path.stem)


def _plays(command: Sequence[str]) -> bool:
    try:
        quiet = subprocess.DEVNULL
        ended = subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_MOST_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ended.returncode == 0
