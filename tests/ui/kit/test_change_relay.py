"""Changes from any thread reach the window's thread, gathered."""

import threading
from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.change_relay import ChangeRelay, Heard


class Source:
    """Something that tells its listeners what changed."""

    def __init__(self) -> None:
        self.tell: Callable[[frozenset[str]], None] = lambda _: None

    def on_change(self, heard: Heard) -> None:
        self.tell = heard


def test_changes_of_one_turn_are_told_once_and_together(qapp: QApplication, qtbot: QtBot) -> None:
    source = Source()
    relay = ChangeRelay(source.on_change)
    heard: list[frozenset[str]] = []
    relay.changed.connect(heard.append)
    source.tell(frozenset({"people"}))
    source.tell(frozenset({"notes"}))
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [frozenset({"people", "notes"})]
    source.tell(frozenset({"agenda"}))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] == frozenset({"agenda"})


def test_a_change_from_another_thread_is_told_on_this_one(qapp: QApplication, qtbot: QtBot) -> None:
    source = Source()
    relay = ChangeRelay(source.on_change)
    threads: list[int] = []
    relay.changed.connect(lambda _: threads.append(threading.get_ident()))
    worker = threading.Thread(target=lambda: [source.tell(frozenset({str(i)})) for i in range(100)])
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]


def test_nothing_changed_is_not_told(qapp: QApplication, qtbot: QtBot) -> None:
    source = Source()
    relay = ChangeRelay(source.on_change)
    with qtbot.assertNotEmitted(relay.changed, wait=20):
        source.tell(frozenset())
