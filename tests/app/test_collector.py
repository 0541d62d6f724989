"""Garbage is collected on the window's thread, whichever thread made it."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rcm_desktop.app.collector import Collector


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    enabled, parent = gc.isenabled(), QObject()
    made = Collector(parent)
    made.begin()
    yield made
    parent.deleteLater()
    gc.unfreeze()
    if enabled:
        gc.enable()


class Loop:
    """Something that only the collector can free."""

    def __init__(self, died: list[int]) -> None:
        self.me, self._died = self, died

    def __del__(self) -> None:
        self._died.append(threading.get_ident())


def litter(died: list[int]) -> None:
    for _ in range(5000):
        Loop(died)


def test_what_a_worker_left_dies_on_the_windows_thread(qtbot: QtBot, collector: Collector) -> None:
    died: list[int] = []
    worker = threading.Thread(target=litter, args=(died,))
    worker.start()
    worker.join()
    assert died == []
    qtbot.waitUntil(lambda: len(died) == 5000, timeout=5000)
    assert set(died) == {threading.get_ident()}


def test_every_generation_has_its_turn(collector: Collector) -> None:
    seen: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "stop":
            seen.append(info["generation"])

    gc.callbacks.append(note)
    try:
        for _ in range(400):
            litter([])
            collector.look()
    finally:
        gc.callbacks.remove(note)
    assert set(seen) == {0, 1, 2}
