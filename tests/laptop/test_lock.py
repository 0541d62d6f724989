"""One running copy, and the note of the second."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rcm_desktop.domain.errors import AlreadyOpen
from rcm_desktop.laptop.lock import (
    DataFolderLock,
    Request,
    drop_requests,
    leave_request,
    requests_folder,
    take_requests,
)

HOLD = (
    "import sys, pathlib, time\n"
    "from rcm_desktop.laptop.lock import DataFolderLock\n"
    "with DataFolderLock(pathlib.Path(sys.argv[1])).hold():\n"
    "    print('held', flush=True)\n"
    "    time.sleep(60)\n"
)


def test_a_second_process_is_told_at_once_and_the_next_may_hold_after_a_kill(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(AlreadyOpen) as told, DataFolderLock(tmp_path).hold():
            pass
        assert told.value.folder == str(tmp_path)
        first.send_signal(signal.SIGKILL)
        first.wait()
    with DataFolderLock(tmp_path).hold():
        pass


def test_the_same_process_cannot_hold_twice(tmp_path: Path) -> None:
    with DataFolderLock(tmp_path).hold(), pytest.raises(AlreadyOpen), DataFolderLock(tmp_path).hold():
        pass


def test_requests_are_taken_once_in_the_order_left(tmp_path: Path) -> None:
    leave_request(tmp_path)
    leave_request(tmp_path, tmp_path / "desk 1.rcmbundle")
    assert take_requests(tmp_path) == [Request(), Request(bundle=str(tmp_path / "desk 1.rcmbundle"))]
    assert take_requests(tmp_path) == []


def test_what_was_left_for_a_copy_that_has_ended_is_dropped_and_the_rest_stays(tmp_path: Path) -> None:
    leave_request(tmp_path, tmp_path / "old")
    (old,) = requests_folder(tmp_path).iterdir()
    os.utime(old, (1_000_000, 1_000_000))
    leave_request(tmp_path, tmp_path / "new")
    drop_requests(tmp_path, older_than=1_000_001)
    assert take_requests(tmp_path) == [Request(bundle=str(tmp_path / "new"))]


def test_what_is_not_a_request_is_dropped(tmp_path: Path) -> None:
    (requests_folder(tmp_path) / "x.json").write_text("[1")
    assert take_requests(tmp_path) == []
    assert list(requests_folder(tmp_path).iterdir()) == []
