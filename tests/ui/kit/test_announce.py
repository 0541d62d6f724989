"""Where nothing can play a sound, the machine's beep says that something needs a look."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.announce import Beeper


@pytest.mark.parametrize(("kind", "beeps"), [("good", 0), ("known", 1), ("attention", 1), ("stop", 1)])
def test_without_a_player_all_but_a_welcome_beeps(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str, beeps: int
) -> None:
    heard: list[str] = []
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(kind))
    Beeper().play(kind)
    qtbot.wait(5)
    assert heard == [kind] * beeps
