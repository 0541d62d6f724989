"""Walls keep to their screens: filled, unplugged, plugged in again, and hidden where the desk goes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.screens.wall.plugged import SCENARIOS
from tests.ui.screens.wall.plugging import CAN_PLUG

ROOT = Path(__file__).parents[4]


@pytest.mark.skipif(not CAN_PLUG, reason="screens are plugged in by Qt's own platform for tests, on Linux x86-64")
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_on_real_screens(scenario: str) -> None:
    line = [sys.executable, "-W", "error", "-m", "tests.ui.screens.wall.plugged", scenario]
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(line, cwd=ROOT, env=around, capture_output=True, text=True, check=False, timeout=60)
    told = [line for line in done.stderr.splitlines() if "This plugin does not support" not in line]
    assert (done.returncode, done.stdout, told) == (0, "held\n", []), done.stderr
