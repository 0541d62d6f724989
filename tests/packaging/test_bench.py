"""A figure is told beside its limit, a measure that fails says why, and the meeting of the pictures has content."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.figures import Figure, answer_of, late, middle
from practice import Clock, hold

from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.services.notes import Notes
from rcm_desktop.services.people import People

BENCH = Path(__file__).resolve().parents[2] / "packaging" / "bench.py"


@pytest.mark.parametrize(
    ("value", "ratio", "verdict"), [(4.0, "0.80", "ok"), (5.0, "1.00", "ok"), (5.1, "1.02", "OVER")]
)
def test_a_figure_is_told_with_its_limit_and_their_ratio(value: float, ratio: str, verdict: str) -> None:
    words = Figure("taking in", value, "s", 5, "30000 new").line().split()
    assert words == ["taking", "in", f"{value:.2f}", "s", "of", "5", ratio, verdict, "30000", "new"]


def test_a_figure_without_a_limit_is_not_judged() -> None:
    assert Figure("reading", 1.5, "ms").line().split() == ["reading", "1.50", "ms"]


def test_late_is_what_ninety_nine_of_a_hundred_do_not_pass() -> None:
    assert late([float(n) for n in range(1, 101)]) == 99
    assert late([3.0, 1.0, 2.0]) == 3
    assert middle([5.0, 1.0, 2.0]) == 2


def test_a_program_that_fails_says_why() -> None:
    with pytest.raises(RuntimeError, match="long_minutes ended with 1:"):
        answer_of("long_minutes")


def test_an_unknown_measure_is_refused() -> None:
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, BENCH, "speed"], capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 2
    assert "there is no measure named speed" in done.stderr


def test_the_meeting_of_the_pictures_has_something_for_every_page(tmp_path: Path) -> None:
    held = hold(tmp_path, Clock())
    database = held.database
    people = People(database)
    presence = {p.delegation.code: p for p in Attendance(database).presence()}
    assert not presence["BLZ"].registered
    assert presence["CAN"].registered
    assert Attendance(database).last("registration")
    late_one = people.find(held.late)[0].delegate
    assert not Attendance(database).arrivals_of((late_one.id,), "registration")
    assert Agenda(database).now().on
    assert sum(session.total for session in Notes(database).sessions()) > 30
    assert Checks(database).to_settle()
    assert Exchange(database).look(held.bundle).new
    database.close()
