"""Why the program cannot begin is said in a window, in three sentences and the system's language."""


from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app import no_start
from rcm_desktop.app.no_start import NoStart
from rcm_desktop.domain.errors import RcmError, ReadOnly

SPOKEN = {
    QLocale.Language.Spanish: ("RCM Desktop no pudo empezar", "Cerrar"),
    QLocale.Language.French: ("RCM Desktop could not begin", "Close"),
}


@pytest.fixture(params=SPOKEN, ids=lambda language: language.name)
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> QLocale.Language:
    """The language of the system."""
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(request.param))
    return request.param  # type: ignore[no-any-return]


def test_it_says_what_happened_what_is_safe_and_what_to_do(
    app: QApplication, qtbot: QtBot, system: QLocale.Language, tmp_path: Path
) -> None:
    window = NoStart(app, ReadOnly(path=str(tmp_path)))
    qtbot.addWidget(window)
    window.show()
    said = window.trouble
    try:
        assert all(label.text() and label.isVisible() for label in (said.what, said.safe, said.next))
        assert str(tmp_path) in said.what.text() + said.next.text()
        assert window.close_button.text() == SPOKEN[system][1]
        assert window.focusWidget() is window.close_button
    finally:
        window.languages.fall_silent()


def ended(app: QApplication, problem: RcmError) -> int:
    """What the program ends with once a person presses the one button."""

    def press() -> None:
        (shown,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, NoStart) and one.isVisible()]
        QTest.keyClick(shown.close_button, Qt.Key.Key_Space)

    late = QTimer(singleShot=True, interval=20_000)
    late.timeout.connect(app.quit)  # else a test that fails would wait for ever
    late.start()
    QTimer.singleShot(0, press)
    code = no_start.tell(app, problem)
    assert late.isActive(), "nothing closed it"
    late.stop()
    return code


def test_closing_it_ends_the_program_with_a_failure(
    app: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(app, ReadOnly(path=str(tmp_path))) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_without_a_terminal_it_is_said_all_the_same(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", None)  # as a program started by a click on Windows has it
    assert ended(app, ReadOnly(path=str(tmp_path))) == 2
