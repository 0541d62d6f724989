"""The coverage board by real keys in a window, on a real file."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import shiboken6
from openpyxl import load_workbook
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import Action, NoteKind, Visibility
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.services.notes import NewEntry, Notes, Rewriting
from rcm_desktop.services.notes.coverage import Coverage
from rcm_desktop.services.notes.coverage_papers import CoveragePapers, Form
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.paper_printing import PaperPrinting
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.coverage.columns import columns_at
from rcm_desktop.ui.screens.notes.coverage.paper_jobs import CoverageJobs
from rcm_desktop.ui.screens.notes.coverage.papers_panel import CoveragePapersPanel
from rcm_desktop.ui.screens.notes.coverage.view import CoverageView
from rcm_desktop.ui.screens.notes.page import NotesPage, Side
from rcm_desktop.ui.screens.notes.writing.view import WritingView
from rcm_desktop.ui.window import MainWindow, PageEntry
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless

CHAMPIONS, PROSECUTORS, RCGM = ident("champions"), ident("prosecutors"), ident("rcgm")
FIRST, SECOND, THIRD = ident("objective 1"), ident("objective 2"), ident("objective 3")
CONTROL = Qt.KeyboardModifier.ControlModifier


class Desktop:
    """The window with the board in front, what was told in it, and where files go."""

    def __init__(self, database: Database, languages: Languages, folder: Path) -> None:
        self.database, self.folder, self.answer = database, folder, "out"
        self.notes, self.done = Notes(database), frozenset[str]()
        self.errors: list[RcmError] = []
        self.told: list[Notice] = []
        self.asked: list[str] = []
        self._jobs = Jobs(at_once=True)
        self.window = MainWindow([PageEntry(Desk.NOTES, self._page)], languages, self._jobs, UndoStack())
        relay = ChangeRelay(database.on_change, self.window)
        relay.changed.connect(self.window.data_changed)

    def _page(self) -> NotesPage:
        agenda, undo = Agenda(self.database), UndoStack()
        following = Following(self.database, agenda)
        writing = WritingView(
            self.notes, Rewriting(self.database, self.notes), People(self.database), agenda, following, undo,
            self.errors.append,
        )  # fmt: skip
        coverage = Coverage(self.notes, lambda: self.done)
        return NotesPage(
            writing, {Side.COVERAGE: lambda: CoverageView(coverage, self.errors.append, self._panel)}
        )

    def _panel(self) -> CoveragePapersPanel:
        kept = Kept(self.folder / "settings.json")
        printing = PaperPrinting(self._jobs, kept, self.errors.append, self.told.append, self.window)
        papers = CoveragePapers(self.database, self.notes)
        jobs = CoverageJobs(papers, printing, self._jobs, self.errors.append, self.told.append)
        return CoveragePapersPanel(jobs, self._target)

    def _target(self, _: QWidget, __: str, proposed: str, ___: str) -> str:
        self.asked.append(Path(proposed).name)
        return str(self.folder / self.answer) if self.answer else ""

    @property
    def page(self) -> NotesPage:
        page = self.window.page
        assert isinstance(page, NotesPage)
        return page

    @property
    def view(self) -> CoverageView:
        view = self.page.view(Side.COVERAGE)
        assert isinstance(view, CoverageView)
        return view

    @property
    def panel(self) -> CoveragePapersPanel:
        panel = self.view.papers
        assert panel is not None
        return panel

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)
        QApplication.processEvents()

    def note(self, session: str, section: str = "", text: str = "uno", **more: object) -> None:
        self.notes.record(NewEntry(session=session, section=section, text=text, **more))  # type: ignore[arg-type]
        QApplication.processEvents()

    def lines(self) -> list[str]:
        """What a screen reader would say of each row below a session."""
        return [row.spoken() for row in self.view.table.rows.rows if row.line is not None]

    def chosen(self) -> tuple[str, str]:
        row = self.view.table.chosen()
        assert row is not None
        assert row.line is not None
        return row.session.id, row.line.section


@pytest.fixture
def desktop(qtbot: QtBot, languages: Languages, tmp_path: Path, clock: FixedClock) -> Iterator[Desktop]:
    database = small_meeting(tmp_path, clock)
    made = Desktop(database, languages, tmp_path)
    for other in QApplication.topLevelWidgets():
        other.hide()
    made.window.resize(1366, 768)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.window.go_to(Place(Desk.NOTES))
    qtbot.waitUntil(made.page.writing.composer.field.hasFocus)
    made.press(Qt.Key.Key_B, CONTROL)
    qtbot.waitUntil(made.view.table.hasFocus)
    yield made
    made.window.close()
    shiboken6.delete(made.window)
    database.close()


def test_a_glance_tells_what_has_nothing_yet(desktop: Desktop) -> None:
    assert "Nothing recorded yet on 1, 2 and 3" in desktop.view.summary.text()
    desktop.note(PROSECUTORS, SECOND, "Se acuerda.", kind=NoteKind.AGREEMENT, delegation=ident("HND"))
    desktop.note(RCGM, FIRST, "Se retoma.")
    assert "2 of 3 objectives have entries. Nothing recorded yet on 3. 2 entries · 1 agreement" in (
        desktop.view.summary.text()
    )
    first, elsewhere, second, third, rcgm = desktop.lines()
    assert first.endswith("only in other sessions")
    assert elsewhere == "also in: Reunión del GRCM. 1 entry. 14 Nov 12:40. Se retoma."
    assert second.endswith("1 entry. 1 agreement. 14 Nov 12:40 · Honduras. Se acuerda.")
    assert third.startswith("3. To define")
    assert third.endswith("nothing recorded yet")
    assert rcgm == "General. no entries"


def test_arrows_pass_over_sessions_and_enter_leads_to_the_entries_of_a_cell(desktop: Desktop) -> None:
    desktop.note(RCGM, FIRST)
    assert desktop.chosen() == (CHAMPIONS, FIRST)
    desktop.press(Qt.Key.Key_Down)
    assert desktop.chosen() == (RCGM, FIRST)
    desktop.press(Qt.Key.Key_Down)
    assert desktop.chosen() == (PROSECUTORS, SECOND)
    desktop.press(Qt.Key.Key_Up)
    desktop.press(Qt.Key.Key_Return)
    assert desktop.page.place == Place(Desk.NOTES, RCGM, FIRST)
    desktop.press(Qt.Key.Key_B, CONTROL)
    assert desktop.chosen() == (RCGM, FIRST)
    desktop.press(Qt.Key.Key_End)
    desktop.press(Qt.Key.Key_Enter)
    assert desktop.page.place == Place(Desk.NOTES, RCGM, "general")


def test_figures_lead_to_an_objective_and_escape_back_to_writing(desktop: Desktop) -> None:
    desktop.press(Qt.Key.Key_3)
    assert desktop.chosen() == (PROSECUTORS, THIRD)
    desktop.press(Qt.Key.Key_9)
    assert desktop.chosen() == (PROSECUTORS, THIRD)
    desktop.press(Qt.Key.Key_2)
    assert desktop.chosen() == (PROSECUTORS, SECOND)
    desktop.press(Qt.Key.Key_Escape)
    assert desktop.page.view() is desktop.page.writing


def test_each_number_that_is_missing_is_a_link(desktop: Desktop) -> None:
    desktop.note(CHAMPIONS, FIRST)
    line = desktop.view.summary.missing
    line.setFocus(Qt.FocusReason.TabFocusReason)
    assert line.selectedText() == "2"
    desktop.press(Qt.Key.Key_Tab)
    assert (QApplication.focusWidget(), line.selectedText()) == (line, "3")
    desktop.press(Qt.Key.Key_Return)
    assert desktop.chosen() == (PROSECUTORS, THIRD)
    assert desktop.view.table.hasFocus()


def test_what_has_nothing_alone_is_one_key_and_everything_again_another(desktop: Desktop) -> None:
    desktop.note(PROSECUTORS, SECOND)
    assert not desktop.view.filters.clear_button.isVisible()
    desktop.press(Qt.Key.Key_O, CONTROL)
    assert [line.split(".")[0] for line in desktop.lines()] == ["1", "3"]
    assert desktop.view.filters.only.isChecked()
    desktop.note(CHAMPIONS, FIRST)
    desktop.note(PROSECUTORS, THIRD)
    assert desktop.lines() == []
    assert desktop.view.empty.text() == "Every objective has entries."
    assert desktop.view.empty.isVisible()
    desktop.view.focus_first()
    desktop.press(Qt.Key.Key_Backspace, CONTROL)
    assert len(desktop.lines()) == 4
    assert not desktop.view.filters.clear_button.isVisible()


def test_filters_count_what_is_asked_for_and_say_so(desktop: Desktop) -> None:
    desktop.note(PROSECUTORS, SECOND, kind=NoteKind.AGREEMENT, delegation=ident("HND"))
    desktop.note(PROSECUTORS, THIRD, kind=NoteKind.COMMITMENT, action=Action(delegation=ident("HND")))
    filters = desktop.view.filters
    filters.delegation.setFocus()
    desktop.press(Qt.Key.Key_Home)
    for _ in range(7):
        desktop.press(Qt.Key.Key_Down)
    assert filters.delegation.currentText() == "Honduras"
    assert "2 of 3 objectives have entries. Nothing that matches on 1" in desktop.view.summary.text()
    filters.kind.setFocus()
    for _ in range(3):
        desktop.press(Qt.Key.Key_Down)
    assert filters.kind.value() is NoteKind.AGREEMENT
    lines = desktop.lines()
    assert lines[0].endswith("nothing recorded yet")
    assert lines[2].endswith("nothing that matches")
    desktop.press(Qt.Key.Key_Backspace, CONTROL)
    assert filters.asked().everything
    assert "2 entries · 1 agreement · 1 commitment" in desktop.view.summary.text()


def test_commitments_that_are_done_are_told_apart(desktop: Desktop) -> None:
    for _ in range(2):
        desktop.note(PROSECUTORS, SECOND, kind=NoteKind.COMMITMENT)
    desktop.done = frozenset(list(desktop.notes.everything().notes)[:1])
    desktop.view.reload()
    assert "2 commitments · 1 open" in desktop.view.summary.text()
    assert [row.cell.open for row in desktop.view.table.rows.rows if row.cell.done] == [1]


def test_the_board_on_screen_is_the_rapporteurs(desktop: Desktop) -> None:
    desktop.note(PROSECUTORS, SECOND, "Reservado.", visibility=Visibility.MEMBERS_ONLY, delegation=ident("CRI"))
    assert desktop.lines()[1].endswith("14 Nov 12:40 · Costa Rica · Members only. Reservado.")


def test_another_language_and_everything_is_named(desktop: Desktop, languages: Languages) -> None:
    desktop.press(Qt.Key.Key_P, CONTROL)
    assert nameless(desktop.window) == []
    languages.speak("es")
    QApplication.processEvents()
    assert desktop.view.summary.text()
    desktop.note(PROSECUTORS, SECOND)
    assert nameless(desktop.window) == []
    assert "Promover el intercambio" in desktop.lines()[1]


def test_the_paper_is_saved_as_the_board_stands(desktop: Desktop) -> None:
    desktop.note(PROSECUTORS, SECOND, "Reservado.", visibility=Visibility.MEMBERS_ONLY)
    desktop.press(Qt.Key.Key_O, CONTROL)
    desktop.press(Qt.Key.Key_P, CONTROL)
    assert desktop.panel.form.hasFocus()
    desktop.panel.save_button.setFocus()
    desktop.press(Qt.Key.Key_Return)
    assert desktop.asked == ["RCM 2023 - Coverage of the objectives (en).pdf"]
    document = PdfDocument(desktop.folder / "out.pdf")
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "Only objectives without entries are listed." in " ".join(text.split())
    assert [notice.kind for notice in desktop.told] == ["done"]
    assert desktop.errors == []


def test_a_workbook_for_members_is_saved(desktop: Desktop) -> None:
    desktop.note(PROSECUTORS, SECOND, "Reservado.", visibility=Visibility.MEMBERS_ONLY)
    desktop.press(Qt.Key.Key_P, CONTROL)
    desktop.press(Qt.Key.Key_Down)
    assert desktop.panel.form.value() is Form.XLSX
    assert not desktop.panel.sheet.isVisible()
    desktop.panel.readers.setFocus()
    desktop.press(Qt.Key.Key_Down)
    assert desktop.panel.readers.value() is Readers.MEMBERS
    assert "members-only texts" in desktop.panel.note.text()
    desktop.panel.save()
    values = [cell for row in load_workbook(desktop.folder / "out.xlsx").worksheets[0].values for cell in row]
    assert "Reservado." in values


def test_what_cannot_be_saved_is_told_and_escape_closes_the_panel(desktop: Desktop) -> None:
    desktop.answer = "none/out"
    desktop.press(Qt.Key.Key_P, CONTROL)
    desktop.panel.save()
    assert [type(error).__name__ for error in desktop.errors] == ["TargetVanished"]
    desktop.answer = ""
    desktop.panel.save()
    desktop.press(Qt.Key.Key_Escape)
    assert not desktop.panel.isVisible()
    assert desktop.view.table.hasFocus()
    assert desktop.page.view() is desktop.view


@pytest.mark.parametrize("width", [612, 932, 1274, 1828])
def test_no_column_lies_over_another(desktop: Desktop, width: int) -> None:
    found = columns_at(width)
    places = [found.number, found.text, *found.figures, *([found.last] if found.last else [])]
    for (left, wide), (following, _) in pairwise(places):
        assert left + wide <= following
    assert places[-1][0] + places[-1][1] <= width
    assert found.text[1] >= 200


def test_the_way_to_the_papers_stays_in_sight_however_large_the_text(desktop: Desktop) -> None:
    button = desktop.view.papers_button
    for per_cent in (200, 100, 200):
        desktop.window.look("light", per_cent)
        desktop.window.resize(1366, 768)
        QApplication.processEvents()
        assert button.isVisible()
        assert (button.parent() is desktop.view.filters) == (per_cent == 200)
        assert desktop.window.minimumSizeHint().width() <= 1366
    desktop.press(Qt.Key.Key_P, CONTROL)
    assert not desktop.view.table.isVisible()
    desktop.press(Qt.Key.Key_Escape)
    assert desktop.view.table.isVisible()
