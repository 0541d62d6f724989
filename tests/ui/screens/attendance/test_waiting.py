"""The line of gestures that wait: in their order, and no mistake of ours holds up those behind it."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.errors import Busy, RcmError
from rcm_desktop.ui.screens.attendance.waiting import WaitingLine


class File:
    """A file that is busy as long as the test says so."""

    def __init__(self) -> None:
        self.busy = True
        self.done: list[str] = []
        self.told: list[RcmError] = []

    def gesture(self, name: str, mistake: Exception | None = None) -> None:
        if self.busy:
            raise Busy
        self.done.append(name)
        if mistake is not None:
            raise mistake


@pytest.fixture
def file() -> File:
    return File()


@pytest.fixture
def line(file: File, qapp: QApplication) -> WaitingLine:
    made = WaitingLine(file.told.append, QObject(qapp))
    made.timer.blockSignals(True)  # the test serves
    return made


def test_who_waits_is_served_in_order_and_none_overtakes(file: File, line: WaitingLine) -> None:
    assert line.run(lambda: file.gesture("a"))
    assert line.run(lambda: file.gesture("b"))
    line.serve()
    assert (file.done, len(line)) == ([], 2)
    file.busy = False
    assert line.run(lambda: file.gesture("c"))
    line.serve()
    assert (file.done, len(line), file.told) == (["a", "b", "c"], 0, [])
    assert not line.run(lambda: file.gesture("d"))


def test_a_mistake_of_ours_is_met_once_and_those_behind_it_are_served(file: File, line: WaitingLine) -> None:
    line.run(lambda: file.gesture("a", ValueError("a mistake")))
    line.run(lambda: file.gesture("b"))
    file.busy = False
    with pytest.raises(ValueError, match="a mistake"):
        line.serve()
    line.serve()
    assert (file.done, len(line)) == (["a", "b"], 0)
