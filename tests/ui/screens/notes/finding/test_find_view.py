"""Finding by real keys on real files: words, filters, hits walked and opened, copied, and set on one page."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.finding import Excerpts, Finding
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.notes.finding.page_side import PageSide
from rcm_desktop.ui.screens.notes.finding.view import FindView
from tests.clock import FixedClock
from tests.sample import ident
from tests.shelves import here, there
from tests.ui.accessible import nameless
from tests.ui.keys import type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Bench:
    """The view in a shown window, with what it stands on."""

    def __init__(self, database: Database, earlier: list[Elsewhere], qtbot: QtBot, folder: Path) -> None:
        self.notes = Notes(database)
        self.finding = Finding(self.notes.everything, lambda: earlier)
        self.told: list[RcmError] = []
        self.notices: list[Notice] = []
        self.went: list[Place] = []
        self.target = folder / "page"
        self.jobs = Jobs(at_once=True)
        excerpts = Excerpts(self.finding, self.notes.local_time)
        self.view = FindView(
            self.finding, self.jobs,
            lambda: PageSide(excerpts, self.jobs, self.told.append, self.notices.append, self._target),
        )  # fmt: skip
        self.asked: list[str] = []
        self.view.go_to.connect(self.went.append)
        self.view.resize(1274, 620)
        for other in QApplication.topLevelWidgets():
            other.hide()
        qtbot.addWidget(self.view)
        self.view.show()
        self.view.activateWindow()
        qtbot.waitUntil(self.view.isActiveWindow)
        self.view.reload()
        self.view.focus_first()

    def _target(self, _parent: object, _title: str, proposed: str, _kinds: str) -> str:
        self.asked.append(Path(proposed).name)
        return str(self.target)

    def type(self, text: str) -> None:
        self.view.query.field.clear()
        type_text(self.view.query.field, text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)

    def hits(self) -> list[str]:
        return [line.note.id for line in self.view.hits.hits.rows]

    def said(self) -> str:
        return self.view.status.said()


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = here(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def bench(database: Database, tmp_path: Path, clock: FixedClock, languages: Languages, qtbot: QtBot) -> Bench:
    return Bench(database, [there(tmp_path, clock)], qtbot, tmp_path)


def test_the_keyboard_is_in_the_field_and_each_key_searches(bench: Bench) -> None:
    assert QApplication.focusWidget() is bench.view.query.field
    assert "10 entries are searched, of 2 meetings" in text_of(bench.view.empty)
    bench.type("trata pers")
    assert bench.hits() == ["trata"]
    assert bench.said().startswith("1 entr")
    bench.type("migración")
    assert bench.hits() == []
    assert "Nothing found" in bench.said()
    assert "Nothing is noted" in text_of(bench.view.empty)


def text_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_arrows_walk_the_hits_from_the_field_and_enter_goes_to_one(bench: Bench) -> None:
    bench.type("trata")
    assert bench.hits() == ["support", "trata", "before"]
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Return)
    assert bench.went == [Place(Desk.NOTES, record="trata")]


def test_a_translation_leads_to_its_original(bench: Bench) -> None:
    bench.type("trafficking")
    bench.press(Qt.Key.Key_Return)
    assert bench.went == [Place(Desk.NOTES, record="trata")]


def test_an_entry_of_another_meeting_is_shown_whole_and_esc_closes_it(bench: Bench) -> None:
    bench.type("expone")
    bench.press(Qt.Key.Key_Return)
    whole = bench.view.whole
    assert whole.isVisible()
    assert "CRM 2022" in text_of(whole)
    assert whole.text.toPlainText() == "Expone su plan contra la trata"
    assert bench.went == []
    bench.press(Qt.Key.Key_Escape)
    assert bench.view.query.field.text() == ""
    assert not whole.isVisible(), "there is nothing left to show"
    bench.type("expone")
    bench.press(Qt.Key.Key_Return)
    bench.view.whole.text.setFocus()
    bench.press(Qt.Key.Key_Escape)
    assert not whole.isVisible()
    assert QApplication.focusWidget() is bench.view.query.field


def test_esc_empties_the_field_and_then_leads_back_to_writing(bench: Bench) -> None:
    bench.type("trata")
    bench.press(Qt.Key.Key_Escape)
    assert (bench.view.query.field.text(), bench.went) == ("", [])
    bench.press(Qt.Key.Key_Escape)
    assert bench.went == [Place(Desk.NOTES, detail="write")]


def test_a_filter_that_names_nothing_is_told(bench: Bench) -> None:
    bench.type("trata de:atlántida")
    assert bench.said() == "No delegation is called “atlántida”."
    bench.type("plazo:pronto")
    assert "is no date" in bench.said()


def test_choices_write_their_filter_and_show_what_is_typed(bench: Bench) -> None:
    bar = bench.view.query
    bench.type("plan")
    pick(bar.delegation, "HND")
    assert bar.field.text() == "plan by:hnd"
    assert QApplication.focusWidget() is bar.field
    pick(bar.kind, "intervention")
    assert bar.field.text() == "plan by:hnd kind:intervention"
    pick(bar.objective, "3")
    pick(bar.delegation, "")
    assert bar.field.text() == "plan kind:intervention objective:3"
    bench.type("de:méxico tipo:acuerdo objetivo:general")
    assert (bar.delegation.value(), bar.kind.value(), bar.objective.value()) == ("MEX", "agreement", "general")
    bench.type("de:mexico de:honduras")
    assert bar.delegation.value() == ""


def pick(choice: Choice[str], value: str) -> None:
    choice.choose(value)
    choice.picked.emit(value)


def test_a_click_on_an_example_writes_it(bench: Bench) -> None:
    bar = bench.view.query
    bench.type("trata")
    for button in bar.examples[:2]:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.field.text() == "trata by:honduras kind:agreement"
    QTest.mouseClick(bar.examples[0], Qt.MouseButton.LeftButton)
    assert bar.field.text() == "trata kind:agreement by:honduras"


def test_a_hit_is_copied_with_its_source_and_without_who_may_not_be_named(bench: Bench) -> None:
    bench.type("personas")
    bench.press(Qt.Key.Key_C, CTRL)
    said = QGuiApplication.clipboard().text()
    assert said.startswith("Propone un acuerdo sobre la trata de personas\n(Honduras · RCM 2023 · Meeting of Public")
    assert "14 November 2023 14:10" in said
    assert "Copied" in bench.said()
    bench.type("reserva")
    bench.press(Qt.Key.Key_C, CTRL)
    assert "Honduras" not in QGuiApplication.clipboard().text()
    bench.view.query.field.selectAll()
    bench.press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "reserva", "what is marked in the field goes first"


def test_what_is_recorded_meanwhile_is_found_and_the_chosen_hit_stays(bench: Bench) -> None:
    bench.type("trata")
    bench.press(Qt.Key.Key_Down)
    bench.notes.record(NewEntry(session=ident("rcgm"), text="Otra trata", at="2023-11-15T09:00:00"))
    bench.view.reload()
    assert len(bench.hits()) == 4
    chosen = bench.view.hits.current()
    assert chosen is not None
    assert chosen.note.id == "trata"


def test_one_page_shows_what_is_saved_and_ctrl_p_saves_it(bench: Bench) -> None:
    bench.type("de:honduras objetivo:3")
    bench.view.turn_page()
    sheet = bench.view.page.sheet
    assert sheet.isVisible()
    assert "Expone su plan contra la trata" in sheet.toPlainText()
    assert "operativo" not in sheet.toPlainText()
    assert "desacuerdos" not in sheet.toPlainText()
    bar = bench.view.page.bar
    assert bar.out.text().count(" out.") == 2
    bar.readers.choose(Readers.MEMBERS)
    bar.changed.emit()
    assert "operativo" in sheet.toPlainText()
    assert "desacuerdos" not in sheet.toPlainText()
    bench.view.save()
    assert bench.asked == ["RCM 2023 - Extract from the record - de honduras objetivo 3 (en).pdf"]
    assert bench.target.with_name("page.pdf").read_bytes().startswith(b"%PDF")
    assert [notice.kind for notice in bench.notices] == ["done"]
    bench.press(Qt.Key.Key_Escape)
    assert not bench.view.on_page or bench.view.query.field.text() == ""


def test_a_page_that_cannot_be_saved_is_told(bench: Bench) -> None:
    bench.target = bench.target / "gone" / "page.pdf"
    bench.type("trata")
    bench.view.save()
    assert len(bench.told) == 1
    assert "Proposes an agreement" in bench.view.page.sheet.toPlainText()


def test_without_a_query_there_is_no_page(bench: Bench) -> None:
    bench.view.save()
    assert bench.asked == []
    assert not bench.view.status.page_button.isEnabled()


def test_a_damaged_meeting_is_named_and_the_rest_is_searched(
    database: Database, tmp_path: Path, languages: Languages, qtbot: QtBot
) -> None:
    torn = tmp_path / "torn.rcm"
    torn.write_bytes(b"torn")
    bench = Bench(database, [Elsewhere("torn", "", "", "CRM 2021", "", torn)], qtbot, tmp_path)
    bench.type("trata")
    assert "Could not be read: CRM 2021." in bench.said()
    assert bench.hits() == ["support", "trata"]


def test_reading_that_was_stopped_can_be_asked_for_again(
    database: Database, tmp_path: Path, clock: FixedClock, languages: Languages, qtbot: QtBot
) -> None:
    earlier = [there(tmp_path, clock)]
    finding = Finding(Notes(database).everything, lambda: earlier)
    jobs = Jobs()
    jobs.began.connect(lambda job: job.cancel() if len(begun) < 1 else None)
    begun: list[object] = []
    view = FindView(finding, jobs, lambda: pytest.fail("no page is wanted"))
    qtbot.addWidget(view)
    view.show()
    view.reload()
    qtbot.waitUntil(lambda: not jobs.running)
    assert "Only this meeting is searched." in view.status.said()
    view.reload()
    assert not jobs.running, "who stopped it is not asked for patience again"
    begun.append(None)
    view.status.read_button.click()
    qtbot.waitUntil(lambda: finding.is_read)
    assert not view.status.read_button.isVisible()
    jobs.stop()


def test_every_part_has_a_name_and_a_hit_is_read_aloud_whole(bench: Bench) -> None:
    bench.type("plan")
    bench.view.turn_page()
    bench.view.turn_page()
    assert nameless(bench.view) == []
    row = QAccessible.queryAccessibleInterface(bench.view.hits).child(0)
    assert "Mexico" in row.text(QAccessible.Text.Name)
    assert "Honduras y México presentan un plan" in row.text(QAccessible.Text.Name)
    assert "Commitment · Draft · Responsible: OIM · Due: 15 March 2024" in row.text(QAccessible.Text.Name)


def test_the_view_speaks_the_other_language_at_once(bench: Bench, languages: Languages, qtbot: QtBot) -> None:
    bench.type("de:honduras objetivo:3")
    bench.view.turn_page()
    languages.speak("es")
    qtbot.waitUntil(lambda: bench.view.page.sheet.toPlainText().startswith("Extracto del registro"))
    assert bench.view.query.examples[0].text() == "de:honduras"


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.6])
def test_rows_are_as_tall_as_their_lines_at_any_width_and_size(
    bench: Bench, qapp: QApplication, qtbot: QtBot, scale: float
) -> None:
    said = "Trata de personas y tráfico ilícito en la región, y los plazos de cada país"
    bench.notes.record(NewEntry(session=ident("rcgm"), text=said))
    bench.type("trata")
    theme.apply(qapp, theme.LIGHT, scale)
    heights = []
    view = bench.view.hits
    bench.view.resize(round(940 * scale), 620)
    for beside in (False, True):
        bench.view.whole.setVisible(beside)
        qtbot.wait(20)
        boxes = [view.visualRect(view.hits.index(row, 0)) for row in range(4)]
        assert all(upper.bottom() < lower.top() for upper, lower in pairwise(boxes))
        heights.append([box.height() for box in boxes])
        for row, box in enumerate(boxes):
            hint = view.itemDelegate().sizeHint(QStyleOptionViewItem(), view.hits.index(row, 0))
            assert box.height() == hint.height(), f"row {row}"
    assert heights[0] != heights[1], "a narrow list breaks more lines"
