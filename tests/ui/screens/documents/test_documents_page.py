"""The page of the papers on a real file: real PDFs, real keys."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.documents.content import Readers
from rcm_desktop.documents.readiness import Matter
from rcm_desktop.domain.errors import RcmError, TargetVanished
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.papers import Papers
from rcm_desktop.services.people import People
from rcm_desktop.services.roll_call import RollCall
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.documents.page import DocumentsPage
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless

PROSECUTORS, RCGM = ident("prosecutors"), ident("rcgm")
ALL = frozenset({"notes", "agenda", "people", "meeting", "attendance"})


class Bench:
    """A shown page whose jobs are done at once, with what it told and where it would save."""

    def __init__(self, database: Database, qtbot: QtBot, folder: Path, jobs: Jobs) -> None:
        self.database, self.qtbot = database, qtbot
        self.errors: list[RcmError] = []
        self.told: list[Notice] = []
        self.went: list[Place] = []
        self.proposed = ""
        self.target = str(folder / "minutes.pdf")
        self.page = DocumentsPage(Papers(database), jobs, self.errors.append, self.told.append, self._choose)
        self.page.go_to.connect(self.went.append)
        self.page.resize(1274, 620)
        qtbot.addWidget(self.page)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    def _choose(self, _parent: QWidget, _title: str, proposed: str, _kinds: str) -> str:
        self.proposed = proposed
        return self.target

    def record(self, text: str, session: str = PROSECUTORS) -> str:
        return Notes(self.database).record(NewEntry(session=session, text=text)).id


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def bench(database: Database, languages: Languages, qtbot: QtBot, tmp_path: Path) -> Bench:
    return Bench(database, qtbot, tmp_path, Jobs(at_once=True))


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    return text


def test_the_whole_meetings_minutes_are_previewed_at_once(bench: Bench) -> None:
    preview = bench.page.preview
    assert preview.area.has_picture()
    assert preview.count >= 2
    assert preview.number.text() == f"Page 1 of {preview.count}"
    assert not preview.stale_mark.isVisible()


def test_page_down_at_the_foot_of_a_page_goes_on_to_the_next(bench: Bench) -> None:
    preview = bench.page.preview
    bar = preview.area.verticalScrollBar()
    bench.qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(preview.area, Qt.Key.Key_PageDown)
    assert preview.page == 0
    assert bar.value() > 0
    bar.setValue(bar.maximum())
    QTest.keyClick(preview.area, Qt.Key.Key_PageDown)
    assert preview.page == 1
    bench.qtbot.waitUntil(lambda: bar.value() == 0)
    QTest.keyClick(preview.area, Qt.Key.Key_PageUp)
    assert preview.page == 0
    bench.qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    QTest.keyClick(preview.area, Qt.Key.Key_End)
    assert preview.page == preview.count - 1
    assert not preview.on_button.isEnabled()


def test_arrows_choose_another_paper(bench: Bench) -> None:
    whole = bench.page.preview.count
    QTest.keyClick(bench.page.papers, Qt.Key.Key_End)
    assert bench.page.place == Place(Desk.DOCUMENTS, RCGM)
    assert bench.page.preview.count < whole


def test_the_strip_names_those_who_came_and_those_who_did_not(bench: Bench) -> None:
    assert bench.page.presence.named.text() == "Named: nobody"
    attendance = Attendance(bench.database)
    for who in ("Altagracia Caoba", "Rose Usher-Coral"):
        attendance.check_in(ident(who), PROSECUTORS, reason="The door opens early.")
    bench.page.data_changed(ALL)
    bench.page.choose(PROSECUTORS)
    assert bench.page.presence.named.text() == "Named: Belize and Dominican Republic"
    assert bench.page.presence.not_named.text().startswith("Not named: Canada, Costa Rica")
    assert bench.page.presence.source.text() == "Source: check-ins at Mesa 1, up to 14 November 2023, 12:40."
    RollCall(bench.database).mark(PROSECUTORS, [ident("CAN"), ident("BLZ")])
    bench.page.data_changed(ALL)
    assert bench.page.presence.named.text() == "Named: Belize, Canada and Dominican Republic"
    assert bench.page.presence.source.text() == (
        "Source: check-ins and roll call at Mesa 1, up to 14 November 2023, 12:40. By roll call alone: Canada."
    )


def test_without_any_scan_the_roll_call_is_the_source(bench: Bench) -> None:
    RollCall(bench.database).mark(PROSECUTORS, [ident("CAN")])
    bench.page.data_changed(ALL)
    bench.page.choose(PROSECUTORS)
    assert bench.page.presence.source.text() == "Source: roll call at Mesa 1, up to 14 November 2023, 12:40."


def test_many_names_take_two_lines_until_all_are_wanted(bench: Bench) -> None:
    attendance, people = Attendance(bench.database), People(bench.database).roster().people.values()
    for person in people:
        attendance.check_in(person.delegate.id, PROSECUTORS, reason="The door opens early.")
    bench.page.resize(1274, 660)
    bench.page.choose(PROSECUTORS)
    strip = bench.page.presence
    strip.setFixedWidth(420)
    QApplication.processEvents()
    assert strip.named.text().startswith("Named: Belize, Canada")
    assert strip.named.text().endswith(" more")
    low = strip.named.height()
    QTest.mouseClick(strip.all_button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert "Panama" in strip.named.text()
    bench.qtbot.waitUntil(lambda: strip.named.height() > low)
    QTest.mouseClick(strip.all_button, Qt.MouseButton.LeftButton)
    assert strip.named.text().endswith(" more")


def test_a_change_marks_the_preview_and_f5_makes_it_again(bench: Bench) -> None:
    bench.page.choose(PROSECUTORS)
    bench.record("nuevo")
    bench.page.data_changed(ALL)
    assert bench.page.preview.stale_mark.isVisible()
    QTest.keyClick(bench.page, Qt.Key.Key_F5)
    assert not bench.page.preview.stale_mark.isVisible()


def test_coming_back_to_the_page_makes_a_changed_preview_again(bench: Bench) -> None:
    bench.page.hide()
    bench.record("nuevo")
    bench.page.data_changed(ALL)
    bench.page.show()
    assert not bench.page.preview.stale_mark.isVisible()


def test_the_points_to_look_at_lead_to_the_desk_that_mends_them(bench: Bench) -> None:
    bench.page.choose(PROSECUTORS)
    lines = {line.point.matter: line for line in bench.page.options.points.lines}
    assert lines[Matter.NO_NOTES].text() == "2 objectives have no entries."
    QTest.keyClick(lines[Matter.NO_NOTES], Qt.Key.Key_Space)
    QTest.mouseClick(lines[Matter.NOBODY_SEEN], Qt.MouseButton.LeftButton)
    assert bench.went == [Place(Desk.NOTES, ident("objective 2")), Place(Desk.REGISTRATION, PROSECUTORS)]


def test_ctrl_s_saves_the_chosen_paper_in_its_own_language_for_its_readers(bench: Bench) -> None:
    bench.record("Lo que se dijo.")
    bench.page.choose(PROSECUTORS)
    bench.page.options.language.choose("es")
    bench.page.options.readers.choose(Readers.MEMBERS)
    QTest.keyClick(bench.page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saved = Path(bench.target)
    assert "Lo que se dijo." in text_of(saved)
    assert "Solo miembros" in text_of(saved)
    assert Path(bench.proposed).name.startswith("RCM 2023 - Relatoría - Reunión de los Ministerios Públicos")
    (notice,) = bench.told
    assert (notice.kind, notice.text()) == ("done", f"Saved: minutes.pdf, {len(pypdfium2.PdfDocument(saved))} pages")
    assert bench.page.options.open_button.isVisible()
    bench.page.choose(RCGM)
    assert not bench.page.options.open_button.isVisible()


def test_a_name_without_ending_gets_it(bench: Bench, tmp_path: Path) -> None:
    bench.target = str(tmp_path / "v1.2 relatoria")
    bench.page.save()
    assert (tmp_path / "v1.2 relatoria.pdf").exists()


def test_not_choosing_a_place_saves_nothing(bench: Bench) -> None:
    bench.target = ""
    bench.page.save()
    assert bench.told == []


def test_a_stick_that_is_gone_is_told(bench: Bench, tmp_path: Path) -> None:
    bench.target = str(tmp_path / "gone" / "x.pdf")
    bench.page.save()
    assert [type(error) for error in bench.errors] == [TargetVanished]
    assert bench.told == []


def test_with_a_real_worker_only_the_paper_wanted_last_is_shown(
    database: Database, languages: Languages, qtbot: QtBot, tmp_path: Path
) -> None:
    jobs = Jobs()
    bench = Bench(database, qtbot, tmp_path, jobs)
    bench.page.choose(PROSECUTORS)
    bench.page.choose(RCGM)
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    expected = pypdfium2.PdfDocument(Papers(database).pdf(Papers(database).minutes("en", RCGM)))
    assert bench.page.preview.count == len(expected)
    assert bench.page.preview.area.has_picture()
    assert not bench.page.preview.stale_mark.isVisible()
    jobs.stop()


def test_a_preview_that_is_cancelled_says_that_it_is_not_the_one_wanted(
    database: Database, languages: Languages, qtbot: QtBot, tmp_path: Path
) -> None:
    jobs, ahead_is_over = Jobs(), Event()
    jobs.start("work ahead", lambda _: ahead_is_over.wait(20), lambda _: None)
    bench = Bench(database, qtbot, tmp_path, jobs)  # its preview waits behind the work ahead
    for job in jobs.running:
        job.cancel()
    ahead_is_over.set()
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert bench.page.preview.stale_mark.isVisible()
    bench.page.preview.refresh_button.click()
    qtbot.waitUntil(bench.page.preview.area.has_picture, timeout=20_000)
    jobs.stop()


def test_the_screens_language_changes_and_the_papers_does_not(bench: Bench, languages: Languages) -> None:
    bench.page.options.language.choose("en")
    languages.speak("es")
    assert bench.page.options.language.value() == "en"
    bench.qtbot.waitUntil(lambda: bench.page.presence.named.text() == "Se nombra a: nadie")
    assert not bench.page.preview.stale_mark.isVisible()


def test_every_focusable_part_has_a_name(bench: Bench) -> None:
    assert nameless(bench.page) == []
