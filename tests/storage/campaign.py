"""How many random histories are tried, how long each is, and which of them a file of tests tries.

RCM_HISTORIES and RCM_STEPS make a campaign of it, which tells how far it is and what happened in its histories.
RCM_TRIED asks for so many and, where one fails, for no shorter one: planted faults have only to be caught.
"""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.storage import founded
from tests.storage.histories import Histories
from tests.storage.meeting_point import happened

_TRIED = os.environ.get("RCM_TRIED", "")
HISTORIES = int(_TRIED or os.environ.get("RCM_HISTORIES", "2000"))
STEPS = int(os.environ.get("RCM_STEPS", "40"))
SHARES = 4
_CAMPAIGN = "RCM_HISTORIES" in os.environ
_ROUND = 250 if _CAMPAIGN or _TRIED else 25
"""Histories that hypothesis thinks of together: it keeps all of them in memory."""
_SECONDS = 80.0
"""Processor time after which a share begins no other round where no number was asked for: four minutes on two cores
with room to spare. It does some 150 histories of 40 steps; a tenth of it is SQLite's, half is SQLAlchemy's."""
_RAM = Path("/dev/shm")


def try_histories(share: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Try one share of the histories, until so many went all their steps; each round has a seed that can be named."""
    wanted, began = -(-HISTORIES // SHARES), time.monotonic()
    until = float("inf") if _CAMPAIGN or _TRIED else time.process_time() + _SECONDS
    first = time.time_ns() % 10**9 if _CAMPAIGN else 0
    happened.clear()
    # In memory where that can be: what is tested here does not depend on the disk.
    place = Path(tempfile.mkdtemp(dir=_RAM if os.access(_RAM, os.W_OK) else None))
    try:
        Histories.place, Histories.steps_each = place, STEPS
        Histories.blank = place / "blank.rcm"
        Histories.seats = founded.found(place, Histories.blank)
        number = 0
        while happened["histories of all steps"] < wanted and time.process_time() < until:
            number += 1
            left = wanted - happened["histories of all steps"]
            about = first + 1000 * share + number
            try:
                _round(about, min(_ROUND, left))
            except BaseException as problem:
                problem.add_note(f"the histories of seed {about}, {min(_ROUND, left)} at once, {STEPS} steps each")
                raise
            if _CAMPAIGN:
                _tell(capsys, share, wanted, first, time.monotonic() - began)
    finally:
        shutil.rmtree(place)


def _round(number: int, histories: int) -> None:
    usual = settings(
        max_examples=histories,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        derandomize=False,
        phases=[Phase.generate] if _TRIED else [Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seed(number)(Histories), settings=usual)


def _tell(capsys: pytest.CaptureFixture[str], share: int, wanted: int, first: int, seconds: float) -> None:
    done = happened["histories of all steps"]
    lines = [f"share {share} of {SHARES}: {done} of {wanted} histories of {STEPS} steps, {seconds:.0f} s, seed {first}"]
    if done >= wanted:
        lines += [f"{count:>10} {what}" for what, count in sorted(happened.items())]
    with capsys.disabled():
        sys.stdout.write("\n".join(["", *lines]))
        sys.stdout.flush()
