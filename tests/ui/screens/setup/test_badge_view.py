"""The section of badges: what is printed and saved from it, on a meeting's real file."""

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from rcm_desktop.domain.errors import PrinterFailed
from rcm_desktop.laptop.settings import PrinterOffset
from rcm_desktop.services.badges import BadgeFormat, Badges
from rcm_desktop.ui.kit import printing
from rcm_desktop.ui.screens.setup.badges.badge_view import EVERYBODY, TO_PRINT, BadgeView
from tests.sample import ident
from tests.ui.accessible import nameless
from tests.ui.keys import press
from tests.ui.printers import paper
from tests.ui.screens.setup.conftest import SetupInView

__all__ = ["paper"]

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def section(paper: Path, view: SetupInView) -> BadgeView:
    """The section in front, reached by its key."""
    press(view.page, Qt.Key.Key_P, CONTROL)
    found = view.page.view()
    assert isinstance(found, BadgeView)
    assert found.isVisible()
    return found


def choose(section: BadgeView, whose: str) -> None:
    section.whose.choose(whose)
    section.whose.picked.emit(whose)


def asked(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_a_delegations_badges_are_printed_and_recorded(view: SetupInView, section: BadgeView, paper: Path) -> None:
    waiting = len(Badges(view.database).to_print())
    choose(section, ident("HND"))
    assert [face.family for face in section.faces] == ["Guacamaya", "López Pino", "López Roble"]
    press(section.print_button, Qt.Key.Key_Space)
    with pikepdf.open(paper) as read:
        assert len(read.pages) == 1
    assert len(Badges(view.database).to_print()) == waiting - 3


def test_those_not_printed_yet_are_a_choice_of_their_own(view: SetupInView, section: BadgeView, paper: Path) -> None:
    choose(section, ident("HND"))
    press(view.page, Qt.Key.Key_P, CONTROL)
    choose(section, TO_PRINT)
    assert len(section.faces) == 21
    assert "López Pino" not in {face.family for face in section.faces}


def test_a_printer_that_fails_leaves_its_badges_waiting(
    view: SetupInView, section: BadgeView, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def jammed(*_: object) -> None:
        raise PrinterFailed(printer="Desk printer")

    choose(section, ident("HND"))
    section.print_now()
    with monkeypatch.context() as jam:
        jam.setattr(printing, "send", jammed)
        section.print_now()
    assert isinstance(view.told[0], PrinterFailed)
    assert len(Badges(view.database).to_print()) == 24


def test_the_size_and_each_printers_offset_are_kept(section: BadgeView, paper: Path) -> None:
    section.fields.form.choose(BadgeFormat.CR80)
    section.fields.form.picked.emit(BadgeFormat.CR80)
    section.fields.right.setValue(1.5)
    assert section._printing.setting().offset == PrinterOffset(right=1.5)
    section.fields.printer.choose("Other")
    section.fields.printer.picked.emit("Other")
    assert section._printing.setting().offset == PrinterOffset()
    assert section._printing.setting().form is BadgeFormat.CR80
    section.fields.printer.choose("Desk printer")
    section.fields.printer.picked.emit("Desk printer")
    assert section.fields.right.value() == 1.5


def test_badges_are_saved_at_true_size(section: BadgeView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(monkeypatch, tmp_path / "badges.pdf")
    section.fields.form.choose(BadgeFormat.A6)
    section.fields.form.picked.emit(BadgeFormat.A6)
    choose(section, EVERYBODY)
    section.save_button.click()
    with pikepdf.open(tmp_path / "badges.pdf") as read:
        assert len(read.pages) == 24
        assert float(read.pages[0].mediabox[2]) == pytest.approx(105 / 25.4 * 72, abs=0.1)


def test_without_a_printer_printing_saves(section: BadgeView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "printer_names", lambda: ())
    section.fields.show_setting()
    assert section.fields.nothing.isVisible()
    asked(monkeypatch, tmp_path / "badges.pdf")
    choose(section, EVERYBODY)
    section.print_now()
    assert (tmp_path / "badges.pdf").exists()


def test_blank_badges_get_fresh_numbers(view: SetupInView, section: BadgeView, paper: Path) -> None:
    section.blank_button.click()
    assert len(Badges(view.database).blanks()) == 20
    with pikepdf.open(paper) as read:
        assert len(read.pages) == 5
    assert "20" in section.blanks.text()


def test_the_evening_pack_is_written_into_a_folder(
    section: BadgeView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    section.pack_button.click()
    assert len(list(folder.glob("*.pdf"))) == 5


def test_the_provisional_list_is_that_of_the_chosen_delegation(
    section: BadgeView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(monkeypatch, tmp_path / "list.pdf")
    choose(section, ident("HND"))
    section.list_button.click()
    with pikepdf.open(tmp_path / "list.pdf") as read:
        assert len(read.pages) == 1


def test_the_section_can_be_heard(section: BadgeView, paper: Path) -> None:
    assert nameless(section) == []
