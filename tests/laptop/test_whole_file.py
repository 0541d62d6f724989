"""Whole files: the old one or the new one, never a half."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rcm_desktop.domain.errors import NoRoom, NotAsWritten, ReadOnly, TargetVanished
from rcm_desktop.laptop.trouble import trouble
from rcm_desktop.laptop.whole_file import WholeFile, sum_of, write_whole


def test_a_file_is_replaced_and_no_part_stays(tmp_path: Path) -> None:
    target = tmp_path / "a.rcmbundle"
    write_whole(target, b"old")
    with WholeFile(target) as file:
        file.write(b"new ")
        file.write(b"one")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new one"
    assert file.sum == sum_of(target)
    assert os.listdir(tmp_path) == ["a.rcmbundle"]


def test_an_error_inside_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a"
    write_whole(target, b"old")
    with pytest.raises(ZeroDivisionError), WholeFile(target) as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_killed_process_leaves_the_old_file_and_a_part(tmp_path: Path) -> None:
    target = tmp_path / "a"
    write_whole(target, b"old")
    script = (
        "import os, signal, sys, pathlib\n"
        "from rcm_desktop.laptop.whole_file import WholeFile\n"
        "with WholeFile(pathlib.Path(sys.argv[1])) as file:\n"
        "    file.write(b'x' * 100_000)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(target)], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"old"
    write_whole(target, b"new")
    assert os.listdir(tmp_path) == ["a"]


def test_a_file_that_reads_back_differently_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "a"
    write_whole(target, b"old")
    with pytest.raises(NotAsWritten), WholeFile(target) as file:
        file.write(b"12345")
        with file.part.open("r+b") as meddler:  # stands for a stick that keeps other bytes than it was given
            meddler.seek(5)
            meddler.write(b"6")
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    target = tmp_path / "a"
    target.write_bytes(b"old")
    (tmp_path / "a.part").symlink_to("/dev/full")
    with pytest.raises(NoRoom) as told, WholeFile(target) as file:
        file.write(b"x" * 1_000_000)
    assert told.value.path == str(target)
    assert target.read_bytes() == b"old"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TargetVanished) as told:
        write_whole(tmp_path / "stick" / "a", b"x")
    assert told.value.path == str(tmp_path / "stick" / "a")


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (28, NoRoom),
        (30, ReadOnly),
        (13, ReadOnly),
        (2, TargetVanished),
        (5, TargetVanished),
        (19, TargetVanished),
    ],
)
def test_each_number_of_the_system_has_its_error(number: int, error: type[Exception]) -> None:
    assert type(trouble(OSError(number, ""), Path("x"))) is error
