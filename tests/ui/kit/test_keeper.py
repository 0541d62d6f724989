"""What is typed is brought to the disk a second after the first key that is not there, however fast one types."""

from datetime import datetime

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import Busy, RcmError
from rcm_desktop.storage.drafts import Draft
from rcm_desktop.ui.kit.keeper import Keeper


class Disk:
    """Keeps what it is given, or is busy."""

    def __init__(self) -> None:
        self.kept: list[Draft] = []
        self.busy = False

    def keep(self, draft: Draft) -> datetime:
        if self.busy:
            raise Busy
        self.kept.append(draft)
        return datetime(2023, 11, 14, 12, 40)  # noqa: DTZ001 (local, as the pages have it)


def test_who_types_without_a_pause_is_saved_all_the_same(qtbot: QtBot) -> None:
    disk = Disk()
    keeper = Keeper(lambda: Draft("a", "text", "uno"), disk.keep)
    keys = QTimer()
    keys.timeout.connect(keeper.touch)
    keys.start(50)
    qtbot.waitUntil(lambda: len(disk.kept) == 2, timeout=3000)
    keys.stop()


def test_trouble_is_known_until_all_is_on_disk_or_nothing_is_left_to_write(qtbot: QtBot) -> None:
    disk = Disk()
    told: list[RcmError] = []
    keeper = Keeper(lambda: Draft("a", "text", "uno"), disk.keep)
    keeper.troubled.connect(told.append)
    disk.busy = True
    keeper.touch()
    assert keeper.trouble is None
    keeper.flush()
    assert keeper.waiting
    assert isinstance(keeper.trouble, Busy)
    assert told == [keeper.trouble]
    disk.busy = False
    qtbot.waitUntil(lambda: bool(disk.kept), timeout=4000)
    assert (keeper.waiting, keeper.trouble) == (False, None)
    disk.busy = True
    keeper.touch()
    keeper.flush()
    keeper.rest()
    assert (keeper.waiting, keeper.trouble) == (False, None)
