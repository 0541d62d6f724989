"""Badges from the desk's keyboard: printed at once, printed again for a reason, waiting where there is no printer."""

import threading
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt

from rcm_desktop.services.attendance import StepKind
from rcm_desktop.ui.kit import printing
from tests.sample import ident
from tests.ui.keys import press, type_text
from tests.ui.printers import paper
from tests.ui.screens.attendance.conftest import DeskAtWork

__all__ = ["paper"]

CONTROL = Qt.KeyboardModifier.ControlModifier
PINO = ident("Ana López Pino")


def find(desk: DeskAtWork, text: str) -> None:
    type_text(desk.page.search.field, text)


def code(desk: DeskAtWork) -> str:
    return desk.people.roster().people[PINO].delegate.badge


def test_a_badge_is_printed_at_once_the_first_time(desk: DeskAtWork, paper: Path) -> None:
    find(desk, "lopez pino")
    press(desk.page.search.field, Qt.Key.Key_P, CONTROL)
    assert desk.badges.is_printed(PINO)
    said = desk.said()
    assert said is not None
    assert said[0] == "blue"
    assert code(desk) in said[1]
    with pikepdf.open(paper) as read:
        assert len(read.pages) == 1


def test_once_more_wants_a_reason_and_voids_the_number(desk: DeskAtWork, paper: Path) -> None:
    find(desk, "lopez pino")
    press(desk.page.search.field, Qt.Key.Key_P, CONTROL)
    former = code(desk)
    find(desk, "lopez pino")
    press(desk.page.search.field, Qt.Key.Key_P, CONTROL)
    assert code(desk) == former
    assert desk.page.asking.line.hasFocus()
    type_text(desk.page.asking.line, "Perdió el gafete")
    press(desk.page.asking.line, Qt.Key.Key_Return)
    assert code(desk) != former
    assert desk.badges.is_printed(PINO)
    steps = {step.what: step.reason for step in desk.attendance.history(PINO)}
    assert steps[StepKind.BADGE_VOID] == "Perdió el gafete"


def test_a_file_that_turns_busy_meanwhile_voids_one_number_only(desk: DeskAtWork, paper: Path) -> None:
    desk.badges.number((PINO,))
    free, held = threading.Event(), threading.Event()

    def hold() -> None:
        with desk.database.write():
            held.set()
            free.wait()

    job = threading.Thread(target=hold)

    def once(_: object) -> None:
        if job.ident is None:
            job.start()
            held.wait()

    desk.database.on_change(once)
    desk.page.badges.reprint(desk.people.roster().people[PINO].delegate)
    free.set()
    job.join()
    desk.page.line.serve()
    assert [step.what for step in desk.attendance.history(PINO)].count(StepKind.BADGE_VOID) == 1
    assert paper.exists()


def test_without_a_printer_the_badge_waits(desk: DeskAtWork, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "printer_names", lambda: ())
    find(desk, "lopez pino")
    press(desk.page.search.field, Qt.Key.Key_P, CONTROL)
    assert not desk.badges.is_printed(PINO)
    said = desk.said()
    assert said is not None
    assert "waits" in said[1]
