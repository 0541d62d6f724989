"""The four sounds are short tones of our own, and no player of the system can stop a queue."""

import subprocess
import sys
import threading
import wave
from pathlib import Path

import pytest

from rcm_desktop.laptop.resources import resource
from rcm_desktop.laptop.sound import Player

KINDS = ("good", "known", "attention", "stop")
unix = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="programs named as Linux has them")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is all the system finds its programs in."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, script: str) -> None:
    """A program of this name that runs a line of shell."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.mark.parametrize("kind", KINDS)
def test_a_sound_is_heard_and_short(kind: str) -> None:
    with wave.open(str(resource("sounds", f"{kind}.wav")), "rb") as file:
        count, rate = file.getnframes(), file.getframerate()
        found = memoryview(file.readframes(count)).cast("h")
    assert 0.05 < count / rate < 0.6
    assert max(map(abs, found)) > 8_000
    assert abs(found[0]) < 500 > abs(found[-1]), "it would click"


def test_the_sounds_are_those_their_script_makes(tmp_path: Path) -> None:
    script = Path(__file__).resolve().parents[2] / "packaging" / "sounds.py"
    made = f"import runpy, pathlib; runpy.run_path({str(script)!r})['main'](pathlib.Path({str(tmp_path)!r}))"
    subprocess.run([sys.executable, "-c", made], check=True)
    for kind in KINDS:
        assert (tmp_path / f"{kind}.wav").read_bytes() == resource("sounds", f"{kind}.wav").read_bytes()


@unix
def test_the_first_player_found_gets_the_file(programs: Path, tmp_path: Path) -> None:
    program(programs, "aplay", f'echo "aplay $@" >> {tmp_path}/played')
    program(programs, "paplay", f'echo "paplay $@" >> {tmp_path}/played')
    unheard: list[str] = []
    player = Player(unheard.append)
    player.play("good")
    player.rest()
    assert (tmp_path / "played").read_text() == f"paplay {resource('sounds', 'good.wav')}\n"
    assert unheard == []


@unix
def test_a_player_that_fails_gives_way_to_the_next(programs: Path, tmp_path: Path) -> None:
    program(programs, "paplay", "exit 1")
    program(programs, "aplay", f'echo "$1" > {tmp_path}/played')
    unheard: list[str] = []
    player = Player(unheard.append)
    player.play("stop")
    player.rest()
    assert (tmp_path / "played").read_text() == "-q\n"
    program(programs, "aplay", "exit 1")
    player.play("stop")
    player.rest()
    assert unheard == ["stop"]


@unix
def test_the_desk_never_waits_for_a_player_and_few_run_at_once(programs: Path, tmp_path: Path) -> None:
    (programs / "sleep").symlink_to("/bin/sleep")
    over = tmp_path / "over"
    program(programs, "paplay", f"for turn in $(seq 200); do [ -e {over} ] && exit; sleep 0.05; done")
    (programs / "seq").symlink_to("/usr/bin/seq")
    unheard: list[str] = []
    player = Player(unheard.append)
    for _ in range(6):
        player.play("known")
    assert len([thread for thread in threading.enumerate() if thread.name == "sound"]) == 4  # all play still
    assert unheard == ["known", "known"]
    over.touch()
    player.rest()
    assert not [thread for thread in threading.enumerate() if thread.name == "sound"]


@unix
def test_without_a_player_each_sound_is_told_unheard_and_none_is_looked_for_again(programs: Path) -> None:
    unheard: list[str] = []
    player = Player(unheard.append)
    player.play("good")
    program(programs, "paplay", "exit 0")
    player.play("attention")
    player.rest()
    assert unheard == ["good", "attention"]


@unix
def test_a_sound_nobody_made_is_unheard_and_raises_nothing(programs: Path) -> None:
    program(programs, "paplay", "exit 0")
    unheard: list[str] = []
    Player(unheard.append).play("no such sound")
    assert unheard == ["no such sound"]
