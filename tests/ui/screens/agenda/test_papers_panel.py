"""The agenda saved and printed from its page, on a meeting's real file."""

from collections.abc import Iterator
from pathlib import Path

import icalendar
import msgspec
import pypdfium2
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.documents.agenda_papers import Tongue
from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.errors import PaperNotPrinted, PrinterFailed, RcmError
from rcm_desktop.domain.people import Delegate, Standing, Withdrawal
from rcm_desktop.domain.records import Times
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.agenda_papers import AgendaPapers
from rcm_desktop.services.people import People
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import printing
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.paper_jobs import PaperJobs, What
from rcm_desktop.ui.screens.agenda.papers_panel import ALL, PapersPanel
from rcm_desktop.ui.screens.agenda.reading import ReadView
from rcm_desktop.ui.screens.agenda.view import Way
from rcm_desktop.ui.window import MainWindow, PageEntry
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless
from tests.ui.keys import press
from tests.ui.printers import paper

__all__ = ["paper"]
CONTROL = Qt.KeyboardModifier.ControlModifier


class Opened(msgspec.Struct):
    """A window with the agenda; what it told, where it was asked to save, and the answer to that."""

    window: MainWindow
    database: Database
    folder: Path
    told: list[Notice]
    errors: list[RcmError]
    asked: list[tuple[str, str]] = []
    answer: str = "file"

    @property
    def reading(self) -> ReadView:
        page = self.window.page
        assert isinstance(page, AgendaPage)
        view = page.view(Way.READ)
        assert isinstance(view, ReadView)
        return view

    @property
    def panel(self) -> PapersPanel:
        found = self.reading.papers
        assert found is not None
        return found

    def target(self, _: QWidget, title: str, proposed: str, __: str) -> str:
        self.asked.append((title, Path(proposed).name))
        return str(self.folder / self.answer) if self.answer else ""

    def choose(self, what: What) -> None:
        """Choose with the arrow keys, as the choice is left."""
        box = self.panel.what
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(list(What).index(what)):
            QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.value() is what

    def change(self, cls: type, record: str, **values: object) -> None:
        with self.database.write() as work:
            work.change(cls, record, records.sight(work.connection, cls, record), values)


@pytest.fixture
def opened(qtbot: QtBot, languages: Languages, tmp_path: Path, clock: FixedClock, paper: Path) -> Iterator[Opened]:
    database = small_meeting(tmp_path, clock)
    agenda, jobs = Agenda(database), Jobs(at_once=True)
    kept = Kept(tmp_path / "settings.json")

    def panel() -> PapersPanel:
        sending = PaperPrinting(jobs, kept, found.errors.append, found.told.append, window)
        work = PaperJobs(AgendaPapers(database), sending, jobs, found.errors.append, found.told.append)
        return PapersPanel(work, People(database).find, found.target)

    def make() -> AgendaPage:
        return AgendaPage(agenda, window.failures.tell, {Way.READ: lambda: ReadView(panel)})

    window = MainWindow([PageEntry(Desk.AGENDA, make)], languages, jobs, UndoStack())
    found = Opened(window, database, tmp_path, [], [])
    relay = ChangeRelay(database.on_change, window)
    relay.changed.connect(window.data_changed)
    window.show()
    window.activateWindow()
    window.go_to(Place(Desk.AGENDA))
    QApplication.processEvents()
    press(found.reading.days, Qt.Key.Key_P, CONTROL)
    yield found
    window.close()
    shiboken6.delete(window)
    database.close()


def text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()


def test_the_panel_opens_and_closes_by_key_and_stands_in_the_place_of_now(opened: Opened) -> None:
    assert opened.panel.isVisible()
    assert opened.panel.what.hasFocus()
    assert not opened.reading.now_panel.isVisible()
    press(opened.panel.what, Qt.Key.Key_Escape)
    assert opened.reading.now_panel.isVisible()
    assert opened.reading.papers_button.hasFocus()
    press(opened.reading.papers_button, Qt.Key.Key_Space)
    assert opened.panel.isVisible()


def test_in_a_narrow_window_it_stands_alone(opened: Opened) -> None:
    opened.window.resize(700, 700)
    QApplication.processEvents()
    assert opened.panel.isVisible()
    assert not opened.reading.programme.isVisible()
    press(opened.panel.what, Qt.Key.Key_Escape)
    assert opened.reading.programme.isVisible()


def test_everything_in_it_has_a_name(opened: Opened) -> None:
    opened.choose(What.PERSON)
    assert nameless(opened.window) == []


def test_the_programme_of_a_day_is_saved_under_the_name_proposed(opened: Opened) -> None:
    opened.panel.day.choose("2023-11-16")
    opened.panel.tongue.choose(Tongue.BOTH)
    opened.panel.sheet.choose("Letter")
    press(opened.panel.save_button, Qt.Key.Key_Space)
    assert opened.asked == [("Save PDF…", "RCM 2023 - Programa - 16 Nov (es-en).pdf")]
    said = text(opened.folder / "file.pdf")
    assert "Reunión del GRCM" in said
    assert "[translation missing]" in said
    assert "Pacto Mundial" not in said
    assert "file.pdf" in opened.told[0].text()
    assert opened.told[0].kind == "done"


def test_what_does_not_apply_is_not_shown(opened: Opened) -> None:
    panel = opened.panel
    assert [panel.room.isVisible(), panel.sheet.isVisible(), panel.person.isVisible()] == [True, True, False]
    assert panel.print_button.isVisible()
    opened.choose(What.CALENDAR)
    assert [panel.room.isVisible(), panel.sheet.isVisible(), panel.person.isVisible()] == [False, False, False]
    assert not panel.print_button.isVisible()
    assert panel.save_button.text() == "Save calendar…"


