"""Where nothing can play a sound the machine beeps, and what is covered says nothing."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.announce import Beeper, announce


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


def test_what_is_covered_says_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    window = QWidget()
    qtbot.addWidget(window)
    verdict = QWidget(window)
    announce(verdict, "Xiomara Guacamaya")
    window.show()
    announce(verdict, "Welcome")
    verdict.hide()
    announce(verdict, "Guardabarranco")
    assert said == ["Welcome"]
