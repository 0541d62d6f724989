"""The steps of taking in a list beside other work of the window, on its real worker."""

import threading
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from rcm_desktop.services.lists import Lists
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.screens.lists.people import PeopleKind
from rcm_desktop.ui.screens.lists.step_bar import Step
from rcm_desktop.ui.screens.lists.taking import ListTaking
from tests.clock import FixedClock
from tests.sample import small_meeting

LIST = "Nombres;Apellidos;Delegación\nÍngrid;Ceibo Ñandú;HND\n"


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def jobs(qtbot: QtBot, database: Database) -> Iterator[Jobs]:
    found = Jobs()
    yield found
    found.stop()
    shiboken6.delete(found)


@pytest.fixture
def steps(qtbot: QtBot, database: Database, jobs: Jobs) -> Iterator[ListTaking]:
    found = ListTaking(PeopleKind(Lists(database), People(database).delegations), jobs, lambda _: None, lambda _: None)
    found.show()
    yield found
    if shiboken6.isValid(found):
        shiboken6.delete(found)


def file(folder: Path, text: str = LIST) -> Path:
    path = folder / "lista.csv"
    path.write_text(text, encoding="utf-8")
    return path


def taken(qtbot: QtBot, steps: ListTaking, path: Path) -> None:
    steps.take(path)
    qtbot.waitUntil(lambda: steps.step is Step.PREVIEW)
    qtbot.wait(50)  # the end of the job is told after its answer


def names(database: Database) -> set[str]:
    return {p.delegate.name.full for p in People(database).everyone()}


def test_a_list_that_brings_nothing_cannot_be_taken_in(
    qtbot: QtBot, steps: ListTaking, database: Database, tmp_path: Path
) -> None:
    lists = Lists(database)
    path = file(tmp_path)
    lists.take_in(lists.plan(lists.look(path)))
    taken(qtbot, steps, path)
    assert not steps.next_button.isEnabled()


def test_the_end_of_other_work_does_not_wake_the_steps(
    qtbot: QtBot, steps: ListTaking, jobs: Jobs, database: Database, tmp_path: Path
) -> None:
    taken(qtbot, steps, file(tmp_path))
    go_on = threading.Event()
    jobs.start(lambda: "other", lambda _: go_on.wait(), lambda _: None)
    with database.write():
        steps.go_on()
        go_on.set()
        qtbot.wait(200)
        assert not steps.next_button.isEnabled()
    qtbot.waitUntil(lambda: steps.step is Step.RESULT)


def test_leaving_while_the_list_waits_to_be_written_writes_nothing(
    qtbot: QtBot, steps: ListTaking, jobs: Jobs, database: Database, tmp_path: Path
) -> None:
    before = names(database)
    taken(qtbot, steps, file(tmp_path))
    with qtbot.waitSignal(jobs.ended), database.write():
        steps.go_on()
        qtbot.wait(50)
        steps.close_steps()
    assert names(database) == before
    assert steps.step is Step.FILE
    assert steps.file.isEnabled()


def test_a_job_that_is_cancelled_gives_the_steps_back(
    qtbot: QtBot, steps: ListTaking, jobs: Jobs, database: Database, tmp_path: Path
) -> None:
    taken(qtbot, steps, file(tmp_path))
    with qtbot.waitSignal(jobs.ended), database.write():
        steps.go_on()
        jobs.running[0].cancel()
    assert steps.next_button.isEnabled()


def test_a_list_was_taken_in_at_the_meetings_time(
    steps: ListTaking, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists = Lists(database)
    receipt = lists.take_in(lists.plan(lists.look(file(tmp_path))))
    local = datetime.fromisoformat(receipt.at).astimezone(lists.zone())
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        steps.begin()
        model = steps.file.receipts.rows
        told = str(model.index(0, 1).data())
    finally:
        monkeypatch.undo()
        time.tzset()
    assert told.endswith(f"{local:%H:%M}")