def test_door_sheets_are_in_both_languages_unless_chosen_otherwise(opened: Opened) -> None:
    opened.choose(What.DOORS)
    assert opened.panel.tongue.value() is Tongue.BOTH
    opened.panel.room.choose("Sala 2")
    opened.answer = "door.PDF"
    press(opened.panel.save_button, Qt.Key.Key_Space)
    assert "Tuesday 14 November" in text(opened.folder / "door.PDF")
    assert "Sala 1" not in text(opened.folder / "door.PDF")
    opened.choose(What.SCRIPT)
    assert opened.panel.tongue.value() is Tongue.EN


def test_a_persons_calendar_is_found_by_letters_and_saved_by_enter(opened: Opened) -> None:
    opened.choose(What.PERSON)
    assert not opened.panel.save_button.isEnabled()
    field = opened.panel.person.field
    field.setFocus()
    QTest.keyClicks(field, "titular")
    assert opened.panel.save_button.isEnabled()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert opened.asked[0][1] == "RCM 2023 - Calendar - Tomás Titular (en).ics"
    read = icalendar.Calendar.from_ical((opened.folder / "file.ics").read_bytes())
    assert len(read.walk("VEVENT")) == 2
    assert "file.ics, 2 sessions" in opened.told[0].text()


def test_the_arrows_walk_through_who_is_found(opened: Opened) -> None:
    opened.choose(What.PERSON)
    field = opened.panel.person.field
    field.setFocus()
    QTest.keyClicks(field, "ana")
    first = opened.panel.person.person()
    QTest.keyClick(field, Qt.Key.Key_Down)
    second = opened.panel.person.person()
    assert first is not None
    assert second is not None
    assert first.delegate.id != second.delegate.id
    field.setText("zzz")
    assert opened.panel.person.nobody.isVisible()
    assert opened.panel.person.person() is None


def test_a_calendar_of_all_tells_what_has_no_time(opened: Opened) -> None:
    opened.change(MeetingSession, ident("rcgm"), period=Times())
    opened.choose(What.CALENDAR)
    press(opened.panel.save_button, Qt.Key.Key_Space)
    assert "without a time" in opened.told[0].text()
    assert (opened.folder / "file.ics").read_bytes().count(b"BEGIN:VEVENT") == 2


def test_a_calendar_with_nothing_in_it_is_refused_in_a_sentence(opened: Opened) -> None:
    opened.change(Delegate, ident("Tomás Titular"), withdrawal=Withdrawal(Standing.WITHDRAWN))
    opened.choose(What.PERSON)
    opened.panel.person.field.setText("titular")
    press(opened.panel.save_button, Qt.Key.Key_Space)
    assert [type(error).__name__ for error in opened.errors] == ["EmptyCalendar"]
    assert not list(opened.folder.glob("*.ics"))


def test_no_answer_means_not_to(opened: Opened) -> None:
    opened.answer = ""
    press(opened.panel.save_button, Qt.Key.Key_Space)
    assert opened.asked
    assert not list(opened.folder.glob("*.pdf"))
    assert opened.told == []


def test_a_paper_is_printed_at_its_size(opened: Opened, paper: Path) -> None:
    opened.panel.day.choose("2023-11-16")
    press(opened.panel.print_button, Qt.Key.Key_Space)
    document = pypdfium2.PdfDocument(paper)
    assert [round(side) for side in document[0].get_size()] == [595, 842]
    assert len(document) == 2
    document.close()
    assert opened.told[0].text() == "Sent to the printer: Programme by day"


def test_a_printer_that_fails_is_told(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def jammed(*_: object) -> None:
        raise PrinterFailed(printer="Desk printer")

    monkeypatch.setattr(printing, "send", jammed)
    opened.panel.print_now()
    assert isinstance(opened.errors[0], PaperNotPrinted)
    assert opened.errors[0].printer == "Desk printer"


def test_days_and_rooms_follow_the_programme_and_the_choice_stays(opened: Opened) -> None:
    opened.panel.day.choose("2023-11-16")
    opened.change(MeetingSession, ident("champions"), room="Sala 9")
    QApplication.processEvents()
    assert opened.panel.room.findText("Sala 9") > 0
    assert opened.panel.day.value() == "2023-11-16"
    opened.change(MeetingSession, ident("rcgm"), period=Times())
    QApplication.processEvents()
    assert opened.panel.day.value() == ALL


def test_it_speaks_spanish_live(opened: Opened, languages: Languages) -> None:
    languages.speak("es")
    QApplication.processEvents()
    assert opened.panel.day.itemText(1) == "martes 14 de noviembre"


def test_without_a_maker_nothing_is_offered(qtbot: QtBot, languages: Languages) -> None:
    view = ReadView()
    qtbot.addWidget(view)
    assert len(view.offers()) == 1
    view.open_papers()
    assert view.papers is None


def test_the_language_of_a_door_is_chosen_for_doors_alone(opened: Opened) -> None:
    opened.choose(What.DOORS)
    assert opened.panel.tongue.value() is Tongue.BOTH
    opened.panel.tongue.setFocus()
    QTest.keyClick(opened.panel.tongue, Qt.Key.Key_Home)
    assert opened.panel.wanted().tongue is Tongue.ES
    opened.choose(What.PROGRAMME)
    assert opened.panel.wanted().tongue is Tongue.EN
