"""A list from others on its way through the four steps, by keys, into a meeting's real file."""

from pathlib import Path

import pytest
import shiboken6
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.errors import NotAList
from rcm_desktop.intake.mapping import PersonField
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.lists import NEW
from rcm_desktop.services.people import People
from rcm_desktop.ui.screens.lists.kind import Group
from rcm_desktop.ui.screens.lists.people import PeopleKind
from rcm_desktop.ui.screens.lists.step_bar import Step
from rcm_desktop.ui.screens.lists.taking import ListTaking
from rcm_desktop.ui.screens.setup.sections import Part
from tests.ui.accessible import nameless
from tests.ui.keys import press
from tests.ui.screens.setup.conftest import SetupInView

SEMICOLONS = """Nombres;Apellidos;Delegación;Cargo;Correo electrónico
Íngrid;Ceibo Ñandú;HND;Directora;ingrid@example.org
Beto;Matapalo;méxico;Asesor;beto@example.org
Nadie;Lejano;Atlántida;Enviado;nadie@example.org
"""


@pytest.fixture
def steps(view: SetupInView) -> ListTaking:
    """The steps in front, opened by their key in the section of people."""
    view.go(Part.PEOPLE)
    press(view.page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    found = view.page.findChild(ListTaking)
    assert found is not None
    assert found.isVisible()
    return found


def file(folder: Path, text: str = SEMICOLONS) -> Path:
    path = folder / "lista.csv"
    path.write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
    return path


def names(view: SetupInView) -> set[str]:
    return {p.delegate.name.full for p in People(view.database).roster().people.values()}


def test_a_plain_list_goes_straight_to_what_it_brings(view: SetupInView, steps: ListTaking, tmp_path: Path) -> None:
    steps.take(file(tmp_path))
    assert steps.step is Step.PREVIEW
    assert [line.name for line in steps.preview.table.rows.rows] == ["Íngrid Ceibo Ñandú", "Beto Matapalo"]
    assert "Íngrid Ceibo Ñandú" not in names(view)


def test_enter_takes_the_list_in_and_one_button_takes_it_back(
    view: SetupInView, steps: ListTaking, tmp_path: Path
) -> None:
    before = names(view)
    steps.take(file(tmp_path))
    assert QApplication.focusWidget() is steps.next_button
    press(steps.next_button, Qt.Key.Key_Return)
    assert steps.step is Step.RESULT
    assert names(view) - before == {"Íngrid Ceibo Ñandú", "Beto Matapalo"}
    steps.result.undo_button.click()
    assert names(view) == before


def test_steps_that_were_left_do_not_disturb_the_next_list(
    view: SetupInView, steps: ListTaking, tmp_path: Path
) -> None:
    press(steps, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(steps, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(steps)
    press(view.page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    again = view.page.findChild(ListTaking)
    assert again is not None
    again.take(file(tmp_path))
    assert again.step is Step.PREVIEW


def test_an_unknown_delegation_is_given_a_meaning(view: SetupInView, steps: ListTaking, tmp_path: Path) -> None:
    steps.take(file(tmp_path))
    steps.preview.group.choose(Group.REFUSED)
    steps.preview.group.picked.emit(Group.REFUSED)
    assert "Atlántida" in steps.preview.table.rows.rows[0].what
    assert isinstance(steps.kind, PeopleKind)
    steps.kind.unknown.mean("Atlántida", NEW)
    press(steps.next_button, Qt.Key.Key_Space)
    assert "Nadie Lejano" in names(view)


def test_columns_are_asked_for_only_where_no_name_is_found(
    view: SetupInView, steps: ListTaking, tmp_path: Path
) -> None:
    steps.take(file(tmp_path, "Quién;Dónde\nRosa Ceibo;HND\nIván Roble;MEX\n"))
    assert steps.step is Step.COLUMNS
    steps.columns.fields[0].choose(PersonField.FULL_NAME)
    steps.columns.fields[1].choose(PersonField.DELEGATION)
    press(steps.next_button, Qt.Key.Key_Space)
    press(steps.next_button, Qt.Key.Key_Space)
    assert {"Rosa Ceibo", "Iván Roble"} <= names(view)


def test_the_header_row_can_be_told(steps: ListTaking, tmp_path: Path) -> None:
    steps.take(file(tmp_path))
    steps.go_back()
    steps.columns.header.choose(2)
    steps.columns.header.picked.emit(2)
    assert steps._look is not None
    assert steps._look.header_row == 2
    assert steps._look.rows == 2


def test_rows_not_taken_are_saved_with_their_reason(
    steps: ListTaking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps.take(file(tmp_path))
    press(steps.next_button, Qt.Key.Key_Space)
    target = tmp_path / "report.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    steps.result.report_button.click()
    rows = list(load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert rows[1][0] == "4"
    assert "Atlántida" in str(rows[1][1])


def test_people_who_came_since_are_kept_and_named(view: SetupInView, steps: ListTaking, tmp_path: Path) -> None:
    steps.take(file(tmp_path))
    press(steps.next_button, Qt.Key.Key_Space)
    beto = next(p for p in People(view.database).roster().people.values() if p.delegate.name.given == "Beto")
    Attendance(view.database).check_in(beto.delegate.id, REGISTRATION)
    steps.result.undo_button.click()
    assert "Beto Matapalo" in names(view)
    assert "Beto Matapalo" in steps.result.kept.text()


def test_a_file_that_is_no_list_leaves_the_steps_where_they_are(
    view: SetupInView, steps: ListTaking, tmp_path: Path
) -> None:
    path = tmp_path / "photo.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    steps.take(path)
    assert steps.step is Step.FILE
    assert steps.isEnabled()
    assert isinstance(view.told[0], NotAList)


def test_escape_leaves_the_list_and_writes_nothing(view: SetupInView, steps: ListTaking, tmp_path: Path) -> None:
    before = names(view)
    steps.take(file(tmp_path))
    press(steps, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert view.page.view().isVisible()
    assert names(view) == before


def test_every_step_can_be_heard(steps: ListTaking, tmp_path: Path) -> None:
    steps.take(file(tmp_path))
    assert nameless(steps) == []
    steps.go_back()
    assert nameless(steps) == []
    steps.go_back()
    assert nameless(steps) == []


def test_a_newer_list_says_in_words_what_it_changes(view: SetupInView, steps: ListTaking, tmp_path: Path) -> None:
    steps.take(file(tmp_path, "Nombres;Apellidos;Delegación;Calidad\nRosa;Ceibo;HND;Asesora\n"))
    press(steps.next_button, Qt.Key.Key_Space)
    steps.begin()
    steps.take(file(tmp_path, "Nombres;Apellidos;Delegación;Calidad\nRosa;Ceibo;HND;Delegada\n"))
    assert [line.what for line in steps.preview.table.rows.rows] == ["Capacity: “Adviser” → “Delegate”"]


def test_the_rows_behind_the_steps_are_read_once_these_are_left(
    view: SetupInView, steps: ListTaking, tmp_path: Path
) -> None:
    before = view.names()
    steps.take(file(tmp_path))
    press(steps.next_button, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert view.names() == before
    press(steps.next_button, Qt.Key.Key_Space)
    assert len(view.names()) == len(before) + 2


def test_what_is_to_look_at_names_the_person_of_its_row(steps: ListTaking, tmp_path: Path) -> None:
    steps.take(file(tmp_path, "Nombres;Apellidos;Delegación;Calidad\nRosa;Ceibo;HND;Asesora\nIván;Roble;MEX;Mago\n"))
    steps.preview.group.choose(Group.NOTED)
    steps.preview.group.picked.emit(Group.NOTED)
    assert [(line.row, line.name) for line in steps.preview.table.rows.rows] == [(3, "Iván Roble")]
