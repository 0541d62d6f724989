"""One scan of a test code measures the scanner, and what is kept is what was measured."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rcm_desktop.documents.pdf.codes import QUIET, modules
from rcm_desktop.domain.codes import TEST_CODES
from rcm_desktop.domain.errors import RcmError, TargetVanished
from rcm_desktop.laptop.settings import Scanner
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.scanner.code_picture import CodePicture
from rcm_desktop.ui.screens.scanner.dialog import ScannerDialog
from tests.ui.accessible import nameless

BADGE, TICKET, _ = TEST_CODES
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def errors() -> list[RcmError]:
    """What was told."""
    return []


@pytest.fixture
def dialog(languages: Languages, errors: list[RcmError]) -> Iterator[ScannerDialog]:
    """The dialog, shown."""
    shown = ScannerDialog(None, errors.append)
    shown.show()
    yield shown
    shiboken6.delete(shown)


def scan(dialog: ScannerDialog, text: str, gap: int = 9, ending: Qt.Key | None = Qt.Key.Key_Return) -> None:
    """What the scanner types, each key with its time."""
    keys: list[tuple[int, str]] = [(0, sign) for sign in text]
    if ending is not None:
        keys.append((ending.value, "\r" if ending is Qt.Key.Key_Return else "\t"))
    for number, (key, sign) in enumerate(keys):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, NONE, sign)
            event.setTimestamp(5000 + gap * number)
            QApplication.sendEvent(dialog.field, event)


def texts(dialog: ScannerDialog) -> str:
    """All that the dialog says."""
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_a_scan_is_measured_and_kept(dialog: ScannerDialog) -> None:
    assert not dialog.verb_button.isEnabled()
    scan(dialog, BADGE)
    assert "This code arrives as it should." in texts(dialog)
    assert "Longest pause 9 ms; up to 25 ms will be taken for a scan." in texts(dialog)
    dialog.verb_button.click()
    assert dialog.chosen == Scanner(longest_gap=25)


def test_enter_of_the_scanner_presses_no_button(dialog: ScannerDialog) -> None:
    scan(dialog, BADGE)
    scan(dialog, TICKET)
    assert dialog.isVisible()
    assert dialog.chosen is None


def test_the_slower_of_two_scans_decides(dialog: ScannerDialog) -> None:
    scan(dialog, BADGE, gap=20)
    scan(dialog, TICKET, gap=12)
    dialog.verb_button.click()
    assert dialog.chosen == Scanner(longest_gap=50)


def test_a_scanner_with_tab_and_prefix(dialog: ScannerDialog) -> None:
    scan(dialog, "~" + BADGE, ending=Qt.Key.Key_Tab)
    assert dialog.field.hasFocus() or dialog.focusWidget() is dialog.field
    assert "Ends with Tab." in texts(dialog)
    assert "Begins with ~." in texts(dialog)
    dialog.verb_button.click()
    assert dialog.chosen == Scanner(longest_gap=25, ending="tab", prefix="~")


def test_a_scanner_without_an_ending_cannot_be_kept(dialog: ScannerDialog, qtbot: QtBot) -> None:
    scan(dialog, BADGE, ending=None)
    qtbot.waitUntil(lambda: "The code came without Enter" in texts(dialog), timeout=2000)
    assert not dialog.verb_button.isEnabled()


def test_another_keyboard_is_named_with_what_arrived(dialog: ScannerDialog) -> None:
    garbled = TICKET.translate(str.maketrans('{[]}":', "^`+*¨Ñ"))
    scan(dialog, garbled)
    assert "The scanner types for another keyboard." in texts(dialog)
    assert dialog.field.text() == garbled
    assert dialog.verb_button.isEnabled()


def test_typing_is_no_scan(dialog: ScannerDialog) -> None:
    scan(dialog, "hola", gap=100)
    assert "That was none of the test codes" in texts(dialog)
    assert not dialog.verb_button.isEnabled()


def test_every_part_has_a_name(dialog: ScannerDialog) -> None:
    assert nameless(dialog) == []


def test_it_speaks_spanish(dialog: ScannerDialog, languages: Languages, qtbot: QtBot) -> None:
    scan(dialog, BADGE)
    languages.speak("es")
    qtbot.waitUntil(lambda: "Este código llega como debe." in texts(dialog), timeout=1000)


def test_a_code_on_the_screen_is_the_symbol(languages: Languages) -> None:
    picture = CodePicture(BADGE, "Badge")
    image, rows = picture.grab().toImage(), modules(BADGE)
    step = picture.width() // (len(rows) + 2 * QUIET)
    seen = [
        tuple(
            image.pixelColor((QUIET + column) * step + step // 2, (QUIET + row) * step + step // 2).lightness() < 128
            for column in range(len(rows))
        )
        for row in range(len(rows))
    ]
    assert tuple(seen) == rows
    assert image.pixelColor(1, 1).lightness() == 255
    shiboken6.delete(picture)


def test_the_test_sheet_shows_the_three_codes(dialog: ScannerDialog, tmp_path: Path) -> None:
    dialog.write_sheet(tmp_path / "sheet.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")
    text = document[0].get_textpage().get_text_range()
    assert len(document) == 1
    assert all(code in text for code in TEST_CODES)
    assert "Test sheet for scanners" in text


def test_a_sheet_that_cannot_be_written_is_an_error(dialog: ScannerDialog, tmp_path: Path) -> None:
    with pytest.raises(TargetVanished):
        dialog.write_sheet(tmp_path / "gone" / "sheet.pdf")
