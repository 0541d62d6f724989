"""The rapporteur's page and the chair's table: reserved parts, the next speaker, and a bare name."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.notes import NoteKind, Visibility
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.writing.entry_face import quiet_line
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.screens.notes.test_notes_page import CHAMPIONS, FIRST, PROSECUTORS, SECOND, Bench

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RETURN, J, M = Qt.Key.Key_Return, Qt.Key.Key_J, Qt.Key.Key_M
HND, PAN, DOM = ident("HND"), ident("PAN"), ident("DOM")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def bench(database: Database, languages: Languages, qtbot: QtBot) -> Bench:
    made = Bench(database, qtbot)
    made.page.writing.go_to_section(CHAMPIONS, FIRST)
    return made


def foot(bench: Bench) -> str:
    bench.page.writing.composer.say_again()
    return bench.page.writing.composer._foot.text()


def mark(bench: Bench) -> str:
    return bench.page.writing.composer.saved_mark.text()


def waiting(bench: Bench, session: str = CHAMPIONS) -> list[str]:
    return [one.delegation for one in bench.agenda.programme().by_id[session].floor().waiting]


def speaking(bench: Bench) -> str:
    turn = bench.agenda.programme().by_id[CHAMPIONS].floor().speaking
    return "" if turn is None else turn.speaker.delegation


def visibilities(bench: Bench) -> list[Visibility]:
    return [entry.note.visibility for entry in bench.notes.entries(CHAMPIONS, FIRST)]


def test_a_reserved_part_shows_its_band_and_its_entries_are_for_members(bench: Bench) -> None:
    page = bench.page
    assert not page.writing.heading.band.isVisible()
    bench.press(M, CTRL | SHIFT)
    assert page.writing.heading.band.isVisible()
    bench.type("Lo dicho entre miembros")
    bench.press(RETURN)
    assert "Members only" in quiet_line(page.writing.entries.rows[0])
    bench.press(M, CTRL | SHIFT)
    assert not page.writing.heading.band.isVisible()
    bench.type("Lo dicho ante todos")
    bench.press(RETURN)
    assert visibilities(bench) == [Visibility.MEMBERS_ONLY, Visibility.FULL]


def test_what_was_begun_among_members_stays_theirs_when_the_session_opens(bench: Bench) -> None:
    bench.press(M, CTRL | SHIFT)
    bench.type("A media frase")
    bench.press(M, CTRL | SHIFT)
    bench.type(" se abre la puerta")
    bench.press(RETURN)
    assert visibilities(bench) == [Visibility.MEMBERS_ONLY]


def test_what_was_begun_among_members_stays_theirs_over_a_restart(bench: Bench, qtbot: QtBot) -> None:
    bench.press(M, CTRL | SHIFT)
    bench.type("A media frase")
    bench.page.leave()
    bench.press(M, CTRL | SHIFT)
    bench.page = bench.opened()
    assert bench.page.writing.composer.field.text() == "A media frase"
    bench.press(RETURN)
    assert visibilities(bench) == [Visibility.MEMBERS_ONLY]


def test_what_is_recorded_among_members_is_theirs_though_it_was_begun_before(bench: Bench) -> None:
    bench.type("Empezado ante todos")
    bench.press(M, CTRL | SHIFT)
    bench.press(RETURN)
    assert visibilities(bench) == [Visibility.MEMBERS_ONLY]


def test_the_reserved_part_is_taken_back(bench: Bench) -> None:
    bench.press(M, CTRL | SHIFT)
    assert bench.undo.undo_words() == "Going to members only"
    bench.undo.undo()
    bench.page.reload()
    assert not bench.page.writing.heading.band.isVisible()


def test_the_reserved_part_of_one_session_is_not_that_of_another(bench: Bench) -> None:
    bench.press(M, CTRL | SHIFT)
    bench.page.writing.go_to_section(ident("rcgm"), "")
    assert not bench.page.writing.heading.band.isVisible()
    bench.page.writing.go_to_section(PROSECUTORS, SECOND)
    assert bench.page.writing.heading.band.isVisible()
    bench.press(M, CTRL | SHIFT)
    assert mark(bench) == "This session is for members only as it is"


@pytest.mark.parametrize("typed", ["Honduras", "honduras", "HND", "HON", "HND:", "Honduras: "])
def test_a_bare_name_is_a_speaker_on_the_list_and_no_empty_note(bench: Bench, typed: str) -> None:
    bench.type(typed)
    assert foot(bench) == "Enter puts Honduras on the list of speakers"
    bench.press(RETURN)
    assert waiting(bench) == [HND]
    assert bench.texts(CHAMPIONS, FIRST) == []
    assert mark(bench) == "Honduras is on the list of speakers"
    assert (bench.page.writing.composer.field.text(), bench.page.writing.composer.delegation.value()) == ("", "")
    assert bench.kept() == []
    bench.type(typed)
    bench.press(RETURN)
    assert waiting(bench) == [HND]
    assert mark(bench) == "Honduras is already on the list of speakers"
    bench.undo.undo()
    assert waiting(bench) == []


@pytest.mark.parametrize("typed", ["Honduras pide la palabra", "HND: propone", "Acuerdo: Honduras", "24/7", "Xyz"])
def test_a_name_with_a_text_is_an_entry(bench: Bench, typed: str) -> None:
    bench.type(typed)
    bench.press(RETURN)
    assert waiting(bench) == []
    assert len(bench.texts(CHAMPIONS, FIRST)) == 1


def test_a_bare_name_leaves_no_draft_behind(bench: Bench) -> None:
    bench.type("Honduras")
    bench.page.leave()
    assert bench.kept() == ["Honduras"]
    bench.press(RETURN)
    assert bench.kept() == []


def test_a_bare_name_that_the_disk_refuses_stays_in_the_field(bench: Bench) -> None:
    bench.type("Honduras")
    with bench.database.write():
        bench.press(RETURN)
    assert bench.page.writing.composer.field.text() == "Honduras"
    assert len(bench.told) == 1


def test_the_next_speaker_opens_an_entry_with_the_time_running(bench: Bench, clock: FixedClock) -> None:
    for name in ("HND", "PAN"):
        bench.type(name)
        bench.press(RETURN)
    bench.press(J, CTRL)
    assert speaking(bench) == HND
    assert bench.page.writing.composer.summary() == "Intervention · Honduras"
    clock.go(timedelta(seconds=75))
    assert foot(bench) == "Intervention · Honduras · Objective 1 · Honduras has the floor, 1:15"
    bench.type("propone un calendario")
    bench.press(RETURN)
    note = bench.notes.entries(CHAMPIONS, FIRST)[0].note
    assert (note.text, note.delegation, note.kind) == ("propone un calendario", HND, NoteKind.INTERVENTION)
    assert bench.page.writing.composer.delegation.value() == ""
    bench.press(J, CTRL)
    assert (speaking(bench), bench.page.writing.composer.delegation.value()) == (PAN, PAN)
    assert bench.undo.undo_words() == "Floor to Panama"


def test_what_is_typed_stays_and_the_entry_after_it_is_the_speakers(bench: Bench) -> None:
    bench.type("HND")
    bench.press(RETURN)
    bench.type("DOM: agradece la")
    bench.press(J, CTRL)
    assert speaking(bench) == HND
    composer = bench.page.writing.composer
    assert (composer.field.text(), composer.delegation.value()) == ("agradece la", DOM)
    bench.type(" hospitalidad")
    bench.press(RETURN)
    assert bench.notes.entries(CHAMPIONS, FIRST)[0].note.delegation == DOM
    assert bench.page.writing.composer.delegation.value() == HND
    bench.press(Qt.Key.Key_Backspace)
    assert bench.page.writing.composer.delegation.value() == ""


def test_enter_on_the_empty_entry_of_who_speaks_puts_nobody_on_the_list(bench: Bench) -> None:
    bench.type("HND")
    bench.press(RETURN)
    bench.press(J, CTRL)
    bench.press(RETURN)
    assert (waiting(bench), bench.texts(CHAMPIONS, FIRST)) == ([], [])
    assert bench.page.writing.composer.delegation.value() == HND


def test_a_person_by_name_has_the_floor_without_a_delegation(bench: Bench) -> None:
    bench.following.ask(CHAMPIONS, name="Ana Inventada")
    bench.press(J, CTRL)
    assert foot(bench).endswith("Ana Inventada has the floor, 0:00")
    assert bench.page.writing.composer.delegation.value() == ""


def test_nobody_waits(bench: Bench) -> None:
    bench.press(J, CTRL)
    assert mark(bench) == "Nobody is waiting for the floor"


def test_the_time_runs_only_while_somebody_speaks(bench: Bench, clock: FixedClock, qtbot: QtBot) -> None:
    timers = [timer for timer in bench.page.writing.speaking.findChildren(QTimer) if timer.isActive()]
    assert timers == []
    bench.following.give_to(CHAMPIONS, HND)
    bench.page.reload()
    clock.go(timedelta(seconds=3))
    qtbot.waitUntil(lambda: "0:03" in bench.page.writing.composer._foot.text(), timeout=3000)
    bench.following.end_turn(CHAMPIONS)
    bench.page.reload()
    assert not any(timer.isActive() for timer in bench.page.writing.speaking.findChildren(QTimer))
    assert "has the floor" not in foot(bench)


def test_what_comes_from_the_chairs_table_leaves_the_text_alone(bench: Bench) -> None:
    bench.type("A media fra")
    bench.following.reserve(CHAMPIONS)
    bench.following.give_to(CHAMPIONS, HND)
    bench.page.reload()
    assert bench.page.writing.composer.field.text() == "A media fra"
    assert bench.page.writing.heading.band.isVisible()
    assert QApplication.focusWidget() is bench.page.writing.composer.field
