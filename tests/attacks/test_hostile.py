"""Files made to exhaust a laptop are refused, within 400 MB, by a process that takes them in one after the other.

RCM_DAMAGE=1 gives each a process of its own, prints its figures, and holds them against 5 seconds.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rcm_desktop.domain import errors
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop.labels import Labels
from tests.attacks.forger import Forger
from tests.attacks.hostile import REFUSED, with_value
from tests.attacks.watch import unmoved
from tests.laptops import Pair, made_pair, pair

__all__ = ["made_pair", "pair"]
CAMPAIGN = "RCM_DAMAGE" in os.environ
KILOBYTES = 400_000
SECONDS = 5
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no greatest memory this way")


class Taker:
    """A laptop in a process of its own."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def take(self, path: Path) -> tuple[str, float, int]:
        """How it ended, the seconds it took, and the process's greatest memory so far in kB."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        ended, seconds, most = self._process.stdout.readline().split()
        return ended, float(seconds), int(most)


@contextmanager
def taker(data: Path) -> Iterator[Taker]:
    """A process that has the data folder's meeting open."""
    asked = [sys.executable, "-m", "tests.attacks.taker", str(data)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(asked, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        yield Taker(process)


def test_hostile_files_are_refused_in_little_memory(
    pair: Pair, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forger, data = Forger(pair.first), tmp_path / "data"
    pair.second.close()
    shutil.copytree(tmp_path / "pair" / "second", data)
    found: list[tuple[str, str, float, int]] = []
    names = list(REFUSED)
    for some in [[name] for name in names] if CAMPAIGN else [names]:
        with taker(data) as laptop:
            for name in some:
                path = REFUSED[name](forger, pair.stick / "a.rcmbundle")
                found.append((name, *laptop.take(path)))
                path.unlink()
    if CAMPAIGN:
        with capsys.disabled():
            lines = [f"{n:<32} {ended:<24} {s:>6.2f} s {k / 1000:>6.0f} MB" for n, ended, s, k in found]
            sys.stdout.write("\n".join(["", *lines, ""]))
    assert [one for one in found if not issubclass(getattr(errors, one[1], int), RcmError)] == []
    assert [one for one in found if one[3] > KILOBYTES] == []
    if CAMPAIGN:
        assert [one for one in found if one[2] > SECONDS] == []


def test_hostile_files_begin_no_write_and_each_is_told_in_both_languages(pair: Pair) -> None:
    forger = Forger(pair.first)
    small = [name for name in REFUSED if not any(far in name for far in ("GB", "MB", "10,001"))]
    with unmoved(pair.second) as watched:
        for name in small:
            problem = watched.refuses(REFUSED[name](forger, pair.stick / "a.rcmbundle"))
            for language in ("es", "en"):
                assert Labels(language).error(problem).what, name


def test_what_is_made_by_the_same_hand_and_harmless_is_taken_in(pair: Pair) -> None:
    path = with_value(b'"\\ud83d\\ude00 9"')(Forger(pair.first), pair.stick / "a.rcmbundle")
    with pytest.raises(AssertionError, match="was taken in"), unmoved(pair.second) as watched:
        watched.refuses(path)
    assert "BEGIN IMMEDIATE" in watched.begun
